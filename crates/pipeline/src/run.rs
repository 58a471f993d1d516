//! The stages after loading, one bounded piece of work at a time.

use crate::readiness::{OrderTally, readiness};
use crate::results::Source;
use crate::{Results, Settings};
use features::{FeatureBuilder, FeatureTable, Labels, Outline, Snapshots};
use ingest::{Cleaned, Transactions};
use playbook::{Plan, Planner};
use protocol::{ModelOutcome, Readiness, SplitReport, Stage};
use report::Report;
use scoring::{
    Matrix, Model, Scored, ScoringRun, ScoringSettings, Split, Training, TrainingTask, Unavailable,
};
use std::convert::Infallible;
use std::sync::Arc;

/// Customers whose features are built in one piece of work.
const CUSTOMERS_A_STEP: usize = 512;
/// Boosting rounds in one piece of work.
const ROUNDS_A_STEP: usize = 6;

/// A run in progress. See the [crate] for an example.
///
/// The purged split is trained after the kept one, unless the caller does it meanwhile elsewhere: it
/// takes the task with [`delegate_validation`](Run::delegate_validation) and hands in the report with
/// [`supply_validation`](Run::supply_validation).
pub struct Run {
    settings: Settings,
    transactions: Arc<Transactions>,
    source: Source,
    readiness: Readiness,
    phase: Phase,
}

/// Where a run stands; each phase holds what the ones before it made.
enum Phase {
    Features(Box<FeatureBuilder>),
    Training(Box<InTraining>),
    Validation(Box<InValidation>),
    Playbook(Box<InPlaybook>),
    Done(Box<Done>),
    /// Only while one phase is being turned into the next.
    Moving,
}

struct InTraining {
    table: FeatureTable,
    scoring: ScoringRun,
    validation: Validation,
}

/// The purged split and who trains it.
enum Validation {
    /// The caller has it in hand, or else this run will train it after the kept split.
    Pending { task: TrainingTask, delegated: bool },
    /// It is done; `None` where too few rows remain.
    Reported(Option<SplitReport>),
}

struct InValidation {
    table: FeatureTable,
    kept: Scored,
    work: ValidationWork,
}

enum ValidationWork {
    Here(Box<Training>),
    Elsewhere(TrainingTask),
}

struct InPlaybook {
    table: FeatureTable,
    trained: Trained,
    planner: Planner,
}

/// What training both splits has given.
struct Trained {
    outcome: ModelOutcome,
    model: Arc<Model>,
}

struct Done {
    table: FeatureTable,
    outcome: ModelOutcome,
    scored: Option<(Arc<Model>, Plan)>,
}

impl Run {
    pub(crate) fn new(cleaned: Cleaned, settings: Settings) -> Self {
        let transactions = Arc::new(cleaned.transactions);
        let builder = FeatureBuilder::new(Arc::clone(&transactions), settings.features);
        let phase = Phase::Features(Box::new(builder));
        let source = Source {
            counts: cleaned.counts,
            findings: cleaned.findings,
            mapping: cleaned.mapping,
            currency: cleaned.currency,
        };
        Self { settings, transactions, source, readiness: Readiness::default(), phase }
    }

    /// Does the next piece of work; false when the run is done. While a delegated validation is
    /// [awaited](Run::awaits_validation), there is none to do.
    pub fn advance(&mut self) -> bool {
        let phase = std::mem::replace(&mut self.phase, Phase::Moving);
        self.phase = match phase {
            Phase::Features(mut builder) => {
                if builder.step(CUSTOMERS_A_STEP) {
                    Phase::Features(builder)
                } else {
                    self.begin_training(builder.finish())
                }
            }
            Phase::Training(mut state) => {
                if a_few_rounds(|| state.scoring.step()) {
                    Phase::Training(state)
                } else {
                    self.begin_validation(*state)
                }
            }
            Phase::Validation(mut state) => {
                let goes_on = match &mut state.work {
                    ValidationWork::Here(training) => a_few_rounds(|| training.step()),
                    ValidationWork::Elsewhere(_) => true,
                };
                if goes_on { Phase::Validation(state) } else { self.end_validation(*state) }
            }
            Phase::Playbook(mut state) => {
                if state.planner.step(&state.table) {
                    Phase::Playbook(state)
                } else {
                    let InPlaybook { table, trained, planner } = *state;
                    let scored = Some((trained.model, planner.finish()));
                    Phase::Done(Box::new(Done { table, outcome: trained.outcome, scored }))
                }
            }
            done @ (Phase::Done(_) | Phase::Moving) => done,
        };
        !matches!(self.phase, Phase::Done(_) | Phase::Moving)
    }

