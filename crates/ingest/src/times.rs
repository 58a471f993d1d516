//! The times of the kept rows, in every order of day and month that is still possible.
//!
//! Where the beginning of a file fits several orders, each row is kept under all of them until one row
//! fits some only. That is eight bytes a row for each order that is in doubt, and nothing once it is
//! decided.

use crate::IngestError;
use crate::last::Last;
use crate::noted::Noted;
use dialect::date::{self, SwapEvidence};
use frame::calendar::Day;
use protocol::{DateFormat, MonthNames};
use vocabulary::{Message, Phrase};

/// Most orders that can be in doubt.
const ORDERS: usize = 3;
/// Longest history. A snapshot is kept for every month of it, so a mistyped year must not pass.
const MAX_YEARS: i32 = 50;
/// Years that sales can be of.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2100;
/// From this share of misfits on, a tenth, the column cannot be said to have one order.
const MIXED: u64 = 10;

/// A row's time in every order that is possible; those beyond are of no meaning.
pub(crate) type Moments = [i64; ORDERS];

#[derive(Debug)]
struct Order {
    format: DateFormat,
    kept: Vec<i64>,
    /// The first and last moment kept, each with its line.
    span: Option<[(i64, u64); 2]>,
}

/// The times of the kept rows.
#[derive(Debug)]
pub(crate) struct Times {
    orders: Vec<Order>,
    /// Rows that were kept and have been taken away.
    taken: usize,
    /// Whose names the months have, where that can be told.
    months: Option<MonthNames>,
    /// What speaks for dates that Excel has swapped.
    swap: SwapEvidence,
    /// The order was said, so nothing speaks against it.
    said: bool,
    last: Last<Moments>,
    /// Dates that only fit an order that was ruled out.
    misfits: Noted,
    /// A date that the orders in doubt read differently.
    in_doubt: Option<String>,
    /// Are the tables written in different orders?
    differs: bool,
}

impl Times {
    /// No rows yet, and these orders possible.
    pub fn new(formats: &[DateFormat], said: bool, months: Option<MonthNames>) -> Self {
        let order = |&format| Order { format, kept: Vec::new(), span: None };
        Self {
            orders: formats.iter().take(ORDERS).map(order).collect(),
            taken: 0,
            months,
            swap: SwapEvidence::default(),
            said,
            last: Last::default(),
            misfits: Noted::default(),
            in_doubt: None,
            differs: false,
        }
    }

    /// Goes on with another table. Its dates may be written in another way than those before it, once it is
    /// known how those are.
    pub fn begin_part(&mut self, formats: &[DateFormat], months: Option<MonthNames>) {
        self.months = months;
        let [only] = self.orders.as_slice() else { return };
        if formats.contains(&only.format) {
            return;
        }
        self.differs = true;
        let (kept, span) = (only.kept.clone(), only.span);
        let order = |&format| Order { format, kept: kept.clone(), span };
        self.orders = formats.iter().take(ORDERS).map(order).collect();
        self.last = Last::default();
    }

    /// Puts the name of the table at hand to what was noted in it.
    pub fn end_part(&mut self, name: &str) {
        self.misfits.place(name);
    }

    /// The order of all tables; none where they differ.
    pub fn common_format(&self) -> Option<DateFormat> {
        (!self.differs).then(|| self.format())
    }

    /// Is only one order possible?
    pub fn is_decided(&self) -> bool {
        self.orders.len() == 1
    }

    /// Reads a date; `None` where it is none in any possible order. Rules out the orders that it does not
    /// fit, if it fits another.
    pub fn read(&mut self, text: &[u8], line: impl FnOnce() -> u64) -> Option<Moments> {
        if let Some(moments) = self.last.get(text) {
            return Some(moments);
        }
        let moments = match self.orders.as_slice() {
            [only] => date::parse_named(text, only.format, self.months).map(|time| [time; ORDERS]),
            _ => self.read_in_doubt(text),
        };
        match moments {
            Some(moments) => {
                self.last.set(text, moments);
                if let [Order { format: DateFormat::Dmy | DateFormat::Mdy, .. }] = self.orders[..] {
                    self.swap.take(text, moments[0]);
                }
            }
            None => self.note_misfit(text, line),
        }
        moments
    }

