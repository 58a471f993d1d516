//! Training and test rows, divided by time.

use crate::ScoringSettings;
use features::{Label, Outline};
use rand_core::{RngCore, SeedableRng};
use rand_pcg::Pcg32;
use vocabulary::{Language, Message, Phrase};

/// Training rows, at least.
pub const MIN_TRAIN_ROWS: usize = 200;
/// Rows of either class in either set, at least.
pub const MIN_CLASS_ROWS: usize = 20;

/// Row numbers to train and to test on. Test snapshots come after all training snapshots.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Split {
    /// Rows to train on, ascending; of more than
    /// [`LearnerSettings::max_rows`](crate::LearnerSettings::max_rows) a sample.
    pub train: Vec<u32>,
    /// Rows to test on, ascending.
    pub test: Vec<u32>,
    /// The first test snapshot's number.
    pub test_start: usize,
}

/// Why there are too few rows for a model.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.message().written(Language::English, &Unavailable::text))]
#[non_exhaustive]
pub enum Unavailable {
    /// The history is too short.
    TooFewSnapshots {
        /// Labelled snapshots there are.
        found: usize,
        /// Labelled snapshots needed.
        needed: usize,
        /// Days of the label window.
        window_days: i32,
    },
    /// There are too few customers.
    TooFewRows {
        /// Training rows there are.
        found: usize,
    },
    /// Nearly all customers stayed, or nearly all left.
    OneClass {
        /// Churned rows.
        churned: usize,
        /// Retained rows.
        retained: usize,
        /// Rows.
        rows: usize,
        /// Which set is one-sided.
        set: Phrase,
    },
    /// The learner refuses the rows.
    Learner(String),
}

impl Unavailable {
    /// The English text of a phrase in which it is said.
    #[must_use]
    pub fn text(phrase: Phrase) -> &'static str {
        const fn english(phrase: Phrase) -> (Phrase, &'static str) {
            (phrase, phrase.name())
        }
        const TEXTS: [(Phrase, &str); 6] = [
            english(Phrase::TooFewSnapshots),
            english(Phrase::TooFewCustomers),
            english(Phrase::OneClass),
            english(Phrase::NotTrained),
            english(Phrase::TrainingSet),
            english(Phrase::TestSet),
        ];
        TEXTS.iter().find(|(known, _)| *known == phrase).map_or("", |(_, text)| text)
    }

    /// What is missing, and what to do.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::TooFewSnapshots { found, needed, window_days } => {
                Message::of(Phrase::TooFewSnapshots)
                    .with(*needed)
                    .with(window_days.unsigned_abs() as usize)
                    .with(*found)
            }
            Self::TooFewRows { found } => {
                Message::of(Phrase::TooFewCustomers).with(MIN_TRAIN_ROWS).with(*found)
            }
            Self::OneClass { churned, retained, rows, set } => {
                Message::of(Phrase::OneClass).with(*churned).with(*retained).with(*rows).with(*set)
            }
            Self::Learner(detail) => Message::of(Phrase::NotTrained).with(detail),
        }
    }
}

impl Split {
    /// The last labelled snapshots are the test set, all labelled ones before them the training set,
    /// as in the reference. The newest training labels look past the test start.
    ///
    /// # Errors
    /// [`Unavailable`] where there are too few rows for a model.
    pub fn kept(outline: &Outline, settings: ScoringSettings) -> Result<Self, Unavailable> {
        let labelled = outline.snapshots().labelled();
        let needed = settings.test_snapshots() + 1;
        if labelled < needed {
            let window_days = outline.snapshots().settings().label_window_days();
            return Err(Unavailable::TooFewSnapshots { found: labelled, needed, window_days });
        }
        Self::at(outline, labelled - settings.test_snapshots(), settings, |_| true)
    }

    /// The same test set, trained only on labels that were already known when it starts: those whose
    /// window ends before the first test snapshot.
    ///
    /// # Errors
    /// [`Unavailable`] where there are too few rows for a model.
    pub fn purged(
        &self,
        outline: &Outline,
        settings: ScoringSettings,
    ) -> Result<Self, Unavailable> {
        let snapshots = outline.snapshots();
        let start = snapshots.days()[self.test_start];
        Self::at(outline, self.test_start, settings, |snapshot| {
            snapshots.label_end(snapshot) < start
        })
    }

