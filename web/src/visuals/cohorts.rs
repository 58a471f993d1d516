//! Cohorts: the heat map, and two other views of its figures.

use super::{Card, Column, DataTable, Pick, Plot, Tools, draw, table::TableView};
use crate::{
    format::numbers,
    lang::t,
    names,
    navigation::{Navigation, navigation},
    report::{Report, report},
    route::View,
    words::{cohort as says, visual as words},
};
use leptos::prelude::*;
use semantics::{CohortMeasure, Matrix, Scope, Shown, Timeline, Visual};
use std::sync::Arc;
use vocabulary::Text;

/// What the cells show.
const MEASURES: [CohortMeasure; 3] =
    [CohortMeasure::Retention, CohortMeasure::ActiveCustomers, CohortMeasure::CohortRevenue];

/// The cohorts of an answer, easier to walk through.
#[derive(Clone, Debug, PartialEq)]
pub struct Cohorts(Matrix);

/// One cohort in one month.
#[derive(Clone, Copy, Debug)]
pub struct Cell {
    pub retention: f64,
    pub active: f64,
    pub revenue: f64,
}

impl Cohorts {
    fn of(shown: Option<Shown>) -> Option<Self> {
        match shown {
            Some(Shown::Matrix(matrix)) if !matrix.rows.is_empty() => Some(Self(matrix)),
            _ => None,
        }
    }

    /// The months cohorts began in, `YYYY-MM`.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.rows.iter().map(|key| key.name.as_str())
    }

    /// Customers of each cohort.
    pub fn sizes(&self) -> &[f64] {
        &self.0.sizes
    }

    /// The calendar months, `YYYY-MM`.
    pub fn months(&self) -> impl Iterator<Item = &str> {
        self.0.columns.iter().map(|key| key.name.as_str())
    }

    /// A cohort in a calendar month; nothing before it began.
    pub fn cell(&self, cohort: usize, month: usize) -> Option<Cell> {
        let place = cohort * self.0.columns.len() + month;
        let value = |column: &[Option<f64>]| column.get(place).copied().flatten();
        Some(Cell {
            retention: value(&self.0.cells)?,
            active: value(&self.0.active)?,
            revenue: value(&self.0.revenue)?,
        })
    }

    /// The calendar month a cohort began in.
    fn start(&self, cohort: usize) -> Option<usize> {
        self.0.columns.iter().position(|month| month.name == self.0.rows[cohort].name)
    }

    /// A cohort so many months after it began.
    pub fn cell_after(&self, cohort: usize, months: usize) -> Option<Cell> {
        let month = self.start(cohort)? + months;
        (month < self.0.columns.len()).then(|| self.cell(cohort, month)).flatten()
    }

    /// A cell's calendar month where columns count from the first purchase, or are months themselves.
    fn month_at(&self, cohort: usize, column: usize, relative: bool) -> Option<usize> {
        let month = if relative { self.start(cohort)? + column } else { column };
        (month < self.0.columns.len()).then_some(month)
    }

    /// The month that the data do not cover to its last day, `YYYY-MM`.
    fn partial_month(&self) -> Option<&str> {
        self.0.columns.iter().find(|month| month.partial).map(|month| month.name.as_str())
    }

    /// Did a cohort begin in such a month?
    pub fn begins_partial(&self, cohort: usize) -> bool {
        self.0.rows[cohort].partial
    }

    /// Is a cell of such a month?
    pub fn is_partial(&self, cohort: usize, column: usize, relative: bool) -> bool {
        let month = self.month_at(cohort, column, relative);
        month.is_some_and(|month| self.0.columns[month].partial)
    }

    /// Share of all customers that came back after so many months, over the cohorts old enough to tell.
    pub fn mean_retention(&self, months: usize) -> Option<f64> {
        let whole = |cohort: &usize| !self.is_partial(*cohort, months, true);
        let old_enough = (0..self.0.rows.len()).filter(whole).filter_map(|cohort| {
            Some((self.cell_after(cohort, months)?.active, self.0.sizes[cohort]))
        });
        let (active, size) =
            old_enough.fold((0.0, 0.0), |(a, s), (active, size)| (a + active, s + size));
        (size > 0.0).then(|| active / size)
    }

    /// All revenue of a cohort.
    pub fn total(&self, cohort: usize) -> f64 {
        (0..self.0.columns.len())
            .filter_map(|month| self.cell(cohort, month))
            .map(|c| c.revenue)
            .sum()
    }
}

