//! The loaded data as a Power BI project: what `powerbi` writes, and the CSVs its model reads.

mod cases;
mod dimensions;
mod facts;

pub use cases::every_case;

use crate::entry::Entry;
use crate::table_stream::WriteRow;
use crate::{FileStream, Results};

/// The folder of a Power BI project that holds its CSVs.
pub const POWER_BI_DATA: &str = "data";

/// The paths of all files of a project, whatever the data.
#[must_use]
pub fn power_bi_files() -> Vec<String> {
    powerbi::project(&[])
        .into_keys()
        .chain(powerbi::TABLES.iter().map(|table| path(table)))
        .collect()
}

/// The path of a table.
fn path(table: &powerbi::Table) -> String {
    format!("{POWER_BI_DATA}/{}", table.file_name())
}

/// Every file of the project.
pub fn entries(results: &Results) -> Vec<Entry<'_>> {
    let tables =
        powerbi::TABLES.iter().map(|table| Entry::new(path(table), move || csv(results, table)));
    let project = powerbi::project(&cases::headline_cases(results));
    let texts =
        project.into_iter().map(|(path, text)| Entry::new(path, move || FileStream::text(text)));
    texts.chain(tables).collect()
}

/// The CSV of a table: the columns that the model expects, in its order.
fn csv<'a>(results: &'a Results, table: &powerbi::Table) -> FileStream<'a> {
    let header = table.columns.iter().map(|column| column.name).collect();
    match facts::rows(results, table.name).or_else(|| dimensions::rows(results, table.name)) {
        Some((rows, write)) => FileStream::table(rows, (header, write)),
        None => FileStream::empty(),
    }
}

/// The year of a month (`YYYY-MM`), and its quarter from 1.
fn year_and_quarter(month: &str) -> (&str, u32) {
    let (year, number) = month.split_once('-').unwrap_or_default();
    (year, (number.parse::<u32>().unwrap_or(1) - 1) / 3 + 1)
}

/// How many rows a table has, and what writes one of them.
type Rows<'a> = (usize, WriteRow<'a>);

#[cfg(test)]
mod tests;
