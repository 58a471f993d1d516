//! Which encoding a text is in that is not Unicode.

use chardetng::EncodingDetector;
use protocol::{Decoded, Encoding};

/// Bytes that are looked at, from the first one on that is no ASCII.
const LOOKED_AT: usize = 1 << 18;
/// From so many letters on, the guess has hardly ever been seen to be wrong.
const ENOUGH: u64 = 12;
/// Words that are shown, and the longest of them in characters.
const WORDS: usize = 3;
const WORD: usize = 20;

/// The letters beyond ASCII of the languages of Central Europe: Polish, Czech, Slovak, Hungarian, Croatian and
/// its neighbours, Romanian, Albanian (after the exemplar characters of Unicode CLDR).
const CENTRAL: &[&str] =
    &["ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "áéíóöőúüű", "čćđšž", "ăâîşţșț", "çë"];
/// Those of the Baltic ones: Lithuanian, Latvian, Estonian.
const BALTIC: &[&str] = &["ąčęėįšųūž", "āčēģīķļņšūž", "äõöšüž"];

/// The encoding of a text with letters beyond ASCII, or none where it is UTF-8 or UTF-16 and stays as it is.
pub(crate) fn guess(text: &[u8]) -> Option<Decoded> {
    if !dialect::needs_decoding(text) {
        return None;
    }
    let begin = text.iter().position(|byte| !byte.is_ascii()).unwrap_or(0);
    let begin = text[..begin].iter().rposition(|&byte| byte == b'\n').map_or(0, |end| end + 1);
    let text = &text[begin..text.len().min(begin + LOOKED_AT)];
    let encoding = guess_among_all(text);
    let letters = text.iter().filter(|byte| !byte.is_ascii()).count() as u64;
    let certain = letters >= ENOUGH;
    Some(Decoded { encoding, said: false, certain, letters, words: words(text, encoding) })
}

fn guess_among_all(text: &[u8]) -> Encoding {
    let guess = detected(text);
    if !is_western(guess) {
        return match guess {
            // The letters are the same, and Windows has the signs too.
            Encoding::Iso8859_8 => Encoding::Windows1255,
            Encoding::Windows1253 if has(text, 0xB6) && !has(text, 0xA2) => Encoding::Iso8859_7,
            other => other,
        };
    }
    // Signs of money beside numbers are no letters of Central Europe.
    let letters = without_money(text);
    if letters.is_ascii() {
        return if has(text, 0xA4) { Encoding::Iso8859_15 } else { Encoding::Windows1252 };
    }
    if is_macintosh(&letters) {
        return Encoding::Macintosh;
    }
    match detected(&letters) {
        Encoding::Windows1252 if dialect::is_turkish(&letters) => Encoding::Windows1254,
        Encoding::Windows1252 if has(text, 0xA4) && !has(text, 0x80) => Encoding::Iso8859_15,
        central @ (Encoding::Windows1250 | Encoding::Iso8859_2) => {
            if strange(&letters, Encoding::Windows1257, BALTIC)
                < strange(&letters, central, CENTRAL)
            {
                Encoding::Windows1257
            } else {
                central
            }
        }
        other => other,
    }
}

/// How many letters of a text, read in an encoding, are strange to the language that knows most of them.
fn strange(text: &[u8], encoding: Encoding, alphabets: &[&str]) -> usize {
    let Some(standard) = standard(encoding) else { return usize::MAX };
    let (text, _) = standard.decode_without_bom_handling(text);
    let letters: Vec<char> = text
        .chars()
        .filter(|letter| !letter.is_ascii() && letter.is_alphabetic())
        .flat_map(char::to_lowercase)
        .collect();
    let outside = |alphabet: &&str| letters.iter().filter(|&&c| !alphabet.contains(c)).count();
    alphabets.iter().map(outside).min().unwrap_or(letters.len())
}

fn detected(text: &[u8]) -> Encoding {
    let mut detector = EncodingDetector::new();
    detector.feed(text, true);
    let (guess, _) = detector.guess_assess(None, false);
    Encoding::named(guess.name()).unwrap_or(Encoding::Iso8859_8)
}

/// Is it written in Latin letters, a byte for each?
fn is_western(encoding: Encoding) -> bool {
    use Encoding::*;
    matches!(
        encoding,
        Windows1250
            | Windows1252
            | Windows1254
            | Windows1257
            | Windows1258
            | Iso8859_2
            | Iso8859_4
            | Iso8859_13
    )
}

fn has(text: &[u8], byte: u8) -> bool {
    text.contains(&byte)
}

/// The text with blanks for the pound, the yen, the cent and the euro beside a number.
fn without_money(text: &[u8]) -> Vec<u8> {
    let is_digit = |index: Option<usize>| {
        let byte = index.and_then(|index| text.get(index));
        byte.is_some_and(u8::is_ascii_digit)
    };
    let plain = text.iter().enumerate().map(|(index, &byte)| {
        let is_sign = matches!(byte, 0x80 | 0xA2..=0xA5 | 0xA0);
        let before = index.checked_sub(1);
        let blank_before = before.filter(|&before| matches!(text[before], b' ' | 0xA0));
        let near = [before, blank_before.and_then(|at| at.checked_sub(1)), Some(index + 1)];
        if is_sign && near.into_iter().any(is_digit) { b' ' } else { byte }
    });
    plain.collect()
}

/// Between letters, Windows has nothing from 0x80 to 0x9F but an apostrophe and the letters of Central Europe;
/// there Mac OS has most of its letters.
fn is_macintosh(text: &[u8]) -> bool {
    let (mut mac, mut windows) = (0, 0);
    for window in text.windows(3) {
        let [before, byte, after] = *window else { continue };
        if before.is_ascii_lowercase() && after.is_ascii_lowercase() || before.is_ascii_alphabetic()
        {
            match byte {
                0x8A | 0x8C..=0x8F | 0x9A | 0x9C..=0x9F if !after.is_ascii_alphabetic() => {}
                0x87..=0x91 | 0x93..=0x9F => mac += 1,
                0xC0..=0xFF => windows += 1,
                _ => {}
            }
        }
    }
    // What is a letter of Central Europe there has others beside it that lie higher.
    let telling = text.iter().any(|byte| matches!(byte, 0x87..=0x89 | 0x90 | 0x91 | 0x95..=0x99));
    mac > windows && (telling || windows == 0)
}

/// A few words with letters that are no ASCII.
fn words(text: &[u8], encoding: Encoding) -> Vec<String> {
    let Some(standard) = standard(encoding) else { return Vec::new() };
    let (text, _) = standard.decode_without_bom_handling(text);
    let mut words: Vec<String> = Vec::new();
    for word in text.split(|c: char| !c.is_alphanumeric()) {
        if !word.is_ascii() && !words.iter().any(|known| known == word) {
            words.push(word.chars().take(WORD).collect());
        }
        if words.len() == WORDS {
            break;
        }
    }
    words
}

/// The encoding as the library knows it.
pub(crate) fn standard(encoding: Encoding) -> Option<&'static encoding_rs::Encoding> {
    encoding_rs::Encoding::for_label(encoding.label().as_bytes())
}

