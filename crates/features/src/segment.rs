//! The rules of the RFM segments.

use vocabulary::Segment;

/// The segment of recency, frequency and monetary scores, each 1 to 5.
#[must_use]
pub fn segment_of_scores(recency: u8, frequency: u8, monetary: u8) -> Segment {
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

#[cfg(test)]
mod tests {
    use super::segment_of_scores;
    use vocabulary::Segment;

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
            assert_eq!(segment_of_scores(r, f, m), segment, "R{r} F{f} M{m}");
        }
    }
}
