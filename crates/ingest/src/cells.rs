//! What the cells of a row hold, whatever they mean.

use crate::layout::Layout;
use dialect::{Label, Row, text_of, total_label};

/// The surest label among the cells of a row, and whether it stands where lines name their product.
pub(crate) fn label(row: &Row, above: &Row, layout: &Layout) -> Option<(Label, bool)> {
    let mut best = None;
    for column in 0..row.len() {
        let cell = row.field(column);
        // Numbers and dates are no labels, and they are most of what there is.
        if cell.iter().filter(|byte| byte.is_ascii_alphabetic() || **byte >= 0x80).count() < 2 {
            continue;
        }
        let of_groups =
            [Some(layout.timestamp), Some(layout.customer), layout.invoice, layout.country];
        let of_groups = of_groups.into_iter().flatten().filter(|other| *other != column);
        let beside = of_groups.flat_map(|other| [row.field(other), above.field(other)]);
        let beside: Vec<_> = beside.chain([above.field(column)]).map(text_of).collect();
        let found = total_label(&text_of(cell), beside.iter().map(AsRef::as_ref));
        // What stands above too is a name, not what one row is called.
        let is_above = cell == above.field(column);
        let found = found.filter(|label| *label == Label::Sure || !is_above);
        let of_product = [layout.stock_code, layout.description].contains(&Some(column));
        let found = found.map(|label| (label, of_product));
        let rank = |found: &(Label, bool)| (found.0, !found.1);
        if found.as_ref().map(rank) > best.as_ref().map(rank) {
            best = found;
        }
    }
    best
}

/// Is there nothing in a cell, or nothing but a rule?
#[inline]
pub(crate) fn is_blank(cell: &[u8]) -> bool {
    // Nearly all begin with a letter or a digit.
    !cell.first().is_some_and(u8::is_ascii_alphanumeric) && is_rule(cell)
}

fn is_rule(cell: &[u8]) -> bool {
    cell.iter()
        .all(|byte| byte.is_ascii_whitespace() || matches!(byte, b'-' | b'=' | b'_' | b'*' | b'+'))
}

/// How many cells hold something.
pub(crate) fn filled(row: &Row) -> usize {
    row.fields().filter(|cell| !is_blank(cell)).count()
}
