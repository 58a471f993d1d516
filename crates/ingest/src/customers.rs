//! Who bought: customers by what their spellings share, guests by their e-mail address, and nobody.

use crate::last::Last;
use crate::names::Name;
use crate::namesakes::Namesakes;
use crate::spelling;
use crate::tally::Tally;
use crate::texts::TextColumn;
use dialect::{is_placeholder, text_of};
use frame::Interner;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use vocabulary::{Message, Phrase};

/// Different words for nobody that are told apart.
const WORDS: usize = 50;

/// Who bought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Buyer<'a> {
    /// Somebody.
    Known(Known<'a>),
    /// There is nothing in the cell.
    Missing,
    /// A word that stands for nobody.
    Placeholder(&'a [u8]),
}

/// A customer, as the row says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Known<'a> {
    text: &'a [u8],
    /// The code, where it is the customer of the row before.
    coded: Option<Coded>,
    /// Told by the e-mail address, for want of anything else?
    by_email: bool,
    /// The e-mail address beside it.
    email: &'a [u8],
}

/// A customer's code, and whether the spelling is another than the customer's first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Coded {
    pub code: u32,
    respelled: bool,
}

/// The customers of the kept rows.
#[derive(Debug)]
pub(crate) struct Customers {
    /// What the spellings of each share.
    keys: TextColumn,
    merges: bool,
    /// How customers are first spelled, where that is not their key.
    spelled: BTreeMap<u32, Box<[u8]>>,
    /// Other spellings of theirs.
    respelled: BTreeMap<u32, BTreeSet<Box<[u8]>>>,
    last: Last<Coded>,
    buffer: Vec<u8>,
    placeholders: Vec<(String, Tally)>,
    missing: Tally,
    by_email: Tally,
    other_spellings: Tally,
    namesakes: Namesakes,
}

impl Customers {
    /// None yet; `merges` makes different spellings one customer.
    pub fn new(merges: bool) -> Self {
        Self {
            keys: TextColumn::default(),
            merges,
            spelled: BTreeMap::new(),
            respelled: BTreeMap::new(),
            last: Last::default(),
            buffer: Vec::new(),
            placeholders: Vec::new(),
            missing: Tally::default(),
            by_email: Tally::default(),
            other_spellings: Tally::default(),
            namesakes: Namesakes::default(),
        }
    }

    /// Who stands in the cell of the customer, or else in that of the e-mail address.
    pub fn buyer<'a>(&mut self, field: &'a [u8], email: &'a [u8]) -> Buyer<'a> {
        let buyer = self.of_field(customer_id(field));
        if !email.contains(&b'@') {
            return buyer;
        }
        if let Buyer::Known(known) = buyer {
            return Buyer::Known(Known { email, ..known });
        }
        match self.of_field(email.trim_ascii()) {
            Buyer::Known(known) => Buyer::Known(Known { by_email: true, ..known }),
            _ => buyer,
        }
    }

