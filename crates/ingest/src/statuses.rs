//! What the statuses of the rows say: which are sales, and how much is not.

use crate::last::Last;
use crate::layout::Layout;
use dialect::Row;
use dialect::standing::{self, Standing};
use std::collections::BTreeMap;

/// Different words that are counted, each by itself; a column with more is none of statuses.
const MAX_WORDS: usize = 200;
/// Different texts whose meaning is remembered.
const MOST_KNOWN: usize = 10_000;

/// What the statuses of a row say.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Verdict {
    pub standing: Standing,
    /// The place of the word that says it.
    word: usize,
}

impl Verdict {
    const SILENT: Self = Self { standing: Standing::Silent, word: 0 };

    /// Of two statuses of a row the one that counts: no sale beats a sale, what is known beats what is not.
    fn weight(self) -> usize {
        match self.standing {
            Standing::Silent => 0,
            Standing::Unknown => 1,
            Standing::Sale => 2,
            Standing::PartlyRefunded => 3,
            Standing::NoSale => 4,
        }
    }
}

/// A status, the rows it decided, and their money.
#[derive(Clone, Debug)]
pub(crate) struct Word {
    pub text: String,
    pub standing: Standing,
    pub rows: u64,
    pub money: f64,
}

/// The statuses of a file.
#[derive(Debug, Default)]
pub(crate) struct Statuses {
    words: Vec<Word>,
    known: BTreeMap<(bool, Vec<u8>), Verdict>,
    last: Vec<Last<Verdict>>,
    /// The order of the last row whose status said something.
    order: Vec<u8>,
    of_order: Option<Verdict>,
    /// Orders that are no sales: their other lines may say nothing.
    undone: BTreeMap<Vec<u8>, Verdict>,
}

impl Statuses {
    /// Goes on with another table.
    pub fn begin_part(&mut self) {
        self.last.clear();
        self.of_order = None;
    }

    /// What a row's statuses say; where they say nothing, what its order's said.
    pub fn judge(&mut self, row: &Row, layout: &Layout) -> Verdict {
        if layout.status.is_empty() {
            return Verdict::SILENT;
        }
        self.last.resize_with(layout.status.len(), Last::default);
        let mut verdict = Verdict::SILENT;
        for (index, &(column, is_mark)) in layout.status.iter().enumerate() {
            let cell = row.field(column);
            let said = self.last[index].get(cell).unwrap_or_else(|| {
                let said = self.read(cell.trim_ascii(), column, is_mark, layout);
                self.last[index].set(cell, said);
                said
            });
            if said.weight() > verdict.weight() {
                verdict = said;
            }
        }
        let order = row.optional(layout.invoice).trim_ascii();
        if order.is_empty() {
            return verdict;
        }
        if verdict.standing == Standing::Silent {
            let same = self.of_order.filter(|_| self.order == order);
            return same.or_else(|| self.undone.get(order).copied()).unwrap_or(verdict);
        }
        if self.order != order {
            self.order.clear();
            self.order.extend_from_slice(order);
        }
        self.of_order = Some(verdict);
        if verdict.standing == Standing::NoSale && !self.undone.contains_key(order) {
            self.undone.insert(order.to_vec(), verdict);
        }
        verdict
    }

    fn read(&mut self, cell: &[u8], column: usize, is_mark: bool, layout: &Layout) -> Verdict {
        let key = (is_mark, if is_mark { Vec::new() } else { cell.to_vec() });
        let text = String::from_utf8_lossy(cell);
        let (standing, label) = match is_mark {
            true => (standing::read_mark(&text), layout.name(column)),
            false => (standing::read(&text), text.chars().take(40).collect()),
        };
        if standing == Standing::Silent {
            return Verdict::SILENT;
        }
        if let Some(&known) = self.known.get(&key) {
            return known;
        }
        let verdict = Verdict { standing, word: self.word(&label, standing) };
        if self.known.len() < MOST_KNOWN {
            self.known.insert(key, verdict);
        }
        verdict
    }

    fn word(&mut self, text: &str, standing: Standing) -> usize {
        let text = if self.words.len() < MAX_WORDS { text } else { "\u{2026}" };
        let same = |word: &Word| word.standing == standing && word.text == text;
        self.words.iter().position(same).unwrap_or_else(|| {
            self.words.push(Word { text: text.to_owned(), standing, rows: 0, money: 0.0 });
            self.words.len() - 1
        })
    }

    /// Counts a row under the word that decided it.
    pub fn count(&mut self, verdict: Verdict, money: f64) {
        if verdict.standing != Standing::Silent {
            let word = &mut self.words[verdict.word];
            word.rows += 1;
            word.money += money;
        }
    }

    /// Counts a row that was given back as a whole, as the amount in this column says.
    pub fn count_refunded(&mut self, column: &str, money: f64) {
        let word = self.word(column, Standing::NoSale);
        self.count(Verdict { standing: Standing::NoSale, word }, money);
    }

    /// The words of this meaning that decided rows, those with the most money first.
    pub fn words(&self, standing: Standing) -> Vec<Word> {
        let of = |word: &&Word| word.standing == standing && word.rows > 0;
        let mut words: Vec<Word> = self.words.iter().filter(of).cloned().collect();
        words.sort_by(|one, other| other.money.total_cmp(&one.money));
        words
    }
}
