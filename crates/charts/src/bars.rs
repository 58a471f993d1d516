//! Bars over months, one bar a month.

use crate::{
    Drawing, Error, Ink, MarkBox, Size,
    canvas::{Canvas, Mark},
    svg::{ThemedSvg, text_width},
};
use plotters::{
    chart::ChartBuilder,
    coord::Shift,
    drawing::{DrawingArea, IntoDrawingArea},
    element::{PathElement, Text},
    style::{
        IntoFont, TRANSPARENT, TextStyle,
        text_anchor::{HPos, Pos, VPos},
    },
};

const LEAST: Size = Size { width: 160, height: 96 };
const FONT_SIZE: i32 = 11;
/// Room above the highest bar for its value.
const HEADROOM: i32 = 20;
/// Height of one row of labels below the bars.
const ROW: i32 = 16;
/// Share of its column that a bar fills.
const BAR_SHARE: f64 = 0.72;
/// A column narrower than this has no room for a tick.
const LEAST_TICK_WIDTH: i32 = 12;
/// Lines across the plot, at most.
const GRID_LINES: usize = 5;

/// One bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// Its full name, as a tooltip says it.
    pub name: String,
    /// Its short name below the bar.
    pub tick: String,
    /// What it belongs to, written once below the first bar of the group: the year.
    pub group: String,
    /// Its height. Bars start at zero, so less than zero draws nothing.
    pub value: f64,
    /// Why it must not be compared with its neighbours, if so. Drawn lighter.
    pub note: Option<String>,
}

impl Bar {
    /// A bar that can be compared with its neighbours.
    #[must_use]
    pub fn new(name: &str, tick: &str, group: &str, value: f64) -> Self {
        Self { name: name.into(), tick: tick.into(), group: group.into(), value, note: None }
    }

    /// The same bar, with the reason why it must not be compared with its neighbours.
    #[must_use]
    pub fn partial(self, note: &str) -> Self {
        Self { note: Some(note.into()), ..self }
    }

    fn ink(&self) -> Ink {
        if self.note.is_some() { Ink::PartialMark } else { Ink::Mark }
    }

    fn height(&self) -> f64 {
        if self.value.is_finite() { self.value.max(0.0) } else { 0.0 }
    }
}

/// Bars over time.
#[derive(Clone, Debug, PartialEq)]
pub struct BarChart {
    /// What it shows.
    pub title: String,
    /// The timeline it follows.
    pub timeline: String,
    /// The bars, oldest first.
    pub bars: Vec<Bar>,
}

impl BarChart {
    /// Draws the chart; `format` writes a value for the axis, the direct labels and the tooltips.
    ///
    /// # Errors
    /// If there is no bar, or no room.
    pub fn draw(&self, size: Size, format: impl Fn(f64) -> String) -> Result<Drawing, Error> {
        let size = size.at_least(LEAST)?;
        if self.bars.is_empty() {
            return Err(Error::Empty);
        }
        let mut marks = Vec::new();
        let name = format!("{}. {}.", self.title, self.timeline);
        let svg = ThemedSvg::draw(size, &name, |backend| {
            marks = self.plot(&backend.into_drawing_area(), &format)?;
            Ok::<(), Error>(())
        })?;
        Ok(Drawing { svg, marks })
    }