#[cfg(test)]
mod tests {
    use super::{guess, standard};
    use protocol::Encoding;

    const TEXTS: &[(Encoding, &[&str])] = &[
        (
            Encoding::Windows1252,
            &[
                "1001;Müller;Gürtel;4;2,50 €\n1002;Jäger;Schönes Kissen;1;3,00 €\n",
                "1001,René,Café crème,4\n1002,Zoé,Pâté,1\n",
                "1001,José,Camión pequeño,4\n1002,Peña,Niño,1\n",
                "1001;Åsa;Köksbord;4\n1002;Søren;Blåbærsyltetøj;1\n",
                "1001;João;Coração;4\n1002;Conceição;Pão;1\n",
                "1,Cup,£2.50\n2,Pot,£3.00\n",
                "1,Cup,2.50 €\n",
                "1,Men’s cup,2.50\n2,Pot – large,3.00\n",
            ],
        ),
        (
            Encoding::Windows1254,
            &["Müşteri;Adet\nAyşe Yılmaz;Kırmızı bardak;4\n", "1001;Gül;Ağaç;1;3\n"],
        ),
        (
            Encoding::Windows1250,
            &[
                "1001;Jiří Šťastný;Hrnek žlutý;4;2 242,50 Kč\n",
                "1001;Świętosława Gęś;Kubek żółty\n1002;Michał Żółć;Kubek\n",
                "1001;Nagy Géza;Bögre kék\n1002;Őrsi Tünde;Fűző\n",
                "1001;Marko Kovačević;Šalica\n1002;Željka Jurić;Čaša\n",
            ],
        ),
        (Encoding::Iso8859_2, &["1001;Jiří Šťastný;Hrnek žlutý;Růžena Dvořáková\n"]),
        (Encoding::Windows1251, &["Номер;Клиент\n1001;Иван;Кружка\n1002;Пётр;Лампа\n"]),
        (Encoding::Koi8U, &["Номер;Клиент\n1001;Иван;Кружка\n1002;Олена;Лампа\n"]),
        (Encoding::Ibm866, &["Номер;Клиент\n1001;Иван;Кружка\n1002;Пётр;Лампа\n"]),
        (Encoding::Windows1253, &["Αριθμός;Πελάτης\n1001;Γιώργος;Κούπα\n1002;Άννα;Φλιτζάνι\n"]),
        (Encoding::Iso8859_7, &["Αριθμός;Πελάτης\n1001;Γιώργος;Κούπα\n1002;Άννα;Φλιτζάνι\n"]),
        (Encoding::Windows1255, &["1001;דוד כהן;ספל\n1002;שרה לוי;מנורה\n"]),
        (Encoding::Windows1256, &["1001;محمد علي;كوب\n1002;فاطمة;مصباح\n"]),
        (
            Encoding::Windows1257,
            &[
                "1001;Jonas Šimkūnas;Puodelis žalias\n1002;Rūta Čepaitė\n",
                "1001;Gražina;Ąžuolas\n1002;Jonas Šimkūnas;Puodelis žalias\n1003;Rūta Čepaitė;Ąžuolas\n",
                "1001;Jānis Bērziņš;Krūze\n1002;Līga Kalniņa;Šķīvis\n",
            ],
        ),
        (Encoding::Windows874, &["1001;สมชาย;แก้ว\n1002;สมหญิง;โคมไฟ\n"]),
        (Encoding::ShiftJis, &["注文番号,顧客名\n1001,高橋 C1036,表ソース BOOK-08\n"]),
        (Encoding::EucJp, &["1001,2022/01/05,高橋 C1036,表ソース BOOK-08,4,1495\n"]),
        (Encoding::Gb18030, &["1001,王小明,红色杯子,4\n1002,李华,台灯,4\n"]),
        (Encoding::Big5, &["1001,王小明,紅色杯子,4\n1002,李華,檯燈,4\n"]),
        (Encoding::EucKr, &["1001,김민수,머그컵,4\n1002,박지훈,램프,4\n"]),
        (Encoding::Iso8859_15, &["1001;Müller;Gürtel;4;2,50 €\n"]),
    ];

