//! What a user may set, before validation: one table that flags, files, the page's form and the README are made
//! from.

mod setting;

pub use setting::{Kind, Setting, SettingFault, Value};

use serde::{Deserialize, Serialize};
use setting::Field;
use vocabulary::{Text, text};

/// At what time of its day a snapshot looks back.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SnapshotCutoff {
    /// Transactions up to the snapshot day at 00:00 count; sales of that day itself count from the
    /// next snapshot on. The default, as in the Power BI report.
    #[default]
    StartOfDay,
    /// Sales of the snapshot day itself count too.
    EndOfDay,
}

const CUTOFFS: [(&str, Text); 2] = [
    ("start-of-day", text("the start of its day", "günün başı")),
    ("end-of-day", text("the end of its day", "günün sonu")),
];

impl Field for SnapshotCutoff {
    fn value(&self) -> Value {
        let (word, _) = CUTOFFS[usize::from(*self == SnapshotCutoff::EndOfDay)];
        Value::Word(Some(word.to_owned()))
    }

    fn set(&mut self, value: Value) {
        *self = match value {
            Value::Word(Some(word)) if word == CUTOFFS[0].0 => SnapshotCutoff::StartOfDay,
            Value::Word(Some(word)) if word == CUTOFFS[1].0 => SnapshotCutoff::EndOfDay,
            _ => return,
        }
    }
}

const DAYS: &str = "DAYS";
const SHARE: Kind = Kind::Share { zero: true };

/// Numbers of the page are whole up to here (2⁵³ − 1), so that a seed is the same everywhere.
const MAX_SEED: u64 = (1 << 53) - 1;

/// Declares the settings: each a field, and a row of the table.
macro_rules! settings {
    ($($field:ident: $Type:ty = $default:expr, $id:literal, $kind:expr,
        $title:literal / $title_tr:literal, $meaning:literal / $meaning_tr:literal;)+) => {
        /// Settings as given on the command line, in a TOML file or in the page. Every field is optional in
        /// a file; what is left out takes the default. [`RawSettings::check`] validates them.
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        #[serde(default, deny_unknown_fields)]
        pub struct RawSettings {
            $(#[doc = $meaning]
            #[serde(rename = $id, skip_serializing_if = "is_absent")]
            pub $field: $Type,)+
        }

        impl Default for RawSettings {
            fn default() -> Self {
                Self { $($field: $default,)+ }
            }
        }

        /// Every setting, in the order of forms and of help.
        pub static SETTINGS: [Setting; [$($id),+].len()] = [
            $(Setting {
                id: $id,
                title: text($title, $title_tr),
                meaning: text($meaning, $meaning_tr),
                kind: $kind,
                read: |settings| settings.$field.value(),
                write: |settings, value| settings.$field.set(value),
            },)+
        ];
    };
}

