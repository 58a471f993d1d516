//! Files on their way in: what was chosen, and what is said of it.

use crate::{
    draft::Draft,
    files::{Chosen, Files, Next},
    unpacker::Unpacker,
};
use leptos::prelude::*;
use std::rc::Rc;
use web_sys::File;

/// The files that were chosen, are read, or were read. Copies share it.
#[derive(Clone, Copy)]
pub struct Import {
    /// The file that was chosen and is not read yet, if any.
    pub draft: RwSignal<Option<Draft>>,
    /// What was chosen while that was open, if the person has to say which it shall be.
    pub next: RwSignal<Option<Next>>,
    /// Had this tab a file open that only the person can choose again?
    pub lost: RwSignal<bool>,
    pub(super) files: StoredValue<Files, LocalStorage>,
    pub(super) next_files: StoredValue<Option<Chosen>, LocalStorage>,
    pub(super) unpacker: StoredValue<Rc<Unpacker>, LocalStorage>,
}

impl Import {
    /// Nothing was chosen yet.
    pub fn new() -> Self {
        Self {
            draft: RwSignal::new(None),
            next: RwSignal::new(None),
            lost: RwSignal::new(false),
            files: StoredValue::new_local(Files::default()),
            next_files: StoredValue::new_local(None),
            unpacker: StoredValue::new_local(Rc::default()),
        }
    }

    /// The files behind the results, where they are the person's own.
    pub fn read_files(self) -> Option<Rc<[File]>> {
        self.files.with_value(|files| files.read.clone())
    }

    /// Stays with what is open.
    pub fn stay(self) {
        self.next.set(None);
        self.next_files.set_value(None);
    }

    pub(super) fn next_number(self) -> u32 {
        let number = self.files.try_update_value(|files| {
            files.opened += 1;
            files.opened
        });
        number.unwrap_or_default()
    }
}
