//! How a file is to be read: what is guessed, what is said, what is saved.

use crate::{DateFormat, DecimalMark, Delimiter, Encoding, MonthNames, Quotes, RawSettings};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;
use vocabulary::Role;

/// A column, by the name in the header or by its place; or several that play one role together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum ColumnRef {
    /// Its place in the row, from 1.
    Position(usize),
    /// Its name in the header; case, spaces and underscores do not matter.
    Name(String),
    /// Several columns, for a role that more than one may play: the status.
    Several(Vec<ColumnRef>),
}

impl ColumnRef {
    /// Every single column of it.
    pub fn columns(&self) -> impl Iterator<Item = &ColumnRef> {
        match self {
            ColumnRef::Several(columns) => columns.as_slice(),
            one => std::slice::from_ref(one),
        }
        .iter()
    }

    /// All of these columns; nothing where there are none.
    #[must_use]
    pub fn of(mut columns: Vec<ColumnRef>) -> Option<Self> {
        match columns.len() {
            0 | 1 => columns.pop(),
            _ => Some(ColumnRef::Several(columns)),
        }
    }
}

impl fmt::Display for ColumnRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ColumnRef::Position(position) => write!(f, "number {position}"),
            ColumnRef::Name(name) => write!(f, "\u{201c}{name}\u{201d}"),
            ColumnRef::Several(columns) => {
                let columns: Vec<String> = columns.iter().map(ToString::to_string).collect();
                f.write_str(&columns.join(" and "))
            }
        }
    }
}

/// How values are written, by column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct Formats {
    /// The dates.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<DateFormat>,
    /// The names of months, where they mean two months in two languages.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub months: Option<MonthNames>,
    /// The decimal mark of quantities.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quantity: Option<DecimalMark>,
    /// The decimal mark of unit prices.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit_price: Option<DecimalMark>,
    /// The decimal mark of line totals.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line_total: Option<DecimalMark>,
    /// The decimal mark of refunded amounts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refund: Option<DecimalMark>,
}

impl Formats {
    /// The decimal mark of a role's column, if it is said.
    #[must_use]
    pub fn decimal(&self, role: Role) -> Option<DecimalMark> {
        match role {
            Role::Quantity => self.quantity,
            Role::UnitPrice => self.unit_price,
            Role::LineTotal => self.line_total,
            Role::Refund => self.refund,
            _ => None,
        }
    }

    /// Says the decimal mark of a role's column; nothing where the role is no number.
    pub fn set_decimal(&mut self, role: Role, mark: Option<DecimalMark>) {
        match role {
            Role::Quantity => self.quantity = mark,
            Role::UnitPrice => self.unit_price = mark,
            Role::LineTotal => self.line_total = mark,
            Role::Refund => self.refund = mark,
            _ => {}
        }
    }
}

/// How a file is to be read. What is left out is guessed from the file; what is said wins over the
/// guess. In TOML:
///
/// ```toml
/// delimiter = ";"
/// header-line = 3
/// absent = ["country"]
///
/// [columns]
/// timestamp = "Datum"
/// customer = 4
/// status = ["Status", "Storniert am"]
///
/// [formats]
/// timestamp = "dmy"
/// unit-price = ","
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct Mapping {
    /// How bytes stand for characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub encoding: Option<Encoding>,
    /// What stands between fields.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delimiter: Option<Delimiter>,
    /// How fields are quoted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quotes: Option<Quotes>,
    /// The line with the column names, from 1; 0 where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub header_line: Option<u64>,
    /// Which column plays which role.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub columns: BTreeMap<Role, ColumnRef>,
    /// Roles that no column plays, whatever its name.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub absent: Vec<Role>,
    /// Roles whose empty cells take the value of the row above: of date, customer and order number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub carry_down: Option<Vec<Role>>,
    /// How values are written.
    #[serde(skip_serializing_if = "is_default")]
    pub formats: Formats,
    /// Settings of the run that go with this file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub settings: Option<RawSettings>,
}

fn is_default(formats: &Formats) -> bool {
    *formats == Formats::default()
}
