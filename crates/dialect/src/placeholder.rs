//! Words that stand where a customer should.

use crate::fold::fold;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// Longest of the words, in bytes; whatever is longer is somebody.
const LONGEST: usize = 40;

/// What systems and people write where nobody is known: signs, the errors of spreadsheets, then words in
/// English, German, Dutch and the Nordic languages, French, Spanish, Portuguese, Italian, Turkish, the Slavic
/// languages, and others. Folded: without case and the accents of our languages.
const WORDS: &str = "\
    0|00|000|0000|-1|-|--|---|.|..|...|?|??|???|*|\u{2013}|\u{2014}|\
    n/a|na|n.a.|n.a|#n/a|#na|null|(null)|<null>|[null]|nan|<na>|none|(none)|nil|nul|void|undefined|\
    missing|empty|(empty)|blank|(blank)|not set|(not set)|not available|not applicable|not specified|\
    unspecified|unassigned|(unassigned)|default|default customer|\
    #ref!|#value!|#name?|#num!|#div/0!|#null!|#error!|#spill!|#calc!|#nv|#bezug!|#wert!|#zahl!|#yok|#basv!|\
    #deger!|#ad?|#sayi!|#valeur!|#nom?|#valor!|#rif!|#valore!|\
    guest|guests|guest user|guest customer|guest checkout|guest order|guest account|guest shopper|(guest)|\
    walk in|walkin|walk-in|walk in customer|walk-in customer|walkin customer|walk in client|walk-in client|\
    walk in sale|walk-in guest|cash customer|cash sale|cash sales|counter|counter sale|counter customer|\
    over the counter|retail customer|store customer|pos customer|one time customer|one-time customer|\
    general customer|dummy|dummy customer|no customer|no name|noname|no account|nobody|\
    unknown|unknown customer|(unknown)|unknown buyer|unk|anonymous|anonymous customer|anonymous user|anon|\
    anonym|anonyme|anonymer kunde|anonymisiert|anonymized|anonymised|not logged in|visitor|various|\
    gast|gaste|gastkunde|gastbestellung|gastkonto|gastbesteller|laufkunde|laufkunden|laufkundschaft|\
    barverkauf|barkunde|thekenverkauf|ladenverkauf|kassenkunde|einmalkunde|diverse|divers|diverse kunden|\
    unbekannt|unbekannter kunde|kein kunde|ohne kunde|keine angabe|k.a.|k. a.|nicht angegeben|leer|\
    gastklant|onbekend|onbekende klant|anoniem|losse klant|passant|toonbankklant|contante klant|balieklant|\
    gaest|g\u{e6}st|okand|okand kund|ukendt|ukjent|gjest|kontantkunde|kontantkund|vieras|tuntematon|\
    satunnainen asiakas|kateisasiakas|\
    invite|invitee|client invite|client comptoir|client de passage|client passage|passage|comptoir|\
    vente comptoir|client divers|clients divers|inconnu|client inconnu|aucun|neant|non renseigne|sans client|\
    invitado|invitada|cliente invitado|cliente anonimo|anonimo|anonima|desconocido|cliente desconocido|\
    consumidor final|publico en general|publico general|cliente mostrador|mostrador|cliente contado|\
    cliente de paso|cliente varios|clientes varios|cliente generico|ninguno|sin cliente|sin nombre|\
    convidado|visitante|consumidor|cliente balcao|balcao|cliente avulso|venda balcao|desconhecido|\
    nao identificado|cliente nao identificado|sem cliente|nenhum|\
    ospite|ospiti|cliente ospite|cliente occasionale|cliente di passaggio|cliente banco|sconosciuto|\
    privato|nessuno|senza cliente|\
    misafir|misafir musteri|misafir kullanici|ziyaretci|bilinmiyor|bilinmeyen|bilinmeyen musteri|anonim|\
    pesin musteri|perakende musteri|perakende|nakit musteri|muhtelif|muhtelif musteri|muhtelif musteriler|\
    genel musteri|musterisiz|yok|bos|tanimsiz|kayitsiz|\
    gosc|go\u{15b}\u{107}|klient detaliczny|klient anonimowy|klient jednorazowy|nieznany|anonimowy|brak|paragon|\
    host|neznamy|neznam\u{fd}|anonymni|zadny|zakaznik na prodejne|neznamy zakaznik|vendeg|ismeretlen|\
    oaspete|vizitator|necunoscut|client ocazional|gost|nepoznat|\
    \u{433}\u{43e}\u{441}\u{442}\u{44c}|\u{43d}\u{435}\u{438}\u{437}\u{432}\u{435}\u{441}\u{442}\u{43d}\u{43e}|\
    \u{43d}\u{435}\u{438}\u{437}\u{432}\u{435}\u{441}\u{442}\u{43d}\u{44b}\u{439}|\
    \u{430}\u{43d}\u{43e}\u{43d}\u{438}\u{43c}|\u{43d}\u{435}\u{442}|\
    \u{440}\u{43e}\u{437}\u{43d}\u{438}\u{447}\u{43d}\u{44b}\u{439} \u{43f}\u{43e}\u{43a}\u{443}\u{43f}\u{430}\u{442}\u{435}\u{43b}\u{44c}|\
    \u{447}\u{430}\u{441}\u{442}\u{43d}\u{43e}\u{435} \u{43b}\u{438}\u{446}\u{43e}|\
    \u{3b5}\u{3c0}\u{3b9}\u{3c3}\u{3ba}\u{3ad}\u{3c0}\u{3c4}\u{3b7}\u{3c2}|\
    \u{30b2}\u{30b9}\u{30c8}|\u{4e0d}\u{660e}|\u{672a}\u{77e5}|\u{6e38}\u{5ba2}|\u{6563}\u{5ba2}|\u{533f}\u{540d}|\
    \u{c190}\u{b2d8}|\u{be44}\u{d68c}\u{c6d0}|\u{632}\u{627}\u{626}\u{631}|\u{636}\u{64a}\u{641}|\u{5d0}\u{5d5}\u{5e8}\u{5d7}";

