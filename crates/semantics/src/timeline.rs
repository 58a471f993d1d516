//! The two timelines.

use vocabulary::{Text, text};

/// The timeline a figure follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Timeline {
    /// *Sales Period*: realised sales by invoice date.
    Sales,
    /// *Snapshot (As-Of)*: what was known of each customer at a month end.
    Snapshot,
}

impl Timeline {
    /// Its name.
    #[must_use]
    pub fn title(self) -> Text {
        match self {
            Timeline::Sales => text("Sales period", "Satış dönemi"),
            Timeline::Snapshot => text("Snapshot (as-of)", "Anlık görüntü (itibarıyla)"),
        }
    }
}
