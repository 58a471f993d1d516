//! Drawings compared with the ones on disk. `UPDATE_SNAPSHOTS=1` writes them anew.

#![allow(clippy::unwrap_used, reason = "a failing test may panic anywhere")]

use charts::{Bar, BarChart, Error, Size, Sparkline};
use std::{env, fs, path::Path};

fn check(name: &str, drawn: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/snapshots").join(name);
    if env::var_os("UPDATE_SNAPSHOTS").is_some() {
        fs::write(&path, drawn).unwrap();
    }
    assert_eq!(drawn, fs::read_to_string(&path).unwrap(), "{name} is drawn differently");
}

fn months(values: &[f64]) -> BarChart {
    let names = ["J", "F", "M", "A", "M", "J", "J", "A", "S", "O", "N", "D"];
    let bars = values.iter().enumerate().map(|(i, &value)| {
        let (month, year) = ((i + 11) % 12, 2009 + i.div_ceil(12));
        Bar::new(&format!("{year}-{:02}", month + 1), names[month], &year.to_string(), value)
    });
    BarChart {
        title: "Revenue & more".into(),
        timeline: "Sales period".into(),
        bars: bars.collect(),
    }
}

fn thousands(value: f64) -> String {
    format!("{:.0}K", value / 1e3)
}

const WIDE: Size = Size { width: 640, height: 240 };

#[test]
fn bars_with_an_incomplete_last_month() {
    let mut chart = months(&[
        683e3, 555e3, 504e3, 696e3, 594e3, 599e3, 639e3, 590e3, 602e3, 829e3, 1033e3, 1166e3, 570e3,
    ]);
    let last = chart.bars.pop().unwrap();
    chart.bars.push(last.partial("incomplete"));
    let drawing = chart.draw(WIDE, thousands).unwrap();
    assert_eq!(drawing.marks.len(), 13);
    check("bars.svg", &drawing.svg);
}

#[test]
fn narrow_bars_have_no_month_ticks() {
    let chart = months(&[100e3; 25]);
    let drawing = chart.draw(Size { width: 300, height: 180 }, thousands).unwrap();
    check("bars_narrow.svg", &drawing.svg);
}

#[test]
fn nothing_is_coloured_here() {
    let svg = months(&[1e5, 2e5]).draw(WIDE, thousands).unwrap().svg;
    assert!(!svg.contains("style=") && !svg.contains('#') && !svg.contains("rgb"));
}

#[test]
fn values_that_are_no_height_draw_nothing() {
    let drawing = months(&[-5.0, f64::NAN, 10.0]).draw(WIDE, thousands).unwrap();
    let floor = drawing.marks[0].top;
    assert_eq!(drawing.marks[1].top, floor);
    assert!(drawing.marks[2].top < floor);
}

#[test]
fn no_bars_or_no_room_is_an_error() {
    assert!(matches!(months(&[]).draw(WIDE, thousands), Err(Error::Empty)));
    let tiny = Size { width: 10, height: 10 };
    assert!(matches!(months(&[1.0]).draw(tiny, thousands), Err(Error::TooSmall { .. })));
}

#[test]
fn sparkline() {
    let size = Size { width: 96, height: 28 };
    let line = |values: &[f64]| Sparkline { title: "Orders".into(), values: values.into() };
    check("sparkline.svg", &line(&[1.0, 3.0, 2.0, 5.0]).draw(size).unwrap());
    assert!(matches!(line(&[1.0]).draw(size), Err(Error::Empty)));
}
