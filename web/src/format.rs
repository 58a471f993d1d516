//! Numbers and dates as a person reads them, by locale and currency.

use crate::{
    config::{Config, is_locale},
    lang::t,
    shared::shared,
    words::{control, fill, units},
};
use js_sys::{Array, Date, Function, Intl, Object, Reflect};
use leptos::prelude::*;
use semantics::Format;
use vocabulary::{Language, Text};
use wasm_bindgen::JsValue;

/// From here on a number is shortened to thousands, millions or billions.
const SHORTEN_FROM: f64 = 10_000.0;

/// From here on an amount is shown without its pennies.
const PENNIES_BELOW: f64 = 1_000.0;

struct Formats {
    money_of: MoneyFormats,
    locales: Array,
    count: Function,
    plain: Function,
    short: Function,
    decimal: Function,
    hundredths: Function,
    score: Function,
    days: Function,
    signed_percent: Function,
    percent: Function,
    fine_percent: Function,
    signed_fine_percent: Function,
    points: Function,
    month: Function,
    short_month: Function,
    initial: Function,
    date: Function,
}

/// How amounts of one currency are written.
struct MoneyFormats {
    currency: Option<String>,
    full: Function,
    whole: Function,
    short: Function,
    signed: Function,
}

impl MoneyFormats {
    fn new(locales: &Array, currency: Option<String>) -> Self {
        let style: Vec<(&str, JsValue)> = match currency.as_deref().and_then(code) {
            Some(code) => vec![
                ("style", "currency".into()),
                ("currency", code.into()),
                ("currencyDisplay", "narrowSymbol".into()),
            ],
            None => vec![],
        };
        let number = |options: &[(&str, JsValue)]| {
            Intl::NumberFormat::new(locales, &object(&[&style[..], options].concat())).format()
        };
        Self {
            full: number(&digits(2, 2)),
            whole: number(&digits(0, 0)),
            short: number(&compact()),
            signed: number(&[&compact()[..], &[("signDisplay", "exceptZero".into())]].concat()),
            currency,
        }
    }
}

/// The code that a currency is written by. All crowns are written `kr`, so any of them will do.
fn code(currency: &str) -> Option<&str> {
    match currency {
        "kr" => Some("SEK"),
        code if code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_alphabetic()) => {
            Some(code)
        }
        _ => None,
    }
}

