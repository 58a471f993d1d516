//! Marks along an axis, put in order and named.

use semantics::{Frame, Key, Matrix};

/// The number of each mark and the values of its measures.
pub type Marks = Vec<(u32, Vec<Option<f64>>)>;

/// A frame of marks. A ranked one comes by its first measure, largest first, ties by number, without marks
/// that have nothing to show; at most `top` of them if given.
pub fn frame_of(
    mut marks: Marks,
    measures: usize,
    ranked: bool,
    top: Option<usize>,
    key: impl Fn(u32) -> Key,
) -> Frame {
    let mut more = 0;
    if ranked {
        marks.retain(|(_, values)| values.iter().any(|value| value.is_some_and(|v| v != 0.0)));
        let first = |values: &[Option<f64>]| values.first().copied().flatten();
        let size = |values: &[Option<f64>]| first(values).unwrap_or(f64::NEG_INFINITY);
        marks.sort_by(|(_, a), (_, b)| size(b).total_cmp(&size(a)));
        let shown = top.unwrap_or(marks.len()).min(marks.len());
        more = (marks.len() - shown) as u32;
        marks.truncate(shown);
    }
    Frame {
        keys: marks.iter().map(|&(code, _)| key(code)).collect(),
        columns: (0..measures)
            .map(|column| marks.iter().map(|(_, values)| values[column]).collect())
            .collect(),
        more,
    }
}

/// A matrix of one frame a row, each along the columns; what a frame lacks is blank.
pub fn split_frame(
    rows: Vec<Key>,
    columns: Vec<Key>,
    frames: impl Iterator<Item = Frame>,
) -> Matrix {
    let mut cells = vec![None; rows.len() * columns.len()];
    for (row, frame) in frames.enumerate() {
        for (key, value) in frame.keys.iter().zip(&frame.columns[0]) {
            if let Some(column) = columns.iter().position(|column| column.code == key.code) {
                cells[row * columns.len() + column] = *value;
            }
        }
    }
    matrix(rows, columns, cells)
}

/// A matrix of one measure.
pub fn matrix(rows: Vec<Key>, columns: Vec<Key>, cells: Vec<Option<f64>>) -> Matrix {
    Matrix { rows, columns, cells, active: Vec::new(), revenue: Vec::new(), sizes: Vec::new() }
}
