//! The files around the pages: what opens the project, and what the report consists of.

use super::schema;
use crate::files::json;
use crate::identity::id;
use crate::{Files, PROJECT, theme};
use semantics::{Page, PageId};
use serde_json::{Value, json};

/// The files, with the report in `folder`.
pub fn files(folder: &str) -> Files {
    let definition = format!("{folder}/definition");
    [
        (format!("{PROJECT}.pbip"), pbip(folder)),
        (format!("{folder}/.platform"), platform()),
        (format!("{folder}/definition.pbir"), pbir()),
        (format!("{definition}/version.json"), version()),
        (format!("{definition}/report.json"), report()),
        (format!("{definition}/pages/pages.json"), pages()),
    ]
    .into_iter()
    .map(|(path, value)| (path, json(&value)))
    .collect()
}

fn pbip(folder: &str) -> Value {
    json!({
        "$schema": schema::address("pbip/pbipProperties/1.0.0"),
        "version": "1.0",
        "artifacts": [{ "report": { "path": folder } }],
        "settings": { "enableAutoRecovery": true },
    })
}

fn platform() -> Value {
    json!({
        "$schema": schema::address("gitIntegration/platformProperties/2.0.0"),
        "metadata": { "type": "Report", "displayName": PROJECT },
        "config": { "version": "2.0", "logicalId": id("report") },
    })
}

fn pbir() -> Value {
    json!({
        "$schema": schema::address("item/report/definitionProperties/2.0.0"),
        "version": "4.0",
        "datasetReference": { "byPath": { "path": format!("../{PROJECT}.SemanticModel") } },
    })
}

fn version() -> Value {
    json!({
        "$schema": schema::address("item/report/definition/versionMetadata/1.0.0"),
        "version": "2.0.0",
    })
}

fn report() -> Value {
    json!({
        "$schema": schema::address("item/report/definition/report/3.0.0"),
        "themeCollection": { "customTheme": {
            "name": theme::NAME,
            "type": "RegisteredResources",
            "reportVersionAtImport": { "visual": "2.4.0", "page": "2.0.0", "report": "3.0.0" },
        } },
        "resourcePackages": [{
            "name": "RegisteredResources",
            "type": "RegisteredResources",
            "items": [{ "name": theme::NAME, "path": theme::NAME, "type": "CustomTheme" }],
        }],
        "settings": {
            "useStylableVisualContainerHeader": true,
            "useEnhancedTooltips": true,
            "exportDataMode": "AllowSummarized",
            "defaultDrillFilterOtherVisuals": true,
            "defaultFilterActionIsDataFilter": true,
        },
    })
}

fn pages() -> Value {
    json!({
        "$schema": schema::address("item/report/definition/pagesMetadata/1.0.0"),
        "pageOrder": Page::ALL.map(|page| page.id.id()),
        "activePageName": PageId::Start.id(),
    })
}