static KNOWN: LazyLock<BTreeSet<&str>> = LazyLock::new(|| WORDS.split('|').collect());

/// Does this text stand for nobody: `0`, `Guest`, `#N/A`, `Laufkunde`?
#[must_use]
pub fn is_placeholder(text: &str) -> bool {
    // Nearly all customers are told apart from these words at a glance.
    if text.len() > LONGEST || text.starts_with(|c| matches!(c, '1'..='9')) || text.contains('@') {
        return false;
    }
    let folded = fold(text);
    let words: Vec<&str> =
        folded.split([' ', '_', '\u{a0}']).filter(|word| !word.is_empty()).collect();
    KNOWN.contains(words.join(" ").as_str())
}

#[cfg(test)]
mod tests {
    use super::is_placeholder;

    #[test]
    fn words_for_nobody_are_known_whatever_their_case_and_accents() {
        for word in [
            "0",
            "#N/A",
            "NULL",
            "NaN",
            "None",
            "-",
            "n/a",
            "Unknown",
            "Walk-in",
            "WALK_IN",
            "Guest ",
            "Gast",
            "Misafir",
            "M\u{130}SAF\u{130}R",
            "Invit\u{e9}",
            "Invitado",
            "Go\u{15b}\u{107}",
            "\u{413}\u{43e}\u{441}\u{442}\u{44c}",
            "An\u{f3}nimo",
            "Cliente  Mostrador",
            "#BEZUG!",
        ] {
            assert!(is_placeholder(word), "{word}");
        }
    }

    #[test]
    fn customers_are_not_taken_for_words() {
        for customer in ["17850", "C1001", "guest@x.org", "Anna Guest", "Nullmeier", "00017", ""] {
            assert!(!is_placeholder(customer), "{customer}");
        }
    }
}
