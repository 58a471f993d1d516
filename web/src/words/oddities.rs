//! What is odd about a file, in every language.

use super::words;
use protocol::FindingKind;
use semantics::Text;

words! {
    pub mod findings {
        TITLE = "What to know about this file" / "Bu dosya hakkında bilinmesi gerekenler";
        LEAD = "Every row read is either kept or counted under one reason. What is odd about the kept ones stands here." / "Okunan her satır ya kullanılır ya da tek bir nedenle sayılır. Kullanılanlarda tuhaf olan burada yazar.";
        NOTHING = "Nothing odd was found." / "Tuhaf bir şey bulunmadı.";
        WARNING = "Warning" / "Uyarı";
        NOTE = "Note" / "Not";
        ROWS = "{0} rows" / "{0} satır";
        TABLES = "{0} tables" / "{0} tablo";
        DAYS = "{0} days" / "{0} gün";
        CHECK = "Check the columns" / "Sütunları denetle";
        REJECTS = "Rows not used (.csv)" / "Kullanılmayan satırlar (.csv)";
    }
}

/// A finding in words.
pub struct FindingWords {
    /// What it is.
    pub title: Text,
    /// What it means for the numbers.
    pub meaning: Text,
    /// What can be done.
    pub advice: Text,
}

/// A finding's words.
pub fn finding_words(kind: FindingKind) -> FindingWords {
    let [title, meaning, advice] = turkish(kind);
    FindingWords {
        title: Text::new(kind.title(), title),
        meaning: Text::new(kind.meaning(), meaning),
        advice: Text::new(kind.advice(), advice),
    }
}

