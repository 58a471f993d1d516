//! What the engine has to say, as data: faces make the sentence.

use crate::{DropReason, Language, Phrase, Role};
use serde::{Deserialize, Serialize};
use std::fmt;

/// A phrase, and the values in its places.
///
/// ```
/// use vocabulary::{Language, Message, Phrase};
///
/// let message = Message::of(Phrase::NamesKnown).with(3_u64).with(8_u64);
/// assert_eq!(message.in_language(Language::English), "3 of its 8 names are known");
/// assert_eq!(message.in_language(Language::Turkish), "8 adından 3 tanesi biliniyor");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    /// What is said.
    pub phrase: Phrase,
    /// What stands in its places, from `{0}` on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub values: Vec<Value>,
}

/// What stands in a place of a phrase.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Value {
    /// Text of the person's, as it stands.
    Text(String),
    /// A count, or the number of a line.
    Count(u64),
    /// A number with decimals, with a point before them.
    Decimal(String),
    /// What a column means, in a sentence.
    Role(Role),
    /// A column name that is understood for this role.
    ColumnName(Role),
    /// Why rows were dropped, in a sentence.
    Reason(DropReason),
    /// Another phrase.
    Message(Message),
    /// Several values, with commas between them.
    List(Vec<Value>),
    /// Several values, with semicolons between them.
    Cases(Vec<Value>),
    /// Several values, of which one holds.
    AnyOf(Vec<Value>),
    /// Several values that all hold.
    AllOf(Vec<Value>),
    /// Nothing.
    Nothing,
}

impl Message {
    /// A phrase without values.
    // Messages are made in many places and seldom: a call each is small, and fast enough.
    #[inline(never)]
    #[must_use]
    pub fn of(phrase: Phrase) -> Self {
        Self { phrase, values: Vec::new() }
    }

    /// Text of the person's, as it stands.
    #[must_use]
    pub fn verbatim(text: impl Into<String>) -> Self {
        Self::of(Phrase::Verbatim).with(text.into())
    }

    /// The message with a value in its next place.
    #[must_use]
    pub fn with(self, value: impl Into<Value>) -> Self {
        self.and(value.into())
    }

    #[inline(never)]
    fn and(mut self, value: Value) -> Self {
        self.values.push(value);
        self
    }

    /// The sentence.
    #[must_use]
    pub fn in_language(&self, language: Language) -> String {
        self.written(language, &|phrase| phrase.title().in_language(language))
    }

    /// The sentence, with the texts of phrases from elsewhere: whoever needs a few of them need not bring all.
    #[must_use]
    pub fn written(&self, language: Language, text: &dyn Fn(Phrase) -> &'static str) -> String {
        let values: Vec<String> =
            self.values.iter().map(|value| value.written(language, text)).collect();
        let values: Vec<&str> = values.iter().map(String::as_str).collect();
        fill(text(self.phrase), &values)
    }
}

/// In English.
impl fmt::Display for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.in_language(Language::English))
    }
}

impl Value {
    fn written(&self, language: Language, text: &dyn Fn(Phrase) -> &'static str) -> String {
        let joined = |values: &[Value], between: &str| {
            let values: Vec<String> = values.iter().map(|v| v.written(language, text)).collect();
            values.join(between)
        };
        let turkish = language == Language::Turkish;
        match self {
            Value::Text(given) => given.clone(),
            Value::Count(count) => count.to_string(),
            Value::Decimal(number) if turkish => number.replace('.', ","),
            Value::Decimal(number) => number.clone(),
            Value::Role(role) => role.in_words().in_language(language).to_owned(),
            Value::ColumnName(role) => role.example().in_language(language).to_owned(),
            Value::Reason(reason) => in_a_sentence(reason.title().in_language(language), turkish),
            Value::Message(message) => message.written(language, text),
            Value::List(values) => joined(values, ", "),
            Value::Cases(values) => joined(values, "; "),
            Value::AnyOf(values) => joined(values, if turkish { " ya da " } else { " or " }),
            Value::AllOf(values) => joined(values, if turkish { " ve " } else { " and " }),
            Value::Nothing => String::new(),
        }
    }
}

