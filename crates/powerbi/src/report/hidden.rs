//! Measures that only visuals need. They are hidden from the list of fields.

use super::field::Field;

/// Name, home table and DAX of every measure that only visuals need; `model` adds them, hidden.
pub const HIDDEN_MEASURES: &[(&str, &str, &str)] = &[
    (
        PRODUCT_IN_TOP.name(),
        "sales",
        "VAR Place = [Product Rank by Revenue] \
         RETURN IF ( NOT ISBLANK ( Place ) && Place <= SELECTEDVALUE ( top_n[TopN], 10 ), 1 )",
    ),
    (
        COUNTRY_IN_TOP.name(),
        "sales",
        "VAR Place = [Country Rank by Revenue] \
         RETURN IF ( NOT ISBLANK ( Place ) && Place <= SELECTEDVALUE ( top_n[TopN], 10 ), 1 )",
    ),
    (
        UNITS_BEFORE.name(),
        "sales",
        "VAR FirstDay = EDATE ( MIN ( 'calendar'[Date] ), -1 ) \
         VAR LastDay = EOMONTH ( MAX ( 'calendar'[Date] ), -1 ) \
         VAR Base = [Revenue, Previous Month] \
         RETURN IF ( NOT ISBLANK ( Base ), CALCULATE ( [Units], REMOVEFILTERS ( 'calendar' ), \
         'calendar'[Date] >= FirstDay && 'calendar'[Date] <= LastDay ) )",
    ),
    (
        VOLUME_EFFECT.name(),
        "sales",
        "VAR Base = [Revenue, Previous Month] \
         VAR PriceBefore = DIVIDE ( CONVERT ( Base, DOUBLE ), [Units Before] ) \
         RETURN IF ( NOT ISBLANK ( Base ), ( [Units] - [Units Before] ) * PriceBefore )",
    ),
    (
        PRICE_EFFECT_OF_ONE.name(),
        "sales",
        "VAR Base = [Revenue, Previous Month] \
         VAR UnitsBefore = [Units Before] \
         VAR PriceBefore = DIVIDE ( CONVERT ( Base, DOUBLE ), UnitsBefore ) \
         RETURN IF ( [Units] > 0 && UnitsBefore > 0, [Revenue] - PriceBefore * [Units] )",
    ),
    (
        PRICE_EFFECT.name(),
        "sales",
        "VAR Base = [Revenue, Previous Month] \
         RETURN IF ( NOT ISBLANK ( Base ), \
         SUMX ( VALUES ( dim_product[ProductKey] ), [Price Effect of a Product] ) )",
    ),
    (
        MIX_EFFECT.name(),
        "sales",
        "VAR Base = [Revenue, Previous Month] \
         RETURN IF ( NOT ISBLANK ( Base ), [Revenue] - Base - [Price Effect] - [Volume Effect] )",
    ),
    (
        LAST_PURCHASE.name(),
        "sales",
        "VAR LastDay = MAX ( sales[Date] ) \
         RETURN IF ( NOT ISBLANK ( LastDay ), FORMAT ( LastDay, \"yyyy-MM-dd\" ) )",
    ),
    (
        SALES_IN_SHORT.name(),
        "sales",
        "VAR Months = SELECTEDVALUE ( 'calendar'[Month], \"The period\" ) \
         VAR Change = [Revenue MoM %] \
         VAR Bought = FORMAT ( [Revenue], \"#,0\" ) & \" from \" \
         & FORMAT ( [Orders], \"#,0\" ) & \" orders of \" \
         & FORMAT ( [Customers], \"#,0\" ) & \" customers\" \
         VAR Since = IF ( NOT ISBLANK ( Change ), \", \" \
         & FORMAT ( Change, \"+0.0%;-0.0%;0.0%\" ) & \" against the month before\" ) \
         RETURN IF ( ISBLANK ( [Revenue] ), Months & \": no sales.\", \
         Months & \": revenue of \" & Bought & Since & \".\" )",
    ),
    (
        RISK_IN_SHORT.name(),
        "scores",
        "VAR Change = [Revenue at Risk, Change] \
         VAR AtRisk = FORMAT ( [At-Risk Customers], \"#,0\" ) & \" of \" \
         & FORMAT ( [Scored Customers], \"#,0\" ) & \" customers are at risk, and with them \" \
         & FORMAT ( [Revenue at Risk], \"#,0\" ) & \" of revenue\" \
         VAR Since = IF ( NOT ISBLANK ( Change ), \", \" \
         & FORMAT ( Change, \"+#,0;-#,0;0\" ) & \" since the snapshot before\" ) \
         RETURN IF ( ISBLANK ( [Scored Customers] ), \"Nobody is known at this snapshot.\", \
         \"As of \" & MAX ( snapshot_dates[Snapshot] ) & \": \" & AtRisk & Since & \".\" )",
    ),
    (
        ACTIONS_IN_SHORT.name(),
        "scores",
        "VAR Reach = \"The capacity list reaches \" & FORMAT ( [Coverage of At-Risk %], \"0.0%\" ) \
         & \" of the customers at risk. \" \
         VAR Worth = \"Acting on \" & FORMAT ( [Action Customers], \"#,0\" ) \
         & \" customers covers \" & FORMAT ( [Expected Loss Covered], \"#,0\" ) \
         & \" of expected loss.\" \
         RETURN IF ( NOT ISBLANK ( [Scored Customers] ), Reach & Worth )",
    ),
    (
        SEGMENT_MOVES.name(),
        "segments",
        "VAR AsOf = MAX ( snapshot_dates[SnapshotDate] ) \
         RETURN CALCULATE ( COUNTROWS ( segments ), snapshot_dates[SnapshotDate] = AsOf, \
         KEEPFILTERS ( segments[previous_segment] <> \"\" ) )",
    ),
    (
        ADVISED.name(),
        "actions",
        "VAR AsOf = MAX ( snapshot_dates[SnapshotDate] ) \
         RETURN CALCULATE ( COUNTROWS ( actions ), snapshot_dates[SnapshotDate] = AsOf )",
    ),
    (
        LISTED_ACTIONS.name(),
        "actions",
        "VAR Chosen = SELECTEDVALUE ( action_mode[Mode], \"Capacity list\" ) \
         RETURN IF ( Chosen = \"All actions\", [Customers Advised], \
         CALCULATE ( [Customers Advised], KEEPFILTERS ( actions[action_flag_top15] = 1 ) ) )",
    ),
];

