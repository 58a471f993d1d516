//! Words of the report around its measures.

use super::words;
use vocabulary::Text;

words! {
    pub mod shell {
        PRODUCT = "Churn Intelligence" / "Churn Intelligence";
        PRIVACY = "Your file never leaves this tab" / "Dosyanız bu sekmeden çıkmaz";
        SKIP = "Skip to the content" / "İçeriğe geç";
        PAGES = "Report pages" / "Rapor sayfaları";
        BESIDE = "Beside the report" / "Raporun yanında";
        MENU = "Menu" / "Menü";
        CLOSE_MENU = "Close the menu" / "Menüyü kapat";
        HOME = "Home" / "Ana sayfa";
        DATA = "Your data" / "Verileriniz";
        MODEL = "Model" / "Model";
        COMPARE = "Compare with Power BI" / "Power BI ile karşılaştır";
        HOW = "How it works" / "Nasıl çalışır";
        SOURCE = "Source code" / "Kaynak kod";
        FOOTER = "Computed entirely in this browser tab." / "Tümü bu tarayıcı sekmesinde hesaplanır.";
        DEMO = "Demo data" / "Örnek veri";
        PRINT = "Print" / "Yazdır";
    }
    pub mod theme {
        SYSTEM = "Theme: as the system. Switch to light" / "Tema: sistem. Açık temaya geç";
        LIGHT = "Theme: light. Switch to dark" / "Tema: açık. Koyu temaya geç";
        DARK = "Theme: dark. Switch to the system's" / "Tema: koyu. Sistem temasına geç";
    }
    pub mod control {
        FILTERS = "Filters" / "Filtreler";
        PERIOD = "Sales period" / "Satış dönemi";
        SNAPSHOT = "Snapshot (as-of)" / "Anlık görüntü";
        TOP = "Show top" / "İlk kaç";
        MODE = "Action customers" / "Aksiyon müşterileri";
        LISTED = "In the capacity list" / "Kapasite listesinde";
        EVERYONE = "All with an action" / "Aksiyonu olan herkes";
        ALL = "All" / "Tümü";
        ALL_DATA = "All data" / "Tüm veri";
        YEARS = "Years" / "Yıllar";
        MONTHS = "Months" / "Aylar";
        CUSTOM = "Custom range…" / "Özel aralık…";
        FROM = "From" / "Başlangıç";
        TO = "To" / "Bitiş";
        NEWEST = "newest" / "en yeni";
        NEWEST_REACHED = "newest within the data" / "verinin içindeki en yeni";
        AFTER_DATA = "after the data end" / "veri bittikten sonra";
        AFTER_DATA_NOTE = "The data end on {0}. What happened from then to {1} is not known, so customers look later, and their risk and expected loss higher, than they are." / "Veri {0} tarihinde bitiyor. O günden {1} tarihine dek olanlar bilinmiyor; müşteriler olduğundan gecikmiş, riskleri ve beklenen kayıpları olduğundan yüksek görünür.";
        AFTER_DATA_BACK = "Show {0} instead" / "Bunun yerine {0} tarihini göster";
        ALL_MONTHS = "all months" / "tüm aylar";
        ALL_SNAPSHOTS = "all snapshots" / "tüm anlık görüntüler";
        QUARTER = "Q{0} {1}" / "{1} {0}. çeyrek";
        IDLE = "no effect here" / "burada etkisi yok";
        CLEAR = "Clear filters" / "Filtreleri temizle";
        REMOVE = "Remove filter {0}" / "{0} filtresini kaldır";
        UNKNOWN = "not in this file" / "bu dosyada yok";
        UNNAMED = "without a name" / "adsız";
        LET_GO = "Filters that belong to other data are left out: {0}." / "Başka veriye ait filtreler bırakıldı: {0}.";
        SEVERAL = "{0} chosen" / "{0} seçili";
        PEOPLE = "See these customers" / "Bu müşterileri gör";
        BUYERS = "See who bought" / "Alışveriş yapanları gör";
        LAST_COMPLETE = "last complete month" / "son tam ay";
    }
    pub mod units {
        MILLISECONDS = "ms" / "ms";
        SECONDS = "s" / "sn";
        MINUTES = "min" / "dk";
    }
    pub mod visual {
        MENU = "Options of {0}" / "{0} seçenekleri";
        TABLE = "Show as table" / "Tablo olarak göster";
        CHART = "Show as chart" / "Grafik olarak göster";
        CSV = "Save as CSV" / "CSV olarak kaydet";
        SVG = "Save as SVG" / "SVG olarak kaydet";
        PNG = "Save as PNG" / "PNG olarak kaydet";
        DAX = "In DAX" / "DAX ile";
        BLANK = "–" / "–";
        BLANK_TITLE = "There is nothing to compare with" / "Karşılaştırılacak bir değer yok";
        NO_MODEL = "Needs a model" / "Model gerekir";
        EMPTY = "Nothing passes these filters." / "Bu filtrelerden geçen bir şey yok.";
        NOTHING = "There is nothing to show here." / "Burada gösterilecek bir şey yok.";
        NO_COUNTRIES = "The file has no countries." / "Dosyada ülke yok.";
        NO_PRODUCTS = "The file has no products: no codes and no names." / "Dosyada ürün yok: ne kod ne ad.";
        LOADING = "Working…" / "Hesaplanıyor…";
        NO_SNAPSHOT_BEFORE = "This is the first snapshot: there is none before it." / "Bu ilk anlık görüntü: öncesi yok.";
        MOM = "vs one month earlier" / "bir ay öncesine göre";
        YOY = "vs one year earlier" / "bir yıl öncesine göre";
        SINCE = "since the snapshot before" / "önceki anlık görüntüden beri";
        OF_ALL = "of all customers" / "tüm müşterilerin";
        OF_FILTERED = "of the customers left by the filters" / "filtrelerden geçen müşterilerin";
        OF_ACTIONS = "of the action customers" / "aksiyon müşterilerinin";
        MORE = "{0} more not shown" / "{0} tanesi gösterilmiyor";
        INCOMPLETE = "incomplete month" / "eksik ay";
        DASHED = "Dashed" / "Kesikli";
        FADED = "Faded" / "Soluk";
        PARTIAL_MONTH = "{0}: {1} is not complete, the data end on {2}." / "{0}: {1} tamamlanmadı, veri {2} tarihinde bitiyor.";
        PARTIAL_SNAPSHOT = "{0}: {1} lies after the data end ({2}); customers look later there than they are." / "{0}: {1} veri bittikten sonra ({2}); müşteriler olduğundan gecikmiş görünür.";
        HINT = "Arrow keys move between marks, Enter filters by one." / "Ok tuşları işaretler arasında gezer, Enter filtreler.";
        HINT_READ = "Arrow keys move between marks." / "Ok tuşları işaretler arasında gezer.";
        UNPLACED = "Not on the map: {0}" / "Haritada olmayan: {0}";
        MAP_KEY = "Size: {0}. Colour: {1}." / "Boyut: {0}. Renk: {1}.";
        SCATTER_KEY = "Size: {0}" / "Boyut: {0}";
        FILTERED = "Filtered by {0}" / "Filtre: {0}";
        UNFILTERED = "No filters" / "Filtre yok";
        EXPORT_SOURCE = "Churn Intelligence, computed in the browser" / "Churn Intelligence, tarayıcıda hesaplandı";
        BEFORE = "Before" / "Önce";
        NOW = "Now" / "Şimdi";
        NEW = "New" / "Yeni";
        STAYED = "{0} → {1}" / "{0} → {1}";
    }
    pub mod narrative {
        SALES = "In {0} the shop took {1} in {2} orders from {3} customers, {4} an order." / "{0} döneminde mağaza {3} müşteriden {2} siparişle {1} ciro yaptı; sipariş başına {4}.";
        NO_SALES = "In {0} there are no sales." / "{0} döneminde satış yok.";
        MOM = "Revenue moved by {0} against one month earlier ({1} in orders)." / "Ciro bir ay öncesine göre {0} değişti (siparişte {1}).";
        YOY = "Against one year earlier it moved by {0} ({1} in orders)." / "Bir yıl öncesine göre değişim {0} (siparişte {1}).";
        INCOMPLETE = "The period does not end with a month, so changes are left blank." / "Dönem bir ay sonunda bitmediği için değişimler boş bırakıldı.";
        NO_BASE = "There are no earlier sales to compare with." / "Karşılaştırılacak daha eski satış yok.";
        RISK = "As of {0}, {1} of {2} customers are at high or medium risk. They have brought in {3} so far; weighted by their churn probability that is an expected loss of {4}." / "{0} itibarıyla {2} müşterinin {1} tanesi yüksek veya orta risk altında. Bugüne dek {3} getirdiler; kayıp olasılığıyla ağırlıklı beklenen kayıp {4}.";
        AFTER_DATA = "The data end on {0}, before this snapshot, so risk looks higher than it is." / "Veri bu anlık görüntüden önce, {0} tarihinde bitiyor; risk olduğundan yüksek görünür.";
        CHANGE = "Revenue at risk moved by {0} since the snapshot before." / "Riskteki ciro önceki anlık görüntüden beri {0} değişti.";
        CAPACITY = "{0} of them are in the action list. It reaches {1} of those at risk and covers {2} of expected loss." / "{0} tanesi aksiyon listesinde. Liste risk altındakilerin {1} kadarına ulaşır ve {2} beklenen kaybı kapsar.";
        EVERYONE = "{0} of them have an action; together they stand for {2} of expected loss. The capacity list reaches {1} of those at risk." / "{0} tanesinin aksiyonu var; toplam beklenen kayıpları {2}. Kapasite listesi risk altındakilerin {1} kadarına ulaşır.";
        SWITCHED = "Of the customers known at the snapshot before too, {0} changed segment." / "Önceki anlık görüntüde de bilinen müşterilerin {0} kadarı segment değiştirdi.";
        NO_MODEL = "Risk needs a model, and these data cannot carry one." / "Risk için model gerekir; bu veri bir modele yetmiyor.";
        SALES_HEAD = "Sales" / "Satış";
        RISK_HEAD = "Risk" / "Risk";
        ACTION_HEAD = "Action" / "Aksiyon";
    }
    pub mod people {
        TITLE = "Customers" / "Müşteriler";
        LEAD_SNAPSHOT = "Everyone known as of {0} who passes the filters." / "{0} itibarıyla bilinen ve filtrelerden geçen herkes.";
        LEAD_ACTIONS = "The action list as of {0}." / "{0} itibarıyla aksiyon listesi.";
        LEAD_BUYERS = "Everyone who bought in {0}." / "{0} döneminde alışveriş yapan herkes.";
        LEAD_COHORT = "Customers who first bought in {0}." / "İlk alışverişini {0} ayında yapan müşteriler.";
        LEAD_COHORT_MONTH = "Customers who first bought in {0} and bought in {1}." / "İlk alışverişini {0} ayında yapıp {1} ayında alışveriş eden müşteriler.";
        BASES = "“{0}” counts those purchases alone; all else is as of {1}, or for whoever came later as of the newest snapshot that has them." / "“{0}” yalnız bu alışverişleri sayar; geri kalan her şey {1} itibarıyladır, daha sonra gelenlerde onları bilen en yeni anlık görüntü itibarıyla.";
        SEARCH = "Search customer, segment, action" / "Müşteri, segment, aksiyon ara";
        CUSTOMER = "Customer" / "Müşteri";
        COUNTRY = "Country" / "Ülke";
        SEGMENT = "Segment" / "Segment";
        PROBABILITY = "Churn risk" / "Kayıp riski";
        REVENUE = "Revenue" / "Ciro";
        REVENUE_PERIOD = "Revenue in the period" / "Dönemdeki ciro";
        REVENUE_MONTH = "Revenue in the month" / "Aydaki ciro";
        REVENUE_COHORT = "Revenue, all months" / "Ciro, tüm aylar";
        ORDERS = "Orders" / "Sipariş";
        EXPECTED_LOSS = "Expected loss" / "Beklenen kayıp";
        RECENCY = "Last order" / "Son sipariş";
        PRIORITY = "Priority" / "Öncelik";
        ACTION = "What to do" / "Ne yapmalı";
        BUDGET = "Budget" / "Bütçe";
        DAYS = "{0} d before" / "{0} gün önce";
        PREVIOUS = "Previous page" / "Önceki sayfa";
        NEXT = "Next page" / "Sonraki sayfa";
        EXTENT = "{0}–{1} of {2}" / "{0}–{1} / {2}";
        NONE = "No customer matches." / "Eşleşen müşteri yok.";
        TOTALS = "{0} customers · {1} revenue · {2} budget" / "{0} müşteri · {1} ciro · {2} bütçe";
        TOTALS_UNSCORED = "{0} customers · {1} revenue" / "{0} müşteri · {1} ciro";
        EXPORT = "Save as CSV" / "CSV olarak kaydet";
    }
    pub mod capacity {
        SHARE = "Share of customers" / "Müşteri payı";
        HEADS = "Customers" / "Müşteri";
        BUDGET = "Budget" / "Bütçe";
        KIND = "Capacity as" / "Kapasite türü";
        AMOUNT = "Capacity" / "Kapasite";
        COVERS = "{0} of all {5} customers cover {1} of the expected loss ({2} of {3}) for a budget of {4}, whatever the filters." / "Tüm {5} müşterinin {0} tanesi, filtrelerden bağımsız, {4} bütçeyle beklenen kaybın {1} kadarını kapsar ({2} / {3}).";
        CURVE = "Expected loss covered" / "Kapsanan beklenen kayıp";
        X = "Share of customers, by expected loss" / "Müşteri payı, beklenen kayba göre";
        Y = "Share of expected loss covered" / "Kapsanan beklenen kayıp payı";
        RANDOM = "at random" / "rastgele";
    }
    pub mod change {
        STEP = "Step" / "Adım";
        BEFORE = "Before" / "Önce";
        PRICE = "Price" / "Fiyat";
        VOLUME = "Volume" / "Hacim";
        MIX = "Mix" / "Karışım";
        NOW = "Now" / "Şimdi";
        NOTE = "Price: same products, dearer or cheaper. Volume: more or fewer units. Mix: what was in the basket, new and dropped products included." / "Fiyat: aynı ürünler, daha pahalı veya ucuz. Hacim: daha çok veya az adet. Karışım: sepetin içeriği, yeni ve kalkan ürünler dahil.";
    }
    pub mod cohort {
        SHOW = "Show" / "Göster";
        BY = "Months" / "Aylar";
        CALENDAR = "Calendar" / "Takvim";
        RELATIVE = "Since first purchase" / "İlk alışverişten beri";
        SIZE = "Size" / "Büyüklük";
        COHORT = "Cohort" / "Kohort";
        MONTH_N = "Month {0}" / "{0}. ay";
        ALL = "All cohorts" / "Tüm kohortlar";
        HINT = "A cell leads to its customers." / "Bir hücre müşterilerine götürür.";
        FILTERED = "A cohort goes by the first purchase that passes the filters." / "Kohort, filtrelerden geçen ilk alışverişe göredir.";
        LEFT_OUT = "All cohorts together leave it out." / "Tüm kohortların toplamı onu saymaz.";
        CELL = "{0}, {1}: {2} ({3} of {4} customers, {5})" / "{0}, {1}: {2} ({4} müşteriden {3}, {5})";
    }
    pub mod customer {
        SEARCH = "Find a customer by id" / "Müşteriyi numarasıyla bulun";
        PICK = "Choose a customer" / "Bir müşteri seçin";
        PICK_LEAD = "Type an id, or start with those who are worth most." / "Bir numara yazın veya en değerlilerle başlayın.";
        NOT_AT = "Not yet a customer at {0}; shown as of {1}, the newest snapshot that has them." / "{0} itibarıyla henüz müşteri değil; müşterinin bulunduğu en yeni anlık görüntü olan {1} gösteriliyor.";
        SUMMARY = "Up to {4}: first bought on {1}, last on {2}, {0} orders for {3}." / "{4} tarihine dek: ilk alışveriş {1}, sonuncusu {2}, {3} tutarında {0} sipariş.";
        SUMMARY_RISK = "Churn probability {0}: {1} of expected loss." / "Kayıp olasılığı {0}: {1} beklenen kayıp.";
        FIRST = "First purchase" / "İlk alışveriş";
        LAST = "Last purchase" / "Son alışveriş";
        RANK = "No. {0} by expected loss" / "beklenen kayba göre {0}.";
        LISTED = "In the action list" / "Aksiyon listesinde";
        NOT_LISTED = "Not in the action list" / "Aksiyon listesinde değil";
        MONTHS = "Revenue by month" / "Aylara göre ciro";
        PROBABILITY = "Churn probability" / "Kayıp olasılığı";
        RISK = "Churn probability by snapshot" / "Anlık görüntülere göre kayıp olasılığı";
        REASONS = "Why this score" / "Bu skor neden";
        REASONS_LEAD = "What raises and what lowers the risk, from the average score of {0}." / "{0} ortalama skorundan başlayarak riski artıran ve azaltanlar.";
        RAISES = "raises risk" / "riski artırır";
        LOWERS = "lowers risk" / "riski azaltır";
        OTHERS = "All others" / "Diğer hepsi";
        ACTION = "Recommended action" / "Önerilen aksiyon";
        OFFER = "Offer" / "Teklif";
        MESSAGE = "Message" / "Mesaj";
        BUDGET = "Budget" / "Bütçe";
        PRODUCTS = "Products bought" / "Alınan ürünler";
        PRODUCT = "Product" / "Ürün";
        UNITS = "Units" / "Adet";
        REVENUE = "Revenue" / "Ciro";
        LAST_BOUGHT = "Last bought" / "Son alım";
        MISSING = "There is no such customer in this file." / "Bu dosyada böyle bir müşteri yok.";
        UNKNOWN = "unknown" / "bilinmiyor";
    }
    pub mod guide {
        SALES = "Realised sales, by the day of the invoice. Orders, revenue, products, cohorts." / "Fatura gününe göre gerçekleşen satışlar. Siparişler, ciro, ürünler, kohortlar.";
        SNAPSHOT = "What was known of each customer at the end of a month: segment, risk, expected loss, action." / "Ay sonunda her müşteri için bilinenler: segment, risk, beklenen kayıp, aksiyon.";
        CUT_START = "Sales of that very day count from the next snapshot on." / "O günün satışları bir sonraki anlık görüntüden itibaren sayılır.";
        CUT_END = "Sales of that very day count too." / "O günün satışları da sayılır.";
        NEVER = "A sales figure never reacts to the snapshot, nor a snapshot figure to the period. Every tile says which one it follows." / "Satış rakamı anlık görüntüye, anlık görüntü rakamı döneme tepki vermez. Her kutu hangisini izlediğini söyler.";
        NOW_SALES = "Now: {0}" / "Şimdi: {0}";
        SOURCE = "{0} of {1} rows kept, {2} to {3}" / "{1} satırın {0} tanesi kullanıldı, {2} – {3}";
        CUSTOMERS = "{0} customers, {1} invoices, {2} products, {3} countries" / "{0} müşteri, {1} fatura, {2} ürün, {3} ülke";
        DEMO = "Simulated demo data. Nothing in it is real." / "Benzetimle üretilmiş örnek veri. Hiçbiri gerçek değildir.";
        OWN = "Read from your disk by this page. It has not left the tab." / "Bu sayfa tarafından diskinizden okundu. Sekmeden çıkmadı.";
        QUALITY = "See what was dropped and why" / "Neyin neden ayıklandığını görün";
        OWN_LEAD = "Any export with one row per item sold will do: date, customer, quantity, price; an order number helps." / "Her satırı satılan bir kalem olan her dosya olur: tarih, müşteri, miktar, fiyat; sipariş numarası iyi olur.";
        OWN_LINK = "Load a file" / "Dosya yükle";
        GLOSSARY = "Find a measure" / "Ölçü ara";
    }
}

