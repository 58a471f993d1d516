/// What a [`Simulation`](crate::Simulation) depends on. The defaults give about 400,000 rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Registered customers; each buys at least once. The number of rows grows in proportion.
    pub customers: u32,
    /// Another seed, another shop with the same habits.
    pub seed: u64,
}

impl Default for Settings {
    fn default() -> Self {
        Self { customers: 4_000, seed: 42 }
    }
}
