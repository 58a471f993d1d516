//! Which column plays which role, by its name.

mod elsewhere;

use crate::fold::key;
use std::collections::BTreeMap;
use std::sync::LazyLock;
use vocabulary::Role;

/// Every name with the roles it fits and how well: 0 is best.
static ROLES: LazyLock<BTreeMap<String, Vec<(Role, usize)>>> = LazyLock::new(|| {
    let mut roles: BTreeMap<String, Vec<_>> = BTreeMap::new();
    for role in Role::ALL {
        for (rank, key) in keys_of(role).enumerate() {
            roles.entry(key).or_default().push((role, rank));
        }
    }
    roles
});

/// The keys of all names of a role, best first.
fn keys_of(role: Role) -> impl Iterator<Item = String> {
    let known = names(role).split_ascii_whitespace().map(str::to_owned);
    let elsewhere = elsewhere::names(role).split(';').map(key).filter(|key| !key.is_empty());
    known.chain(elsewhere)
}

/// Names understood for a role as keys, best first: English, then Turkish, German, French, Spanish.
fn names(role: Role) -> &'static str {
    match role {
        Role::Timestamp => {
            "invoicedate orderdate transactiondate purchasedate saledate datetime timestamp createdat date \
             invoicedatetime orderdatetime transactiontime transactiondatetime saledatetime salesdate \
             createddate created createdon orderedat orderedon paidat processedat placedat orderplaced day \
             faturatarihi siparistarihi islemtarihi satistarihi olusturmatarihi tarihsaat tarih \
             rechnungsdatum bestelldatum auftragsdatum kaufdatum belegdatum verkaufsdatum buchungsdatum \
             erstelltam datumuhrzeit datum \
             datefacture datedefacture datecommande datedecommande datedachat dateachat datevente \
             datedevente dateheure \
             fechafactura fechadefactura fechapedido fechadepedido fechadecompra fechacompra fechaventa \
             fechadeventa fechahora fecha"
        }
        Role::TimeOfDay => {
            "time timeofday ordertime saletime transactiontime saat siparissaati uhrzeit zeit heure hora"
        }
        Role::Customer => {
            "customerid customer customerno customernumber custid clientid userid buyerid customeremail \
             email customercode customerref customerreference clientno clientnumber clientcode client \
             memberid memberno accountid accountno shopperid buyeremail useremail billingemail \
             emailbilling emailaddress buyerusername username loginname customername clientname buyername buyer \
             musterino musteriid musterikodu musterinumarasi musteri carikodu carikod cari musteriadi \
             eposta alici \
             kundennummer kundennr kundenid kundenno kdnr kunde kunden debitorennr debitor kundenname kaufer \
             emailadresse \
             idclient numeroclient numeroduclient nclient noclient codeclient nomclient nomduclient \
             acheteur courriel adresseemail \
             idcliente clienteid numerocliente numerodecliente ncliente nocliente codigocliente \
             codigodecliente cliente nombrecliente comprador correoelectronico correo"
        }
        Role::Email => {
            "email customeremail emailaddress buyeremail useremail billingemail emailbilling contactemail \
             billingemailaddress mail eposta epostaadresi musterieposta emailadresse courriel adresseemail \
             adressemail correoelectronico correo indirizzoemail adresemail"
        }
        Role::Invoice => {
            "invoice invoiceno invoicenumber invoiceid orderid orderno ordernumber order transactionid \
             receiptno receipt ordernr orderref orderreference ordercode salesorder salesordernumber \
             saleid salesid saleno documentno docno billno billnumber bill receiptnumber receiptid \
             transactionno transactionnumber transaction basketid cartid checkoutid ticketno ticket \
             paymentid \
             faturano faturanumarasi fatura siparisno siparisnumarasi siparisid siparis fisno belgeno evrakno \
             rechnungsnummer rechnungsnr rechnungnr rechnung bestellnummer bestellnr bestellung \
             auftragsnummer auftragsnr auftrag belegnummer belegnr beleg bonnr bon \
             numerofacture numerodefacture nfacture nofacture numfacture facture numerocommande \
             numerodecommande ncommande nocommande numcommande idcommande commande \
             numerofactura numerodefactura nfactura nofactura numfactura factura numeropedido \
             numerodepedido npedido nopedido numpedido idpedido pedido albaran"
        }
        Role::Quantity => {
            "quantity qty units quantityordered quantitypurchased quantityshipped totalquantity lineitemquantity quantitysold qtysold qtyordered \
             orderquantity orderqty itemquantity itemqty unitssold pieces pcs count \
             miktar adet adedi urunadedi \
             menge anzahl stuckzahl stuck stueck \
             quantite qte nombre \
             cantidad cant unidades uds"
        }
        Role::UnitPrice => {
            "price unitprice priceeach itemprice lineitemprice rate priceperunit unitprices sellingprice \
             saleprice salesprice soldfor \
             birimfiyat birimfiyati fiyat satisfiyati urunfiyati \
             einzelpreis stuckpreis stueckpreis verkaufspreis vkpreis preis \
             prixunitaire prixunitaireht prixunitairettc puht puttc prixdevente pu prix \
             preciounitario preciounidad preciodeventa pvp precio"
        }
        Role::LineTotal => {
            "linetotal totalprice lineamount linevalue extendedprice rowtotal itemtotal netamount \
             totalamount grossamount netsales grosssales salesamount amount total subtotal revenue \
             turnover sales value orderamount \
             ordertotal ordertotalamount ordertotalinctax ordertotalincltax ordertotalincludingtax totalorderamount \
             ordertotalprice ordervalue orderprice grandtotal grandtotalpurchased grandtotalbase totalpaid amountpaid \
             totalorder orderrevenue ordersum totalinctax totalincltax \
             satirtutari toplamtutar geneltoplam siparistutari siparistoplami odenentutar tutar toplam ciro \
             gesamtpreis positionswert bestellsumme bestellwert gesamtsumme rechnungsbetrag auftragswert zeilensumme gesamtbetrag nettobetrag bruttobetrag gesamt summe \
             betrag umsatz nettowert \
             totalligne montantligne totalcommande montantcommande montanttotal prixtotal totalttc totalht montant \
             totallinea importelinea totalpedido importepedido importetotal preciototal importe monto"
        }
        Role::StockCode => {
            "stockcode sku productid productcode itemid itemcode lineitemsku productsku variantsku itemsku \
             articlenumber articleno productnumber productno itemnumber itemno partnumber partno asin ean \
             upc barcode variantid \
             stokkodu urunkodu urunid stokno malzemekodu barkod stok \
             artikelnummer artikelnr artnr produktnummer produktid artikel \
             codearticle codeproduit referenceproduit reference ref \
             codigoproducto codigoarticulo codigodeproducto referencia codigo"
        }
        Role::Description => {
            "description productname product itemname item lineitemname producttitle itemtitle \
             itemdescription productdescription articlename title \
             urunadi urun stokadi aciklama \
             bezeichnung artikelbezeichnung beschreibung produktname artikelname produkt \
             designation libelle nomproduit nomduproduit produit article \
             descripcion nombreproducto nombredelproducto producto articulo"
        }
        Role::Country => {
            "country shippingcountry billingcountry countryname region shipcountry shiptocountry \
             customercountry countrycode shippingcountrycode countrycodebilling market \
             ulke ulkekodu lieferland landercode land paysdelivraison pays paisdeenvio pais"
        }
        Role::Currency => {
            "currency currencycode ordercurrency ordercurrencycode currencyiso parabirimi doviz dovizcinsi wahrung \
             waehrung devise monnaie moneda divisa valuta moeda waluta mena"
        }
        Role::Status => {
            "orderstatus financialstatus paymentstatus status statusoforder transactionstatus invoicestatus \
             chargestatus salestatus itemstatus orderstate paymentstate ostatus \
             siparisdurumu siparisstatusu odemedurumu faturadurumu durum durumu \
             bestellstatus zahlungsstatus auftragsstatus zahlstatus bestellungsstatus rechnungsstatus zahlungsstand \
             statutcommande statutdelacommande statutdecommande statutdepaiement statutpaiement etatcommande \
             etatdelacommande etat statut \
             estadopedido estadodelpedido estadodepago estadodelpago estado \
             statoordine statodellordine statopagamento statodelpagamento stato \
             statusdopedido statuspedido situacaodopedido situacao estadodaencomenda statuspagamento \
             statusdopagamento \
             orderstatuscode bestelstatus betaalstatus betalingsstatus \
             statuszamowienia statusplatnosci stanzamowienia stavobjednavky stavplatby stav \
             orderstatusname ordrestatus betalningsstatus tilauksentila tila allapot rendelesallapota \
             starecomanda stareplata stare statusnarudzbe \
             \u{441}\u{442}\u{430}\u{442}\u{443}\u{441} \u{441}\u{442}\u{430}\u{442}\u{443}\u{441}\u{437}\u{430}\u{43a}\u{430}\u{437}\u{430} \
             \u{72b6}\u{614b} \u{72b6}\u{6001} \u{8ba2}\u{5355}\u{72b6}\u{6001} \u{6ce8}\u{6587}\u{72b6}\u{614b} \u{c8fc}\u{bb38}\u{c0c1}\u{d0dc} \u{c0c1}\u{d0dc}"
        }
        Role::Refund => {
            "refundedamount amountrefunded refundamount totalrefunded orderrefundamount refundtotal totalrefund \
             refundedtotal refunds refunded refund itemrefundamount lineitemrefundamount orderrefundtotal \
             totalrefunds amountofrefund refundvalue \
             iadetutari iadeedilentutar toplamiade \
             erstattungsbetrag erstatteterbetrag ruckerstattungsbetrag ruckerstattung erstattung erstattet \
             ruckerstatteterbetrag \
             montantrembourse montantremboursement totalrembourse remboursement \
             importereembolsado montoreembolsado importedereembolso totalreembolsado reembolso \
             importorimborsato totalerimborsato importorimborso rimborso \
             valorreembolsado valordoreembolso valorestornado \
             terugbetaaldbedrag bedragterugbetaald terugbetaling \
             kwotazwrotu zwrot vracenacastka \u{441}\u{443}\u{43c}\u{43c}\u{430}\u{432}\u{43e}\u{437}\u{432}\u{440}\u{430}\u{442}\u{430}"
        }
    }
}

