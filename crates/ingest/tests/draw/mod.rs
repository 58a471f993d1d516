//! Draws from a portable generator.

use rand_core::RngCore;
use rand_pcg::Pcg32;

pub struct Draw(pub Pcg32);

impl Draw {
    /// A number from 0, below `bound`.
    pub fn below(&mut self, bound: u32) -> u32 {
        ((u64::from(self.0.next_u32()) * u64::from(bound)) >> 32) as u32
    }

    /// One of several.
    pub fn of<T: Copy>(&mut self, choices: &[T]) -> T {
        choices[self.below(choices.len() as u32) as usize]
    }
}
