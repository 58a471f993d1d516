//! Room in memory: where a file needs more, its rows go to disk, while it is read or once it is.

use crate::args::{MemoryArgs, RunArgs};
use crate::error::CliError;
use crate::leftovers;
use crate::targets::Targets;
use crate::unfinished::Unfinished;
use pipeline::{FirstPurchases, IngestError, Loaded, Loader, Run, expected_rows, max_rows};
use spill::{Spill, Spilled};
use std::path::PathBuf;

/// Rows that go to disk at once, at most.
const MAX_AT_ONCE: u64 = 1 << 20;

/// The memory there is, and the rows that had no room.
pub struct Room {
    memory: u64,
    /// Is there to be none for the rows, whatever they need?
    on_disk: bool,
    /// Where rows may go, where there is such a place already.
    scratch: Option<PathBuf>,
    /// What was asked for that needs all rows in memory.
    in_memory: Option<&'static str>,
    /// Are dropped rows written? Repeats are found too late for that on disk.
    rejects: bool,
    spill: Option<Spill>,
    /// The folder of the rows, where they went to one of their own.
    unfinished: Option<Unfinished>,
    /// Of the rows that went to disk.
    purchases: FirstPurchases,
}

/// A file that is read, and where its rows are.
pub enum Placed {
    InMemory(Box<Run>),
    OnDisk(Box<Spilled>, Option<Unfinished>),
}

impl Room {
    /// For something that needs all rows in memory.
    pub fn in_memory(memory: MemoryArgs, what: &'static str) -> Self {
        Self {
            memory: memory.bytes(),
            on_disk: false,
            scratch: None,
            in_memory: Some(what),
            rejects: false,
            spill: None,
            unfinished: None,
            purchases: FirstPurchases::default(),
        }
    }

    /// For the output files.
    pub fn new(args: &RunArgs, targets: &Targets) -> Self {
        Self {
            on_disk: args.on_disk,
            scratch: targets.out.as_ref().map(|out| out.scratch().to_owned()),
            in_memory: args.charts.as_ref().map(|_| "--charts"),
            rejects: args.rejects.is_some(),
            ..Self::in_memory(args.memory, "")
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
        let (kept, max) = (loader.rows_kept(), max_rows(self.memory));
        if kept.max(expected_rows(kept, taken, total).unwrap_or(0)) <= max {
            return Ok(());
        }
        if self.spill.is_none() {
            if self.rejects && loader.settings().clean().drop_exact_duplicates {
                return Err(self.not_on_disk("--rejects with dropped duplicates", None));
            }
            self.begin_spill(None)?;
        }
        let Some(spill) = &mut self.spill else { return Ok(()) };
        let in_memory = kept - spill.rows();
        if in_memory < MAX_AT_ONCE.min(max / 4) {
            return Ok(());
        }
        match loader.take_rows() {
            Some(rows) => {
                self.purchases.observe(&rows);
                spill.add(rows)?;
            }
            // Dates that can be read in two ways: the rest of the file may tell, as long as there is room.
            None if in_memory <= max => {}
            None => return loader.doubt().map_or(Ok(()), |doubt| Err(error(doubt))),
        }
        Ok(())
    }

    /// Begins a run in memory, where it fits.
    pub fn keep(&self, loaded: Loaded) -> Result<Run, CliError> {
        let needed = loaded.size().enough();
        match self.in_memory {
            Some(what) if needed > self.memory => Err(self.not_on_disk(what, Some(needed))),
            _ => Ok(loaded.run()),
        }
    }

    /// Decides where a file that is read is worked on. Where every customer has a long history, few rows make
    /// many records: only now is it known how many.
    pub fn place(mut self, loaded: Loaded) -> Result<Placed, CliError> {
        if self.spill.is_none() {
            let size = loaded.size();
            if size.memory() <= self.memory && !self.on_disk {
                return Ok(Placed::InMemory(Box::new(loaded.run())));
            }
            self.begin_spill(Some(size.enough()))?;
        }
        let Some(spill) = self.spill else { return Ok(Placed::InMemory(Box::new(loaded.run()))) };
        let (rows, remainder, settings) = loaded.into_parts();
        self.purchases.observe(&rows);
        let size = self.purchases.size(settings.features());
        let spilled = spill.end(rows, remainder, settings, size);
        let spilled = spilled.map_err(|error| if self.on_disk { error } else { error.or(size) })?;
        Ok(Placed::OnDisk(Box::new(spilled), self.unfinished))
    }

    /// Begins to put rows on disk, of a file that would need so many bytes in memory where that is known.
    fn begin_spill(&mut self, needed: Option<u64>) -> Result<(), CliError> {
        if let Some(what) = self.in_memory {
            return Err(self.not_on_disk(what, needed));
        }
        let folder = self.folder()?;
        self.spill = Some(Spill::begin(&folder, self.memory)?);
        Ok(())
    }

    fn not_on_disk(&self, what: &'static str, needed: Option<u64>) -> CliError {
        CliError::NotOnDisk { what, memory: self.memory, needed }
    }

    /// A folder for rows, with those of the output files or in the system's temporary folder.
    fn folder(&mut self) -> Result<PathBuf, CliError> {
        if let Some(folder) = &self.scratch {
            return Ok(folder.clone());
        }
        let parent = std::env::temp_dir();
        leftovers::tell(&parent);
        let unfinished = Unfinished::within(&parent)?;
        Ok(self.unfinished.insert(unfinished).path().to_owned())
    }
}
