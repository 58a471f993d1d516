//! Rows whose date cannot be read: how many, how they are written, where they stand, what they are worth.

use crate::IngestError;
use crate::noted::in_line;
use dialect::date::{MonthTrouble, calendar_of_unreadable, month_trouble};
use frame::calendar::{Day, Month};
use std::collections::BTreeMap;
use vocabulary::{Message, Phrase};

/// From this share of the dates on, where they are not a few, the file is not read: what is left of it is no picture of the sales.
const TOO_MANY: f64 = 0.3;
/// A name of a month in so many rows is no slip of the pen.
const A_NAME: u64 = 5;
/// Rows that stand where a month has none make it a month that was lost.
const A_MONTH: u64 = 5;
/// Different names that are counted.
const NAMES: usize = 50;
/// Cases that are shown.
const EXAMPLES: usize = 3;
/// Longest run of months that rows between two dates can be of.
const MAX_MONTHS: i32 = 12;

/// Rows whose date cannot be read.
#[derive(Debug, Default)]
pub(crate) struct Undated {
    /// Rows with a text for a date.
    texts: u64,
    /// Rows without any.
    blank: u64,
    /// What they are worth, where a price can be read.
    pub amount: f64,
    /// The first of different texts, with their lines.
    pub examples: Vec<Message>,
    last_text: Vec<u8>,
    /// Words in the place of a month's name that are none, with their rows.
    names: BTreeMap<String, u64>,
    /// Names that mean two months, with their rows.
    either: BTreeMap<String, u64>,
    /// Rows by the calendar that their date is of.
    calendars: BTreeMap<Phrase, u64>,
    /// Rows since the last date that could be read, and that date where there is one.
    run: u64,
    before: Option<i64>,
    /// Rows by the month that they stand in the place of, counted from year 0.
    between: BTreeMap<i32, u64>,
    part: Option<String>,
}

impl Undated {
    /// Goes on with a table of this name.
    pub fn begin_part(&mut self, name: &str) {
        self.part = Some(name.to_owned());
        self.run = 0;
    }

    /// Takes in a row whose date is `text`, worth `amount`, after a row of the moment `before`.
    pub fn note(&mut self, text: &[u8], line: u64, amount: f64, before: Option<i64>) {
        self.amount += amount;
        let text = text.trim_ascii();
        if text.is_empty() {
            self.blank += 1;
            return;
        }
        self.texts += 1;
        if self.run == 0 {
            self.before = before;
        }
        self.run += 1;
        let readable = String::from_utf8_lossy(text);
        if self.examples.len() < EXAMPLES && self.last_text != text {
            self.examples.push(in_line(&readable, line, self.part.as_ref()));
            self.last_text = text.to_vec();
        }
        if let Some(calendar) = calendar_of_unreadable(text) {
            *self.calendars.entry(calendar).or_default() += 1;
        }
        let (names, name) = match month_trouble(text) {
            Some(MonthTrouble::Unknown(name)) => (&mut self.names, name),
            Some(MonthTrouble::Either(name)) => (&mut self.either, name),
            None => return,
        };
        if names.len() < NAMES || names.contains_key(name) {
            *names.entry(name.to_owned()).or_default() += 1;
        }
    }

    /// Is the last row one of them?
    pub fn is_running(&self) -> bool {
        self.run > 0
    }

    /// Takes in the next date that can be read. Rows between two dates are of the months between them.
    pub fn end_run(&mut self, after: i64) {
        let run = std::mem::take(&mut self.run);
        let Some(before) = self.before else { return };
        let month = |time| Day::of(time).month().0;
        let (first, last) = (month(before).min(month(after)) + 1, month(before).max(month(after)));
        if (1..=MAX_MONTHS).contains(&(last - first)) {
            let share = run / (last - first) as u64;
            (first..last).for_each(|month| *self.between.entry(month).or_default() += share);
        }
    }

    /// Rows in all.
    pub fn rows(&self) -> u64 {
        self.texts + self.blank
    }

