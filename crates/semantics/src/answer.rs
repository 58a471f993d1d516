//! What the engine answers: small results, ready to be drawn.

use crate::{Capacity, Dimension};
use serde::{Deserialize, Serialize};
use vocabulary::{Action, Offer, Priority, RiskBucket, Segment};

/// The answer to a [`Question`](crate::Question).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "answer", rename_all = "kebab-case")]
pub enum Answer {
    /// What there is to choose from.
    Catalogue(Catalogue),
    /// Everything a page shows.
    Page(PageAnswer),
    /// Customers behind a figure.
    People(People),
    /// Customers found.
    Find {
        /// The best matches, at most twenty.
        found: Vec<Found>,
    },
    /// Everything about one customer.
    Profile(Box<CustomerProfile>),
    /// Measures by name.
    Measures {
        /// A list for each that was asked for, in the order of its measures; blank where a measure has no
        /// value, or a name is not known.
        values: Vec<Vec<Option<f64>>>,
    },
    /// There is nothing loaded, or no such member.
    Nothing,
}

/// What there is to choose from in the loaded data.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Catalogue {
    /// A checksum over the names of customers, products and countries: numbers that stand for them belong to
    /// these data alone.
    pub fingerprint: u32,
    /// First day with a transaction, `YYYY-MM-DD`.
    pub first_day: String,
    /// Last day with a transaction.
    pub last_day: String,
    /// Months of the data, `YYYY-MM`, oldest first.
    pub months: Vec<String>,
    /// The months the data cover to their last day.
    pub complete_months: Vec<String>,
    /// The period shown where none is chosen: the last complete month.
    pub default_period: String,
    /// Snapshots, `YYYY-MM-DD`, oldest first.
    pub snapshots: Vec<String>,
    /// The snapshot shown where none is chosen: the newest that the data reach.
    pub default_snapshot: String,
    /// Country names by number; empty if the file has none.
    pub countries: Vec<String>,
    /// Numbers of countries, by revenue, largest first.
    pub country_order: Vec<u32>,
    /// Does the file name products, by stock code or description?
    pub has_products: bool,
    /// Was a model trained? Without one, what needs probabilities is blank.
    pub has_model: bool,
}

impl Catalogue {
    /// Does a day lie after the data end, so that what happened until then is not known?
    #[must_use]
    pub fn ends_before(&self, day: &str) -> bool {
        // Days are written so that they sort as texts.
        self.last_day.as_str() < day
    }

    /// Do the data cover a month, `YYYY-MM`, to its last day?
    #[must_use]
    pub fn completes(&self, month: &str) -> bool {
        self.complete_months.iter().any(|complete| complete == month)
    }
}

/// The period a page shows.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ResolvedPeriod {
    /// First day, `YYYY-MM-DD`.
    pub from: String,
    /// Last day, no later than the data's.
    pub to: String,
    /// Does it end at a month end, so that changes can be shown?
    pub complete: bool,
    /// Its name as in an address: `2011-11`.
    pub name: String,
}

/// The name of a member that comes from the data.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Labelled {
    /// The dimension.
    pub dimension: Dimension,
    /// The member's number.
    pub code: u32,
    /// Its name; nothing if the data have no such member.
    pub label: Option<String>,
}

/// Everything a page shows under a selection.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PageAnswer {
    /// The period it shows.
    pub period: ResolvedPeriod,
    /// The snapshot it shows, `YYYY-MM-DD`.
    pub snapshot: String,
    /// Names of the members chosen that come from the data.
    pub labels: Vec<Labelled>,
    /// The visuals that have numbers, in the order of the page.
    pub visuals: Vec<VisualAnswer>,
}

/// What one visual shows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct VisualAnswer {
    /// The visual's name.
    pub id: String,
    /// What it shows.
    pub shown: Shown,
}

/// What a visual shows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "as", rename_all = "kebab-case")]
pub enum Shown {
    /// A figure; blank where it is not defined.
    Tile {
        /// The figure.
        value: Option<f64>,
        /// Its changes, in the visual's order.
        changes: Vec<Option<f64>>,
        /// The figure at every month or snapshot, oldest first.
        trend: Vec<Option<f64>>,
    },
    /// Measures along an axis.
    Frame(Frame),
    /// One measure along two axes.
    Matrix(Matrix),
    /// Figures by the name of their measure, for sentences.
    Values {
        /// Measure and value.
        values: Vec<(String, Option<f64>)>,
    },
    /// What moved revenue.
    Change(Change),
    /// The capacity and what it covers.
    Capacity(CapacityPlan),
}

/// A group along an axis.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Key {
    /// Its number: of the member, of the month or of the snapshot.
    pub code: u32,
    /// Its name: `2011-11`, `2011-11-30`, a country, a stock code; empty for members that are the same for every shop.
    pub name: String,
    /// What else it is called: a product's description.
    pub detail: Option<String>,
    /// Must it not be compared with its neighbours? A month that the data do not cover to its last day, or a
    /// snapshot after they end.
    pub partial: bool,
}

/// Measures along an axis.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Frame {
    /// The groups.
    pub keys: Vec<Key>,
    /// A column a measure, in the query's order.
    pub columns: Vec<Vec<Option<f64>>>,
    /// Groups there are besides the ones shown.
    pub more: u32,
}