    fn of_field<'a>(&mut self, text: &'a [u8]) -> Buyer<'a> {
        if text.is_empty() {
            return Buyer::Missing;
        }
        let coded = self.last.get(text);
        let known = Buyer::Known(Known { text, coded, by_email: false, email: &[] });
        if coded.is_some() {
            return known;
        }
        let mut buffer = std::mem::take(&mut self.buffer);
        let key = self.key(text, &mut buffer);
        let buyer = if self.keys.find(key).is_some() {
            known
        } else if key.is_empty() {
            Buyer::Missing
        } else if is_placeholder(&text_of(key)) {
            Buyer::Placeholder(text)
        } else {
            known
        };
        self.buffer = buffer;
        buyer
    }

    fn key<'a>(&self, text: &'a [u8], buffer: &'a mut Vec<u8>) -> &'a [u8] {
        if self.merges { spelling::key(text, buffer) } else { text }
    }

    /// The code of a customer, new or known.
    pub fn code(&mut self, known: Known) -> Coded {
        known.coded.unwrap_or_else(|| {
            let coded = self.find_or_add(known.text);
            self.last.set(known.text, coded);
            coded
        })
    }

    /// Appends a row of so much money.
    pub fn push(&mut self, known: Known, coded: Coded, amount: f64) {
        self.keys.push(coded.code);
        if coded.respelled {
            self.other_spellings.add(Some(amount));
        }
        if known.by_email {
            self.by_email.add(Some(amount));
        }
        if !known.email.is_empty() && known.text.contains(&b' ') {
            self.namesakes.look(coded.code, known.text, known.email, amount);
        }
    }

    fn find_or_add(&mut self, text: &[u8]) -> Coded {
        let text = &*self.keys.meant(text);
        let mut buffer = std::mem::take(&mut self.buffer);
        let key = self.key(text, &mut buffer);
        let coded = match self.keys.find(key) {
            Some(code) => {
                let respelled = self.merges && self.is_respelled(code, text, key);
                Coded { code, respelled }
            }
            None => {
                self.keys.note_stray(text);
                let code = self.keys.code(key);
                if text != key {
                    self.spelled.insert(code, text.into());
                }
                Coded { code, respelled: false }
            }
        };
        self.buffer = buffer;
        coded
    }

    /// Is the field another spelling than the first of this customer? Remembers it.
    fn is_respelled(&mut self, code: u32, field: &[u8], key: &[u8]) -> bool {
        let first = self.spelled.get(&code).map_or(key, |first| first);
        if first == field {
            return false;
        }
        self.respelled.entry(code).or_default().insert(field.into());
        true
    }

    /// Counts a row of nobody with its amount, where that can be read.
    pub fn count_nobody(&mut self, buyer: Buyer, amount: Option<f64>) {
        match buyer {
            Buyer::Known(_) => {}
            Buyer::Missing => self.missing.add(amount),
            Buyer::Placeholder(word) => {
                let word = text_of(word);
                let known = self.placeholders.iter().position(|(known, _)| *known == word);
                if known.is_none() && self.placeholders.len() < WORDS {
                    self.placeholders.push((word.into_owned(), Tally::default()));
                }
                let index = known.unwrap_or(self.placeholders.len() - 1);
                self.placeholders[index].1.add(amount);
            }
        }
    }

    /// The name of a customer.
    pub fn text(&self, code: u32) -> &[u8] {
        match self.spelled.get(&code) {
            Some(first) => first,
            None => self.keys.text(code),
        }
    }

    /// Has the column all the text it can have?
    pub fn is_full(&mut self) -> bool {
        self.keys.is_full()
    }

    /// Names that were read as Windows text.
    pub fn strays(&self) -> impl Iterator<Item = String> {
        self.keys.strays()
    }

    /// Names that were encoded twice, and how they are read.
    pub fn twice(&self) -> impl Iterator<Item = Message> {
        self.keys.twice()
    }

    /// Takes the codes of the rows so far.
    pub fn take_codes(&mut self) -> Vec<u32> {
        self.keys.take_codes()
    }

    /// What was noticed of the customers.
    pub fn noticed(&self) -> Noticed {
        let example = |(code, others): (&u32, &BTreeSet<Box<[u8]>>)| {
            let other = others.first().map(|other| text_of(other)).unwrap_or_default();
            let first = text_of(self.text(*code));
            Message::of(Phrase::SpelledAs).with(first.as_ref()).with(other.as_ref())
        };
        Noticed {
            missing: self.missing,
            placeholders: self.placeholders.clone(),
            by_email: self.by_email,
            other_spellings: self.other_spellings,
            namesakes: self.namesakes.clone(),
            spellings: self.respelled.values().map(|others| 1 + others.len() as u64).sum(),
            merged: self.respelled.len() as u64,
            examples: self.respelled.iter().take(2).map(example).collect(),
        }
    }

    /// What the codes stand for: each customer as first spelled.
    pub fn into_name(self) -> Name {
        let Self { keys, spelled, .. } = self;
        if spelled.is_empty() {
            return Name::sorted(keys.finish());
        }
        let keys = keys.finish();
        let mut names = Interner::default();
        for code in 0..keys.cardinality() as u32 {
            let first = spelled.get(&code).map(|first| text_of(first));
            names.intern_text(&first.unwrap_or(Cow::Borrowed(keys.text(code))));
        }
        Name::sorted(names.finish())
    }
}

/// What was noticed of the customers.
#[derive(Clone, Debug, Default)]
pub(crate) struct Noticed {
    pub missing: Tally,
    /// Words for nobody, in order of appearance.
    pub placeholders: Vec<(String, Tally)>,
    pub by_email: Tally,
    /// Rows under another spelling than the customer's first.
    pub other_spellings: Tally,
    pub namesakes: Namesakes,
    /// Customers with several spellings, and how many they have in all.
    pub merged: u64,
    pub spellings: u64,
    pub examples: Vec<Message>,
}

/// A customer id as text: without blanks around it and without the `.0` that a spreadsheet leaves.
fn customer_id(field: &[u8]) -> &[u8] {
    let trimmed = field.trim_ascii();
    trimmed.strip_suffix(b".0").unwrap_or(trimmed)
}
