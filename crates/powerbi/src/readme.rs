//! What the project says about itself to whoever unpacks it.

use crate::{PROJECT, TABLES};

/// `README.md` of the project.
pub fn readme() -> String {
    let tables: Vec<String> = TABLES
        .iter()
        .map(|table| format!("| `{}` | {} |\n", table.file_name(), table.about))
        .collect();
    format!(
        "# {PROJECT}: the Power BI project\n\
         \n\
         A Power BI project in text files: a semantic model (TMDL) whose measures are the DAX twins of the web\n\
         page's measures, and a report (PBIR) with the same eight pages. Everything here is generated; change the\n\
         generator, not the files.\n\
         \n\
         ## Open it\n\
         \n\
         1. Get the tables: the web page saves a zip with this project and its CSVs (Your data, \u{201c}As a Power BI\n\
         \x20  project\u{201d}), and `churn pbip sales.csv --out FOLDER` writes the same into a folder. They are in `data`.\n\
         2. Open `{PROJECT}.pbip` in Power BI Desktop (Windows).\n\
         3. Transform data, Edit parameters: set `DataFolder` to the folder of the CSVs, with a `\\` at its end.\n\
         4. Apply, then Refresh.\n\
         \n\
         ## Check it inside Desktop\n\
         \n\
         The DAX query view has a query `Parity.Tests`: each measure in total, for the newest complete month and for\n\
         the newest snapshots, with the value the engine expects and the value DAX has. Every row should say True.\n\
         The expected values belong to the data the project was written with; in the project's repository these are\n\
         the demo data.\n\
         \n\
         ## Publish it\n\
         \n\
         1. File, Publish, and choose a workspace.\n\
         2. In the service: File, Embed report, Publish to web (public). An administrator must allow it; anybody with\n\
         \x20  the link can see the report and its data.\n\
         3. Paste the link into `public/config.json` of the web page as `power_bi`. Its comparison then shows both.\n\
         \n\
         ## Tables\n\
         \n\
         | file | a row is |\n\
         | --- | --- |\n\
         {}",
        tables.concat()
    )
}
