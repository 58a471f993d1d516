//! What the status of an order or a payment says of it: sold, or not.

use crate::fold::{fold, key};

/// What a status says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Nothing: the cell is empty.
    Silent,
    /// It is a sale.
    Sale,
    /// It is a sale of which a part was given back.
    PartlyRefunded,
    /// It is none: cancelled, refunded, failed, or not paid.
    NoSale,
    /// The word is not known.
    Unknown,
}

// Beginnings of words without case and accents, by language: English, Turkish, German, French, Spanish,
// Italian, Portuguese, Dutch, Polish, Czech and Slovak, Swedish, Danish and Norwegian, Finnish, Hungarian,
// Romanian, Croatian, Indonesian, Greek, Russian, Ukrainian, Arabic.

/// Cancelled, refunded, failed, declined, expired, held.
const UNDONE: &str = "cancel refund void fail declin expir unpaid hold held onhold abandon reject denied deny chargeback \
     returned revers incomplete invalid unsuccess fraud overdue uncaptur requires block draft trash \
     iptal iade basarisiz reddedil odenmedi odenmemis odenmeyen taslak edilemedi \
     storn abgebroch erstatt ruckerstatt zuruckerstatt ruckzahl fehlgeschlag gescheitert abgelehn unbezahlt \
     nichtbezahlt abgelaufen retourn zuruckgegeb zuruckgesand widerruf ruckbuch ruckgelast zuruckgestellt gekundigt entwurf \
     annul rembours echou echec refus impay abandonn brouillon \
     anul reembols devuel devolu fallid fallad rechaz impag caduc contracarg declinad borrador \
     annull rimbors fallit rifiut scadut stornat bozza \
     estorn falh falhou recus devolv rascunho \
     geannul terugbetaal mislukt geweiger onbetaald verlopen teruggest retour \
     anulow zwroc zwrot nieudan odrzuc wstrzyman nieoplac wygas odstap \
     zrus stornov vracen vraten selhal zamitnut zamietnut nezaplac neuhraz pozastav neuspes \
     avbrut makuler aterbetal misslyck nekad obetal ubetal mislyk mislykk avvist afvist avbest kanseller tilbagebetal \
     tilbakebetal annuler \
     peruttu peruut hyvitet palautett epaonnist maksamat hylatty \
     torol visszater sikertelen lemond elutasit kifizetetlen lejart \
     ramburs esuat neplatit respins returnat \
     otkaz povrat neusp \
     batal dibatal dikembal gagal kedaluwarsa \
     \u{3b1}\u{3ba}\u{3c5}\u{3c1} \u{3b5}\u{3c0}\u{3b9}\u{3c3}\u{3c4}\u{3c1}\u{3bf}\u{3c6} \u{3b1}\u{3c0}\u{3bf}\u{3c4}\u{3c5}\u{3c7} \
     \u{43e}\u{442}\u{43c}\u{435}\u{43d} \u{432}\u{43e}\u{437}\u{432}\u{440}\u{430} \u{43d}\u{435}\u{443}\u{434}\u{430} \u{43e}\u{442}\u{43a}\u{43b}\u{43e}\u{43d} \u{430}\u{43d}\u{43d}\u{443}\u{43b} \u{43d}\u{435}\u{43e}\u{43f}\u{43b}\u{430} \u{43f}\u{440}\u{43e}\u{441}\u{440}\u{43e}\u{447} \
     \u{441}\u{43a}\u{430}\u{441}\u{43e}\u{432} \u{43f}\u{43e}\u{432}\u{435}\u{440}\u{43d} \
     \u{645}\u{644}\u{63a} \u{627}\u{644}\u{645}\u{644}\u{63a} \u{645}\u{633}\u{62a}\u{631}\u{62f} \u{641}\u{634}\u{644} \u{645}\u{631}\u{641}\u{648}\u{636}";

