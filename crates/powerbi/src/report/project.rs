//! The files around the pages: what opens the project, and what the report consists of.

use super::{NAME, schema};
use crate::files::json_text;
use crate::{Files, theme};
use semantics::{Page, PageId};
use serde_json::{Value, json};
use uuid::Uuid;

/// Ids of the project's parts are made in this namespace, so that they never change.
const NAMESPACE: Uuid = Uuid::from_u128(0x6d1c_a5f4_2f0e_5c57_9d35_77f8_0d4b_1e90);

/// The files, with the report in `folder`.
pub fn files(folder: &str) -> Files {
    let definition = format!("{folder}/definition");
    [
        (format!("{NAME}.pbip"), pbip(folder)),
        (format!("{folder}/.platform"), platform()),
        (format!("{folder}/definition.pbir"), pbir()),
        (format!("{definition}/version.json"), version()),
        (format!("{definition}/report.json"), report()),
        (format!("{definition}/pages/pages.json"), pages()),
    ]
    .into_iter()
    .map(|(path, value)| (path, json_text(&value)))
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
    let id = Uuid::new_v5(&NAMESPACE, format!("{NAME}.Report").as_bytes());
    json!({
        "$schema": schema::address("gitIntegration/platformProperties/2.0.0"),
        "metadata": { "type": "Report", "displayName": NAME },
        "config": { "version": "2.0", "logicalId": id.to_string() },
    })
}

fn pbir() -> Value {
    json!({
        "$schema": schema::address("item/report/definitionProperties/2.0.0"),
        "version": "4.0",
        "datasetReference": { "byPath": { "path": format!("../{NAME}.SemanticModel") } },
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
