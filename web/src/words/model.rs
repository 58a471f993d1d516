//! Words of the view of the model.

use super::words;

words! {
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
