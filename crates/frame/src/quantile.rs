//! Quantiles by linear interpolation between order statistics.

/// The `q`-quantile (0 to 1) of ascending values, interpolated linearly between the two nearest
/// order statistics; `None` where there are no values.
///
/// ```
/// assert_eq!(frame::linear_quantile(&[1.0, 2.0, 4.0], 0.75), Some(3.0));
/// ```
#[must_use]
pub fn linear_quantile(ascending: &[f64], q: f64) -> Option<f64> {
    let last = ascending.len().checked_sub(1)?;
    let position = q.clamp(0.0, 1.0) * last as f64;
    let below = position as usize;
    let fraction = position - below as f64;
    let low = *ascending.get(below)?;
    let high = *ascending.get((below + 1).min(last))?;
    Some(low + (high - low) * fraction)
}

#[cfg(test)]
mod tests {
    use super::linear_quantile;

    #[test]
    fn quantiles_interpolate_and_empty_has_none() {
        let values = [10.0, 20.0, 30.0, 40.0, 50.0];
        for (q, expected) in [(0.0, 10.0), (0.5, 30.0), (0.9, 46.0), (1.0, 50.0)] {
            assert_eq!(linear_quantile(&values, q), Some(expected));
        }
        assert_eq!(linear_quantile(&[], 0.5), None);
    }
}
