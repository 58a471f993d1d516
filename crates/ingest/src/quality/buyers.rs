//! Who is nobody, who is written in several ways.

use super::{EXAMPLES, counted, finding, rows_of};
use crate::customers::Noticed;
use crate::tally::Tally;
use protocol::{Finding, Severity};
use vocabulary::{FindingKind, Message, Phrase};

/// The findings about customers, of `read` rows and those of them that were `kept`.
pub(super) fn findings(noticed: &Noticed, read: u64, kept: u64) -> [Option<Finding>; 5] {
    let about = |kind, tally: Tally, among, examples| {
        let finding = counted(kind, tally.rows, among)?;
        Some(Finding { amount: Some(tally.amount), examples, ..finding })
    };
    let mut words = noticed.placeholders.clone();
    words.sort_by_key(|(_, tally)| std::cmp::Reverse(tally.rows));
    let nobody = words.iter().fold(Tally::default(), |sum, (_, tally)| sum.and(*tally));
    let word = |(word, tally): &(String, Tally)| rows_of(word, tally.rows);
    let words = words.iter().take(EXAMPLES).map(word).collect();
    let spelled = noticed.other_spellings;
    let merged = (noticed.merged > 0).then(|| {
        let (kind, severity) = (FindingKind::MergedSpellings, Severity::Note);
        let mut examples = noticed.examples.clone();
        let spellings = Message::of(Phrase::SpellingsOf).with(noticed.spellings);
        examples.insert(0, spellings.with(noticed.merged));
        let merged = finding(kind, severity, spelled.rows, kept, examples);
        Finding { amount: Some(spelled.amount), ..merged }
    });
    let same = &noticed.namesakes;
    let named = Message::of(Phrase::NamesSuchAs).with(same.customers.len()).with(&same.example);
    let namesakes = about(FindingKind::Namesakes, same.rows, kept, vec![named]);
    [
        about(FindingKind::MissingCustomers, noticed.missing, read, Vec::new()),
        about(FindingKind::PlaceholderCustomers, nobody, read, words),
        about(FindingKind::GuestsByEmail, noticed.by_email, kept, Vec::new()),
        merged,
        namesakes.map(|found| Finding { severity: Severity::Warning, ..found }),
    ]
}
