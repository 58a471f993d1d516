//! Measures: each defined once, with its DAX twin.

mod cohort;
mod dax;
mod sales;
mod snapshot;

use crate::Timeline;
use vocabulary::Text;

pub use cohort::CohortMeasure;
pub use sales::SalesMeasure;
pub use snapshot::SnapshotMeasure;

/// How a measure's values are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// An amount of the shop's currency.
    Money,
    /// A change of an amount, with its sign.
    MoneyChange,
    /// A whole number.
    Count,
    /// A share, 0 to 1, as a percentage.
    Percent,
    /// A relative change, with its sign, as a percentage.
    PercentChange,
    /// Days, with one decimal.
    Days,
    /// A place in a ranking, from 1.
    Rank,
}

/// What a measure is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Definition {
    /// Its name in addresses, files and tests.
    pub id: &'static str,
    /// Its title. The English one is its name in the Power BI project.
    pub title: Text,
    /// How its values are written.
    pub format: Format,
    /// The timeline it follows.
    pub timeline: Timeline,
    /// What it means, in plain words.
    pub meaning: Text,
    /// The same in DAX, over the tables of the Power BI project.
    pub dax: &'static str,
    /// Is more of it better (`Some(true)`), worse (`Some(false)`), or neither?
    pub more_is_better: Option<bool>,
}

impl Definition {
    /// Every measure there is.
    pub fn all() -> impl Iterator<Item = &'static Definition> {
        let sales = SalesMeasure::ALL.iter().map(|measure| measure.definition());
        let snapshots = SnapshotMeasure::ALL.iter().map(|measure| measure.definition());
        let cohorts = CohortMeasure::ALL.iter().map(|measure| measure.definition());
        sales.chain(snapshots).chain(cohorts)
    }
}

/// A measure of either timeline.
pub trait Measure: Copy + PartialEq + std::fmt::Debug + 'static {
    /// Every measure of this kind.
    fn all() -> &'static [Self];
    /// What it is.
    fn definition(self) -> &'static Definition;
    /// The measure of this kind with a name.
    fn by_id(id: &str) -> Option<Self> {
        Self::all().iter().copied().find(|measure| measure.definition().id == id)
    }
}

/// Declares the measures of a timeline: the enum, its list and its definitions, from one table.
macro_rules! measures {
    (
        $(#[$doc:meta])* $name:ident on $timeline:expr;
        $($variant:ident {
            $id:literal, $format:ident, $better:expr,
            $en:literal / $tr:literal,
            $meaning_en:literal / $meaning_tr:literal,
            $dax:expr $(,)?
        })*
    ) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $(#[doc = $meaning_en] $variant,)*
        }

        impl $name {
            /// Every measure of this timeline.
            pub const ALL: &'static [$name] = &[$($name::$variant),*];

            const DEFINITIONS: &'static [$crate::Definition] = &[$($crate::Definition {
                id: $id,
                title: vocabulary::text($en, $tr),
                format: $crate::Format::$format,
                timeline: $timeline,
                meaning: vocabulary::text($meaning_en, $meaning_tr),
                dax: $dax,
                more_is_better: $better,
            }),*];
        }

        impl $crate::Measure for $name {
            fn all() -> &'static [Self] {
                Self::ALL
            }

            fn definition(self) -> &'static $crate::Definition {
                &Self::DEFINITIONS[self as usize]
            }
        }

        impl $name {
            /// What it is.
            #[must_use]
            pub fn definition(self) -> &'static $crate::Definition {
                $crate::Measure::definition(self)
            }
        }
    };
}
pub(crate) use measures;
