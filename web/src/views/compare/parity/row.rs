//! One measure: ours, theirs, and whether they agree.

use super::super::{
    printed::{Decimal, Printed, with_marks},
    verdict::{Cause, Judged, Verdict, judge},
};
use super::figures::{Figures, usual};
use crate::{
    export::Csv,
    format::numbers,
    lang::t,
    names,
    words::{fill, parity as says, visual},
};
use leptos::prelude::*;
use semantics::{Definition, Format};
use vocabulary::Text;

/// A measure under a selection.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The measure.
    pub definition: &'static Definition,
    /// What it stands under in the table.
    pub group: String,
    /// Its own selection, in words.
    pub under: String,
    /// Our value.
    pub ours: Option<f64>,
    /// What the reference shows; nothing where the visitor says it.
    pub shows: Option<String>,
    /// Is it known to hang on a model?
    pub about: bool,
}

impl Row {
    fn theirs(&self, figures: Figures) -> Option<Printed> {
        match &self.shows {
            Some(text) => Printed::read(text, Decimal::Point),
            None => figures.printed(self.definition.id),
        }
    }

    /// Do the two agree? Nothing while theirs is not known.
    pub fn judged(&self, figures: Figures) -> Option<Judged> {
        Some(judge(self.definition, self.ours, self.theirs(figures)?, self.about))
    }
}

fn verdict_text(verdict: Verdict) -> (&'static str, Text) {
    match verdict {
        Verdict::Equal => ("equal", says::EQUAL),
        Verdict::Close => ("close", says::CLOSE),
        Verdict::Differs => ("differs", says::DIFFERS),
    }
}

fn cause_text(cause: Cause) -> Text {
    match cause {
        Cause::Cohort => says::CAUSE_COHORT,
        Cause::Model => says::CAUSE_MODEL,
        Cause::Blank => says::CAUSE_BLANK,
    }
}

/// What lies between two values of a measure.
fn written(format: Format, difference: f64) -> String {
    match format {
        Format::Percent | Format::PercentChange => {
            fill(t(says::POINTS), &[&numbers().points(difference)])
        }
        format => numbers().exact(format, difference),
    }
}

/// A row of the table.
#[component]
pub fn RowView(row: Row, figures: Figures) -> impl IntoView {
    let definition = row.definition;
    let row = StoredValue::new(row);
    let judged = Memo::new(move |_| row.with_value(|row| row.judged(figures)));
    let (ours, shows, about, under) =
        row.with_value(|row| (row.ours, row.shows.clone(), row.about, row.under.clone()));
    let theirs = match shows.map(|shows| with_marks(&shows, usual())) {
        Some(text) if about => fill(t(says::ABOUT), &[&text]).into_any(),
        Some(text) => text.into_any(),
        None => view! { <Field definition figures /> }.into_any(),
    };
    let difference = move || {
        let judged = judged.get().filter(|judged| judged.verdict != Verdict::Equal)?;
        let relative = judged.relative.map(|relative| numbers().signed_fine_percent(relative));
        Some(view! {
            {written(definition.format, judged.difference?)}
            <span class="under">{relative}</span>
        })
    };
    let verdict = move || {
        let judged = judged.get()?;
        let (class, title) = verdict_text(judged.verdict);
        Some(view! {
            <span class=format!("verdict {class}")>{t(title)}</span>
            {judged.cause.map(|cause| view! { <span class="under">{t(cause_text(cause))}</span> })}
        })
    };
    view! {
        <tr
            data-row=definition.id
            data-verdict=move || judged.get().map(|judged| verdict_text(judged.verdict).0)
        >
            <th scope="row" title=t(definition.meaning)>
                {t(definition.title)}
                {(!under.is_empty()).then(|| view! { <span class="under">{under}</span> })}
            </th>
            <td class="number" data-ours=ours.map(|value| value.to_string()).unwrap_or_default()>
                {names::fine(definition.format, ours)}
            </td>
            <td class="number theirs">{theirs}</td>
            <td class="number">{difference}</td>
            <td class="verdict-cell">{verdict}</td>
        </tr>
    }
}

/// Where the visitor says what Power BI shows.
#[component]
fn Field(definition: &'static Definition, figures: Figures) -> impl IntoView {
    let id = definition.id;
    let is_wrong =
        Memo::new(move |_| !figures.text(id).trim().is_empty() && figures.printed(id).is_none());
    view! {
        <input
            type="text"
            autocomplete="off"
            data-testid=format!("given-{id}")
            aria-label=fill(t(says::FIELD), &[t(definition.title)])
            aria-invalid=move || is_wrong.get().to_string()
            prop:value=move || figures.text(id)
            on:input=move |event| figures.give(id, event_target_value(&event))
        />
        <Show when=move || is_wrong.get()>
            <span class="under field-error">{t(says::NO_FIGURE)}</span>
        </Show>
    }
}

/// The table as a file, its figures in full.
pub fn csv(rows: &[Row], figures: Figures) -> String {
    let heads = [
        says::MEASURE,
        says::UNDER,
        says::OURS,
        says::THEIRS,
        says::DIFFERENCE,
        says::RELATIVE,
        says::VERDICT,
        says::CAUSE,
    ];
    let mut csv = Csv::new(&heads.map(|head| t(head).to_owned()));
    let number = |value: Option<f64>| value.map(|value| value.to_string()).unwrap_or_default();
    for row in rows {
        let judged = untrack(|| row.judged(figures));
        let theirs = match untrack(|| row.theirs(figures)) {
            Some(Printed::Number { value, .. }) => value.to_string(),
            Some(Printed::Blank) => t(visual::BLANK).to_owned(),
            None => String::new(),
        };
        let under = if row.under.is_empty() { &row.group } else { &row.under };
        csv.row(&[
            t(row.definition.title).to_owned(),
            under.clone(),
            number(row.ours),
            theirs,
            number(judged.and_then(|judged| judged.difference)),
            number(judged.and_then(|judged| judged.relative)),
            judged.map(|j| t(verdict_text(j.verdict).1).to_owned()).unwrap_or_default(),
            judged
                .and_then(|judged| judged.cause)
                .map(|cause| t(cause_text(cause)).to_owned())
                .unwrap_or_default(),
        ]);
    }
    csv.finish()
}
