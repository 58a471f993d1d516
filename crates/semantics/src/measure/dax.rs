//! What the DAX twins of several measures share. Macros, because the twins are constants.

/// A snapshot measure over the newest snapshot in the filter context, as the page shows it.
macro_rules! as_of {
    ($value:expr $(, $filter:expr)*) => {
        concat!(
            "VAR AsOf = MAX ( snapshot_dates[SnapshotDate] )\n",
            "RETURN\n",
            "    CALCULATE (\n",
            "        ", $value, ",\n",
            $("        ", $filter, ",\n",)*
            "        snapshot_dates[SnapshotDate] = AsOf\n",
            "    )"
        )
    };
}

/// A measure narrowed within what is chosen: a filter on the same column is kept, not replaced.
macro_rules! within {
    ($measure:expr, $filter:expr) => {
        concat!("CALCULATE ( ", $measure, ", KEEPFILTERS ( ", $filter, " ) )")
    };
}

/// The filter of High and Medium risk.
macro_rules! at_risk {
    ($measure:expr) => {
        within!($measure, "dim_risk[Risk] IN { \"High\", \"Medium\" }")
    };
}

/// An action measure as the action mode says: over the capacity list, or over everyone with an action.
macro_rules! by_mode {
    ($value:expr) => {
        concat!(
            "VAR AsOf = MAX ( snapshot_dates[SnapshotDate] )\n",
            "RETURN\n",
            "    IF (\n",
            "        SELECTEDVALUE ( action_mode[Mode], \"Capacity list\" ) = \"All actions\",\n",
            "        CALCULATE ( ",
            $value,
            ", snapshot_dates[SnapshotDate] = AsOf ),\n",
            "        CALCULATE ( ",
            $value,
            ", snapshot_dates[SnapshotDate] = AsOf, actions[action_flag_top15] = 1 )\n",
            "    )"
        )
    };
}

/// The chosen priorities; P1 where none is chosen.
macro_rules! of_priority {
    ($measure:expr) => {
        concat!(
            "IF (\n",
            "    ISFILTERED ( dim_priority[Priority] ),\n",
            "    ",
            $measure,
            ",\n",
            "    CALCULATE ( ",
            $measure,
            ", dim_priority[Priority] = \"P1\" )\n",
            ")"
        )
    };
}

/// A measure in the same period some months earlier, month ends staying month ends; blank unless the
/// period ends at a month end and the earlier one lies wholly in the months of the data.
macro_rules! earlier {
    ($measure:expr, $months:literal) => {
        concat!(
            "VAR FirstDay = MIN ( 'calendar'[Date] )\n",
            "VAR LastDay = MAX ( 'calendar'[Date] )\n",
            "VAR EarlierFirst =\n",
            "    IF (\n",
            "        FirstDay = EOMONTH ( FirstDay, 0 ),\n",
            "        EOMONTH ( FirstDay, -", $months, " ),\n",
            "        EDATE ( FirstDay, -", $months, " )\n",
            "    )\n",
            "VAR EarlierLast = EOMONTH ( LastDay, -", $months, " )\n",
            "VAR DataBegin = CALCULATE ( MIN ( 'calendar'[Date] ), REMOVEFILTERS ( 'calendar' ) )\n",
            "VAR IsComplete = LastDay = EOMONTH ( LastDay, 0 )\n",
            "VAR IsKnown = EarlierFirst > EOMONTH ( DataBegin, -1 )\n",
            "RETURN\n",
            "    IF (\n",
            "        IsComplete && IsKnown,\n",
            "        CALCULATE (\n",
            "            ", $measure, ",\n",
            "            REMOVEFILTERS ( 'calendar' ),\n",
            "            'calendar'[Date] >= EarlierFirst && 'calendar'[Date] <= EarlierLast\n",
            "        )\n",
            "    )"
        )
    };
}

/// A measure's change against what it was earlier, as a share of that; blank where nothing was known.
macro_rules! change {
    ($now:expr, $before:expr) => {
        concat!(
            "VAR Before = ",
            $before,
            "\n",
            "RETURN\n",
            "    IF ( NOT ISBLANK ( Before ), DIVIDE ( ",
            $now,
            " - Before, Before ) )"
        )
    };
}

/// Those who bought on days that a condition allows, whatever the period.
macro_rules! buyers {
    ($name:literal, $days:literal) => {
        concat!(
            "VAR ",
            $name,
            " =\n",
            "    CALCULATETABLE (\n",
            "        VALUES ( sales[CustomerKey] ),\n",
            "        REMOVEFILTERS ( 'calendar' ),\n",
            "        REMOVEFILTERS ( sales[MonthsSinceFirst] ),\n",
            "        ",
            $days,
            "\n",
            "    )\n"
        )
    };
}

/// Something of the customers of the chosen cohorts: those who bought in its days, and not before.
macro_rules! of_cohort {
    ($result:literal) => {
        concat!(
            "VAR FirstDay = MIN ( dim_cohort[FirstDay] )\n",
            "VAR LastDay = MAX ( dim_cohort[LastDay] )\n",
            buyers!("Buyers", "'calendar'[Date] >= FirstDay && 'calendar'[Date] <= LastDay"),
            buyers!("Earlier", "'calendar'[Date] < FirstDay"),
            "VAR Cohort = EXCEPT ( Buyers, Earlier )\n",
            "RETURN\n",
            "    ",
            $result
        )
    };
}

/// A dense rank by revenue among the members of a dimension.
macro_rules! rank {
    ($table:literal, $column:literal) => {
        concat!(
            "IF (\n",
            "    HASONEVALUE ( ",
            $column,
            " ) && NOT ISBLANK ( [Revenue] ),\n",
            "    RANKX ( ALL ( ",
            $table,
            " ), [Revenue], , DESC, DENSE )\n",
            ")"
        )
    };
}

pub(super) use {
    as_of, at_risk, buyers, by_mode, change, earlier, of_cohort, of_priority, rank, within,
};
