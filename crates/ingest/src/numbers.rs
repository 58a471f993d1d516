//! The numbers of one column, and the decimal mark that their rows speak for.

use crate::IngestError;
use crate::last::Last;
use crate::noted::Noted;
use dialect::number::{self, MarkEvidence};
use protocol::DecimalMark;
use std::collections::BTreeMap;

/// One of so many numbers is not worth a question.
const FEW: u64 = 10;

/// Reads a column of numbers. The mark is decided by the sample or else by the first number that only
/// one mark can read.
#[derive(Debug)]
pub(crate) struct Numbers {
    mark: DecimalMark,
    is_decided: bool,
    /// Numbers read while the mark was open that the other mark would have read otherwise.
    either: Noted,
    /// Numbers that only the other mark can read.
    misfits: Noted,
    /// What was left in doubt by the tables before.
    doubts: Vec<Noted>,
    /// A mark that the rows of an earlier table had.
    likely: Option<DecimalMark>,
    /// Where fields stand between semicolons, a comma is most often a decimal mark.
    custom: DecimalMark,
    /// Whole numbers without a mark, below a thousand and above, while the mark was open.
    below: u64,
    above: u64,
    /// Are all numbers that can be read in two ways read as thousands?
    is_thousands: bool,
    /// The question an earlier table left.
    asked: Option<Noted>,
    /// Do the tables differ in their marks?
    differs: bool,
    /// A number, and one after it that showed its mark to be wrong.
    contradiction: Option<[Noted; 2]>,
    currencies: BTreeMap<&'static str, u64>,
    last_currency: Last<Option<&'static str>>,
}

impl Numbers {
    /// A column with this mark, or until a row tells in the one that is customary.
    pub fn new(decided: Option<DecimalMark>, custom: DecimalMark) -> Self {
        Self {
            mark: decided.unwrap_or(custom),
            likely: None,
            custom,
            below: 0,
            above: 0,
            is_thousands: true,
            asked: None,
            is_decided: decided.is_some(),
            either: Noted::default(),
            misfits: Noted::default(),
            doubts: Vec::new(),
            differs: false,
            contradiction: None,
            currencies: BTreeMap::new(),
            last_currency: Last::default(),
        }
    }

    /// Goes on with another table, which has to tell its own mark: what was decided for the one before may
    /// be wrong here, and what was in doubt there stays so.
    pub fn begin_part(
        &mut self,
        decided: Option<DecimalMark>,
        likely: Option<DecimalMark>,
        custom: DecimalMark,
    ) {
        self.asked = self.question().cloned();
        if !self.is_decided && self.either.count > 0 {
            self.doubts.push(self.either.clone());
        }
        self.either = Noted::default();
        (self.below, self.above, self.is_thousands) = (0, 0, true);
        (self.likely, self.custom) = (likely, custom);
        let mark = decided.or(likely).unwrap_or(custom);
        self.differs |= mark != self.mark;
        (self.mark, self.is_decided) = (mark, decided.is_some());
    }

    /// Puts the name of the table at hand to what was noted in it.
    pub fn end_part(&mut self, name: &str) {
        self.either.place(name);
        self.misfits.place(name);
    }

    /// The mark, where the rows or the sample have told it.
    pub fn decided(&self) -> Option<DecimalMark> {
        self.is_decided.then_some(self.mark)
    }

    /// Reads a field; `None` where it is no number.
    pub fn read(&mut self, field: &[u8], line: impl FnOnce() -> u64) -> Option<f64> {
        if self.is_decided
            && let Some(value) = number::parse_bare(field, self.mark)
        {
            return Some(value);
        }
        let field = field.trim_ascii();
        if !self.is_decided {
            if !number::is_bare_whole(field) {
                self.weigh(field, line);
                return self.parse(field);
            }
            let value = self.parse(field);
            match value {
                Some(1_000.0..) => self.above += 1,
                Some(1.0..) => self.below += 1,
                _ => {}
            }
            return value;
        }
        let value = self.parse(field);
        if value.is_none() && number::parse(field, self.mark.other()).is_some() {
            self.misfits.note(field, line);
        }
        value
    }

    /// Reads a field that says nothing of the column.
    pub fn peek(&self, field: &[u8]) -> Option<f64> {
        number::parse(field, self.mark)
    }

    fn parse(&mut self, field: &[u8]) -> Option<f64> {
        let value = number::parse(field, self.mark);
        if value.is_some() && is_dressed(field) {
            self.count_currency(field);
        }
        value
    }

    /// Lets a number tell the mark.
    fn weigh(&mut self, field: &[u8], line: impl FnOnce() -> u64) {
        match number::mark_evidence(field) {
            MarkEvidence::Nothing => {}
            MarkEvidence::Either => {
                self.is_thousands &= number::thousands_mark(field) == Some(self.custom);
                self.either.note(field, line);
            }
            MarkEvidence::Only(mark) => {
                if mark != self.mark && self.either.count > 0 {
                    let mut second = Noted::default();
                    second.note(field, line);
                    self.contradiction = Some([self.either.clone(), second]);
                }
                (self.mark, self.is_decided) = (mark, true);
            }
        }
    }

