//! Labels of rows that hold a total of other rows: "Grand Total", "Zwischensumme", "C1000 Total".

use crate::fold::fold;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// How surely a cell is the label of a total.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Label {
    /// It begins or ends with such a word, as "Total Gym" does too.
    Likely,
    /// It holds nothing else, save what the total is of.
    Sure,
}

/// Words for a total, folded: English, German, Dutch and the Nordic languages, French, Spanish, Portuguese,
/// Italian, Romanian, Turkish, the Slavic and Baltic languages, Hungarian, Greek, Russian, Ukrainian, Hebrew,
/// Arabic, Vietnamese, Thai, Indonesian.
const TOTALS: &str = "\
    total totals totale totali totaux totaal totalt totales totalen totalsumme totalsum totalbetrag totalbelopp \
    subtotal subtotals subtotale subtotaal subtotales soustotal soustotaux grandtotal sum sums summe summen \
    summa gesamt gesamtsumme gesamtbetrag gesamtergebnis gesamttotal zwischensumme zwischentotal endsumme \
    teilsumme ergebnis teilergebnis insgesamt tussentotaal eindtotaal totaalbedrag delsumma delsum slutsumma \
    mellansumma ialt yhteensa valisumma loppusumma somme sommes soma somas somma somme suma sumas sumy \
    total\u{103} totalul toplam toplami geneltoplam aratoplam yekun razem lacznie ogolem podsuma \u{142}\u{105}cznie \
    og\u{f3}\u{142}em og\u{142}em celkem celkom soucet mezisoucet spolu medzisucet sou\u{10d}et \
    mezisou\u{10d}et osszesen vegosszeg reszosszeg ossz ukupno sveukupno skupaj zbroj kokku kopa viso \
    \u{438}\u{442}\u{43e}\u{433}\u{43e} \u{438}\u{442}\u{43e}\u{433} \u{432}\u{441}\u{435}\u{433}\u{43e} \
    \u{43f}\u{43e}\u{434}\u{44b}\u{442}\u{43e}\u{433} \u{43f}\u{43e}\u{434}\u{438}\u{442}\u{43e}\u{433} \
    \u{432}\u{441}\u{44c}\u{43e}\u{433}\u{43e} \u{440}\u{430}\u{437}\u{43e}\u{43c} \u{43e}\u{431}\u{449}\u{43e} \
    \u{441}\u{443}\u{43c}\u{430} \u{441}\u{443}\u{43c}\u{43c}\u{430} \u{3c3}\u{3c5}\u{3bd}\u{3bf}\u{3bb}\u{3bf} \
    \u{3c3}\u{3cd}\u{3bd}\u{3bf}\u{3bb}\u{3bf} \u{5e1}\u{5d4} \u{5e1}\u{5db} \
    \u{627}\u{644}\u{645}\u{62c}\u{645}\u{648}\u{639} \u{645}\u{62c}\u{645}\u{648}\u{639} \
    \u{627}\u{644}\u{625}\u{62c}\u{645}\u{627}\u{644}\u{64a} \u{625}\u{62c}\u{645}\u{627}\u{644}\u{64a} \
    t\u{1ed5}ng c\u{1ed9}ng tong jumlah \u{e23}\u{e27}\u{e21}";

/// Words that may stand beside one, and alone say nothing.
const BESIDES: &str = "\
    grand general generale generali genel ara overall final running sub sous inter partial partiel parcial \
    parziale zwischen end of for per by the from to until incl excl vat tax net gross amount value sales \
    revenue page sheet report lines items orders rows customer customers client order day week month quarter \
    year date der die das des dem fur pro je bis kunde kunden auftrag bestellung beleg rechnung tag monat \
    quartal jahr umsatz betrag netto brutto le la les du de par pour commande facture jour mois annee montant \
    el los las por para cliente pedido factura dia mes ano importe do da dos das encomenda fatura del della \
    per ordine fattura giorno mese anno musteri siparis gun ay yil tutar icin klant bestelling maand jaar dag \
    dla klienta zamowienie miesiac rok za objednavka mesic i o a e y et und and ve en och og ja";

/// Endings that make a total of any word before them: `Kundensumme`, `Monatstotal`.
const ENDINGS: [&str; 3] = ["summe", "total", "toplam"];

