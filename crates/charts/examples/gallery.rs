//! Writes every kind of chart as files, in both themes and three widths, to be looked at:
//! `cargo run -p charts --example gallery -- FOLDER`.

use charts::{
    Caption, ColumnChart, Curve, Curves, DivergingBar, DivergingBars, Donut, Drawing, Error, Flow,
    FlowLink, FlowNode, HeatCell, HeatMap, Ink, LineChart, MapPoint, Point, RankBar, RankBars,
    Scatter, Series, ShareArea, Size, Slice, Step, Theme, Tick, Waterfall, WorldMap,
};
use std::{env, error, fs, path::Path};

const SIZES: [(&str, Size); 3] = [
    ("narrow", Size { width: 300, height: 160 }),
    ("middle", Size { width: 560, height: 300 }),
    ("wide", Size { width: 1000, height: 400 }),
];
const SEGMENTS: [&str; 10] = [
    "Champions",
    "Loyal Customers",
    "Potential Loyalists",
    "New Customers",
    "Promising",
    "Need Attention",
    "About To Sleep",
    "At Risk",
    "Hibernating",
    "Lost",
];

type Draw = fn(Size) -> Result<Drawing, Error>;

const KINDS: [(&str, Draw); 15] = [
    ("Revenue by month", columns),
    ("Customers", area),
    ("Actual and expected revenue", lines),
    ("Products by revenue", products),
    ("Countries by revenue", countries),
    ("Customers by risk", donut),
    ("Cohort retention", heat),
    ("Segments over time", shares),
    ("Risk by country", map),
    ("Segments by recency and risk", scatter),
    ("Movement between segments", flow),
    ("Gain", gain),
    ("Lift", lift),
    ("Change in revenue", waterfall),
    ("Reasons", reasons),
];

fn main() -> Result<(), Box<dyn error::Error>> {
    let folder = env::args().nth(1).ok_or("name a folder")?;
    fs::create_dir_all(&folder)?;
    for (title, draw) in KINDS {
        let caption = Caption {
            title: title.into(),
            timeline: "Sales period, December 2009 to December 2011".into(),
            filters: "Country: all".into(),
            source: "Made-up figures".into(),
        };
        for (width, size) in SIZES {
            let drawing = draw(size)?;
            for (name, theme) in [("light", Theme::Light), ("dark", Theme::Dark)] {
                let file = format!("{}_{width}_{name}.svg", title.to_lowercase().replace(' ', "_"));
                fs::write(Path::new(&folder).join(file), drawing.standalone(theme, &caption))?;
            }
        }
    }
    Ok(())
}

fn thousands(value: f64) -> String {
    if value.abs() >= 1e6 {
        format!("£{:.2}M", value / 1e6)
    } else if value.abs() >= 1e3 {
        format!("£{:.0}K", value / 1e3)
    } else {
        format!("£{value:.0}")
    }
}

fn count(value: f64) -> String {
    format!("{value:.0}")
}

fn percent(value: f64) -> String {
    format!("{:.0} %", value * 100.0)
}

fn times(value: f64) -> String {
    format!("{value:.1}×")
}

/// Ups and downs with a rise before Christmas.
fn season(month: usize, shift: usize) -> f64 {
    let year = [5.6, 5.3, 7.2, 6.5, 6.7, 6.8, 6.4, 6.9, 9.4, 10.6, 11.6, 7.4];
    year[(month + 11) % 12] * 1e5 + ((month * 37 + shift * 53) % 29) as f64 * 4e3
}

fn ticks(months: usize) -> Vec<Tick> {
    let letters = ["J", "F", "M", "A", "M", "J", "J", "A", "S", "O", "N", "D"];
    let tick = |at: usize| Tick {
        name: format!("{}-{:02}", 2009 + at.div_ceil(12), (at + 11) % 12 + 1),
        short: letters[(at + 11) % 12].into(),
        group: (2009 + at.div_ceil(12)).to_string(),
        partial: at == 24,
    };
    (0..months).map(tick).collect()
}