fn turkish(kind: FindingKind) -> [&'static str; 3] {
    const LARGE: &str = "Tek bir satır, müşterisini her listenin başına taşıyabilir.";
    const LOOK: &str = "Bu faturalara bakın; yanlış yazılmışsa satırları silin.";
    match kind {
        FindingKind::NoSales => [
            "Satış olmayan siparişler",
            "Durumları iptal, iade, başarısız ya da ödenmemiş: hiçbir rakamda yer almazlar.",
            "Doğruysa hiçbir şey; değilse ayarlarda her durumu saydırın ya da durum için başka bir sütun seçin.",
        ],
        FindingKind::CountedNoSales => [
            "Sayılan iptal, iade ya da ödenmemiş siparişler",
            "Ayarlar her durumu sayıyor; ciro ve sipariş sayısı onlar kadar fazladır.",
            "Ayarlarda yalnızca satışları saydırın.",
        ],
        FindingKind::UnclearStatus => [
            "Satış olup olmadığı anlaşılmayan durumlar",
            "Bütünüyle satış sayılırlar; satış değilseler ya da bir bölümü iade edildiyse ciro o kadar fazladır.",
            "Satış değilseler bu satırları silin; iade tutarlarını da dışa aktarın.",
        ],
        FindingKind::PartialRefunds => [
            "Kısmi iadeler",
            "Geri verilen, siparişin fiyatlarından düşülür; ciro mağazada kalandır.",
            "Hiçbir şey; iadeler önemsizse ayarlarda her durumu saydırın.",
        ],
        FindingKind::MissingCustomers => [
            "Müşterisi olmayan satırlar",
            "Bu satışlar kimseye ait değil, hiçbir rakamda yer almaz; ciro mağazanınkinin altındadır.",
            "Misafir siparişlerini e-posta adresiyle dışa aktarın.",
        ],
        FindingKind::PlaceholderCustomers => [
            "Müşteri yerine yazılmış sözcükler",
            "Mağaza kimin aldığını bilmiyor; müşteri sayılsaydı her sözcük tek bir dev müşteri olurdu. Bu satışlar hiçbir rakamda yer almaz.",
            "Misafir siparişlerini e-posta adresiyle dışa aktarın.",
        ],
        FindingKind::GuestsByEmail => [
            "E-posta adresiyle ayırt edilen misafirler",
            "Müşteri numaraları yok, bu yüzden her adres bir müşteri sayılır; hesabı da olan iki kez sayılır.",
            "Bir şey yapmayın; ya da tüm satırlar için müşteri olarak e-posta adresini seçin.",
        ],
        FindingKind::MergedSpellings => [
            "Birden çok biçimde yazılmış müşteriler",
            "Yalnızca büyük-küçük harf, boşluk veya harf biçiminde ayrılan e-posta adresleri ve adlar tek müşteri sayılır.",
            "Aynı kişilerse bir şey yapmayın; değilse yazılışları birleştiren ayarı kapatın.",
        ],
        FindingKind::Namesakes => [
            "Aynı adlı müşteriler",
            "Müşteri, yanında birden çok e-posta adresi bulunan bir ad; farklı kişiler tek müşteri sayılabilir.",
            "Müşteri olarak e-posta adresi veya müşteri numarası sütununu seçin.",
        ],
        FindingKind::CustomerPerOrder => [
            "Neredeyse her siparişte yeni müşteri",
            "Kimse geri gelmiyor görünüyor: numara kişiye değil siparişe ait. O zaman kayıp, elde tutma ve segmentler bir şey söylemez.",
            "Bir kişi için aynı kalan bir sütun seçin, örneğin e-posta adresi.",
        ],
        FindingKind::CollectiveCustomer => [
            "Çok fazla siparişi olan tek müşteri",
            "Kasada veya hesapsız alan herkesin yerine duruyor olabilir; ortalamaları yükseltir ve kim olduklarını gizler.",
            "Tek bir müşteriyse bir şey yapmayın; değilse bu satırları silin veya müşterisini boş bırakın.",
        ],
        FindingKind::CutIds => [
            "Hesap tablosunun kestiği numaralar",
            "Birden çok müşteri veya sipariş aynı numaraya dönüşmüş, tek sayılır; son haneleri bu dosyada yok.",
            "Dosyayı mağazanın verdiği gibi kullanın, hesap tablosunda kaydetmeyin; ya da o sütunu metin olarak içe aktarın.",
        ],
        FindingKind::TotalRows => [
            "Satışların arasındaki toplamlar",
            "Adları toplam ya da bütün bir siparişin yerine duruyorlar ve başka satırların toplamını tutuyorlar; hiçbir satış iki kez sayılmasın diye dışarıda kalırlar.",
            "Bir şey yapmayın; kullanılmayan satırlarda görülebilirler.",
        ],
        FindingKind::PossibleTotals => [
            "Toplam olabilecek satırlar",
            "Yanlarındaki satırların toplamını tutmadan toplam diye adlandırılmışlar ya da öyle adlandırılmadan o toplamı tutuyorlar; satış sayılırlar.",
            "Bu satırlara bakın; satış değillerse dışa aktarımdan silin.",
        ],
        FindingKind::CarriedDown => [
            "Üst satırdan alınan değerler",
            "Bir grubun sonraki satırlarında olduğu gibi tarih, müşteri veya sipariş hücreleri boştu; üst satırla birlikte sayılırlar.",
            "Alttaki satırlar üsttekine aitse bir şey yapmayın; değilse sütunlarda boş hücrelerin boş kaldığını söyleyin.",
        ],
        FindingKind::ExactDuplicates => [
            "Birebir yinelenenler",
            "Gerçek tekrar değilseler ciro ve miktar onlar kadar fazladır.",
            "Bir satır gerçekten yinelenemezse ayarlarda birebir yinelenenleri attırın.",
        ],
        FindingKind::QuantityOutliers => ["Diğerlerinden çok yüksek miktarlar", LARGE, LOOK],
        FindingKind::PriceOutliers => ["Diğerlerinden çok yüksek fiyatlar", LARGE, LOOK],
        FindingKind::Gaps => [
            "Hiç satış olmayan zamanlar",
            "Satın alamayan müşteriler gecikmiş görünür; boşluğun çevresindeki etiketler bunu kayıp sayar.",
            "Dışa aktarımın bütün zamanı kapsadığını denetleyin.",
        ],
        FindingKind::NonProductCodes => [
            "Ürün olmayan satırlar",
            "Posta ve ücretler ciro ve sepette ürün sayılır.",
            "Sayılmaları gerekiyorsa hiçbir şey; yoksa bu satırları silin.",
        ],
        FindingKind::MixedCurrencies => [
            "Birden çok para birimi",
            "Tutarlar tek para birimiymiş gibi toplanır; toplamlar yanlıştır.",
            "Tek para biriminde ya da her biri için ayrı dosya dışa aktarın.",
        ],
        FindingKind::StrayDates => [
            "Diğerlerinden uzak tarihler",
            "Anlık görüntüler son tarihe dek gider; yanlış yazılmış bir tarih herkesi kayıp gösterir.",
            "Bu tarihleri düzeltin ya da satırları silin.",
        ],
        FindingKind::FutureDates => [
            "Gelecekteki tarihler",
            "Anlık görüntüler son tarihe dek gider; gecikmemiş müşteriler gecikmiş görünür, en yeni aylar boştur.",
            "Gün ve ay sırasını denetleyin; bu satırları düzeltin ya da silin.",
        ],
        FindingKind::UnreadableDates => [
            "Okunamayan tarihler",
            "Bu satırlar atıldı, satışları hiçbir rakamda yer almaz; ciro onlar kadar düşüktür.",
            "Kullanılmayan satırlara bakın; toplam ya da notsalar hiçbir şey, yoksa tarihleri 2024-12-31 gibi dışa aktarın.",
        ],
        FindingKind::OtherDateOrder => [
            "Başka sırada yazılmış tarihler",
            "Okunamadılar ve atıldılar; benzerlerinin günü ve ayı yer değiştirmiş okunmuş olabilir.",
            "Kullanılmayan satırlara bakın ve tek tarih biçimiyle yeniden dışa aktarın.",
        ],
        FindingKind::OtherDecimalMark => [
            "Başka ondalık işaretli sayılar",
            "Okunamadılar ve atıldılar; benzerleri bin kat büyük okunmuş olabilir.",
            "Kullanılmayan satırlara bakın ve tek sayı biçimiyle yeniden dışa aktarın.",
        ],
        FindingKind::EitherDecimalMark => [
            "İki türlü okunabilen sayılar",
            "Sütundaki küçük sayılarda işaret olmadığı için binlik sayıldı; ondalık işaretiyse bu sayılar bin kat büyüktür.",
            "Yanlışsa ondalık işaretini söyleyin.",
        ],
        FindingKind::RaggedRows => [
            "Alanı eksik veya fazla satırlar",
            "Değerleri yanlış sütunda olabilir: tırnaksız metindeki bir ayıraç kalanını kaydırır.",
            "Metinleri tırnakla ya da başka ayıraçla yeniden dışa aktarın.",
        ],
        FindingKind::LongText => [
            "Çok satıra yayılan metin",
            "Eşi olmayan bir tırnak, sonraki satırları metin olarak yutar.",
            "O satırdaki tırnakları denetleyin.",
        ],
        FindingKind::GuessedLetters => [
            "Tahmin edilen harfler",
            "Dosya baytlarının hangi harfler olduğunu söylemiyor ve çok azı bunu gösteriyor. Adlar yanlış olabilir; sayılar değil.",
            "Bu sözcüklere bakın. Yanlışlarsa kodlamayı söyleyin ya da \u{201c}CSV UTF-8\u{201d} olarak yeniden dışa aktarın.",
        ],
        FindingKind::StrayQuotes => [
            "Eşi olmayan tırnaklar",
            "Metnin parçası olarak okundular; yoksa bir sonraki tırnağa dek bütün satırları yutarlardı. Satırlar kullanılır.",
            "Bu satırları denetleyin; tırnak metne aitse hiçbir şey gerekmez.",
        ],
        FindingKind::MixedEncodings => [
            "Başka kodlamada metinler",
            "Windows metni olarak okundular; iki türlü yazılan bir ad iki ad sayılır.",
            "\u{201c}CSV UTF-8\u{201d} olarak yeniden dışa aktarın.",
        ],
        FindingKind::TwiceEncoded => [
            "İki kez kodlanmış harfler",
            "Önceki halleriyle okunurlar; böylece iki türlü yazılan bir ad tek sayılır.",
            "Bu sözcüklere bakın; yanlışlarsa \u{201c}CSV UTF-8\u{201d} olarak yeniden dışa aktarın.",
        ],
        FindingKind::OrdersByDay => [
            "Sipariş numarası yok",
            "Bir müşterinin bir günde aldığı her şey tek sipariş sayılır; sipariş sayısı düşük olabilir.",
            "Sipariş numarası olan bir sütun ekleyin.",
        ],
        FindingKind::PriceFromTotal => [
            "Toplamdan birim fiyat",
            "Birim fiyat, toplamın miktara bölümüdür; indirimden sonra, toplamdaki vergiyle.",
            "Varsa birim fiyat sütunu ekleyin.",
        ],
        FindingKind::SkippedParts => [
            "Atlanan tablolar",
            "Satış sütunları yok; içlerindeki hiçbir şey hiçbir rakamda yer almaz.",
            "Not veya toplam içeriyorlarsa hiçbir şey; yoksa öbürlerinin sütun adlarını verin.",
        ],
        FindingKind::OnePieceEach => [
            "Miktar yok",
            "Her satır, toplam fiyatıyla tek parça sayılır; adetler satır sayısıdır.",
            "Varsa miktar sütunu ekleyin.",
        ],
    }
}
