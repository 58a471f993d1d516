//! Words about loading a file and what came of it.

use super::words;
use protocol::{Learner, Stage};
use vocabulary::Text;

words! {
    pub mod start {
        DROP = "Drop your sales here" / "Satışlarınızı buraya bırakın";
        DROP_WHAT = "CSV or any text table, Excel, Parquet or Arrow, packed or not; several files at once if they belong together." / "CSV ya da herhangi bir metin tablosu, Excel, Parquet veya Arrow, sıkıştırılmış olsun olmasın; birbirine aitse birkaç dosya birden.";
        DROP_NOW = "Let go to read the file" / "Dosyayı okumak için bırakın";
        CHOOSE = "Choose a file" / "Dosya seç";
        DEMO = "Use demo data" / "Örnek veriyi kullan";
        DEMO_NOTE = "The demo is a simulated retailer with two years of sales." / "Örnek veri, iki yıllık satışı olan benzetimli bir perakendecidir.";
        COLUMNS = "Columns it looks for" / "Aradığı sütunlar";
        COLUMNS_NOTE = "Names are flexible, in several languages, and exports of Shopify, WooCommerce, Square, Amazon and Stripe are known. What is not certain is asked. One row is one line of an order." / "Sütun adları esnektir, birkaç dilde anlaşılır; Shopify, WooCommerce, Square, Amazon ve Stripe dışa aktarımları tanınır. Kesin olmayan sorulur. Her satır bir sipariş satırıdır.";
        REQUIRED = "Required" / "Zorunlu";
        OPTIONAL = "Optional" / "İsteğe bağlı";
        DISMISS = "Dismiss" / "Kapat";
    }
    pub mod error {
        TITLE = "That did not work" / "Bu işe yaramadı";
        EMPTY = "This file is empty." / "Bu dosya boş.";
        DOWNLOAD = "The file could not be saved." / "Dosya kaydedilemedi.";
    }
    pub mod progress {
        TITLE = "Working on" / "İşleniyor:";
        ELAPSED = "elapsed" / "geçti";
        LEFT = "left" / "kaldı";
        CANCEL = "Cancel" / "İptal";
        CANCELLING = "Cancelling…" / "İptal ediliyor…";
        DONE = "Done" / "Bitti";
        ACTIVE = "Running" / "Çalışıyor";
        PENDING = "Waiting" / "Bekliyor";
        FINISHED = "Finished. The results are on the page." / "Bitti. Sonuçlar sayfada.";
        DEMO = "Demo data" / "Örnek veri";
        PREPARING = "Preparing the demo in this tab" / "Örnek veri bu sekmede hazırlanıyor";
    }
    pub mod quality {
        MODEL = "Model quality" / "Model kalitesi";
        MODEL_LEAD = "Measured on months the model has not seen, from {0}." / "Modelin görmediği aylarda ölçüldü, {0} itibarıyla.";
        KEPT = "As reported" / "Raporlandığı gibi";
        KEPT_NOTE = "Trained on every label before the test months" / "Test aylarından önceki tüm etiketlerle eğitildi";
        PURGED = "Strict" / "Katı";
        PURGED_NOTE = "Trained only on labels known when the test begins" / "Yalnız test başladığında bilinen etiketlerle eğitildi";
        NO_PURGED = "Too little history for the strict split." / "Katı ayrım için geçmiş yetersiz.";
        LEARNER = "Learner" / "Öğrenici";
        ROC_AUC = "ROC-AUC" / "ROC-AUC";
        PR_AUC = "PR-AUC" / "PR-AUC";
        BRIER = "Brier" / "Brier";
        CHOSEN = "chosen" / "seçildi";
        SIZE = "{0} train · {1} test rows ({2} churn)" / "{0} eğitim · {1} test satırı ({2} kayıp)";
        GLOSSARY = "ROC-AUC and PR-AUC: higher is better, 1 is perfect. Brier: lower is better, 0 is perfect." / "ROC-AUC ve PR-AUC: yüksek olan iyidir, 1 kusursuzdur. Brier: düşük olan iyidir, 0 kusursuzdur.";
        BOOSTED = "Gradient-boosted trees" / "Gradyan artırmalı ağaçlar";
        LOGISTIC = "Logistic regression" / "Lojistik regresyon";

        DATA = "Data quality" / "Veri kalitesi";
        READ = "Rows read" / "Okunan satır";
        KEPT_ROWS = "Kept" / "Kullanılan";
        INVOICES = "Invoices" / "Fatura";
        PRODUCTS = "Products" / "Ürün";
        COUNTRIES = "Countries" / "Ülke";

        RUN = "This run" / "Bu çalıştırma";
        RUN_LEAD = "Timed in this tab. Where a second worker starts, the check runs in it, beside the training." / "Bu sekmede ölçüldü. İkinci bir Web Worker başlarsa denetim, eğitimin yanında onda çalışır.";
        TOTAL = "Total" / "Toplam";
        MEMORY = "Peak memory" / "En yüksek bellek";
    }
    pub mod downloads {
        TITLE = "Downloads" / "İndirmeler";
        LEAD = "Written by this page and saved straight to your disk." / "Bu sayfa tarafından yazılır, doğrudan diskinize kaydedilir.";
        ALL = "Download everything (.zip)" / "Hepsini indir (.zip)";
        POWER_BI = "As a Power BI project (.zip)" / "Power BI projesi olarak (.zip)";
        NEEDS_MODEL = "Needs a model" / "Model gerekir";
        BUSY = "Preparing…" / "Hazırlanıyor…";
    }
}

