//! Customers behind a figure, as a table.

use crate::{
    controls::Icon,
    export,
    format::numbers,
    lang::t,
    navigation::navigation,
    report::report,
    route::{Route, View},
    session::session,
    words::{fill, people as says, visual},
};
use leptos::prelude::*;
use semantics::{Answer, PageId, People, PeopleSort, Person, Question, Scope, Selection};
use std::sync::Arc;
use vocabulary::{Action, Offer, Priority, RiskBucket, Segment, Text};

/// Rows on one page of the table.
const PAGE_ROWS: u32 = 25;
/// Rows of an export: more customers than any snapshot has.
const ALL_ROWS: u32 = u32::MAX;

/// What the revenue of a scope's customers is.
pub fn revenue_title(scope: &Scope) -> Text {
    match scope {
        Scope::Snapshot | Scope::ActionList => says::REVENUE,
        Scope::Buyers => says::REVENUE_PERIOD,
        Scope::Cohort { month: None, .. } => says::REVENUE_COHORT,
        Scope::Cohort { month: Some(_), .. } => says::REVENUE_MONTH,
    }
}

/// Which rows are wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Wanted {
    sort: PeopleSort,
    descending: bool,
    page: u32,
    search: String,
}

impl Default for Wanted {
    fn default() -> Self {
        Self { sort: PeopleSort::default(), descending: true, page: 0, search: String::new() }
    }
}

fn question(scope: Scope, selection: Selection, wanted: &Wanted, all: bool) -> Question {
    Question::People {
        scope,
        selection,
        sort: wanted.sort,
        descending: wanted.descending,
        offset: if all { 0 } else { wanted.page * PAGE_ROWS },
        limit: if all { ALL_ROWS } else { PAGE_ROWS },
        search: wanted.search.clone(),
    }
}

/// Does a column hold what a model says?
fn is_scored(sort: PeopleSort) -> bool {
    use PeopleSort::{Action, Budget, ExpectedLoss, Priority, Probability};
    matches!(sort, Action | Budget | ExpectedLoss | Priority | Probability)
}

/// The columns: name, what sorting by it means, and whether it holds numbers.
const COLUMNS: [(Text, PeopleSort, bool); 9] = [
    (says::CUSTOMER, PeopleSort::Customer, false),
    (says::PRIORITY, PeopleSort::Priority, false),
    (says::SEGMENT, PeopleSort::Segment, false),
    (says::PROBABILITY, PeopleSort::Probability, true),
    (says::REVENUE, PeopleSort::Revenue, true),
    (says::EXPECTED_LOSS, PeopleSort::ExpectedLoss, true),
    (says::RECENCY, PeopleSort::Recency, true),
    (says::ACTION, PeopleSort::Action, false),
    (says::BUDGET, PeopleSort::Budget, true),
];

/// The table; without a model it has no columns of scores.
#[component]
pub fn PeopleTable(#[prop(into)] scope: Signal<Scope>) -> impl IntoView {
    let report = report();
    let scored = Memo::new(move |_| !report.lacks_model());
    move || view! { <Table scope scored=scored.get() /> }
}

