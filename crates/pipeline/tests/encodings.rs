//! Random sales, written in every encoding and in languages that use it, come back with their names.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use ingest::{CleanSettings, Cleaned, Reader};
use protocol::{Encoding, Mapping};
use rand_core::RngCore;
use rand_pcg::Pcg32;
use std::io::Cursor;
use unpack::{Input, Unpacker};
use vocabulary::FindingKind;

/// Encodings, headers (order, date, customer, item, quantity, price) and names of people and things.
const WAYS: &[(Encoding, &str, &[&str])] = &[
    (
        Encoding::Windows1250,
        "číslo objednávky;datum objednávky;zákazník;název;množství;cena",
        &["Jiří Šťastný", "Růžena Dvořáková", "Hrnek žlutý", "Světlá lampa", "Tomáš Kříž"],
    ),
    (
        Encoding::Windows1250,
        "numer zamówienia;data zamówienia;klient;nazwa produktu;ilość;cena",
        &["Świętosława Gęś", "Michał Żółć", "Kubek żółty", "Łukasz Śliwa", "Źrebię"],
    ),
    (
        Encoding::Iso8859_2,
        "Invoice;Date;Customer;Item;Quantity;Price",
        &["Jiří Šťastný", "Růžena Dvořáková", "Hrnek žlutý", "Tomáš Kříž"],
    ),
    (
        Encoding::Windows1251,
        "Номер заказа;Дата;Клиент;Товар;Кол-во;Цена",
        &["Иван Петров", "Пётр Ильич", "Кружка", "Настольная лампа", "Анна"],
    ),
    (
        Encoding::Koi8R,
        "Номер заказа;Дата;Клиент;Товар;Количество;Цена",
        &["Иван Петров", "Пётр Ильич", "Кружка", "Настольная лампа"],
    ),
    (
        Encoding::Windows1253,
        "Αριθμός παραγγελίας;Ημερομηνία;Πελάτης;Προϊόν;Ποσότητα;Τιμή",
        &["Γιώργος Παπαδόπουλος", "Ελένη", "Κούπα", "Φλιτζάνι", "Μαρία"],
    ),
    (
        Encoding::Windows1254,
        "Sipariş No;Sipariş Tarihi;Müşteri;Ürün;Adet;Fiyat",
        &["Ayşe Yılmaz", "İbrahim Çağlar", "Kırmızı bardak", "Işık", "Gülşah"],
    ),
    (
        Encoding::Windows1257,
        "Invoice;Date;Customer;Item;Quantity;Price",
        &["Jonas Šimkūnas", "Rūta Čepaitė", "Puodelis žalias", "Gražina", "Ąžuolas"],
    ),
    (
        Encoding::Windows1252,
        "Bestellnummer;Bestelldatum;Kunde;Bezeichnung;Menge;Einzelpreis",
        &["Jürgen Müller", "Groß", "Gürtel", "Schönes Kissen", "Käthe"],
    ),
    (
        Encoding::Windows1255,
        "Invoice;Date;Customer;Item;Quantity;Price",
        &["דוד כהן", "שרה לוי", "ספל", "מנורה"],
    ),
    (
        Encoding::Windows1256,
        "Invoice;Date;Customer;Item;Quantity;Price",
        &["محمد علي", "فاطمة", "كوب", "مصباح"],
    ),
    (
        Encoding::ShiftJis,
        "注文番号;注文日;顧客名;商品名;数量;単価",
        &["高橋", "能子", "表ソース", "卓上ランプ", "ソラ"],
    ),
    (
        Encoding::EucJp,
        "注文番号;注文日;顧客名;商品名;数量;単価",
        &["高橋", "能子", "表ソース", "卓上ランプ"],
    ),
    (
        Encoding::Gb18030,
        "订单号;订单日期;客户名称;商品名称;数量;单价",
        &["王小明", "李华", "红色杯子", "台灯"],
    ),
    (
        Encoding::Big5,
        "訂單編號;訂單日期;客戶名稱;商品名稱;數量;單價",
        &["王小明", "李華", "紅色杯子", "檯燈"],
    ),
    (
        Encoding::EucKr,
        "주문번호;주문일;고객명;상품명;수량;단가",
        &["김민수", "박지훈", "머그컵", "램프"],
    ),
];

