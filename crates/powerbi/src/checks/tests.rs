use super::*;
use crate::report;
use serde_json::{Value, json};

fn names() -> Names {
    Names::of_model()
}

const PAGES: &str = "ChurnIntelligence.Report/definition/pages";

fn visual(page: &str, name: &str) -> String {
    format!("{PAGES}/{page}/visuals/{page}-{name}/visual.json")
}

/// The faults after a change to the JSON of one file.
fn with_fault(path: &str, plant: impl FnOnce(&mut Value)) -> Vec<String> {
    let mut files = report::files();
    let mut value: Value = serde_json::from_str(&files[path]).unwrap();
    plant(&mut value);
    files.insert(path.to_owned(), crate::files::json(&value));
    found(&files)
}

fn found(files: &Files) -> Vec<String> {
    faults(files, &names()).iter().map(Fault::to_string).collect()
}

#[track_caller]
fn assert_found(found: &[String], what: &str) {
    assert!(found.iter().any(|fault| fault.contains(what)), "`{what}` is not in {found:#?}");
}

#[test]
fn the_project_has_no_fault() {
    assert_eq!(found(&report::files()), Vec::<String>::new());
}

#[test]
fn a_missing_column_is_found() {
    let path = visual("sales", "revenue-trend");
    let found = with_fault(&path, |visual| {
        let field = &mut visual["visual"]["query"]["queryState"]["Category"]["projections"][0];
        field["field"]["Column"]["Property"] = json!("Moon");
        field["queryRef"] = json!("calendar.Moon");
        field["nativeQueryRef"] = json!("Moon");
    });
    assert_eq!(found, [format!("{path}: no column calendar[Moon]")]);
}

#[test]
fn a_measure_in_the_wrong_table_is_found() {
    let mut names = names();
    names.measures.remove(&("sales".to_owned(), "Revenue".to_owned()));
    names.measures.insert(("scores".to_owned(), "Revenue".to_owned()));
    let found: Vec<String> =
        faults(&report::files(), &names).iter().map(Fault::to_string).collect();
    assert_found(&found, "no measure sales[Revenue]");
}

#[test]
fn a_missing_field_of_a_filter_is_found() {
    let found = with_fault(&visual("sales", "top-products"), |visual| {
        let filter = &mut visual["filterConfig"]["filters"][0]["filter"];
        filter["Where"][0]["Condition"]["Comparison"]["Left"]["Measure"]["Property"] =
            json!("Gone");
    });
    assert_found(&found, "no measure sales[Gone]");
    let found = with_fault(&visual("sales", "top-products"), |visual| {
        visual["filterConfig"]["filters"][0]["filter"]["From"][0]["Name"] = json!("other");
    });
    assert_found(&found, "names no field");
}

#[test]
fn a_wrong_query_name_is_found() {
    let path = visual("churn", "risk-mix");
    let projection = "/visual/query/queryState/Y/projections/0";
    let found = with_fault(&path, |visual| {
        visual.pointer_mut(projection).unwrap()["queryRef"] = json!("Revenue");
    });
    assert_found(&found, "queryRef `Revenue` is not `scores.Scored Customers`");
    let found = with_fault(&path, |visual| {
        visual.pointer_mut(projection).unwrap()["nativeQueryRef"] = json!("Other");
    });
    assert_found(&found, "nativeQueryRef of `scores.Scored Customers` is not `Scored Customers`");
}

#[test]
fn formatting_of_what_is_not_shown_is_found() {
    let found = with_fault(&visual("cohorts", "cohort-heat-map"), |visual| {
        visual["visual"]["objects"]["values"][1]["selector"]["metadata"] = json!("sales.Nothing");
    });
    assert_found(&found, "formats `sales.Nothing`, which it does not show");
}

#[test]
fn clashing_names_are_found() {
    let with = |change: fn(&mut Names)| {
        let mut names = names();
        change(&mut names);
        faults(&report::files(), &names).iter().map(Fault::to_string).collect::<Vec<_>>()
    };
    let pair = |table: &str, name: &str| (table.to_owned(), name.to_owned());
    let twice = with(|names| {
        names.measures.insert(("scores".to_owned(), "REVENUE".to_owned()));
    });
    assert_eq!(twice, ["model: measure [revenue] stands 2 times: sales, scores"]);
    let column = with(|names| {
        names.columns.insert(("sales".to_owned(), "Units".to_owned()));
    });
    assert_eq!(column, ["model: measure [units] is also a column of sales"]);
    let mut names = names();
    names.columns.insert(pair("sales", "DATE"));
    assert_found(
        &faults(&report::files(), &names).iter().map(Fault::to_string).collect::<Vec<_>>(),
        "column [date] stands twice in a table",
    );
}

#[test]
fn raw_values_are_found() {
    let path = visual("churn", "scored-customers");
    let title = "/visual/visualContainerObjects/title/0/properties";
    let plant = |value: Value| {
        with_fault(&path, |visual| {
            let text = &mut visual.pointer_mut(title).unwrap()["text"];
            text["expr"]["Literal"]["Value"] = value;
        })
    };
    assert_found(&plant(json!("Scored")), "the literal Scored does not say its type");
    assert_found(&plant(json!("12")), "the literal 12 does not say its type");
    assert_found(&plant(json!(12)), "the literal 12 is not a text that says its type");
    let raw = with_fault(&path, |visual| {
        visual.pointer_mut(title).unwrap()["show"] = json!(true);
    });
    assert_found(&raw, "`show` is a raw value, not an expression");
    let colour = with_fault(&path, |visual| {
        visual.pointer_mut(title).unwrap()["fontColor"] =
            json!({ "solid": { "color": "#ff0000" } });
    });
    assert_found(&colour, "a raw colour");
}

