//! Periods of the sales timeline: read from text, held to the data, and moved back.

use frame::calendar::{Day, Month};
use ingest::Transactions;
use semantics::ResolvedPeriod;

/// Months in a year.
pub const YEAR: i32 = 12;
/// Months in a quarter.
const QUARTER: i32 = 3;

/// Days from `first` to `last`, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    pub first: Day,
    pub last: Day,
}

impl Period {
    fn of_months(first: Month, months: i32) -> Self {
        Self { first: first.first_day(), last: Month(first.0 + months - 1).last_day() }
    }

    /// Reads `YYYY-MM`, `YYYY-qN`, `YYYY` or `YYYY-MM-DD..YYYY-MM-DD`.
    fn read(text: &str) -> Option<Self> {
        if let Some((first, last)) = text.split_once("..") {
            let period = Self { first: read_day(first)?, last: read_day(last)? };
            return (period.first <= period.last).then_some(period);
        }
        match text.split_once('-') {
            None => Some(Self::of_months(Month(read_number(text, 4)? * YEAR), YEAR)),
            Some((year, quarter)) if quarter.starts_with('q') => {
                let number = read_number(&quarter[1..], 1).filter(|q| (1..=4).contains(q))?;
                let first = Month(read_number(year, 4)? * YEAR + (number - 1) * QUARTER);
                Some(Self::of_months(first, QUARTER))
            }
            Some(_) => read_month(text).map(|month| Self::of_months(month, 1)),
        }
    }

    /// Does it end at a month end, so that it can be compared with an earlier one?
    pub fn is_complete(self) -> bool {
        self.last.is_month_end()
    }
}

/// Reads `YYYY-MM`.
pub fn read_month(text: &str) -> Option<Month> {
    let (year, month) = text.split_once('-')?;
    let number = read_number(month, 2).filter(|month| (1..=YEAR).contains(month))?;
    Some(Month(read_number(year, 4)? * YEAR + number - 1))
}

/// Reads `YYYY-MM-DD`.
fn read_day(text: &str) -> Option<Day> {
    let (month, day) = text.rsplit_once('-')?;
    let month = read_month(month)?;
    let day = Day(month.first_day().0 + read_number(day, 2)? - 1);
    (day.month() == month).then_some(day)
}

fn read_number(text: &str, digits: usize) -> Option<i32> {
    let plain = text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit());
    if plain { text.parse().ok() } else { None }
}

/// The same day of the month some months earlier, or that month's last day where it is shorter.
pub fn months_before(day: Day, months: i32) -> Day {
    let month = Month(day.month().0 - months);
    let same = month.first_day().0 + day.0 - day.month().first_day().0;
    Day(same).min(month.last_day())
}

/// The days the data cover, from the first to the last transaction.
#[derive(Clone, Copy, Debug)]
pub struct Calendar {
    pub first: Day,
    pub last: Day,
}

impl Calendar {
    pub fn of(transactions: &Transactions) -> Self {
        let day = |moment: Option<&i64>| moment.map_or(Day(0), |&moment| Day::of(moment));
        let time = transactions.time();
        Self { first: day(time.first()), last: day(time.last()) }
    }

    /// Every month of the data, oldest first.
    pub fn months(self) -> impl ExactSizeIterator<Item = Month> {
        let first = self.first.month().0;
        let count = (self.last.month().0 - first + 1).max(0) as usize;
        (0..count).map(move |number| Month(first + number as i32))
    }

    /// The place of a month among [`months`](Self::months).
    pub fn number_of(self, month: Month) -> usize {
        (month.0 - self.first.month().0).max(0) as usize
    }

    /// Do the data reach a day?
    pub fn reaches(self, day: Day) -> bool {
        day <= self.last
    }

    /// Do the data reach the month's last day?
    pub fn completes(self, month: Month) -> bool {
        self.reaches(month.last_day())
    }

    /// The days of a month that the data cover.
    pub fn month(self, month: Month) -> Period {
        Period { first: month.first_day().max(self.first), last: month.last_day().min(self.last) }
    }

    /// The last complete month; the last month at all where none is complete.
    pub fn default_month(self) -> Month {
        let last = self.last.month();
        let complete = if self.completes(last) { last } else { Month(last.0 - 1) };
        if complete >= self.first.month() { complete } else { last }
    }

