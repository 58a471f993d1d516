//! Names of columns in languages beyond the five whose exports are best known: a few words each.

use vocabulary::Role;

/// Names understood for a role, as shops write them, with semicolons between: Dutch, Italian, Portuguese; Danish,
/// Norwegian, Swedish, Finnish; Polish, Czech, Slovak, Croatian, Hungarian, Romanian; Russian, Ukrainian,
/// Bulgarian, Greek; Japanese, Korean, Chinese (simplified and traditional).
pub(super) fn names(role: Role) -> &'static str {
    match role {
        Role::Timestamp => {
            "besteldatum;orderdatum;factuurdatum;data ordine;data fattura;data ora;data;data do pedido;\
             data pedido;data da compra;data da venda;ordredato;bestillingsdato;fakturadato;dato;\
             beställningsdatum;orderdag;fakturadatum;köpdatum;tilauspäivä;laskun päivä;päivämäärä;pvm;\
             data zamówienia;data sprzedaży;data faktury;data zakupu;datum objednávky;datum prodeje;\
             datum vystavení;datum narudžbe;datum računa;rendelés dátuma;\
             rendelés ideje;számla kelte;kelt;data comenzii;data comandă;data facturii;дата заказа;\
             дата продажи;дата покупки;дата и время;дата;дата замовлення;дата продажу;дата на поръчка;\
             ημερομηνία παραγγελίας;ημερομηνία;ημ/νία;注文日時;注文日;受注日時;受注日;購入日時;購入日;売上日;\
             日付;日時;주문일시;주문일자;주문일;결제일시;결제일;구매일;판매일;날짜;일자;일시;下单时间;下单日期;订单日期;\
             订单时间;订单创建时间;付款时间;交易时间;销售日期;日期;时间;訂單日期;訂單時間;下單時間;交易日期;銷售日期;\
             訂購日期"
        }
        Role::TimeOfDay => {
            "tijd;ora;ore;tidspunkt;klokkeslett;kello;godzina;čas;время;час;ώρα;時刻;시간;時間"
        }
        Role::Customer => {
            "klantnummer;klantnr;klantcode;klant id;klant;klantnaam;codice cliente;\
             nome cliente;acquirente;código do cliente;nome do cliente;cpf;\
             kundenavn;kunde nr;kundnummer;kundnr;kund;kund id;kundnamn;asiakasnumero;asiakas;\
             asiakkaan nimi;numer klienta;nr klienta;id klienta;kod klienta;klient;nabywca;kontrahent;\
             číslo zákazníka;kód zákazníka;zákazník;odběratel;jméno zákazníka;kupac;šifra kupca;\
             naziv kupca;vevő;vevőkód;vevő neve;vásárló;ügyfél;ügyfélszám;cod client;nume client;cumpărător;\
             номер клиента;код клиента;id клиента;клиент;покупатель;контрагент;имя клиента;клієнт;\
             покупець;номер клієнта;клиентски номер;κωδικός πελάτη;πελάτης;όνομα πελάτη;顧客番号;顧客id;\
             顧客コード;顧客名;顧客;会員番号;会員id;お客様番号;お客様名;購入者;購入者名;注文者;注文者名;得意先コード;得意先;\
             得意先名;고객번호;고객 id;고객코드;고객명;고객;회원번호;회원 id;회원명;구매자 id;구매자명;구매자;\
             주문자;주문자명;客户编号;客户id;客户代码;客户名称;客户姓名;客户;会员号;会员id;会员编号;会员;买家id;\
             买家会员名;买家昵称;买家;用户id;用户;客戶編號;客戶id;客戶名稱;客戶;會員編號;會員;顧客編號;顧客姓名;買家;買家帳號"
        }
        Role::Invoice => {
            "bestelnummer;bestelnr;ordernummer;factuurnummer;bestelling;factuur;numero ordine;n ordine;\
             id ordine;ordine;numero fattura;fattura;scontrino;número do pedido;n do pedido;id do pedido;\
             encomenda;nota fiscal;fatura nr;ordrenummer;ordrenr;ordre;bestillingsnummer;\
             fakturanummer;fakturanr;faktura;beställningsnummer;beställning;kvittonummer;tilausnumero;tilaus;\
             laskun numero;lasku;numer zamówienia;nr zamówienia;id zamówienia;zamówienie;numer faktury;\
             nr faktury;paragon;číslo objednávky;objednávka;číslo faktury;číslo dokladu;doklad;objednavka č;\
             broj narudžbe;narudžba;broj računa;račun;rendelésszám;rendelés száma;rendelés azonosító;\
             rendelés;számlaszám;számla;bizonylatszám;număr comandă;nr comandă;comandă;număr \
             nr номер заказа;заказ;id заказа;№ заказа;номер чека;чек;номер счета;\
             номер документа;номер замовлення;замовлення;номер на поръчка;поръчка;фактура;\
             αριθμός παραγγελίας;αρ παραγγελίας;παραγγελία;αριθμός τιμολογίου;τιμολόγιο;αριθμός;注文番号;\
             注文id;受注番号;伝票番号;取引id;取引番号;オーダー番号;주문번호;주문 id;상품주문번호;영수증번호;전표번호;\
             거래번호;订单号;订单编号;订单id;订单;单号;交易号;小票号;訂單編號;訂單號碼;訂單號;訂單;交易編號;發票號碼"
        }
        Role::Quantity => {
            "aantal;hoeveelheid;stuks;quantità;qtà;pezzi;quantidade;qtd;qtde;antal;stk;mængde;\
             antall;styck;määrä;kpl;ilość;sztuk;szt;liczba sztuk;množství;počet;počet kusů;kusů;ks;množstvo;\
             količina;kom;mennyiség;darab;db;cantitate;buc;количество;кол-во;шт;кількість;к-сть;\
             к-во;ποσότητα;τεμάχια;数量;個数;点数;수량;개수;주문수량;판매수량;件数;购买数量;数目;數量;購買數量"
        }
        Role::UnitPrice => {
            "prijs;stukprijs;eenheidsprijs;prijs per stuk;prezzo;prezzo unitario;preço;preço unitário;\
             valor unitário;pris;stykpris;enhedspris;enhetspris;salgspris;à-pris;styckpris;hinta;\
             yksikköhinta;cena;cena jednostkowa;cena brutto;cena netto;jednotková cena;cena za kus;\
             cena s dph;cena za ks;cijena;jedinična cijena;ár;egységár;bruttó egységár;preț;preț unitar;\
             цена;цена за единицу;цена за шт;ціна;ціна за одиницю;единична цена;τιμή;τιμή μονάδας;単価;価格;\
             販売価格;商品単価;税込単価;단가;판매단가;가격;판매가;판매가격;상품가격;单价;价格;商品单价;商品价格;售价;成交价;單價;\
             價格;售價"
        }
        Role::LineTotal => {
            "totaal;totaalbedrag;bedrag;omzet;totale;importo;importo totale;totale riga;valor total;\
             total do pedido;subtotale;beløb;i alt;totalbeløb;omsætning;sum;omsetning;belopp;totalt;summa;\
             totalbelopp;yhteensä;suma;kwota;wartość;wartość brutto;razem;celkem;částka;celková cena;\
             celkom;suma spolu;ukupno;iznos;összesen;végösszeg;összeg;érték;bruttó érték;valoare;\
             total comandă;сумма;итого;стоимость;сума;всього;сума замовлення;стойност;общо;σύνολο;ποσό;αξία;\
             金額;合計;合計金額;小計;売上;売上金額;税込金額;支払金額;금액;합계;총액;총금액;결제금액;주문금액;매출액;실결제금액;金额;\
             总金额;总价;合计;实付金额;订单金额;销售额;小计;總金額;總價;總計;訂單金額;銷售額;實付金額"
        }
        Role::StockCode => {
            "artikelcode;codice articolo;codice prodotto;cod articolo;codice;código do produto;\
             código produto;varenummer;varenr;produktkode;produktnr;artikelkod;produktkod;tuotenumero;\
             tuotekoodi;kod produktu;kod towaru;indeks;symbol;kód zboží;kód;číslo zboží;\
             kód tovaru;šifra;šifra artikla;šifra proizvoda;cikkszám;termékkód;cod produs;cod articol;\
             артикул;код товара;код;код товару;код на продукт;κωδικός;κωδικός προϊόντος;κωδικός είδους;\
             商品コード;商品番号;商品id;品番;型番;상품코드;상품번호;상품 id;품번;제품코드;품목코드;商品编码;商品编号;商品id号;\
             产品编号;产品编码;货号;商品编码sku;商品編號;商品代碼;產品編號;貨號"
        }
        Role::Description => {
            "productnaam;omschrijving;artikelnaam;prodotto;articolo;descrizione;nome prodotto;produto;\
             nome do produto;descrição;varenavn;vare;produktnavn;beskrivelse;produktnamn;benämning;\
             beskrivning;tuote;tuotenimi;kuvaus;nazwa produktu;nazwa towaru;nazwa;towar;opis;\
             název produktu;název zboží;název;zboží;popis;názov produktu;názov;tovar;naziv proizvoda;\
             proizvod;artikl;naziv;megnevezés;termék;termék neve;terméknév;denumire produs;denumire;produs;\
             descriere;товар;наименование;название;название товара;номенклатура;назва;назва товару;найменування;\
             продукт;наименование на продукта;είδος;προϊόν;περιγραφή;商品名;品名;商品;製品名;상품명;상품;제품명;품목;품명;\
             商品名称;商品标题;产品名称;产品;商品名稱;產品名稱;產品"
        }
        Role::Country => {
            "paese;maa;kraj;země;krajina;država;zemlja;ország;țară;страна;країна;държава;χώρα;国;\
             国名;국가;배송국가;国家;國家;國別"
        }
        Role::Currency => {
            "munt;valutakode;valuutta;pénznem;deviză;валюта;νόμισμα;通貨;통화;币种;货币;\
             幣別;貨幣"
        }
        Role::Email => {
            "e-mailadres;endereço de e-mail;e-mail do cliente;e-postadress;e-post;sähköposti;\
             sähköpostiosoite;e-mail klienta;e-mailová adresa;e-mail zákazníka;adresa e-pošte;\
             e-mail cím;adresă e-mail;электронная почта;эл. почта;електронна пошта;имейл;ηλεκτρονικό ταχυδρομείο;\
             メールアドレス;이메일;이메일 주소;邮箱;电子邮件;電子郵件"
        }
        Role::Status | Role::Refund => "",
    }
}
