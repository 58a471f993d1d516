//! RFM segments.

/// A customer's segment at a snapshot: the first rule that fits its scores.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Segment {
    /// R ≥ 4, F ≥ 4, M ≥ 4.
    Champions,
    /// R ≥ 4, F ≥ 4.
    Loyal,
    /// R ≥ 4, F = 1.
    NewCustomers,
    /// R ≥ 4, F in 2..3.
    PotentialLoyalist,
    /// R = 3, F ≤ 2.
    Promising,
    /// R = 3 and (F ≥ 3 or M ≥ 4).
    NeedsAttention,
    /// R = 2, F ≤ 2, M ≤ 3.
    AboutToSleep,
    /// R ≤ 2 and (M ≥ 4 or F ≥ 3).
    AtRisk,
    /// Everything else.
    Lost,
}

impl Segment {
    /// Every segment, in the order of the rules.
    pub const ALL: [Segment; 9] = [
        Segment::Champions,
        Segment::Loyal,
        Segment::NewCustomers,
        Segment::PotentialLoyalist,
        Segment::Promising,
        Segment::NeedsAttention,
        Segment::AboutToSleep,
        Segment::AtRisk,
        Segment::Lost,
    ];

    /// The segment of recency, frequency and monetary scores, each 1 to 5.
    #[must_use]
    pub fn of_scores(recency: u8, frequency: u8, monetary: u8) -> Self {
        match (recency, frequency, monetary) {
            (4.., 4.., 4..) => Segment::Champions,
            (4.., 4.., _) => Segment::Loyal,
            (4.., 1, _) => Segment::NewCustomers,
            (4.., 2..=3, _) => Segment::PotentialLoyalist,
            (3, ..=2, _) => Segment::Promising,
            (3, _, _) => Segment::NeedsAttention,
            (2, ..=2, ..=3) => Segment::AboutToSleep,
            (..=2, _, 4..) | (..=2, 3.., _) => Segment::AtRisk,
            _ => Segment::Lost,
        }
    }

    /// The segment of a name as written to files.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|segment| segment.name() == name)
    }

    /// Its name as written to files.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Segment::Champions => "Champions",
            Segment::Loyal => "Loyal",
            Segment::NewCustomers => "New Customers",
            Segment::PotentialLoyalist => "Potential Loyalist",
            Segment::Promising => "Promising",
            Segment::NeedsAttention => "Needs Attention",
            Segment::AboutToSleep => "About To Sleep",
            Segment::AtRisk => "At Risk",
            Segment::Lost => "Lost",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Segment;

    #[test]
    fn the_first_rule_that_fits_wins() {
        for ((r, f, m), segment) in [
            ((5, 5, 5), Segment::Champions),
            ((4, 4, 3), Segment::Loyal),
            ((5, 1, 5), Segment::NewCustomers),
            ((4, 3, 5), Segment::PotentialLoyalist),
            ((3, 2, 5), Segment::Promising),
            ((3, 3, 1), Segment::NeedsAttention),
            ((2, 2, 3), Segment::AboutToSleep),
            ((2, 2, 4), Segment::AtRisk),
            ((1, 3, 1), Segment::AtRisk),
            ((1, 1, 4), Segment::AtRisk),
            ((1, 2, 3), Segment::Lost),
        ] {
            assert_eq!(Segment::of_scores(r, f, m), segment, "R{r} F{f} M{m}");
        }
    }

    #[test]
    fn names_lead_back() {
        for (code, segment) in Segment::ALL.into_iter().enumerate() {
            assert_eq!(Segment::from_name(segment.name()), Some(segment));
            assert_eq!(segment as usize, code);
        }
    }
}