/// Small letters; Turkish has two letters i.
fn in_a_sentence(title: &str, turkish: bool) -> String {
    let title =
        if turkish { title.replace('İ', "i").replace('I', "ı") } else { title.to_owned() };
    title.to_lowercase()
}

/// Puts values in the places `{0}`, `{1}`… of a text. What stands in a value is left as it is.
#[must_use]
pub fn fill(text: &str, values: &[&str]) -> String {
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(begin) = rest.find('{') {
        let (before, place) = rest.split_at(begin);
        filled.push_str(before);
        let inside = place[1..].split_once('}');
        let value = inside
            .and_then(|(digits, after)| Some((values.get(digits.parse::<usize>().ok()?)?, after)));
        let Some((value, after)) = value else {
            filled.push('{');
            rest = &place[1..];
            continue;
        };
        filled.push_str(value);
        rest = after;
    }
    filled + rest
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Value::Text(text)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Value::Text(text.to_owned())
    }
}

impl From<&String> for Value {
    fn from(text: &String) -> Self {
        Value::Text(text.clone())
    }
}

impl From<u64> for Value {
    fn from(count: u64) -> Self {
        Value::Count(count)
    }
}

impl From<usize> for Value {
    fn from(count: usize) -> Self {
        Value::Count(count as u64)
    }
}

impl From<Role> for Value {
    fn from(role: Role) -> Self {
        Value::Role(role)
    }
}

impl From<Message> for Value {
    fn from(message: Message) -> Self {
        Value::Message(message)
    }
}

impl From<Phrase> for Value {
    fn from(phrase: Phrase) -> Self {
        Value::Message(Message::of(phrase))
    }
}

impl From<Phrase> for Message {
    fn from(phrase: Phrase) -> Self {
        Message::of(phrase)
    }
}

impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Value::Nothing, Into::into)
    }
}

/// Values of any kind as a row of them, for [`Value::List`] and its like.
#[must_use]
pub fn values<T: Into<Value>>(all: impl IntoIterator<Item = T>) -> Vec<Value> {
    all.into_iter().map(Into::into).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_left_as_they_are() {
        let message = Message::of(Phrase::NamesKnown).with("{1}").with("{0} {a} {");
        assert_eq!(message.to_string(), "{1} of its {0} {a} { names are known");
        assert_eq!(fill("{0} {7} {", &["a"]), "a {7} {");
    }

    #[test]
    fn a_phrase_has_the_same_places_in_every_language() {
        let places = |text: &str| -> Vec<usize> {
            (0..9).filter(|place| text.contains(&format!("{{{place}}}"))).collect()
        };
        for phrase in Phrase::ALL {
            let (en, tr) = (places(phrase.title().en), places(phrase.title().tr));
            assert_eq!(en, tr, "{phrase:?}");
            assert_eq!(en, (0..en.len()).collect::<Vec<_>>(), "{phrase:?} leaves out a place");
        }
    }

    #[test]
    fn lists_are_joined_in_the_words_of_the_language() {
        let message = |value| Message::of(Phrase::Verbatim).with(value);
        let roles = || values([Role::Customer, Role::Quantity]);
        let any = message(Value::AnyOf(roles()));
        assert_eq!(any.in_language(Language::English), "the customer or the quantity");
        assert_eq!(any.in_language(Language::Turkish), "müşteri ya da miktar");
        let reason = message(Value::Reason(DropReason::NoSale));
        assert_eq!(reason.in_language(Language::Turkish), "iptal, iade ya da ödenmemiş");
        let number = message(Value::Decimal("12.3".to_owned()));
        assert_eq!(number.in_language(Language::Turkish), "12,3");
        assert_eq!(number.to_string(), "12.3");
    }
}