    #[test]
    fn every_encoding_is_told_by_a_few_words() {
        for &(encoding, texts) in TEXTS {
            for text in texts {
                let (bytes, _, lossy) = standard(encoding).unwrap().encode(text);
                assert!(!lossy, "{text}");
                let found = guess(&bytes).unwrap();
                assert_eq!(found.encoding, encoding, "{text}: {found:?}");
                assert!(found.words.iter().all(|word| text.contains(word.as_str())));
            }
        }
    }

    #[test]
    fn texts_of_old_macs_are_told_by_letters_where_windows_has_none() {
        for bytes in [
            &b"1001;M\x9Fller;G\x9Frtel;4\n1002;J\x8Ager;Sch\x9Anes Kissen;1\n"[..],
            b"1001,Ren\x8E,Caf\x8E cr\x8Fme,4\n1002,Zo\x91,P\x89t\x8E,1\n",
        ] {
            assert_eq!(guess(bytes).unwrap().encoding, Encoding::Macintosh);
        }
    }

    #[test]
    fn unicode_and_what_is_no_text_are_left_alone() {
        for bytes in [
            "Café".as_bytes(),
            b"plain",
            b"\xFF\xFEa\0",
            b"\x89PNG\r\n\xAC\xB2",
            "Caf\u{e9} au lait\n".as_bytes(),
        ] {
            assert_eq!(guess(bytes), None);
        }
    }
}
