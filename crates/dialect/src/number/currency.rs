//! Words and signs of currencies, and how many decimals amounts in them have.

/// Every code of ISO 4217 in use, each with the blank after it.
const CODES: &str = "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP \
     BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD \
     GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK \
     LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB \
     PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SYP SZL THB TJS \
     TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWL ";

/// Words and signs as keys, each with its code. `kr` is what several countries write.
const WORDS: &str = "$ USD \u{20ac} EUR \u{a3} GBP \u{20ba} TRY tl TRY \u{a5} JPY \u{20b9} INR kr kr us$ USD u$s USD a$ AUD au$ AUD c$ CAD ca$ CAD cdn$ CAD nz$ NZD hk$ HKD s$ SGD sg$ SGD \
     nt$ TWD mx$ MXN mex$ MXN r$ BRL ar$ ARS cl$ CLP co$ COP col$ COP rd$ DOP $u UYU j$ JMD tt$ TTD \
     euro EUR euros EUR e\u{a3} EGP \u{ffe5} JPY \
     \u{5186} JPY \u{5143} CNY \u{20a8} INR rs INR fr CHF z\u{142} PLN zl PLN \
     k\u{10d} CZK kc CZK ft HUF \u{43b}\u{432} BGN \u{434}\u{435}\u{43d} MKD \
     \u{434}\u{438}\u{43d} RSD kn HRK \u{20bd} RUB \u{440}\u{443}\u{431} RUB \u{440} RUB \u{20b4} UAH \
     \u{433}\u{440}\u{43d} UAH \u{20b8} KZT \u{20be} GEL \u{20bc} AZN \u{20a9} KRW \u{c6d0} KRW rp IDR rm MYR \
     \u{20b1} PHP \u{e3f} THB \u{20ab} VND \u{111} VND vn\u{111} VND \u{9f3} BDT tk BDT \u{20a6} NGN \
     gh\u{20b5} GHS \u{20b5} GHS r ZAR bs BOB \u{20a1} CRC \u{20b2} PYG s/ PEN rmb CNY sfr CHF ksh KES nis ILS dhs AED din RSD cfa XOF lei RON leu RON \u{20aa} ILS \
     \u{62f}\u{625} AED dh MAD \u{631}\u{633} SAR sr SAR qr QAR kd KWD \u{62f}\u{643} KWD bd BHD jd JOD \
     \u{62c}\u{645} EGP le EGP da DZD dt TND fcfa XOF ";

/// Latin words that stand right beside the digits, as in `Rp12.000`; others there are most likely part of
/// a product's code.
const GLUED: &str = " aed aud brl cad chf cny czk dkk eur euro fr ft gbp huf ils inr jpy kc kr kn lei mxn nok nzd \
     pln rm ron rp rs rub sar sek sfr tl try usd zar zl ";

/// Amounts in these have no decimals: by the standard, or in every shop.
const WITHOUT_DECIMALS: &str =
    "BIF CLP COP DJF GNF IDR IRR ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF ";
/// Amounts in these have three.
const WITH_THREE: &str = "BHD IQD JOD KWD LYD OMR TND ";

/// The code of a currency's word, sign or code; `glued` where it stands right beside the digits.
pub(super) fn code(word: &str, glued: bool) -> Option<&'static str> {
    let key: String =
        word.chars().filter(|&c| !is_filler(c)).flat_map(char::to_lowercase).collect();
    let is_latin = !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_alphabetic());
    if is_latin && glued && !GLUED.contains(&format!(" {key} ")) {
        return None;
    }
    if key.len() == 3
        && is_latin
        && let Some(code) = by_code(&key)
    {
        return Some(code);
    }
    let mut words = WORDS.split_ascii_whitespace();
    while let (Some(known), Some(code)) = (words.next(), words.next()) {
        if known == key {
            return Some(code);
        }
    }
    // `CLP$` and `USD $` say their code.
    let key = key.trim_matches(['$', '\u{20ac}', '\u{a3}', '\u{a5}']);
    by_code(key)
}

/// The code itself, whatever its case.
pub(super) fn by_code(text: &str) -> Option<&'static str> {
    let is_same = |code: &&str| code.eq_ignore_ascii_case(text);
    CODES.split_ascii_whitespace().find(is_same)
}

/// How many decimals amounts have, where that is not two.
pub(super) fn decimals(code: &str) -> Option<usize> {
    let among = |codes: &str| codes.split_ascii_whitespace().any(|known| known == code);
    if among(WITHOUT_DECIMALS) {
        Some(0)
    } else if among(WITH_THREE) {
        Some(3)
    } else {
        None
    }
}

/// Blanks, points of an abbreviation, and the marks that tell the direction of writing.
fn is_filler(c: char) -> bool {
    c.is_whitespace() || matches!(c, '.' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}')
}

#[cfg(test)]
mod tests {
    use super::{CODES, WORDS, code, decimals};

    #[test]
    fn every_word_has_a_code_and_no_word_two() {
        let words: Vec<&str> = WORDS.split_ascii_whitespace().collect();
        assert_eq!(words.len() % 2, 0);
        for pair in words.chunks_exact(2) {
            assert_eq!(code(pair[0], false), Some(pair[1]), "{pair:?}");
            assert!(pair[1] == "kr" || CODES.contains(&format!("{} ", pair[1])), "{pair:?}");
        }
    }

    #[test]
    fn words_are_known_whatever_their_blanks_points_and_case() {
        for (word, expected) in [
            ("AU $", "AUD"),
            ("US\u{a0}$", "USD"),
            ("\u{420}\u{443}\u{431}.", "RUB"),
            ("S/.", "PEN"),
            ("CLP$", "CLP"),
            ("usd", "USD"),
            ("F CFA", "XOF"),
            ("\u{62f}.\u{625}.\u{200f}", "AED"),
        ] {
            assert_eq!(code(word, false), Some(expected), "{word}");
        }
        assert_eq!((code("pcs", false), code("", false), code("%", false)), (None, None, None));
        assert_eq!(
            (code("CUP", true), code("R", true), code("Rp", true)),
            (None, None, Some("IDR"))
        );
        assert_eq!((decimals("CLP"), decimals("KWD"), decimals("EUR")), (Some(0), Some(3), None));
    }
}
