//! Counting what is distinct, round after round, without clearing in between.

/// Tells the codes already seen in a round.
#[derive(Debug)]
pub struct Distinct {
    seen_in: Vec<u32>,
    round: u32,
}

impl Distinct {
    /// For codes below `codes`.
    pub fn of(codes: usize) -> Self {
        Self { seen_in: vec![0; codes], round: 1 }
    }

    /// Begins a new round.
    pub fn forget(&mut self) {
        self.round += 1;
    }

    /// Notes a code; is it new in this round?
    pub fn insert(&mut self, code: u32) -> bool {
        std::mem::replace(&mut self.seen_in[code as usize], self.round) != self.round
    }
}
