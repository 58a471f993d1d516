//! How the values of the columns with a role are written.

use super::column::Column;
use super::profile::Profile;
use crate::number;
use protocol::{DateFormat, DecimalMark, Formats, Mapping, MonthNames, ValueKind};
use vocabulary::{Message, Phrase, Role};

/// Where no column tells, these are asked for the decimal mark of the others, in this order.
const NUMBERS: [Role; 4] = [Role::UnitPrice, Role::LineTotal, Role::Refund, Role::Quantity];

/// Columns of money beside those with a role, by a part of their keys: their marks count where those of the
/// others are open.
const MONEY: [&str; 24] = [
    "price",
    "amount",
    "total",
    "tax",
    "vat",
    "shipping",
    "discount",
    "cost",
    "fee",
    "freight",
    "precio",
    "importe",
    "impuesto",
    "iva",
    "envio",
    "descuento",
    "preis",
    "betrag",
    "mwst",
    "prix",
    "montant",
    "tva",
    "tutar",
    "kdv",
];

/// The formats the dates can be in: one where it is said or evident, several where the sample fits
/// them all alike or does not tell at all.
pub(super) fn date_orders(columns: &[Column], hints: &Mapping) -> Vec<DateFormat> {
    if let Some(said) = hints.formats.timestamp {
        return vec![said];
    }
    let unknown = || vec![DateFormat::Ymd, DateFormat::Dmy, DateFormat::Mdy];
    profile_of(columns, Role::Timestamp).map_or_else(unknown, |profile| {
        if 2 * profile.dates.dates >= profile.filled && profile.filled > 0 {
            profile.dates.orders()
        } else {
            profile.numbers.epoch().map_or_else(unknown, |epoch| vec![epoch])
        }
    })
}

/// Whose names the months have, where that is said or evident.
pub(super) fn months(columns: &[Column], hints: &Mapping) -> Option<MonthNames> {
    let evident = || profile_of(columns, Role::Timestamp)?.dates.months();
    hints.formats.months.or_else(evident)
}

/// All formats that are said or evident.
pub(super) fn all(
    columns: &[Column],
    date_orders: &[DateFormat],
    months: Option<MonthNames>,
    hints: &Mapping,
) -> Formats {
    let timestamp = match date_orders {
        [only] => Some(*only),
        _ => None,
    };
    // The names of all others need not be said.
    let months = hints.formats.months.or(months.filter(|&months| months == MonthNames::Croatian));
    let mut formats = Formats { timestamp, months, ..hints.formats };
    let mark_of = |role| profile_of(columns, role).and_then(|profile| profile.numbers.mark());
    let common = common_mark(columns);
    for role in NUMBERS {
        let has_column = profile_of(columns, role).is_some();
        if has_column && formats.decimal(role).is_none() {
            let custom = || by_currency(columns, profile_of(columns, role)?);
            formats.set_decimal(role, mark_of(role).or(common).or_else(custom));
        }
    }
    formats
}

/// The decimal mark that the columns with a role speak for, or else other columns of money.
pub(super) fn common_mark(columns: &[Column]) -> Option<DecimalMark> {
    let mark_of = |role| profile_of(columns, role).and_then(|profile| profile.numbers.mark());
    NUMBERS.into_iter().find_map(mark_of).or_else(|| {
        let is_money = |column: &&Column| {
            let key = column.keys[0].as_str();
            column.profile.kind() == ValueKind::Decimal
                && MONEY.iter().any(|part| key.contains(part))
        };
        let marks =
            columns.iter().filter(is_money).filter_map(|column| column.profile.numbers.mark());
        let mut marks: Vec<DecimalMark> = marks.collect();
        marks.dedup();
        match marks.as_slice() {
            [only] => Some(*only),
            _ => None,
        }
    })
}

/// The decimal mark by the custom of the currency that a column or the name of the amounts says.
fn by_currency(columns: &[Column], amounts: &Profile) -> Option<DecimalMark> {
    let thousands = amounts.numbers.thousands()?;
    let currency = profile_of(columns, Role::Currency);
    let mut codes = currency.iter().flat_map(|profile| &profile.examples);
    let custom = |word: &String| number::convention(number::currency_code(word)?);
    let first = custom(codes.next()?)?;
    let is_common = codes.all(|word| custom(word) == Some(first));
    is_common.then_some(if first { thousands } else { thousands.other() })
}

/// A date in whichever order reads it first: good to compare dates of one column.
pub(super) fn date_of(cell: &str) -> Option<i64> {
    let orders = [DateFormat::Ymd, DateFormat::Dmy, DateFormat::Mdy, DateFormat::Excel];
    orders.into_iter().find_map(|order| crate::date::parse(cell.as_bytes(), order))
}

/// How a column is written, in words.
pub(super) struct Written {
    pub format: Option<Message>,
    pub fits: f64,
    pub also: Vec<Message>,
}

/// Describes how a column is written.
pub(super) fn describe(column: &Column, mapping: &Mapping, orders: &[DateFormat]) -> Written {
    let profile = &column.profile;
    let role = column.role.as_ref().map(|given| given.role);
    if role == Some(Role::Timestamp) {
        return describe_dates(profile, orders);
    }
    match profile.kind() {
        ValueKind::Date => describe_dates(profile, &profile.dates.orders()),
        ValueKind::Whole | ValueKind::Decimal => {
            let said = role.and_then(|role| mapping.formats.decimal(role));
            let mark = said.or_else(|| profile.numbers.mark());
            describe_numbers(profile, mark)
        }
        ValueKind::Text | ValueKind::Empty => Written { format: None, fits: 1.0, also: Vec::new() },
    }
}

fn describe_dates(profile: &Profile, orders: &[DateFormat]) -> Written {
    let cells = match orders.first() {
        Some(DateFormat::Ymd | DateFormat::Dmy | DateFormat::Mdy | DateFormat::Swapped) => {
            profile.dates.dates
        }
        _ => profile.numbers.numbers(),
    };
    let title = |order: &DateFormat| Message::of(order.phrase());
    let as_written = |order: &DateFormat| match &profile.dates.telling {
        Some(cell) => Message::of(Phrase::AsIn).with(order.phrase()).with(cell),
        None => title(order),
    };
    Written {
        format: orders.first().map(as_written),
        fits: profile.share(cells),
        also: orders.iter().skip(1).map(title).collect(),
    }
}

fn describe_numbers(profile: &Profile, mark: Option<DecimalMark>) -> Written {
    let numbers = &profile.numbers;
    let cells = |mark| match mark {
        DecimalMark::Point => numbers.point,
        DecimalMark::Comma => numbers.comma,
    };
    let like = |mark: DecimalMark| Message::of(Phrase::Like).with(mark.example());
    match mark {
        Some(mark) => {
            let other_fits = numbers.either > 0 && cells(mark.other()) == cells(mark);
            let also = other_fits.then(|| like(mark.other())).into_iter().collect();
            Written { format: Some(like(mark)), fits: profile.share(cells(mark)), also }
        }
        None => {
            let also = (numbers.either > 0).then(|| like(DecimalMark::Comma)).into_iter().collect();
            let format = (numbers.either > 0).then(|| like(DecimalMark::Point));
            Written { format, fits: profile.share(numbers.numbers()), also }
        }
    }
}

fn profile_of(columns: &[Column], role: Role) -> Option<&Profile> {
    let has_role = |column: &&Column| column.role.as_ref().is_some_and(|given| given.role == role);
    columns.iter().find(has_role).map(|column| &column.profile)
}
