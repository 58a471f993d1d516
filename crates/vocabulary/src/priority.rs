//! Priorities.

use crate::term::term;

term! {
    /// How urgent a customer is.
    #[serde(rename_all = "kebab-case")]
    pub enum Priority {
        /// First.
        P1 = "p1", "P1" / "P1";
        /// Second.
        P2 = "p2", "P2" / "P2";
        /// Third.
        P3 = "p3", "P3" / "P3";
        /// Not urgent.
        P4 = "p4", "P4" / "P4";
    }
}
