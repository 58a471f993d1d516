//! How the file writes text, numbers and dates.

use super::Seen;
use crate::{
    lang::{said, t},
    session::session,
    words::{fill, quotes_title, wizard as says},
};
use leptos::prelude::*;
use protocol::{
    DateFormat, DecimalMark, Delimiter, Encoding, Mapping, MonthNames, Preview, Quotes,
};
use vocabulary::{Role, Text};

/// Encoding, delimiter, quotation marks, header, decimal mark and order of dates, each as guessed, why, and
/// open to another word.
#[component]
pub fn Written(seen: Seen) -> impl IntoView {
    let encodings = Encoding::ALL.map(|encoding| (encoding, said(&encoding.title())));
    let delimiters = Delimiter::ALL.map(|mark| (mark, t(mark.phrase().title()).to_owned()));
    let quotes = Quotes::ALL.map(|quotes| (quotes, t(quotes_title(quotes)).to_owned()));
    let marks = [DecimalMark::Point, DecimalMark::Comma];
    let marks = marks.map(|mark| (mark, mark.example().to_owned()));
    let months = MonthNames::ALL.map(|names| (names, t(names.title()).to_owned()));
    let orders = DateFormat::ALL.map(|order| (order, t(order.phrase().title()).to_owned()));
    let carried = CARRIED.map(|roles| (roles, carried_title(roles)));
    view! {
        <details class="fold">
            <summary data-testid="wizard-written">{t(says::WRITTEN)}</summary>
            <div class="fields">
                <Choice id="encoding" title=says::ENCODING seen options=encodings.to_vec()
                    read=|mapping| mapping.encoding write=|mapping, value| mapping.encoding = value />
                <Choice id="delimiter" title=says::DELIMITER seen options=delimiters.to_vec()
                    read=|mapping| mapping.delimiter write=|mapping, value| mapping.delimiter = value />
                <Choice id="quotes" title=says::QUOTES seen options=quotes.to_vec()
                    read=|mapping| mapping.quotes write=|mapping, value| mapping.quotes = value />
                <Choice id="decimal" title=says::DECIMAL seen options=marks.to_vec()
                    read=decimal write=set_decimal />
                <Choice id="dates" title=says::DATES seen options=orders.to_vec()
                    read=|mapping| mapping.formats.timestamp
                    write=|mapping, value| mapping.formats.timestamp = value />
                <Choice id="carry-down" title=says::EMPTY_CELLS seen options=carried.to_vec()
                    read=carried_down
                    write=|mapping, value| mapping.carry_down = value.map(<[Role]>::to_vec) />
                <Choice id="months" title=says::MONTHS seen options=months.to_vec()
                    read=|mapping| mapping.formats.months
                    write=|mapping, value| mapping.formats.months = value />
                <HeaderLine seen />
            </div>
        </details>
    }
}

/// Which columns may hold for the rows below, where only the first row of a group has a value.
const CARRIED: [&[Role]; 6] = [
    &[],
    &[Role::Timestamp],
    &[Role::Customer],
    &[Role::Invoice],
    &[Role::Timestamp, Role::Invoice],
    &[Role::Timestamp, Role::Invoice, Role::Customer],
];

fn carried_title(roles: &[Role]) -> String {
    if roles.is_empty() {
        return t(says::STAY_EMPTY).to_owned();
    }
    let titles: Vec<&str> = roles.iter().map(|&role| t(role.title())).collect();
    fill(t(says::TAKE_ABOVE), &[&titles.join(", ")])
}

fn carried_down(mapping: &Mapping) -> Option<&'static [Role]> {
    let said = mapping.carry_down.as_deref()?;
    let same =
        |roles: &&[Role]| roles.len() == said.len() && roles.iter().all(|role| said.contains(role));
    CARRIED.into_iter().find(same)
}

pub fn decimal(mapping: &Mapping) -> Option<DecimalMark> {
    let formats = mapping.formats;
    formats.unit_price.or(formats.line_total).or(formats.quantity)
}

pub fn set_decimal(mapping: &mut Mapping, mark: Option<DecimalMark>) {
    Role::ALL.into_iter().for_each(|role| mapping.formats.set_decimal(role, mark));
}

/// One thing that is guessed or said.
#[component]
fn Choice<T: Copy + PartialEq + Send + Sync + 'static>(
    id: &'static str,
    title: Text,
    seen: Seen,
    options: Vec<(T, String)>,
    read: fn(&Mapping) -> Option<T>,
    write: fn(&mut Mapping, Option<T>),
) -> impl IntoView {
    let session = session();
    let options = StoredValue::new(options);
    let said = move || session.import.draft.with(|draft| read(&draft.as_ref()?.said));
    let guessed = move || {
        let guess = seen.with(|preview| read(&preview.as_ref()?.sniffed.mapping));
        let name = options.with_value(|options| {
            options.iter().find(|(value, _)| Some(*value) == guess).map(|(_, name)| name.clone())
        });
        match name {
            Some(name) if said().is_none() => fill(t(says::GUESSED), &[&name]),
            _ => t(says::GUESS).to_owned(),
        }
    };
    let choices = move || {
        let said = said();
        let option = |(index, (value, name)): (usize, &(T, String))| {
            let selected = said == Some(*value);
            view! { <option value=index.to_string() selected=selected>{name.clone()}</option> }
        };
        options.with_value(|options| options.iter().enumerate().map(option).collect_view())
    };
    let changed = move |event| {
        let index: Option<usize> = event_target_value(&event).parse().ok();
        let value =
            index.and_then(|index| options.with_value(|options| Some(options.get(index)?.0)));
        session.say(|mapping| write(mapping, value));
    };
    let why =
        move || seen.with(|preview| preview.as_ref().and_then(|preview| evidence(preview, id)));
    view! {
        <label class="choice">
            <span>{t(title)}</span>
            <select data-testid=format!("say-{id}") on:change=changed>
                <option value="" selected=move || said().is_none()>{guessed}</option>
                {choices}
            </select>
            <span class="under">{why}</span>
        </label>
    }
}

/// The line with the names of the columns.
#[component]
fn HeaderLine(seen: Seen) -> impl IntoView {
    let session = session();
    let line = move || {
        let line = seen.with(|preview| preview.as_ref()?.sniffed.mapping.header_line);
        line.unwrap_or_default().to_string()
    };
    let changed = move |event| {
        let line = event_target_value(&event).parse().ok();
        session.say(|mapping| mapping.header_line = line);
    };
    let why = move || {
        seen.with(|preview| preview.as_ref().and_then(|preview| evidence(preview, "header")))
    };
    view! {
        <label class="choice">
            <span>{t(says::HEADER)}</span>
            <input type="number" min="0" step="1" data-testid="say-header" prop:value=line on:change=changed />
            <span class="under">{why}</span>
        </label>
    }
}

fn evidence(preview: &Preview, about: &str) -> Option<String> {
    let found = preview.sniffed.evidence.iter().find(|evidence| evidence.about == about)?;
    Some(said(&found.text))
}
