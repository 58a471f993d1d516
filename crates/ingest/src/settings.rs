//! How rows are cleaned.

/// How rows are cleaned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CleanSettings {
    /// Drop rows that repeat an earlier row in every mapped column. Off by default: the reference
    /// keeps them.
    pub drop_exact_duplicates: bool,
    /// Count orders of every status as sales, whatever was cancelled or given back.
    pub count_all_statuses: bool,
    /// Count customers as one whose e-mail addresses or names differ only in case, blanks or the form of
    /// their letters. On by default.
    pub merge_customer_spellings: bool,
}

impl Default for CleanSettings {
    fn default() -> Self {
        Self {
            drop_exact_duplicates: false,
            count_all_statuses: false,
            merge_customer_spellings: true,
        }
    }
}
