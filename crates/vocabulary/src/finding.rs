//! What is odd about the data, what it means for the numbers, and what can be done.

use crate::term::term;
use crate::text::{Text, text};

term! {
    /// What can be odd about the data.
    #[serde(rename_all = "kebab-case")]
    pub enum FindingKind {
        /// Orders that were cancelled, refunded or not paid.
        NoSales = "no-sales", "Orders that are no sales" / "Satış olmayan siparişler";
        /// Such orders, where the settings count them.
        CountedNoSales = "counted-no-sales", "Cancelled, refunded or unpaid orders that count" / "Sayılan iptal, iade ya da ödenmemiş siparişler";
        /// Statuses that are not known, or refunds whose amount is not.
        UnclearStatus = "unclear-status", "Statuses that do not say whether it is a sale" / "Satış olup olmadığı anlaşılmayan durumlar";
        /// Refunds of a part of an order.
        PartialRefunds = "partial-refunds", "Partial refunds" / "Kısmi iadeler";
        /// Rows without a customer.
        MissingCustomers = "missing-customers", "Rows without a customer" / "Müşterisi olmayan satırlar";
        /// Words that stand for no customer: `0`, `Guest`, `#N/A`.
        PlaceholderCustomers = "placeholder-customers", "Words in place of a customer" / "Müşteri yerine yazılmış sözcükler";
        /// Guests who are told apart by their e-mail address.
        GuestsByEmail = "guests-by-email", "Guests told apart by e-mail address" / "E-posta adresiyle ayırt edilen misafirler";
        /// Customers who are written in several ways.
        MergedSpellings = "merged-spellings", "Customers written in several ways" / "Birden çok biçimde yazılmış müşteriler";
        /// Customers of one name with different e-mail addresses.
        Namesakes = "namesakes", "Customers of the same name" / "Aynı adlı müşteriler";
        /// A customer id that is new for nearly every order.
        CustomerPerOrder = "customer-per-order", "A new customer for nearly every order" / "Neredeyse her siparişte yeni müşteri";
        /// One customer with a large part of all orders.
        CollectiveCustomer = "collective-customer", "One customer with very many orders" / "Çok fazla siparişi olan tek müşteri";
        /// Numbers of customers or orders whose last digits a spreadsheet has cut off.
        CutIds = "cut-ids", "Numbers cut off by a spreadsheet" / "Hesap tablosunun kestiği numaralar";
        /// Rows that hold the total of others, and would have counted.
        TotalRows = "total-rows", "Totals among the sales" / "Satışların arasındaki toplamlar";
        /// Rows that look like totals, and were kept.
        PossibleTotals = "possible-totals", "Rows that may be totals" / "Toplam olabilecek satırlar";
        /// Rows that took their date, customer or order number from the row above.
        CarriedDown = "carried-down", "Values taken from the row above" / "Üst satırdan alınan değerler";
        /// Rows that repeat another exactly.
        ExactDuplicates = "exact-duplicates", "Exact duplicates" / "Birebir yinelenenler";
        /// Quantities far above all others.
        QuantityOutliers = "quantity-outliers", "Quantities far above all others" / "Diğerlerinden çok yüksek miktarlar";
        /// Prices far above all others.
        PriceOutliers = "price-outliers", "Prices far above all others" / "Diğerlerinden çok yüksek fiyatlar";
        /// Weeks without a sale.
        Gaps = "gaps", "Times without any sale" / "Hiç satış olmayan zamanlar";
        /// Postage, fees and corrections among the products.
        NonProductCodes = "non-product-codes", "Rows that are no products" / "Ürün olmayan satırlar";
        /// Prices in more than one currency.
        MixedCurrencies = "mixed-currencies", "More than one currency" / "Birden çok para birimi";
        /// A few dates far from all others.
        StrayDates = "stray-dates", "Dates far from all others" / "Diğerlerinden uzak tarihler";
        /// Sales after today.
        FutureDates = "future-dates", "Dates in the future" / "Gelecekteki tarihler";
        /// Dates that cannot be read.
        UnreadableDates = "unreadable-dates", "Dates that cannot be read" / "Okunamayan tarihler";
        /// Dates that only fit another order of day and month.
        OtherDateOrder = "other-date-order", "Dates in another order" / "Başka sırada yazılmış tarihler";
        /// Numbers that only fit the other decimal mark.
        OtherDecimalMark = "other-decimal-mark", "Numbers with another decimal mark" / "Başka ondalık işaretli sayılar";
        /// Numbers that could be read with either decimal mark.
        EitherDecimalMark = "either-decimal-mark", "Numbers that can be read in two ways" / "İki türlü okunabilen sayılar";
        /// Rows with more or fewer fields than the header.
        RaggedRows = "ragged-rows", "Rows with too many or too few fields" / "Alanı eksik veya fazla satırlar";
        /// A text over many lines.
        LongText = "long-text", "A text over many lines" / "Çok satıra yayılan metin";
        /// An encoding that was guessed from few letters.
        GuessedLetters = "guessed-letters", "Letters that were guessed" / "Tahmin edilen harfler";
        /// Quotation marks without partners, read as text.
        StrayQuotes = "stray-quotes", "Quotation marks without partners" / "Eşi olmayan tırnaklar";
        /// Texts in another encoding than the file's.
        MixedEncodings = "mixed-encodings", "Texts in another encoding" / "Başka kodlamada metinler";
        /// Texts that were made UTF-8 twice.
        TwiceEncoded = "twice-encoded", "Letters that were encoded twice" / "İki kez kodlanmış harfler";
        /// There is no order number.
        OrdersByDay = "orders-by-day", "No order number" / "Sipariş numarası yok";
        /// The unit price comes from the line's total.
        PriceFromTotal = "price-from-total", "Unit price from the total" / "Toplamdan birim fiyat";
        /// There is no quantity.
        OnePieceEach = "one-piece-each", "No quantity" / "Miktar yok";
        /// Tables among several that are not of sales.
        SkippedParts = "skipped-parts", "Tables that were passed over" / "Atlanan tablolar";
    }
}