fn text_of(header: &str, words: &[&str], seed: u64) -> (String, Vec<String>) {
    let mut draw = Pcg32::new(seed, 7);
    let mut below = |bound: u32| ((u64::from(draw.next_u32()) * u64::from(bound)) >> 32) as u32;
    let mut text = format!("{header}\r\n");
    let mut customers = Vec::new();
    for row in 0..20 + below(60) {
        let customer = format!("{} {}", words[below(words.len() as u32) as usize], below(9));
        let item = words[below(words.len() as u32) as usize];
        let (day, month) = (13 + below(15), 1 + row % 12);
        text += &format!("{row};{day}.{month:02}.2023;{customer};{item};{};7,50\r\n", 1 + below(4));
        customers.push(customer);
    }
    (text, customers)
}

fn read(bytes: Vec<u8>, said: Option<Encoding>) -> Cleaned {
    let input = Input::new("sales.csv", Cursor::new(bytes)).unwrap();
    let mut unpacker = Unpacker::new(vec![input]).in_encoding(said);
    let mut reader =
        Reader::mapped(CleanSettings::default(), Mapping { encoding: said, ..Mapping::default() });
    let mut chunk = Vec::new();
    let part = unpacker.next_part().unwrap().unwrap();
    reader.begin_part(&part).unwrap();
    reader.decoded(unpacker.decoded());
    while unpacker.read(&mut chunk).unwrap() {
        reader.decoded(unpacker.decoded());
        reader.push(&chunk).unwrap();
        chunk.clear();
    }
    reader.finish().unwrap_or_else(|error| panic!("{error}"))
}

fn encoded(text: &str, encoding: Encoding) -> Vec<u8> {
    let standard = encoding_rs::Encoding::for_label(encoding.label().as_bytes()).unwrap();
    let (bytes, _, lossy) = standard.encode(text);
    assert!(!lossy, "{text}");
    bytes.into_owned()
}

/// Customers in order of time.
fn customers(cleaned: &Cleaned) -> Vec<String> {
    let sales = &cleaned.transactions;
    let mut found: Vec<String> =
        (0..sales.len()).map(|row| sales.customer().text_at(row).to_owned()).collect();
    found.sort();
    found
}

#[test]
fn sales_in_every_encoding_come_back_with_their_names() {
    for (way, &(encoding, header, words)) in WAYS.iter().enumerate() {
        for seed in 0..12 {
            let (text, mut expected) = text_of(header, words, seed * 100 + way as u64);
            expected.sort();
            for said in [None, Some(encoding)] {
                let cleaned = read(encoded(&text, encoding), said);
                assert_eq!(
                    customers(&cleaned),
                    expected,
                    "{encoding:?}, seed {seed}, said {said:?}"
                );
                let guessed = FindingKind::GuessedLetters;
                assert!(cleaned.findings.iter().all(|finding| finding.kind != guessed));
            }
        }
    }
}

#[test]
fn letters_that_come_late_are_read_too() {
    let (encoding, header, words) = WAYS[3];
    let (late, _) = text_of(header, words, 5);
    let mut text = "Invoice;Date;Customer;Item;Quantity;Price\r\n".to_owned();
    let plain = "1;13.02.2023;ann;cup;1;7,50\r\n";
    text += &plain.repeat(80_000);
    text += late.split_once('\n').unwrap().1;
    assert!(plain.len() * 80_000 > 2 << 20);
    let cleaned = read(encoded(&text, encoding), None);
    assert_eq!(cleaned.mapping.encoding, Some(encoding));
    assert!(customers(&cleaned).iter().any(|customer| customer.starts_with("Иван Петров")));
}

#[test]
fn a_guess_from_few_letters_is_told() {
    let text = "Invoice,Date,Customer,Quantity,Price\n1,2023-01-13,Michał,1,7.50\n";
    let cleaned = read(encoded(text, Encoding::Windows1250), None);
    let finding = cleaned.findings.iter().find(|f| f.kind == FindingKind::GuessedLetters).unwrap();
    assert!(finding.examples[0].to_string().contains("Micha"), "{finding:?}");
}
