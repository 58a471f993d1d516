//! The files a run can write.

use crate::term::term;
use serde::{Deserialize, Serialize};

term! {
    /// One of the files a run offers.
    /// Its title says what it holds.
    #[serde(rename_all = "kebab-case")]
    pub enum OutputFile {
        /// The cleaned transactions.
        TransactionsClean = "transactions-clean", "Every kept transaction, in order of time" / "Temiz işlemler";
        /// As-of features and churn label of every customer at every snapshot.
        CustomerFeaturesLabeled = "customer-features-labeled", "13 features and the churn label, per customer and month end" / "Her ay sonunda her müşterinin öznitelikleri ve etiketleri";
        /// RFM scores and segment of every customer at every snapshot.
        CustomerSegmentSnapshot = "customer-segment-snapshot", "RFM scores and segment, per customer and month end" / "Her ay sonunda her müşterinin RFM puanları ve segmenti";
        /// Churn probability and risk bucket of every row.
        ChurnScores = "churn-scores", "Churn probability and risk bucket, per customer and month end" / "Her ay sonunda her müşterinin kayıp olasılığı";
        /// Priority, action, offer and budget of every row.
        CampaignActions = "campaign-actions", "Who to act on: priority, action, offer, message and budget" / "Müşteri başına öncelik, aksiyon, teklif ve bütçe";
        /// The model's evaluation, as text.
        ChurnModelReport = "churn-model-report", "How good the model is, and how that was measured" / "Modelin iki ayrımda değerlendirmesi";
        /// What the run found, in plain words.
        Report = "report", "The findings on one page" / "Çalıştırmanın okunabilir özeti";
    }
}

impl OutputFile {
    /// The file's name on disk.
    #[must_use]
    pub fn file_name(self) -> &'static str {
        match self {
            OutputFile::TransactionsClean => "transactions_clean.csv",
            OutputFile::CustomerFeaturesLabeled => "customer_features_labeled.csv",
            OutputFile::CustomerSegmentSnapshot => "customer_segment_snapshot.csv",
            OutputFile::ChurnScores => "churn_scores.csv",
            OutputFile::CampaignActions => "campaign_actions.csv",
            OutputFile::ChurnModelReport => "churn_model_report.txt",
            OutputFile::Report => "REPORT.md",
        }
    }

    /// The media type a browser should save it as.
    #[must_use]
    pub fn media_type(self) -> &'static str {
        match self {
            OutputFile::ChurnModelReport => "text/plain;charset=utf-8",
            OutputFile::Report => "text/markdown;charset=utf-8",
            _ => "text/csv;charset=utf-8",
        }
    }

    /// Does this file need a trained model?
    #[must_use]
    pub fn needs_model(self) -> bool {
        matches!(self, OutputFile::ChurnScores | OutputFile::CampaignActions)
    }
}

/// Files that are saved together, as one zip.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Bundle {
    /// Every output file.
    Files,
    /// A Power BI project of the loaded data: its model and report, and the CSVs they read.
    PowerBi,
}

impl Bundle {
    /// The zip's name on disk.
    #[must_use]
    pub fn file_name(self) -> &'static str {
        match self {
            Bundle::Files => "churn_intelligence.zip",
            Bundle::PowerBi => "churn_intelligence_power_bi.zip",
        }
    }
}