#[component]
fn Table(scope: Signal<Scope>, scored: bool) -> impl IntoView {
    let session = session();
    let (navigation, report) = (navigation(), report());
    let sort = if scored { PeopleSort::default() } else { PeopleSort::Revenue };
    let wanted = RwSignal::new(Wanted { sort, ..Wanted::default() });
    let people = RwSignal::new(None::<Arc<People>>);
    let newest = StoredValue::new(0_u32);
    // Other filters or another group begin at the first row again.
    Effect::new(move |_| {
        navigation.selection.track();
        scope.track();
        wanted.update(|wanted| wanted.page = 0);
    });
    Effect::new(move |_| {
        let question = question(scope.get(), navigation.selection.get(), &wanted.get(), false);
        if report.settled.get().is_none() {
            return;
        }
        let number = newest.get_value().wrapping_add(1);
        newest.set_value(number);
        session.ask(question, move |answer| {
            if let (Answer::People(found), true) = (answer, newest.try_get_value() == Some(number))
            {
                people.set(Some(Arc::new(found)));
            }
        });
    });

    let save = move |_| {
        let question = question(
            scope.get_untracked(),
            navigation.now().selection,
            &wanted.get_untracked(),
            true,
        );
        let of = scope.get_untracked();
        session.ask(question, move |answer| {
            if let Answer::People(people) = answer {
                export::save_text("customers.csv", "text/csv", &csv(&people, &of));
            }
        });
    };
    let search = move |event| {
        let search = event_target_value(&event);
        wanted.update(|wanted| {
            wanted.search = search;
            wanted.page = 0;
        });
    };
    let totals = move || {
        people.with(|people| {
            let people = people.as_ref()?;
            let numbers = numbers();
            Some(fill(
                t(if scored { says::TOTALS } else { says::TOTALS_UNSCORED }),
                &[
                    &numbers.count(f64::from(people.total)),
                    &numbers.short_money(people.revenue),
                    &numbers.short_money(people.budget),
                ],
            ))
        })
    };
    let rows = move || {
        people.with(|people| {
            let rows = people.as_ref().map(|people| people.rows.clone()).unwrap_or_default();
            rows.into_iter().map(|row| view! { <Row row scored /> }).collect_view()
        })
    };
    let none = move || {
        let nobody = people.with(|people| people.as_ref().is_some_and(|people| people.total == 0));
        nobody.then(|| view! { <p class="empty">{t(says::NONE)}</p> })
    };
    let heads = COLUMNS.into_iter().filter(|(_, sort, _)| scored || !is_scored(*sort)).map(
        |(name, sort, number)| {
            let name = Signal::derive(move || match sort {
                PeopleSort::Revenue => t(scope.with(revenue_title)),
                _ => t(name),
            });
            view! { <Head name sort number wanted /> }
        },
    );
    view! {
        <div class="table-bar">
            <p class="timeline" role="status">{totals}</p>
            <label class="search">
                {Icon::Search.view()}
                <span class="visually-hidden">{t(says::SEARCH)}</span>
                <input
                    type="search"
                    placeholder=t(says::SEARCH)
                    data-testid="people-search"
                    prop:value=move || wanted.with(|wanted| wanted.search.clone())
                    on:input=search
                />
            </label>
            <button class="button" data-testid="people-export" on:click=save>
                {Icon::Download.view()}
                {t(says::EXPORT)}
            </button>
        </div>
        <div class="table-scroll" tabindex="0" role="group" aria-label=t(says::TITLE)>
            <table class="people" data-testid="people-table">
                <thead>
                    <tr>{heads.collect_view()}</tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
            {none}
        </div>
        <Pager wanted total=Signal::derive(move || people.with(|p| p.as_ref().map_or(0, |p| p.total))) />
    }
}

#[component]
fn Head(
    name: Signal<&'static str>,
    sort: PeopleSort,
    number: bool,
    wanted: RwSignal<Wanted>,
) -> impl IntoView {
    let order = move || {
        wanted.with(|wanted| match (wanted.sort == sort, wanted.descending) {
            (false, _) => "none",
            (true, true) => "descending",
            (true, false) => "ascending",
        })
    };
    let icon = move || if order() == "ascending" { Icon::Up.view() } else { Icon::Down.view() };
    // A second press turns the order round; a first one puts large numbers and early texts on top.
    let press = move |_| {
        wanted.update(|wanted| {
            wanted.descending = if wanted.sort == sort { !wanted.descending } else { number };
            wanted.sort = sort;
            wanted.page = 0;
        });
    };
    view! {
        <th scope="col" class:number=number aria-sort=order>
            <button class="sort" on:click=press>{name} {icon}</button>
        </th>
    }
}

/// The class that gives a risk bucket its colour.
pub fn risk_class(risk: Option<RiskBucket>) -> &'static str {
    match risk {
        Some(RiskBucket::High) => "risk-high",
        Some(RiskBucket::Medium) => "risk-medium",
        Some(RiskBucket::Low) => "risk-low",
        None => "risk-none",
    }
}

/// The class of a priority's badge.
pub fn priority_class(priority: Priority) -> String {
    format!("priority {}", priority.id())
}

