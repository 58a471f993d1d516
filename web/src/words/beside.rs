//! Words of the page that stands beside Power BI.

use super::words;

words! {
    pub mod compare {
        TITLE = "Beside Power BI" / "Power BI'ın yanında";
        LEAD = "The same page twice: computed in this tab, and published from Power BI. Both are made from one description of measures and pages." / "Aynı sayfa iki kez: bu sekmede hesaplanmış ve Power BI'dan yayımlanmış. İkisi de tek bir ölçü ve sayfa tanımından üretilir.";
        PAGE = "Report page" / "Rapor sayfası";
        PREVIOUS = "Previous page" / "Önceki sayfa";
        NEXT = "Next page" / "Sonraki sayfa";
        FOLLOW = "Turn the Power BI page too" / "Power BI sayfasını da çevir";
        FOLLOW_NOTE = "A report made from the project of this site knows these pages. Any other report ignores the name and opens as it is." / "Bu sitenin projesinden yapılan rapor bu sayfaları tanır. Başka bir rapor adı yok sayar ve olduğu gibi açılır.";
        OURS = "This page" / "Bu sayfa";
        THEIRS = "Power BI" / "Power BI";
        OPEN = "Open the page" / "Sayfayı aç";
        FILL = "Fill the screen: {0}" / "Ekranı doldur: {0}";
        RETURN = "Back to both sides (Escape)" / "İki tarafa dön (Escape)";
        DIVIDER = "Share of the width for this page, in percent" / "Bu sayfanın genişlik payı, yüzde";
        FRAME = "Power BI report" / "Power BI raporu";
        SHOW = "Load the Power BI report" / "Power BI raporunu yükle";
        READY = "The published report is not loaded yet" / "Yayımlanmış rapor henüz yüklenmedi";
        NOTE = "Loading it contacts {0}: Microsoft will see your visit. Nothing of your file goes with it, and this page's address is not passed on." / "Yüklemek {0} adresine bağlanır: Microsoft ziyaretinizi görür. Dosyanızdan hiçbir şey gitmez, bu sayfanın adresi iletilmez.";
        UNLOAD = "Unload the Power BI report" / "Power BI raporunu kaldır";
        ANOTHER = "Show another published report" / "Yayımlanmış başka bir raporu göster";
        PASTE = "Paste a publish-to-web link or its embed code" / "Web'de yayımla bağlantısını veya yerleştirme kodunu yapıştırın";
        PASTE_NOTE = "It is neither stored nor put into this page's address." / "Saklanmaz ve bu sayfanın adresine yazılmaz.";
        CONFIGURED = "The link in config.json is not one of a published report." / "config.json içindeki bağlantı yayımlanmış bir raporun bağlantısı değil.";
        REFUSED_CHARACTERS = "This holds characters that no publish-to-web link holds." / "Web'de yayımla bağlantısında bulunmayan karakterler içeriyor.";
        REFUSED_SCHEME = "A link begins with https://" / "Bağlantı https:// ile başlar";
        REFUSED_HOST = "This leads to another host than those that publish Power BI reports, such as app.powerbi.com." / "Bu, Power BI raporu yayımlayan app.powerbi.com gibi sunuculardan başka bir yere götürür.";
        REFUSED_PATH = "This is no publish-to-web link. One looks like https://app.powerbi.com/view?r=…" / "Bu bir web'de yayımla bağlantısı değil. Şöyle görünür: https://app.powerbi.com/view?r=…";
        REFUSED_REPORT = "The link does not say which report: the part after r= is missing or doubled." / "Bağlantı hangi rapor olduğunu söylemiyor: r= sonrası eksik veya yinelenmiş.";
        NONE = "No Power BI report is linked here yet" / "Burada henüz bağlı bir Power BI raporu yok";
        STEPS = "How to put one here" / "Nasıl eklenir";
        STEP_OPEN = "Save what is loaded here as a Power BI project, unpack it and open it in Power BI Desktop." / "Burada yüklü olanı Power BI projesi olarak kaydedin, arşivi çıkarın ve Power BI Desktop'ta açın.";
        STEP_FOLDER = "Set its parameter DataFolder to the folder data inside it, with a \\ at the end." / "DataFolder parametresine içindeki data klasörünü, sonunda \\ ile yazın.";
        STEP_REFRESH = "Refresh, and look whether the figures agree with the table below." / "Yenileyin ve rakamların aşağıdaki tabloyla uyuştuğuna bakın.";
        STEP_PUBLISH = "Publish it, then choose File, Embed report, Publish to web. Anyone with the link can see it." / "Yayımlayın, sonra Dosya, Raporu yerleştir, Web'de yayımla'yı seçin. Bağlantıyı bilen herkes görebilir.";
        STEP_LINK = "Paste the link here, or set it as power_bi in public/config.json." / "Bağlantıyı buraya yapıştırın veya public/config.json içinde power_bi olarak yazın.";
        REFERENCE = "What the reference report shows on this page" / "Referans rapor bu sayfada ne gösteriyor";
        REFERENCE_NONE = "It shows no figure of this page." / "Bu sayfadan bir rakam göstermiyor.";
        REFERENCE_OTHER = "Reference values are known for {0} ({1} rows kept). They appear here when that file is loaded." / "Referans değerler {0} için biliniyor ({1} satır). O dosya yüklenince burada görünür.";
        LOAD_FILE = "Load a file" / "Dosya yükle";
    }
    pub mod parity {
        TITLE = "Figure by figure" / "Rakam rakam";
        LEAD = "Every measure here and in the Power BI report, and whether the two agree." / "Her ölçü burada ve Power BI raporunda; ikisi uyuşuyor mu.";
        BASIS = "Compare" / "Karşılaştır";
        BY_REFERENCE = "Reference values" / "Referans değerler";
        BY_SELECTION = "This selection" / "Bu seçim";
        NEWEST = "A Power BI report of these data opens on the newest snapshot, {0}, which lies after the data end; this page stands at {1}." / "Bu verinin Power BI raporu en yeni anlık görüntüyle, veri bittikten sonraki {0} ile açılır; bu sayfa {1} tarihinde duruyor.";
        AT_NEWEST = "Compare at {0}" / "{0} itibarıyla karşılaştır";
        MEASURE = "Measure" / "Ölçü";
        OURS = "This page" / "Bu sayfa";
        THEIRS = "Power BI" / "Power BI";
        DIFFERENCE = "Difference" / "Fark";
        RELATIVE = "Difference, relative" / "Göreli fark";
        VERDICT = "Verdict" / "Sonuç";
        CAUSE = "Cause" / "Neden";
        UNDER = "Under" / "Seçim";
        EQUAL = "equal" / "eşit";
        CLOSE = "close" / "yakın";
        DIFFERS = "differs" / "farklı";
        SUMMARY = "{0} equal · {1} close · {2} different · {3} not given" / "{0} eşit · {1} yakın · {2} farklı · {3} verilmedi";
        FIELD = "What Power BI shows for {0}" / "Power BI'ın {0} için gösterdiği";
        NO_FIGURE = "not a figure" / "rakam değil";
        POINTS = "{0} points" / "{0} puan";
        ABOUT = "≈ {0}" / "≈ {0}";
        EXPORT = "Save as CSV" / "CSV olarak kaydet";
        PASTE = "Paste figures from Power BI" / "Power BI'dan rakam yapıştır";
        PASTE_LEAD = "From a visual's menu choose Export data or Copy table, and paste it here: either two columns, measure and value, or a row of measure names and a row of values. CSV and tabs are both understood." / "Bir görselin menüsünden Verileri dışarı aktar'ı veya Tabloyu kopyala'yı seçip buraya yapıştırın: ya ölçü ve değerden iki sütun, ya da bir satır ölçü adı ve bir satır değer. CSV ve sekme anlaşılır.";
        PASTED = "The export" / "Dışa aktarılan tablo";
        READ = "Read the figures" / "Rakamları oku";
        CLEAR = "Clear all figures" / "Tüm rakamları temizle";
        TAKEN = "{0} figures read." / "{0} rakam okundu.";
        MISSED = "Not understood:" / "Anlaşılmayanlar:";
        MISSED_TABLE = "There is no table in it." / "İçinde tablo yok.";
        MISSED_MEASURE = "“{0}” is no measure of this report." / "“{0}” bu raporun bir ölçüsü değil.";
        MISSED_FIGURE = "“{1}” for {0} is no figure." / "{0} için “{1}” bir rakam değil.";
        MISSED_ROWS = "There are {0} rows of values; only one can be compared. Export a card, or a table without groups." / "{0} değer satırı var; yalnız biri karşılaştırılabilir. Bir kart veya grupsuz tablo dışa aktarın.";
        MISSED_TWICE = "{0} stands there more than once; the first is used." / "{0} birden çok kez geçiyor; ilki kullanıldı.";
        TYPED_NOTE = "Figures you type belong to this selection. They stay in this tab and are gone when you leave the page." / "Yazdığınız rakamlar bu seçime aittir. Bu sekmede kalır, sayfadan ayrılınca silinir.";
        COHORT = "cohort {0}" / "kohort {0}";
        IN_MONTH = "in {0}" / "{0} ayında";
        CAUSE_COHORT = "cohort size, not all customers" / "tüm müşteriler değil, kohort büyüklüğü";
        CAUSE_MODEL = "another training of the model" / "modelin başka bir eğitimi";
        CAUSE_BLANK = "blank without a whole earlier period" / "önceki dönem tam değilse boş";
        CAUSES = "Where the two differ on purpose" / "İkisi bilerek nerede ayrılır";
        ON_COHORT = "Retention here is active customers divided by the size of the cohort. The original Power BI page divides by all customers: 4.95 % where 291 of 955 is 30.5 %." / "Buradaki elde tutma, aktif müşterilerin kohort büyüklüğüne oranıdır. Özgün Power BI sayfası tüm müşterilere böler: 955'in 291'i %30,5 iken %4,95.";
        ON_MODEL = "Probabilities come from another implementation of the same kind of model. Figures that hang on them (≈) count as close within 3 %." / "Olasılıklar aynı tür modelin başka bir gerçekleştiriminden gelir. Bunlara bağlı rakamlar (≈) %3 içinde yakın sayılır.";
        ON_BLANK = "Changes are blank where the earlier period lies partly outside the data, instead of comparing a month with a part of one." / "Önceki dönem kısmen verinin dışındaysa değişimler boştur; bir ay, ayın bir parçasıyla karşılaştırılmaz.";
    }
}
