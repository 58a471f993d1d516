//! How a term is declared.

use crate::text::Text;

/// A member of a term, as lists show it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Member {
    /// Its name in addresses.
    pub id: &'static str,
    /// Its name. The English one is the name in the output files.
    pub title: Text,
}

/// Declares a term: its members in order, each with its id and its name in English and Turkish.
macro_rules! term {
    (
        $(#[$attribute:meta])*
        pub enum $Term:ident {
            $($(#[$comment:meta])* $Member:ident = $id:literal, $en:literal / $tr:literal;)+
        }
    ) => {
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[derive(serde::Serialize, serde::Deserialize)]
        $(#[$attribute])*
        pub enum $Term {
            $($(#[$comment])* $Member,)+
        }

        impl $Term {
            /// Every member, in order.
            pub const ALL: [$Term; [$($id),+].len()] = [$($Term::$Member),+];

            /// Every member with its names, in the same order.
            pub const MEMBERS: [$crate::Member; Self::ALL.len()] = [$($crate::Member {
                id: $id,
                title: $crate::Text::new($en, $tr),
            }),+];

            /// Its name in addresses and files of settings.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self {
                    $($Term::$Member => $id,)+
                }
            }

            /// Its name.
            #[must_use]
            pub const fn title(self) -> $crate::Text {
                $crate::Text::new(self.name(), match self {
                    $($Term::$Member => $tr,)+
                })
            }

            /// Its English name, which is the one in the output files.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $($Term::$Member => $en,)+
                }
            }

            /// Where it stands among [all](Self::ALL), from 0.
            #[must_use]
            pub const fn index(self) -> usize {
                self as usize
            }

            /// The member that stands there.
            #[must_use]
            pub fn at(index: usize) -> Option<Self> {
                Self::ALL.get(index).copied()
            }

            /// The member of an id.
            #[must_use]
            pub fn of_id(id: &str) -> Option<Self> {
                Self::ALL.into_iter().find(|member| member.id() == id)
            }

            /// The member of an English name.
            #[must_use]
            pub fn of_name(name: &str) -> Option<Self> {
                Self::ALL.into_iter().find(|member| member.name() == name)
            }
        }
    };
}

pub(crate) use term;
