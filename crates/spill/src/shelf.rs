//! The features of all customers in one file, to be read snapshot by snapshot.
//!
//! One file rather than one for each snapshot: a history of decades has more snapshots than a process may
//! have files open.

use crate::SpillError;
use arrow_array::RecordBatch;
use arrow_ipc::reader::StreamReader;
use arrow_ipc::writer::StreamWriter;
use features::FeaturePart;
use std::fs::File;
use std::io::{BufReader, Read, Seek, SeekFrom, Write};
use std::path::PathBuf;

/// A part's place in the file: where it begins, and how long it is.
type Place = (u64, u64);

/// Parts of snapshots, in the order they were put there.
pub struct Shelf {
    path: PathBuf,
    file: File,
    end: u64,
    /// Where the parts of each snapshot are.
    places: Vec<Vec<Place>>,
    /// What is to be written.
    bytes: Vec<u8>,
}

impl Shelf {
    /// For so many snapshots.
    pub fn new(path: PathBuf, snapshots: usize) -> Result<Self, SpillError> {
        let open = File::options().create(true).truncate(true).read(true).write(true).open(&path);
        let file = open.map_err(SpillError::file(&path))?;
        Ok(Self { path, file, end: 0, places: vec![Vec::new(); snapshots], bytes: Vec::new() })
    }

    /// Puts the next part of a snapshot there.
    pub fn add(&mut self, snapshot: usize, part: &FeaturePart) -> Result<(), SpillError> {
        if part.0.num_rows() == 0 {
            return Ok(());
        }
        self.bytes.clear();
        let mut writer = StreamWriter::try_new(&mut self.bytes, &FeaturePart::schema())?;
        writer.write(&part.0)?;
        writer.finish()?;
        drop(writer);
        self.file.write_all(&self.bytes).map_err(SpillError::file(&self.path))?;
        let length = self.bytes.len() as u64;
        self.places[snapshot].push((self.end, length));
        self.end += length;
        Ok(())
    }

    /// The parts of a snapshot.
    pub fn parts(&self, snapshot: usize) -> impl Iterator<Item = Result<FeaturePart, SpillError>> {
        self.places[snapshot].iter().map(|place| self.part(*place))
    }

    fn part(&self, (at, length): Place) -> Result<FeaturePart, SpillError> {
        let mut file = &self.file;
        file.seek(SeekFrom::Start(at)).map_err(SpillError::file(&self.path))?;
        let mut reader = StreamReader::try_new(BufReader::new(file.take(length)), None)?;
        let empty = || RecordBatch::new_empty(FeaturePart::schema());
        Ok(FeaturePart(reader.next().transpose()?.unwrap_or_else(empty)))
    }
}
