//! Every chart against its picture. `UPDATE_SNAPSHOTS=1 cargo test -p charts` draws the pictures anew.

#![allow(clippy::unwrap_used, reason = "a test may stop where it fails")]

use charts::{
    ColumnChart, Curve, Curves, DivergingBar, DivergingBars, Donut, Drawing, Error, Flow, FlowLink,
    FlowNode, HeatCell, HeatMap, Ink, LineChart, MapPoint, Point, RankBar, RankBars, Scatter,
    Series, ShareArea, Size, Slice, Sparkline, Step, Tick, Waterfall, WorldMap,
};
use std::{env, fs, path::Path};

const WIDE: Size = Size { width: 640, height: 280 };
const NARROW: Size = Size { width: 300, height: 200 };

fn thousands(value: f64) -> String {
    format!("{:.0}K", value / 1e3)
}

fn percent(value: f64) -> String {
    format!("{:.0} %", value * 100.0)
}

fn check(name: &str, drawing: &Drawing) {
    check_text(name, &drawing.svg);
    let (width, height) = (drawing.size.width as i32, drawing.size.height as i32);
    for mark in &drawing.marks {
        assert!(mark.left >= -1 && mark.right <= width + 1, "{name}: {mark:?} sticks out");
        assert!(mark.top >= -1 && mark.bottom <= height + 1, "{name}: {mark:?} sticks out");
    }
}

fn check_text(name: &str, svg: &str) {
    assert!(
        !svg.contains('#') && !svg.contains("rgb") && !svg.contains("NaN") && !svg.contains("inf"),
        "{name}"
    );
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/snapshots").join(name);
    if env::var_os("UPDATE_SNAPSHOTS").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, svg).unwrap();
    }
    assert_eq!(svg, fs::read_to_string(&path).unwrap_or_default(), "{name} is drawn differently");
}

fn ticks(count: usize) -> Vec<Tick> {
    const LETTERS: [&str; 12] = ["J", "F", "M", "A", "M", "J", "J", "A", "S", "O", "N", "D"];
    (0..count)
        .map(|at| Tick {
            name: format!("{}-{:02}", 2010 + at / 12, at % 12 + 1),
            short: LETTERS[at % 12].into(),
            group: (2010 + at / 12).to_string(),
            partial: at + 1 == count,
        })
        .collect()
}

fn wave(count: usize, shift: usize) -> Vec<Option<f64>> {
    (0..count).map(|at| Some(400e3 + 60e3 * ((at * 7 + shift * 5) % 11) as f64)).collect()
}

fn columns(values: Vec<Option<f64>>) -> ColumnChart {
    ColumnChart {
        title: "Revenue & more".into(),
        timeline: "Sales period".into(),
        ticks: ticks(values.len()),
        values,
        note: "incomplete".into(),
        selected: vec![],
    }
}

fn lines(series: Vec<Vec<Option<f64>>>, area: bool) -> LineChart {
    let count = series.first().map_or(0, Vec::len);
    let series = series.into_iter().enumerate().map(|(at, values)| Series {
        name: format!("Line {at}"),
        ink: Ink::Series(at as u8),
        values,
        partial: if at == 1 { vec![3] } else { vec![] },
    });
    LineChart {
        title: "Lines".into(),
        timeline: "Snapshot".into(),
        ticks: ticks(count),
        series: series.collect(),
        area,
        from_zero: area,
        note: "incomplete".into(),
        selected: vec![],
    }
}

fn shares(series: Vec<Vec<Option<f64>>>) -> ShareArea {
    let LineChart { title, timeline, ticks, series, .. } = lines(series, false);
    ShareArea { title, timeline, ticks, series, selected: vec![] }
}

fn bars(values: &[f64]) -> RankBars {
    let bars = values.iter().enumerate().map(|(at, &value)| RankBar {
        name: format!("8509{at}B"),
        detail: "3 BAGS WITH A DESCRIPTION THAT IS FAR TOO LONG".into(),
        beside: "12 units".into(),
        value,
        ink: Ink::Mark,
    });
    RankBars {
        title: "Bars".into(),
        timeline: "Sales period".into(),
        bars: bars.collect(),
        selected: vec![1],
    }
}

