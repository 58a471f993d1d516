//! Answers about a shop small enough to work out by hand.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use features::{FeatureBuilder, FeatureSettings};
use playbook::{Planner, PlaybookSettings};
use report::{Explanation, Report};
use semantics::{
    ActionMode, Answer, Capacity, CapacityPlan, Change, CustomerProfile, Dimension, Found, Matrix,
    PageAnswer, PageId, People, PeopleSort, Question, Scope, Selection, Shown, Wanted,
};
use std::sync::Arc;

/// Two products; ann comes back, bob comes once, cid in March only, dan on the last snapshot's own day.
const SALES: &str = "\
Invoice,StockCode,Description,InvoiceDate,Customer ID,Quantity,Price,Country
1,tea,Tea,2024-01-05 10:00:00,ann,10,2.0,France
1,cup,Cup,2024-01-05 10:00:00,ann,1,5.0,France
2,tea,Tea,2024-01-20 09:00:00,bob,20,2.0,Spain
3,tea,TEA,2024-02-10 12:00:00,ann,10,3.0,Spain
4,cup,Cup,2024-02-11 12:00:00,Bobby,4,5.0,Spain
5,pot,Pot,2024-03-03 12:00:00,cid,1,50.0,France
6,tea,Tea,2024-03-31 12:00:00,dan,1,3.0,France
7,tea,Tea,2024-03-31 12:30:00,ann,1,3.0,France
";

/// ann, bob and so on by number: ids are numbered in text order.
const BOBBY: u32 = 0;
const ANN: u32 = 1;
const BOB: u32 = 2;
const CID: u32 = 3;
const DAN: u32 = 4;

fn shop(csv: &str, with_model: bool) -> Report {
    let mut reader = ingest::Reader::new(ingest::CleanSettings::default());
    reader.push(csv.as_bytes()).unwrap();
    let transactions = Arc::new(reader.finish().unwrap().transactions);
    let mut builder = FeatureBuilder::new(Arc::clone(&transactions), FeatureSettings::default());
    while builder.step(10) {}
    let table = builder.finish();
    let mut planner = Planner::new(&table, vec![0.5; table.len()], PlaybookSettings::default());
    while planner.step(&table) {}
    let plan = with_model.then(|| Arc::new(planner.finish()));
    Report::new(transactions, Arc::new(table), plan, 0.25)
}

fn ask(report: &Report, question: &Question) -> Answer {
    report.answer(question, &|_| None)
}

fn page(report: &Report, page: PageId, selection: &Selection) -> PageAnswer {
    match ask(report, &Question::Page { page, selection: selection.clone() }) {
        Answer::Page(answer) => answer,
        other => panic!("{other:?}"),
    }
}

fn shown(answer: &PageAnswer, id: &str) -> Option<Shown> {
    answer.visuals.iter().find(|visual| visual.id == id).map(|visual| visual.shown.clone())
}

fn at(snapshot: &str) -> Selection {
    Selection { snapshot: Some(snapshot.into()), ..Selection::default() }
}

fn during(period: &str) -> Selection {
    Selection { period: Some(period.into()), ..Selection::default() }
}

fn people(report: &Report, scope: Scope, selection: Selection) -> People {
    sorted_people(report, scope, selection, PeopleSort::Customer, false, "")
}

fn sorted_people(
    report: &Report,
    scope: Scope,
    selection: Selection,
    sort: PeopleSort,
    descending: bool,
    search: &str,
) -> People {
    let search = search.to_owned();
    let question =
        Question::People { scope, selection, sort, descending, offset: 0, limit: 10, search };
    match ask(report, &question) {
        Answer::People(people) => people,
        other => panic!("{other:?}"),
    }
}

fn codes(people: &People) -> Vec<u32> {
    people.rows.iter().map(|person| person.code).collect()
}

