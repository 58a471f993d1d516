//! The charts of the report as SVG files, drawn from the same answers as the page's.

use crate::error::CliError;
use charts::{
    Caption, ColumnChart, Donut, Drawing, Error, Ink, LineChart, RankBar, RankBars, Series, Size,
    Slice, Theme, Tick,
};
use pipeline::Results;
use semantics::{
    Answer, Chart, Content, Definition, Dimension, Format, Frame, Key, Measure, Page, PageAnswer,
    Query, Question, Selection, Shown, Timeline, TimelineKind, Visual,
};
use std::path::Path;
use vocabulary::Language;

const SIZE: Size = Size { width: 860, height: 320 };
/// What is said of a month or snapshot that the data do not reach.
const INCOMPLETE: &str = "incomplete";
const LANGUAGE: Language = Language::English;

/// The names of the files that may come of it.
pub fn names() -> Vec<String> {
    let visuals =
        Page::ALL.iter().flat_map(|page| page.visuals.iter().map(|visual| file_name(page, visual)));
    visuals.collect()
}

fn file_name(page: &Page, visual: &Visual) -> String {
    format!("{}-{}.svg", page.id.id(), visual.id)
}

/// Writes every chart of the report that a picture can show into a folder, as `page-visual.svg`.
pub fn write(results: &Results, folder: &Path) -> Result<usize, CliError> {
    std::fs::create_dir_all(folder).map_err(CliError::write(folder))?;
    let mut written = 0;
    for page in Page::ALL {
        let question = Question::Page { page: page.id, selection: Selection::default() };
        let Answer::Page(answer) = results.ask(&question) else { continue };
        for visual in page.visuals {
            let Some(svg) = picture(visual, &answer) else { continue };
            let file = folder.join(file_name(page, visual));
            std::fs::write(&file, svg).map_err(CliError::write(&file))?;
            written += 1;
        }
    }
    Ok(written)
}

fn picture(visual: &Visual, answer: &PageAnswer) -> Option<String> {
    let shown = &answer.visuals.iter().find(|shown| shown.id == visual.id)?.shown;
    let Shown::Frame(frame) = shown else { return None };
    let drawing = match &visual.content {
        Content::Sales(chart, query) => {
            draw(*chart, &About::of(visual, query, |axis| axis.dimension()), frame)
        }
        Content::Snapshots(chart, query) => {
            draw(*chart, &About::of(visual, query, |axis| axis.dimension()), frame)
        }
        _ => None,
    }?;
    let at = match visual.timeline? {
        Timeline::Sales => &answer.period.name,
        Timeline::Snapshot => &answer.snapshot,
    };
    let caption = Caption {
        title: visual.title.in_language(LANGUAGE).to_owned(),
        timeline: format!("{} · {at}", visual.timeline?.title().in_language(LANGUAGE)),
        filters: String::new(),
        source: "Churn Intelligence".to_owned(),
    };
    Some(drawing.standalone(Theme::Light, &caption))
}

/// What a chart is about.
struct About {
    title: String,
    timeline: String,
    dimension: Option<Dimension>,
    measures: Vec<&'static Definition>,
}

impl About {
    fn of<T: TimelineKind>(
        visual: &Visual,
        query: &Query<T>,
        dimension: impl Fn(T::Axis) -> Option<Dimension>,
    ) -> Self {
        let timeline = visual.timeline.map(|timeline| timeline.title().in_language(LANGUAGE));
        Self {
            title: visual.title.in_language(LANGUAGE).to_owned(),
            timeline: timeline.unwrap_or_default().to_owned(),
            dimension: query.by.and_then(dimension),
            measures: query.measures.iter().map(|measure| measure.definition()).collect(),
        }
    }

    fn name(&self, key: &Key) -> String {
        let member =
            self.dimension.and_then(Dimension::members).and_then(|all| all.get(key.code as usize));
        member.map_or_else(
            || key.name.clone(),
            |member| member.title.in_language(LANGUAGE).to_owned(),
        )
    }

    fn format(&self) -> impl Fn(f64) -> String + use<> {
        let format = self.measures.first().map(|definition| definition.format);
        move |value| written(format, value)
    }
}