fn columns(size: Size) -> Result<Drawing, Error> {
    let chart = ColumnChart {
        title: "Revenue by month".into(),
        timeline: "Sales period".into(),
        ticks: ticks(25),
        values: (0..25).map(|at| Some(season(at, 0) * if at == 24 { 0.45 } else { 1.0 })).collect(),
        note: "incomplete".into(),
        selected: if size.width > 1000 { vec![10] } else { vec![] },
    };
    chart.draw(size, &thousands)
}

fn line_chart(series: Vec<Series>, area: bool) -> LineChart {
    LineChart {
        title: "Lines".into(),
        timeline: "Sales period".into(),
        ticks: ticks(25),
        series,
        area,
        from_zero: area,
        note: "incomplete".into(),
        selected: vec![],
    }
}

fn area(size: Size) -> Result<Drawing, Error> {
    let values = (0..25).map(|at| Some(200.0 * at as f64 + season(at, 1) / 2e3)).collect();
    let series = vec![Series { name: "Customers".into(), ink: Ink::Mark, values, partial: vec![] }];
    line_chart(series, true).draw(size, &count)
}

fn lines(size: Size) -> Result<Drawing, Error> {
    let line = |name: &str, ink, shift| Series {
        name: name.into(),
        ink,
        values: (0..25).map(|at| (at != 6 || shift == 0).then(|| season(at, shift))).collect(),
        partial: if shift == 2 { vec![22] } else { vec![] },
    };
    let series = vec![
        line("All", Ink::Mark, 0),
        line("Dec 2009", Ink::Series(1), 1),
        line("Jan 2010", Ink::Series(2), 2),
        line("Feb 2010", Ink::Series(3), 3),
    ];
    line_chart(series, false).draw(size, &thousands)
}

fn rank(names: &[(&str, &str, f64)]) -> RankBars {
    let bar = |&(name, detail, value): &(&str, &str, f64)| RankBar {
        name: name.into(),
        detail: detail.into(),
        beside: String::new(),
        value,
        ink: Ink::Mark,
    };
    RankBars {
        title: "Rank".into(),
        timeline: "Sales period".into(),
        bars: names.iter().map(bar).collect(),
        selected: vec![],
    }
}

fn products(size: Size) -> Result<Drawing, Error> {
    let chart = rank(&[
        ("22423", "REGENCY CAKESTAND 3 TIER", 327_813.0),
        ("M", "Manual", 277_000.0),
        ("85123A", "WHITE HANGING HEART T-LIGHT HOLDER", 261_000.0),
        ("23843", "PAPER CRAFT , LITTLE BIRDIE", 168_469.0),
        ("47566", "PARTY BUNTING", 147_948.0),
        ("85099B", "JUMBO BAG RED RETROSPOT", 145_000.0),
        ("84879", "ASSORTED COLOUR BIRD ORNAMENT", 131_000.0),
        ("POST", "POSTAGE", 126_000.0),
        ("22086", "PAPER CHAIN KIT 50'S CHRISTMAS", 121_000.0),
        ("79321", "CHILLI LIGHTS", 84_000.0),
    ]);
    chart.draw(size, &thousands)
}

fn countries(size: Size) -> Result<Drawing, Error> {
    let mut chart = rank(&[
        ("United Kingdom", "", 14_723_147.0),
        ("EIRE", "", 621_631.0),
        ("Netherlands", "", 554_232.0),
        ("Germany", "", 431_262.0),
        ("France", "", 355_257.0),
    ]);
    chart.selected = vec![1];
    chart.draw(size, &thousands)
}

fn donut(size: Size) -> Result<Drawing, Error> {
    let slice = |name: &str, value, ink| Slice { name: name.into(), value, ink };
    let chart = Donut {
        title: "Risk".into(),
        timeline: "Snapshot".into(),
        slices: vec![
            slice("High risk", 2615.0, Ink::RiskHigh),
            slice("Medium risk", 1658.0, Ink::RiskMedium),
            slice("Low risk", 1605.0, Ink::RiskLow),
        ],
        centre: "5,878".into(),
        caption: "customers".into(),
        selected: vec![],
    };
    chart.draw(size, &count, &percent)
}