/// Waiting: for the money, unless it is for the goods.
const WAITING: &str = "pend await waiting bekle ausstehend warte attente pendient espera sospeso attesa pendent aguard \
     wacht afwachting oczekuj ceka caka vantar vant venter avvent afvent odott fuggob varakoz astept ceka menunggu \
     \u{3b1}\u{3bd}\u{3b1}\u{3bc} \u{3b5}\u{3ba}\u{3ba}\u{3c1} \u{43e}\u{436}\u{438}\u{434} \u{43e}\u{447}\u{456}\u{43a}";

/// The goods: their way is no matter of money.
const GOODS: &str = "ship fulfil deliver dispatch pick pickup collect stock backorder courier packing production \
     kargo sevk teslim hazirl stok gonder versand liefer abhol lager expedi livrais livr retrait stock approvis \
     envio entrega recog almacen spedi consegn ritiro envio verzend verzonden lever wysyl dostaw odbior odesl doruc vyzved \
     levering leverans leverans toimit szallit atvetel livrare expedier pengiriman \
     \u{43e}\u{442}\u{43f}\u{440}\u{430}\u{432} \u{434}\u{43e}\u{441}\u{442}\u{430}\u{432} \u{43e}\u{442}\u{433}\u{440}\u{443}\u{437}";

/// Money that has come, or what only follows once it has.
const DONE: &str = "paid payed complet ship deliver process succe approv accept captur settl fulfil unfulfil dispatch \
     invoiced confirm prepar sold ready picked packed received finish done transfer ok active preparing backorder \
     unshipped partial \
     odendi odenmis tamamla kargo teslim gonderil onayla hazirlan isleniyor basari faturalan alindi \
     bezahlt abgeschlossen versand versend verschickt geliefert zugestellt ausgeliefert bearbeitung bestatigt erledigt \
     erfolgreich fertig \
     paye payee regle termin expedi livr traite cours accepte valid confirme prepar reussi complet \
     pagad pagat pago paga completad complet enviad entregad procesand acept aprobad confirmad prepar finaliz exito \
     spedit consegn lavorazion elaborazion accettat evas conclus \
     concluid envid processand aprovad faturad entregue \
     betaald voltooid afgerond verzonden bezorgd geleverd behandeling verwerk geslaagd klaar \
     oplacon zaplacon zakoncz zrealizow wyslan dostarcz przetwarz realizacj wyslane dostarcz potwierdz przyjet \
     zaplac uhraz dokonc vyriz vybav odesl odosl doruc zpracov spracov potvrz hotov expedov \
     betal betalt slutfor skickad levere leverer behandl fullfor gennemfor godkend bekraft sendt afsendt ferdig klar \
     maksettu valmis toimitettu kasitte hyvaksyt lahetett \
     fizetve kifizetv teljesit szallit feldolgoz kesz sikeres elfogad \
     platit finaliz livrat expediat procesar confirmat \
     placen isporuc zavrs posla obrad \
     dibayar lunas selesai dikirim diproses terkirim \
     \u{3c0}\u{3bb}\u{3b7}\u{3c1}\u{3c9} \u{3bf}\u{3bb}\u{3bf}\u{3ba}\u{3bb} \u{3b1}\u{3c0}\u{3b5}\u{3c3}\u{3c4} \u{3c0}\u{3b1}\u{3c1}\u{3b1}\u{3b4} \
     \u{43e}\u{43f}\u{43b}\u{430}\u{447} \u{432}\u{44b}\u{43f}\u{43e}\u{43b}\u{43d} \u{437}\u{430}\u{432}\u{435}\u{440}\u{448} \u{434}\u{43e}\u{441}\u{442}\u{430}\u{432} \u{43e}\u{442}\u{43f}\u{440}\u{430}\u{432} \u{43e}\u{431}\u{440}\u{430}\u{431} \u{43f}\u{440}\u{438}\u{43d}\u{44f} \u{43f}\u{43e}\u{434}\u{442}\u{432} \u{441}\u{43f}\u{43b}\u{430}\u{447} \u{432}\u{438}\u{43a}\u{43e}\u{43d} \
     \u{645}\u{62f}\u{641}\u{648}\u{639} \u{645}\u{643}\u{62a}\u{645}\u{644} \u{62a}\u{645}";

