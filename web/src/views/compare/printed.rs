//! Figures as Power BI prints them: `1,161,817.38`, `£4.51M`, `−0.90 %`, `(Blank)`.

/// How decimals are set off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decimal {
    /// `1,234.5`
    Point,
    /// `1.234,5`
    Comma,
}

impl Decimal {
    fn mark(self) -> char {
        match self {
            Decimal::Point => '.',
            Decimal::Comma => ',',
        }
    }

    /// What the texts themselves say, all taken together; `usual` where none of them tells.
    pub fn of<'a>(texts: impl IntoIterator<Item = &'a str>, usual: Self) -> Self {
        texts.into_iter().find_map(Self::told).unwrap_or(usual)
    }

    /// What one text tells: two kinds of marks, or one that cannot part thousands.
    fn told(text: &str) -> Option<Self> {
        let digits = Stripped::of(text)?.digits;
        let marks: Vec<char> = digits.chars().filter(|c| matches!(c, '.' | ',')).collect();
        let last = *marks.last()?;
        let (whole, part) = digits.rsplit_once(last)?;
        let mixed = marks.iter().any(|mark| *mark != last);
        let repeated = !mixed && marks.len() > 1;
        let cannot_part = part.len() != 3 || whole.is_empty() || whole.len() > 3 || whole == "0";
        let as_decimal = if last == '.' { Decimal::Point } else { Decimal::Comma };
        match (mixed, repeated) {
            (true, _) => Some(as_decimal),
            (_, true) => Some(as_decimal.other()),
            _ => cannot_part.then_some(as_decimal),
        }
    }

    fn other(self) -> Self {
        match self {
            Decimal::Point => Decimal::Comma,
            Decimal::Comma => Decimal::Point,
        }
    }
}

/// A figure that an English report prints, with the marks of another language.
pub fn with_marks(shows: &str, decimal: Decimal) -> String {
    let turned = |mark| match mark {
        '.' => ',',
        ',' => '.',
        other => other,
    };
    match decimal {
        Decimal::Point => shows.to_owned(),
        Decimal::Comma => shows.chars().map(turned).collect(),
    }
}

/// A figure as printed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Printed {
    /// Nothing, said in so many words.
    Blank,
    /// A number.
    Number {
        /// The number.
        value: f64,
        /// Half a unit of its last printed place: what rounding may have taken from it.
        rounding: f64,
    },
}

impl Printed {
    /// Reads a figure; nothing where it is none.
    pub fn read(text: &str, decimal: Decimal) -> Option<Self> {
        let text = text.trim();
        if BLANKS.iter().any(|blank| blank.eq_ignore_ascii_case(text)) || text == "(Boş)" {
            return Some(Printed::Blank);
        }
        let Stripped { digits, scale, negative } = Stripped::of(text)?;
        let (whole, part) = match digits.split_once(decimal.mark()) {
            Some((whole, part)) => (whole, part),
            None => (digits.as_str(), ""),
        };
        let whole = without_thousands(whole, decimal.other().mark())?;
        let (part, exponent) = part.split_once(['e', 'E']).unwrap_or((part, "0"));
        let exponent: i32 = exponent.parse().ok()?;
        let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() && part.is_empty() || !is_number(&whole) || !is_number(part) {
            return None;
        }
        let sign = if negative { "-" } else { "" };
        let value: f64 = format!("{sign}{whole}.{part}e{exponent}").parse().ok()?;
        let places = i32::try_from(part.len()).ok()? - exponent;
        let rounding = 0.5 * 10_f64.powi(-places) * scale;
        let value = value * scale;
        value.is_finite().then_some(Printed::Number { value, rounding })
    }
}

const BLANKS: [&str; 5] = ["(blank)", "--", "-", "–", "—"];

/// What stands around the digits, taken away.
struct Stripped {
    digits: String,
    scale: f64,
    negative: bool,
}

/// Signs of currencies, and what may stand about a figure.
const AROUND: &str = "£$€¥₺₽₹ '’≈~\"";

/// Currencies by their letters.
const CURRENCIES: [&str; 6] = ["GBP", "USD", "EUR", "TRY", "CHF", "TL"];

/// Thousands, millions, billions, and a hundredth.
const SCALES: [(&str, f64); 8] = [
    ("MN", 1e6),
    ("BN", 1e9),
    ("MM", 1e6),
    ("K", 1e3),
    ("M", 1e6),
    ("B", 1e9),
    ("T", 1e12),
    ("%", 0.01),
];

impl Stripped {
    fn of(text: &str) -> Option<Self> {
        let mut plain: String = text
            .chars()
            .map(|c| if matches!(c, '−' | '–') { '-' } else { c })
            .filter(|c| !c.is_whitespace() && !AROUND.contains(*c))
            .collect();
        if let Some(inside) = plain.strip_prefix('(').and_then(|text| text.strip_suffix(')')) {
            plain = format!("-{inside}");
        }
        for currency in CURRENCIES {
            plain = plain.trim_start_matches(currency).trim_end_matches(currency).to_owned();
        }
        let mut scale = 1.0;
        // `12 %` is written `%12` in Turkish.
        if let Some(rest) = plain.strip_prefix('%') {
            (plain, scale) = (rest.to_owned(), 0.01);
        } else if let Some(rest) = plain.strip_prefix("-%") {
            (plain, scale) = (format!("-{rest}"), 0.01);
        }
        let upper = plain.to_ascii_uppercase();
        if let Some((unit, of_unit)) = SCALES.iter().find(|(unit, _)| upper.ends_with(unit)) {
            plain.truncate(plain.len() - unit.len());
            scale *= of_unit;
        }
        let negative = plain.starts_with('-');
        let digits = plain.trim_start_matches(['-', '+']).to_owned();
        let signs = plain.len() - digits.len();
        (signs <= 1 && digits.contains(|c: char| c.is_ascii_digit())).then_some(Self {
            digits,
            scale,
            negative,
        })
    }
}