    /// The stage at work, the units done in it and in all (see [`Stage`] for the unit).
    #[must_use]
    pub fn progress(&self) -> (Stage, u64, u64) {
        let (stage, (done, total)) = match &self.phase {
            Phase::Features(builder) => (Stage::Features, (builder.done(), builder.customers())),
            Phase::Training(state) => (Stage::Training, state.scoring.rounds()),
            Phase::Validation(state) => match &state.work {
                ValidationWork::Here(training) => (Stage::Validation, training.rounds()),
                ValidationWork::Elsewhere(_) => (Stage::Validation, (0, 0)),
            },
            Phase::Playbook(state) => {
                (Stage::Playbook, (state.planner.done(), state.table.snapshots().len()))
            }
            Phase::Done(_) | Phase::Moving => (Stage::Playbook, (1, 1)),
        };
        (stage, done as u64, total as u64)
    }

    /// Takes over the training of the purged split, once it is known and while nobody has begun it:
    /// run the task with the settings given and [supply](Run::supply_validation) its report.
    pub fn delegate_validation(&mut self) -> Option<(&TrainingTask, ScoringSettings)> {
        let Phase::Training(state) = &mut self.phase else { return None };
        match &mut state.validation {
            Validation::Pending { task, delegated } if !*delegated => {
                *delegated = true;
                Some((task, self.settings.scoring))
            }
            _ => None,
        }
    }

    /// Is there nothing to do until a delegated validation is supplied?
    #[must_use]
    pub fn awaits_validation(&self) -> bool {
        matches!(&self.phase, Phase::Validation(state) if matches!(state.work, ValidationWork::Elsewhere(_)))
    }

    /// Hands in the report of a delegated validation; `None` gives the task back to this run. Without a
    /// delegated task nothing happens.
    pub fn supply_validation(&mut self, report: Option<SplitReport>) {
        let phase = std::mem::replace(&mut self.phase, Phase::Moving);
        self.phase = match phase {
            Phase::Training(mut state) => {
                match (&mut state.validation, report) {
                    (Validation::Pending { delegated: true, .. }, Some(report)) => {
                        state.validation = Validation::Reported(Some(report));
                    }
                    (Validation::Pending { delegated, .. }, None) => *delegated = false,
                    _ => {}
                }
                Phase::Training(state)
            }
            Phase::Validation(state) => {
                let InValidation { table, kept, work } = *state;
                match (work, report) {
                    (ValidationWork::Elsewhere(_), Some(report)) => {
                        self.begin_playbook(table, kept, Some(report))
                    }
                    (ValidationWork::Elsewhere(task), None) => {
                        self.validate_here(table, kept, task)
                    }
                    (work, _) => Phase::Validation(Box::new(InValidation { table, kept, work })),
                }
            }
            other => other,
        };
    }