fn donut(values: [f64; 3]) -> Donut {
    let parts = [("High", Ink::RiskHigh), ("Medium", Ink::RiskMedium), ("Low", Ink::RiskLow)];
    let slices = parts.into_iter().zip(values).map(|((name, ink), value)| Slice {
        name: name.into(),
        value,
        ink,
    });
    Donut {
        title: "Risk".into(),
        timeline: "Snapshot".into(),
        slices: slices.collect(),
        centre: "5,878".into(),
        caption: "customers".into(),
        selected: vec![],
    }
}

fn heat(value: fn(usize, usize) -> Option<f64>) -> HeatMap {
    let cells =
        (0..4).flat_map(|row| (0..4).map(move |column| (row, column))).map(|(row, column)| {
            let value = value(row, column);
            HeatCell {
                value,
                text: value.map(percent).unwrap_or_default(),
                said: format!("{row} {column}"),
                partial: column == 3,
            }
        });
    HeatMap {
        title: "Cohorts".into(),
        timeline: "Sales period".into(),
        rows: (0..4).map(|row| format!("Jan 201{row}")).collect(),
        row_notes: (0..4).map(|row| format!("{}", 900 - row)).collect(),
        note_title: "Size".into(),
        columns: ticks(4),
        cells: cells.collect(),
    }
}

fn map(points: &[(&str, f64, f64)]) -> WorldMap {
    let points = points.iter().map(|&(place, size, shade)| MapPoint {
        place: place.into(),
        size,
        shade,
        said: "all its figures".into(),
    });
    WorldMap {
        title: "Map".into(),
        timeline: "Snapshot".into(),
        points: points.collect(),
        shade_title: "Probability".into(),
        selected: vec![],
    }
}

fn scatter(points: &[(f64, f64)]) -> Scatter {
    let points = points.iter().enumerate().map(|(at, &(x, y))| Point {
        name: format!("Segment {at}"),
        x,
        y,
        size: 10.0 * at as f64,
        ink: Ink::Series(at as u8),
        said: String::new(),
    });
    Scatter {
        title: "Segments".into(),
        timeline: "Snapshot".into(),
        x_title: "Recency".into(),
        y_title: "Probability".into(),
        points: points.collect(),
        selected: vec![],
    }
}

fn flow(links: Vec<FlowLink>) -> Flow {
    let nodes = |names: &[&str]| {
        let node = |(at, name): (usize, &&str)| FlowNode {
            name: (*name).into(),
            ink: Ink::Series(at as u8),
        };
        names.iter().enumerate().map(node).collect()
    };
    Flow {
        title: "Flow".into(),
        timeline: "Snapshot".into(),
        from_title: "Before".into(),
        to_title: "Now".into(),
        from: nodes(&["Champions", "Lost", "New"]),
        to: nodes(&["Champions", "Lost"]),
        links,
    }
}

fn curves(points: Vec<[f64; 2]>) -> Curves {
    Curves {
        title: "ROC".into(),
        timeline: String::new(),
        x_title: "False positives".into(),
        y_title: "True positives".into(),
        curves: vec![
            Curve { name: "Model".into(), ink: Ink::Mark, dashed: false, points },
            Curve {
                name: "random".into(),
                ink: Ink::Reference,
                dashed: true,
                points: vec![[0.0, 0.0], [1.0, 1.0]],
            },
        ],
        at: Some(([0.15, 0.6], "60 %".into())),
    }
}

fn waterfall(values: &[f64]) -> Waterfall {
    let steps = values.iter().enumerate().map(|(at, &value)| Step {
        name: format!("Step {at}"),
        value,
        total: at == 0 || at + 1 == values.len(),
    });
    Waterfall { title: "Change".into(), timeline: "Sales period".into(), steps: steps.collect() }
}

fn diverging(values: &[f64]) -> DivergingBars {
    let bars = values.iter().map(|&value| DivergingBar {
        name: "Days since the last order: 40".into(),
        value,
        text: if value.is_finite() { format!("{value:+.2}") } else { "-".into() },
    });
    DivergingBars {
        title: "Reasons".into(),
        timeline: "Snapshot".into(),
        bars: bars.collect(),
        positive: "raises risk".into(),
        negative: "lowers risk".into(),
    }
}

