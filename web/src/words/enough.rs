//! Words about whether the data are enough for a model.

use super::words;
use protocol::Check;
use semantics::Text;

words! {
    pub mod ready {
        TITLE = "Enough for a model?" / "Model için yeterli mi?";
        ENOUGH = "Yes. The data hold what a churn model needs." / "Evet. Veride kayıp modelinin gerektirdiği her şey var.";
        WEAK = "A model was trained, but take its scores with care." / "Model eğitildi, ama skorlarına temkinli yaklaşın.";
        LACKING = "No. Sales, customers, segments and cohorts work without a model; scores and the action plan need one." / "Hayır. Satış, müşteri, segment ve kohortlar modelsiz çalışır; skorlar ve aksiyon planı model gerektirir.";
        PASSED = "Enough" / "Yeterli";
        FAILED = "Too little" / "Yetersiz";
        OF = "{0} ({1} needed)" / "{0} ({1} gerekli)";
        OFFER = "With a shorter label window a model can be trained: churned then means {0} days without a purchase." / "Daha kısa etiket penceresiyle model eğitilebilir: kayıp o zaman {0} gün alımsız demektir.";
        USE = "Use {0} days" / "{0} gün kullan";
    }
}

/// What is counted, and what follows where there is too little.
pub fn check_words(check: Check) -> [Text; 2] {
    let [title, meaning] = match check {
        Check::Customers => {
            ["Müşteri", "Az müşteriyle skorlar kabadır; olasılık değil sıralama olarak kullanın."]
        }
        Check::History => [
            "Geçmiş (gün)",
            "Model bütün bir sezonu görmedi; öğrendiği bir sonrakinde geçmeyebilir.",
        ],
        Check::RecentOrders => [
            "Son 30 gündeki sipariş",
            "Dosya sonuna doğru seyreliyor; eksik olan müşteriler kayıp görünür.",
        ],
        Check::RepeatCustomers => [
            "Üç ve daha çok siparişi olan müşteri",
            "Neredeyse kimse geri gelmiyor; gitmeyi tek alımdan ayıracak bir şey yok.",
        ],
        Check::MonthEnds => [
            "Etiket penceresi dolan ay sonu",
            "Müşterinin gidip gitmediği ancak etiket penceresinden sonra belli olur; o kadar geride yeterli ay sonu yok.",
        ],
        Check::Records => ["Öğrenilecek müşteri kaydı", "Bu kadar az kaydı model ezberlerdi."],
        Check::Classes => [
            "Seyrek sonucun kaydı",
            "Neredeyse herkes kaldı ya da herkes gitti: ayırt edilecek bir şey yok.",
        ],
    };
    [Text::new(check.title(), title), Text::new(check.meaning(), meaning)]
}
