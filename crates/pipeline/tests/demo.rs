//! The whole pipeline on simulated sales, whose truth is known.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use pipeline::{Loader, Results, Settings};
use protocol::{ModelOutcome, RawSettings};
use sample::Simulation;
use semantics::{Answer, PeopleSort, Question, Scope, Selection};
use vocabulary::{Bundle, OutputFile};

fn simulated(customers: u32, seed: u64) -> (Vec<u8>, Simulation) {
    let mut simulation = Simulation::new(sample::Settings { customers, seed });
    let mut csv = Vec::new();
    while simulation.next_chunk(&mut csv) {}
    (csv, simulation)
}

fn run(csv: &[u8], raw: RawSettings, chunk: usize) -> Results {
    let mut loader = Loader::new(Settings::try_from(raw).unwrap());
    for bytes in csv.chunks(chunk) {
        loader.push(bytes).unwrap();
    }
    let mut run = loader.finish().unwrap();
    while run.advance() {}
    run.finish()
}

fn contents(results: &Results, file: OutputFile) -> Vec<u8> {
    let mut bytes = Vec::new();
    results.file(file).read_to_end(&mut bytes);
    bytes
}

#[test]
fn the_model_finds_the_customers_who_have_really_left() {
    let (csv, simulation) = simulated(2000, 7);
    let results = run(&csv, RawSettings::default(), 1 << 16);
    let ModelOutcome::Trained { kept, purged, .. } = &results.summary().model else {
        panic!("no model")
    };
    assert!(kept.best().unwrap().roc_auc > 0.75);
    assert!(purged.as_ref().unwrap().best().unwrap().roc_auc > 0.75);

    // Against the simulation's own truth rather than the label: customers whose purchase process has
    // ended by the snapshot should score higher than those who are still there.
    let (table, plan) = (results.features(), results.plan().unwrap());
    let snapshot = table.snapshots().len() - 2;
    let date = table.snapshots().days()[snapshot].iso();
    let gone: std::collections::HashMap<String, bool> = simulation
        .truth()
        .map(|truth| (truth.customer_id.to_string(), truth.ended.to_string() <= date))
        .collect();
    let rows = table.rows_of(snapshot);
    let customers = results.transactions().customer();
    let left: Vec<bool> =
        rows.clone().map(|row| gone[customers.text(table.customer()[row])]).collect();
    let auc = scoring::roc_auc(&left, &plan.probability[rows]);
    assert!(auc > 0.75, "AUC against the truth: {auc}");
}

#[test]
fn the_same_file_gives_the_same_bytes_however_it_is_cut() {
    let (csv, _) = simulated(400, 3);
    let whole = run(&csv, RawSettings::default(), csv.len());
    let cut = run(&csv, RawSettings::default(), 1009);
    for file in OutputFile::ALL {
        let bytes = contents(&whole, file);
        assert!(!bytes.is_empty(), "{}", file.file_name());
        assert!(bytes == contents(&cut, file), "{}", file.file_name());
    }
    let zip = |results: &Results| {
        let mut stream = results.zip(Bundle::Files);
        let mut bytes = Vec::new();
        while stream.next_piece(&mut bytes).unwrap() {}
        bytes
    };
    assert!(zip(&whole) == zip(&cut));
}

#[test]
fn a_delegated_validation_gives_the_same_bytes_also_when_it_is_given_back() {
    let (csv, _) = simulated(400, 3);
    let model_report = |results: &Results| contents(results, OutputFile::ChurnModelReport);
    let expected = model_report(&run(&csv, RawSettings::default(), 1 << 16));
    for answered in [true, false] {
        let mut loader = Loader::new(Settings::default());
        loader.push(&csv).unwrap();
        let mut run = loader.finish().unwrap();
        let mut delegated = None;
        while run.advance() {
            if let Some((task, settings)) = run.delegate_validation() {
                delegated = task.clone().run(settings).ok();
            }
            if run.awaits_validation() {
                assert!(delegated.is_some());
                run.supply_validation(if answered { delegated.take() } else { None });
            }
        }
        assert!(model_report(&run.finish()) == expected, "answered: {answered}");
    }
}

#[test]
fn another_seed_gives_another_model_and_the_same_features() {
    let (csv, _) = simulated(400, 3);
    let one = run(&csv, RawSettings::default(), 1 << 16);
    let other = run(&csv, RawSettings { seed: 1, ..RawSettings::default() }, 1 << 16);
    let same = |file| contents(&one, file) == contents(&other, file);
    assert!(same(OutputFile::CustomerFeaturesLabeled) && !same(OutputFile::ChurnModelReport));
}

#[test]
fn every_file_has_a_row_per_row_and_as_many_fields_as_its_header() {
    let (csv, _) = simulated(400, 3);
    let results = run(&csv, RawSettings::default(), 1 << 16);
    let summary = results.summary();
    for (file, rows) in [
        (OutputFile::TransactionsClean, summary.transactions.rows_kept),
        (OutputFile::CustomerFeaturesLabeled, summary.feature_rows),
        (OutputFile::CustomerSegmentSnapshot, summary.feature_rows),
        (OutputFile::ChurnScores, summary.scored_rows),
        (OutputFile::CampaignActions, summary.scored_rows),
    ] {
        let bytes = contents(&results, file);
        let mut reader = csv::Reader::from_reader(bytes.as_slice());
        let read = reader.records().map(Result::unwrap).count() as u64;
        assert_eq!(read, rows, "{}", file.file_name());
    }
    let data = &summary.transactions;
    let dropped: u64 = data.dropped.iter().map(|dropped| dropped.rows).sum();
    assert_eq!(data.rows_read, data.rows_kept + dropped, "sums reconcile");
}

