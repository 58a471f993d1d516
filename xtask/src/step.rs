//! A step of setting up.

use anyhow::{Context, Result};
use std::time::Instant;

/// Whether a step had anything to do.
pub enum Done {
    /// It was done before.
    Already,
    /// It was done just now.
    Now,
}

pub fn step(name: &str, by_hand: &str, work: impl FnOnce() -> Result<Done>) -> Result<()> {
    let start = Instant::now();
    let done = work().with_context(|| {
        format!("set-up step \"{name}\" failed. To do it by hand:\n\n    {by_hand}\n\nCause")
    })?;
    match done {
        Done::Already => println!("  ready      {name}"),
        Done::Now => println!("  installed  {name} ({:.0} s)", start.elapsed().as_secs_f64()),
    }
    Ok(())
}