/// Words of scripts that put no blanks between words: Chinese, Japanese, Korean.
const UNSPACED: [&str; 10] = [
    "\u{5408}\u{8ba1}",
    "\u{603b}\u{8ba1}",
    "\u{5c0f}\u{8ba1}",
    "\u{5408}\u{8a08}",
    "\u{7dcf}\u{8a08}",
    "\u{7e3d}\u{8a08}",
    "\u{5c0f}\u{8a08}",
    "\u{d569}\u{acc4}",
    "\u{c18c}\u{acc4}",
    "\u{cd1d}\u{acc4}",
];

static TOTAL_WORDS: LazyLock<BTreeSet<&str>> =
    LazyLock::new(|| TOTALS.split_ascii_whitespace().collect());
static OTHER_WORDS: LazyLock<BTreeSet<&str>> =
    LazyLock::new(|| BESIDES.split_ascii_whitespace().collect());

/// Is the cell the label of a total? `beside` are cells that may say what it is a total of: others of its row
/// and of the row above.
#[must_use]
pub fn total_label<'a>(cell: &str, beside: impl Iterator<Item = &'a str>) -> Option<Label> {
    // Labels are short, and nearly no other cell has such a word.
    if cell.len() > 120 {
        return None;
    }
    let folded = fold(cell);
    let words: Vec<&str> = words(&folded).collect();
    let is_end = |word: Option<&&str>| word.is_some_and(|word| is_total(word));
    if !words.iter().any(|word| is_total(word)) {
        return None;
    }
    let known = |word: &str| is_total(word) || is_besides(word);
    if words.iter().all(|word| known(word)) {
        return Some(Label::Sure);
    }
    // What it is the total of stands in it as a whole: `Gym` in "Total Gym" is no part of a name above.
    let whole =
        |cell: &String| self::words(cell).all(|word| words.contains(&word) && !is_total(word));
    let beside: Vec<String> = beside.map(fold).filter(whole).collect();
    let beside: BTreeSet<&str> = beside.iter().flat_map(|cell| self::words(cell)).collect();
    if words.iter().all(|word| known(word) || beside.contains(word)) {
        return Some(Label::Sure);
    }
    (is_end(words.first()) || is_end(words.last())).then_some(Label::Likely)
}

fn words(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

fn is_total(word: &str) -> bool {
    TOTAL_WORDS.contains(word)
        || ENDINGS.iter().any(|ending| word.len() > ending.len() && word.ends_with(ending))
        || UNSPACED.iter().any(|total| word.starts_with(total) || word.ends_with(total))
}

/// A word of the kind that tells what is summed up, a number, or the name of a month.
fn is_besides(word: &str) -> bool {
    OTHER_WORDS.contains(word)
        || word.bytes().all(|byte| byte.is_ascii_digit())
        || crate::date::is_month(word)
}

#[cfg(test)]
mod tests {
    use super::{Label, total_label};

    fn label(cell: &str) -> Option<Label> {
        total_label(cell, ["C1000", "Ann Smith", "2022-01"].into_iter())
    }

    #[test]
    fn labels_are_known_in_many_languages() {
        for cell in [
            "Total",
            "GRAND TOTAL:",
            "Subtotal 2022-01",
            "Sub-total",
            "C1000 Total",
            "Total for Ann Smith",
            "Summe",
            "Gesamtsumme",
            "Zwischensumme M\u{e4}rz",
            "Kundensumme C1000",
            "Toplam",
            "Genel Toplam",
            "Total g\u{e9}n\u{e9}ral",
            "Sous-total",
            "Suma",
            "Razem",
            "Totale",
            "\u{418}\u{442}\u{43e}\u{433}\u{43e}",
            "\u{418}\u{422}\u{41e}\u{413}\u{41e} 2022",
            "\u{5408}\u{8a08}",
            "Celkem",
        ] {
            assert_eq!(label(cell), Some(Label::Sure), "{cell}");
        }
    }

    #[test]
    fn products_and_people_are_no_sure_labels() {
        let above = total_label("Sum puzzle", ["Sum puzzle", "Cup"].into_iter());
        assert_eq!(above, Some(Label::Likely), "the same product above");
        assert_eq!(label("Total Gym"), Some(Label::Likely));
        assert_eq!(label("Total for Bob"), Some(Label::Likely));
        for cell in ["Wool cap", "Ann Smith", "2022-01-05", "Subtle", "", "Totally fine", "summer"]
        {
            assert_eq!(label(cell), None, "{cell}");
        }
    }
}
