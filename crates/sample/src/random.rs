//! Random draws that are the same on every platform: a portable generator, `libm` for everything
//! that is not basic arithmetic, and no width that depends on the target.

use core::f64::consts::TAU;

use rand_core::RngCore;
use rand_pcg::Pcg32;

/// Independent streams, so that a change in one part of the shop leaves the others alone.
#[derive(Clone, Copy)]
pub enum Stream {
    Catalogue = 1,
    Customers = 2,
    Trade = 3,
}

pub struct Random(Pcg32);

impl Random {
    pub fn new(seed: u64, stream: Stream) -> Self {
        Self(Pcg32::new(seed, stream as u64))
    }

    /// A whole number in `0..bound` (0 for an empty range).
    pub fn below(&mut self, bound: u32) -> u32 {
        ((u64::from(self.0.next_u32()) * u64::from(bound)) >> 32) as u32
    }

    /// A number strictly between 0 and 1.
    pub fn unit(&mut self) -> f64 {
        (f64::from(self.0.next_u32()) + 0.5) / 4_294_967_296.0
    }

    pub fn chance(&mut self, probability: f64) -> bool {
        self.unit() < probability
    }

    pub fn exponential(&mut self, mean: f64) -> f64 {
        -mean * libm::log(self.unit())
    }

    pub fn log_normal(&mut self, median: f64, sigma: f64) -> f64 {
        median * libm::exp(sigma * self.normal())
    }

    /// An index drawn in proportion to `weights`.
    pub fn weighted(&mut self, weights: &[u32]) -> usize {
        let mut ticket = self.below(weights.iter().sum());
        for (index, &weight) in weights.iter().enumerate() {
            match ticket.checked_sub(weight) {
                Some(rest) => ticket = rest,
                None => return index,
            }
        }
        0
    }

    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            items.swap(last, self.below(last as u32 + 1) as usize);
        }
    }

    /// Box-Muller; the second value is dropped to keep the generator without memory.
    fn normal(&mut self) -> f64 {
        let radius = libm::sqrt(-2.0 * libm::log(self.unit()));
        radius * libm::cos(TAU * self.unit())
    }
}