    /// A number that has to be asked about: marks before three digits are all there is, and nothing shows
    /// them to be of thousands. (Where smaller numbers have no mark, and larger ones have, they are.)
    pub fn question(&self) -> Option<&Noted> {
        let either = self.either.count;
        let is_open = !self.is_decided && either > 0 && self.likely.is_none();
        let is_few = either * FEW <= either + self.below + self.above;
        let is_shown = self.below > 0 && self.above == 0 || is_few;
        let here = is_open && !(is_shown && self.is_thousands);
        let before = self.asked.as_ref().filter(|_| !self.is_decided);
        before.or_else(|| here.then_some(&self.either))
    }

    fn count_currency(&mut self, field: &[u8]) {
        let currency = self.last_currency.get(field).unwrap_or_else(|| {
            let currency = number::currency(field);
            self.last_currency.set(field, currency);
            currency
        });
        if let Some(currency) = currency {
            *self.currencies.entry(currency).or_default() += 1;
        }
    }

    /// The decimal mark; none where the tables differ.
    pub fn mark(&self) -> Option<DecimalMark> {
        (!self.differs).then_some(self.mark)
    }

    /// Numbers that the other mark would have read otherwise, where no row told the mark.
    pub fn in_doubt(&self) -> impl Iterator<Item = &Noted> {
        let here = (!self.is_decided && self.either.count > 0).then_some(&self.either);
        self.doubts.iter().chain(here)
    }

    /// Numbers that only the other mark can read.
    pub fn misfits(&self) -> &Noted {
        &self.misfits
    }

    /// The currencies that stand with the numbers.
    pub fn currencies(&self) -> &BTreeMap<&'static str, u64> {
        &self.currencies
    }

    /// Refuses numbers that turned out to be read with the wrong mark.
    pub fn check(&self, column: &str) -> Result<(), IngestError> {
        match (&self.contradiction, self.question()) {
            (None, None) => Ok(()),
            (None, Some(asked)) => {
                let reading = |mark| number::parse(asked.example.as_bytes(), mark);
                let reading =
                    |mark| reading(mark).map(|value| value.to_string()).unwrap_or_default();
                Err(IngestError::AmbiguousNumbers {
                    column: column.to_owned(),
                    text: asked.example.clone(),
                    readings: [DecimalMark::Point, DecimalMark::Comma].map(reading),
                })
            }
            (Some([first, second]), _) => Err(IngestError::MixedNumbers {
                column: column.to_owned(),
                first: first.example.clone(),
                first_line: first.line,
                second: second.example.clone(),
                second_line: second.line,
            }),
        }
    }
}

/// Does something other than a digit stand at an end?
fn is_dressed(field: &[u8]) -> bool {
    let bare = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_digit);
    !bare(field.last()) || !(bare(field.first()) || field.first() == Some(&b'-'))
}

#[cfg(test)]
mod tests {
    use super::Numbers;
    use protocol::DecimalMark::{Comma, Point};

    fn read(fields: &[&str], numbers: &mut Numbers) -> Vec<Option<f64>> {
        (2..).zip(fields).map(|(line, field)| numbers.read(field.as_bytes(), || line)).collect()
    }

    #[test]
    fn the_first_number_that_tells_decides_the_mark() {
        let mut numbers = Numbers::new(None, Point);
        assert_eq!(
            read(&["12", "2,5", "1.234"], &mut numbers),
            [Some(12.0), Some(2.5), Some(1234.0)]
        );
        assert_eq!((numbers.mark(), numbers.check("Price").is_ok()), (Some(Comma), true));
    }

    #[test]
    fn numbers_that_were_read_wrongly_are_an_error() {
        let mut numbers = Numbers::new(None, Point);
        read(&["1,234", "2,5"], &mut numbers);
        let message = numbers.check("Price").unwrap_err().to_string();
        assert!(
            message.contains("1,234 in line 2 can be read in two ways, and 2,5 in line 3"),
            "{message}"
        );
    }

    #[test]
    fn doubts_misfits_and_currencies_are_noted() {
        let mut numbers = Numbers::new(None, Point);
        read(&["1,234", "7"], &mut numbers);
        assert_eq!(numbers.in_doubt().next().unwrap().example, "1,234");
        let mut numbers = Numbers::new(Some(Point), Point);
        assert_eq!(read(&["2,5", "$3", "4 EUR", "$3"], &mut numbers)[0], None);
        assert_eq!((numbers.misfits().count, numbers.misfits().line), (1, 2));
        assert_eq!(numbers.currencies()["USD"], 2);
    }
}
