//! Every measure here and in Power BI: figures of the reference, or of the visitor's own report.

mod figures;
mod paste;
mod row;
mod under;

pub use figures::usual;
pub use under::under;

use super::{steps::elsewhere, verdict::Verdict};
use crate::{
    controls::Icon,
    export::save_text,
    format::numbers,
    lang::t,
    names,
    navigation::navigation,
    reference::{Figure, Known, Reference, own_data},
    report::{Report, report},
    shared::shared,
    words::{fill, parity as says},
};
use figures::{Figures, asked};
use leptos::prelude::*;
use paste::PastePanel;
use row::{Row, RowView, csv};
use semantics::{CohortMeasure, Definition, Measure, Wanted};
use std::sync::Arc;

/// Where Power BI's figures come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Basis {
    /// The reference: each figure under a selection of its own.
    Reference,
    /// The visitor, for what is chosen on the page.
    Selection,
}

type Rows = Memo<Arc<Vec<Row>>>;

/// The table, its figures, and what can be done with it.
#[component]
pub fn ParityTable() -> impl IntoView {
    let report = report();
    let figures = Figures::start();
    let known: Known = shared();
    let reference = Memo::new(move |_| known.get().filter(|reference| own_data(reference)));
    let chosen = RwSignal::new(Basis::Reference);
    let basis =
        Memo::new(
            move |_| {
                if reference.with(Option::is_some) { chosen.get() } else { Basis::Selection }
            },
        );
    let of_reference =
        asked(move || Some(reference.get()?.figures.iter().map(Figure::wanted).collect()));
    let of_selection = asked(move || {
        let measures = measures().map(|definition| definition.id.to_owned()).collect();
        Some(vec![Wanted { measures, selection: figures.selection(), ..Wanted::default() }])
    });
    let rows: Rows = Memo::new(move |_| {
        let rows = match basis.get() {
            Basis::Reference => reference
                .get()
                .zip(of_reference.get())
                .map(|(reference, values)| reference_rows(&reference, &values)),
            Basis::Selection => of_selection.get().map(|values| selection_rows(report, &values)),
        };
        Arc::new(rows.unwrap_or_default())
    });
    let by_hand = move || basis.get() == Basis::Selection;
    let elsewhere = move || {
        known.get().filter(|_| reference.with(Option::is_none)).map(|known| elsewhere(&known))
    };
    view! {
        <section class="card parity" aria-labelledby="parity-title" data-testid="parity">
            <div class="card-head">
                <div>
                    <h2 id="parity-title">{t(says::TITLE)}</h2>
                    <p class="note">{t(says::LEAD)}</p>
                </div>
                <Show when=move || reference.with(Option::is_some)>
                    <BasisSwitch basis chosen />
                </Show>
            </div>
            {elsewhere}
            <Show when=by_hand>
                <NewestNote />
                <PastePanel figures />
            </Show>
            <Bar rows figures />
            <Table rows figures />
            <Causes />
        </section>
    }
}

/// Power BI opens on the newest snapshot there is, which this page does not where it lies after the data end.
#[component]
fn NewestNote() -> impl IntoView {
    let (navigation, report) = (navigation(), report());
    let note = move || {
        let chosen = navigation.selection.with(|selection| selection.snapshot.is_some());
        let (newest, default) = report.catalogue.with(|catalogue| {
            (catalogue.snapshots.last().cloned(), catalogue.default_snapshot.clone())
        });
        let newest = newest.filter(|newest| !chosen && *newest != default)?;
        let day = numbers().date(&newest);
        let at = fill(t(says::AT_NEWEST), &[&day]);
        let go = move |_| navigation.choose(|s| s.snapshot = Some(newest.clone()));
        Some(view! {
            <p class="note" data-testid="newest-note">
                {fill(t(says::NEWEST), &[&day, &numbers().date(&default)])} " "
                <button class="link" on:click=go>{at}</button>
            </p>
        })
    };
    view! { {note} }
}

/// The measures of the two timelines. Those of cohorts have no value without a cohort.
fn measures() -> impl Iterator<Item = &'static Definition> {
    Definition::all().filter(|definition| CohortMeasure::by_id(definition.id).is_none())
}

