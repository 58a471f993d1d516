//! Every word the page says, in one place, in every language. What a measure or a visual is called
//! stands in `semantics`.

pub mod again;
pub mod compare;
mod data;
pub mod fair;
pub mod findings;
pub mod home;
pub mod how;
pub mod interrupted;
pub mod keep;
pub mod model;
pub mod parity;
mod readiness;
mod report;
pub mod settings;
pub mod wizard;

pub use data::*;
pub use fair::{FRAME_LACKS, Point, SERVICE_HAS};
pub use readiness::*;
pub use report::*;
pub use vocabulary::fill;
pub use wizard::quotes_title;

/// Declares texts in English and Turkish.
macro_rules! words {
    ($($name:ident = $en:literal / $tr:literal;)+) => {
        $(pub const $name: vocabulary::Text = vocabulary::Text::new($en, $tr);)+
    };
    ($(pub mod $module:ident { $($texts:tt)+ })+) => {
        $(pub mod $module {
            $crate::words::words! { $($texts)+ }
        })+
    };
}
pub(crate) use words;
