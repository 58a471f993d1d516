//! RFM segments.

use crate::term::term;

term! {
    /// A customer's segment at a snapshot: the first rule that fits its scores.
    #[serde(rename_all = "kebab-case")]
    pub enum Segment {
        /// R ≥ 4, F ≥ 4, M ≥ 4.
        Champions = "champions", "Champions" / "Şampiyonlar";
        /// R ≥ 4, F ≥ 4.
        Loyal = "loyal", "Loyal" / "Sadık";
        /// R ≥ 4, F = 1.
        NewCustomers = "new-customers", "New Customers" / "Yeni Müşteriler";
        /// R ≥ 4, F in 2..3.
        PotentialLoyalist = "potential-loyalist", "Potential Loyalist" / "Potansiyel Sadık";
        /// R = 3, F ≤ 2.
        Promising = "promising", "Promising" / "Umut Vadeden";
        /// R = 3 and (F ≥ 3 or M ≥ 4).
        NeedsAttention = "needs-attention", "Needs Attention" / "İlgi Bekleyen";
        /// R = 2, F ≤ 2, M ≤ 3.
        AboutToSleep = "about-to-sleep", "About To Sleep" / "Uykuya Dalan";
        /// R ≤ 2 and (M ≥ 4 or F ≥ 3).
        AtRisk = "at-risk", "At Risk" / "Risk Altında";
        /// Everything else.
        Lost = "lost", "Lost" / "Kayıp";
    }
}
