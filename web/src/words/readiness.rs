//! Words about whether the data are enough for a model.

use super::words;
use protocol::{Checked, Readiness};
use vocabulary::{Check, Text};

words! {
    pub mod ready {
        TITLE = "Enough for a model?" / "Model için yeterli mi?";
        ENOUGH = "Yes. The data hold what a churn model needs." / "Evet. Veride kayıp modelinin gerektirdiği her şey var.";
        WEAK = "A model was trained, but take its scores with care." / "Model eğitildi, ama skorlarına temkinli yaklaşın.";
        LACKING = "No. Sales, customers, segments and cohorts work without a model; scores and the action plan need one." / "Hayır. Satış, müşteri, segment ve kohortlar modelsiz çalışır; skorlar ve aksiyon planı model gerektirir.";
        PASSED = "Enough" / "Yeterli";
        FAILED = "Too little" / "Yetersiz";
        OF = "{0} ({1} needed)" / "{0} ({1} gerekli)";
        NO_MODEL = "No churn model for these data" / "Bu veri için kayıp modeli yok";
        NEEDS_IT = "Risk, expected loss and the action plan come from that model, so this page has little to show." / "Risk, beklenen kayıp ve aksiyon planı bu modelden gelir; bu yüzden bu sayfada gösterilecek az şey var.";
        WORKS = "What works without it:" / "Modelsiz çalışanlar:";
        WHAT_LACKS = "See what is missing" / "Eksik olanı gör";
        OFFER = "With a shorter label window a model can be trained: churned then means {0} days without a purchase." / "Daha kısa etiket penceresiyle model eğitilebilir: kayıp o zaman {0} gün alımsız demektir.";
        USE = "Use {0} days" / "{0} gün kullan";
    }
}

/// Why no model could be trained and what would help: `{0}` found, `{1}` needed, `{2}` days of the label
/// window. Only checks that [block](Check::blocks) are a reason.
fn lack_words(check: Check) -> Option<Text> {
    Some(match check {
        Check::MonthEnds => Text::new(
            "A model needs at least {1} month ends with {2} days of sales after them; there are {0}. Add older or newer sales.",
            "Model, ardından {2} gün satış olan en az {1} ay sonu ister; {0} tane var. Daha eski veya daha yeni satış ekleyin.",
        ),
        Check::Records => Text::new(
            "A model needs at least {1} customer records to learn from; there are {0}. Add more sales.",
            "Model en az {1} müşteri kaydından öğrenir; {0} tane var. Daha çok satış ekleyin.",
        ),
        Check::Classes => Text::new(
            "A model needs at least {1} records of customers who stayed and as many of customers who left; the rarer of the two has {0}. Add a longer time.",
            "Model, kalan ve giden müşterilerden en az {1} kayıt ister; seyrek olanında {0} tane var. Daha uzun bir dönem ekleyin.",
        ),
        Check::Customers | Check::History | Check::RecentOrders | Check::RepeatCustomers => {
            return None;
        }
    })
}

/// The first check that stood in the way of a model, and what is said of it.
pub fn lack(readiness: &Readiness) -> Option<(Checked, Text)> {
    readiness.failed().find_map(|checked| Some((checked, lack_words(checked.check)?)))
}