    fn read_in_doubt(&mut self, text: &[u8]) -> Option<Moments> {
        let read = |order: &Order| date::parse_named(text, order.format, self.months);
        let read: Vec<Option<i64>> = self.orders.iter().map(read).collect();
        let mut possible = read.iter().flatten();
        let first = *possible.next()?;
        if self.in_doubt.is_none() && possible.any(|&other| other != first) {
            self.in_doubt = Some(String::from_utf8_lossy(text.trim_ascii()).into_owned());
        }
        let mut fits = read.iter().map(Option::is_some);
        self.orders.retain(|_| fits.next().unwrap_or(false));
        let mut moments = [first; ORDERS];
        moments.iter_mut().zip(read.into_iter().flatten()).for_each(|(slot, time)| *slot = time);
        Some(moments)
    }

    fn note_misfit(&mut self, text: &[u8], line: impl FnOnce() -> u64) {
        let others = [DateFormat::Ymd, DateFormat::Dmy, DateFormat::Mdy];
        let fits_another = others.iter().any(|&format| date::parse(text, format).is_some());
        let has_an_order = self.orders.first().is_some_and(|order| others.contains(&order.format));
        if fits_another && has_an_order {
            self.misfits.note(text, line);
        }
    }

    /// Keeps a row.
    pub fn push(&mut self, moments: Moments, line: impl Fn() -> u64) {
        for (order, time) in self.orders.iter_mut().zip(moments) {
            order.kept.push(time);
            let wider = order.span.is_none_or(|[first, last]| time < first.0 || time > last.0);
            if wider {
                let here = (time, line());
                let [first, last] = order.span.unwrap_or([here, here]);
                order.span = Some([first.min(here), last.max(here)]);
            }
        }
    }

    /// How many rows are kept.
    pub fn len(&self) -> usize {
        self.taken + self.kept().len()
    }

    /// The kept times in the likeliest order.
    pub fn kept(&self) -> &[i64] {
        self.orders.first().map_or(&[], |order| &order.kept)
    }

    /// The order that is left, or the likeliest.
    pub fn format(&self) -> DateFormat {
        self.orders.first().map_or(DateFormat::Ymd, |order| order.format)
    }

    /// Rows that only fit an order that was ruled out.
    pub fn misfits(&self) -> &Noted {
        &self.misfits
    }

    /// Refuses dates that are in doubt, mixed, or too far apart to be true.
    pub fn check(&self, column: &str) -> Result<(), IngestError> {
        self.check_mixed(column)?;
        if let [first, others @ ..] = self.orders.as_slice()
            && others.iter().any(|order| order.kept != first.kept)
        {
            return Err(self.ambiguous(column));
        }
        if let Some(example) = self.swap.example().filter(|_| !self.said && self.is_decided()) {
            let as_it_stands = self.format();
            return Err(ambiguous(column, example, &[DateFormat::Swapped, as_it_stands], None));
        }
        let Some([(first, first_line), (last, last_line)]) =
            self.orders.first().and_then(|order| order.span)
        else {
            return Ok(());
        };
        let (first, last) = (Day::of(first), Day::of(last));
        let (first_year, last_year) = (first.ymd().0, last.ymd().0);
        if let Some(calendar) = date::other_calendar(first_year, last_year) {
            let (first, last) = (first.iso(), last.iso());
            return Err(IngestError::OtherCalendar { calendar, first, last });
        }
        if last.month().0 - first.month().0 <= MAX_YEARS * 12 {
            let plausible = YEARS.contains(&first_year) && YEARS.contains(&last_year);
            let (first, last) = (first.iso(), last.iso());
            let error = || IngestError::ImplausibleYears { first, first_line, last, last_line };
            return if plausible { Ok(()) } else { Err(error()) };
        }
        Err(IngestError::SpanTooLong {
            first: first.iso(),
            first_line,
            last: last.iso(),
            last_line,
            limit_years: MAX_YEARS,
        })
    }

