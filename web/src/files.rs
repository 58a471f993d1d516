//! Files on their way in, and those behind the results.

use crate::unpacker;
use protocol::{Mapping, RawSettings};
use std::rc::Rc;
use web_sys::File;

/// Files that were chosen while others were open about which the person has answered something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Next {
    /// What is open.
    pub open: String,
    /// What was chosen.
    pub name: String,
}

/// Files, and what is known of them from before.
pub struct Chosen {
    pub files: Vec<File>,
    pub said: Mapping,
    pub settings: Option<RawSettings>,
}

/// The files of the draft, those of the run at work, and those behind the results.
#[derive(Default)]
pub struct Files {
    pub chosen: Option<Rc<[File]>>,
    pub reading: Option<Rc<[File]>>,
    pub read: Option<Rc<[File]>>,
    pub opened: u32,
    /// How often files were chosen.
    pub choices: u32,
}

impl Files {
    /// A run has finished: on the person's own files, or on the demo data.
    pub fn were_read(&mut self, own: bool) {
        self.read = self.reading.take().filter(|_| own);
    }
}

/// What several files are called together.
pub fn name_of(files: &[File]) -> String {
    match files {
        [only] => only.name(),
        [first, others @ ..] => format!("{} + {}", first.name(), others.len()),
        [] => String::new(),
    }
}

pub fn is_packed(files: &Option<Rc<[File]>>) -> bool {
    files.as_deref().is_some_and(unpacker::is_needed)
}