fn draw(chart: Chart, about: &About, frame: &Frame) -> Option<Drawing> {
    let (title, timeline) = (about.title.clone(), about.timeline.clone());
    let values = frame.columns.first()?;
    let drawn: Result<Drawing, Error> = match chart {
        Chart::Columns => ColumnChart {
            title,
            timeline,
            ticks: frame.keys.iter().map(tick).collect(),
            values: values.clone(),
            note: INCOMPLETE.to_owned(),
            selected: Vec::new(),
        }
        .draw(SIZE, &about.format()),
        Chart::Lines | Chart::Area => LineChart {
            title,
            timeline,
            ticks: frame.keys.iter().map(tick).collect(),
            series: series(about, frame),
            area: chart == Chart::Area,
            from_zero: chart == Chart::Area,
            note: INCOMPLETE.to_owned(),
            selected: Vec::new(),
        }
        .draw(SIZE, &about.format()),
        Chart::Bars => RankBars { title, timeline, bars: bars(about, frame), selected: Vec::new() }
            .draw(SIZE, &about.format()),
        Chart::Donut => {
            let inks = [Ink::RiskHigh, Ink::RiskMedium, Ink::RiskLow, Ink::Series(8)];
            let slices = frame.keys.iter().zip(values).zip(inks).map(|((key, value), ink)| Slice {
                name: about.name(key),
                value: value.unwrap_or(0.0),
                ink,
            });
            let total: f64 = values.iter().flatten().sum();
            let caption = about.measures.first()?.title.in_language(LANGUAGE).to_owned();
            let slices = slices.collect();
            let centre = about.format()(total);
            Donut { title, timeline, slices, centre, caption, selected: Vec::new() }.draw(
                SIZE,
                &about.format(),
                &|share| written(Some(Format::Percent), share),
            )
        }
        // These need the room and the pointer of a page.
        Chart::ShareArea | Chart::Map | Chart::Scatter => return None,
    };
    drawn.ok()
}

fn tick(key: &Key) -> Tick {
    const MONTHS: [&str; 12] = ["J", "F", "M", "A", "M", "J", "J", "A", "S", "O", "N", "D"];
    let month = key.name.get(5..7).and_then(|month| month.parse::<usize>().ok());
    let short = month.and_then(|month| MONTHS.get(month.checked_sub(1)?));
    Tick {
        name: key.name.clone(),
        short: short.copied().unwrap_or_default().to_owned(),
        group: key.name.get(..4).unwrap_or_default().to_owned(),
        partial: key.partial,
    }
}

fn series(about: &About, frame: &Frame) -> Vec<Series> {
    let lines = about.measures.iter().zip(&frame.columns).enumerate();
    let line = |(index, (definition, values)): (usize, (&&Definition, &Vec<Option<f64>>))| Series {
        name: definition.title.in_language(LANGUAGE).to_owned(),
        ink: if index == 0 { Ink::Mark } else { Ink::Series(index as u8) },
        values: values.clone(),
        partial: Vec::new(),
    };
    lines.map(line).collect()
}

fn bars(about: &About, frame: &Frame) -> Vec<RankBar> {
    let bar = |(key, value): (&Key, &Option<f64>)| {
        Some(RankBar {
            name: about.name(key),
            detail: key.detail.clone().unwrap_or_default(),
            beside: String::new(),
            value: (*value)?,
            ink: Ink::Mark,
        })
    };
    let mut bars: Vec<RankBar> = frame
        .keys
        .iter()
        .zip(frame.columns.first().into_iter().flatten())
        .filter_map(bar)
        .collect();
    bars.sort_by(|a, b| b.value.total_cmp(&a.value));
    bars
}

/// A value as short as a chart needs it.
fn written(format: Option<Format>, value: f64) -> String {
    match format {
        Some(Format::Percent | Format::PercentChange) => format!("{:.1} %", value * 100.0),
        _ => match value.abs() {
            1e6.. => format!("{:.2} M", value / 1e6),
            1e4.. => format!("{:.0} K", value / 1e3),
            _ if value.fract() == 0.0 => format!("{value:.0}"),
            _ => format!("{value:.1}"),
        },
    }
}