    /// Rows of the rarer class in the set that has fewer of them.
    #[must_use]
    pub fn rarest_class(&self, outline: &Outline) -> usize {
        let rarer = |rows: &[u32]| {
            let (churned, retained) = classes(outline, rows);
            churned.min(retained)
        };
        rarer(&self.train).min(rarer(&self.test))
    }

    fn at(
        outline: &Outline,
        test_start: usize,
        settings: ScoringSettings,
        trains: impl Fn(usize) -> bool,
    ) -> Result<Self, Unavailable> {
        let rows = |snapshot| outline.rows_of(snapshot).map(|row| row as u32);
        let trains_on = || (0..test_start).filter(|&snapshot| trains(snapshot));
        let count = trains_on().map(|snapshot| outline.rows_of(snapshot).len()).sum();
        let mut train = Vec::with_capacity(count);
        train.extend(trains_on().flat_map(rows));
        let train = sampled(train, settings.learner().max_rows, settings.seed());
        let test: Vec<u32> = (test_start..outline.snapshots().labelled()).flat_map(rows).collect();
        if train.len() < MIN_TRAIN_ROWS {
            return Err(Unavailable::TooFewRows { found: train.len() });
        }
        for (rows, set) in [(&train, Phrase::TrainingSet), (&test, Phrase::TestSet)] {
            let (churned, retained) = classes(outline, rows);
            if churned.min(retained) < MIN_CLASS_ROWS {
                return Err(Unavailable::OneClass { churned, retained, rows: rows.len(), set });
            }
        }
        Ok(Self { train, test, test_start })
    }
}

/// So many of the rows, or all where there are fewer; each is as likely to be among them.
fn sampled(rows: Vec<u32>, max: usize, seed: u64) -> Vec<u32> {
    if rows.len() <= max {
        return rows;
    }
    let mut random = Pcg32::seed_from_u64(seed);
    let (mut left, mut wanted) = (rows.len() as u64, max as u64);
    let is_taken = |_: &u32| {
        let taken = u64::from(random.next_u32()) * left < wanted << 32;
        left -= 1;
        wanted -= u64::from(taken);
        taken
    };
    let mut sample: Vec<u32> = rows.into_iter().filter(is_taken).collect();
    // It would keep the memory of them all.
    sample.shrink_to_fit();
    sample
}

/// Rows of those who churned and of those who stayed.
fn classes(outline: &Outline, rows: &[u32]) -> (usize, usize) {
    let churned = rows.iter().filter(|&&row| is_churned(outline, row)).count();
    (churned, rows.len() - churned)
}

pub(crate) fn is_churned(outline: &Outline, row: u32) -> bool {
    outline.label()[row as usize] == Label::Churned
}

#[cfg(test)]
mod tests {
    use super::{Unavailable, sampled};
    use vocabulary::{Language, Phrase};

    #[test]
    fn the_text_of_every_reason_is_at_hand() {
        let one_class = |set| Unavailable::OneClass { churned: 1, retained: 2, rows: 3, set };
        for reason in [
            Unavailable::TooFewSnapshots { found: 1, needed: 2, window_days: 90 },
            Unavailable::TooFewRows { found: 1 },
            one_class(Phrase::TrainingSet),
            one_class(Phrase::TestSet),
            Unavailable::Learner("no rows".to_owned()),
        ] {
            let whole = reason.message().in_language(Language::English);
            assert_eq!(reason.to_string(), whole);
        }
    }

    #[test]
    fn a_sample_has_the_size_that_is_wanted_and_is_spread_evenly() {
        let rows: Vec<u32> = (0..10_000).collect();
        assert_eq!(sampled(rows.clone(), 10_000, 1), rows);
        let sample = sampled(rows.clone(), 3_000, 1);
        assert_eq!(sample.len(), 3_000);
        assert!(sample.is_sorted() && sample == sampled(rows.clone(), 3_000, 1));
        assert_ne!(sample, sampled(rows, 3_000, 2));
        let early = sample.iter().filter(|&&row| row < 5_000).count();
        assert!((1_400..1_600).contains(&early), "{early} of the first half");
    }
}
