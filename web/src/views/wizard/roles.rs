//! Which column plays which role.

use super::{
    Seen,
    say::{assign, assign_all, confirm, reference},
};
use crate::{
    format::numbers,
    lang::{said, t},
    words::{fill, wizard as says},
};
use leptos::prelude::*;
use protocol::{ColumnGuess, SURE, Sniffed};
use vocabulary::{Role, Text};

/// A guess as sure as this needs no second look.
const CERTAIN: f64 = 0.9;

/// Every role with its column, how sure that is and why.
#[component]
pub fn Roles(seen: Seen) -> impl IntoView {
    let rows = Role::ALL.map(|role| view! { <RoleRow role seen /> });
    let open = move || {
        let columns = seen.with(|preview| Some(preview.as_ref()?.sniffed.columns.clone()));
        let columns = columns.unwrap_or_default();
        let open = columns.iter().enumerate().filter(|(_, column)| column.confidence < SURE);
        let said = |(index, column): (usize, &ColumnGuess)| {
            Some((column.role?, reference(index, &columns)))
        };
        open.filter_map(said).collect::<Vec<_>>()
    };
    let several_open = move || open().len() > 1;
    view! {
        <table class="roles">
            <caption class="visually-hidden">{t(says::ROLES)}</caption>
            <thead>
                <tr>
                    <th scope="col">{t(says::MEANING)}</th>
                    <th scope="col">{t(says::COLUMN)}</th>
                    <th scope="col">{t(says::CONFIDENCE)}</th>
                    <th scope="col">{t(says::EXAMPLES)}</th>
                </tr>
            </thead>
            <tbody>{rows.into_iter().collect_view()}</tbody>
        </table>
        <Show when=several_open>
            <button class="button" data-testid="confirm-all" on:click=move |_| confirm(open())>
                {t(says::CONFIRM_ALL)}
            </button>
        </Show>
    }
}

#[component]
fn RoleRow(role: Role, seen: Seen) -> impl IntoView {
    let columns = move || {
        seen.with(|preview| preview.as_ref().map(|preview| preview.sniffed.columns.clone()))
            .unwrap_or_default()
    };
    let guess = Memo::new(move |_| {
        let all = columns().into_iter().enumerate();
        all.into_iter().find(|(_, column)| column.role == Some(role))
    });
    // What is not sure is not used before it is said.
    let used = move || guess.get().filter(|(_, column)| column.confidence >= SURE);
    let options = move || {
        let used = used().map(|(index, _)| index);
        let option = |(index, column): (usize, ColumnGuess)| {
            let value = index.to_string();
            view! { <option value=value selected=used == Some(index)>{label(index, &column)}</option> }
        };
        columns().into_iter().enumerate().map(option).collect_view()
    };
    let changed = move |event| {
        let index = event_target_value(&event).parse().ok();
        // The others of several stay.
        let indices = index.into_iter().chain(used_places(role, &columns()).into_iter().skip(1));
        assign_all(role, &indices.collect::<Vec<_>>(), &columns());
    };
    let title = t(role.title());
    let used_by = move |other: Role| {
        seen.with(|preview| {
            preview.as_ref().is_some_and(|preview| is_used(&preview.sniffed, other))
        })
    };
    let missing = move || is_missing(role, used_by);
    view! {
        <tr class:unused=move || used().is_none() class:missing=missing>
            <th scope="row">{title} <span class="under">{t(need(role))}</span></th>
            <td>
                <select
                    data-testid=format!("role-{}", role.id())
                    aria-label=fill(t(says::COLUMN_OF), &[title])
                    on:change=changed
                >
                    <option value="" selected=move || used().is_none()>{t(says::NO_COLUMN)}</option>
                    {options}
                </select>
                {move || {
                    let several = role == Role::Status && used().is_some();
                    several.then(|| other_columns(role, title, columns()))
                }}
            </td>
            <td>
                {move || {
                    let guess = guess.get();
                    let choose = guess.is_none() && missing();
                    view! {
                        {guess.map(|(index, column)| sureness(role, index, column, columns()))}
                        {choose.then(|| view! { <span class="sureness">{t(says::CHOOSE)}</span> })}
                    }
                }}
            </td>
            <td class="examples">{move || used().map(|(_, column)| examples(&column))}</td>
        </tr>
    }
}

/// The columns that play a role.
fn used_places(role: Role, columns: &[ColumnGuess]) -> Vec<usize> {
    let all = columns.iter().enumerate();
    let used = all.filter(|(_, column)| column.role == Some(role) && column.confidence >= SURE);
    used.map(|(index, _)| index).collect()
}

