//! Which number of a date is the day, and which mark stands before decimals: asked, where the rows do not tell.

use super::{
    Seen,
    written::{decimal, set_decimal},
};
use crate::{
    format::numbers,
    lang::t,
    session::session,
    words::{date_format_title, fill, wizard as says},
};
use leptos::prelude::*;
use protocol::{DateFormat, DateReading, DecimalMark, NumberReading};

/// The question of day and month; nothing where it does not arise.
#[component]
pub fn DateQuestion(seen: Seen) -> impl IntoView {
    let session = session();
    // Once answered it stays, so that the answer can be changed.
    let readings = Memo::new(move |last: Option<&Vec<DateReading>>| {
        let now = seen.with(|look| look.as_ref().map(|look| look.date_readings.clone()));
        match (now, last) {
            (Some(now), Some(last)) if now.is_empty() => last.clone(),
            (Some(now), _) => now,
            (None, last) => last.cloned().unwrap_or_default(),
        }
    });
    let said =
        move || session.draft.with(|draft| draft.as_ref().and_then(|d| d.said.formats.timestamp));
    let option = move |reading: DateReading| {
        let format = reading.format;
        view! {
            <label class="answer">
                <input
                    type="radio"
                    name="date-order"
                    data-testid=format!("date-{}", format.id())
                    prop:checked=move || said() == Some(format)
                    on:change=move |_| say(format)
                />
                <span>
                    <strong>{numbers().date(&reading.day)}</strong>
                    <span class="under">{t(date_format_title(format))}</span>
                </span>
            </label>
        }
    };
    let question = move || {
        let readings = readings.get();
        let text = readings.first()?.text.clone();
        Some(view! {
            <fieldset class="question" data-testid="date-question">
                <legend>{fill(t(says::WHICH_DAY), &[&text])}</legend>
                <div class="answers">{readings.into_iter().map(option).collect_view()}</div>
                <p class="note">{t(says::WHICH_DAY_NOTE)}</p>
            </fieldset>
        })
    };
    view! { {question} }
}

fn say(format: DateFormat) {
    session().say(|said| said.formats.timestamp = Some(format));
}

/// The question of the decimal mark; nothing where it does not arise.
#[component]
pub fn NumberQuestion(seen: Seen) -> impl IntoView {
    let session = session();
    // Once answered it stays, so that the answer can be changed.
    let readings = Memo::new(move |last: Option<&Vec<NumberReading>>| {
        let now = seen.with(|look| look.as_ref().map(|look| look.number_readings.clone()));
        match (now, last) {
            (Some(now), Some(last)) if now.is_empty() => last.clone(),
            (Some(now), _) => now,
            (None, last) => last.cloned().unwrap_or_default(),
        }
    });
    let said = move || session.draft.with(|draft| draft.as_ref().and_then(|d| decimal(&d.said)));
    let option = move |reading: NumberReading| {
        let mark = reading.mark;
        let (id, title) = match mark {
            DecimalMark::Point => ("number-point", says::POINT_DECIMAL),
            DecimalMark::Comma => ("number-comma", says::COMMA_DECIMAL),
        };
        view! {
            <label class="answer">
                <input
                    type="radio"
                    name="decimal-mark"
                    data-testid=id
                    prop:checked=move || said() == Some(mark)
                    on:change=move |_| session.say(|said| set_decimal(said, Some(mark)))
                />
                <span>
                    <strong>{numbers().plain(reading.value)}</strong>
                    <span class="under">{t(title)}</span>
                </span>
            </label>
        }
    };
    let question = move || {
        let readings = readings.get();
        let text = readings.first()?.text.clone();
        Some(view! {
            <fieldset class="question" data-testid="number-question">
                <legend>{fill(t(says::WHICH_NUMBER), &[&text])}</legend>
                <div class="answers">{readings.into_iter().map(option).collect_view()}</div>
                <p class="note">{t(says::WHICH_NUMBER_NOTE)}</p>
            </fieldset>
        })
    };
    view! { {question} }
}
