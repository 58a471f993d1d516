//! Are the data enough for a churn model?

use serde::{Deserialize, Serialize};

/// What is looked at. The advising thresholds are those the field uses for predictions by customer
/// (Klaviyo asks for 500 buyers, 180 days of history, recent orders and customers with three or more
/// orders); the blocking ones are what training cannot do without.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Check {
    /// Customers with a purchase.
    Customers,
    /// Days from the first sale to the last.
    History,
    /// Orders in the last 30 days; a tenth of what is usual in 30 days is needed.
    RecentOrders,
    /// Customers with three orders or more.
    RepeatCustomers,
    /// Month ends whose label window lies within the data.
    MonthEnds,
    /// Customer records to learn from.
    Records,
    /// Records of the rarer class (stayed or left) in training and test set, whichever has fewer.
    Classes,
}

impl Check {
    /// Every check, in the order they are shown.
    pub const ALL: [Check; 7] = [
        Check::Customers,
        Check::History,
        Check::RecentOrders,
        Check::RepeatCustomers,
        Check::MonthEnds,
        Check::Records,
        Check::Classes,
    ];

    /// Its name, as it is serialised.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Check::Customers => "customers",
            Check::History => "history",
            Check::RecentOrders => "recent-orders",
            Check::RepeatCustomers => "repeat-customers",
            Check::MonthEnds => "month-ends",
            Check::Records => "records",
            Check::Classes => "classes",
        }
    }

    /// Can no model be trained without it? Otherwise the model is only weaker.
    #[must_use]
    pub fn blocks(self) -> bool {
        matches!(self, Check::MonthEnds | Check::Records | Check::Classes)
    }

    /// What is counted, in a few words.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Check::Customers => "Customers",
            Check::History => "Days of history",
            Check::RecentOrders => "Orders in the last 30 days",
            Check::RepeatCustomers => "Customers with three orders or more",
            Check::MonthEnds => "Month ends with a full label window",
            Check::Records => "Customer records to learn from",
            Check::Classes => "Records of the rarer outcome",
        }
    }

    /// What follows where there is too little.
    #[must_use]
    pub fn meaning(self) -> &'static str {
        match self {
            Check::Customers => {
                "With few customers the scores are coarse; treat them as a ranking, not as probabilities."
            }
            Check::History => {
                "The model has not seen a whole season; what it learned may not hold in the next one."
            }
            Check::RecentOrders => {
                "The file thins out at its end, so customers look lost who may only be missing from it."
            }
            Check::RepeatCustomers => {
                "Hardly anybody returns, so there is little to tell leaving from having bought once."
            }
            Check::MonthEnds => {
                "Whether a customer left shows only after the label window, and there are too few month ends that far back."
            }
            Check::Records => "A model of so few records would repeat them by heart.",
            Check::Classes => {
                "Nearly all customers stayed, or nearly all left: there is nothing to tell apart."
            }
        }
    }
}

/// A check and how it went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checked {
    /// What was looked at.
    pub check: Check,
    /// How much there is.
    pub found: u64,
    /// How much there must be.
    pub needed: u64,
}

impl Checked {
    /// Is there enough?
    #[must_use]
    pub fn passed(self) -> bool {
        self.found >= self.needed
    }
}

/// Are the data enough for a churn model?
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Readiness {
    /// Every check that could be made, in order; what one that failed leaves open is left out.
    pub checks: Vec<Checked>,
    /// The longest shorter label window, in days, that a model could be trained with; only where the
    /// window in use is too long for the history. It is offered, never used unasked.
    pub offered_window_days: Option<i64>,
}

impl Readiness {
    /// The checks that did not pass.
    pub fn failed(&self) -> impl Iterator<Item = Checked> {
        self.checks.iter().copied().filter(|checked| !checked.passed())
    }
}
