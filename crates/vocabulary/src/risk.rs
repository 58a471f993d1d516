//! Risk buckets.

use crate::term::term;

term! {
    /// How likely a customer is to churn, in three buckets.
    pub enum RiskBucket {
        /// At or above the high threshold.
        High = "high", "High" / "Yüksek";
        /// At or above the medium threshold.
        Medium = "medium", "Medium" / "Orta";
        /// Below.
        Low = "low", "Low" / "Düşük";
    }
}
