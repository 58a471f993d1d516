//! The logistic function, with the same bits on every platform.

/// The probability of log-odds.
pub(crate) fn sigmoid(margin: f64) -> f64 {
    1.0 / (1.0 + libm::exp(-margin))
}

/// The same to single precision, without a branch or a call, so that the compiler can do several rows at
/// once.
pub(crate) fn fast_sigmoid(margin: f32) -> f32 {
    /// Adding it leaves a rounded number in the low bits of the sum.
    const ROUNDING: f32 = 12_582_912.0;
    /// 1 / 2! to 1 / 6!, the last first.
    const SERIES: [f32; 5] = [1.0 / 720.0, 1.0 / 120.0, 1.0 / 24.0, 1.0 / 6.0, 1.0 / 2.0];

    let exponent = (-margin).clamp(-80.0, 80.0) * std::f32::consts::LOG2_E;
    let rounded = exponent + ROUNDING;
    let rest = (exponent - (rounded - ROUNDING)) * std::f32::consts::LN_2;
    let series = SERIES.iter().fold(0.0, |sum, factor| sum * rest + factor);
    let power = 1.0 + rest * (1.0 + rest * series);
    let power_of_two = f32::from_bits((rounded.to_bits() << 23).wrapping_add(1.0_f32.to_bits()));
    1.0 / (1.0 + power * power_of_two)
}

#[cfg(test)]
mod tests {
    use super::{fast_sigmoid, sigmoid};

    #[test]
    fn the_fast_one_is_precise() {
        for step in -12_000_i16..=12_000 {
            let margin = f32::from(step) / 100.0;
            let (fast, exact) = (fast_sigmoid(margin), sigmoid(f64::from(margin)));
            assert!((f64::from(fast) - exact).abs() < 2e-7, "{margin}: {fast}, {exact}");
        }
    }
}