settings! {
    label_window_days: i64 = 90, "label-window-days",
        Kind::Whole { min: 1, max: 730, unit: DAYS },
        "Days without a purchase that mean churn" / "Kayıp sayılan alımsız gün",
        "Days after a month end without a purchase that make a customer churned"
            / "Ay sonundan sonra alım olmadan geçince müşterinin kayıp sayıldığı gün";
    lookback_days: i64 = 365, "lookback-days",
        Kind::Whole { min: 1, max: 3650, unit: DAYS },
        "Days that baskets look back" / "Sepetlerin geriye baktığı gün",
        "Days before a month end that basket and gap statistics look back"
            / "Sepet ve aralık istatistiklerinin ay sonundan geriye baktığı gün";
    capacity_share: f64 = 0.15, "capacity-share",
        Kind::Share { zero: false },
        "Share of customers you can act on" / "İlgilenebileceğiniz müşteri payı",
        "Share of a month end's customers that can be acted on"
            / "Bir ay sonundaki müşterilerden ilgilenilebilecek olanların payı";
    high_risk_threshold: f64 = 0.80, "high-risk-threshold", SHARE,
        "High risk from" / "Yüksek risk eşiği",
        "Probability from which a customer is at high risk"
            / "Müşterinin yüksek riskli sayıldığı olasılık";
    medium_risk_threshold: f64 = 0.50, "medium-risk-threshold", SHARE,
        "Medium risk from" / "Orta risk eşiği",
        "Probability from which a customer is at medium risk; not above high risk"
            / "Müşterinin orta riskli sayıldığı olasılık; yüksek risk eşiğini aşamaz";
    loyal_churn_threshold: f64 = 0.30, "loyal-churn-threshold", SHARE,
        "Churn from: Champions, Loyal" / "Kayıp eşiği: Şampiyon, Sadık",
        "Probability from which Champions and Loyal are flagged"
            / "Şampiyon ve Sadık müşterilerin işaretlendiği olasılık";
    developing_churn_threshold: f64 = 0.50, "developing-churn-threshold", SHARE,
        "Churn from: developing segments" / "Kayıp eşiği: gelişen segmentler",
        "Probability from which Potential Loyalist, Promising, New Customers and Needs Attention are flagged"
            / "Potansiyel Sadık, Gelecek Vadeden, Yeni Müşteri ve İlgi Bekleyenlerin işaretlendiği olasılık";
    lapsing_churn_threshold: f64 = 0.70, "lapsing-churn-threshold", SHARE,
        "Churn from: lapsing segments" / "Kayıp eşiği: sönen segmentler",
        "Probability from which At Risk, Lost and About To Sleep are flagged"
            / "Risk Altında, Kayıp ve Uykuya Dalacakların işaretlendiği olasılık";
    test_snapshots: usize = 3, "test-snapshots",
        Kind::Whole { min: 1, max: 24, unit: "COUNT" },
        "Month ends held out to test" / "Sınama için ayrılan ay sonu",
        "Labelled month ends held out to test the model"
            / "Modeli sınamak için ayrılan etiketli ay sonu sayısı";
    seed: u64 = 42, "seed",
        Kind::Whole { min: 0, max: MAX_SEED, unit: "SEED" },
        "Seed of the model's sampling" / "Modelin örnekleme tohumu",
        "Seed of the sampling in training: the same seed, the same result"
            / "Eğitimdeki örneklemenin tohumu: aynı tohum, aynı sonuç";
    snapshot_cutoff: SnapshotCutoff = SnapshotCutoff::StartOfDay, "snapshot-cutoff",
        Kind::Choice(&CUTOFFS),
        "A snapshot counts sales up to" / "Anlık görüntü satışları şuraya dek sayar",
        "Whether sales of a month's last day count at once or, as in the Power BI report, from the next month end on"
            / "Ayın son günündeki satışlar hemen mi yoksa Power BI raporundaki gibi sonraki ay sonundan itibaren mi sayılır";
    drop_exact_duplicates: bool = false, "drop-exact-duplicates",
        Kind::Switch,
        "Drop exact duplicates" / "Birebir yinelenenleri at",
        "Drop rows that repeat an earlier row in every mapped column"
            / "Eşlenen her sütunu önceki bir satırla aynı olan satırları at";
    merge_customer_spellings: bool = true, "merge-customer-spellings",
        Kind::Switch,
        "Merge spellings of a customer" / "Müşterinin farklı yazılışlarını birleştir",
        "Count e-mail addresses and names as one customer that differ only in case, blanks or the form of their letters"
            / "Yalnızca büyük-küçük harf, boşluk veya harf biçiminde ayrılan e-posta adresleri ve adları tek müşteri say";
    count_all_statuses: bool = false, "count-all-statuses",
        Kind::Switch,
        "Count orders of every status" / "Her durumdaki siparişi say",
        "Count cancelled, refunded and unpaid orders too, and take no refund off"
            / "İptal, iade ve ödenmemiş siparişleri de say, iade tutarlarını düşme";
    currency: Option<String> = None, "currency",
        Kind::CurrencyCode,
        "Currency of the amounts" / "Tutarların para birimi",
        "Code of the currency the amounts are in, such as EUR, where the file does not tell or tells wrongly"
            / "Dosyada yazmıyor ya da yanlış yazıyorsa tutarların para biriminin kodu, örneğin EUR";
}

