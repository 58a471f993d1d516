//! Numbers whose last digits a spreadsheet has cut off: `5.50009E+11`, or sixteen digits that end in zero.

use frame::Categorical;

/// Digits that a spreadsheet keeps.
const KEPT_DIGITS: usize = 15;
/// Long numbers from which on it says something that they end in zeros, and the share that must.
const LONG: usize = 10;
const MOST: f64 = 0.9;

/// The ids of a column that have lost digits.
#[derive(Clone, Debug, Default)]
pub(crate) struct CutIds {
    /// Which codes they are; empty where there is none.
    pub is_cut: Vec<bool>,
    /// How many.
    pub count: u64,
    pub example: String,
}

impl CutIds {
    /// Those of a column.
    pub fn of(column: &Categorical) -> Self {
        let texts = || (0..column.cardinality() as u32).map(|code| column.text(code));
        let long = texts().filter(|text| is_long(text)).count();
        let zeros = texts().filter(|text| is_long(text) && ends_in_zeros(text)).count();
        let long_are_cut = long >= LONG && zeros as f64 >= MOST * long as f64;
        let is_cut = |text: &str| is_scientific(text) || long_are_cut && is_long(text);
        let mut found = Self::default();
        for (code, text) in texts().enumerate().filter(|(_, text)| is_cut(text)) {
            if found.count == 0 {
                found.is_cut.resize(column.cardinality(), false);
                text.clone_into(&mut found.example);
            }
            found.is_cut[code] = true;
            found.count += 1;
        }
        found
    }
}

/// Is it a number with an exponent, as a spreadsheet shows one of twelve digits and more?
fn is_scientific(text: &str) -> bool {
    let Some((mantissa, exponent)) = text.split_once(['E', 'e']) else { return false };
    let Some(exponent) = exponent.strip_prefix('+') else { return false };
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let (whole, decimals) = mantissa.split_once(['.', ',']).unwrap_or((mantissa, "0"));
    whole.len() == 1 && digits(whole) && digits(decimals) && digits(exponent)
}

fn is_long(text: &str) -> bool {
    text.len() > KEPT_DIGITS && text.len() < 40 && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn ends_in_zeros(text: &str) -> bool {
    text.bytes().skip(KEPT_DIGITS).all(|byte| byte == b'0')
}

#[cfg(test)]
mod tests {
    use super::CutIds;
    use frame::Interner;

    fn cut(texts: &[String]) -> u64 {
        let mut interner = Interner::default();
        texts.iter().for_each(|text| {
            interner.intern_text(text);
        });
        CutIds::of(&interner.finish()).count
    }

    #[test]
    fn exponents_and_zeros_in_place_of_digits_are_seen() {
        let ids = ["5.50009E+11", "5,50009E+11", "9E+12", "5E11", "E+11", "12E+3", "1.5", "A1E+5"];
        assert_eq!(cut(&ids.map(str::to_owned)), 3);
        let zeros: Vec<String> = (1..=12).map(|n| format!("45012345678{n:04}00")).collect();
        assert_eq!(cut(&zeros), 12);
        let whole: Vec<String> = (1..=120).map(|n| format!("450123456789{n:05}")).collect();
        assert_eq!(cut(&whole), 0);
    }
}