/// One measure along two axes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Matrix {
    /// The rows.
    pub rows: Vec<Key>,
    /// The columns.
    pub columns: Vec<Key>,
    /// Row after row.
    pub cells: Vec<Option<f64>>,
    /// A second measure of the cells, where the visual has one: active customers of a cohort.
    pub active: Vec<Option<f64>>,
    /// A third: revenue of a cohort.
    pub revenue: Vec<Option<f64>>,
    /// A figure a row: the size of a cohort.
    pub sizes: Vec<f64>,
}

/// What moved revenue between two periods: `current = base + price + volume + mix`.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Change {
    /// Revenue of the period before; blank (all of it) where there is none.
    pub base: Option<f64>,
    /// Products sold in both, at another mean price: Σ (price − price before) × units.
    pub price: f64,
    /// More or fewer units at the mean price before.
    pub volume: f64,
    /// The rest: dearer or cheaper products in the basket, new and discontinued ones.
    pub mix: f64,
    /// Revenue of the period.
    pub current: f64,
}

/// The capacity at a snapshot and what it covers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CapacityPlan {
    /// The capacity that is in force.
    pub capacity: Capacity,
    /// Customers in the list.
    pub customers: u32,
    /// Customers at the snapshot.
    pub of_customers: u32,
    /// Expected loss of the list.
    pub covered: f64,
    /// Expected loss of everyone.
    pub of_loss: f64,
    /// Budget of the list.
    pub budget: f64,
    /// Share of customers, share of expected loss covered, and budget: from none to all, fifty steps.
    pub curve: Vec<[f64; 3]>,
}

/// Customers behind a figure.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct People {
    /// How many match, in all.
    pub total: u32,
    /// Sum of their revenue.
    pub revenue: f64,
    /// Sum of their budget.
    pub budget: f64,
    /// The rows asked for.
    pub rows: Vec<Person>,
}

/// One customer at a snapshot. What needs a model is blank without one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Person {
    /// The customer's number.
    pub code: u32,
    /// Customer id.
    pub customer: String,
    /// Country of the first order.
    pub country: String,
    /// RFM segment.
    pub segment: Option<Segment>,
    /// Risk bucket.
    pub risk: Option<RiskBucket>,
    /// Churn probability.
    pub probability: Option<f64>,
    /// Revenue.
    pub revenue: f64,
    /// Orders.
    pub orders: u32,
    /// Probability × revenue.
    pub expected_loss: Option<f64>,
    /// Days since the last purchase.
    pub recency_days: Option<i32>,
    /// Priority.
    pub priority: Option<Priority>,
    /// Action.
    pub action: Option<Action>,
    /// Offer.
    pub offer: Option<Offer>,
    /// Suggested budget.
    pub budget: Option<f64>,
    /// Is the customer in the capacity list?
    pub listed: bool,
}

/// A customer found.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Found {
    /// The customer's number.
    pub code: u32,
    /// Customer id.
    pub customer: String,
    /// Country of the first order.
    pub country: String,
    /// Revenue over all data.
    pub revenue: f64,
}

/// Everything about one customer, as of a snapshot.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CustomerProfile {
    /// The customer at the snapshot used.
    pub person: Person,
    /// The snapshot used, `YYYY-MM-DD`: the newest that has the customer where the chosen one has not.
    pub snapshot: String,
    /// The snapshot that was asked for.
    pub asked_snapshot: String,
    /// Revenue, orders, units and revenue per order up to and with the snapshot's day.
    pub revenue: f64,
    /// Distinct invoices.
    pub orders: u32,
    /// Units.
    pub units: f64,
    /// Revenue per order.
    pub average_order_value: Option<f64>,
    /// First purchase, `YYYY-MM-DD`.
    pub first_purchase: String,
    /// Last purchase up to and with the snapshot's day.
    pub last_purchase: String,
    /// Place in the snapshot's ranking by expected loss, from 1.
    pub loss_rank: Option<u32>,
    /// Revenue of every month of the data.
    pub months: Vec<CustomerPoint>,
    /// The customer at every snapshot that has it.
    pub history: Vec<ProfileSnapshot>,
    /// Products bought, by revenue, largest first.
    pub products: Vec<ProductBought>,
    /// Why the score is what it is, strongest first; empty without a model.
    pub reasons: Vec<Reason>,
    /// The mean score the reasons start from, as a probability.
    pub base_probability: Option<f64>,
}

/// One month of a customer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CustomerPoint {
    /// `YYYY-MM`.
    pub month: String,
    /// Revenue.
    pub revenue: f64,
    /// Orders.
    pub orders: u32,
}

/// A customer at one snapshot.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ProfileSnapshot {
    /// `YYYY-MM-DD`.
    pub snapshot: String,
    /// RFM segment.
    pub segment: Segment,
    /// Churn probability.
    pub probability: Option<f64>,
    /// Probability × revenue.
    pub expected_loss: Option<f64>,
}

/// A product a customer bought.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ProductBought {
    /// The product's number.
    pub code: u32,
    /// Stock code.
    pub stock_code: String,
    /// Its description.
    pub description: Option<String>,
    /// Units.
    pub units: f64,
    /// Revenue.
    pub revenue: f64,
    /// Last purchase, `YYYY-MM-DD`.
    pub last_purchase: String,
}

/// One reason for a score.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Reason {
    /// The feature's name.
    pub feature: String,
    /// Its value; blank where it is missing.
    pub value: Option<f64>,
    /// What it adds to the score, in log-odds.
    pub contribution: f64,
}
