//! The frame of every view, and the controls that filter it.

mod chips;
mod icons;
mod picker;
mod slicers;

pub use chips::{Chips, filter_names, filters_of, filters_on};
pub use icons::Icon;
pub use picker::{FilePicker, listed};
pub use slicers::Slicers;