impl FindingKind {
    /// What it means for the numbers.
    #[must_use]
    pub fn meaning(self) -> Text {
        match self {
            FindingKind::NoSales => text(
                "Their status says that they were cancelled, refunded, failed or not paid: they are in no figure.",
                "Durumları iptal, iade, başarısız ya da ödenmemiş: hiçbir rakamda yer almazlar.",
            ),
            FindingKind::CountedNoSales => text(
                "The settings count every status, so revenue and orders are too high by them.",
                "Ayarlar her durumu sayıyor; ciro ve sipariş sayısı onlar kadar fazladır.",
            ),
            FindingKind::UnclearStatus => text(
                "They count as sales in full; if they are none, or were refunded in part, revenue is too high by that.",
                "Bütünüyle satış sayılırlar; satış değilseler ya da bir bölümü iade edildiyse ciro o kadar fazladır.",
            ),
            FindingKind::PartialRefunds => text(
                "What was given back is taken off the prices of its order, so revenue is what the shop kept.",
                "Geri verilen, siparişin fiyatlarından düşülür; ciro mağazada kalandır.",
            ),
            FindingKind::MissingCustomers => text(
                "These sales belong to nobody, so they are in no figure; revenue is below the shop's.",
                "Bu satışlar kimseye ait değil, hiçbir rakamda yer almaz; ciro mağazanınkinin altındadır.",
            ),
            FindingKind::PlaceholderCustomers => text(
                "The shop does not know who bought; taken as a customer, each word would be one giant customer. These sales are in no figure.",
                "Mağaza kimin aldığını bilmiyor; müşteri sayılsaydı her sözcük tek bir dev müşteri olurdu. Bu satışlar hiçbir rakamda yer almaz.",
            ),
            FindingKind::GuestsByEmail => text(
                "They have no customer number, so each address counts as one customer; whoever also has an account counts as two.",
                "Müşteri numaraları yok, bu yüzden her adres bir müşteri sayılır; hesabı da olan iki kez sayılır.",
            ),
            FindingKind::MergedSpellings => text(
                "E-mail addresses and names that differ only in case, blanks or the form of their letters count as one customer.",
                "Yalnızca büyük-küçük harf, boşluk veya harf biçiminde ayrılan e-posta adresleri ve adlar tek müşteri sayılır.",
            ),
            FindingKind::Namesakes => text(
                "The customer is a name that stands beside several e-mail addresses; different people may count as one customer.",
                "Müşteri, yanında birden çok e-posta adresi bulunan bir ad; farklı kişiler tek müşteri sayılabilir.",
            ),
            FindingKind::CustomerPerOrder => text(
                "Nobody seems to come back: the number belongs to the order, not to the person. Churn, retention and segments say nothing then.",
                "Kimse geri gelmiyor görünüyor: numara kişiye değil siparişe ait. O zaman kayıp, elde tutma ve segmentler bir şey söylemez.",
            ),
            FindingKind::CollectiveCustomer => text(
                "It may stand for all who bought at the counter or without an account; it lifts averages and hides who they are.",
                "Kasada veya hesapsız alan herkesin yerine duruyor olabilir; ortalamaları yükseltir ve kim olduklarını gizler.",
            ),
            FindingKind::CutIds => text(
                "Several customers or orders have become one number, so they count as one; their last digits are lost in this file.",
                "Birden çok müşteri veya sipariş aynı numaraya dönüşmüş, tek sayılır; son haneleri bu dosyada yok.",
            ),
            FindingKind::TotalRows => text(
                "They are called totals or stand for a whole order, and hold the sum of other rows; they are left out, so that no sale counts twice.",
                "Adları toplam ya da bütün bir siparişin yerine duruyorlar ve başka satırların toplamını tutuyorlar; hiçbir satış iki kez sayılmasın diye dışarıda kalırlar.",
            ),
            FindingKind::PossibleTotals => text(
                "They are called totals without holding the sum of the rows beside them, or hold that sum without being called so; they count as sales.",
                "Yanlarındaki satırların toplamını tutmadan toplam diye adlandırılmışlar ya da öyle adlandırılmadan o toplamı tutuyorlar; satış sayılırlar.",
            ),
            FindingKind::CarriedDown => text(
                "Their cells for the date, the customer or the order were empty, as in the further rows of a group; they count with the row above.",
                "Bir grubun sonraki satırlarında olduğu gibi tarih, müşteri veya sipariş hücreleri boştu; üst satırla birlikte sayılırlar.",
            ),
            FindingKind::ExactDuplicates => text(
                "If they are not true repeats, revenue and quantities are too high by them.",
                "Gerçek tekrar değilseler ciro ve miktar onlar kadar fazladır.",
            ),
            FindingKind::QuantityOutliers | FindingKind::PriceOutliers => text(
                "A single row can lift its customer to the top of every list.",
                "Tek bir satır, müşterisini her listenin başına taşıyabilir.",
            ),
            FindingKind::Gaps => text(
                "Customers look late who could not buy; labels around the gap count it as churn.",
                "Satın alamayan müşteriler gecikmiş görünür; boşluğun çevresindeki etiketler bunu kayıp sayar.",
            ),
            FindingKind::NonProductCodes => text(
                "Postage and fees count as revenue, and as products in a basket.",
                "Posta ve ücretler ciro ve sepette ürün sayılır.",
            ),
            FindingKind::MixedCurrencies => text(
                "Amounts are added as if they were one currency; sums are wrong.",
                "Tutarlar tek para birimiymiş gibi toplanır; toplamlar yanlıştır.",
            ),
            FindingKind::StrayDates => text(
                "Snapshots run to the last date; a mistyped one makes everybody else look lost.",
                "Anlık görüntüler son tarihe dek gider; yanlış yazılmış bir tarih herkesi kayıp gösterir.",
            ),
            FindingKind::FutureDates => text(
                "Snapshots run to the last date; customers look late who are not, and the newest months are empty.",
                "Anlık görüntüler son tarihe dek gider; gecikmemiş müşteriler gecikmiş görünür, en yeni aylar boştur.",
            ),
            FindingKind::UnreadableDates => text(
                "These rows were dropped, so their sales are in no figure; revenue is too low by them.",
                "Bu satırlar atıldı, satışları hiçbir rakamda yer almaz; ciro onlar kadar düşüktür.",
            ),
            FindingKind::OtherDateOrder => text(
                "They could not be read and were dropped; others of their kind may have been read with day and month swapped.",
                "Okunamadılar ve atıldılar; benzerlerinin günü ve ayı yer değiştirmiş okunmuş olabilir.",
            ),
            FindingKind::OtherDecimalMark => text(
                "They could not be read and were dropped; others of their kind may have been read a thousand times too large.",
                "Okunamadılar ve atıldılar; benzerleri bin kat büyük okunmuş olabilir.",
            ),
            FindingKind::EitherDecimalMark => text(
                "The mark was taken for one of thousands, because smaller numbers of the column have none; if it is the decimal mark, these numbers are a thousand times too large.",
                "Sütundaki küçük sayılarda işaret olmadığı için binlik sayıldı; ondalık işaretiyse bu sayılar bin kat büyüktür.",
            ),
            FindingKind::RaggedRows => text(
                "Their values may stand in the wrong columns: a delimiter in a text without quotation marks shifts the rest.",
                "Değerleri yanlış sütunda olabilir: tırnaksız metindeki bir ayıraç kalanını kaydırır.",
            ),
            FindingKind::LongText => text(
                "A quotation mark without its partner swallows the rows after it as text.",
                "Eşi olmayan bir tırnak, sonraki satırları metin olarak yutar.",
            ),
            FindingKind::GuessedLetters => text(
                "The file does not say how its bytes stand for letters, and too few of them tell. Names may be wrong; numbers are not.",
                "Dosya baytlarının hangi harfler olduğunu söylemiyor ve çok azı bunu gösteriyor. Adlar yanlış olabilir; sayılar değil.",
            ),
            FindingKind::StrayQuotes => text(
                "They were read as a part of their text, since whole rows would else be swallowed up to the next mark; the rows are kept.",
                "Metnin parçası olarak okundular; yoksa bir sonraki tırnağa dek bütün satırları yutarlardı. Satırlar kullanılır.",
            ),
            FindingKind::MixedEncodings => text(
                "They were read as Windows text; a name written in both ways counts as two.",
                "Windows metni olarak okundular; iki türlü yazılan bir ad iki ad sayılır.",
            ),
            FindingKind::TwiceEncoded => text(
                "They are read as what they were before, so that a name written in both ways counts as one.",
                "Önceki halleriyle okunurlar; böylece iki türlü yazılan bir ad tek sayılır.",
            ),
            FindingKind::OrdersByDay => text(
                "All that a customer buys on one day counts as one order; order counts may be too low.",
                "Bir müşterinin bir günde aldığı her şey tek sipariş sayılır; sipariş sayısı düşük olabilir.",
            ),
            FindingKind::PriceFromTotal => text(
                "The unit price is the total divided by the quantity, after discounts and with whatever tax the total has.",
                "Birim fiyat, toplamın miktara bölümüdür; indirimden sonra, toplamdaki vergiyle.",
            ),
            FindingKind::OnePieceEach => text(
                "Every row counts as one piece at its total; units and items per order are numbers of rows.",
                "Her satır, toplam fiyatıyla tek parça sayılır; adetler satır sayısıdır.",
            ),
            FindingKind::SkippedParts => text(
                "They do not have the columns of sales, so nothing in them is in any figure.",
                "Satış sütunları yok; içlerindeki hiçbir şey hiçbir rakamda yer almaz.",
            ),
        }
    }

