use crate::golden::{assert_close, golden_json, golden_rows, real_run};
use playbook::{CustomerState, PlaybookSettings, ValueTiers, capacity_list, decide};
use vocabulary::Segment;

#[test]
fn value_tiers_equal_the_reference() {
    let (Some(run), Some(golden)) = (real_run(), golden_json("value_tiers.json")) else { return };
    let tiers = ValueTiers::of_revenue(run.features.total_revenue().to_vec());
    assert_close(tiers.mid_from, golden["value_tier_q33"].as_f64().unwrap(), "q33");
    assert_close(tiers.high_from, golden["value_tier_q66"].as_f64().unwrap(), "q66");
    assert_eq!(run.features.len(), golden["rows"].as_u64().unwrap() as usize);
}

/// On the reference's own probabilities, so that this layer is checked apart from any model.
#[test]
fn decisions_equal_the_reference_row_by_row() {
    let (Some(golden), Some(tiers)) =
        (golden_rows("decisions_2010-06-30.csv"), golden_json("value_tiers.json"))
    else {
        return;
    };
    let tiers = ValueTiers {
        mid_from: tiers["value_tier_q33"].as_f64().unwrap(),
        high_from: tiers["value_tier_q66"].as_f64().unwrap(),
    };
    let settings = PlaybookSettings::default();
    let states: Vec<CustomerState> = golden
        .iter()
        .map(|row| CustomerState {
            probability: row["churn_probability"].parse().unwrap(),
            total_revenue: row["total_revenue"].parse().unwrap(),
            total_orders: row["total_orders"].parse().unwrap(),
            recency_days: row["recency_days"].parse().unwrap(),
            segment: Segment::of_name(&row["segment"]).unwrap(),
        })
        .collect();
    let losses: Vec<f64> = states.iter().map(CustomerState::expected_loss).collect();
    let listed = capacity_list(&losses, settings.capacity_share());
    assert_eq!(states.len(), 2961);
    for ((expected, state), in_capacity) in golden.iter().zip(&states).zip(listed) {
        let decision = decide(state, in_capacity, tiers, &settings);
        let id = &expected["CustomerID"];
        let texts = [
            ("risk_bucket", decision.risk_bucket.name().to_owned()),
            ("dynamic_threshold", decision.churn_threshold.to_string()),
            ("churn_flag", u8::from(decision.churn_flag).to_string()),
            ("action_flag_top15", u8::from(decision.in_capacity).to_string()),
            ("value_tier", decision.value_tier.name().to_owned()),
            ("priority", decision.priority.name().to_owned()),
            ("action", decision.action.name().to_owned()),
            ("offer_type", decision.action.offer().name().to_owned()),
            ("message_angle", decision.action.message().en.to_owned()),
        ];
        for (column, actual) in texts {
            assert_eq!(actual, expected[column], "{column} of {id}");
        }
        assert_close(decision.expected_loss, expected["expected_loss"].parse::<f64>().unwrap(), id);
        assert_eq!(
            decision.budget,
            expected["budget_suggestion"].parse::<f64>().unwrap(),
            "budget of {id}"
        );
    }
}
