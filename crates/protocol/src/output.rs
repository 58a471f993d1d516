//! The files a run can write.

use serde::{Deserialize, Serialize};

/// One of the files a run offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OutputFile {
    /// The cleaned transactions.
    TransactionsClean,
    /// As-of features and churn label of every customer at every snapshot.
    CustomerFeaturesLabeled,
    /// RFM scores and segment of every customer at every snapshot.
    CustomerSegmentSnapshot,
    /// Churn probability and risk bucket of every row.
    ChurnScores,
    /// Priority, action, offer and budget of every row.
    CampaignActions,
    /// The model's evaluation, as text.
    ChurnModelReport,
    /// What the run found, in plain words.
    Report,
}

impl OutputFile {
    /// Every file, in the order they are offered.
    pub const ALL: [OutputFile; 7] = [
        OutputFile::TransactionsClean,
        OutputFile::CustomerFeaturesLabeled,
        OutputFile::CustomerSegmentSnapshot,
        OutputFile::ChurnScores,
        OutputFile::CampaignActions,
        OutputFile::ChurnModelReport,
        OutputFile::Report,
    ];

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

    /// What the file holds, in a few words.
    #[must_use]
    pub fn description(self) -> &'static str {
        match self {
            OutputFile::TransactionsClean => "Every kept transaction, in order of time",
            OutputFile::CustomerFeaturesLabeled => {
                "13 features and the churn label, per customer and month end"
            }
            OutputFile::CustomerSegmentSnapshot => {
                "RFM scores and segment, per customer and month end"
            }
            OutputFile::ChurnScores => {
                "Churn probability and risk bucket, per customer and month end"
            }
            OutputFile::CampaignActions => {
                "Who to act on: priority, action, offer, message and budget"
            }
            OutputFile::ChurnModelReport => "How good the model is, and how that was measured",
            OutputFile::Report => "The findings on one page",
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