/// Column, what it means, and whether it is needed.
pub const COLUMN_LIST: [(&str, Text, bool); 8] = [
    ("InvoiceDate", Text::new("date and time", "tarih ve saat"), true),
    ("Customer ID", Text::new("who bought", "kimin aldığı"), true),
    ("Quantity", Text::new("units sold", "satılan adet"), true),
    ("Price", Text::new("per unit, or the line's total", "birim fiyat ya da satır toplamı"), true),
    (
        "Invoice",
        Text::new("order; else by customer and day", "sipariş; yoksa müşteri ve gün"),
        false,
    ),
    ("StockCode", Text::new("product", "ürün"), false),
    ("Description", Text::new("product name", "ürün adı"), false),
    ("Country", Text::new("of the customer", "müşterinin ülkesi"), false),
];

/// A stage's title.
pub fn stage_title(stage: Stage) -> Text {
    match stage {
        Stage::Ingest => Text::new("Reading and cleaning", "Okuma ve temizleme"),
        Stage::Features => {
            Text::new("Features at every month end", "Her ay sonu için öznitelikler")
        }
        Stage::Training => Text::new("Training the model", "Modelin eğitimi"),
        Stage::Validation => Text::new("Strict check", "Katı denetim"),
        Stage::Playbook => Text::new("Action plan", "Aksiyon planı"),
    }
}

/// How far a stage has come, in its own unit: `{0}` of `{1}`.
pub fn stage_detail(stage: Stage) -> [Text; 2] {
    match stage {
        Stage::Ingest => {
            [Text::new("{0} of {1} read", "{0} / {1} okundu"), Text::new("{0} read", "{0} okundu")]
        }
        Stage::Features => [
            Text::new("{0} of {1} customers", "{0} / {1} müşteri"),
            Text::new("{0} customers", "{0} müşteri"),
        ],
        Stage::Training | Stage::Validation => {
            [Text::new("{0} of {1} rounds", "{0} / {1} tur"), Text::new("{0} rounds", "{0} tur")]
        }
        Stage::Playbook => [
            Text::new("{0} of {1} snapshots", "{0} / {1} anlık görüntü"),
            Text::new("{0} snapshots", "{0} anlık görüntü"),
        ],
    }
}

/// A learner's name.
pub fn learner_title(learner: Learner) -> Text {
    match learner {
        Learner::BoostedTrees => quality::BOOSTED,
        Learner::LogisticRegression => quality::LOGISTIC,
    }
}