/// Paid already: what still waits are the goods.
const SETTLED: &str = "paid bezahlt paye payee pagad pagat betaald oplacon zaplacen odendi";
/// What a word of denial in front makes the contrary of: the money has come.
const PAID: &str = "paid captur approv complet success bezahlt paye payee regle pagad pagat pago paga betaal betalt betald \
     oplacon zaplac uhraz odendi odenmis maksettu fizetve platit placen dibayar \u{43e}\u{43f}\u{43b}\u{430}\u{447} \
     \u{3c0}\u{3bb}\u{3b7}\u{3c1}\u{3c9}";

/// Money, and mistakes in its payment.
const PAYMENT: &str = "pay paiement payment zahlung pago pagamento pagament betaling platnosc platn platb odeme paie \
     paid maksu fizet plata \u{43e}\u{43f}\u{43b}\u{430}\u{442}";
const MISTAKE: &str = "error erreur fehler errore erro fout blad chyb hata fel feil fejl virhe hiba eroare open offen \
     ouvert abierto \u{43e}\u{448}\u{438}\u{431}";

/// A part of it.
const PARTLY: &str = "partial partly partiel teilw kismi kismen parcial parzial deels gedeelt czesc castec ciastoc delvis osittain \
     reszle sebagian \u{447}\u{430}\u{441}\u{442}";
/// Turns what follows into its contrary.
const NOT: &str =
    " not non no nicht nie niet ne nao pas sin ikke inte ej ei nem nu belum \u{43d}\u{435} ";

/// Words of writings without blanks between them, in the same order: no sale, sale.
const RUNNING: [(Standing, &str); 2] = [
    (
        Standing::NoSale,
        "\u{30ad}\u{30e3}\u{30f3}\u{30bb}\u{30eb} \u{8fd4}\u{91d1} \u{8fd4}\u{54c1} \u{5931}\u{6557} \u{672a}\u{6255} \u{672a}\u{5165}\u{91d1} \u{4fdd}\u{7559} \u{671f}\u{9650}\u{5207} \u{7121}\u{52b9} \u{53d6}\u{6d88} \u{4e0d}\u{6210}\u{7acb} \
         \u{9000}\u{6b3e} \u{9000}\u{8d27} \u{9000}\u{8ca8} \u{5931}\u{8d25} \u{5f85}\u{4ed8}\u{6b3e} \u{672a}\u{4ed8}\u{6b3e} \u{672a}\u{652f}\u{4ed8} \u{5f85}\u{652f}\u{4ed8} \u{5173}\u{95ed} \u{95dc}\u{9589} \u{8fc7}\u{671f} \u{904e}\u{671f} \u{4f5c}\u{5e9f} \u{4f5c}\u{5ee2} \
         \u{cde8}\u{c18c} \u{d658}\u{bd88} \u{bc18}\u{d488} \u{c2e4}\u{d328} \u{bbf8}\u{acb0}\u{c81c} \u{bbf8}\u{c785}\u{ae08} \u{b300}\u{ae30} \u{b9cc}\u{b8cc} \u{bcf4}\u{b958}",
    ),
    (
        Standing::Sale,
        "\u{5b8c}\u{4e86} \u{767a}\u{9001} \u{51fa}\u{8377} \u{5165}\u{91d1} \u{652f}\u{6255} \u{914d}\u{9054} \u{53d7}\u{6ce8} \u{5df2} \u{5b8c}\u{6210} \u{6210}\u{529f} \u{53d1}\u{8d27} \u{767c}\u{8ca8} \
         \u{c644}\u{b8cc} \u{acb0}\u{c81c} \u{bc30}\u{c1a1} \u{c785}\u{ae08} \u{c900}\u{be44}",
    ),
];