#[test]
fn better_variants_are_settings() {
    let (csv, _) = simulated(400, 3);
    let base = run(&csv, RawSettings::default(), 1 << 16).summary();
    let variant = |raw| run(&csv, raw, 1 << 16).summary();
    let unique = variant(RawSettings { drop_exact_duplicates: true, ..RawSettings::default() });
    assert!(unique.transactions.rows_kept < base.transactions.rows_kept);
    let end_of_day = variant(RawSettings {
        snapshot_cutoff: protocol::SnapshotCutoff::EndOfDay,
        ..RawSettings::default()
    });
    assert!(end_of_day.feature_rows >= base.feature_rows);
    assert_ne!(end_of_day.executive.snapshots, base.executive.snapshots);
    let short = variant(RawSettings { label_window_days: 30, ..RawSettings::default() });
    assert!(short.labelled_rows > base.labelled_rows);
    let half = variant(RawSettings { capacity_share: 0.5, ..RawSettings::default() });
    let listed =
        |summary: &protocol::Summary| summary.executive.snapshots.last().unwrap().action_customers;
    let customers = base.executive.snapshots.last().unwrap().customers;
    assert_eq!(listed(&half), customers.div_ceil(2));
    assert_eq!(listed(&base), (customers as f64 * 0.15).ceil() as u64);
}

#[test]
fn data_too_small_or_one_sided_give_a_reason_and_everything_else() {
    let header = "Invoice,InvoiceDate,Customer ID,Quantity,Price\n";
    let short = format!("{header}1,2024-01-05,a,1,2\n2,2024-02-10,b,3,4\n");
    let few: String = (1..=12).map(|month| format!("{month},2024-{month:02}-05,a,1,2\n")).collect();
    // Everyone buys every month: nobody ever leaves.
    let loyal: String = (0..400)
        .flat_map(|customer| {
            (1..=12).map(move |month| {
                format!("{customer}-{month},2024-{month:02}-05,c{customer},1,2\n")
            })
        })
        .collect();
    for (csv, reason) in [
        (
            short,
            "A churn model needs at least 4 month ends with 90 days of sales after them; this file has 0.",
        ),
        (
            format!("{header}{few}"),
            "A churn model needs at least 200 customer records to learn from",
        ),
        (
            format!("{header}{loyal}"),
            "A churn model needs customers who stayed and customers who left",
        ),
    ] {
        let results = run(csv.as_bytes(), RawSettings::default(), 1 << 16);
        let summary = results.summary();
        let ModelOutcome::Unavailable { reason: given } = &summary.model else { panic!("a model") };
        assert!(given.to_string().starts_with(reason), "{given}");
        assert!(summary.feature_rows > 0 && summary.scored_rows == 0);
        let files: Vec<OutputFile> = results.files().collect();
        assert_eq!(files.len(), 5, "all files that need no model");
        assert!(files.iter().all(|&file| !contents(&results, file).is_empty()));
        let Answer::Catalogue(catalogue) = results.ask(&Question::Catalogue) else { panic!() };
        assert!(!catalogue.has_model && !catalogue.months.is_empty());
    }
}

#[test]
fn the_action_list_is_sorted_searched_and_paged() {
    let (csv, _) = simulated(400, 3);
    let results = run(&csv, RawSettings::default(), 1 << 16);
    let page = |sort, descending, offset, search: &str| {
        let question = Question::People {
            scope: Scope::ActionList,
            selection: Selection::default(),
            sort,
            descending,
            offset,
            limit: 10,
            search: search.to_owned(),
        };
        match results.ask(&question) {
            Answer::People(people) => people,
            other => panic!("{other:?}"),
        }
    };
    let first = page(PeopleSort::ExpectedLoss, true, 0, "");
    let Answer::Catalogue(catalogue) = results.ask(&Question::Catalogue) else { panic!() };
    let summary = results.summary();
    let mut snapshots = summary.executive.snapshots.iter();
    let shown = snapshots.find(|snapshot| snapshot.date == catalogue.default_snapshot).unwrap();
    assert_eq!(u64::from(first.total), shown.action_customers);
    assert!(first.rows.iter().all(|person| person.listed));
    assert!(first.rows.is_sorted_by(|a, b| a.expected_loss >= b.expected_loss));
    let second = page(PeopleSort::ExpectedLoss, true, 10, "");
    assert!(first.rows[9].expected_loss >= second.rows[0].expected_loss);
    let customer = &first.rows[3].customer;
    let found = page(PeopleSort::Customer, false, 0, &format!(" {customer} "));
    assert_eq!((found.total, &found.rows[0].customer), (1, customer));
    let segment = first.rows[0].segment.unwrap().title().tr.to_lowercase();
    assert!(page(PeopleSort::Segment, false, 0, &segment).total >= 1);
    assert_eq!(page(PeopleSort::Recency, false, 0, "no such thing").total, 0);
}
