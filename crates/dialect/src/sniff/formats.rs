//! How the values of the columns with a role are written.

use super::profile::Profile;
use super::roles::Column;
use protocol::{DateFormat, DecimalMark, Formats, Mapping, MonthNames, Role, ValueKind};

/// Where no column tells, these are asked for the decimal mark of the others, in this order.
const NUMBERS: [Role; 3] = [Role::UnitPrice, Role::LineTotal, Role::Quantity];

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
    let common = NUMBERS.into_iter().find_map(mark_of);
    for role in NUMBERS {
        let has_column = profile_of(columns, role).is_some();
        if has_column && formats.decimal(role).is_none() {
            formats.set_decimal(role, mark_of(role).or(common));
        }
    }
    formats
}

/// How a column is written, in words.
pub(super) struct Written {
    pub format: Option<String>,
    pub fits: f64,
    pub also: Vec<String>,
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
    let title = |order: &DateFormat| order.title().to_owned();
    let telling = profile.dates.telling.as_ref().map(|cell| format!(", as in {cell}"));
    Written {
        format: orders.first().map(|order| title(order) + &telling.unwrap_or_default()),
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
    let like = |mark: DecimalMark| format!("like {}", mark.example());
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