fn heat(size: Size) -> Result<Drawing, Error> {
    let months = ticks(25);
    let cell = |row: usize, column: usize| {
        let value = (row + column < 25).then(|| match column {
            0 => 1.0,
            _ => 0.17 + 0.2 * ((row * 7 + column * 5) % 13) as f64 / 13.0,
        });
        HeatCell {
            value,
            text: value.map(|value| format!("{:.0}", value * 100.0)).unwrap_or_default(),
            said: format!("{} after {column}", months[row].name),
            partial: row + column == 24,
        }
    };
    let after = |at: usize| Tick { short: at.to_string(), ..Tick::default() };
    let chart = HeatMap {
        title: "Cohorts".into(),
        timeline: "Sales period".into(),
        rows: months.iter().map(|month| month.name.clone()).collect(),
        row_notes: (0..25).map(|row| (955 - row * 31).to_string()).collect(),
        note_title: "Size".into(),
        columns: (0..25).map(after).collect(),
        cells: (0..625).map(|at| cell(at / 25, at % 25)).collect(),
    };
    chart.draw(size, &percent)
}

fn shares(size: Size) -> Result<Drawing, Error> {
    let series = SEGMENTS.iter().enumerate().map(|(at, name)| Series {
        name: (*name).into(),
        ink: Ink::Series(at as u8),
        values: (0..13).map(|tick| Some(2.0 + ((at * 5 + tick * (at + 1)) % 23) as f64)).collect(),
        partial: vec![],
    });
    let chart = ShareArea {
        title: "Segments".into(),
        timeline: "Snapshot".into(),
        ticks: ticks(13),
        series: series.collect(),
        selected: vec![],
    };
    chart.draw(size, &percent)
}

fn map(size: Size) -> Result<Drawing, Error> {
    let places = [
        ("United Kingdom", 5353.0, 0.58),
        ("Germany", 107.0, 0.5),
        ("France", 95.0, 0.52),
        ("Spain", 41.0, 0.61),
        ("Belgium", 29.0, 0.55),
        ("Portugal", 24.0, 0.6),
        ("Netherlands", 22.0, 0.66),
        ("Switzerland", 22.0, 0.57),
        ("Sweden", 19.0, 0.7),
        ("Italy", 17.0, 0.62),
        ("Australia", 15.0, 0.71),
        ("USA", 9.0, 0.82),
        ("Japan", 10.0, 0.55),
        ("Brazil", 2.0, 0.9),
        ("Singapore", 1.0, 0.75),
        ("Unspecified", 8.0, 0.8),
    ];
    let point = |&(place, size, shade): &(&str, f64, f64)| MapPoint {
        place: place.into(),
        size,
        shade,
        said: count(size),
    };
    let chart = WorldMap {
        title: "Map".into(),
        timeline: "Snapshot".into(),
        points: places.iter().map(point).collect(),
        shade_title: "Average churn probability".into(),
        selected: vec![],
    };
    chart.draw(size, &percent)
}

fn scatter(size: Size) -> Result<Drawing, Error> {
    let point = |(at, name): (usize, &&str)| Point {
        name: (*name).into(),
        x: 15.0 + 48.0 * at as f64 + 30.0 * (at % 3) as f64,
        y: 0.18 + 0.08 * at as f64 - 0.05 * (at % 2) as f64,
        size: 120.0 + ((at * 379) % 1100) as f64,
        ink: Ink::Series(at as u8),
        said: String::new(),
    };
    let chart = Scatter {
        title: "Segments".into(),
        timeline: "Snapshot".into(),
        x_title: "Average recency in days".into(),
        y_title: "Churn probability".into(),
        points: SEGMENTS.iter().enumerate().map(point).collect(),
        selected: vec![],
    };
    chart.draw(size, &count, &percent)
}