    fn check_mixed(&self, column: &str) -> Result<(), IngestError> {
        if self.said || self.misfits.count * MIXED <= self.len() as u64 {
            return Ok(());
        }
        Err(IngestError::MixedDates {
            column: column.to_owned(),
            misfits: self.misfits.count,
            order: self.format(),
            example: self.misfits.example.clone(),
            line: self.misfits.line,
        })
    }

    fn ambiguous(&self, column: &str) -> IngestError {
        let formats: Vec<DateFormat> = self.orders.iter().map(|order| order.format).collect();
        let mut sorted = self.orders.iter().filter(|order| order.kept.is_sorted());
        let sorted_as = sorted.next().map(|order| order.format).filter(|_| sorted.next().is_none());
        ambiguous(column, self.in_doubt.as_deref().unwrap_or_default(), &formats, sorted_as)
    }

    /// Takes the kept times in the likeliest order away.
    pub fn take(&mut self) -> Vec<i64> {
        let mut kept = self.orders.iter_mut().map(|order| std::mem::take(&mut order.kept));
        let first = kept.next().unwrap_or_default();
        kept.for_each(drop);
        self.taken += first.len();
        first
    }
}

/// Dates that can be read in all these ways, as this one can.
fn ambiguous(
    column: &str,
    date: &str,
    formats: &[DateFormat],
    sorted_as: Option<DateFormat>,
) -> IngestError {
    let reading = |format: &DateFormat| {
        let time = date::parse(date.as_bytes(), *format);
        let day = time.map(|time| Day::of(time).iso()).unwrap_or_default();
        Message::of(Phrase::DateReadAs).with(date).with(day).with(format.phrase())
    };
    IngestError::AmbiguousDates {
        column: column.to_owned(),
        readings: formats.iter().map(reading).collect(),
        orders: formats.to_vec(),
        swapped: formats.contains(&DateFormat::Swapped),
        sorted_as,
    }
}

#[cfg(test)]
mod tests {
    use super::Times;
    use crate::IngestError;
    use frame::calendar::Day;
    use protocol::DateFormat::{Dmy, Mdy};

    fn times(dates: &[&str]) -> Times {
        let mut times = Times::new(&[Dmy, Mdy], false, None);
        for (line, date) in (2..).zip(dates) {
            if let Some(moments) = times.read(date.as_bytes(), || line) {
                times.push(moments, || line);
            }
        }
        times
    }

    #[test]
    fn a_late_date_decides_for_all_before_it() {
        let decided =
            times(&["01/02/2011", "01/02/2011", "03/02/2011", "02/13/2011", "03/04/2011"]);
        assert_eq!((decided.format(), decided.len()), (Mdy, 5));
        assert_eq!(decided.check("Date"), Ok(()));
        let days: Vec<String> = decided.kept().iter().map(|&time| Day::of(time).iso()).collect();
        assert_eq!(days, ["2011-01-02", "2011-01-02", "2011-03-02", "2011-02-13", "2011-03-04"]);
    }

    #[test]
    fn dates_that_never_tell_are_an_error_with_what_they_could_mean() {
        let message = times(&["01/02/2011", "03/02/2011", "01/03/2011"]).check("Date");
        let message = message.unwrap_err().to_string();
        assert!(message.contains("01/02/2011 is 2011-02-01 as day, month, year or"), "{message}");
        assert!(message.contains("Say the order") && !message.contains("--"), "{message}");
        assert!(message.contains("Read as day, month, year the rows are in order"), "{message}");
        assert_eq!(
            times(&["03/03/2011", "04/04/2011"]).check("Date"),
            Ok(()),
            "the same either way"
        );
    }

    #[test]
    fn a_column_of_two_orders_is_an_error() {
        let mixed = times(&["13/02/2011", "02/14/2011", "01/01/2011"]);
        assert_eq!(mixed.misfits().count, 1);
        let error = mixed.check("Date").unwrap_err();
        assert!(matches!(error, IngestError::MixedDates { line: 3, .. }), "{error}");
    }
}