    /// What can be done.
    #[must_use]
    pub fn advice(self) -> Text {
        match self {
            FindingKind::NoSales => text(
                "Nothing, if that is right; else let every status count in the settings, or choose another column for the status.",
                "Doğruysa hiçbir şey; değilse ayarlarda her durumu saydırın ya da durum için başka bir sütun seçin.",
            ),
            FindingKind::CountedNoSales => text(
                "Let only sales count in the settings.",
                "Ayarlarda yalnızca satışları saydırın.",
            ),
            FindingKind::UnclearStatus => text(
                "Delete these rows from the export if they are no sales; export the refunded amounts.",
                "Satış değilseler bu satırları silin; iade tutarlarını da dışa aktarın.",
            ),
            FindingKind::PartialRefunds => text(
                "Nothing; let every status count in the settings if refunds should not matter.",
                "Hiçbir şey; iadeler önemsizse ayarlarda her durumu saydırın.",
            ),
            FindingKind::MissingCustomers | FindingKind::PlaceholderCustomers => text(
                "Export guest orders with their e-mail address.",
                "Misafir siparişlerini e-posta adresiyle dışa aktarın.",
            ),
            FindingKind::GuestsByEmail => text(
                "Nothing; or choose the e-mail address as the customer for all rows.",
                "Bir şey yapmayın; ya da tüm satırlar için müşteri olarak e-posta adresini seçin.",
            ),
            FindingKind::MergedSpellings => text(
                "Nothing, if they are the same people; else switch off the setting that merges spellings.",
                "Aynı kişilerse bir şey yapmayın; değilse yazılışları birleştiren ayarı kapatın.",
            ),
            FindingKind::Namesakes => text(
                "Choose the column with the e-mail address or a customer number as the customer.",
                "Müşteri olarak e-posta adresi veya müşteri numarası sütununu seçin.",
            ),
            FindingKind::CustomerPerOrder => text(
                "Choose a column that stays the same for one person, such as an e-mail address.",
                "Bir kişi için aynı kalan bir sütun seçin, örneğin e-posta adresi.",
            ),
            FindingKind::CollectiveCustomer => text(
                "Nothing, if it is one customer; else delete these rows, or clear their customer.",
                "Tek bir müşteriyse bir şey yapmayın; değilse bu satırları silin veya müşterisini boş bırakın.",
            ),
            FindingKind::CutIds => text(
                "Use the file as the shop exports it, not saved by a spreadsheet; or import that column as text.",
                "Dosyayı mağazanın verdiği gibi kullanın, hesap tablosunda kaydetmeyin; ya da o sütunu metin olarak içe aktarın.",
            ),
            FindingKind::TotalRows => text(
                "Nothing; the rows not used show them.",
                "Bir şey yapmayın; kullanılmayan satırlarda görülebilirler.",
            ),
            FindingKind::PossibleTotals => text(
                "Look at these rows; delete them from the export if they are no sales.",
                "Bu satırlara bakın; satış değillerse dışa aktarımdan silin.",
            ),
            FindingKind::CarriedDown => text(
                "Nothing, if rows below belong to the row above; else say for the columns that empty cells stay empty.",
                "Alttaki satırlar üsttekine aitse bir şey yapmayın; değilse sütunlarda boş hücrelerin boş kaldığını söyleyin.",
            ),
            FindingKind::ExactDuplicates => text(
                "If a row cannot truly repeat, have exact duplicates dropped (a setting).",
                "Bir satır gerçekten yinelenemezse ayarlarda birebir yinelenenleri attırın.",
            ),
            FindingKind::QuantityOutliers | FindingKind::PriceOutliers => text(
                "Look at these invoices; delete the rows if they are mistyped.",
                "Bu faturalara bakın; yanlış yazılmışsa satırları silin.",
            ),
            FindingKind::Gaps => text(
                "Check that the export covers all of the time.",
                "Dışa aktarımın bütün zamanı kapsadığını denetleyin.",
            ),
            FindingKind::NonProductCodes => text(
                "Nothing, if they should count; else delete these rows from the export.",
                "Sayılmaları gerekiyorsa hiçbir şey; yoksa bu satırları silin.",
            ),
            FindingKind::MixedCurrencies => text(
                "Export in one currency, or one file for each.",
                "Tek para biriminde ya da her biri için ayrı dosya dışa aktarın.",
            ),
            FindingKind::StrayDates => text(
                "Correct these dates or delete the rows.",
                "Bu tarihleri düzeltin ya da satırları silin.",
            ),
            FindingKind::FutureDates => text(
                "Check the order of day and month; correct or delete these rows.",
                "Gün ve ay sırasını denetleyin; bu satırları düzeltin ya da silin.",
            ),
            FindingKind::UnreadableDates => text(
                "Look at the rejected rows; nothing, if they are totals or notes, else export the dates as 2024-12-31.",
                "Kullanılmayan satırlara bakın; toplam ya da notsalar hiçbir şey, yoksa tarihleri 2024-12-31 gibi dışa aktarın.",
            ),
            FindingKind::OtherDateOrder => text(
                "Look at the rejected rows, and export again with one date format.",
                "Kullanılmayan satırlara bakın ve tek tarih biçimiyle yeniden dışa aktarın.",
            ),
            FindingKind::OtherDecimalMark => text(
                "Look at the rejected rows, and export again with one number format.",
                "Kullanılmayan satırlara bakın ve tek sayı biçimiyle yeniden dışa aktarın.",
            ),
            FindingKind::EitherDecimalMark => text(
                "Say the decimal mark if this is wrong.",
                "Yanlışsa ondalık işaretini söyleyin.",
            ),
            FindingKind::RaggedRows => text(
                "Export again with texts in quotation marks, or with another delimiter.",
                "Metinleri tırnakla ya da başka ayıraçla yeniden dışa aktarın.",
            ),
            FindingKind::LongText => text(
                "Check the quotation marks in that line.",
                "O satırdaki tırnakları denetleyin.",
            ),
            FindingKind::GuessedLetters => text(
                "Look at these words. If they are wrong, say the encoding, or export again as \u{201c}CSV UTF-8\u{201d}.",
                "Bu sözcüklere bakın. Yanlışlarsa kodlamayı söyleyin ya da \u{201c}CSV UTF-8\u{201d} olarak yeniden dışa aktarın.",
            ),
            FindingKind::StrayQuotes => text(
                "Check these lines; nothing, if the mark belongs to the text.",
                "Bu satırları denetleyin; tırnak metne aitse hiçbir şey gerekmez.",
            ),
            FindingKind::MixedEncodings => text(
                "Export again as \u{201c}CSV UTF-8\u{201d}.",
                "\u{201c}CSV UTF-8\u{201d} olarak yeniden dışa aktarın.",
            ),
            FindingKind::TwiceEncoded => text(
                "Look at these words; export again as \u{201c}CSV UTF-8\u{201d} if they are wrong.",
                "Bu sözcüklere bakın; yanlışlarsa \u{201c}CSV UTF-8\u{201d} olarak yeniden dışa aktarın.",
            ),
            FindingKind::OrdersByDay => text(
                "Add a column with the order number.",
                "Sipariş numarası olan bir sütun ekleyin.",
            ),
            FindingKind::PriceFromTotal => text(
                "Add a column with the unit price, if there is one.",
                "Varsa birim fiyat sütunu ekleyin.",
            ),
            FindingKind::OnePieceEach => text(
                "Add a column with the quantity, if there is one.",
                "Varsa miktar sütunu ekleyin.",
            ),
            FindingKind::SkippedParts => text(
                "Nothing, if they hold notes or totals; else give them the column names of the others.",
                "Not veya toplam içeriyorlarsa hiçbir şey; yoksa öbürlerinin sütun adlarını verin.",
            ),
        }
    }
}