#[test]
fn every_kind_wide_and_narrow() {
    let mut chosen = columns(wave(25, 0));
    chosen.selected = vec![23];
    for (suffix, size) in [("wide", WIDE), ("narrow", NARROW)] {
        let name = |kind: &str| format!("{kind}_{suffix}.svg");
        check(&name("columns"), &chosen.draw(size, &thousands).unwrap());
        check(
            &name("lines"),
            &lines(vec![wave(25, 0), wave(25, 3)], false).draw(size, &thousands).unwrap(),
        );
        check(&name("area"), &lines(vec![wave(13, 1)], true).draw(size, &thousands).unwrap());
        let thirds = shares(vec![wave(13, 0), wave(13, 2), wave(13, 4)]);
        check(&name("shares"), &thirds.draw(size, &percent).unwrap());
        check(&name("bars"), &bars(&[23_268.0, 16_139.0, 12.0]).draw(size, &thousands).unwrap());
        check(&name("donut"), &donut([44.5, 28.2, 27.3]).draw(size, &thousands, &percent).unwrap());
        let cohorts = heat(|row, column| (column >= row).then(|| 1.0 / (1 + column - row) as f64));
        check(&name("heat"), &cohorts.draw(size, &percent).unwrap());
        let countries = map(&[
            ("United Kingdom", 9e5, 0.6),
            ("EIRE", 2e5, 0.4),
            ("Australia", 1e5, 0.9),
            ("Unspecified", 5.0, 0.5),
        ]);
        check(&name("map"), &countries.draw(size, &percent).unwrap());
        check(
            &name("scatter"),
            &scatter(&[(10.0, 0.2), (200.0, 0.7), (400.0, 0.95)])
                .draw(size, &thousands, &percent)
                .unwrap(),
        );
        let links = vec![
            FlowLink { from: 0, to: 0, value: 800.0 },
            FlowLink { from: 0, to: 1, value: 60.0 },
            FlowLink { from: 1, to: 1, value: 500.0 },
            FlowLink { from: 2, to: 0, value: 20.0 },
        ];
        check(&name("flow"), &flow(links).draw(size, &thousands).unwrap());
        let roc = vec![[0.0, 0.0], [0.1, 0.5], [0.4, 0.9], [1.0, 1.0]];
        check(&name("curves"), &curves(roc).draw(size, &percent, &percent).unwrap());
        check(
            &name("waterfall"),
            &waterfall(&[500e3, -20e3, 60e3, 9e3, 549e3]).draw(size, &thousands).unwrap(),
        );
        check(&name("diverging"), &diverging(&[1.2, -0.6, 0.1]).draw(size).unwrap());
    }
    let spark = Sparkline { title: "Orders".into(), values: vec![1.0, 3.0, 2.0, 5.0], at: Some(2) };
    check_text("sparkline.svg", &spark.draw(Size { width: 96, height: 28 }).unwrap());
}

/// Widths of the characters from U+0020 on in the page's font, in hundredths of an em.
const WIDTHS: &[u8] = include_bytes!("../assets/widths.bin");

/// Left, top, right and bottom of every text.
fn texts(svg: &str) -> Vec<(f64, f64, f64, f64, &str)> {
    let attribute = |text: &str, name: &str| -> String {
        let from = text.find(&format!(" {name}=\"")).unwrap() + name.len() + 3;
        text[from..].split('"').next().unwrap().to_owned()
    };
    svg.split("<text")
        .skip(1)
        .map(|text| {
            let size: f64 = attribute(text, "font-size").parse().unwrap();
            let (x, y): (f64, f64) =
                (attribute(text, "x").parse().unwrap(), attribute(text, "y").parse().unwrap());
            let said = text.split('>').nth(1).unwrap().split('<').next().unwrap();
            let letters = said.replace("&amp;", "&");
            let hundredths = letters.chars().map(|letter| {
                f64::from(WIDTHS.get(letter as usize - ' ' as usize).copied().unwrap_or(100))
            });
            let width = hundredths.sum::<f64>() / 100.0 * size;
            let left = match attribute(text, "text-anchor").as_str() {
                "start" => x,
                "middle" => x - width / 2.0,
                _ => x - width,
            };
            (left, y - size * 0.7, left + width, y, said)
        })
        .collect()
}

