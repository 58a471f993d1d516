//! Words of the page that stands beside Power BI.

use super::words;

words! {
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
