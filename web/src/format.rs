//! Numbers and dates as a person reads them.

use crate::{config::Config, words};
use js_sys::{Array, Function, Intl, Object, Reflect};
use leptos::prelude::*;
use wasm_bindgen::JsValue;

/// From here on a number is shortened to thousands, millions or billions.
const SHORTEN_FROM: f64 = 10_000.0;

struct Formats {
    count: Function,
    short: Function,
    money: Function,
    whole_money: Function,
    short_money: Function,
    percent: Function,
}

/// Writes numbers for the page's locale and currency.
#[derive(Clone, Copy)]
pub struct Numbers(StoredValue<Formats, LocalStorage>);

impl Numbers {
    /// Prepares the formats.
    pub fn new(config: &Config) -> Self {
        let locales: Array = config.locale.iter().map(|tag| JsValue::from_str(tag)).collect();
        let format = |options: &[(&str, JsValue)]| {
            let object = Object::new();
            for (key, value) in options {
                // Setting a field of a fresh object cannot fail.
                let _ = Reflect::set(&object, &JsValue::from_str(key), value);
            }
            Intl::NumberFormat::new(&locales, &object).format()
        };
        let digits = |least: u32, most: u32| {
            [("minimumFractionDigits", least.into()), ("maximumFractionDigits", most.into())]
        };
        let compact = [("notation", "compact".into()), ("maximumSignificantDigits", 3.into())];
        let currency: Vec<(&str, JsValue)> = match &config.currency {
            Some(code) => vec![
                ("style", "currency".into()),
                ("currency", code.as_str().into()),
                ("currencyDisplay", "narrowSymbol".into()),
            ],
            None => vec![],
        };
        Self(StoredValue::new_local(Formats {
            count: format(&digits(0, 0)),
            short: format(&compact),
            money: format(&[&currency[..], &digits(2, 2)].concat()),
            whole_money: format(&[&currency[..], &digits(0, 0)].concat()),
            short_money: format(&[&currency[..], &compact].concat()),
            percent: format(&[&[("style", "percent".into())][..], &digits(1, 1)].concat()),
        }))
    }

    /// A whole number in full.
    pub fn count(self, value: f64) -> String {
        self.write(value, |formats| &formats.count)
    }

    /// A whole number, shortened where it is large.
    pub fn short_count(self, value: f64) -> String {
        if value.abs() < SHORTEN_FROM {
            self.count(value)
        } else {
            self.write(value, |formats| &formats.short)
        }
    }

    /// An amount in full.
    pub fn money(self, value: f64) -> String {
        self.write(value, |formats| &formats.money)
    }

    /// An amount, shortened where it is large.
    pub fn short_money(self, value: f64) -> String {
        if value.abs() < SHORTEN_FROM && value != 0.0 {
            self.money(value)
        } else {
            self.write(value, |formats| &formats.short_money)
        }
    }

    /// An amount in whole units.
    pub fn whole_money(self, value: f64) -> String {
        self.write(value, |formats| &formats.whole_money)
    }

    /// A share, as per cent.
    pub fn percent(self, share: f64) -> String {
        self.write(share, |formats| &formats.percent)
    }

    fn write(self, value: f64, format: impl Fn(&Formats) -> &Function) -> String {
        self.0.with_value(|formats| {
            let written = format(formats).call1(&JsValue::UNDEFINED, &value.into());
            written.ok().and_then(|text| text.as_string()).unwrap_or_else(|| value.to_string())
        })
    }
}

/// The numbers of the page around.
pub fn numbers() -> Numbers {
    expect_context()
}

/// A size in bytes.
pub fn bytes(bytes: u64) -> String {
    let bytes = bytes as f64;
    match bytes {
        ..1e3 => format!("{bytes:.0} B"),
        ..1e6 => format!("{:.0} KB", bytes / 1e3),
        ..1e9 => format!("{:.1} MB", bytes / 1e6),
        _ => format!("{:.2} GB", bytes / 1e9),
    }
}

/// A time span in milliseconds.
pub fn duration(ms: f64) -> String {
    match ms {
        ..1.0 => "< 1 ms".into(),
        ..1e3 => format!("{ms:.0} ms"),
        ..60e3 => format!("{:.1} s", ms / 1e3),
        _ => format!("{:.0} min {:02.0} s", (ms / 60e3).floor(), (ms / 1e3).floor() % 60.0),
    }
}

/// `2011-12-31…` as `31 Dec 2011`; anything else as it is.
pub fn date(iso: &str) -> String {
    let mut parts = iso.get(..10).unwrap_or(iso).split('-');
    match (parts.next(), parts.next().and_then(month_index), parts.next()) {
        (Some(year), Some(month), Some(day)) => {
            let name = words::MONTHS[month].get(..3).unwrap_or_default();
            format!("{} {name} {year}", day.trim_start_matches('0'))
        }
        _ => iso.into(),
    }
}

/// `2011-11` as `November 2011`; anything else as it is.
pub fn month(iso: &str) -> String {
    match iso.split_once('-').map(|(year, month)| (year, month_index(month))) {
        Some((year, Some(month))) => format!("{} {year}", words::MONTHS[month]),
        _ => iso.into(),
    }
}

/// The month's place in the year, from 0.
pub fn month_index(month: &str) -> Option<usize> {
    month.parse::<usize>().ok()?.checked_sub(1).filter(|month| *month < 12)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_and_months_are_written_out() {
        assert_eq!(date("2011-12-09 12:50:00"), "9 Dec 2011");
        assert_eq!(month("2011-11"), "November 2011");
        assert_eq!(date("soon"), "soon");
        assert_eq!(month("2011-13"), "2011-13");
    }

    #[test]
    fn sizes_and_times_take_their_unit() {
        assert_eq!(bytes(94_997_152), "95.0 MB");
        assert_eq!(bytes(312), "312 B");
        assert_eq!(duration(0.2), "< 1 ms");
        assert_eq!(duration(3_240.0), "3.2 s");
        assert_eq!(duration(125_000.0), "2 min 05 s");
    }
}