    /// The period a text names, held to the data, with its name; [`default_month`](Self::default_month)
    /// where there is no text, or none that names days of the data.
    pub fn resolve(self, text: Option<&str>) -> (Period, String) {
        let named = text.and_then(|text| Some((self.held(text)?, text.to_owned())));
        named.unwrap_or_else(|| {
            let month = self.default_month();
            (self.month(month), month.iso())
        })
    }

    fn held(self, text: &str) -> Option<Period> {
        if text == "all" {
            return Some(Period { first: self.first, last: self.last });
        }
        let period = Period::read(text)?;
        let held = Period { first: period.first.max(self.first), last: period.last.min(self.last) };
        (held.first <= held.last).then_some(held)
    }

    /// The same period some months earlier, month ends staying month ends; `None` unless the period is
    /// complete and the earlier one lies wholly in the months of the data.
    pub fn earlier(self, period: Period, months: i32) -> Option<Period> {
        let back = |day: Day| {
            if day.is_month_end() {
                Month(day.month().0 - months).last_day()
            } else {
                months_before(day, months)
            }
        };
        let earlier = Period { first: back(period.first), last: back(period.last) };
        let known = earlier.first >= self.first.month().first_day();
        (period.is_complete() && known).then_some(earlier)
    }

    /// The period as answers give it.
    pub fn resolved(self, text: Option<&str>) -> ResolvedPeriod {
        let (period, name) = self.resolve(text);
        ResolvedPeriod {
            from: period.first.iso(),
            to: period.last.iso(),
            complete: period.is_complete(),
            name,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Calendar, Period, months_before};
    use frame::calendar::Day;

    fn day(text: &str) -> Day {
        super::read_day(text).unwrap()
    }

    fn data() -> Calendar {
        Calendar { first: day("2009-12-01"), last: day("2011-12-09") }
    }

    #[test]
    fn texts_name_periods_of_the_data() {
        for (text, from, to) in [
            (None, "2011-11-01", "2011-11-30"),
            (Some("2010-02"), "2010-02-01", "2010-02-28"),
            (Some("2011-q4"), "2011-10-01", "2011-12-09"),
            (Some("2009"), "2009-12-01", "2009-12-31"),
            (Some("all"), "2009-12-01", "2011-12-09"),
            (Some("2011-10-05..2011-11-20"), "2011-10-05", "2011-11-20"),
            (Some("2012-01"), "2011-11-01", "2011-11-30"),
            (Some("2011-02-30..2011-03-01"), "2011-11-01", "2011-11-30"),
            (Some("2011-13"), "2011-11-01", "2011-11-30"),
            (Some("2011-q5"), "2011-11-01", "2011-11-30"),
            (Some("2011-qé"), "2011-11-01", "2011-11-30"),
            (Some("+201"), "2011-11-01", "2011-11-30"),
        ] {
            let resolved = data().resolved(text);
            assert_eq!((&*resolved.from, &*resolved.to), (from, to), "{text:?}");
        }
        let short = Calendar { first: day("2011-11-20"), last: day("2011-11-25") };
        assert_eq!(short.resolved(None).name, "2011-11", "no month is complete");
    }

    #[test]
    fn earlier_periods_keep_month_ends_and_need_data() {
        let earlier = |from: &str, to: &str, months| {
            let period = Period { first: day(from), last: day(to) };
            let earlier = data().earlier(period, months)?;
            Some(format!("{}..{}", earlier.first.iso(), earlier.last.iso()))
        };
        for (from, to, months, expected) in [
            ("2011-02-01", "2011-02-28", 1, Some("2011-01-01..2011-01-31")),
            ("2011-03-01", "2011-03-31", 1, Some("2011-02-01..2011-02-28")),
            ("2011-10-15", "2011-11-30", 12, Some("2010-10-15..2010-11-30")),
            ("2011-03-30", "2011-03-31", 1, Some("2011-02-28..2011-02-28")),
            ("2011-11-01", "2011-11-29", 1, None),
            ("2010-11-01", "2010-11-30", 12, None),
            ("2010-12-01", "2010-12-31", 12, Some("2009-12-01..2009-12-31")),
        ] {
            assert_eq!(earlier(from, to, months).as_deref(), expected, "{from} {to} {months}");
        }
        assert_eq!(months_before(day("2012-02-29"), 12), day("2011-02-28"));
        assert_eq!(months_before(day("2011-02-28"), 12), day("2010-02-28"));
    }
}