/// The digits before the decimals; nothing where what parts them does not part thousands.
fn without_thousands(whole: &str, mark: char) -> Option<String> {
    let mut groups = whole.split(mark);
    let first = groups.next()?;
    let parted = whole.contains(mark);
    let fits = (!parted || (1..=3).contains(&first.len())) && groups.all(|group| group.len() == 3);
    fits.then(|| whole.replace(mark, ""))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str, decimal: Decimal) -> Option<(f64, f64)> {
        match Printed::read(text, decimal)? {
            Printed::Number { value, rounding } => Some((value, rounding)),
            Printed::Blank => None,
        }
    }

    fn reads(text: &str, decimal: Decimal, value: f64, rounding: f64) {
        let (read, unit) = number(text, decimal).unwrap_or_else(|| panic!("{text} is not read"));
        assert!((read - value).abs() <= 1e-12 * value.abs(), "{text}: {read}");
        assert!((unit - rounding).abs() <= 1e-12 * rounding, "{text}: to {unit}");
    }

    #[test]
    fn a_printed_figure_takes_the_marks_of_the_page() {
        for (shows, comma) in
            [("1,161,817.38", "1.161.817,38"), ("4.51 M", "4,51 M"), ("-0.90 %", "-0,90 %")]
        {
            assert_eq!(with_marks(shows, Decimal::Point), shows);
            assert_eq!(with_marks(shows, Decimal::Comma), comma);
        }
    }

    #[test]
    fn figures_are_read_with_what_rounding_took() {
        reads("1,161,817.38", Decimal::Point, 1_161_817.38, 0.005);
        reads("2,657", Decimal::Point, 2657.0, 0.5);
        reads("2657", Decimal::Comma, 2657.0, 0.5);
        reads("1.161.817,38", Decimal::Comma, 1_161_817.38, 0.005);
        reads("1 161 817,38", Decimal::Comma, 1_161_817.38, 0.005);
        reads("1\u{202f}161\u{a0}817,38 €", Decimal::Comma, 1_161_817.38, 0.005);
        reads("1'161'817.38", Decimal::Point, 1_161_817.38, 0.005);
        reads("£4.51M", Decimal::Point, 4_510_000.0, 5_000.0);
        reads("417.24 K", Decimal::Point, 417_240.0, 5.0);
        reads("4,51 Mn", Decimal::Comma, 4_510_000.0, 5_000.0);
        reads("$1.2bn", Decimal::Point, 1.2e9, 5e7);
        reads("GBP 12", Decimal::Point, 12.0, 0.5);
        reads("12 TL", Decimal::Point, 12.0, 0.5);
        reads("≈ 4.51 M", Decimal::Point, 4_510_000.0, 5_000.0);
        reads("11.79 %", Decimal::Point, 0.1179, 0.00005);
        reads("−0.90 %", Decimal::Point, -0.009, 0.00005);
        reads("%11,79", Decimal::Comma, 0.1179, 0.00005);
        reads("-%0,9", Decimal::Comma, -0.009, 0.0005);
        reads("(1,234.5)", Decimal::Point, -1234.5, 0.05);
        reads("\"437.27\"", Decimal::Point, 437.27, 0.005);
        reads("1.1617e6", Decimal::Point, 1_161_700.0, 50.0);
        reads("+.5", Decimal::Point, 0.5, 0.05);
        reads("0", Decimal::Point, 0.0, 0.5);
    }

    #[test]
    fn blanks_are_said_in_words_or_dashes() {
        for blank in ["(Blank)", " (blank) ", "--", "–", "(Boş)"] {
            assert_eq!(Printed::read(blank, Decimal::Point), Some(Printed::Blank), "{blank}");
        }
    }

    #[test]
    fn what_is_no_figure_is_not_read() {
        for text in [
            "",
            "   ",
            "n/a",
            "12 apples",
            "1,23,456",
            "1,2345",
            "--5",
            "1.2.3",
            "%",
            "£",
            "K",
            "1e",
            "NaN",
            "inf",
            "2011-11-30",
            "1e999",
            ",123",
            "=1+1",
            "1.234,5",
        ] {
            assert_eq!(number(text, Decimal::Point), None, "{text}");
        }
    }

    #[test]
    fn one_figure_can_tell_how_all_are_written() {
        let told = |texts: &[&str]| Decimal::of(texts.iter().copied(), Decimal::Point);
        assert_eq!(told(&["1.234", "2,5"]), Decimal::Comma);
        assert_eq!(told(&["1.234.567"]), Decimal::Comma);
        assert_eq!(told(&["1.234,56"]), Decimal::Comma);
        assert_eq!(told(&["0,123"]), Decimal::Comma);
        assert_eq!(told(&["1,234"]), Decimal::Point, "as usual");
        assert_eq!(Decimal::of(["1.234"], Decimal::Comma), Decimal::Comma, "as usual");
        assert_eq!(Decimal::of(["Revenue", "1.234", "0.123"], Decimal::Comma), Decimal::Point);
        assert_eq!(Decimal::of(["1234.567"], Decimal::Comma), Decimal::Point);
    }
}