#[test]
fn no_text_is_cut_or_lies_on_another() {
    let line = |count| lines((0..4).map(|shift| wave(count, shift)).collect(), false);
    for width in (300..1400).step_by(110) {
        for height in [160, 240, 340, 520] {
            let size = Size { width, height };
            let shares = ShareArea {
                title: String::new(),
                timeline: String::new(),
                ticks: ticks(13),
                series: (0..10)
                    .map(|at| Series {
                        name: format!("Potential Loyalists {at}"),
                        ink: Ink::Series(at),
                        values: wave(13, usize::from(at)),
                        partial: vec![],
                    })
                    .collect(),
                selected: vec![],
            };
            let links = (0..3).flat_map(|from| (0..2).map(move |to| (from, to)));
            let links =
                links.map(|(from, to)| FlowLink { from, to, value: 9.0 + from as f64 }).collect();
            let roc = vec![[0.0, 0.0], [0.1, 0.5], [0.4, 0.9], [1.0, 1.0]];
            let places = [("United Kingdom", 9e5, 0.6), ("France", 2e5, 0.4), ("Spain", 1e5, 0.9)];
            let drawings = [
                columns(wave(25, 0)).draw(size, &thousands),
                line(25).draw(size, &thousands),
                lines(vec![wave(13, 1)], true).draw(size, &thousands),
                shares.draw(size, &percent),
                bars(&[23_268.0, 16_139.0, 12.0]).draw(size, &thousands),
                donut([44.5, 28.2, 27.3]).draw(size, &thousands, &percent),
                heat(|row, column| Some((row + column) as f64)).draw(size, &percent),
                map(&places).draw(size, &percent),
                scatter(&[(10.0, 0.2), (200.0, 0.7), (400.0, 0.95)])
                    .draw(size, &thousands, &percent),
                flow(links).draw(size, &thousands),
                curves(roc).draw(size, &percent, &percent),
                waterfall(&[500e3, -20e3, 60e3, 9e3, 549e3]).draw(size, &thousands),
                diverging(&[1.2, -0.6, 0.1]).draw(size),
            ];
            for (kind, drawing) in drawings.into_iter().enumerate() {
                let drawing = drawing.unwrap();
                let texts = texts(&drawing.svg);
                assert!(!texts.is_empty(), "{kind} {width} × {height}");
                for (number, a) in texts.iter().enumerate() {
                    let inside = a.0 >= -1.0
                        && a.1 >= -1.0
                        && a.2 <= f64::from(width) + 1.0
                        && a.3 <= f64::from(height) + 1.0;
                    assert!(inside, "{kind} {width} × {height}: {a:?} is cut");
                    for b in &texts[number + 1..] {
                        let over = a.0 < b.2 && b.0 < a.2 && a.1 < b.3 && b.1 < a.3;
                        assert!(!over, "{kind} {width} × {height}: {a:?} lies on {b:?}");
                    }
                }
            }
        }
    }
}