/// The measures that split the change of revenue since the month before: price, volume, mix.
pub const EFFECTS: [&str; 3] = [PRICE_EFFECT.name(), VOLUME_EFFECT.name(), MIX_EFFECT.name()];

/// Whole numbers with separators.
const AMOUNT: &str = "#,0";

/// 1 for products within the chosen number of ranks.
pub const PRODUCT_IN_TOP: Field = Field::measure("sales", "Product Within Top N");
/// 1 for countries within the chosen number of ranks.
pub const COUNTRY_IN_TOP: Field = Field::measure("sales", "Country Within Top N");
/// Units of the same period one month earlier.
const UNITS_BEFORE: Field = Field::measure("sales", "Units Before");
/// What more or fewer units at the old mean price moved.
pub const VOLUME_EFFECT: Field = Field::measure("sales", "Volume Effect").formatted(AMOUNT);
/// What another price of one product moved, where it was sold in both months.
const PRICE_EFFECT_OF_ONE: Field = Field::measure("sales", "Price Effect of a Product");
/// What other prices of the same products moved.
pub const PRICE_EFFECT: Field = Field::measure("sales", "Price Effect").formatted(AMOUNT);
/// What other products moved: the rest.
pub const MIX_EFFECT: Field = Field::measure("sales", "Mix Effect").formatted(AMOUNT);
/// The day of the last purchase, as a text.
pub const LAST_PURCHASE: Field = Field::measure("sales", "Last Purchase");
/// The sales of the period in a sentence.
pub const SALES_IN_SHORT: Field = Field::measure("sales", "Sales in Short");
/// The risk at the snapshot in a sentence.
pub const RISK_IN_SHORT: Field = Field::measure("scores", "Risk in Short");
/// What the actions reach, in a sentence.
pub const ACTIONS_IN_SHORT: Field = Field::measure("scores", "Actions in Short");
/// Customers by the segment they came from.
pub const SEGMENT_MOVES: Field =
    Field::measure("segments", "Customers Known Before").formatted(AMOUNT);
/// Customers with an action at the newest of the chosen snapshots.
pub const ADVISED: Field = Field::measure("actions", "Customers Advised");
/// Rows of the action list in the chosen mode.
pub const LISTED_ACTIONS: Field = Field::measure("actions", "Listed Actions");
