//! What a page can ask the engine.

use crate::{Dimension, PageId, Selection};
use serde::{Deserialize, Serialize};

/// A question about the loaded data.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "ask", rename_all = "kebab-case")]
pub enum Question {
    /// What there is to choose from.
    Catalogue,
    /// Everything a page shows under a selection.
    Page {
        /// The page.
        page: PageId,
        /// What is chosen.
        selection: Selection,
    },
    /// Customers behind a figure.
    People {
        /// Which.
        scope: Scope,
        /// What is chosen besides.
        selection: Selection,
        /// Sorted by what.
        sort: PeopleSort,
        /// Largest or last first?
        descending: bool,
        /// First row.
        offset: u32,
        /// Rows at most.
        limit: u32,
        /// Only customers whose id, country, segment, priority, action or offer contains this, in any case.
        search: String,
    },
    /// Customers whose id begins with or contains a text.
    Find {
        /// The text.
        text: String,
    },
    /// Everything about one customer.
    Profile {
        /// The customer's number.
        customer: u32,
        /// What is chosen; only the snapshot counts.
        selection: Selection,
    },
    /// Measures by name, each list under a selection of its own.
    Measures {
        /// What is asked for.
        wanted: Vec<Wanted>,
    },
}

/// Measures under one selection.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub struct Wanted {
    /// Names of the measures: their [`Definition::id`](crate::Definition).
    pub measures: Vec<String>,
    /// What is chosen.
    pub selection: Selection,
    /// Members chosen besides, by name, for those who cannot know their numbers: an id where they are the
    /// same for every shop, else as the data call them.
    pub named: Vec<(Dimension, String)>,
    /// The cohort whose measures are asked for, `YYYY-MM`.
    pub cohort: Option<String>,
    /// One month of the cohort, `YYYY-MM`; without it, what can be summed is summed over all of them.
    pub month: Option<String>,
}

/// Which customers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "of", rename_all = "kebab-case")]
pub enum Scope {
    /// Everyone at the snapshot who passes its filter.
    Snapshot,
    /// The action customers among them.
    ActionList,
    /// Everyone who bought in the period and passes its filter. Revenue and orders are those of the period.
    Buyers,
    /// A cohort: those who first bought in a month (`YYYY-MM`), and bought in another if one is given.
    Cohort {
        /// Month of the first purchase.
        cohort: String,
        /// Month of a later one.
        month: Option<String>,
    },
}

/// What customers can be sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PeopleSort {
    /// Customer id, in text order.
    Customer,
    /// Country, in text order.
    Country,
    /// Segment, in the order of the rules.
    Segment,
    /// Churn probability.
    Probability,
    /// Revenue.
    Revenue,
    /// Orders.
    Orders,
    /// Expected loss.
    #[default]
    ExpectedLoss,
    /// Days since the last purchase.
    Recency,
    /// Priority, P1 first.
    Priority,
    /// Action, in the order of the rules.
    Action,
    /// Suggested budget.
    Budget,
}