    /// Refuses names of months that are not known, or are in doubt, and years of another calendar.
    pub fn check_names(&self, column: &str) -> Result<(), IngestError> {
        if let Some((calendar, _)) = self.calendars.iter().find(|(_, rows)| **rows * 2 > self.texts)
            && self.texts >= A_NAME
        {
            let example = self.examples.first().cloned().unwrap_or(Message::verbatim(""));
            return Err(IngestError::OtherCalendarInText { calendar: *calendar, example });
        }
        if let Some((name, _)) = self.either.iter().max_by_key(|(_, rows)| **rows) {
            return Err(IngestError::AmbiguousMonths {
                column: column.to_owned(),
                name: name.clone(),
            });
        }
        let mut names: Vec<_> = self.names.iter().filter(|(_, rows)| **rows >= A_NAME).collect();
        names.sort_by_key(|(_, rows)| std::cmp::Reverse(**rows));
        if !names.is_empty() {
            let rows = names.iter().map(|(_, rows)| *rows).sum();
            let shown = names.iter().take(EXAMPLES * 2);
            let names = shown.map(|(name, _)| format!("\u{201c}{name}\u{201d}")).collect();
            return Err(IngestError::UnknownMonths { column: column.to_owned(), names, rows });
        }
        Ok(())
    }

    /// Refuses a file of which too much would be lost. `kept` are the times of the rows that are left, `read`
    /// the number of all rows.
    pub fn check_loss(&self, column: &str, kept: &[i64], read: u64) -> Result<(), IngestError> {
        let dates = read.saturating_sub(self.blank);
        if self.texts >= A_NAME && self.texts as f64 > TOO_MANY * dates as f64 {
            return Err(IngestError::UnreadableDates {
                column: column.to_owned(),
                rows: self.texts,
                read: dates,
                examples: self.examples.clone(),
            });
        }
        let mut lost = self.between.iter().filter(|(_, rows)| **rows >= A_MONTH).peekable();
        if lost.peek().is_none() {
            return Ok(());
        }
        let mut with_sales: Vec<i32> = kept.iter().map(|&time| Day::of(time).month().0).collect();
        with_sales.sort_unstable();
        match lost.find(|(month, _)| with_sales.binary_search(month).is_err()) {
            Some((&month, &rows)) => Err(IngestError::LostMonth {
                column: column.to_owned(),
                month: Month(month).iso(),
                rows,
                examples: self.examples.clone(),
            }),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Undated;
    use crate::IngestError;
    use frame::calendar::Day;

    fn day(month: u32, day: u32) -> i64 {
        Day::from_ymd(2022, month, day).unwrap().start()
    }

    #[test]
    fn rows_between_two_dates_are_of_the_months_between_them() {
        let mut undated = Undated::default();
        for row in 0..10 {
            undated.note(b"2022?05?03", 10 + row, 2.5, Some(day(4, 29)));
        }
        undated.end_run(day(6, 2));
        let kept = [day(4, 29), day(6, 2)];
        let error = undated.check_loss("Date", &kept, 1000).unwrap_err();
        assert!(
            matches!(&error, IngestError::LostMonth { month, rows: 10, .. } if month == "2022-05")
        );
        assert_eq!(
            undated.check_loss("Date", &[day(5, 1)], 1000),
            Ok(()),
            "May has sales elsewhere"
        );
        assert_eq!((undated.rows(), undated.amount), (10, 25.0));
    }

    #[test]
    fn names_that_are_no_months_are_told() {
        let mut undated = Undated::default();
        for row in 0..5 {
            undated.note("5 smarch 2022".as_bytes(), row, 0.0, None);
        }
        undated.note("5 Janvier? 2022".as_bytes(), 6, 0.0, None);
        let error = undated.check_names("Date").unwrap_err().to_string();
        assert!(error.contains("\u{201c}smarch\u{201d}"), "{error}");
    }

    #[test]
    fn a_few_rows_among_many_are_dropped_and_a_third_of_them_is_too_much() {
        let mut undated = Undated::default();
        for row in 0..40 {
            undated.note(b"soon", row, 0.0, None);
        }
        assert_eq!(undated.check_loss("Date", &[], 200), Ok(()));
        let error = undated.check_loss("Date", &[], 100).unwrap_err().to_string();
        assert!(error.contains("40 of 100 dates"), "{error}");
    }
}
