//! How long every page's question takes, over many selections.
//!
//! `cargo run --release -p pipeline --example ask_every_page -- FILE.csv`
//!
//! Each page is asked for every period and snapshot, and once more for every member of each dimension that
//! filters it; a page's answer is everything it shows. Printed are the median and the 95th percentile.

use pipeline::{Loader, Results, Settings};
use semantics::{
    Answer, Capacity, Catalogue, Dimension, Page, PageId, PeopleSort, Question, Scope, Selection,
    Slicer,
};
use std::error::Error;
use std::time::Instant;

fn main() -> Result<(), Box<dyn Error>> {
    let file = std::env::args().nth(1).ok_or("name a CSV file")?;
    let mut loader = Loader::new(Settings::default());
    loader.push(&std::fs::read(file)?)?;
    let mut run = loader.finish()?;
    while run.advance() {}
    let results = run.finish();
    let (transactions, table) = (results.transactions().clone(), results.features().clone());
    let plan = results.plan().cloned();
    let begun = Instant::now();
    let _report =
        report::Report::new(transactions.into(), table.into(), plan.map(Into::into), 0.15);
    println!("{:<12} {:>9.2} ms", "index", milliseconds(begun));
    let Answer::Catalogue(catalogue) = results.ask(&Question::Catalogue) else {
        return Err("no catalogue".into());
    };
    println!(
        "{:<12} {:>9} {:>12} {:>12} {:>12}",
        "question", "asked", "median ms", "p95 ms", "most ms"
    );
    let mut all = Vec::new();
    for page in Page::ALL {
        let questions = selections(page, &catalogue)
            .into_iter()
            .map(|selection| Question::Page { page: page.id, selection });
        all.extend(time(&results, page.id.id(), questions));
    }
    time(&results, "all pages", all.into_iter());
    time(&results, "people", people(&catalogue).into_iter());
    let selection = Selection::default();
    let customers = (0..results.transactions().customer().cardinality() as u32).step_by(20);
    let profiles =
        customers.map(|customer| Question::Profile { customer, selection: selection.clone() });
    time(&results, "profile", profiles);
    let texts = ["", "1", "12", "125", "1251", "999", "x"];
    time(&results, "find", texts.into_iter().map(|text| Question::Find { text: text.to_owned() }));
    Ok(())
}

/// The defaults, and each choice of each slicer on its own.
fn selections(page: &Page, catalogue: &Catalogue) -> Vec<Selection> {
    let base = Selection::default;
    let mut selections = vec![base()];
    for slicer in page.slicers {
        match *slicer {
            Slicer::Period => {
                let quarters = ["2010-q1", "2011-q4", "2010", "2011", "all"].map(str::to_owned);
                let periods = catalogue.months.iter().cloned().chain(quarters);
                selections.extend(periods.map(|p| Selection { period: Some(p), ..base() }));
            }
            Slicer::Snapshot => {
                let snapshots = catalogue.snapshots.iter().cloned();
                selections.extend(snapshots.map(|s| Selection { snapshot: Some(s), ..base() }));
            }
            Slicer::Members(dimension) => {
                let count = dimension.members().map_or(catalogue.countries.len(), <[_]>::len);
                selections.extend((0..count as u32).map(|code| filtered(dimension, code)));
            }
            Slicer::Top | Slicer::Mode => {}
        }
    }
    if matches!(page.id, PageId::Sales) {
        selections.extend((0..40).map(|code| filtered(Dimension::Product, code * 50)));
    }
    if matches!(page.id, PageId::Playbook) {
        let budget = |step| Some(Capacity::Budget(f64::from(step) * 10_000.0));
        selections.extend((1..20).map(|step| Selection { capacity: budget(step), ..base() }));
    }
    selections
}

fn filtered(dimension: Dimension, code: u32) -> Selection {
    Selection { filters: [(dimension, vec![code])].into(), ..Selection::default() }
}

fn people(catalogue: &Catalogue) -> Vec<Question> {
    let mut questions = Vec::new();
    for month in &catalogue.months {
        for scope in [
            Scope::Snapshot,
            Scope::ActionList,
            Scope::Buyers,
            Scope::Cohort { cohort: month.clone(), month: None },
        ] {
            for search in ["", "pro"] {
                questions.push(Question::People {
                    scope: scope.clone(),
                    selection: Selection { period: Some(month.clone()), ..Selection::default() },
                    sort: PeopleSort::ExpectedLoss,
                    descending: true,
                    offset: 0,
                    limit: 50,
                    search: search.to_owned(),
                });
            }
        }
    }
    questions
}

/// Asks and prints; gives the questions back.
fn time(results: &Results, name: &str, questions: impl Iterator<Item = Question>) -> Vec<Question> {
    let questions: Vec<Question> = questions.collect();
    let mut times: Vec<f64> = questions
        .iter()
        .map(|question| {
            let begun = Instant::now();
            std::hint::black_box(results.ask(question));
            milliseconds(begun)
        })
        .collect();
    times.sort_by(f64::total_cmp);
    let at = |q| frame::linear_quantile(&times, q).unwrap_or_default();
    println!(
        "{name:<12} {:>9} {:>12.3} {:>12.3} {:>12.3}",
        times.len(),
        at(0.5),
        at(0.95),
        at(1.0)
    );
    questions
}

fn milliseconds(begun: Instant) -> f64 {
    begun.elapsed().as_secs_f64() * 1000.0
}