/// Is it what a system calls its users by, each by a name of their own?
pub(crate) fn is_user_name(key: &str) -> bool {
    const USERS: &str = "buyerusername username userid buyeruserid customerusername loginname login nickname \
                         screenname handle customerid customerno customernumber kullaniciadi benutzername \
                         nutzername nomutilisateur pseudo nombreusuario usuario nomeutente gebruikersnaam";
    USERS.split_ascii_whitespace().any(|known| known == key)
}

/// The keys of a column's name: as it stands, and without what is in brackets (`Price (EUR)`).
pub(crate) fn keys(name: &str) -> [String; 2] {
    let plain = name.split_once('(').map_or(name, |(before, _)| before);
    [key(name), key(plain)]
}

/// How well a name fits a role: 0 is best, nothing where it does not.
pub(crate) fn rank(role: Role, keys: &[String; 2]) -> Option<usize> {
    let fitting = keys.iter().filter_map(|key| ROLES.get(key.as_str())).flatten();
    fitting.filter(|(fits, _)| *fits == role).map(|&(_, rank)| rank).min()
}

/// Is it a name of any role?
pub(crate) fn is_known(name: &str) -> bool {
    keys(name).iter().any(|key| ROLES.contains_key(key.as_str()))
}

/// The column of this name, letter by letter or else without case, blanks and signs.
pub(crate) fn find<'a>(
    mut columns: impl Iterator<Item = &'a str> + Clone,
    name: &str,
) -> Option<usize> {
    let exact = columns.clone().position(|column| column.trim() == name.trim());
    exact.or_else(|| columns.position(|column| !key(name).is_empty() && key(column) == key(name)))
}