#[test]
fn odd_figures_never_break_a_drawing() {
    let odd = [f64::NAN, f64::INFINITY, -1e12, 0.0, 1e15, f64::MIN_POSITIVE];
    for value in odd {
        for size in [WIDE, NARROW, Size { width: 120, height: 80 }] {
            let sound = |drawing: Result<Drawing, Error>| {
                if let Ok(drawing) = drawing {
                    assert!(
                        !drawing.svg.contains("NaN") && !drawing.svg.contains("inf"),
                        "{value}"
                    );
                }
            };
            let write = |value: f64| format!("{value:.0}").replace("NaN", "-").replace("inf", "∞");
            sound(columns(vec![Some(value), None, Some(1.0)]).draw(size, &write));
            sound(lines(vec![vec![Some(value), None, Some(1.0)]], false).draw(size, &write));
            sound(bars(&[value, 1.0]).draw(size, &write));
            sound(donut([value, 1.0, 0.0]).draw(size, &write, &write));
            sound(scatter(&[(value, 1.0), (1.0, value), (0.0, 0.0)]).draw(size, &write, &write));
            sound(map(&[("France", value, value), ("Spain", 1.0, 0.5)]).draw(size, &write));
            sound(waterfall(&[1.0, value, 2.0]).draw(size, &write));
            sound(diverging(&[value, 0.0]).draw(size));
            let mut cohorts = heat(|row, _| [Some(f64::NAN), Some(-1e12), None, Some(1.0)][row]);
            cohorts.cells.iter_mut().for_each(|cell| cell.text.clear());
            sound(cohorts.draw(size, &write));
            sound(shares(vec![vec![Some(value), None], vec![Some(1.0); 2]]).draw(size, &write));
            let link = FlowLink { from: 0, to: 1, value };
            sound(flow(vec![link, FlowLink { value: 1.0, ..link }]).draw(size, &write));
            let odd = vec![[0.0, value], [value, 0.5], [1.0, 1.0]];
            sound(curves(odd).draw(size, &write, &write));
            let course =
                Sparkline { title: String::new(), values: vec![value, 0.0, value], at: Some(9) };
            if let Ok(svg) = course.draw(size) {
                assert!(!svg.contains("NaN") && !svg.contains("inf"), "{value}");
            }
        }
    }
}

#[test]
fn nothing_to_draw_and_no_room_are_said() {
    let write = |value: f64| value.to_string();
    assert!(matches!(columns(vec![]).draw(WIDE, &write), Err(Error::Empty)));
    assert!(matches!(columns(vec![None; 3]).draw(WIDE, &write), Err(Error::Empty)));
    assert!(matches!(lines(vec![vec![None]], true).draw(WIDE, &write), Err(Error::Empty)));
    assert!(matches!(bars(&[]).draw(WIDE, &write), Err(Error::Empty)));
    assert!(matches!(donut([0.0; 3]).draw(WIDE, &write, &write), Err(Error::Empty)));
    assert!(matches!(heat(|_, _| None).draw(WIDE, &write), Err(Error::Empty)));
    assert!(matches!(map(&[("Unspecified", 1.0, 1.0)]).draw(WIDE, &write), Err(Error::Empty)));
    assert!(matches!(flow(vec![]).draw(WIDE, &write), Err(Error::Empty)));
    assert!(matches!(curves(vec![]).draw(WIDE, &write, &write), Err(Error::Empty)));
    let tiny = Size { width: 10, height: 10 };
    assert!(matches!(columns(vec![Some(1.0)]).draw(tiny, &write), Err(Error::TooSmall { .. })));
}

#[test]
fn marks_that_are_not_chosen_step_back() {
    let mut chart = columns(wave(4, 0));
    chart.selected = vec![2];
    let svg = chart.draw(WIDE, &thousands).unwrap().svg;
    assert_eq!(svg.matches("is-off").count(), 3);
}

#[test]
fn a_file_brings_its_own_colours_and_says_what_it_shows() {
    let caption = charts::Caption {
        title: "Revenue <by month>".into(),
        timeline: "Sales period".into(),
        filters: "Country: France".into(),
        source: "somewhere".into(),
    };
    let drawing = columns(wave(4, 0)).draw(WIDE, &thousands).unwrap();
    for theme in [charts::Theme::Light, charts::Theme::Dark] {
        let file = drawing.standalone(theme, &caption);
        assert!(file.contains("Revenue &lt;by month&gt;") && file.contains("Country: France"));
        assert!(file.contains(".c-mark.c-f") && file.ends_with("</svg>\n"));
    }
}

#[test]
fn a_figure_stands_whole_or_not_at_all() {
    let exact = |value: f64| format!("£{value:.2}");
    let size = Size { width: 320, height: 200 };
    let drawings = [
        waterfall(&[5e6, -2e6, 9e5, 1e6, 4.9e6]).draw(size, &exact),
        donut([1e6, 2e6, 3e6]).draw(size, &exact, &percent),
        bars(&[9e6, 4e6, 0.0]).draw(size, &exact),
    ];
    for drawing in drawings {
        let svg = drawing.unwrap().svg;
        let figures: Vec<&str> =
            svg.split("c-value c-t\">").skip(1).filter_map(|text| text.split('<').next()).collect();
        assert!(figures.iter().all(|text| !text.contains('…')), "{figures:?}");
    }
}

