//! The stages after loading, one bounded piece of work at a time.

use crate::{Results, Settings};
use features::{FeatureBuilder, FeatureTable};
use ingest::{Cleaned, RowCounts, Transactions};
use playbook::{Plan, Planner};
use protocol::{ModelOutcome, SplitReport, Stage};
use scoring::{Matrix, ScoredRows, Split, Trained, Training};
use std::sync::Arc;

/// Customers whose features are built in one piece of work.
const CUSTOMERS_A_STEP: usize = 512;
/// Boosting rounds in one piece of work.
const ROUNDS_A_STEP: usize = 6;

/// A run in progress. See the [crate] for an example.
pub struct Run {
    settings: Settings,
    transactions: Arc<Transactions>,
    counts: RowCounts,
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
    matrix: Matrix,
    split: Split,
    training: Training,
}

struct InValidation {
    table: FeatureTable,
    trained: Trained,
    training: Training,
}

struct InPlaybook {
    table: FeatureTable,
    kept: SplitReport,
    purged: Option<SplitReport>,
    planner: Planner,
}

struct Done {
    table: FeatureTable,
    model: ModelOutcome,
    plan: Option<Plan>,
}

impl Run {
    pub(crate) fn new(cleaned: Cleaned, settings: Settings) -> Self {
        let transactions = Arc::new(cleaned.transactions);
        let builder = FeatureBuilder::new(Arc::clone(&transactions), settings.features);
        Self {
            settings,
            transactions,
            counts: cleaned.counts,
            phase: Phase::Features(Box::new(builder)),
        }
    }

    /// Does the next piece of work; false when the run is done.
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
                if train_on(&mut state.training) {
                    Phase::Training(state)
                } else {
                    self.begin_validation(*state)
                }
            }
            Phase::Validation(mut state) => {
                if train_on(&mut state.training) {
                    Phase::Validation(state)
                } else {
                    let InValidation { table, trained, training } = *state;
                    let purged = training.finish(&table).report;
                    self.begin_playbook(table, trained, Some(purged))
                }
            }
            Phase::Playbook(mut state) => {
                if state.planner.step(&state.table) {
                    Phase::Playbook(state)
                } else {
                    let InPlaybook { table, kept, purged, planner } = *state;
                    let model = ModelOutcome::Trained { kept, purged };
                    Phase::Done(Box::new(Done { table, model, plan: Some(planner.finish()) }))
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
            Phase::Training(state) => (Stage::Training, state.training.rounds()),
            Phase::Validation(state) => (Stage::Validation, state.training.rounds()),
            Phase::Playbook(state) => {
                (Stage::Playbook, (state.planner.done(), state.table.snapshots().len()))
            }
            Phase::Done(_) | Phase::Moving => (Stage::Playbook, (1, 1)),
        };
        (stage, done as u64, total as u64)
    }

    /// The results. Work that is left is done first.
    #[must_use]
    pub fn finish(mut self) -> Results {
        loop {
            match self.phase {
                Phase::Done(done) => {
                    let Done { table, model, plan } = *done;
                    return Results {
                        transactions: self.transactions,
                        counts: self.counts,
                        table,
                        plan,
                        model,
                        settings: self.settings,
                    };
                }
                _ => {
                    self.advance();
                }
            }
        }
    }

    fn begin_training(&self, table: FeatureTable) -> Phase {
        let settings = self.settings.scoring;
        let matrix = Matrix::from_features(&table);
        let training = Split::kept(&table, settings).and_then(|split| {
            let training =
                Training::new(&table, &matrix, split.clone(), ScoredRows::All, settings)?;
            Ok((split, training))
        });
        match training {
            Ok((split, training)) => {
                Phase::Training(Box::new(InTraining { table, matrix, split, training }))
            }
            Err(reason) => {
                let model = ModelOutcome::Unavailable { reason: reason.to_string() };
                Phase::Done(Box::new(Done { table, model, plan: None }))
            }
        }
    }

    fn begin_validation(&self, state: InTraining) -> Phase {
        let InTraining { table, matrix, split, training } = state;
        let trained = training.finish(&table);
        let settings = self.settings.scoring;
        let training = split.purged(&table).and_then(|split| {
            Training::new(&table, &matrix, split, ScoredRows::TestOnly, settings)
        });
        match training {
            Ok(training) => Phase::Validation(Box::new(InValidation { table, trained, training })),
            Err(_) => self.begin_playbook(table, trained, None),
        }
    }

    fn begin_playbook(
        &self,
        table: FeatureTable,
        trained: Trained,
        purged: Option<SplitReport>,
    ) -> Phase {
        let planner = Planner::new(&table, trained.probability, self.settings.playbook);
        Phase::Playbook(Box::new(InPlaybook { table, kept: trained.report, purged, planner }))
    }
}

/// A few boosting rounds; false when all are done.
fn train_on(training: &mut Training) -> bool {
    (0..ROUNDS_A_STEP).all(|_| training.step())
}