#[cfg(test)]
mod tests {
    use super::{find, keys, rank};
    use std::collections::BTreeSet;
    use vocabulary::{Language, Role};

    #[test]
    fn names_are_found_in_many_languages() {
        for (role, name) in [
            (Role::Timestamp, "Sipari\u{15f} Tarihi"),
            (Role::Customer, "M\u{dc}\u{15e}TER\u{130} NO"),
            (Role::UnitPrice, "Birim Fiyat\u{131}"),
            (Role::Customer, "Kunden-Nr."),
            (Role::Quantity, "St\u{fc}ck"),
            (Role::LineTotal, "Betrag (EUR)"),
            (Role::Invoice, "N\u{b0} commande"),
            (Role::Quantity, "Qt\u{e9}"),
            (Role::Invoice, "N\u{ba} pedido"),
            (Role::UnitPrice, "Precio unitario"),
            (Role::Country, "Pa\u{ed}s"),
            (Role::Quantity, "\u{41a}\u{43e}\u{43b}-\u{432}\u{43e}"),
            (Role::Invoice, "N\u{fa}mero do pedido"),
            (Role::Quantity, "Ilo\u{15b}\u{107}"),
            (Role::UnitPrice, "\u{5358}\u{4fa1}(\u{7a0e}\u{8fbc})"),
            (Role::Customer, "\u{ace0}\u{ac1d} ID"),
        ] {
            assert!(rank(role, &keys(name)).is_some(), "{name} for {role:?}");
        }
        assert_eq!(rank(Role::Customer, &keys("Country")), None);
    }

    #[test]
    fn the_names_that_messages_propose_are_understood() {
        for role in Role::ALL {
            for language in Language::ALL {
                let name = role.example().in_language(language);
                assert!(rank(role, &keys(name)).is_some(), "{name} for {role:?}");
            }
        }
    }

    #[test]
    fn no_name_stands_twice_in_a_role() {
        for role in Role::ALL {
            let mut seen = BTreeSet::new();
            let again: Vec<String> =
                super::keys_of(role).filter(|key| !seen.insert(key.clone())).collect();
            assert!(again.is_empty(), "{role:?}: {again:?}");
        }
    }

    #[test]
    fn the_exact_name_wins_over_one_like_it() {
        let columns = ["price", "Price", "Unit Price"];
        assert_eq!(find(columns.into_iter(), "Price"), Some(1));
        assert_eq!(find(columns.into_iter(), "unit_price"), Some(2));
        assert_eq!(find(columns.into_iter(), "cost"), None);
    }
}
