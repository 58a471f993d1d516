use crate::golden::real_run;
use protocol::{Learner, SplitReport};
use scoring::{Matrix, Scored, ScoringRun, ScoringSettings, Split, TrainingTask};

fn assert_reaches(report: &SplitReport, learner: Learner, roc_auc: f64, pr_auc: f64) {
    let evaluation = report.evaluations.iter().find(|e| e.learner == learner).unwrap();
    println!(
        "{} from {}: {} rows, ROC-AUC {:.4} (reference {roc_auc}), PR-AUC {:.4} (reference {pr_auc}), Brier {:.4}",
        learner.title(),
        report.test_start,
        report.train_rows,
        evaluation.roc_auc,
        evaluation.pr_auc,
        evaluation.brier
    );
    assert!(evaluation.roc_auc >= roc_auc && evaluation.pr_auc >= pr_auc);
}

#[test]
fn the_kept_split_is_the_reference_split_and_as_good() {
    let Some(run) = real_run() else { return };
    let table = &run.features;
    let (matrix, settings) = (Matrix::from_features(table), ScoringSettings::default());
    let split = Split::kept(table.outline(), settings).unwrap();
    let mut scoring = ScoringRun::new(table, &matrix, split.clone(), settings).unwrap();
    while scoring.step() {}
    let Scored { report, probability, model, curves } = scoring.finish();
    assert_eq!((report.train_rows, report.test_rows), (60_153, 15_424));
    assert_eq!(report.test_start, "2011-06-30");
    assert_eq!(
        format!("{:.4} {:.4}", report.train_churn_rate, report.test_churn_rate),
        "0.5701 0.6185"
    );
    assert_reaches(&report, Learner::BoostedTrees, 0.8140, 0.8582);
    assert_reaches(&report, Learner::LogisticRegression, 0.7995, 0.8468);
    assert_eq!(report.winner, Learner::BoostedTrees);
    assert_eq!(probability.len(), 98_386, "every row is scored");
    assert!(probability.iter().all(|p| *p > 0.0 && *p < 1.0));

    for row in (0..probability.len()).step_by(997) {
        let odds = probability[row] / (1.0 - probability[row]);
        let margin = model.explain(table, row).margin();
        assert!((margin - odds.ln()).abs() < 1e-6, "the reasons of row {row} sum to its score");
    }
    println!("{:?}", curves.importance);
    assert_eq!(curves.importance.len(), 13);
    assert!(
        (curves.importance.iter().map(|feature| feature.share).sum::<f64>() - 1.0).abs() < 1e-9
    );
    assert_eq!(curves.importance[0].feature, "recency_days");

    let purged = split.purged(table.outline(), settings).unwrap();
    let purged = TrainingTask::evaluate(table, &matrix, &purged).run(settings).unwrap();
    assert_eq!(purged.test_rows, 15_424);
    assert!(purged.train_rows < report.train_rows);
    assert_reaches(&purged, Learner::BoostedTrees, 0.8035, 0.8488);
}
