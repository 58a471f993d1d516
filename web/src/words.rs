//! Every word the page says, in one place, in every language. What a measure or a visual is called
//! stands in `semantics`.

mod balance;
mod beside;
mod data;
mod enough;
mod more;
mod oddities;
mod reading;
mod report;
mod stored;

pub use balance::*;
pub use beside::*;
pub use data::*;
pub use enough::*;
pub use more::*;
pub use oddities::*;
pub use reading::*;
pub use report::*;
pub use stored::*;
pub use vocabulary::fill;

/// Declares texts in English and Turkish.
macro_rules! words {
    ($(pub mod $module:ident { $($name:ident = $en:literal / $tr:literal;)* })*) => {
        $(pub mod $module {
            use vocabulary::Text;
            $(pub const $name: Text = Text::new($en, $tr);)*
        })*
    };
}
pub(crate) use words;
