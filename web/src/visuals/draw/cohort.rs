//! Cohort charts.

use super::{tick, timeline, title, written};
use crate::{
    format::Numbers,
    lang::t,
    names,
    visuals::cohorts::{Cohorts, value_of},
    words::{cohort as says, fill},
};
use charts::{Drawing, HeatCell, HeatMap, Ink, LineChart, RankBar, RankBars, Series, Size, Tick};
use semantics::{CohortMeasure, Format, Timeline, Visual};

/// Cohorts drawn as lines of their own, besides all together.
const COHORT_LINES: usize = 3;

/// What a number of months after the first purchase is called.
pub fn month_after(months: usize) -> String {
    fill(t(says::MONTH_N), &[&months.to_string()])
}

fn after(months: usize) -> Tick {
    Tick {
        name: month_after(months),
        short: months.to_string(),
        group: String::new(),
        partial: false,
    }
}

/// The heat map.
pub fn cohorts(
    visual: &Visual,
    numbers: Numbers,
    cohorts: &Cohorts,
    measure: CohortMeasure,
    relative: bool,
    size: Size,
) -> Option<Drawing> {
    let format = measure.definition().format;
    let months: Vec<&str> = cohorts.months().collect();
    let cell = |cohort: usize, column: usize| {
        let cell = if relative {
            cohorts.cell_after(cohort, column)
        } else {
            cohorts.cell(cohort, column)
        };
        let Some(cell) = cell else {
            return HeatCell::default();
        };
        let value = value_of(measure, cell);
        let name = cohorts.names().nth(cohort).map(|name| numbers.month(name)).unwrap_or_default();
        let when = if relative { month_after(column) } else { numbers.month(months[column]) };
        let partial = cohorts.is_partial(cohort, column, relative);
        let said = fill(
            t(says::CELL),
            &[
                &name,
                &when,
                &numbers.percent(cell.retention),
                &numbers.count(cell.active),
                &numbers.count(cohorts.sizes()[cohort]),
                &numbers.short_money(cell.revenue),
            ],
        );
        HeatCell {
            value: Some(value),
            text: match format {
                Format::Percent => format!("{:.0}", value * 100.0),
                _ => numbers.short(format, value.round()),
            },
            said: if partial {
                format!("{said}, {}", names::partial(Timeline::Sales))
            } else {
                said
            },
            partial,
        }
    };
    let rows = cohorts.names().count();
    let chart =
        HeatMap {
            title: title(visual),
            timeline: timeline(visual),
            rows: cohorts.names().map(|name| numbers.short_month(name)).collect(),
            row_notes: cohorts.sizes().iter().map(|&size| numbers.count(size)).collect(),
            note_title: t(says::SIZE).to_owned(),
            columns: months
                .iter()
                .enumerate()
                .map(|(at, month)| {
                    if relative { after(at) } else { tick(numbers, Timeline::Sales, month, false) }
                })
                .collect(),
            cells: (0..rows)
                .flat_map(|row| (0..months.len()).map(move |column| (row, column)))
                .map(|(row, column)| cell(row, column))
                .collect(),
        };
    chart.draw(size, &written(numbers, format)).ok()
}

/// Retention by months since the first purchase.
pub fn retention(
    visual: &Visual,
    numbers: Numbers,
    cohorts: &Cohorts,
    size: Size,
) -> Option<Drawing> {
    let length = cohorts.months().count();
    let own = cohorts.names().take(COHORT_LINES).enumerate().map(|(cohort, name)| Series {
        name: numbers.short_month(name),
        // The first colour of the series is too near to the one of all cohorts.
        ink: Ink::Series(cohort as u8 + 2),
        values: (1..length).map(|at| cohorts.cell_after(cohort, at).map(|c| c.retention)).collect(),
        partial: (1..length)
            .filter(|&at| cohorts.is_partial(cohort, at, true))
            .map(|at| at - 1)
            .collect(),
    });
    let all = Series {
        name: t(says::ALL).to_owned(),
        ink: Ink::Mark,
        // In its first month everyone of a cohort buys: that would only flatten the rest.
        values: (1..length).map(|at| cohorts.mean_retention(at)).collect(),
        partial: Vec::new(),
    };
    let chart = LineChart {
        title: title(visual),
        timeline: timeline(visual),
        ticks: (1..length).map(after).collect(),
        series: std::iter::once(all).chain(own).collect(),
        area: false,
        from_zero: true,
        note: names::partial(Timeline::Sales).to_owned(),
        selected: Vec::new(),
    };
    chart.draw(size, &move |share| numbers.percent(share)).ok()
}

/// All revenue of each cohort.
pub fn cohort_totals(
    visual: &Visual,
    numbers: Numbers,
    cohorts: &Cohorts,
    size: Size,
) -> Option<Drawing> {
    let bars = cohorts.names().enumerate().map(|(cohort, name)| RankBar {
        name: numbers.short_month(name),
        detail: String::new(),
        beside: String::new(),
        value: cohorts.total(cohort),
        ink: if cohorts.begins_partial(cohort) { Ink::Partial } else { Ink::Mark },
    });
    let chart = RankBars {
        title: title(visual),
        timeline: timeline(visual),
        bars: bars.collect(),
        selected: Vec::new(),
    };
    chart.draw(size, &written(numbers, Format::Money)).ok()
}