fn profile(report: &Report, customer: u32, selection: Selection) -> Box<CustomerProfile> {
    let explain =
        |_| Some(Explanation { base: 0.0, contributions: (0..13).map(f64::from).collect() });
    match report.answer(&Question::Profile { customer, selection }, &explain) {
        Answer::Profile(profile) => profile,
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_change_of_revenue_is_split_into_price_volume_and_mix() {
    let report = shop(SALES, true);
    let change = |period: &str| match shown(
        &page(&report, PageId::Sales, &during(period)),
        "price-volume-mix",
    ) {
        Some(Shown::Change(change)) => change,
        other => panic!("{other:?}"),
    };
    // January: 30 tea at 2, 1 cup at 5. February: 10 tea at 3, 4 cups at 5.
    let Change { base, price, volume, mix, current } = change("2024-02");
    assert_eq!((base, current), (Some(65.0), 50.0));
    assert_eq!(price, 10.0, "ten units of tea are dearer by one");
    assert!((volume - (14.0 - 31.0) * 65.0 / 31.0).abs() < 1e-12);
    assert!((65.0 + price + volume + mix - 50.0).abs() < 1e-12);
    let first = Change { base: None, price: 0.0, volume: 0.0, mix: 0.0, current: 65.0 };
    assert_eq!(change("2024-01"), first);
    // Without stock codes all is one product: nothing is left for the mix.
    let bare = SALES.replace(",StockCode,Description", ",x,y");
    let answer = page(&shop(&bare, true), PageId::Sales, &during("2024-02"));
    let Some(Shown::Change(change)) = shown(&answer, "price-volume-mix") else { panic!() };
    assert!(change.mix.abs() < 1e-12);
    assert!((change.price - (50.0 - 65.0 / 31.0 * 14.0)).abs() < 1e-12);
    let Some(Shown::Frame(products)) = shown(&answer, "top-products") else { panic!() };
    assert!(products.keys.is_empty());
}

#[test]
fn customers_flow_from_their_segment_or_from_nowhere() {
    let report = shop(SALES, true);
    let flow = |snapshot: &str| -> Matrix {
        match shown(&page(&report, PageId::Segments, &at(snapshot)), "segment-flow") {
            Some(Shown::Matrix(matrix)) => matrix,
            other => panic!("{other:?}"),
        }
    };
    assert!(flow("2024-01-31").rows.is_empty());
    let march = flow("2024-03-31");
    assert_eq!((march.rows.len(), march.columns.len()), (10, 9));
    assert_eq!((march.rows[9].code, &*march.rows[9].name), (9, "new"));
    let known: f64 = march.cells[..81].iter().flatten().sum();
    let new: f64 = march.cells[81..].iter().flatten().sum();
    // cid is new; dan bought on the day itself, which counts from the next snapshot on.
    assert_eq!((known, new), (3.0, 1.0));
}

#[test]
fn a_capacity_is_a_share_a_number_or_a_budget() {
    let report = shop(SALES, true);
    let plan = |capacity| -> CapacityPlan {
        let selection = Selection { capacity, ..at("2024-03-31") };
        match shown(&page(&report, PageId::Playbook, &selection), "capacity") {
            Some(Shown::Capacity(plan)) => plan,
            other => panic!("{other:?}"),
        }
    };
    // By loss: ann 27.5, cid 25, bob 20, Bobby 10.
    let usual = plan(None);
    assert_eq!(usual.capacity, Capacity::Share(0.25));
    assert_eq!((usual.customers, usual.of_customers), (1, 4));
    assert_eq!((usual.covered, usual.of_loss), (27.5, 82.5));
    assert_eq!(usual.curve.len(), 51);
    assert_eq!((usual.curve[0], usual.curve[50][..2].to_vec()), ([0.0; 3], vec![1.0, 1.0]));
    assert!(usual.curve.is_sorted_by(|a, b| a[1] <= b[1] && a[2] <= b[2]));
    assert_eq!(plan(Some(Capacity::Heads(2))).covered, 52.5);
    assert_eq!(plan(Some(Capacity::Heads(99))).customers, 4);
    assert_eq!(plan(Some(Capacity::Share(0.26))).customers, 2);
    for share in [0.0, -1.0, f64::NAN] {
        assert_eq!(plan(Some(Capacity::Share(share))).customers, 1, "{share}");
    }
    let two = plan(Some(Capacity::Heads(2))).budget;
    assert_eq!(plan(Some(Capacity::Budget(two))).customers, 2);
    assert_eq!(plan(Some(Capacity::Budget(two - 0.01))).customers, 1);
    assert_eq!(plan(Some(Capacity::Budget(f64::NAN))).customers, 0);
    let without = page(&shop(SALES, false), PageId::Playbook, &Selection::default());
    assert!(shown(&without, "capacity").is_none());
}

#[test]
fn people_behind_a_snapshot_and_its_action_list() {
    let report = shop(SALES, true);
    let all = people(&report, Scope::Snapshot, at("2024-03-31"));
    assert_eq!(codes(&all), [BOBBY, ANN, BOB, CID]);
    assert_eq!((all.total, all.revenue), (4, 165.0));
    assert_eq!(all.rows[1].country, "France", "where ann ordered first");
    assert_eq!((all.rows[1].orders, all.rows[1].recency_days), (2, Some(49)));
    let listed = people(&report, Scope::ActionList, at("2024-03-31"));
    assert_eq!((codes(&listed), listed.rows[0].listed), (vec![ANN], true));
    let everyone = Selection { mode: ActionMode::AllActions, ..at("2024-03-31") };
    assert_eq!(people(&report, Scope::ActionList, everyone).total, 4);
    let spain = Selection { filters: [(Dimension::Country, vec![1])].into(), ..at("2024-03-31") };
    assert_eq!(codes(&people(&report, Scope::Snapshot, spain)), [BOBBY, BOB]);

    let by = |sort, descending, search: &str| {
        codes(&sorted_people(&report, Scope::Snapshot, at("2024-03-31"), sort, descending, search))
    };
    assert_eq!(by(PeopleSort::ExpectedLoss, true, ""), [ANN, CID, BOB, BOBBY]);
    assert_eq!(by(PeopleSort::Probability, true, ""), [BOBBY, ANN, BOB, CID], "ties by id");
    assert_eq!(by(PeopleSort::Country, false, ""), [ANN, CID, BOBBY, BOB]);
    assert_eq!(by(PeopleSort::Recency, false, ""), [CID, BOBBY, ANN, BOB]);
    assert_eq!(by(PeopleSort::Customer, false, " BOB "), [BOBBY, BOB]);
    assert_eq!(by(PeopleSort::Customer, false, "spa"), [BOBBY, BOB]);

    let blank = shop(SALES, false);
    assert_eq!(people(&blank, Scope::ActionList, at("2024-03-31")).total, 0);
    let person = &people(&blank, Scope::Snapshot, at("2024-03-31")).rows[1];
    assert_eq!((person.probability, person.priority, person.budget), (None, None, None));
    assert!(person.segment.is_some() && !person.listed);
}

#[test]
fn people_who_bought_in_a_period_or_belong_to_a_cohort() {
    let report = shop(SALES, true);
    let february = people(&report, Scope::Buyers, during("2024-02"));
    assert_eq!((codes(&february), february.revenue), (vec![BOBBY, ANN], 50.0));
    assert_eq!((february.rows[1].revenue, february.rows[1].orders), (30.0, 1));
    let march = people(&report, Scope::Buyers, during("2024-03"));
    assert_eq!(codes(&march), [ANN, CID, DAN]);
    assert_eq!(
        (march.rows[2].segment, march.rows[2].recency_days),
        (None, None),
        "no snapshot has dan"
    );
    // At January's snapshot cid is unknown: the newest that has it is used.
    let early = Selection { snapshot: Some("2024-01-31".into()), ..during("2024-03") };
    let early = people(&report, Scope::Buyers, early);
    assert_eq!(early.rows[0].recency_days, Some(25));
    assert_eq!(early.rows[1].recency_days, Some(27));

    let cohort = |cohort: &str, month: Option<&str>| {
        let scope = Scope::Cohort { cohort: cohort.into(), month: month.map(str::to_owned) };
        people(&report, scope, Selection::default())
    };
    let january = cohort("2024-01", None);
    assert_eq!(
        (codes(&january), january.rows[0].revenue, january.rows[0].orders),
        (vec![ANN, BOB], 58.0, 3)
    );
    let later = cohort("2024-01", Some("2024-02"));
    assert_eq!((codes(&later), later.revenue), (vec![ANN], 30.0));
    for (wrong, month) in [("2023-01", None), ("soon", None), ("2024-01", Some("2025-01"))] {
        assert_eq!(cohort(wrong, month).total, 0);
    }
}

#[test]
fn cohorts_are_blank_before_they_begin() {
    let report = shop(SALES, true);
    let answer = page(&report, PageId::Cohorts, &Selection::default());
    let Some(Shown::Matrix(cohorts)) = shown(&answer, "cohort-heat-map") else { panic!() };
    assert_eq!(cohorts.sizes, [2.0, 1.0, 2.0]);
    assert_eq!(cohorts.active[..3], [Some(2.0), Some(1.0), Some(1.0)]);
    assert_eq!(cohorts.cells[3..6], [None, Some(1.0), Some(0.0)]);
    assert_eq!(cohorts.revenue[..3], [Some(65.0), Some(30.0), Some(3.0)]);
    // Among purchases in Spain ann begins in February.
    let spain =
        Selection { filters: [(Dimension::Country, vec![1])].into(), ..Selection::default() };
    let answer = page(&report, PageId::Cohorts, &spain);
    let Some(Shown::Matrix(cohorts)) = shown(&answer, "cohort-heat-map") else { panic!() };
    assert_eq!((cohorts.rows.len(), cohorts.sizes), (2, vec![1.0, 2.0]));
}

#[test]
fn customers_are_found_by_id_or_by_loss() {
    let report = shop(SALES, true);
    let find = |report: &Report, text: &str| -> Vec<u32> {
        match ask(report, &Question::Find { text: text.into() }) {
            Answer::Find { found } => found.iter().map(|found: &Found| found.code).collect(),
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(find(&report, "BOB"), [BOB, BOBBY], "by revenue");
    assert_eq!(find(&report, "n"), [ANN, DAN]);
    assert_eq!(find(&report, "b"), [BOB, BOBBY]);
    assert_eq!(find(&report, ""), [ANN, CID, BOB, BOBBY], "by loss at the snapshot shown");
    assert_eq!(find(&shop(SALES, false), "").len(), 4);
    assert_eq!(find(&report, "nobody"), [0_u32; 0]);
}

/// The same shop without its last day: the data end before the snapshot of March.
fn cut_short() -> Report {
    let end = SALES.match_indices("2024-03-31").next().map(|(at, _)| at).unwrap();
    let end = SALES[..end].rfind('\n').unwrap();
    shop(&SALES[..=end], true)
}

#[test]
fn pages_open_on_the_newest_snapshot_that_the_data_reach() {
    let report = cut_short();
    let Answer::Catalogue(catalogue) = ask(&report, &Question::Catalogue) else { panic!() };
    assert_eq!(catalogue.snapshots, ["2024-01-31", "2024-02-29", "2024-03-31"]);
    assert_eq!((&*catalogue.last_day, &*catalogue.default_snapshot), ("2024-03-03", "2024-02-29"));
    let beyond: Vec<bool> =
        catalogue.snapshots.iter().map(|day| catalogue.ends_before(day)).collect();
    assert_eq!(beyond, [false, false, true]);
    assert!(catalogue.completes("2024-02") && !catalogue.completes("2024-03"));

    let nothing = Selection::default();
    let answer = page(&report, PageId::Churn, &nothing);
    assert_eq!(answer.snapshot, "2024-02-29");
    assert_eq!(page(&report, PageId::Churn, &at("2023-05-31")), answer, "no such snapshot");
    let Some(Shown::Frame(trend)) = shown(&answer, "revenue-at-risk-trend") else { panic!() };
    let marked: Vec<bool> = trend.keys.iter().map(|key| key.partial).collect();
    assert_eq!(marked, [false, false, true], "the later one is marked");
    assert_eq!(page(&report, PageId::Churn, &at("2024-03-31")).snapshot, "2024-03-31", "on a word");

    assert_eq!(codes(&people(&report, Scope::Snapshot, nothing.clone())), [BOBBY, ANN, BOB]);
    assert_eq!(people(&report, Scope::Snapshot, at("2024-03-31")).total, 4);
    let Answer::Find { found } = ask(&report, &Question::Find { text: String::new() }) else {
        panic!()
    };
    assert_eq!(found.iter().map(|found| found.code).collect::<Vec<_>>(), [ANN, BOB, BOBBY]);
    // Who came later is shown as of the only snapshot that has them.
    let cid = profile(&report, CID, nothing);
    assert_eq!((&*cid.snapshot, &*cid.asked_snapshot), ("2024-03-31", "2024-02-29"));

    let wanted = Wanted { measures: vec!["scored-customers".into()], ..Wanted::default() };
    let Answer::Measures { values } = ask(&report, &Question::Measures { wanted: vec![wanted] })
    else {
        panic!()
    };
    assert_eq!(values, [[Some(3.0)]]);

    // With a part of a month only, there is no other snapshot.
    let short = shop(&SALES[..SALES.find("3,tea").unwrap()], false);
    assert_eq!(page(&short, PageId::Segments, &Selection::default()).snapshot, "2024-01-31");
    assert_eq!(
        page(&shop(SALES, true), PageId::Churn, &Selection::default()).snapshot,
        "2024-03-31",
        "data that end with a month reach its snapshot"
    );
}

#[test]
fn a_profile_counts_up_to_the_day_of_its_snapshot() {
    let report = shop(SALES, true);
    let march = profile(&report, ANN, at("2024-03-31"));
    assert_eq!((march.revenue, march.orders, march.units), (58.0, 3, 22.0), "with the day itself");
    assert_eq!((march.person.revenue, march.person.orders), (55.0, 2), "known at its 00:00");
    assert_eq!((&*march.first_purchase, &*march.last_purchase), ("2024-01-05", "2024-03-31"));
    assert_eq!((march.loss_rank, march.history.len(), march.months.len()), (Some(1), 3, 3));
    let tea = &march.products[0];
    assert_eq!((&*tea.stock_code, tea.description.as_deref()), ("tea", Some("Tea")));
    assert_eq!((tea.units, tea.revenue, &*tea.last_purchase), (21.0, 53.0, "2024-03-31"));
    assert_eq!(march.base_probability, Some(0.5));
    assert_eq!(
        (&*march.reasons[0].feature, march.reasons[0].contribution),
        ("orders_last_90d", 12.0)
    );

    let january = profile(&report, ANN, at("2024-01-31"));
    assert_eq!((january.revenue, january.months.len()), (25.0, 1));
    assert_eq!(january.average_order_value, Some(25.0));
    let unknown_then = profile(&report, CID, at("2024-01-31"));
    assert_eq!(
        (&*unknown_then.snapshot, &*unknown_then.asked_snapshot),
        ("2024-03-31", "2024-01-31")
    );
    let never = profile(&report, DAN, at("2024-01-31"));
    assert_eq!((never.person.segment, never.loss_rank, never.history.len()), (None, None, 0));
    assert_eq!((never.revenue, never.reasons.len()), (3.0, 0));
}

#[test]
fn numbers_that_are_no_members_match_nothing() {
    let report = shop(SALES, true);
    let question = Question::Profile { customer: 99, selection: Selection::default() };
    assert_eq!(ask(&report, &question), Answer::Nothing);
    let filters = Dimension::ALL.map(|dimension| (dimension, vec![u32::MAX]));
    let selection = Selection {
        filters: filters.into(),
        top: Some(0),
        snapshot: Some("never".into()),
        ..Selection::default()
    };
    for page_of in semantics::Page::ALL {
        let answer = page(&report, page_of.id, &selection);
        assert!(answer.labels.iter().all(|label| label.label.is_none()));
        assert_eq!((answer.labels.len(), &*answer.snapshot), (3, "2024-03-31"));
    }
    for scope in [Scope::Snapshot, Scope::ActionList, Scope::Buyers] {
        assert_eq!(people(&report, scope, selection.clone()).total, 0);
    }
    let named = Selection {
        filters: [(Dimension::Country, vec![0]), (Dimension::Product, vec![0])].into(),
        ..Selection::default()
    };
    let labels = page(&report, PageId::Start, &named).labels;
    let labels: Vec<_> = labels.iter().map(|label| label.label.as_deref().unwrap()).collect();
    assert_eq!(labels, ["France", "cup Cup"]);
}

#[test]
fn every_visual_that_has_numbers_is_answered() {
    let report = shop(SALES, true);
    for page_of in semantics::Page::ALL {
        use semantics::Content as C;
        let has_numbers = |content: &C| {
            let words = matches!(content, C::Timelines | C::DataCard | C::Glossary | C::OwnFile);
            let drawn_elsewhere = matches!(
                content,
                C::ModelQuality | C::ActionList | C::CohortCurves | C::CohortTotals | C::Profile
            );
            !words && !drawn_elsewhere
        };
        let with_numbers = page_of.visuals.iter().filter(|visual| has_numbers(&visual.content));
        let expected: Vec<&str> = with_numbers.map(|visual| visual.id).collect();
        let answer = page(&report, page_of.id, &Selection::default());
        let answered: Vec<&str> = answer.visuals.iter().map(|visual| &*visual.id).collect();
        assert_eq!(answered, expected, "{:?}", page_of.id);
    }
}

#[test]
fn measures_by_name_each_under_its_own_selection() {
    let report = shop(SALES, true);
    let wanted = |measures: &[&str], selection: Selection| Wanted {
        measures: measures.iter().map(|&id| id.to_owned()).collect(),
        selection,
        ..Wanted::default()
    };
    let named = |wanted: Wanted, dimension, name: &str| Wanted {
        named: vec![(dimension, name.to_owned())],
        ..wanted
    };
    let cohort = |measures: &[&str], month: Option<&str>| Wanted {
        cohort: Some("2024-01".into()),
        month: month.map(str::to_owned),
        ..wanted(measures, Selection::default())
    };
    let of_cohort = ["cohort-retention", "cohort-active", "cohort-revenue", "cohort-size"];
    let asked = vec![
        wanted(&["orders", "scored-customers", "nonsense", "revenue"], during("2024-02")),
        named(wanted(&["revenue"], during("2024-02")), Dimension::Product, "tea"),
        named(wanted(&["units", "aov"], during("2024-01")), Dimension::Customer, "ann"),
        named(wanted(&["scored-customers"], at("2024-03-31")), Dimension::Risk, "medium"),
        named(wanted(&["revenue"], during("2024-02")), Dimension::Product, "soap"),
        named(wanted(&["scored-customers"], at("2024-03-31")), Dimension::Segment, "nobody"),
        cohort(&of_cohort, Some("2024-02")),
        cohort(&of_cohort, None),
        cohort(&of_cohort, Some("2030-01")),
        wanted(&of_cohort, Selection::default()),
    ];
    let Answer::Measures { values } = ask(&report, &Question::Measures { wanted: asked }) else {
        panic!()
    };
    assert_eq!(values[0], [Some(2.0), Some(4.0), None, Some(50.0)]);
    assert_eq!(values[1], [Some(30.0)]);
    assert_eq!(values[2], [Some(11.0), Some(25.0)]);
    assert_eq!(values[3], [Some(4.0)], "every probability is one half");
    assert_eq!((&values[4], &values[5]), (&vec![None], &vec![None]), "names that are not known");
    assert_eq!(values[6], [Some(0.5), Some(1.0), Some(30.0), Some(2.0)]);
    assert_eq!(values[7], [None, None, Some(98.0), Some(2.0)]);
    assert_eq!(values[8], [None, None, None, Some(2.0)]);
    assert_eq!(values[9], [None; 4]);
}

/// The top products of all time, by name and detail, with their revenue.
fn top_products(csv: &str) -> Vec<(String, Option<String>, Option<f64>)> {
    let answer = page(&shop(csv, false), PageId::Sales, &during("all"));
    let Some(Shown::Frame(frame)) = shown(&answer, "top-products") else {
        panic!("there are no products");
    };
    let keys = frame.keys.into_iter().zip(&frame.columns[0]);
    keys.map(|(key, &revenue)| (key.name, key.detail, revenue)).collect()
}

#[test]
fn a_product_without_a_code_goes_by_its_name() {
    let no_codes = "\
Invoice,Description,InvoiceDate,Customer ID,Quantity,Price
1,Tea,2024-01-05,ann,10,2.0
2,Cup,2024-01-06,ann,1,5.0
3, Tea ,2024-02-05,bob,1,2.0
";
    assert_eq!(
        top_products(no_codes),
        [("Tea".into(), None, Some(22.0)), ("Cup".into(), None, Some(5.0))]
    );
    // Codes for some rows only.
    let some_codes = SALES.replace("cup,Cup", ",Cup").replace("pot,Pot", ",");
    assert_eq!(
        top_products(&some_codes),
        [
            ("tea".into(), Some("Tea".into()), Some(96.0)),
            (String::new(), None, Some(50.0)),
            ("Cup".into(), None, Some(25.0)),
        ]
    );
    let bought = profile(&shop(no_codes, false), 0, Selection::default()).products;
    assert_eq!(bought[0].stock_code, "Tea");
    assert_eq!((bought[0].units, bought[0].description.as_ref()), (10.0, None));
}

#[test]
fn the_fingerprint_is_of_the_names_alone() {
    let of = |csv: &str| shop(csv, false).catalogue().fingerprint;
    let own = of(SALES);
    assert_eq!(own, of(&SALES.replace("2024-01-05", "2024-01-09")), "other sales, the same names");
    assert_eq!(shop(SALES, true).catalogue().fingerprint, own, "the model has no part in it");
    for other in
        [SALES.replace("cid", "cia"), SALES.replace("Spain", "Spa"), SALES.replace("pot", "pan")]
    {
        assert_ne!(own, of(&other));
    }
}
