//! Where every customer stands at every snapshot, packed small.

use features::FeatureTable;
use playbook::{Action, Decision, Plan};
use protocol::RiskBucket;
use semantics::{OFFERS, SnapshotAxis};

/// No segment: the customer was not known.
const UNKNOWN: u8 = u8::MAX;

/// The members a row belongs to, in a few bits.
#[derive(Clone, Copy, Debug)]
pub struct Tags(u16);

impl Tags {
    fn new(segment: u16, decision: Option<&Decision>) -> Self {
        let decided = decision.map_or(0, |decision| {
            (decision.risk_bucket as u16) << 4
                | (decision.priority as u16) << 6
                | (decision.action as u16) << 8
                | u16::from(decision.churn_flag) << 11
        });
        Self(segment | decided)
    }

    /// RFM segment, in the order of the rules.
    pub fn segment(self) -> u32 {
        u32::from(self.0 & 15)
    }

    /// Risk bucket, highest first.
    pub fn risk(self) -> u32 {
        u32::from(self.0 >> 4 & 3)
    }

    /// Priority, P1 first.
    pub fn priority(self) -> u32 {
        u32::from(self.0 >> 6 & 3)
    }

    /// Action, in the order of the rules.
    pub fn action(self) -> u32 {
        u32::from(self.0 >> 8 & 7)
    }

    /// Is it flagged as churning?
    pub fn is_flagged(self) -> bool {
        self.0 >> 11 & 1 == 1
    }

    /// High or medium risk?
    pub fn is_at_risk(self) -> bool {
        self.risk() != RiskBucket::Low as u32
    }
}

/// What is known of the rows of the feature table besides their features.
#[derive(Clone, Debug)]
pub struct Standing {
    tags: Vec<Tags>,
    previous_segment: Vec<u8>,
    /// Place by expected loss within the snapshot, from 0; empty without a plan.
    loss_place: Vec<u32>,
    /// The rows of each snapshot by probability, ascending; empty without a plan.
    by_probability: Vec<u32>,
    /// Suggested budgets, out of the wide decisions; empty without a plan.
    budget: Vec<f64>,
    offers: [u32; Action::ALL.len()],
}

impl Standing {
    pub fn new(table: &FeatureTable, plan: Option<&Plan>) -> Self {
        let decision = |row: usize| plan.map(|plan| &plan.decisions[row]);
        let tags =
            (0..table.len()).map(|row| Tags::new(table.segment()[row] as u16, decision(row)));
        let mut standing = Self {
            tags: tags.collect(),
            previous_segment: previous_segments(table),
            loss_place: Vec::new(),
            by_probability: Vec::new(),
            budget: plan
                .map_or_else(Vec::new, |plan| plan.decisions.iter().map(|d| d.budget).collect()),
            offers: Action::ALL.map(offer_number),
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
    pub fn previous_segment(&self, row: usize) -> Option<u32> {
        let segment = self.previous_segment[row];
        (segment != UNKNOWN).then_some(u32::from(segment))
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

    /// The offer an action makes.
    pub fn offer_of(&self, action: u32) -> u32 {
        self.offers[action as usize]
    }

    /// The member of an axis a row belongs to; `None` on axes that are not looked up here.
    pub fn member(&self, row: usize, axis: SnapshotAxis) -> Option<u32> {
        let tags = self.tags[row];
        match axis {
            SnapshotAxis::Segment => Some(tags.segment()),
            SnapshotAxis::Risk => Some(tags.risk()),
            SnapshotAxis::Priority => Some(tags.priority()),
            SnapshotAxis::Action => Some(tags.action()),
            SnapshotAxis::Offer => Some(self.offer_of(tags.action())),
            SnapshotAxis::Snapshot | SnapshotAxis::Country => None,
        }
    }
}

fn offer_number(action: Action) -> u32 {
    OFFERS.iter().position(|offer| offer.title.en == action.offer()).unwrap_or_default() as u32
}

/// Rows of a snapshot are in order of customer, so two snapshots are merged in one walk.
fn previous_segments(table: &FeatureTable) -> Vec<u8> {
    let mut segments = vec![UNKNOWN; table.len()];
    for snapshot in 1..table.snapshots().len() {
        let mut before = table.rows_of(snapshot - 1).peekable();
        for row in table.rows_of(snapshot) {
            let customer = table.customer()[row];
            while before.next_if(|&earlier| table.customer()[earlier] < customer).is_some() {}
            if let Some(earlier) = before.next_if(|&earlier| table.customer()[earlier] == customer)
            {
                segments[row] = table.segment()[earlier] as u8;
            }
        }
    }
    segments
}

#[cfg(test)]
mod tests {
    use features::Segment;
    use playbook::{Action, Priority};
    use protocol::RiskBucket;
    use semantics::{ACTIONS, Member, OFFERS, PRIORITIES, RISKS, SEGMENTS};

    fn titles(members: &[Member]) -> Vec<&str> {
        members.iter().map(|member| member.title.en).collect()
    }

    #[test]
    fn members_are_named_and_ordered_as_in_the_output_files() {
        assert_eq!(titles(&SEGMENTS), Segment::ALL.map(Segment::name));
        assert_eq!(titles(&RISKS), RiskBucket::ALL.map(RiskBucket::name));
        assert_eq!(titles(&PRIORITIES), Priority::ALL.map(Priority::name));
        assert_eq!(titles(&ACTIONS), Action::ALL.map(Action::name));
        let mut offers: Vec<&str> = Action::ALL.map(Action::offer).into();
        offers.dedup();
        assert_eq!(titles(&OFFERS), offers);
        assert_eq!(Action::ALL.map(super::offer_number), [0, 1, 2, 3, 3, 4, 5, 6]);
    }
}
