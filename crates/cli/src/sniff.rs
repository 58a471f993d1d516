//! `churn sniff`: how a file is written, and why we think so.

use crate::args::SniffArgs;
use crate::conflict::{self, Planned};
use crate::console::{print, print_json};
use crate::error::CliError;
use crate::input::Input;
use crate::mapping;
use crate::unfinished::NewFile;
use protocol::{ColumnGuess, SURE, Sniffed};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use vocabulary::Message;

/// Width of the columns' names on the screen.
const NAME: usize = 22;

pub fn sniff(args: &SniffArgs) -> Result<(), CliError> {
    let planned: Vec<Planned> =
        args.save.iter().map(|path| Planned::file("--save", path)).collect();
    let inputs = [&args.file].into_iter().chain(&args.reading.mapping).map(PathBuf::as_path);
    conflict::check(inputs, &planned)?;
    let save = args.save.as_deref().map(NewFile::begin).transpose()?;
    let hints = mapping::of(&args.reading)?;
    let mut input = Input::open(std::slice::from_ref(&args.file), hints.encoding)?;
    let file = input.next_part()?;
    let (mut sample, mut chunk) = (Vec::new(), Vec::new());
    while sample.len() < pipeline::SAMPLE_BYTES && input.read(&mut chunk)? {
        sample.append(&mut chunk);
    }
    sample.truncate(pipeline::SAMPLE_BYTES);
    let sniffed = pipeline::sniff(&sample, &hints, input.decoded())
        .map_err(|source| CliError::Ingest { file, source: Box::new(source) })?;
    if let Some(mut file) = save {
        file.write(saved(&sniffed)?.as_bytes())?;
        file.finish()?;
    }
    if args.json {
        return print_json(&sniffed);
    }
    let mut text = described(&sniffed);
    if let Some(path) = &args.save {
        let _ = writeln!(text, "{}", next_step(path));
    }
    print(&text)
}

/// The guess in a few lines for people.
fn described(sniffed: &Sniffed) -> String {
    let mut text = String::new();
    for evidence in &sniffed.evidence {
        let _ = writeln!(text, "{:<10} {}", evidence.about, evidence.text);
    }
    let _ =
        writeln!(text, "\n{} columns, by {} rows:", sniffed.columns.len(), sniffed.sampled_rows);
    for (place, column) in (1..).zip(&sniffed.columns) {
        describe_column(&mut text, place, column);
    }
    for question in questions(sniffed) {
        let _ = writeln!(text, "\nTo be said: {question}");
    }
    text
}

fn describe_column(text: &mut String, place: usize, column: &ColumnGuess) {
    let role = match column.role {
        Some(role) => {
            format!("{} ({:.0} %, {})", role.id(), 100.0 * column.confidence, why(column))
        }
        None => "not used".to_owned(),
    };
    let _ = writeln!(text, "{place:>4}  {:<NAME$} {role}", column.name);
    let mut values = column.kind.title().en.to_owned();
    if let Some(format) = &column.format {
        let _ = write!(values, " {format}");
    }
    let _ =
        write!(values, "; {:.0} % fit, {:.0} % filled", 100.0 * column.fits, 100.0 * column.filled);
    if !column.also.is_empty() {
        let _ = write!(values, "; also fits: {}", joined(&column.also));
    }
    let _ = writeln!(text, "      {:<NAME$} {values}", "");
    let _ = writeln!(text, "      {:<NAME$} {}", "", column.examples.join(" | "));
}

fn why(column: &ColumnGuess) -> String {
    column.why.as_ref().map(ToString::to_string).unwrap_or_default()
}

fn joined(messages: &[Message]) -> String {
    messages.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

/// What only the owner of the file can say.
fn questions(sniffed: &Sniffed) -> Vec<String> {
    let mut questions = Vec::new();
    if let [_, _, ..] = sniffed.date_orders.as_slice() {
        let orders: Vec<String> = sniffed
            .date_orders
            .iter()
            .map(|order| format!("timestamp = \"{}\" ({})", order.id(), order.phrase().name()))
            .collect();
        questions.push(format!(
            "the order of the dates, unless a later row tells; under [formats]: {}",
            orders.join(" or ")
        ));
    }
    for (place, column) in (1..).zip(&sniffed.columns) {
        if let Some(role) = column.role.filter(|_| column.confidence < SURE) {
            questions.push(format!(
                "is column {place} {}? It is guessed ({}); under [columns]: {} = {place}",
                role.in_words().en,
                why(column),
                role.id()
            ));
        }
    }
    questions
}

/// The guess as a mapping file.
fn saved(sniffed: &Sniffed) -> Result<String, CliError> {
    let mut text =
        String::from("# Guessed by `churn sniff`; what stands here is not guessed again.\n");
    for question in questions(sniffed) {
        let _ = writeln!(text, "# To be checked: {question}");
    }
    text.push_str(&pipeline::write_mapping(&sniffed.mapping)?);
    Ok(text)
}

fn next_step(path: &Path) -> String {
    format!("Saved to {}; use it with churn run FILE --mapping {}", path.display(), path.display())
}