fn digits(min: u32, max: u32) -> [(&'static str, JsValue); 2] {
    [("minimumFractionDigits", min.into()), ("maximumFractionDigits", max.into())]
}

fn compact() -> [(&'static str, JsValue); 2] {
    [("notation", "compact".into()), ("maximumSignificantDigits", 3.into())]
}

/// Writes numbers and dates for the page's locale, and amounts in the currency of the data.
#[derive(Clone, Copy)]
pub struct Numbers {
    formats: StoredValue<Formats, LocalStorage>,
    currency: Memo<Option<String>>,
}

impl Numbers {
    /// Prepares the formats.
    pub fn new(config: &Config, language: Language, currency: Memo<Option<String>>) -> Self {
        let locales = Array::of1(&JsValue::from_str(&locale(config, language)));
        let number = |options: &[(&str, JsValue)]| {
            Intl::NumberFormat::new(&locales, &object(options)).format()
        };
        let day = |options: &[(&str, JsValue)]| {
            let options = [options, &[("timeZone", "UTC".into())]].concat();
            Intl::DateTimeFormat::new(&locales, &object(&options)).format()
        };
        let signed = [("signDisplay", "exceptZero".into())];
        let percent = [("style", "percent".into())];
        let days =
            [("style", "unit".into()), ("unit", "day".into()), ("unitDisplay", "long".into())];
        let formats = StoredValue::new_local(Formats {
            money_of: MoneyFormats::new(&locales, currency.get_untracked()),
            count: number(&digits(0, 0)),
            plain: number(&digits(0, 6)),
            short: number(&compact()),
            decimal: number(&digits(1, 1)),
            hundredths: number(&digits(2, 2)),
            score: number(&digits(4, 4)),
            days: number(&[&days[..], &digits(1, 1)].concat()),
            percent: number(&[&percent[..], &digits(1, 1)].concat()),
            fine_percent: number(&[&percent[..], &digits(2, 2)].concat()),
            signed_fine_percent: number(&[&percent[..], &digits(2, 2), &signed].concat()),
            points: number(&[&digits(2, 2)[..], &signed].concat()),
            signed_percent: number(&[&percent[..], &digits(1, 1), &signed].concat()),
            month: day(&[("month", "long".into()), ("year", "numeric".into())]),
            short_month: day(&[("month", "short".into()), ("year", "numeric".into())]),
            initial: day(&[("month", "narrow".into())]),
            date: day(&[
                ("day", "numeric".into()),
                ("month", "short".into()),
                ("year", "numeric".into()),
            ]),
            locales,
        });
        Self { formats, currency }
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
        self.write_money(value, |money| &money.full)
    }

    /// An amount, without its pennies where they no longer matter, and shortened where it is large.
    pub fn short_money(self, value: f64) -> String {
        match value.abs() {
            SHORTEN_FROM.. => self.write_money(value, |money| &money.short),
            size if size < PENNIES_BELOW && size.fract() != 0.0 => self.money(value),
            _ => self.whole_money(value),
        }
    }

    /// An amount in whole units.
    pub fn whole_money(self, value: f64) -> String {
        self.write_money(value, |money| &money.whole)
    }

    /// A share, as per cent.
    pub fn percent(self, share: f64) -> String {
        self.write(share, |formats| &formats.percent)
    }

    /// A number in full, with as many decimals as it has.
    pub fn plain(self, value: f64) -> String {
        self.write(value, |formats| &formats.plain)
    }

    /// A number with one decimal.
    pub fn decimal(self, value: f64) -> String {
        self.write(value, |formats| &formats.decimal)
    }

    /// A number with two decimals.
    pub fn hundredths(self, value: f64) -> String {
        self.write(value, |formats| &formats.hundredths)
    }

    /// A number with two decimals and its sign.
    pub fn signed(self, value: f64) -> String {
        self.write(value, |formats| &formats.points)
    }

    /// A score of a model, with four decimals.
    pub fn score(self, value: f64) -> String {
        self.write(value, |formats| &formats.score)
    }

    /// A size in bytes.
    pub fn bytes(self, bytes: u64) -> String {
        let bytes = bytes as f64;
        match bytes {
            ..1e3 => format!("{} B", self.count(bytes)),
            ..1e6 => format!("{} KB", self.count(bytes / 1e3)),
            ..1e9 => format!("{} MB", self.decimal(bytes / 1e6)),
            _ => format!("{} GB", self.hundredths(bytes / 1e9)),
        }
    }

    /// A time span in milliseconds.
    pub fn duration(self, ms: f64) -> String {
        let count = |value: f64, unit: Text| format!("{} {}", self.count(value), t(unit));
        match ms {
            ..1.0 => format!("< {}", count(1.0, units::MILLISECONDS)),
            ..1e3 => count(ms, units::MILLISECONDS),
            ..60e3 => format!("{} {}", self.decimal(ms / 1e3), t(units::SECONDS)),
            _ => {
                let (minutes, seconds) = ((ms / 60e3).floor(), (ms / 1e3).floor() % 60.0);
                format!("{} {seconds:02.0} {}", count(minutes, units::MINUTES), t(units::SECONDS))
            }
        }
    }

    /// A measure's value, short enough for a tile or an axis.
    pub fn short(self, format: Format, value: f64) -> String {
        match format {
            Format::Money => self.short_money(value),
            Format::MoneyChange => self.write_money(value, |money| &money.signed),
            Format::Count => self.short_count(value),
            _ => self.exact(format, value),
        }
    }

    /// A measure's value in full.
    pub fn exact(self, format: Format, value: f64) -> String {
        match format {
            Format::Money | Format::MoneyChange => self.money(value),
            Format::Count | Format::Rank => self.count(value),
            Format::Percent => self.percent(value),
            Format::PercentChange => self.write(value, |formats| &formats.signed_percent),
            Format::Days => self.write(value, |formats| &formats.days),
        }
    }

    /// A measure's value, with as many places as a comparison takes.
    pub fn fine(self, format: Format, value: f64) -> String {
        match format {
            Format::Percent => self.write(value, |formats| &formats.fine_percent),
            Format::PercentChange => self.signed_fine_percent(value),
            _ => self.exact(format, value),
        }
    }

    /// What lies between two shares, in points of a per cent, with its sign.
    pub fn points(self, share: f64) -> String {
        self.write(share * 100.0, |formats| &formats.points)
    }

    /// A relative change, with its sign, to a hundredth of a per cent.
    pub fn signed_fine_percent(self, share: f64) -> String {
        self.write(share, |formats| &formats.signed_fine_percent)
    }

    /// `2011-11` as `November 2011`; anything else as it is.
    pub fn month(self, iso: &str) -> String {
        self.write_day(iso, |formats| &formats.month)
    }

    /// `2011-11` as `Nov 2011`.
    pub fn short_month(self, iso: &str) -> String {
        self.write_day(iso, |formats| &formats.short_month)
    }

    /// The letter a month begins with.
    pub fn month_initial(self, iso: &str) -> String {
        self.write_day(iso, |formats| &formats.initial)
    }

    /// `2011-12-31…` as `31 Dec 2011`; anything else as it is.
    pub fn date(self, iso: &str) -> String {
        self.write_day(iso, |formats| &formats.date)
    }

    /// A period's name: a month, a quarter, a year or a range of days.
    pub fn period(self, name: &str, from: &str, to: &str) -> String {
        match name.split_once('-') {
            Some((year, quarter)) if quarter.starts_with('q') => {
                fill(t(control::QUARTER), &[&quarter[1..], year])
            }
            Some((_, month)) if month.len() == 2 => self.month(name),
            None if name.len() == 4 => name.to_owned(),
            _ => format!("{} – {}", self.date(from), self.date(to)),
        }
    }

    /// An amount, in the currency the data have by now.
    fn write_money(self, value: f64, format: impl Fn(&MoneyFormats) -> &Function) -> String {
        let currency = self.currency.get_untracked();
        if self.formats.with_value(|formats| formats.money_of.currency != currency) {
            self.formats.update_value(|formats| {
                formats.money_of = MoneyFormats::new(&formats.locales, currency);
            });
        }
        self.write(value, |formats| format(&formats.money_of))
    }

    fn write(self, value: f64, format: impl Fn(&Formats) -> &Function) -> String {
        self.call(&value.into(), format).unwrap_or_else(|| value.to_string())
    }

    fn write_day(self, iso: &str, format: impl Fn(&Formats) -> &Function) -> String {
        let day = iso.get(..10).or(iso.get(..7)).unwrap_or(iso);
        let date = Date::new(&JsValue::from_str(day));
        let known = day.len() >= 7 && !date.get_time().is_nan();
        known.then(|| self.call(&date, format)).flatten().unwrap_or_else(|| iso.to_owned())
    }

    fn call(self, value: &JsValue, format: impl Fn(&Formats) -> &Function) -> Option<String> {
        self.formats.with_value(|formats| {
            format(formats).call1(&JsValue::UNDEFINED, value).ok()?.as_string()
        })
    }
}

/// The locale set for the site; or the browser's, if it speaks the page's language; or that language's.
fn locale(config: &Config, language: Language) -> String {
    let of_browser = || window().navigator().language();
    let speaks = |tag: &String| tag.split('-').next() == Some(language.tag()) && is_locale(tag);
    let mut tags = config.locale.clone().into_iter().chain(of_browser());
    tags.find(speaks).unwrap_or_else(|| language.tag().to_owned())
}

fn object(options: &[(&str, JsValue)]) -> Object {
    let object = Object::new();
    for (key, value) in options {
        // Setting a field of a fresh object cannot fail.
        let _ = Reflect::set(&object, &JsValue::from_str(key), value);
    }
    object
}

/// The numbers of the page around.
pub fn numbers() -> Numbers {
    shared()
}
