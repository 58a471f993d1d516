//! The tables of the model, and how they hang together.

use super::table::{Relationship, Table};
use super::{dimensions, facts};

/// Every table of the model: facts first, then dimensions, then what only slicers hold.
pub const TABLES: &[&Table] = &[
    &facts::SALES,
    &facts::SCORES,
    &facts::ACTIONS,
    &facts::SEGMENTS,
    &dimensions::CALENDAR,
    &dimensions::SNAPSHOT_DATES,
    &dimensions::CUSTOMER,
    &dimensions::PRODUCT,
    &dimensions::COUNTRY,
    &dimensions::SEGMENT,
    &dimensions::RISK,
    &dimensions::PRIORITY,
    &dimensions::ACTION,
    &dimensions::OFFER,
    &dimensions::COHORT,
    &dimensions::ACTION_MODE,
    &dimensions::TOP_N,
];

/// Every relationship: each leads from a fact to a dimension, so that there is one way between any two tables.
pub fn relationships() -> impl Iterator<Item = Relationship> {
    TABLES.iter().flat_map(|table| {
        table.columns.iter().filter_map(|column| {
            let to = column.to?;
            let target = TABLES.iter().find(|table| table.name == to)?;
            let key = target.columns.iter().find(|column| column.key)?;
            Some(Relationship { from: (table.name, column.name), to: (to, key.name) })
        })
    })
}

#[cfg(test)]
mod tests {
    use super::{TABLES, relationships};
    use std::collections::BTreeSet;

    #[test]
    fn the_model_is_a_star() {
        let facts = ["sales", "scores", "actions", "segments"];
        for relationship in relationships() {
            assert!(facts.contains(&relationship.from.0), "{relationship:?}");
            assert!(!facts.contains(&relationship.to.0), "{relationship:?}");
        }
        let pointing =
            TABLES.iter().flat_map(|t| t.columns).filter(|column| column.to.is_some()).count();
        assert_eq!(relationships().count(), pointing, "every pointer finds its key");
        assert_eq!(pointing, 4 + 3 * 8);
    }

    #[test]
    fn names_are_unique_and_orders_exist() {
        let mut tables = BTreeSet::new();
        for table in TABLES {
            assert!(tables.insert(table.name), "{}", table.name);
            let mut columns = BTreeSet::new();
            for column in table.columns {
                assert!(columns.insert(column.name), "{}[{}]", table.name, column.name);
                assert!(column.sort_by.is_none_or(|name| table.column(name).is_some()));
            }
        }
    }
}
