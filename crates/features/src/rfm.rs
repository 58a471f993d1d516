//! RFM scores by five equal-count bins over ranks.

/// Scores 1 to 5 of values: ranked ascending, ties in row order, then cut at the quantiles 0.2 … 0.8
/// of the ranks by linear interpolation, each bin closed on the right.
pub(crate) fn quintile_scores<T: Copy + PartialOrd>(values: &[T], order: &mut Vec<u32>) -> Vec<u8> {
    let count = values.len();
    order.clear();
    order.extend(0..count as u32);
    order.sort_by(|&a, &b| {
        let (a, b) = (values[a as usize], values[b as usize]);
        a.partial_cmp(&b).unwrap_or(std::cmp::Ordering::Equal)
    });
    let mut scores = vec![0; count];
    // With ranks from 0, the k-th edge is (count − 1)·k/5; whole numbers keep the comparison exact.
    let mut score = 1;
    for (rank, &row) in order.iter().enumerate() {
        while score < 5 && rank * 5 > (count - 1) * usize::from(score) {
            score += 1;
        }
        scores[row as usize] = score;
    }
    scores
}

#[cfg(test)]
mod tests {
    use super::quintile_scores;

    #[test]
    fn bins_are_right_closed_and_ties_go_by_row() {
        for (values, expected) in [
            (vec![5, 4, 3, 2, 1], vec![5, 4, 3, 2, 1]),
            (vec![7, 7, 7, 7, 7, 7], vec![1, 1, 2, 3, 4, 5]),
            (vec![1, 1], vec![1, 5]),
            (vec![9], vec![1]),
            (vec![], vec![]),
        ] {
            assert_eq!(quintile_scores(&values, &mut Vec::new()), expected, "{values:?}");
        }
    }
}