#[test]
fn names_that_differ_from_their_folder_are_found() {
    let found = with_fault(&visual("churn", "risk-mix"), |visual| visual["name"] = json!("other"));
    assert_found(&found, "is called \"other\" inside its folder `churn-risk-mix`");
    let found = with_fault(&format!("{PAGES}/churn/page.json"), |page| page["name"] = json!("x"));
    assert_found(&found, "is called \"x\" inside its folder `churn`");
}

#[test]
fn names_that_are_not_allowed_are_found() {
    for name in ["risk mix", "größe", "a.b", &"x".repeat(51)] {
        let mut files = report::files();
        let text = files.remove(&visual("churn", "risk-mix")).unwrap();
        let mut value: Value = serde_json::from_str(&text).unwrap();
        value["name"] = json!(name);
        let path = format!("{PAGES}/churn/visuals/{name}/visual.json");
        files.insert(path, crate::files::json(&value));
        assert_found(&found(&files), &format!("`{name}` is not an allowed name"));
    }
}

#[test]
fn names_that_stand_twice_are_found() {
    let found =
        with_fault(&visual("churn", "risk-mix"), |visual| visual["name"] = json!("churn-heading"));
    assert_found(&found, "another visual is called `churn-heading` too");
    let found = with_fault(&visual("sales", "top-products"), |visual| {
        visual["filterConfig"]["filters"][0]["name"] = json!("sales-top-countries-filter");
    });
    assert_found(&found, "another filter is called `sales-top-countries-filter` too");
}

#[test]
fn pages_out_of_order_are_found() {
    let path = format!("{PAGES}/pages.json");
    let found = with_fault(&path, |pages| pages["pageOrder"] = json!(["start"]));
    assert_found(&found, "the order of pages is not that of their folders");
    let found = with_fault(&path, |pages| pages["activePageName"] = json!("moon"));
    assert_found(&found, "the active page does not exist");
}

#[test]
fn interactions_with_what_is_not_there_are_found() {
    let found = with_fault(&format!("{PAGES}/churn/page.json"), |page| {
        page["visualInteractions"][0]["target"] = json!("gone");
    });
    assert_found(&found, "an interaction with \"gone\", which is not on the page");
}

#[test]
fn boxes_in_the_wrong_place_are_found() {
    let path = visual("churn", "risk-mix");
    let found = with_fault(&path, |visual| visual["position"]["width"] = json!(600));
    assert_found(&found, "overlaps");
    let found = with_fault(&path, |visual| visual["position"]["x"] = json!(-1));
    assert_found(&found, "leaves its page");
    let found = with_fault(&path, |visual| visual["position"]["tabOrder"] = json!(0));
    assert_found(&found, "has the tab order of");
    let found = with_fault(&path, |visual| visual["position"] = json!({}));
    assert_found(&found, "has no place on its page");
}

#[test]
fn a_missing_theme_is_found() {
    let mut files = report::files();
    files.retain(|path, _| !path.contains("RegisteredResources"));
    assert_found(&found(&files), "the theme file `ChurnIntelligence.json` is missing");
    let report = "ChurnIntelligence.Report/definition/report.json";
    let listed = with_fault(report, |report| report["resourcePackages"] = json!([]));
    assert_found(&listed, "is not among the resources");
    let renamed = with_fault(
        "ChurnIntelligence.Report/StaticResources/RegisteredResources/ChurnIntelligence.json",
        |theme| theme["name"] = json!("Other"),
    );
    assert_found(&renamed, "the theme is called \"Other\", not `ChurnIntelligence.json`");
}

#[test]
fn broken_texts_are_found() {
    let path = "ChurnIntelligence.pbip";
    let text = |text: &str| {
        let mut files = report::files();
        files.insert(path.to_owned(), text.to_owned());
        found(&files)
    };
    assert_found(&text("{\n"), "not JSON");
    assert_found(&text("\u{feff}{}\n"), "begins with a byte order mark");
    assert_found(&text("{}\r\n"), "has a carriage return");
    assert_found(&text("{}"), "does not end with a newline");
    let lost = with_fault(path, |pbip| pbip["artifacts"][0]["report"]["path"] = json!("Gone"));
    assert_found(&lost, "there is no report in \"Gone\"");
}

#[test]
fn hidden_measures_name_what_is_there() {
    let names = names();
    for (measure, _, dax) in report::HIDDEN_MEASURES {
        assert_eq!(lost_references(dax, &names), Vec::<String>::new(), "{measure}");
    }
}

#[test]
fn dax_twins_name_what_is_there() {
    for measure in crate::measures() {
        let lost = lost_references(measure.definition.dax, &names());
        assert_eq!(lost, Vec::<String>::new(), "{}", measure.name());
    }
}

#[test]
fn the_whole_project_has_no_fault() {
    assert_eq!(found(&crate::project(&[])), Vec::<String>::new());
}
