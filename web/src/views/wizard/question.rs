//! Which number of a date is the day, and which mark stands before decimals: asked, where the rows do not tell.

use super::{
    Seen,
    written::{decimal, set_decimal},
};
use crate::{
    format::numbers,
    lang::t,
    session::session,
    words::{fill, wizard as says},
};
use leptos::prelude::*;
use protocol::{DateReading, DecimalMark, NumberReading, Preview};
use vocabulary::Text;

/// The question of day and month; nothing where it does not arise.
#[component]
pub fn DateQuestion(seen: Seen) -> impl IntoView {
    let session = session();
    let readings = lasting(seen, |preview| &preview.date_readings);
    let said = move || {
        session.import.draft.with(|draft| draft.as_ref().and_then(|d| d.said.formats.timestamp))
    };
    let option = move |DateReading { format, day, .. }: DateReading| Answer {
        id: format!("date-{}", format.id()),
        reading: numbers().date(&day),
        title: format.phrase().title(),
        checked: Signal::derive(move || said() == Some(format)),
        say: Callback::new(move |()| session.say(|said| said.formats.timestamp = Some(format))),
    };
    move || {
        let readings = readings.get();
        let text = readings.first()?.text.clone();
        let answers: Vec<Answer> = readings.into_iter().map(option).collect();
        Some(view! {
            <Question
                id="date-question"
                name="date-order"
                legend=fill(t(says::WHICH_DAY), &[&text])
                answers
                note=says::WHICH_DAY_NOTE
            />
        })
    }
}

/// The question of the decimal mark; nothing where it does not arise.
#[component]
pub fn NumberQuestion(seen: Seen) -> impl IntoView {
    let session = session();
    let readings = lasting(seen, |preview| &preview.number_readings);
    let said =
        move || session.import.draft.with(|draft| draft.as_ref().and_then(|d| decimal(&d.said)));
    let option = move |NumberReading { mark, value, .. }: NumberReading| {
        let (id, title) = match mark {
            DecimalMark::Point => ("number-point", says::POINT_DECIMAL),
            DecimalMark::Comma => ("number-comma", says::COMMA_DECIMAL),
        };
        Answer {
            id: id.to_owned(),
            reading: numbers().plain(value),
            title,
            checked: Signal::derive(move || said() == Some(mark)),
            say: Callback::new(move |()| session.say(|said| set_decimal(said, Some(mark)))),
        }
    };
    move || {
        let readings = readings.get();
        let text = readings.first()?.text.clone();
        let answers: Vec<Answer> = readings.into_iter().map(option).collect();
        Some(view! {
            <Question
                id="number-question"
                name="decimal-mark"
                legend=fill(t(says::WHICH_NUMBER), &[&text])
                answers
                note=says::WHICH_NUMBER_NOTE
            />
        })
    }
}

/// The readings that are in question. Once answered they stay, so that the answer can be changed.
fn lasting<T>(seen: Seen, of: fn(&Preview) -> &Vec<T>) -> Memo<Vec<T>>
where
    T: Clone + PartialEq + Send + Sync + 'static,
{
    Memo::new(move |last: Option<&Vec<T>>| {
        let now = seen.with(|preview| preview.as_ref().map(|preview| of(preview).clone()));
        match (now, last) {
            (Some(now), Some(last)) if now.is_empty() => last.clone(),
            (Some(now), _) => now,
            (None, last) => last.cloned().unwrap_or_default(),
        }
    })
}

/// One way to read what is in question.
struct Answer {
    id: String,
    /// What it would be.
    reading: String,
    /// The way in words.
    title: Text,
    checked: Signal<bool>,
    say: Callback<()>,
}

#[component]
fn Question(
    id: &'static str,
    name: &'static str,
    legend: String,
    answers: Vec<Answer>,
    note: Text,
) -> impl IntoView {
    let option = move |Answer { id, reading, title, checked, say }: Answer| {
        view! {
            <label class="answer">
                <input
                    type="radio"
                    name=name
                    data-testid=id
                    prop:checked=checked
                    on:change=move |_| say.run(())
                />
                <span>
                    <strong>{reading}</strong>
                    <span class="under">{t(title)}</span>
                </span>
            </label>
        }
    };
    view! {
        <fieldset class="question" data-testid=id>
            <legend>{legend}</legend>
            <div class="answers">{answers.into_iter().map(option).collect_view()}</div>
            <p class="note">{t(note)}</p>
        </fieldset>
    }
}
