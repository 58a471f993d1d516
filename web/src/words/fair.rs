//! What a published Power BI report and this page can and cannot do, said fairly.

use super::words;
use vocabulary::Text;

words! {
    TITLE = "What each of them does better" / "Hangisi neyi daha iyi yapar";
    LEAD = "A report that is published to the web is Power BI with its hands tied. Power BI itself does much that this page does not." / "Web'de yayımlanan rapor, elleri bağlı bir Power BI'dır. Power BI'ın kendisi ise bu sayfanın yapmadığı çok şeyi yapar.";
    FRAMED = "Published to the web" / "Web'de yayımlanmış";
    SERVICE = "Power BI itself" / "Power BI'ın kendisi";
    HERE = "This page" / "Bu sayfa";
    WHAT = "What" / "Ne";
    FRAME_PART = "What the frame cannot do" / "Çerçevenin yapamadıkları";
    SERVICE_PART = "What Power BI does better" / "Power BI'ın daha iyi yaptıkları";
}

/// What is compared, how the other side does, and how this page does.
pub struct Point {
    /// What is compared.
    pub what: Text,
    /// Power BI.
    pub theirs: Text,
    /// This page.
    pub ours: Text,
}

const fn point(what: Text, theirs: Text, ours: Text) -> Point {
    Point { what, theirs, ours }
}

const fn text(en: &'static str, tr: &'static str) -> Text {
    Text::new(en, tr)
}

/// What a report published to the web lacks.
pub const FRAME_LACKS: [Point; 7] = [
    point(
        text("Filters in the address", "Adresteki filtreler"),
        text(
            "Ignored. A link can open a page, not a filtered view",
            "Yok sayılır. Bağlantı bir sayfayı açar, filtreli görünümü açmaz",
        ),
        text(
            "Page and filters are in the address, so Back, bookmarks and links work",
            "Sayfa ve filtreler adrestedir; Geri, yer imi ve bağlantı çalışır",
        ),
    ),
    point(
        text("Getting the figures out", "Rakamları dışarı almak"),
        text("No data export for readers", "Okuyucu için veri dışa aktarma yok"),
        text(
            "Every chart as CSV, SVG and PNG, lists as CSV, the whole result as a zip",
            "Her grafik CSV, SVG ve PNG, listeler CSV, sonucun tamamı zip olarak",
        ),
    ),
    point(
        text("Who may see it", "Kim görebilir"),
        text(
            "Public: anyone with the link, and it may turn up in search results",
            "Herkese açık: bağlantıyı bilen herkes; arama sonuçlarında da çıkabilir",
        ),
        text(
            "Your file stays in your tab. Only the empty page is public",
            "Dosyanız sekmenizde kalır. Yalnız boş sayfa herkese açıktır",
        ),
    ),
    point(
        text("Row-level security", "Satır düzeyi güvenlik"),
        text(
            "A report that uses it cannot be published to the web",
            "Bunu kullanan rapor web'de yayımlanamaz",
        ),
        text(
            "None either: whoever has the file sees all of it",
            "Burada da yok: dosyaya sahip olan tümünü görür",
        ),
    ),
    point(
        text("How fresh", "Ne kadar güncel"),
        text(
            "Cached: a change can take about an hour to show",
            "Önbellekten: değişiklik yaklaşık bir saatte görünür",
        ),
        text(
            "Computed from the file the moment you choose it",
            "Dosyayı seçtiğiniz anda hesaplanır",
        ),
    ),
    point(
        text("Measures of the report", "Rapora ait ölçüler"),
        text(
            "Report-level measures are not supported; all must be in the model",
            "Rapor düzeyi ölçüler desteklenmez; hepsi modelde olmalıdır",
        ),
        text(
            "Every measure stands in one semantic layer, with its definition and DAX",
            "Her ölçü tanımı ve DAX'ıyla tek bir anlam katmanındadır",
        ),
    ),
    point(
        text("Room", "Yer"),
        text(
            "A bar of 56 px at the bottom that cannot be switched off",
            "Altta kapatılamayan 56 piksellik bir çubuk",
        ),
        text(
            "No bar; from a phone to a wide screen, and on paper",
            "Çubuk yok; telefondan geniş ekrana ve kâğıda",
        ),
    ),
];

/// What Power BI does and this page does not.
pub const SERVICE_HAS: [Point; 8] = [
    point(
        text("Sources and refresh", "Kaynaklar ve yenileme"),
        text(
            "Well over a hundred kinds of sources, refreshed on a schedule",
            "Yüzü aşkın kaynak türü, takvime göre yenilenir",
        ),
        text(
            "Files chosen by hand: text tables, Excel, Parquet and Arrow, several at once",
            "Elle seçilen dosyalar: metin tabloları, Excel, Parquet ve Arrow; birkaçı birden",
        ),
    ),
    point(
        text("Size of the data", "Verinin boyutu"),
        text(
            "Models of many gigabytes, or queries that stay in the database",
            "Gigabaytlarca model veya veritabanında kalan sorgular",
        ),
        text(
            "What fits into the memory of a tab: some millions of rows",
            "Sekmenin belleğine sığan: birkaç milyon satır",
        ),
    ),
    point(
        text("Roles", "Roller"),
        text(
            "Row-level security and sign-in by role, in the service",
            "Serviste satır düzeyi güvenlik ve role göre oturum",
        ),
        text("None: there are no accounts", "Yok: hesap yoktur"),
    ),
    point(
        text("Making reports", "Rapor yapmak"),
        text(
            "Anyone drags and drops new pages and visuals, on any subject",
            "Herkes her konuda sürükle bırakla yeni sayfa ve görsel yapar",
        ),
        text(
            "Eight pages on one subject; a new one is written in Rust",
            "Tek konuda sekiz sayfa; yenisi Rust ile yazılır",
        ),
    ),
    point(
        text("Questions in plain words", "Düz sözle soru"),
        text(
            "Copilot, with a paid capacity. Q&A was there before and ends in December 2026",
            "Ücretli kapasiteyle Copilot. Önceki Q&A Aralık 2026'da sona eriyor",
        ),
        text(
            "None: sentences on the overview, no questions",
            "Yok: özet sayfasında cümleler var, soru yok",
        ),
    ),
    point(
        text("Working together", "Birlikte çalışmak"),
        text(
            "Sharing in Teams, PowerPoint and SharePoint, comments, alerts, subscriptions",
            "Teams, PowerPoint ve SharePoint'te paylaşım, yorum, uyarı, abonelik",
        ),
        text(
            "A link to the view; the other needs the same file",
            "Görünümün bağlantısı; karşıdakine aynı dosya gerekir",
        ),
    ),
    point(
        text("Ecosystem", "Ekosistem"),
        text(
            "Excel, hundreds of custom visuals, training, partners, a mobile app",
            "Excel, yüzlerce özel görsel, eğitim, iş ortakları, mobil uygulama",
        ),
        text("Open source, and open file formats", "Açık kaynak ve açık dosya biçimleri"),
    ),
    point(
        text("Governance", "Yönetişim"),
        text(
            "Audit logs, sensitivity labels, endorsement, lineage",
            "Denetim kayıtları, duyarlılık etiketleri, onay, köken",
        ),
        text(
            "Tests and a public source; nothing to administer",
            "Testler ve açık kaynak; yönetilecek bir şey yok",
        ),
    ),
];