fn flow(size: Size) -> Result<Drawing, Error> {
    let nodes = |from: usize| {
        let node = |(at, name): (usize, &&str)| FlowNode {
            name: (*name).into(),
            ink: Ink::Series(at as u8),
        };
        SEGMENTS.iter().enumerate().map(node).skip(from).collect::<Vec<_>>()
    };
    let links = (0..100_usize).map(|at| (at / 10, at % 10)).filter_map(|(from, to)| {
        let value = match from.abs_diff(to) {
            0 => 300 + from * 40,
            1 => 60 + to * 6,
            2 | 4 => 9,
            _ => return None,
        };
        Some(FlowLink { from, to, value: value as f64 })
    });
    let chart = Flow {
        title: "Flow".into(),
        timeline: "Snapshot".into(),
        from_title: "2011-08-31".into(),
        to_title: "2011-11-30".into(),
        from: nodes(0),
        to: nodes(0),
        links: links.collect(),
    };
    chart.draw(size, &count)
}

fn curve(name: &str, ink: Ink, dashed: bool, at: impl Fn(f64) -> f64) -> Curve {
    let points = (0..=50).map(|step| f64::from(step) / 50.0).map(|x| [x, at(x)]);
    Curve { name: name.into(), ink, dashed, points: points.collect() }
}

fn gain(size: Size) -> Result<Drawing, Error> {
    let chart = Curves {
        title: "Gain".into(),
        timeline: String::new(),
        x_title: "Share of customers called".into(),
        y_title: "Share of churners reached".into(),
        curves: vec![
            curve("Model", Ink::Mark, false, |x| 1.0 - (1.0 - x) * (1.0 - x)),
            curve("Rule", Ink::Series(5), false, |x| x * (1.6 - 0.6 * x)),
            curve("Random", Ink::Reference, true, |x| x),
        ],
        at: Some(([0.2, 0.36], "20 % called reach 36 %".into())),
    };
    chart.draw(size, &percent, &percent)
}

fn lift(size: Size) -> Result<Drawing, Error> {
    let chart = Curves {
        title: "Lift".into(),
        timeline: String::new(),
        x_title: "Share of customers called".into(),
        y_title: "Times better than random".into(),
        curves: vec![
            curve("Model", Ink::Mark, false, |x| 1.0 + 1.4 * (1.0 - x)),
            curve("Random", Ink::Reference, true, |_| 1.0),
        ],
        at: None,
    };
    chart.draw(size, &percent, &times)
}

fn waterfall(size: Size) -> Result<Drawing, Error> {
    let step = |name: &str, value, total| Step { name: name.into(), value, total };
    let chart = Waterfall {
        title: "Change".into(),
        timeline: "Sales period".into(),
        steps: vec![
            step("October 2011", 1_060_000.0, true),
            step("New customers", 84_000.0, false),
            step("Returning customers", 190_000.0, false),
            step("More per order", 42_000.0, false),
            step("Customers lost", -214_000.0, false),
            step("November 2011", 1_162_000.0, true),
        ],
    };
    chart.draw(size, &thousands)
}

fn reasons(size: Size) -> Result<Drawing, Error> {
    let bar = |name: &str, value: f64| DivergingBar {
        name: name.into(),
        value,
        text: format!("{value:+.2}"),
    };
    let chart = DivergingBars {
        title: "Reasons".into(),
        timeline: "Snapshot".into(),
        bars: vec![
            bar("Days since the last order: 212", 1.31),
            bar("Orders: 2", 0.48),
            bar("Revenue in the last 90 days: £0", 0.22),
            bar("Average days between orders: 44", -0.17),
            bar("Months as a customer: 23", -0.39),
        ],
        positive: "raises the risk".into(),
        negative: "lowers the risk".into(),
    };
    chart.draw(size)
}
