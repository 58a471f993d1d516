//! The model as TMDL: indented by tabs, one table a file.

use super::TABLES;
use super::measures::{Measure, measures};
use super::table::{Column, Kind, Table};
use crate::identity::id;
use crate::report::HIDDEN_MEASURES;
use std::fmt::Write;

/// What newest versions of Power BI read and the service takes.
const COMPATIBILITY_LEVEL: u32 = 1601;

/// `database.tmdl`.
pub fn database() -> String {
    format!("database\n\tcompatibilityLevel: {COMPATIBILITY_LEVEL}\n")
}

/// `model.tmdl`.
pub fn model() -> String {
    let mut text = "model Model\n\tculture: en-US\n\tdefaultPowerBIDataSourceVersion: powerBI_V3\n\
         \tdiscourageImplicitMeasures\n\tsourceQueryCulture: en-US\n\tdataAccessOptions\n\
         \t\tlegacyRedirects\n\t\treturnErrorValuesAsNull\n\n\
         annotation __PBI_TimeIntelligenceEnabled = 0\n\n"
        .to_owned();
    for table in TABLES {
        line(&mut text, 0, format_args!("ref table {}", table.name));
    }
    text
}

/// `expressions.tmdl`: where the files are.
pub fn expressions() -> String {
    format!(
        "/// Folder of the CSV files, with a separator at its end.\n\
         expression DataFolder = \"C:\\ChurnIntelligence\\data\\\" meta \
         [IsParameterQuery=true, Type=\"Text\", IsParameterQueryRequired=true]\n\
         \tlineageTag: {}\n\n\
         \tannotation PBI_ResultType = Text\n",
        id("expression DataFolder")
    )
}

/// `relationships.tmdl`.
pub fn relationships() -> String {
    let mut text = String::new();
    for relationship in super::relationships() {
        let (from, to) = (relationship.from, relationship.to);
        let name = id(&format!("relationship {}.{} {}.{}", from.0, from.1, to.0, to.1));
        line(&mut text, 0, format_args!("relationship {name}"));
        line(&mut text, 1, format_args!("fromColumn: {}.{}", from.0, from.1));
        line(&mut text, 1, format_args!("toColumn: {}.{}", to.0, to.1));
        text.push('\n');
    }
    text
}

/// The file of one table.
pub fn table(table: &Table) -> String {
    let mut text = String::new();
    line(&mut text, 0, format_args!("/// {}", table.about));
    line(&mut text, 0, format_args!("table {}", table.name));
    line(&mut text, 1, format_args!("lineageTag: {}", id(&format!("table {}", table.name))));
    if table.name == "calendar" {
        // Marks it as the table of dates.
        line(&mut text, 1, format_args!("dataCategory: Time"));
    }
    for measure in measures().filter(|measure| measure.table == table.name) {
        text.push('\n');
        write_measure(&mut text, &measure);
    }
    for hidden in HIDDEN_MEASURES.iter().filter(|(_, home, _)| *home == table.name) {
        text.push('\n');
        write_hidden_measure(&mut text, hidden);
    }
    for column in table.columns {
        text.push('\n');
        write_column(&mut text, table, column);
    }
    text.push('\n');
    write_partition(&mut text, table);
    text
}

fn write_measure(text: &mut String, measure: &Measure) {
    let definition = measure.definition;
    line(text, 1, format_args!("/// {}", definition.meaning.en));
    let name = quoted(measure.name());
    if definition.dax.contains('\n') {
        line(text, 1, format_args!("measure {name} ="));
        for dax in definition.dax.lines() {
            line(text, 3, format_args!("{dax}"));
        }
    } else {
        line(text, 1, format_args!("measure {name} = {}", definition.dax));
    }
    line(text, 2, format_args!("formatString: {}", measure.format()));
    line(text, 2, format_args!("displayFolder: {}", measure.folder));
    line(text, 2, format_args!("lineageTag: {}", id(&format!("measure {}", definition.id))));
}

