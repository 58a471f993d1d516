//! The terms of the business. Each is one type, declared in one place: its members in order, each with what it
//! means, its id and its name in every language.
//!
//! ```
//! use vocabulary::{Action, Offer, Segment};
//!
//! assert_eq!(Segment::ALL.len(), 9);
//! assert_eq!(Segment::AtRisk.id(), "at-risk");
//! assert_eq!(Segment::AtRisk.title().tr, "Risk Altında");
//! assert_eq!(Action::SecondPurchase.offer(), Offer::SmallVoucher);
//! ```
//!
//! Members of different terms cannot be compared:
//!
//! ```compile_fail
//! use vocabulary::{Priority, RiskBucket};
//!
//! assert!(RiskBucket::High != Priority::P1);
//! ```

mod action;
mod check;
mod drop_reason;
mod finding;
mod message;
mod output;
mod phrase;
mod priority;
mod risk;
mod role;
mod segment;
mod term;
mod text;
mod value_tier;

pub use action::{Action, Offer};
pub use check::Check;
pub use drop_reason::DropReason;
pub use finding::FindingKind;
pub use message::{Message, Value, fill, values};
pub use output::{Bundle, OutputFile};
pub use phrase::Phrase;
pub use priority::Priority;
pub use risk::RiskBucket;
pub use role::Role;
pub use segment::Segment;
pub use term::Member;
pub use text::{Language, Text, text};
pub use value_tier::ValueTier;

#[cfg(test)]
mod tests {
    use super::{
        Action, Check, DropReason, FindingKind, Offer, OutputFile, Phrase, Priority, Role, Segment,
        ValueTier,
    };

    /// Ids are what members are written as, in JSON, in TOML and in addresses.
    macro_rules! check {
        ($($Term:ident)+) => {
            $(for (index, member) in $Term::ALL.into_iter().enumerate() {
                assert_eq!(member.index(), index);
                assert_eq!($Term::at(index), Some(member));
                assert_eq!($Term::of_id(member.id()), Some(member), "two {}", member.id());
                assert_eq!($Term::of_name(member.name()), Some(member), "two {}", member.name());
                assert_eq!($Term::MEMBERS[index].title, member.title());
                assert_eq!(serde_json::to_value(member).unwrap(), member.id());
            })+
        };
    }

    #[test]
    fn members_are_found_by_index_id_and_name() {
        check!(Action Check DropReason FindingKind Offer OutputFile Phrase Priority Role Segment);
        check!(ValueTier);
    }
}
