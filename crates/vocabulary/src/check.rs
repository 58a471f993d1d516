//! What is looked at to tell whether the data are enough for a churn model.

use crate::term::term;
use crate::text::{Text, text};

term! {
    /// What is looked at. The advising thresholds are those the field uses for predictions by customer
    /// (Klaviyo asks for 500 buyers, 180 days of history, recent orders and customers with three or more
    /// orders); the blocking ones are what training cannot do without.
    #[serde(rename_all = "kebab-case")]
    pub enum Check {
        /// Customers with a purchase.
        Customers = "customers", "Customers" / "Müşteri";
        /// Days from the first sale to the last.
        History = "history", "Days of history" / "Geçmiş (gün)";
        /// Orders in the last 30 days; a tenth of what is usual in 30 days is needed.
        RecentOrders = "recent-orders", "Orders in the last 30 days" / "Son 30 gündeki sipariş";
        /// Customers with three orders or more.
        RepeatCustomers = "repeat-customers", "Customers with three orders or more" / "Üç ve daha çok siparişi olan müşteri";
        /// Month ends whose label window lies within the data.
        MonthEnds = "month-ends", "Month ends with a full label window" / "Etiket penceresi dolan ay sonu";
        /// Customer records to learn from.
        Records = "records", "Customer records to learn from" / "Öğrenilecek müşteri kaydı";
        /// Records of the rarer class (stayed or left) in training and test set, whichever has fewer.
        Classes = "classes", "Records of the rarer outcome" / "Seyrek sonucun kaydı";
    }
}

impl Check {
    /// Can no model be trained without it? Otherwise the model is only weaker.
    #[must_use]
    pub fn blocks(self) -> bool {
        matches!(self, Check::MonthEnds | Check::Records | Check::Classes)
    }

    /// What follows where there is too little.
    #[must_use]
    pub fn meaning(self) -> Text {
        match self {
            Check::Customers => text(
                "With few customers the scores are coarse; treat them as a ranking, not as probabilities.",
                "Az müşteriyle skorlar kabadır; olasılık değil sıralama olarak kullanın.",
            ),
            Check::History => text(
                "The model has not seen a whole season; what it learned may not hold in the next one.",
                "Model bütün bir sezonu görmedi; öğrendiği bir sonrakinde geçmeyebilir.",
            ),
            Check::RecentOrders => text(
                "The file thins out at its end, so customers look lost who may only be missing from it.",
                "Dosya sonuna doğru seyreliyor; eksik olan müşteriler kayıp görünür.",
            ),
            Check::RepeatCustomers => text(
                "Hardly anybody returns, so there is little to tell leaving from having bought once.",
                "Neredeyse kimse geri gelmiyor; gitmeyi tek alımdan ayıracak bir şey yok.",
            ),
            Check::MonthEnds => text(
                "Whether a customer left shows only after the label window, and there are too few month ends that far back.",
                "Müşterinin gidip gitmediği ancak etiket penceresinden sonra belli olur; o kadar geride yeterli ay sonu yok.",
            ),
            Check::Records => text(
                "A model of so few records would repeat them by heart.",
                "Bu kadar az kaydı model ezberlerdi.",
            ),
            Check::Classes => text(
                "Nearly all customers stayed, or nearly all left: there is nothing to tell apart.",
                "Neredeyse herkes kaldı ya da herkes gitti: ayırt edilecek bir şey yok.",
            ),
        }
    }
}
