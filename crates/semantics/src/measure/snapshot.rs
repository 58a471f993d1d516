//! Measures of what was known as of a snapshot.

use super::dax::{as_of, at_risk, by_mode, of_priority, within};
use super::measures;
use crate::Timeline;

measures! {
    /// A measure on the *Snapshot (As-Of)* timeline.
    SnapshotMeasure on Timeline::Snapshot;

    ScoredCustomers {
        "scored-customers", Count, None,
        "Scored Customers" / "Skorlanan Müşteri",
        "Customers known at the snapshot; where there is a model, each has a churn probability." /
        "Anlık görüntüde bilinen müşteriler; model varsa her birinin kayıp olasılığı vardır.",
        as_of!("COUNTROWS ( scores )"),
    }
    FlaggedCustomers {
        "flagged-customers", Count, Some(false),
        "Flagged Customers" / "İşaretlenen Müşteri",
        "Customers whose churn probability reaches the threshold of their segment." /
        "Kayıp olasılığı segmentinin eşiğine ulaşan müşteriler.",
        "CALCULATE ( [Scored Customers], scores[churn_flag] = 1 )",
    }
    FlagRate {
        "flag-rate", Percent, Some(false),
        "Flag Rate" / "İşaretlenme Oranı",
        "Flagged customers divided by scored customers." /
        "İşaretlenen müşterilerin skorlanan müşterilere oranı.",
        "DIVIDE ( [Flagged Customers], [Scored Customers] )",
    }
    HighRiskCustomers {
        "high-risk-customers", Count, Some(false),
        "High-Risk Customers" / "Yüksek Riskli Müşteri",
        "Customers in the High risk bucket." / "Yüksek risk grubundaki müşteriler.",
        within!("[Scored Customers]", "dim_risk[Risk] = \"High\""),
    }
    MediumRiskCustomers {
        "medium-risk-customers", Count, Some(false),
        "Medium-Risk Customers" / "Orta Riskli Müşteri",
        "Customers in the Medium risk bucket." / "Orta risk grubundaki müşteriler.",
        within!("[Scored Customers]", "dim_risk[Risk] = \"Medium\""),
    }
    LowRiskCustomers {
        "low-risk-customers", Count, Some(true),
        "Low-Risk Customers" / "Düşük Riskli Müşteri",
        "Customers in the Low risk bucket." / "Düşük risk grubundaki müşteriler.",
        within!("[Scored Customers]", "dim_risk[Risk] = \"Low\""),
    }
    AtRiskCustomers {
        "at-risk-customers", Count, Some(false),
        "At-Risk Customers" / "Risk Altındaki Müşteri",
        "Customers in the High or the Medium risk bucket." /
        "Yüksek veya orta risk grubundaki müşteriler.",
        at_risk!("[Scored Customers]"),
    }
    RiskMix {
        "risk-mix", Percent, None,
        "Risk Mix" / "Risk Dağılımı",
        "Share of the scored customers, over all risk buckets." /
        "Skorlanan müşteriler içindeki pay (tüm risk grupları).",
        "DIVIDE ( [Scored Customers], CALCULATE ( [Scored Customers], REMOVEFILTERS ( dim_risk ) ) )",
    }
    RevenueAsOf {
        "revenue-as-of", Money, Some(true),
        "Revenue (As Of)" / "Ciro (İtibarıyla)",
        "What the customers had spent up to the snapshot." /
        "Müşterilerin anlık görüntüye kadar harcadığı tutar.",
        as_of!("SUM ( scores[total_revenue] )"),
    }
    RevenueAtRisk {
        "revenue-at-risk", Money, Some(false),
        "Revenue at Risk" / "Riskteki Ciro",
        "Revenue as of the snapshot of the customers at High or Medium risk." /
        "Yüksek veya orta riskli müşterilerin anlık görüntüye kadarki cirosu.",
        at_risk!("[Revenue (As Of)]"),
    }
    RevenueAtRiskChange {
        "revenue-at-risk-change", MoneyChange, Some(false),
        "Revenue at Risk, Change" / "Riskteki Ciro, Değişim",
        "Revenue at risk minus that of the previous snapshot; blank at the first." /
        "Riskteki cironun önceki anlık görüntüye göre farkı; ilkinde boş.",
        concat!(
            "VAR AsOf = MAX ( snapshot_dates[SnapshotDate] )\n",
            "VAR Previous =\n    CALCULATE (\n",
            "        MAX ( snapshot_dates[SnapshotDate] ),\n",
            "        REMOVEFILTERS ( snapshot_dates ),\n",
            "        snapshot_dates[SnapshotDate] < AsOf\n    )\n",
            "VAR Before = CALCULATE ( [Revenue at Risk], REMOVEFILTERS ( snapshot_dates ), snapshot_dates[SnapshotDate] = Previous )\n",
            "RETURN\n    IF ( NOT ISBLANK ( Previous ), [Revenue at Risk] - Before )"
        ),
    }
    ExpectedLoss {
        "expected-loss", Money, Some(false),
        "Expected Loss" / "Beklenen Kayıp",
        "Sum of churn probability × revenue as of the snapshot." /
        "Kayıp olasılığı × anlık görüntüye kadarki ciro toplamı.",
        as_of!("SUM ( scores[expected_loss] )"),
    }
    ExpectedLossAtRisk {
        "expected-loss-at-risk", Money, Some(false),
        "Expected Loss (High + Medium)" / "Beklenen Kayıp (Yüksek + Orta)",
        "Expected loss of the customers at High or Medium risk." /
        "Yüksek veya orta riskli müşterilerin beklenen kaybı.",
        at_risk!("[Expected Loss]"),
    }
    MeanProbability {
        "mean-probability", Percent, Some(false),
        "Mean Churn Probability" / "Ortalama Kayıp Olasılığı",
        "Mean churn probability of the scored customers." /
        "Skorlanan müşterilerin ortalama kayıp olasılığı.",
        as_of!("AVERAGE ( scores[churn_probability] )"),
    }
    MedianProbability {
        "median-probability", Percent, Some(false),
        "Median Churn Probability" / "Medyan Kayıp Olasılığı",
        "Half of the scored customers lie above this churn probability." /
        "Skorlanan müşterilerin yarısının kayıp olasılığı bunun üzerindedir.",
        as_of!("MEDIAN ( scores[churn_probability] )"),
    }
    AverageRecency {
        "average-recency", Days, Some(false),
        "Average Recency" / "Ortalama Yenilik",
        "Mean of whole days from the last purchase to the snapshot." /
        "Son alışverişten anlık görüntüye kadar geçen tam günlerin ortalaması.",
        as_of!("AVERAGE ( scores[recency_days] )"),
    }
    SegmentMix {
        "segment-mix", Percent, None,
        "Segment Mix" / "Segment Dağılımı",
        "Share of the scored customers, over all segments." /
        "Skorlanan müşteriler içindeki pay (tüm segmentler).",
        "DIVIDE ( [Scored Customers], CALCULATE ( [Scored Customers], REMOVEFILTERS ( dim_segment ) ) )",
    }
    SegmentSwitchRate {
        "segment-switch-rate", Percent, None,
        "Segment Switch Rate" / "Segment Değiştirme Oranı",
        "Of the customers known at this and the previous snapshot, the share whose segment differs; blank at the first." /
        "Bu ve önceki anlık görüntüde bilinen müşterilerden segmenti değişenlerin payı; ilkinde boş.",
        concat!(
            "VAR AsOf = MAX ( snapshot_dates[SnapshotDate] )\n",
            "VAR Known = CALCULATE ( COUNT ( segments[segment_switched] ), snapshot_dates[SnapshotDate] = AsOf )\n",
            "VAR Switched = CALCULATE ( SUM ( segments[segment_switched] ), snapshot_dates[SnapshotDate] = AsOf )\n",
            "RETURN\n    DIVIDE ( Switched, Known )"
        ),
    }
    ActionCustomers {
        "action-customers", Count, None,
        "Action Customers" / "Aksiyon Müşterisi",
        "Customers to act on: those in the capacity list, or all with an action, as the action mode says." /
        "Aksiyon alınacak müşteriler: seçilen moda göre kapasite listesindekiler veya aksiyonu olan herkes.",
        by_mode!("COUNT ( actions[budget_suggestion] )"),
    }
    ActionCoverage {
        "action-coverage", Percent, None,
        "Action Coverage %" / "Aksiyon Kapsamı %",
        "Action customers divided by scored customers." /
        "Aksiyon müşterilerinin skorlanan müşterilere oranı.",
        "DIVIDE ( [Action Customers], [Scored Customers] )",
    }
    AtRiskCoverage {
        "at-risk-coverage", Percent, Some(true),
        "Coverage of At-Risk %" / "Risk Altındakilerin Kapsamı %",
        "Share of the customers at High or Medium risk that is in the capacity list." /
        "Yüksek veya orta riskli müşterilerden kapasite listesinde olanların payı.",
        concat!(
            "VAR AsOf = MAX ( snapshot_dates[SnapshotDate] )\n",
            "VAR Listed =\n    CALCULATE (\n",
            "        COUNTROWS ( actions ),\n",
            "        snapshot_dates[SnapshotDate] = AsOf,\n",
            "        actions[action_flag_top15] = 1,\n",
            "        KEEPFILTERS ( dim_risk[Risk] IN { \"High\", \"Medium\" } )\n    )\n",
            "RETURN\n    DIVIDE ( Listed, [At-Risk Customers] )"
        ),
    }
    PriorityCustomers {
        "priority-customers", Count, None,
        "Selected Priority Customers" / "Seçili Öncelikteki Müşteri",
        "Action customers of the chosen priorities; P1 where none is chosen." /
        "Seçilen önceliklerdeki aksiyon müşterileri; seçim yoksa P1.",
        of_priority!("[Action Customers]"),
    }
    PriorityShare {
        "priority-share", Percent, None,
        "Priority Share" / "Öncelik Payı",
        "Selected priority customers divided by action customers of every priority." /
        "Seçili öncelikteki müşterilerin tüm aksiyon müşterilerine oranı.",
        "DIVIDE ( [Selected Priority Customers], CALCULATE ( [Action Customers], REMOVEFILTERS ( dim_priority ) ) )",
    }
    PriorityBudget {
        "priority-budget", Money, None,
        "Selected Priority Budget" / "Seçili Öncelik Bütçesi",
        "Suggested budget of the selected priority customers." /
        "Seçili öncelikteki müşteriler için önerilen bütçe.",
        of_priority!("[Budget]"),
    }
    Budget {
        "budget", Money, None,
        "Budget" / "Bütçe",
        "Suggested budget of the action customers." / "Aksiyon müşterileri için önerilen bütçe.",
        by_mode!("SUM ( actions[budget_suggestion] )"),
    }
    CoveredLoss {
        "covered-loss", Money, Some(true),
        "Expected Loss Covered" / "Kapsanan Beklenen Kayıp",
        "Expected loss of the action customers." / "Aksiyon müşterilerinin beklenen kaybı.",
        by_mode!("SUM ( actions[expected_loss] )"),
    }
}

impl SnapshotMeasure {
    /// Is it blank without a model, and does it hang on the model's probabilities where there is one?
    #[must_use]
    pub fn needs_model(self) -> bool {
        use SnapshotMeasure as M;
        !matches!(
            self,
            M::ScoredCustomers
                | M::RevenueAsOf
                | M::AverageRecency
                | M::SegmentMix
                | M::SegmentSwitchRate
        )
    }
}
