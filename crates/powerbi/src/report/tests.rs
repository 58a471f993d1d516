use super::*;
use semantics::{Content, PageId, Slicer, Visual};
use serde_json::Value;
use std::collections::BTreeMap;
use std::sync::LazyLock;

const PAGES: &str = "ChurnIntelligence.Report/definition/pages";
static FILES: LazyLock<Files> = LazyLock::new(files);

fn visuals(page: &Page) -> Vec<Value> {
    let folder = format!("{PAGES}/{}/visuals/", page.id.id());
    let mut visuals: Vec<Value> = FILES
        .iter()
        .filter(|(path, _)| path.starts_with(&folder))
        .map(|(_, text)| serde_json::from_str(text).unwrap())
        .collect();
    visuals.sort_by_key(|visual| visual["position"]["tabOrder"].as_u64());
    visuals
}

fn page_file(page: &Page) -> Value {
    serde_json::from_str(&FILES[&format!("{PAGES}/{}/page.json", page.id.id())]).unwrap()
}

fn text<'v>(visual: &'v Value, object: &str, property: &str) -> &'v str {
    let value = &visual["visual"]["visualContainerObjects"][object][0]["properties"][property];
    value["expr"]["Literal"]["Value"].as_str().unwrap().trim_matches('\'')
}

#[test]
fn two_calls_write_the_same() {
    assert_eq!(files(), files());
}

#[test]
fn keys_are_sorted() {
    for (path, text) in &*FILES {
        let value: BTreeMap<String, Value> = serde_json::from_str(text).unwrap();
        let again = serde_json::to_string_pretty(&value).unwrap();
        assert_eq!(text, &format!("{again}\n"), "{path}");
    }
}

/// What shows a visual of the semantic layer carries its name; profile and glossary are several.
fn shown_by(page: &Page, visual: &Visual) -> usize {
    let prefix = format!("{}-{}", page.id.id(), visual.id);
    let shown = |name: &str| match visual.content {
        Content::Glossary => name.starts_with(&prefix),
        _ => name == prefix,
    };
    visuals(page).iter().filter(|v| shown(v["name"].as_str().unwrap())).count()
}

#[test]
fn every_visual_of_every_page_is_there() {
    for page in Page::ALL {
        for visual in page.visuals {
            let expected = match visual.content {
                Content::Profile => continue,
                Content::Glossary => 2,
                _ => 1,
            };
            assert_eq!(shown_by(page, visual), expected, "{} {}", page.title.en, visual.id);
        }
    }
    let profile = visuals(PageId::Customer.page());
    let names: Vec<&str> = profile.iter().filter_map(|v| v["name"].as_str()).collect();
    for part in ["snapshot-figures", "advice", "revenue-by-month", "risk-by-snapshot", "products"] {
        assert!(names.contains(&format!("customer-{part}").as_str()), "{part}");
    }
}

#[test]
fn every_page_has_its_navigation_and_slicers() {
    for page in Page::ALL {
        let visuals = visuals(page);
        let of_type =
            |wanted: &str| visuals.iter().filter(|v| v["visual"]["visualType"] == wanted).count();
        assert_eq!(of_type("pageNavigator"), 1);
        let searched = usize::from(page.id == PageId::Customer);
        assert_eq!(of_type("slicer"), page.slicers.len() + searched, "{}", page.title.en);
    }
}

#[test]
fn the_same_slicer_chooses_the_same_on_every_page() {
    let mut fields: BTreeMap<String, String> = BTreeMap::new();
    for page in Page::ALL {
        for slicer in visuals(page).iter().filter(|v| v["visual"]["visualType"] == "slicer") {
            let group = slicer["visual"]["syncGroup"]["groupName"].as_str().unwrap();
            let values = &slicer["visual"]["query"]["queryState"]["Values"]["projections"];
            let field = values[0]["queryRef"].as_str().unwrap();
            let known = fields.entry(group.to_owned()).or_insert_with(|| field.to_owned());
            assert_eq!(known, field, "{group}");
        }
    }
    assert_eq!(fields["period"], "calendar.Month");
    assert_eq!(fields["snapshot"], "snapshot_dates.Snapshot");
    assert_eq!(fields["top"], "top_n.TopN");
}

#[test]
fn every_visual_has_words_for_those_who_do_not_see_it() {
    for page in Page::ALL {
        for visual in visuals(page) {
            assert!(!text(&visual, "general", "altText").is_empty(), "{}", visual["name"]);
        }
    }
}