    /// The results. Work that is left is done first; a delegated validation that has not been supplied is
    /// done here.
    #[must_use]
    pub fn finish(mut self) -> Results {
        loop {
            if self.awaits_validation() {
                self.supply_validation(None);
            }
            match self.phase {
                Phase::Done(done) => {
                    let Done { table, outcome, scored } = *done;
                    let (model, plan) = scored.unzip();
                    let (table, plan) = (Arc::new(table), plan.map(Arc::new));
                    let report = Report::new(
                        Arc::clone(&self.transactions),
                        Arc::clone(&table),
                        plan.clone(),
                        self.settings.playbook.capacity_share(),
                    );
                    return Results {
                        report,
                        transactions: self.transactions,
                        source: self.source,
                        readiness: self.readiness,
                        table,
                        plan,
                        model: outcome,
                        scorer: model,
                        settings: self.settings,
                    };
                }
                _ => {
                    self.advance();
                }
            }
        }
    }

    fn begin_training(&mut self, table: FeatureTable) -> Phase {
        let settings = self.settings.scoring;
        let split = Split::kept(table.outline(), settings);
        self.readiness = self.readiness(&table, split.as_ref());
        let matrix = Matrix::from_features(&table);
        let begun = split.and_then(|split| {
            let validation = match split.purged(table.outline(), settings) {
                Ok(purged) => {
                    let task = TrainingTask::evaluate(&table, &matrix, &purged);
                    Validation::Pending { task, delegated: false }
                }
                Err(_) => Validation::Reported(None),
            };
            Ok((ScoringRun::new(&table, &matrix, split, settings)?, validation))
        });
        match begun {
            Ok((scoring, validation)) => {
                Phase::Training(Box::new(InTraining { table, scoring, validation }))
            }
            Err(reason) => {
                let outcome = ModelOutcome::Unavailable { reason: reason.message() };
                Phase::Done(Box::new(Done { table, outcome, scored: None }))
            }
        }
    }

    fn readiness(&self, table: &FeatureTable, split: Result<&Split, &Unavailable>) -> Readiness {
        let orders = OrderTally::of(&self.transactions);
        let outline_of = |settings| -> Result<Outline, Infallible> {
            let mut labels = Labels::at(Snapshots::new(self.transactions.time(), settings));
            labels.observe(&self.transactions);
            Ok(labels.outline())
        };
        match readiness(&orders, table.outline(), split, &self.settings, outline_of) {
            Ok(readiness) => readiness,
            Err(never) => match never {},
        }
    }

    fn begin_validation(&self, state: InTraining) -> Phase {
        let InTraining { table, scoring, validation } = state;
        let kept = scoring.finish();
        match validation {
            Validation::Pending { task, delegated: false } => self.validate_here(table, kept, task),
            Validation::Pending { task, delegated: true } => {
                let work = ValidationWork::Elsewhere(task);
                Phase::Validation(Box::new(InValidation { table, kept, work }))
            }
            Validation::Reported(report) => self.begin_playbook(table, kept, report),
        }
    }

    fn validate_here(&self, table: FeatureTable, kept: Scored, task: TrainingTask) -> Phase {
        match Training::new(task, self.settings.scoring) {
            Ok(training) => {
                let work = ValidationWork::Here(Box::new(training));
                Phase::Validation(Box::new(InValidation { table, kept, work }))
            }
            Err(_) => self.begin_playbook(table, kept, None),
        }
    }

    fn end_validation(&self, state: InValidation) -> Phase {
        let InValidation { table, kept, work } = state;
        let purged = match work {
            ValidationWork::Here(training) => Some(training.finish().report),
            ValidationWork::Elsewhere(_) => None,
        };
        self.begin_playbook(table, kept, purged)
    }

    fn begin_playbook(
        &self,
        table: FeatureTable,
        kept: Scored,
        purged: Option<SplitReport>,
    ) -> Phase {
        let Scored { report, model, curves, probability } = kept;
        let planner = Planner::new(&table, probability, self.settings.playbook);
        let outcome = ModelOutcome::Trained { kept: report, purged, curves };
        let trained = Trained { outcome, model: Arc::new(model) };
        Phase::Playbook(Box::new(InPlaybook { table, trained, planner }))
    }
}

/// A few boosting rounds; false when all are done.
fn a_few_rounds(mut step: impl FnMut() -> bool) -> bool {
    (0..ROUNDS_A_STEP).all(|_| step())
}
