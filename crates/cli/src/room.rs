//! Room in memory: where a file needs more, its rows go to disk while it is read.

use crate::args::RunArgs;
use crate::error::CliError;
use pipeline::{IngestError, Loader, expected_rows, most_rows};
use spill::Spill;
use std::path::PathBuf;

/// Rows that go to disk at once, at most.
const MOST_AT_ONCE: u64 = 1 << 20;

/// The memory there is, and the rows that had no room.
pub struct Room {
    memory: u64,
    /// Where rows may go.
    folder: PathBuf,
    /// What was asked for that needs all rows in memory.
    charts: bool,
    rejects: bool,
    spill: Option<Spill>,
}

impl Room {
    /// As much as there is.
    pub fn unbounded() -> Self {
        let folder = std::env::temp_dir();
        Self { memory: u64::MAX, folder, charts: false, rejects: false, spill: None }
    }

    /// As much as was allowed.
    pub fn new(args: &RunArgs) -> Self {
        Self {
            memory: args.memory_bytes(),
            folder: args.out.clone().unwrap_or_else(std::env::temp_dir),
            charts: args.charts.is_some(),
            rejects: args.rejects.is_some(),
            spill: None,
        }
    }

    /// Takes rows off a loader that has too many, or will have; `taken` of `total` bytes are read.
    pub fn make(
        &mut self,
        loader: &mut Loader,
        taken: u64,
        total: u64,
        error: &impl Fn(IngestError) -> CliError,
    ) -> Result<(), CliError> {
        let (kept, most) = (loader.rows_kept(), most_rows(self.memory));
        if kept.max(expected_rows(kept, taken, total).unwrap_or(0)) <= most {
            return Ok(());
        }
        let spill = match &mut self.spill {
            Some(spill) => spill,
            None => {
                self.check(loader)?;
                self.spill.insert(Spill::begin(&self.folder, self.memory)?)
            }
        };
        let in_memory = kept - spill.rows();
        if in_memory < MOST_AT_ONCE.min(most / 4) {
            return Ok(());
        }
        match loader.take_rows() {
            Some(rows) => spill.add(rows)?,
            // Dates that can be read in two ways: the rest of the file may tell, as long as there is room.
            None if in_memory <= most => {}
            None => return loader.doubt().map_or(Ok(()), |doubt| Err(error(doubt))),
        }
        Ok(())
    }

    /// The rows that had no room, if there were any.
    pub fn into_spill(self) -> Option<Spill> {
        self.spill
    }

    /// Can everything that was asked for be done on disk?
    fn check(&self, loader: &Loader) -> Result<(), CliError> {
        let drops_repeats = loader.settings().clean().drop_exact_duplicates;
        let needed = [
            (self.charts, "--charts"),
            (self.rejects && drops_repeats, "--rejects with dropped duplicates"),
        ];
        let needed = needed.into_iter().find_map(|(asked, option)| asked.then_some(option));
        let memory = self.memory >> 20;
        needed.map_or(Ok(()), |option| Err(CliError::NotOnDisk { option, memory }))
    }
}
