//! Words of the view that says how it works.

use super::words;

words! {
    TITLE = "How it works" / "Nasıl çalışır";
    LEAD = "One engine in Rust, compiled to WebAssembly, in a worker beside the page." / "Rust ile yazılıp WebAssembly'ye derlenmiş tek motor, sayfanın yanındaki bir Web Worker'da.";
    PICTURE = "From file to action list" / "Dosyadan aksiyon listesine";
    SPEED = "Speed, measured in this browser" / "Hız, bu tarayıcıda ölçüldü";
    SPEED_LEAD = "The run you are looking at: {0} rows." / "Baktığınız çalıştırma: {0} satır.";
    REFERENCE = "The reference pipeline (Python and Power BI) takes 3 min 29 s for a million rows on a two-core machine." / "Referans veri hattı (Python ve Power BI) iki çekirdekli makinede bir milyon satır için 3 dk 29 sn sürer.";
    PRIVACY = "Privacy" / "Gizlilik";
    PRIVACY_1 = "The file is read by this page, on your machine. There is no upload, no account, no cookie, no tracking." / "Dosya bu sayfa tarafından, makinenizde okunur. Yükleme, hesap, çerez, izleme yoktur.";
    PRIVACY_2 = "The content security policy of the page allows connections to its own origin alone; frames only to Power BI, and only after a click." / "Sayfanın içerik güvenliği ilkesi yalnız kendi kaynağına bağlantıya izin verir; çerçeve yalnız Power BI'a ve yalnız tıklayınca.";
    PRIVACY_3 = "Once a file is chosen not even that is asked: a test counts the requests and switches the network off." / "Dosya seçildikten sonra o bile yapılmaz: bir test istekleri sayar ve ağı kapatır.";
    PRIVACY_4 = "The address holds the page and the filters by number, never a name or a figure of your data. Theme and language are remembered; your data only if you ask for it, on this device, until you say forget." / "Adres, sayfayı ve filtreleri numarayla tutar; verinizden ad veya rakam tutmaz. Tema ve dil hatırlanır; veriniz yalnız siz isterseniz, bu cihazda, unut diyene dek.";
    EXACT = "Exactness" / "Kesinlik";
    EXACT_1 = "The same file gives the same bytes in the browser and on the command line; a test compares them." / "Aynı dosya tarayıcıda ve komut satırında aynı baytları verir; bir test karşılaştırır.";
    EXACT_2 = "Every measure stands once, with its definition and its DAX twin, and is tested against a second, naive evaluation." / "Her ölçü tanımı ve DAX ikiziyle bir kez yazılıdır ve ikinci, yalın bir hesapla sınanır.";
    OTHERS = "The work of others" / "Başkalarının emeği";
    OTHERS_LEAD = "This page is made with open-source packages and a public-domain map." / "Bu sayfa açık kaynak paketler ve kamuya açık bir haritayla yapılmıştır.";
    LICENCES = "What they are, and their licences" / "Bunlar ve lisansları";
    STEP_FILE = "Your file" / "Dosyanız";
    STEP_CLEAN = "Clean" / "Temizle";
    STEP_FEATURES = "As-of features" / "İtibarıyla öznitelikler";
    STEP_MODEL = "Train and score" / "Eğit ve skorla";
    STEP_PLAN = "Plan actions" / "Aksiyon planla";
    STEP_REPORT = "Eight pages" / "Sekiz sayfa";
    TAB = "This browser tab" / "Bu tarayıcı sekmesi";
    WORKER = "Worker: the engine, WebAssembly" / "Web Worker: motor, WebAssembly";
    PAGE = "Page: Leptos, SVG charts" / "Sayfa: Leptos, SVG grafikler";
}
