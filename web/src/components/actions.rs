//! The action list: who to contact first, with what.

use super::{icons::Icon, mix::risk_class};
use crate::{
    format::{date, numbers},
    session::{ActionQuery, PAGE_ROWS, session},
    words::{self, actions as says},
};
use leptos::prelude::*;
use protocol::{ActionRow, ActionSort, SnapshotSummary, SortDirection};

/// The columns: name, what sorting by it means, and whether it holds numbers.
const COLUMNS: [(&str, Option<ActionSort>, bool); 9] = [
    (says::CUSTOMER, Some(ActionSort::Customer), false),
    (says::PRIORITY, Some(ActionSort::Priority), false),
    (says::SEGMENT, Some(ActionSort::Segment), false),
    (says::PROBABILITY, Some(ActionSort::Probability), true),
    (says::REVENUE, Some(ActionSort::Revenue), true),
    (says::EXPECTED_LOSS, Some(ActionSort::ExpectedLoss), true),
    (says::RECENCY, Some(ActionSort::Recency), true),
    (says::ACTION, None, false),
    (says::BUDGET, Some(ActionSort::Budget), true),
];

/// The list as a table that sorts, searches and pages in the engine.
#[component]
pub fn ActionCard(snapshot: SnapshotSummary) -> impl IntoView {
    let session = session();
    let numbers = numbers();
    Effect::new(move |_| session.fetch_actions(session.query.get()));

    let share = snapshot.action_customers as f64 / snapshot.customers.max(1) as f64;
    let lead = words::actions_lead(
        &numbers.count(snapshot.action_customers as f64),
        &numbers.percent(share),
        &date(&snapshot.date),
    );
    let search = move |event| {
        let search = event_target_value(&event);
        session.query.update(|query| {
            query.search = search;
            query.page = 0;
        });
    };
    let heads = COLUMNS.map(|(name, sort, number)| view! { <Head name sort number /> });
    let rows = move || {
        let rows = session.actions.with(|page| page.rows.clone());
        rows.into_iter().map(|row| view! { <Row row /> }).collect_view()
    };
    let none = move || {
        let searched = session.query.with(|query| !query.search.is_empty());
        (searched && session.actions.with(|page| page.rows.is_empty()))
            .then(|| view! { <p class="empty">{says::NONE}</p> })
    };

    view! {
        <section class="card wide" aria-labelledby="actions-title">
            <div class="card-head">
                <div>
                    <h2 id="actions-title">{says::TITLE}</h2>
                    <p class="timeline">{lead}</p>
                </div>
                <label class="search">
                    {Icon::Search.view()}
                    <span class="visually-hidden">{says::SEARCH}</span>
                    <input
                        type="search"
                        placeholder=says::SEARCH
                        data-testid="action-search"
                        prop:value=move || session.query.with(|query| query.search.clone())
                        on:input=search
                    />
                </label>
            </div>
            <div class="table-scroll" tabindex="0" role="group" aria-label=says::TITLE>
                <table class="actions" data-testid="action-table">
                    <thead>
                        <tr>{heads.into_iter().collect_view()}</tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
                {none}
            </div>
            <Pager />
        </section>
    }
}

#[component]
fn Head(name: &'static str, sort: Option<ActionSort>, number: bool) -> impl IntoView {
    let query = session().query;
    let Some(own) = sort else {
        return view! { <th scope="col">{name}</th> }.into_any();
    };
    let direction = move || query.with(|query| (query.sort == own).then_some(query.direction));
    let order = move || match direction() {
        Some(SortDirection::Ascending) => "ascending",
        Some(SortDirection::Descending) => "descending",
        None => "none",
    };
    let icon = move || match direction() {
        Some(SortDirection::Ascending) => Icon::Up.view(),
        _ => Icon::Down.view(),
    };
    let sort = move |_| {
        query.update(|query| {
            *query = ActionQuery {
                sort: own,
                direction: next_direction(query, own, number),
                page: 0,
                search: std::mem::take(&mut query.search),
            };
        });
    };
    view! {
        <th scope="col" class:number=number aria-sort=order>
            <button class="sort" on:click=sort>
                {name} {icon}
            </button>
        </th>
    }
    .into_any()
}

/// A second press turns the order round; a first one puts large numbers and early texts on top.
fn next_direction(query: &ActionQuery, sort: ActionSort, number: bool) -> SortDirection {
    match (query.sort == sort, query.direction) {
        (true, SortDirection::Ascending) => SortDirection::Descending,
        (true, SortDirection::Descending) => SortDirection::Ascending,
        (false, _) if number => SortDirection::Descending,
        (false, _) => SortDirection::Ascending,
    }
}

#[component]
fn Row(row: ActionRow) -> impl IntoView {
    let numbers = numbers();
    let chip = format!("swatch {}", risk_class(row.risk));
    let priority = format!("priority {}", row.priority.to_lowercase());
    view! {
        <tr>
            <th scope="row">{row.customer}</th>
            <td>
                <span class=priority>{row.priority}</span>
            </td>
            <td>{row.segment}</td>
            <td class="number">
                <span class=chip title=row.risk.name()></span>
                {numbers.percent(row.probability)}
                <span class="visually-hidden">{format!(" {}", row.risk.name())}</span>
            </td>
            <td class="number" title=numbers.money(row.revenue)>{numbers.whole_money(row.revenue)}</td>
            <td class="number" title=numbers.money(row.expected_loss)>
                {numbers.whole_money(row.expected_loss)}
            </td>
            <td class="number">{numbers.count(row.recency_days as f64)} " " {says::DAYS}</td>
            <td class="what" title=row.message>
                <span class="action-name">{row.action}</span>
                <span class="offer">{row.offer}</span>
            </td>
            <td class="number">{numbers.money(row.budget)}</td>
        </tr>
    }
}

#[component]
fn Pager() -> impl IntoView {
    let session = session();
    let numbers = numbers();
    let page = move || session.query.with(|query| query.page);
    let total = move || session.actions.with(|actions| actions.total);
    let at_end = move || (page() + 1) * PAGE_ROWS >= total();
    let turn = move |by: i64| {
        session.query.update(|query| query.page = query.page.saturating_add_signed(by));
    };
    let extent = move || {
        let (total, from) = (total(), page() * PAGE_ROWS);
        let count = |value: u64| numbers.count(value as f64);
        let first = (from + 1).min(total);
        let last = (from + PAGE_ROWS).min(total);
        format!("{}–{} {} {}", count(first), count(last), says::OF, count(total))
    };
    view! {
        <div class="pager">
            <span role="status">{extent}</span>
            <button
                class="icon-button"
                aria-label=says::PREVIOUS
                disabled=move || page() == 0
                on:click=move |_| turn(-1)
            >
                {Icon::Previous.view()}
            </button>
            <button
                class="icon-button"
                aria-label=says::NEXT
                disabled=at_end
                on:click=move |_| turn(1)
            >
                {Icon::Next.view()}
            </button>
        </div>
    }
}