/// Is there nothing to write of a field?
fn is_absent(field: &impl Field) -> bool {
    field.value() == Value::Word(None)
}

impl RawSettings {
    /// Settings that no run can have, in the order of [`SETTINGS`].
    #[must_use]
    pub fn faults(&self) -> Vec<SettingFault> {
        SETTINGS.iter().filter_map(|setting| setting.fault(self)).collect()
    }

    /// Are they settings that a run can have?
    ///
    /// # Errors
    ///
    /// The first that is not.
    pub fn check(&self) -> Result<(), SettingFault> {
        self.faults().into_iter().next().map_or(Ok(()), Err)
    }

    /// The same, with the default in place of each setting at fault.
    #[must_use]
    pub fn without_faults(mut self) -> Self {
        for fault in self.faults() {
            let setting = fault.setting();
            setting.write(&mut self, setting.default_value());
        }
        self
    }
}

impl Setting {
    /// The setting of a name.
    #[must_use]
    pub fn of_id(id: &str) -> Option<&'static Setting> {
        SETTINGS.iter().find(|setting| setting.id == id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(change: impl FnOnce(&mut RawSettings)) -> String {
        let mut settings = RawSettings::default();
        change(&mut settings);
        let faults: Vec<_> = settings.faults().iter().map(ToString::to_string).collect();
        assert_eq!(settings.without_faults().faults(), []);
        faults.join("\n")
    }

    #[test]
    fn settings_out_of_range_are_named() {
        assert_eq!(fault(|_| {}), "");
        assert_eq!(
            fault(|s| s.label_window_days = -1),
            "The setting label-window-days is -1, but it must be from 1 to 730."
        );
        assert_eq!(
            fault(|s| (s.lookback_days, s.seed) = (3651, u64::MAX)),
            "The setting lookback-days is 3651, but it must be from 1 to 3650.\n\
             The setting seed is 18446744073709552000, but it must be from 0 to 9007199254740991."
        );
        for share in [0.0, f64::NAN, 1.5] {
            assert_eq!(
                fault(|s| s.capacity_share = share),
                format!(
                    "The setting capacity-share is {share}, but it must be more than 0 and at most 1."
                )
            );
        }
        assert_eq!(
            fault(|s| s.loyal_churn_threshold = f64::INFINITY),
            "The setting loyal-churn-threshold is inf, but it must be from 0 to 1."
        );
        assert_eq!(
            fault(|s| s.medium_risk_threshold = 0.81),
            "The setting medium-risk-threshold is 0.81, but it must not be above high-risk-threshold (0.8)."
        );
        assert_eq!(
            fault(|s| s.currency = Some("eur".into())),
            "The setting currency must be a code of three letters, such as EUR; it is “eur”. \
             Correct it or leave it out."
        );
    }

    #[test]
    fn the_bounds_of_a_range_belong_to_it() {
        for setting in &SETTINGS {
            let bounds = match setting.kind {
                Kind::Whole { min, max, .. } => [min as f64, max as f64],
                Kind::Share { zero } => [if zero { 0.0 } else { f64::MIN_POSITIVE }, 1.0],
                _ => continue,
            };
            for bound in bounds {
                let mut settings = RawSettings {
                    medium_risk_threshold: 0.0,
                    high_risk_threshold: 1.0,
                    ..RawSettings::default()
                };
                setting.write(&mut settings, Value::Number(bound));
                if setting.id == "high-risk-threshold" {
                    settings.medium_risk_threshold = 0.0;
                }
                assert_eq!(setting.read(&settings), Value::Number(bound), "{}", setting.id);
                assert_eq!(setting.fault(&settings), None, "{}", setting.id);
            }
        }
    }

    #[test]
    fn words_of_a_choice_are_those_of_files() {
        for setting in &SETTINGS {
            let Kind::Choice(words) = setting.kind else { continue };
            for (word, _) in words {
                let mut settings = RawSettings::default();
                setting.write(&mut settings, Value::Word(Some((*word).to_owned())));
                assert_eq!(serde_json::to_value(&settings).unwrap()[setting.id], *word);
            }
        }
    }
}