#[test]
fn titles_say_the_timeline() {
    for page in Page::ALL {
        let shown = visuals(page);
        for visual in page.visuals {
            let Some(timeline) = visual.timeline else { continue };
            let name = format!("{}-{}", page.id.id(), visual.id);
            let found = shown.iter().find(|v| v["name"] == name.as_str()).unwrap();
            let title = text(found, "title", "text");
            assert!(title.ends_with(timeline.title().en), "{title}");
        }
    }
}

#[test]
fn a_visual_names_fields_of_its_timeline_only() {
    for page in Page::ALL {
        for visual in visuals(page).iter().filter(|v| v["visual"]["visualType"] != "slicer") {
            let fields = visual["visual"]["query"].to_string();
            let name = visual["name"].as_str().unwrap();
            if name.ends_with("narrative") {
                continue;
            }
            let sales = ["\"sales\"", "\"calendar\""].iter().any(|t| fields.contains(t));
            let snapshot = ["\"scores\"", "\"actions\"", "\"segments\"", "\"snapshot_dates\""]
                .iter()
                .any(|t| fields.contains(t));
            assert!(!(sales && snapshot), "{name} mixes the timelines");
        }
    }
}

/// `(source, target)` of the page's interactions that do nothing.
fn kept_apart(page: &Page) -> Vec<(String, String)> {
    let file = page_file(page);
    let end = |of: &Value| of.as_str().unwrap().to_owned();
    let apart = file["visualInteractions"].as_array().unwrap();
    apart.iter().map(|i| (end(&i["source"]), end(&i["target"]))).collect()
}

#[test]
fn a_slicer_of_time_does_not_filter_charts_over_that_time() {
    let apart = kept_apart(PageId::Overview.page());
    let has = |source: &str, target: &str| {
        apart.contains(&(format!("overview-{source}"), format!("overview-{target}")))
    };
    assert!(has("slicer-period", "revenue-trend"));
    assert!(has("slicer-snapshot", "risk-trend"));
    assert!(has("risk-trend", "at-risk-customers"));
    assert!(!has("slicer-period", "revenue"));
    assert!(!has("slicer-snapshot", "at-risk-customers"));
    assert!(!has("slicer-country", "revenue-trend"));
}

#[test]
fn rankings_obey_the_top_slicer() {
    let limited: Vec<String> = Page::ALL
        .iter()
        .flat_map(|page| visuals(page))
        .filter(|visual| visual["filterConfig"].to_string().contains("Within Top N"))
        .map(|visual| visual["name"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(limited, ["sales-top-products", "sales-top-countries"]);
    let has_top = |page: &&&Page| page.slicers.contains(&Slicer::Top);
    assert_eq!(Page::ALL.iter().filter(has_top).count(), 1);
}

#[test]
fn one_snapshot_is_always_chosen() {
    for page in Page::ALL.into_iter().filter(|page| page.slicers.contains(&Slicer::Snapshot)) {
        let name = format!("{}-slicer-snapshot", page.id.id());
        let found = visuals(page).into_iter().find(|v| v["name"] == name.as_str()).unwrap();
        let selection = &found["visual"]["objects"]["selection"][0]["properties"];
        assert_eq!(selection["strictSingleSelect"]["expr"]["Literal"]["Value"], "true");
        let sort = &found["visual"]["query"]["sortDefinition"]["sort"][0];
        assert_eq!(sort["direction"], "Descending", "the newest comes first");
    }
}

#[test]
fn pages_have_stable_names_and_sizes() {
    for page in Page::ALL {
        let file = page_file(page);
        assert_eq!(file["name"], page.id.id());
        assert_eq!(file["displayName"], page.title.en);
        assert_eq!(file["width"], 1280);
        let fits = file["height"] == 720;
        assert_eq!(file["displayOption"], if fits { "FitToPage" } else { "FitToWidth" });
    }
}

#[test]
fn customer_360_is_drilled_to() {
    let file = page_file(PageId::Customer.page());
    assert_eq!(file["type"], "Drillthrough");
    let filter = &file["filterConfig"]["filters"][0];
    assert_eq!(filter["field"]["Column"]["Property"], "CustomerID");
    assert_eq!(file["pageBinding"]["parameters"][0]["boundFilter"], filter["name"]);
}

#[test]
fn hidden_measures_are_defined_once() {
    let mut names: Vec<&str> = HIDDEN_MEASURES.iter().map(|(name, _, _)| *name).collect();
    names.sort_unstable();
    let count = names.len();
    names.dedup();
    assert_eq!(names.len(), count);
    for (name, _, dax) in HIDDEN_MEASURES {
        assert_eq!(dax.matches('(').count(), dax.matches(')').count(), "{name}");
        assert_eq!(dax.matches('"').count() % 2, 0, "{name}");
    }
}