/// A measure's value of a cell.
pub fn value_of(measure: CohortMeasure, cell: Cell) -> f64 {
    match measure {
        CohortMeasure::Retention => cell.retention,
        CohortMeasure::CohortRevenue => cell.revenue,
        CohortMeasure::ActiveCustomers | CohortMeasure::Size => cell.active,
    }
}

/// Cohorts by month; a cell leads to its customers.
#[component]
pub fn HeatMapView(visual: &'static Visual, shown: Memo<Option<Shown>>) -> impl IntoView {
    let navigation = navigation();
    let numbers = numbers();
    let measure = RwSignal::new(CohortMeasure::Retention);
    let relative = RwSignal::new(false);
    let cohorts = Memo::new(move |_| Cohorts::of(shown.get()));
    let report = report();
    let tools = Tools::new(move || {
        cohorts.with(|cohorts| Some(table(cohorts.as_ref()?, measure.get(), relative.get())))
    })
    .noting(move || {
        let partial = cohorts.with(|cohorts| partial_note(report, cohorts.as_ref()?));
        joined([Some(t(says::HINT).to_owned()), filtered_note(visual, navigation), partial])
    });
    let draw: super::plot::Draw = Arc::new(move |size| {
        cohorts.with(|cohorts| {
            draw::cohorts(visual, numbers, cohorts.as_ref()?, measure.get(), relative.get(), size)
        })
    });
    let pick = Pick::new(move |(index, _): (usize, bool)| {
        let scope = cohorts.with_untracked(|cohorts| {
            let cohorts = cohorts.as_ref()?;
            let width = cohorts.months().count();
            let (cohort, column) = (index / width, index % width);
            let month = cohorts.month_at(cohort, column, relative.get_untracked())?;
            cohorts.cell(cohort, month)?;
            Some(Scope::Cohort {
                cohort: cohorts.names().nth(cohort)?.to_owned(),
                month: Some(cohorts.months().nth(month)?.to_owned()),
            })
        });
        if let Some(scope) = scope {
            let mut route = navigation.now().to(View::People);
            route.scope = scope;
            navigation.go(route);
        }
    });
    let choices = MEASURES.map(|own| {
        choice(own.definition().title, move || measure.get() == own, move || measure.set(own))
    });
    let by = [(says::CALENDAR, false), (says::RELATIVE, true)].map(|(title, own)| {
        choice(title, move || relative.get() == own, move || relative.set(own))
    });
    view! {
        <Card visual tools>
            <div class="choices">
                <div class="segmented" role="group" aria-label=t(says::SHOW)>{choices.into_iter().collect_view()}</div>
                <div class="segmented" role="group" aria-label=t(says::BY)>{by.into_iter().collect_view()}</div>
            </div>
            <Show
                when=move || tools.as_table.get()
                fallback=move || view! {
                    <div class="plot-scroll" tabindex="0" role="group" aria-label=t(visual.title)>
                        <Plot title=t(visual.title) draw=draw.clone() pick drawn=tools.drawing class="heat" />
                    </div>
                }
            >
                {move || tools.table.get().map(|table| view! { <TableView table title=t(visual.title) /> })}
            </Show>
        </Card>
    }
}

/// What a filter makes of cohorts; nothing where none narrows them.
fn filtered_note(visual: &Visual, navigation: Navigation) -> Option<String> {
    let narrowed = navigation.selection.with(|selection| {
        selection.filters.keys().any(|&dimension| visual.is_narrowed_by(dimension))
    });
    narrowed.then(|| t(says::FILTERED).to_owned())
}

/// What is said of the month that the data do not cover.
fn partial_note(report: Report, cohorts: &Cohorts) -> Option<String> {
    let month = cohorts.partial_month()?;
    Some(names::partial_note(report, Timeline::Sales, month, words::DASHED))
}

fn joined<const N: usize>(notes: [Option<String>; N]) -> Option<String> {
    let notes: Vec<String> = notes.into_iter().flatten().collect();
    (!notes.is_empty()).then(|| notes.join(" "))
}

fn choice(
    title: Text,
    chosen: impl Fn() -> bool + Send + Sync + 'static,
    choose: impl Fn() + 'static,
) -> impl IntoView {
    view! {
        <button class="segment" aria-pressed=move || chosen().to_string() on:click=move |_| choose()>
            {t(title)}
        </button>
    }
}