#[test]
fn many_bars_on_a_low_sheet_keep_some_names() {
    let size = Size { width: 400, height: 120 };
    let svg = bars(&[1e3; 20]).draw(size, &thousands).unwrap().svg;
    let names = svg.matches("c-label c-t").count();
    assert!((5..20).contains(&names), "{names}");
}

#[test]
fn what_is_incomplete_is_drawn_so_in_every_chart_over_time() {
    // The last tick is partial: its line is dashed and its words say so, and the figure beside is the one before.
    let drawing = lines(vec![vec![Some(10e3), Some(20e3), Some(5e3)]], true);
    let drawing = drawing.draw(WIDE, &thousands).unwrap();
    assert_eq!(drawing.marks[2].value, "5K (incomplete)");
    assert_eq!(drawing.marks[1].value, "20K");
    assert_eq!(drawing.svg.matches("c-dashed").count(), 1);
    assert!(
        drawing.svg.contains("c-value c-t\">20K<") && !drawing.svg.contains("c-value c-t\">5K<")
    );
    // A series of its own that ends in a part of a month.
    let mut two = lines(vec![vec![Some(1e3); 5], vec![Some(2e3); 5]], false);
    two.ticks.iter_mut().for_each(|tick| tick.partial = false);
    let drawing = two.draw(WIDE, &thousands).unwrap();
    assert_eq!(drawing.marks[3].value, "Line 0 1K · Line 1 2K (incomplete)");
    assert_eq!(drawing.svg.matches("c-dashed").count(), 1);

    let part = |values: [f64; 3]| values.map(Some).to_vec();
    let drawing = shares(vec![part([1.0, 3.0, 9.0]), part([1.0, 1.0, 1.0])]);
    let drawing = drawing.draw(WIDE, &percent).unwrap();
    assert_eq!(drawing.marks[0].value, "75 %", "of the last whole tick");
    assert_eq!(drawing.svg.matches("c-faint").count(), 2);

    let cohorts = heat(|_, _| Some(1.0)).draw(WIDE, &percent).unwrap();
    assert_eq!(cohorts.svg.matches("c-dashed").count(), 4);
    let drawing = columns(wave(4, 0)).draw(WIDE, &thousands).unwrap();
    assert!(drawing.marks[3].value.ends_with("(incomplete)"));

    // Data of less than a month have nothing else.
    let only = lines(vec![vec![Some(1e3)]], true).draw(WIDE, &thousands).unwrap();
    assert!(only.svg.contains("c-value c-t\">1K<"));
}

#[test]
fn a_ring_tells_its_shares_at_every_width() {
    let named = |name: &str| {
        let mut chart = donut([44.5e3, 28.2e3, 27.3e3]);
        chart.slices[0].name = name.into();
        chart
    };
    for chart in [named("High"), named("Win-back (1:1 outreach), priority queue")] {
        for width in (130..900).step_by(10) {
            for height in [160, 200, 240, 300] {
                let drawing = chart.draw(Size { width, height }, &thousands, &percent).unwrap();
                let told = drawing.svg.matches(" %</text>").count();
                assert_eq!(told, 3, "{width} × {height}");
            }
        }
    }
}

#[test]
fn a_name_that_begins_with_a_digit_stays() {
    let svg =
        bars(&[3.0, 2.0, 1.0]).draw(Size { width: 900, height: 200 }, &thousands).unwrap().svg;
    assert_eq!(svg.matches(">85090B 3 BAGS").count(), 1, "{svg}");
}

#[test]
fn no_picture_stands_in_a_picture() {
    let drawing = columns(wave(4, 0)).draw(WIDE, &thousands).unwrap();
    let file = drawing.standalone(charts::Theme::Light, &charts::Caption::default());
    for svg in [&drawing.svg, &file] {
        assert!(svg.contains("role=\"group\"") && !svg.contains("role=\"img\""));
        assert_eq!(svg.matches("role=\"graphics-symbol\"").count(), drawing.marks.len());
    }
}