#[component]
fn Row(row: Person, scored: bool) -> impl IntoView {
    let (numbers, navigation) = (numbers(), navigation());
    let blank = || t(visual::BLANK).to_owned();
    let money = |value: Option<f64>| value.map_or_else(blank, |value| numbers.whole_money(value));
    let exact = |value: Option<f64>| value.map(|value| numbers.money(value));
    let route =
        Route { customer: Some(row.code), ..navigation.now().to(View::Report(PageId::Customer)) };
    let risk = row.risk.map(|risk| t(risk.title()));
    let chip = format!("swatch {}", risk_class(row.risk));
    let priority = row.priority.map(|priority| {
        view! { <span class=priority_class(priority)>{t(priority.title())}</span> }
    });
    let recency =
        row.recency_days.map(|days| fill(t(says::DAYS), &[&numbers.count(f64::from(days))]));
    view! {
        <tr>
            <th scope="row">
                <a href=route.hash() data-testid="customer-link">{row.customer}</a>
                <span class="under">{row.country}</span>
            </th>
            {scored.then(|| view! {
                <td>{priority}</td>
            })}
            <td>{row.segment.map(|segment| t(segment.title()))}</td>
            {scored.then(|| view! {
                <td class="number">
                    <span class=chip title=risk></span>
                    {row.probability.map_or_else(blank, |probability| numbers.percent(probability))}
                    <span class="visually-hidden">{risk.map(|risk| format!(" {risk}"))}</span>
                </td>
            })}
            <td class="number" title=numbers.money(row.revenue)>{numbers.whole_money(row.revenue)}</td>
            {scored.then(|| view! {
                <td class="number" title=exact(row.expected_loss)>{money(row.expected_loss)}</td>
            })}
            <td class="number">{recency}</td>
            {scored.then(|| view! {
                <td class="what">
                    <span class="action-name">{row.action.map(|action| t(action.title()))}</span>
                    <span class="under">{row.offer.map(|offer| t(offer.title()))}</span>
                </td>
                <td class="number" title=exact(row.budget)>{money(row.budget)}</td>
            })}
        </tr>
    }
}

#[component]
fn Pager(wanted: RwSignal<Wanted>, total: Signal<u32>) -> impl IntoView {
    let numbers = numbers();
    let page = move || wanted.with(|wanted| wanted.page);
    let at_end = move || (page() + 1) * PAGE_ROWS >= total.get();
    let extent = move || {
        let (total, from) = (total.get(), page() * PAGE_ROWS);
        let count = |value: u32| numbers.count(f64::from(value.min(total)));
        fill(t(says::EXTENT), &[&count(from + 1), &count(from + PAGE_ROWS), &count(total)])
    };
    view! {
        <div class="pager">
            <span>{extent}</span>
            <button
                class="icon-button"
                aria-label=t(says::PREVIOUS)
                disabled=move || page() == 0
                on:click=move |_| wanted.update(|wanted| wanted.page = wanted.page.saturating_sub(1))
            >
                {Icon::Previous.view()}
            </button>
            <button
                class="icon-button"
                aria-label=t(says::NEXT)
                disabled=at_end
                on:click=move |_| wanted.update(|wanted| wanted.page += 1)
            >
                {Icon::Next.view()}
            </button>
        </div>
    }
}

fn csv(people: &People, of: &Scope) -> String {
    let named = |title: Option<Text>| title.map(t).unwrap_or_default().to_owned();
    let number = |value: Option<f64>| value.map(|value| value.to_string()).unwrap_or_default();
    let heads = [
        says::CUSTOMER,
        says::COUNTRY,
        says::SEGMENT,
        says::PROBABILITY,
        revenue_title(of),
        says::ORDERS,
        says::EXPECTED_LOSS,
        says::RECENCY,
        says::PRIORITY,
        says::ACTION,
        crate::words::customer::OFFER,
        says::BUDGET,
    ]
    .map(|head| t(head).to_owned());
    let mut csv = export::Csv::new(&heads);
    for person in &people.rows {
        csv.row(&[
            person.customer.clone(),
            person.country.clone(),
            named(person.segment.map(Segment::title)),
            number(person.probability),
            person.revenue.to_string(),
            person.orders.to_string(),
            number(person.expected_loss),
            person.recency_days.map(|days| days.to_string()).unwrap_or_default(),
            named(person.priority.map(Priority::title)),
            named(person.action.map(Action::title)),
            named(person.offer.map(Offer::title)),
            number(person.budget),
        ]);
    }
    csv.finish()
}