/// Where several columns may play a role: those beside the first, and a choice for one more.
fn other_columns(role: Role, title: &'static str, columns: Vec<ColumnGuess>) -> impl IntoView {
    let indices = used_places(role, &columns);
    let others = indices.iter().copied().skip(1).map(Some).chain([None]).enumerate();
    let choice = |(nth, chosen): (usize, Option<usize>)| {
        let (indices, all) = (indices.clone(), columns.clone());
        let changed = move |event| {
            let index: Option<usize> = event_target_value(&event).parse().ok();
            let mut indices = indices.clone();
            indices.splice(nth + 1..(nth + 2).min(indices.len()).max(nth + 1), index);
            assign_all(role, &indices, &all);
        };
        let options = columns.iter().enumerate().map(|(index, column)| {
            let selected = chosen == Some(index);
            view! { <option value=index.to_string() selected=selected>{label(index, column)}</option> }
        });
        view! {
            <select
                data-testid=format!("role-{}-{}", role.id(), nth + 2)
                aria-label=fill(t(says::ALSO_COLUMN), &[title])
                on:change=changed
            >
                <option value="" selected=chosen.is_none()>{t(says::NO_COLUMN)}</option>
                {options.collect_view()}
            </select>
        }
    };
    others.map(choice).collect_view()
}

/// Is a file without this role of no use?
fn need(role: Role) -> Text {
    match role {
        Role::Timestamp | Role::Customer => says::NEEDED,
        Role::Quantity => says::NEEDED_WITH_PRICE,
        Role::UnitPrice => says::OR_TOTAL,
        Role::LineTotal => says::OR_PRICE,
        _ => says::OPTIONAL,
    }
}

/// Does the file lack this role, as things stand?
fn is_missing(role: Role, used: impl Fn(Role) -> bool) -> bool {
    let needed = match role {
        Role::Timestamp | Role::Customer => true,
        Role::Quantity => used(Role::UnitPrice) && !used(Role::LineTotal),
        Role::UnitPrice => !used(Role::LineTotal),
        _ => false,
    };
    needed && !used(role)
}

fn is_used(sniffed: &Sniffed, role: Role) -> bool {
    sniffed.columns.iter().any(|c| c.role == Some(role) && c.confidence >= SURE)
}

/// A column's name, or its number where it has none.
fn label(index: usize, column: &ColumnGuess) -> String {
    if column.name.is_empty() {
        fill(t(says::COLUMN_NUMBER), &[&(index + 1).to_string()])
    } else {
        column.name.clone()
    }
}

/// How sure a guess is and why; one that is not sure can be confirmed.
fn sureness(
    role: Role,
    index: usize,
    column: ColumnGuess,
    columns: Vec<ColumnGuess>,
) -> impl IntoView {
    let word = match column.confidence {
        sure if sure >= 1.0 => says::SAID,
        sure if sure >= CERTAIN => says::CERTAIN,
        sure if sure >= SURE => says::LIKELY,
        _ => says::UNSURE,
    };
    let percent = numbers().percent(column.confidence);
    let is_open = column.confidence < SURE;
    let name = label(index, &column);
    let is_said = column.confidence >= 1.0;
    view! {
        <span class="sureness" class:open=is_open>
            {t(word)}
            {(!is_said).then(|| format!(" · {percent}"))}
        </span>
        {(!is_said).then(|| view! { <span class="under">{column.why.as_ref().map(said)}</span> })}
        {is_open
            .then(|| {
                view! {
                    <button
                        class="link"
                        data-testid=format!("confirm-{}", role.id())
                        on:click=move |_| assign(role, Some(index), &columns)
                    >
                        {fill(t(says::CONFIRM), &[&name])}
                    </button>
                }
            })}
    }
}

/// A few values, how they are written, and how many are.
fn examples(column: &ColumnGuess) -> impl IntoView + use<> {
    let numbers = numbers();
    let fits = column.format.as_ref().map(|format| {
        let mut text = fill(t(says::FITS), &[&numbers.percent(column.fits), &said(format)]);
        let also: Vec<String> = column.also.iter().map(said).collect();
        if !also.is_empty() {
            text.push_str(&fill(t(says::ALSO), &[&also.join(", ")]));
        }
        text
    });
    let filled =
        (column.filled < 1.0).then(|| fill(t(says::FILLED), &[&numbers.percent(column.filled)]));
    let notes: Vec<String> = fits.into_iter().chain(filled).collect();
    view! {
        <span class="cells">{column.examples.join(" · ")}</span>
        <span class="under">{notes.join(" · ")}</span>
    }
}
