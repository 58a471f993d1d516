//! Value tiers.

use crate::term::term;

term! {
    /// A customer's value tier, by revenue so far.
    #[serde(rename_all = "kebab-case")]
    pub enum ValueTier {
        /// From the 66th percentile on.
        High = "high", "High Value" / "Yüksek Değer";
        /// From the 33rd percentile on.
        Mid = "mid", "Mid Value" / "Orta Değer";
        /// Below.
        Low = "low", "Low Value" / "Düşük Değer";
    }
}