/// What the status in a cell says.
#[must_use]
pub fn read(cell: &str) -> Standing {
    let text = fold(cell.trim());
    if text.is_empty() || matches!(text.as_str(), "-" | "n/a" | "none" | "null") {
        return Standing::Silent;
    }
    for (standing, words) in RUNNING {
        if words.split_ascii_whitespace().any(|word| text.contains(word)) {
            return standing;
        }
    }
    let words: Vec<&str> =
        text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let has = |stems: &str| words.iter().any(|word| begins(word, stems));
    if has(PARTLY) && has(UNDONE) {
        return Standing::PartlyRefunded;
    }
    // `on hold` and `not paid`; `not refunded` is the contrary of a contrary.
    let denied = words.windows(2).any(|pair| is_not(pair[0]) && begins(pair[1], PAID));
    let spared = words.windows(2).any(|pair| is_not(pair[0]) && begins(pair[1], UNDONE));
    if denied || has(UNDONE) && !spared || has(PAYMENT) && has(MISTAKE) {
        return Standing::NoSale;
    }
    if has(WAITING) && !has(GOODS) && !has(SETTLED) {
        return Standing::NoSale;
    }
    if has(DONE) || has(GOODS) || spared { Standing::Sale } else { Standing::Unknown }
}

fn begins(word: &str, stems: &str) -> bool {
    stems.split_ascii_whitespace().any(|stem| word.starts_with(stem))
}

fn is_not(word: &str) -> bool {
    NOT.contains(&format!(" {word} "))
}

/// Does a column of this name say by being filled that there was no sale: `Cancelled at`, `Refunded`, `İptal
/// tarihi`?
#[must_use]
pub fn is_mark(name: &str) -> bool {
    const UNDONE: &str = "cancelled canceled cancelledat canceledat cancellation voided refunded storniert storno annul anul iptal \
         iade geannul anulow zrus reembols rembours rimbors erstattet peruut avbrut \u{43e}\u{442}\u{43c}\u{435}\u{43d}";
    const ABOUT: &str = "status state reason grund motif motivo neden durum by note amount total tutar betrag fee type quantity \
         qty adet montant importe importo valor policy";
    let text = fold(name);
    let words: Vec<&str> =
        text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let has = |stems: &str| words.iter().any(|word| begins(word, stems));
    let joined = key(name);
    has(UNDONE) && !has(ABOUT) && !joined.ends_with("status")
        || begins(joined.trim_start_matches("is"), "cancelled canceled refunded voided")
            && !has(ABOUT)
}

/// Is it of refunds that a column of [marks](is_mark) tells?
#[must_use]
pub fn is_mark_of_refund(name: &str) -> bool {
    const REFUNDED: [&str; 6] =
        ["refunded", "iade", "erstattet", "rembours", "reembols", "rimbors"];
    let key = key(name);
    is_mark(name) && REFUNDED.iter().any(|word| key.contains(word))
}

/// What a cell says in a column whose being filled [marks](is_mark) that there was no sale.
#[must_use]
pub fn read_mark(cell: &str) -> Standing {
    let text = fold(cell.trim());
    let is_zero = !text.is_empty() && text.chars().all(|c| !c.is_alphanumeric() || c == '0');
    match text.as_str() {
        "" => Standing::Silent,
        "false" | "no" | "n" | "nein" | "non" | "hayir" | "f" | "nee" | "nie" | "ne" | "null"
        | "none" => Standing::Silent,
        _ if is_zero => Standing::Silent,
        _ => Standing::NoSale,
    }
}

/// Is it what a column of marks holds: a date, yes or no?
#[must_use]
pub fn is_answer(cell: &str) -> bool {
    const ANSWERS: &str =
        " true false yes no y n t f ja nein oui non si evet hayir nee tak nie ano ne 0 1 ";
    let text = fold(cell.trim());
    ANSWERS.contains(&format!(" {text} "))
        || read_mark(cell) == Standing::Silent
        || text.bytes().filter(u8::is_ascii_digit).count() >= 4
            && text.contains(['-', '/', '.', ':'])
}

#[cfg(test)]
#[path = "standing_tests.rs"]
mod tests;
