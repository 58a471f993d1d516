//! The frame of every view, and the controls that filter it.

mod chips;
mod icons;
mod menu;
mod picker;
mod shell;
mod slicers;

pub use chips::{Chips, filter_names, filters_of};
pub use icons::Icon;
pub use menu::VisualMenu;
pub use picker::{FilePicker, listed};
pub use shell::{Shell, source_name, view_title};
pub use slicers::Slicers;
