//! Churn labels.

/// Did a customer stop buying after a snapshot?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Label {
    /// It bought within the label window.
    Retained,
    /// It did not.
    Churned,
    /// The data end before the label window does.
    Unobservable,
}