    fn plot<B: Canvas>(
        &self,
        root: &DrawingArea<B, Shift>,
        format: &dyn Fn(f64) -> String,
    ) -> Result<Vec<MarkBox>, Error> {
        let highest = self.bars.iter().map(Bar::height).fold(0.0, f64::max);
        let top = if highest > 0.0 { highest } else { 1.0 };
        let widest = text_width(&format(top), f64::from(FONT_SIZE)).ceil() as i32;
        let mut chart = ChartBuilder::on(root)
            .margin_top(HEADROOM)
            .margin_right(2)
            .x_label_area_size(2 * ROW + 4)
            .y_label_area_size(widest + 12)
            .build_cartesian_2d(0.0..self.bars.len() as f64, 0.0..top)?;
        chart
            .configure_mesh()
            .disable_x_mesh()
            .disable_x_axis()
            .axis_style(TRANSPARENT)
            .light_line_style(TRANSPARENT)
            .bold_line_style(Ink::Grid)
            .y_labels(GRID_LINES)
            .y_label_formatter(&|value| format(*value))
            .label_style(label(Ink::Label, HPos::Right, VPos::Center))
            .draw()?;

        let columns: Vec<MarkBox> = (0..self.bars.len())
            .map(|index| {
                let (left, top) = chart.backend_coord(&(index as f64, self.bars[index].height()));
                let (right, _) = chart.backend_coord(&((index + 1) as f64, 0.0));
                MarkBox { left, right, top }
            })
            .collect();
        let (left, floor) = chart.backend_coord(&(0.0, 0.0));
        let (right, _) = chart.backend_coord(&(self.bars.len() as f64, 0.0));
        let width = ((f64::from(right - left) / columns.len() as f64 * BAR_SHARE) as i32).max(1);

        for (index, (bar, column)) in self.bars.iter().zip(&columns).enumerate() {
            let start = column.left + (column.right - column.left - width) / 2;
            let corners = [(start, column.top), (start + width, floor)];
            let note = bar.note.as_deref().map_or(String::new(), |note| format!(" ({note})"));
            let title = format!("{}: {}{note}", bar.name, format(bar.value));
            root.draw(&Mark { index, title: &title, corners, ink: bar.ink() })?;
        }
        root.draw(&PathElement::new(vec![(left, floor), (right, floor)], Ink::Axis))?;
        self.write_values(root, &columns, format)?;
        self.write_ticks(root, &columns, floor)?;
        Ok(columns)
    }

    /// Writes the highest and the last value above their bars.
    fn write_values<B: Canvas>(
        &self,
        root: &DrawingArea<B, Shift>,
        columns: &[MarkBox],
        format: &dyn Fn(f64) -> String,
    ) -> Result<(), Error> {
        let last = columns.len() - 1;
        let highest = (0..=last)
            .reduce(|best, i| if self.bars[i].value > self.bars[best].value { i } else { best });
        let edge = columns[last].right;
        let mut taken: Option<(i32, i32)> = None;
        for index in highest.into_iter().chain([last]) {
            let text = format(self.bars[index].value);
            let half = (text_width(&text, f64::from(FONT_SIZE)) / 2.0).ceil() as i32;
            let column = columns[index];
            let middle = ((column.left + column.right) / 2).min(edge - half);
            if taken.is_some_and(|(from, to)| middle - half < to && middle + half > from) {
                continue;
            }
            taken = Some((middle - half - 4, middle + half + 4));
            let style = label(Ink::Value, HPos::Center, VPos::Bottom);
            root.draw(&Text::new(text, (middle, column.top - 6), style))?;
        }
        Ok(())
    }

    /// Writes the names below the bars, and their group where it begins.
    fn write_ticks<B: Canvas>(
        &self,
        root: &DrawingArea<B, Shift>,
        columns: &[MarkBox],
        floor: i32,
    ) -> Result<(), Error> {
        let narrow = columns.iter().any(|c| c.right - c.left < LEAST_TICK_WIDTH);
        if !narrow {
            for (bar, column) in self.bars.iter().zip(columns) {
                let at = ((column.left + column.right) / 2, floor + 6);
                let style = label(Ink::Label, HPos::Center, VPos::Top);
                root.draw(&Text::new(bar.tick.clone(), at, style))?;
            }
        }
        let row = if narrow { 0 } else { ROW };
        let mut starts: Vec<usize> = (0..self.bars.len())
            .filter(|&i| i == 0 || self.bars[i].group != self.bars[i - 1].group)
            .collect();
        starts.push(columns.len());
        for pair in starts.windows(2) {
            let &[start, next] = pair else { continue };
            let (left, right) = (columns[start].left, columns[next - 1].right);
            if start > 0 {
                let tick = vec![(left, floor), (left, floor + row + ROW)];
                root.draw(&PathElement::new(tick, Ink::Axis))?;
            }
            let group = &self.bars[start].group;
            if text_width(group, f64::from(FONT_SIZE)) as i32 + 6 <= right - left {
                let style = label(Ink::Label, HPos::Left, VPos::Top);
                root.draw(&Text::new(group.clone(), (left + 5, floor + row + 6), style))?;
            }
        }
        Ok(())
    }
}

fn label(ink: Ink, horizontal: HPos, vertical: VPos) -> TextStyle<'static> {
    ("sans-serif", FONT_SIZE).into_font().color(&ink).pos(Pos::new(horizontal, vertical))
}
