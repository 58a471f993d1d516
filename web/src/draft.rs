//! A file that was chosen and is not read yet: what is seen of it, and what is said of it.

use protocol::{Mapping, Preview};
use std::sync::Arc;

/// What was chosen, and how it is to be read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    /// What it is called.
    pub name: String,
    /// What is said of it; the rest is guessed.
    pub said: Mapping,
    /// What is seen of it, once it is.
    pub preview: Option<Arc<Preview>>,
    /// Is the person asked how it is to be read? Otherwise it is read as soon as that is clear.
    pub asking: bool,
    /// Has the person answered? Answers are not thrown away unasked.
    pub answered: bool,
    /// Its number at the engine.
    pub number: u32,
}