fn reference_rows(reference: &Reference, values: &[Vec<Option<f64>>]) -> Vec<Row> {
    let row = |(figure, values): (&Figure, &Vec<Option<f64>>)| {
        Some(Row {
            definition: Definition::all().find(|definition| definition.id == figure.measure)?,
            group: t(figure.page.page().title).to_owned(),
            under: under(figure),
            ours: values.first().copied().flatten(),
            shows: Some(figure.shows.clone()),
            about: figure.about,
        })
    };
    reference.figures.iter().zip(values).filter_map(row).collect()
}

fn selection_rows(report: Report, values: &[Vec<Option<f64>>]) -> Vec<Row> {
    let values = values.iter().flatten();
    let row = |(definition, ours): (&'static Definition, &Option<f64>)| Row {
        definition,
        group: names::timeline(report, definition.timeline),
        under: String::new(),
        ours: *ours,
        shows: None,
        about: false,
    };
    measures().zip(values).map(row).collect()
}

#[component]
fn BasisSwitch(basis: Memo<Basis>, chosen: RwSignal<Basis>) -> impl IntoView {
    let choices = [
        (Basis::Reference, says::BY_REFERENCE, "basis-reference"),
        (Basis::Selection, says::BY_SELECTION, "basis-selection"),
    ];
    let choice = move |(own, title, id): (Basis, vocabulary::Text, &'static str)| {
        view! {
            <button
                class="segment"
                data-testid=id
                aria-pressed=move || (basis.get() == own).to_string()
                on:click=move |_| chosen.set(own)
            >
                {t(title)}
            </button>
        }
    };
    view! {
        <div class="segmented" role="group" aria-label=t(says::BASIS)>
            {choices.map(choice).into_iter().collect_view()}
        </div>
    }
}

/// How the comparison stands, and its file.
#[component]
fn Bar(rows: Rows, figures: Figures) -> impl IntoView {
    let summary = move || {
        let rows = rows.get();
        let verdicts: Vec<Option<Verdict>> =
            rows.iter().map(|row| row.judged(figures).map(|judged| judged.verdict)).collect();
        let count = |wanted: Option<Verdict>| {
            verdicts.iter().filter(|verdict| **verdict == wanted).count().to_string()
        };
        fill(
            t(says::SUMMARY),
            &[
                &count(Some(Verdict::Equal)),
                &count(Some(Verdict::Close)),
                &count(Some(Verdict::Differs)),
                &count(None),
            ],
        )
    };
    let save = move |_| {
        save_text("power-bi-parity.csv", "text/csv", &csv(&rows.get_untracked(), figures));
    };
    view! {
        <div class="table-bar">
            <p class="timeline" role="status" data-testid="parity-summary">{summary}</p>
            <button class="button small" data-testid="parity-csv" on:click=save>
                {Icon::Download.view()}
                {t(says::EXPORT)}
            </button>
        </div>
    }
}

/// The figures, group by group.
#[component]
fn Table(rows: Rows, figures: Figures) -> impl IntoView {
    let body = move || {
        let rows = rows.get();
        let groups = rows.chunk_by(|one, other| one.group == other.group).map(|group| {
            let rows = group.iter().map(|row| view! { <RowView row=row.clone() figures /> });
            view! {
                <tbody>
                    <tr class="group"><th scope="rowgroup" colspan="5">{group[0].group.clone()}</th></tr>
                    {rows.collect_view()}
                </tbody>
            }
        });
        groups.collect_view()
    };
    view! {
        <div class="table-scroll parity-table" tabindex="0" role="group" aria-label=t(says::TITLE)>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{t(says::MEASURE)}</th>
                        <th scope="col" class="number">{t(says::OURS)}</th>
                        <th scope="col" class="number">{t(says::THEIRS)}</th>
                        <th scope="col" class="number">{t(says::DIFFERENCE)}</th>
                        <th scope="col">{t(says::VERDICT)}</th>
                    </tr>
                </thead>
                {body}
            </table>
        </div>
    }
}

/// Where the two differ on purpose.
#[component]
fn Causes() -> impl IntoView {
    view! {
        <section class="causes" aria-labelledby="causes-title">
            <h3 id="causes-title">{t(says::CAUSES)}</h3>
            <ul class="bullets">
                <li>{t(says::ON_COHORT)}</li>
                <li>{t(says::ON_MODEL)}</li>
                <li>{t(says::ON_BLANK)}</li>
            </ul>
        </section>
    }
}