/// A measure that only visuals of the report need.
fn write_hidden_measure(text: &mut String, (name, _, dax): &(&str, &str, &str)) {
    line(text, 1, format_args!("/// For visuals of the report."));
    line(text, 1, format_args!("measure {} = {dax}", quoted(name)));
    line(text, 2, format_args!("isHidden"));
    line(text, 2, format_args!("lineageTag: {}", id(&format!("hidden measure {name}"))));
}

fn write_column(text: &mut String, table: &Table, column: &Column) {
    line(text, 1, format_args!("/// {}", column.about));
    line(text, 1, format_args!("column {}", column.name));
    line(text, 2, format_args!("dataType: {}", column.kind.data_type()));
    if column.hidden {
        line(text, 2, format_args!("isHidden"));
    }
    if column.key {
        line(text, 2, format_args!("isKey"));
    }
    if let Some(format) = column.kind.format() {
        line(text, 2, format_args!("formatString: {format}"));
    }
    if column.country {
        line(text, 2, format_args!("dataCategory: Country"));
    }
    let tag = id(&format!("column {}.{}", table.name, column.name));
    line(text, 2, format_args!("lineageTag: {tag}"));
    line(text, 2, format_args!("summarizeBy: none"));
    line(text, 2, format_args!("sourceColumn: {}", column.name));
    if let Some(order) = column.sort_by {
        line(text, 2, format_args!("sortByColumn: {order}"));
    }
}

/// Reads the table's CSV. The culture is named, so that numbers and dates are read alike everywhere.
fn write_partition(text: &mut String, table: &Table) {
    let types: Vec<String> = table
        .columns
        .iter()
        .map(|column| format!("{{\"{}\", {}}}", column.name, column.kind.m_type()))
        .collect();
    line(text, 1, format_args!("partition {} = m", table.name));
    line(text, 2, format_args!("mode: import"));
    line(text, 2, format_args!("source ="));
    for source in [
        "let".to_owned(),
        format!(
            "\tFile = Csv.Document(File.Contents(DataFolder & \"{}\"), [Delimiter=\",\", Columns={}, Encoding=65001, QuoteStyle=QuoteStyle.Csv]),",
            table.file_name(),
            table.columns.len()
        ),
        "\tRows = Table.PromoteHeaders(File, [PromoteAllScalars=true]),".to_owned(),
        // An empty cell is nothing, whatever its type.
        "\tBlanks = Table.ReplaceValue(Rows, \"\", null, Replacer.ReplaceValue, Table.ColumnNames(Rows)),".to_owned(),
        format!(
            "\tTyped = Table.TransformColumnTypes(Blanks, {{{}}}, \"en-US\")",
            types.join(", ")
        ),
        "in".to_owned(),
        "\tTyped".to_owned(),
    ] {
        line(text, 4, format_args!("{source}"));
    }
}

impl Kind {
    fn data_type(self) -> &'static str {
        match self {
            Kind::Text => "string",
            Kind::Whole => "int64",
            Kind::Money => "decimal",
            Kind::Real => "double",
            Kind::Date | Kind::Moment => "dateTime",
        }
    }

    fn m_type(self) -> &'static str {
        match self {
            Kind::Text => "type text",
            Kind::Whole => "Int64.Type",
            Kind::Money => "Currency.Type",
            Kind::Real => "type number",
            Kind::Date => "type date",
            Kind::Moment => "type datetime",
        }
    }

    fn format(self) -> Option<&'static str> {
        match self {
            Kind::Text | Kind::Real => None,
            Kind::Whole => Some("0"),
            Kind::Money => Some("#,0.00"),
            Kind::Date => Some("yyyy-mm-dd"),
            Kind::Moment => Some("yyyy-mm-dd hh:nn:ss"),
        }
    }
}

/// A name as TMDL wants it: in quotes unless it is one plain word.
fn quoted(name: &str) -> String {
    if name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_') {
        name.to_owned()
    } else {
        format!("'{}'", name.replace('\'', "''"))
    }
}

/// Adds a line, some tabs in. Writing into a string cannot fail.
fn line(text: &mut String, level: usize, content: std::fmt::Arguments<'_>) {
    let _ = writeln!(text, "{}{content}", "\t".repeat(level));
}
