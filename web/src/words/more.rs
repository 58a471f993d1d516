//! Words of the first screen and of the views beside the report.

use super::words;

words! {
    pub mod home {
        TITLE = "Know which customers are about to leave, and what to do about it." / "Hangi müşterilerin gitmek üzere olduğunu ve ne yapacağınızı bilin.";
        LEAD = "Drop in two years of sales. In a few seconds this page cleans them, trains a churn model, scores every customer at every month end and plans whom to act on. It all happens inside this tab: no server, no upload, no account." / "İki yıllık satışı bırakın. Bu sayfa birkaç saniyede temizler, kayıp modelini eğitir, her müşteriyi her ay sonunda skorlar ve kiminle ilgileneceğinizi planlar. Hepsi bu sekmede olur: sunucu yok, yükleme yok, hesap yok.";
        OPEN = "Open the report" / "Raporu aç";
        OWN = "Use your own file" / "Kendi dosyanı kullan";
        LIVE = "Live, on demo data" / "Canlı, örnek veriyle";
        LIVE_OWN = "Live, on your file" / "Canlı, dosyanızla";
        SOON = "Demo data" / "Örnek veri";
        SOON_LEAD = "Being computed in this tab" / "Bu sekmede hesaplanıyor";
        NONE_LEAD = "Nothing is computed yet" / "Henüz hesaplanan bir şey yok";
        COMPUTED = "{0} rows to {1} customers in {2}" / "{2} içinde {0} satırdan {1} müşteriye";
        PROOF_SPEED = "A pipeline and a dashboard in seconds" / "Saniyeler içinde veri hattı ve gösterge paneli";
        PROOF_SPEED_NOTE = "What takes a Python pipeline and a Power BI report minutes runs here as WebAssembly, written in Rust." / "Python veri hattı ve Power BI raporunun dakikalarını alan iş burada Rust ile yazılmış WebAssembly olarak çalışır.";
        PROOF_EXACT = "Exact, and honest about it" / "Kesin ve dürüst";
        PROOF_EXACT_NOTE = "Every measure is tested against a reference; where the history allows, the model is also judged without peeking at the future." / "Her ölçü bir referansla sınanır; geçmiş yetiyorsa model geleceğe bakmadan da ölçülür.";
        PROOF_PRIVATE = "Private by construction" / "Yapısı gereği gizli";
        PROOF_PRIVATE_NOTE = "The page's own policy forbids sending data anywhere. A test counts the requests after a file is chosen: there are none." / "Sayfanın kendi ilkesi verinin gönderilmesini yasaklar. Bir test dosya seçildikten sonraki istekleri sayar: hiç yoktur.";
        PAGES = "Eight pages, one set of measures" / "Sekiz sayfa, tek ölçü kümesi";
    }
    pub mod how {
        TITLE = "How it works" / "Nasıl çalışır";
        LEAD = "One engine in Rust, compiled to WebAssembly, in a worker beside the page." / "Rust ile yazılıp WebAssembly'ye derlenmiş tek motor, sayfanın yanında bir işçide.";
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
        WORKER = "Worker: the engine, WebAssembly" / "İşçi: motor, WebAssembly";
        PAGE = "Page: Leptos, SVG charts" / "Sayfa: Leptos, SVG grafikler";
    }
    pub mod model {
        TITLE = "The model" / "Model";
        LEAD = "How the score comes about, and how far to trust it." / "Skor nasıl oluşur ve ne kadar güvenilir.";
        ROC = "ROC curve" / "ROC eğrisi";
        ROC_X = "False positive rate" / "Yanlış pozitif oranı";
        ROC_Y = "True positive rate" / "Doğru pozitif oranı";
        PR = "Precision and recall" / "Kesinlik ve duyarlılık";
        PR_X = "Recall" / "Duyarlılık";
        PR_Y = "Precision" / "Kesinlik";
        GAINS = "Cumulative gains" / "Kümülatif kazanç";
        GAINS_X = "Share of customers, by risk" / "Müşteri payı, riske göre";
        GAINS_Y = "Share of churners found" / "Bulunan kayıpların payı";
        CALIBRATION = "Calibration" / "Kalibrasyon";
        CALIBRATION_X = "Predicted probability" / "Tahmin edilen olasılık";
        CALIBRATION_Y = "Observed churn" / "Gözlenen kayıp";
        IMPORTANCE = "What the model looks at" / "Model neye bakıyor";
        IMPORTANCE_LEAD = "Mean share of each feature in the scores of the test months." / "Test aylarındaki skorlarda her özniteliğin ortalama payı.";
        THRESHOLD = "Threshold" / "Eşik";
        THRESHOLD_LEAD = "Customers at or above the threshold are called churners. Move it and watch the trade." / "Eşik ve üzerindekilere kayıp denir. Oynatın ve dengeyi izleyin.";
        PRECISION = "Precision" / "Kesinlik";
        RECALL = "Recall" / "Duyarlılık";
        FLAGGED = "Flagged" / "İşaretlenen";
        CORRECT = "Correct" / "Doğru";
        CHURNED = "churned" / "kayıp";
        STAYED = "stayed" / "kalan";
        CALLED = "called a churner" / "kayıp dendi";
        NOT_CALLED = "not called" / "denmedi";
        RANDOM = "random" / "rastgele";
        PERFECT = "perfect" / "kusursuz";
    }
}
