//! What is seen of a file before it is read as a whole.

use crate::{CleanSettings, IngestError, Reader, sniff};
use dialect::{SAMPLE_BYTES, date, first_rows, number};
use frame::calendar::Day;
use protocol::{
    DateReading, DecimalMark, Decoded, Encoding, Mapping, NumberReading, Preview, PreviewRow,
    Sniffed, Trial,
};
use vocabulary::Role;

/// Rows that are shown.
const ROWS: usize = 12;

/// Looks at the beginning of a file: its first [`SAMPLE_BYTES`], or all of it. What `said` does not say is
/// guessed.
///
/// # Errors
/// [`IngestError`] where it is no table at all; what a mapping can mend is the trial's problem instead.
pub fn preview(
    sample: &[u8],
    settings: CleanSettings,
    said: &Mapping,
    decoded: Option<&Decoded>,
) -> Result<Preview, IngestError> {
    let sample = &sample[..sample.len().min(SAMPLE_BYTES)];
    let sniffed = sniff(sample, said, decoded)?;
    let mut as_it_is = sniffed.mapping.clone();
    if decoded.is_some() {
        as_it_is.encoding = Some(Encoding::Utf8);
    }
    let rows = first_rows(sample, &as_it_is, ROWS);
    let date_readings = date_readings(&sniffed, &rows);
    let (trial, in_question) = try_out(sample, settings, said, decoded);
    let number_readings = in_question.map(|text| number_readings(&text)).unwrap_or_default();
    Ok(Preview { sniffed, rows, date_readings, number_readings, trial })
}

fn try_out(
    sample: &[u8],
    settings: CleanSettings,
    said: &Mapping,
    decoded: Option<&Decoded>,
) -> (Trial, Option<String>) {
    let whole_file = sample.len() < SAMPLE_BYTES;
    let mut reader = Reader::mapped(settings, said.clone());
    reader.decoded(decoded);
    let read = reader.push(sample).and_then(|()| if whole_file { reader.end() } else { Ok(()) });
    let counts = reader.counts();
    let in_question = reader.number_in_question();
    let problem = read.and_then(|()| reader.finish().map(drop)).err();
    let trial = Trial {
        whole_file,
        read: counts.read,
        kept: counts.kept(),
        dropped: counts.by_reason(),
        problem: problem
            .filter(|problem| whole_file || !problem.may_be_settled_later())
            .map(|problem| problem.message()),
    };
    (trial, in_question)
}

/// A number as each decimal mark reads it.
fn number_readings(text: &str) -> Vec<NumberReading> {
    let reading = |mark| {
        let value = number::parse(text.as_bytes(), mark)?;
        Some(NumberReading { text: text.to_owned(), mark, value })
    };
    [DecimalMark::Point, DecimalMark::Comma].into_iter().filter_map(reading).collect()
}

/// The first date that shown, and then exemplary, rows hold and that the possible orders read differently.
fn date_readings(sniffed: &Sniffed, rows: &[PreviewRow]) -> Vec<DateReading> {
    let role = |column: &protocol::ColumnGuess| column.role == Some(Role::Timestamp);
    let Some(column) = sniffed.columns.iter().position(role) else { return Vec::new() };
    let shown = rows.iter().filter_map(|row| row.cells.get(column));
    let mut texts = shown.chain(&sniffed.columns[column].examples);
    let found = texts.find_map(|text| {
        let read = |&format| {
            let day = Day::of(date::parse(text.as_bytes(), format)?).iso();
            Some(DateReading { text: text.clone(), format, day })
        };
        let readings: Vec<DateReading> = sniffed.date_orders.iter().filter_map(read).collect();
        let differ = readings.windows(2).any(|pair| pair[0].day != pair[1].day);
        differ.then_some(readings)
    });
    found.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::preview;
    use crate::CleanSettings;
    use protocol::{ColumnRef, DateFormat, Mapping};
    use vocabulary::Role;

    const FILE: &str = "Invoice,Date,Customer,Quantity,Price,Country\n\
                        1,01/02/2011,ann,1,2.5,Malta\n2,03/02/2011,,1,2.5,Malta\n";

    fn seen(file: &str, said: &Mapping) -> protocol::Preview {
        preview(file.as_bytes(), CleanSettings::default(), said, None).unwrap()
    }

    #[test]
    fn dates_that_fit_two_orders_are_a_question() {
        let preview = seen(FILE, &Mapping::default());
        assert!(!preview.is_settled());
        let days: Vec<&str> = preview.date_readings.iter().map(|r| r.day.as_str()).collect();
        assert_eq!(days, ["2011-02-01", "2011-01-02"]);
        assert_eq!((preview.trial.read, preview.trial.kept), (2, 1));
        assert_eq!(preview.rows[1].cells[2], "ann");

        let mut said = Mapping::default();
        said.formats.timestamp = Some(DateFormat::Mdy);
        let preview = seen(FILE, &said);
        assert!(preview.is_settled() && preview.date_readings.is_empty());
    }

    #[test]
    fn the_trial_follows_what_is_said() {
        let mut said = Mapping::default();
        said.formats.timestamp = Some(DateFormat::Dmy);
        said.columns.insert(Role::Customer, ColumnRef::Position(1));
        said.absent = vec![Role::Country, Role::Invoice];
        let preview = seen(FILE, &said);
        assert_eq!(preview.trial.kept, 2, "the invoice number as the customer");
        assert!(preview.sniffed.columns.iter().all(|column| column.role != Some(Role::Country)));

        said.absent.push(Role::Quantity);
        let problem = seen(FILE, &said).trial.problem.unwrap().to_string();
        assert!(problem.contains("the quantity"), "{problem}");
    }

    #[test]
    fn what_is_no_table_is_an_error() {
        assert!(preview(b"", CleanSettings::default(), &Mapping::default(), None).is_err());
        assert!(preview(b"%PDF-1.4", CleanSettings::default(), &Mapping::default(), None).is_err());
    }

    #[test]
    fn a_long_file_may_settle_its_dates_later() {
        let row = "1,01/02/2011,ann,1,2.5,Malta\n";
        let file = format!("Invoice,Date,Customer,Quantity,Price,Country\n{}", row.repeat(20_000));
        let preview = seen(&file, &Mapping::default());
        assert!(preview.is_settled() && !preview.trial.whole_file);
        assert_eq!(preview.date_readings.len(), 2);
    }
}
