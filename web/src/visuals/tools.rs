//! What the menu of a visual can work with.

use super::DataTable;
use charts::Drawing;
use leptos::prelude::*;

/// What the menu of a visual can work with.
#[derive(Clone, Copy)]
pub struct Tools {
    /// The visual's figures as a table.
    pub table: Signal<Option<DataTable>>,
    /// Its drawing, if it is drawn.
    pub drawing: RwSignal<Option<Drawing>>,
    /// Is the table shown in place of the drawing?
    pub as_table: RwSignal<bool>,
    /// What must be said below the drawing, and in its file.
    pub note: Signal<Option<String>>,
}

impl Tools {
    /// Tools of a drawing with these figures.
    pub fn new(table: impl Fn() -> Option<DataTable> + Send + Sync + 'static) -> Self {
        Self {
            table: Signal::derive(table),
            drawing: RwSignal::new(None),
            as_table: RwSignal::new(false),
            note: Signal::stored(None),
        }
    }

    /// The same with a note.
    pub fn noting(self, note: impl Fn() -> Option<String> + Send + Sync + 'static) -> Self {
        Self { note: Signal::derive(note), ..self }
    }
}