fn table(cohorts: &Cohorts, measure: CohortMeasure, relative: bool) -> DataTable {
    let numbers = numbers();
    let definition = measure.definition();
    let rows = cohorts.names().count();
    let columns = cohorts.months().enumerate().map(|(column, month)| Column {
        title: match relative {
            true => draw::month_after(column),
            false if Some(month) == cohorts.partial_month() => {
                format!("{} ({})", numbers.month(month), names::partial(Timeline::Sales))
            }
            false => numbers.month(month),
        },
        format: definition.format,
        values: (0..rows)
            .map(|cohort| {
                let month = cohorts.month_at(cohort, column, relative)?;
                Some(value_of(measure, cohorts.cell(cohort, month)?))
            })
            .collect(),
    });
    let size = Column {
        title: t(says::SIZE).to_owned(),
        format: CohortMeasure::Size.definition().format,
        values: cohorts.sizes().iter().copied().map(Some).collect(),
    };
    DataTable {
        group: t(says::COHORT).to_owned(),
        names: cohorts.names().map(|name| numbers.month(name)).collect(),
        columns: std::iter::once(size).chain(columns).collect(),
    }
}

/// Retention by months since the first purchase: all cohorts together, and the first few.
#[component]
pub fn Curves(visual: &'static Visual, shown: Memo<Option<Shown>>) -> impl IntoView {
    let numbers = numbers();
    let (navigation, report) = (navigation(), report());
    let cohorts = Memo::new(move |_| Cohorts::of(shown.get()));
    let tools = Tools::new(move || {
        cohorts.with(|cohorts| Some(table(cohorts.as_ref()?, CohortMeasure::Retention, true)))
    })
    .noting(move || {
        let partial = cohorts.with(|cohorts| partial_note(report, cohorts.as_ref()?));
        let left_out = partial.is_some().then(|| t(says::LEFT_OUT).to_owned());
        joined([filtered_note(visual, navigation), partial, left_out])
    });
    let draw: super::plot::Draw = Arc::new(move |size| {
        cohorts.with(|cohorts| draw::retention(visual, numbers, cohorts.as_ref()?, size))
    });
    view! {
        <Card visual tools>
            <Show
                when=move || tools.as_table.get()
                fallback=move || view! { <Plot title=t(visual.title) draw=draw.clone() drawn=tools.drawing /> }
            >
                {move || tools.table.get().map(|table| view! { <TableView table title=t(visual.title) /> })}
            </Show>
        </Card>
    }
}

/// All revenue of each cohort; a bar leads to its customers.
#[component]
pub fn Totals(visual: &'static Visual, shown: Memo<Option<Shown>>) -> impl IntoView {
    let (navigation, report) = (navigation(), report());
    let numbers = numbers();
    let cohorts = Memo::new(move |_| Cohorts::of(shown.get()));
    let tools = Tools::new(move || cohorts.with(|cohorts| Some(totals_table(cohorts.as_ref()?))))
        .noting(move || {
            let partial = cohorts.with(|cohorts| partial_note(report, cohorts.as_ref()?));
            joined([filtered_note(visual, navigation), partial])
        });
    let draw: super::plot::Draw = Arc::new(move |size| {
        cohorts.with(|cohorts| draw::cohort_totals(visual, numbers, cohorts.as_ref()?, size))
    });
    let pick = Pick::new(move |(index, _): (usize, bool)| {
        let name = cohorts
            .with_untracked(|cohorts| Some(cohorts.as_ref()?.names().nth(index)?.to_owned()));
        if let Some(cohort) = name {
            let mut route = navigation.now().to(View::People);
            route.scope = Scope::Cohort { cohort, month: None };
            navigation.go(route);
        }
    });
    view! {
        <Card visual tools>
            <Show
                when=move || tools.as_table.get()
                fallback=move || view! { <Plot title=t(visual.title) draw=draw.clone() pick drawn=tools.drawing class="long" /> }
            >
                {move || tools.table.get().map(|table| view! { <TableView table title=t(visual.title) /> })}
            </Show>
        </Card>
    }
}

fn totals_table(cohorts: &Cohorts) -> DataTable {
    let numbers = numbers();
    let rows = cohorts.names().count();
    let column = |measure: CohortMeasure, values: Vec<Option<f64>>| Column {
        title: t(measure.definition().title).to_owned(),
        format: measure.definition().format,
        values,
    };
    DataTable {
        group: t(says::COHORT).to_owned(),
        names: cohorts.names().map(|name| numbers.month(name)).collect(),
        columns: vec![
            column(
                CohortMeasure::CohortRevenue,
                (0..rows).map(|c| Some(cohorts.total(c))).collect(),
            ),
            column(CohortMeasure::Size, cohorts.sizes().iter().copied().map(Some).collect()),
        ],
    }
}
