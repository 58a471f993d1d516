//! Two figures side by side: do they agree, and if not, why.

use super::printed::Printed;
use semantics::{CohortMeasure, Definition, Measure, SnapshotMeasure};

/// Figures this close, relative to their size, are the same but for the order of a sum.
const SAME: f64 = 1e-9;
/// What binary fractions may add to half a printed unit.
const EDGE: f64 = 1e-6;
/// How far figures may lie apart that hang on the probabilities of two models.
const CLOSE: f64 = 0.03;

/// Do two figures agree?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// To the last printed place.
    Equal,
    /// As far as two models of the same kind can.
    Close,
    /// No.
    Differs,
}

/// Why two figures may differ on purpose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// Retention is divided by the size of the cohort.
    Cohort,
    /// Another training of the model.
    Model,
    /// Changes are blank without a whole earlier period.
    Blank,
}

/// The outcome of a comparison.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Judged {
    /// Do they agree?
    pub verdict: Verdict,
    /// Ours minus theirs; nothing where one of them is blank.
    pub difference: Option<f64>,
    /// The difference as a share of theirs.
    pub relative: Option<f64>,
    /// Why they differ, where that is known.
    pub cause: Option<Cause>,
}

/// Compares a figure of ours with one of theirs. `about` says that theirs is known to hang on a model.
pub fn judge(definition: &Definition, ours: Option<f64>, theirs: Printed, about: bool) -> Judged {
    let about = about || needs_model(definition);
    let (difference, rounding, size) = match (ours, theirs) {
        (Some(ours), Printed::Number { value, rounding }) => {
            (Some(ours - value), rounding, value.abs())
        }
        _ => (None, 0.0, 0.0),
    };
    let both_blank = ours.is_none() && theirs == Printed::Blank;
    let relative = difference.filter(|_| size > 0.0).map(|difference| difference / size);
    let within = |limit: f64| difference.is_some_and(|difference| difference.abs() <= limit);
    // A figure that lies on the edge of rounding may fall to either side.
    let edge = rounding * (1.0 + EDGE);
    let verdict = if both_blank || within(edge.max(SAME * size)) {
        Verdict::Equal
    } else if about && within(CLOSE * size) {
        Verdict::Close
    } else {
        Verdict::Differs
    };
    let cause = (verdict != Verdict::Equal)
        .then(|| cause(definition, about, difference.is_none()))
        .flatten();
    Judged { verdict, difference, relative, cause }
}

fn needs_model(definition: &Definition) -> bool {
    SnapshotMeasure::by_id(definition.id).is_some_and(SnapshotMeasure::needs_model)
}

fn cause(definition: &Definition, about: bool, one_is_blank: bool) -> Option<Cause> {
    if CohortMeasure::by_id(definition.id) == Some(CohortMeasure::Retention) {
        return Some(Cause::Cohort);
    }
    if one_is_blank {
        return is_change(definition).then_some(Cause::Blank);
    }
    about.then_some(Cause::Model)
}

/// Does the measure need an earlier period?
fn is_change(definition: &Definition) -> bool {
    ["-mom", "-yoy", "-previous-month", "-last-year", "-change"]
        .iter()
        .any(|ending| definition.id.ends_with(ending))
}

#[cfg(test)]
mod tests {
    use super::super::printed::Decimal;
    use super::*;
    use semantics::SalesMeasure;

    fn verdict(
        definition: &Definition,
        ours: Option<f64>,
        theirs: &str,
    ) -> (Verdict, Option<Cause>) {
        let theirs = Printed::read(theirs, Decimal::Point).unwrap();
        let judged = judge(definition, ours, theirs, false);
        (judged.verdict, judged.cause)
    }

    #[test]
    fn figures_agree_to_the_printed_place() {
        let revenue = SalesMeasure::Revenue.definition();
        let equal = (Verdict::Equal, None);
        let differs = (Verdict::Differs, None);
        assert_eq!(verdict(revenue, Some(1_161_817.38), "1,161,817.38"), equal);
        assert_eq!(verdict(revenue, Some(1_161_817.384), "1,161,817.38"), equal);
        assert_eq!(verdict(revenue, Some(1_161_817.386), "1,161,817.38"), differs);
        assert_eq!(verdict(revenue, Some(1_164_999.0), "1.16 M"), equal);
        assert_eq!(verdict(revenue, Some(0.125), "0.12"), equal, "the edge of rounding");
        assert_eq!(verdict(revenue, Some(1e9 + 0.4), "1000000000.00"), equal, "the order of a sum");
        assert_eq!(verdict(revenue, Some(100.0), "101.00"), differs, "no model, no leniency");
        assert_eq!(verdict(revenue, Some(0.0), "0"), equal);
    }

    #[test]
    fn figures_of_a_model_may_be_close() {
        let at_risk = SnapshotMeasure::AtRiskCustomers.definition();
        assert_eq!(verdict(at_risk, Some(4100.0), "4,166"), (Verdict::Close, Some(Cause::Model)));
        assert_eq!(verdict(at_risk, Some(4000.0), "4,166"), (Verdict::Differs, Some(Cause::Model)));
        assert_eq!(verdict(at_risk, Some(4166.0), "4,166"), (Verdict::Equal, None));
        let judged = judge(
            SalesMeasure::Revenue.definition(),
            Some(99.0),
            Printed::Number { value: 100.0, rounding: 0.5 },
            true,
        );
        assert_eq!((judged.verdict, judged.difference), (Verdict::Close, Some(-1.0)));
        assert_eq!(judged.relative, Some(-0.01));
    }

    #[test]
    fn differences_on_purpose_are_named() {
        let retention = CohortMeasure::Retention.definition();
        let (verdict_of, cause) = verdict(retention, Some(0.305), "4.95 %");
        assert_eq!((verdict_of, cause), (Verdict::Differs, Some(Cause::Cohort)));
        let change = SalesMeasure::RevenueYoy.definition();
        assert_eq!(verdict(change, None, "12 %"), (Verdict::Differs, Some(Cause::Blank)));
        assert_eq!(verdict(change, Some(0.1), "--"), (Verdict::Differs, Some(Cause::Blank)));
        assert_eq!(verdict(change, None, "--"), (Verdict::Equal, None));
        let revenue = SalesMeasure::Revenue.definition();
        assert_eq!(verdict(revenue, None, "12"), (Verdict::Differs, None));
    }
}
