//! Where every customer stands at every snapshot.

use features::FeatureTable;
use playbook::{Decision, Plan};
use semantics::SnapshotAxis;
use vocabulary::{Action, Priority, RiskBucket, Segment};

/// The members a row belongs to.
#[derive(Clone, Copy, Debug)]
pub struct Tags {
    /// RFM segment.
    pub segment: Segment,
    /// What was decided; nothing without a model.
    pub decided: Option<Decided>,
}

/// What was decided about a row, as far as rows are counted by it.
#[derive(Clone, Copy, Debug)]
pub struct Decided {
    pub risk: RiskBucket,
    pub priority: Priority,
    pub action: Action,
    /// Is it flagged as churning?
    pub is_flagged: bool,
}

impl Decided {
    fn of(decision: &Decision) -> Self {
        Self {
            risk: decision.risk_bucket,
            priority: decision.priority,
            action: decision.action,
            is_flagged: decision.churn_flag,
        }
    }

    /// High or medium risk?
    pub fn is_at_risk(self) -> bool {
        self.risk != RiskBucket::Low
    }
}

/// What is known of the rows of the feature table besides their features.
#[derive(Clone, Debug)]
pub struct Standing {
    tags: Vec<Tags>,
    previous_segment: Vec<Option<Segment>>,
    /// Place by expected loss within the snapshot, from 0; empty without a plan.
    loss_place: Vec<u32>,
    /// The rows of each snapshot by probability, ascending; empty without a plan.
    by_probability: Vec<u32>,
    /// Suggested budgets, out of the wide decisions; empty without a plan.
    budget: Vec<f64>,
}

impl Standing {
    pub fn new(table: &FeatureTable, plan: Option<&Plan>) -> Self {
        let decision = |row: usize| plan.map(|plan| &plan.decisions[row]);
        let tags = (0..table.len()).map(|row| Tags {
            segment: table.segment()[row],
            decided: decision(row).map(Decided::of),
        });
        let mut standing = Self {
            tags: tags.collect(),
            previous_segment: previous_segments(table),
            loss_place: Vec::new(),
            by_probability: Vec::new(),
            budget: plan
                .map_or_else(Vec::new, |plan| plan.decisions.iter().map(|d| d.budget).collect()),
        };
        if let Some(plan) = plan {
            standing.sort(table, plan);
        }
        standing
    }

    fn sort(&mut self, table: &FeatureTable, plan: &Plan) {
        self.loss_place = vec![0; table.len()];
        for snapshot in 0..table.snapshots().len() {
            let rows = table.rows_of(snapshot);
            let rows = rows.start as u32..rows.end as u32;
            // The order of the capacity list: ties stay in row order.
            let mut by_loss: Vec<u32> = rows.clone().collect();
            let loss = |row: u32| plan.decisions[row as usize].expected_loss;
            by_loss.sort_by(|&a, &b| loss(b).total_cmp(&loss(a)));
            for (place, row) in (0..).zip(by_loss) {
                self.loss_place[row as usize] = place;
            }
            let first = self.by_probability.len();
            self.by_probability.extend(rows);
            self.by_probability[first..].sort_unstable_by(|&a, &b| {
                plan.probability[a as usize].total_cmp(&plan.probability[b as usize])
            });
        }
    }

    pub fn tags(&self, row: usize) -> Tags {
        self.tags[row]
    }

    /// The segment at the previous snapshot; `None` where the customer was not known there.
    pub fn previous_segment(&self, row: usize) -> Option<Segment> {
        self.previous_segment[row]
    }

    /// A row's place by expected loss within its snapshot, from 0; only with a plan.
    pub fn loss_place(&self, row: usize) -> Option<u32> {
        self.loss_place.get(row).copied()
    }

    /// A row's suggested budget; only with a plan.
    pub fn budget(&self, row: usize) -> Option<f64> {
        self.budget.get(row).copied()
    }

    /// Rows of a snapshot by probability, ascending; none without a plan.
    pub fn by_probability(&self, rows: std::ops::Range<usize>) -> &[u32] {
        self.by_probability.get(rows).unwrap_or_default()
    }

    /// Where the member of an axis that a row belongs to stands among all; `None` on axes that are not looked
    /// up here, and without a model on those that need one.
    pub fn member(&self, row: usize, axis: SnapshotAxis) -> Option<usize> {
        let Tags { segment, decided } = self.tags[row];
        match axis {
            SnapshotAxis::Segment => Some(segment.index()),
            SnapshotAxis::Risk => Some(decided?.risk.index()),
            SnapshotAxis::Priority => Some(decided?.priority.index()),
            SnapshotAxis::Action => Some(decided?.action.index()),
            SnapshotAxis::Offer => Some(decided?.action.offer().index()),
            SnapshotAxis::Snapshot | SnapshotAxis::Country => None,
        }
    }
}

/// Rows of a snapshot are in order of customer, so two snapshots are merged in one walk.
fn previous_segments(table: &FeatureTable) -> Vec<Option<Segment>> {
    let mut segments = vec![None; table.len()];
    for snapshot in 1..table.snapshots().len() {
        let mut before = table.rows_of(snapshot - 1).peekable();
        for row in table.rows_of(snapshot) {
            let customer = table.customer()[row];
            while before.next_if(|&earlier| table.customer()[earlier] < customer).is_some() {}
            if let Some(earlier) = before.next_if(|&earlier| table.customer()[earlier] == customer)
            {
                segments[row] = Some(table.segment()[earlier]);
            }
        }
    }
    segments
}