/// A feature in plain words.
pub fn feature(name: &str) -> Text {
    match name {
        "tenure_days" => {
            Text::new("Time between first and last order", "İlk ve son sipariş arası süre")
        }
        "total_orders" => Text::new("Orders in all", "Toplam sipariş"),
        "total_revenue" => Text::new("Revenue in all", "Toplam ciro"),
        "avg_basket_value" => Text::new("Revenue per order", "Sipariş başına ciro"),
        "avg_items_per_order" => Text::new("Units per order", "Sipariş başına adet"),
        "avg_unique_skus" => {
            Text::new("Different products per order", "Sipariş başına farklı ürün")
        }
        "avg_days_between_orders" => {
            Text::new("Mean days between orders", "Siparişler arası ortalama gün")
        }
        "median_days_between_orders" => {
            Text::new("Median days between orders", "Siparişler arası medyan gün")
        }
        "recency_days" => Text::new("Days since the last order", "Son siparişten beri gün"),
        "revenue_last_30d" => Text::new("Revenue, last 30 days", "Son 30 gün cirosu"),
        "orders_last_30d" => Text::new("Orders, last 30 days", "Son 30 gün siparişi"),
        "revenue_last_90d" => Text::new("Revenue, last 90 days", "Son 90 gün cirosu"),
        "orders_last_90d" => Text::new("Orders, last 90 days", "Son 90 gün siparişi"),
        _ => Text::new("Another feature", "Başka bir öznitelik"),
    }
}
