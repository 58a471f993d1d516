//! Tables as aligned Markdown: readable on a terminal and in a file.

/// Which side a column's text keeps to.
#[derive(Clone, Copy)]
pub enum Align {
    /// Words.
    Left,
    /// Numbers.
    Right,
}

/// A table in the making.
pub struct Table {
    columns: Vec<Align>,
    rows: Vec<Vec<String>>,
}

impl Table {
    /// A table with these headings.
    pub fn new(columns: &[(&str, Align)]) -> Self {
        Self {
            columns: columns.iter().map(|(_, align)| *align).collect(),
            rows: vec![columns.iter().map(|(title, _)| (*title).to_owned()).collect()],
        }
    }

    /// Adds a row.
    pub fn row(&mut self, cells: impl IntoIterator<Item = String>) {
        self.rows.push(cells.into_iter().collect());
    }

    /// The table as Markdown.
    pub fn markdown(&self) -> String {
        let width = |column: usize| {
            self.rows
                .iter()
                .filter_map(|row| row.get(column))
                .map(|cell| cell.chars().count())
                .max()
        };
        let widths: Vec<usize> =
            (0..self.columns.len()).map(|column| width(column).unwrap_or(0).max(3)).collect();
        let mut text = String::new();
        for (number, row) in self.rows.iter().enumerate() {
            text.push_str(&self.line(&widths, |column| row.get(column).map_or("", String::as_str)));
            if number == 0 {
                text.push_str(&self.rule(&widths));
            }
        }
        text
    }

    fn line<'a>(&self, widths: &[usize], cell: impl Fn(usize) -> &'a str) -> String {
        let cells = self.columns.iter().zip(widths).enumerate().map(|(column, (align, &width))| {
            let text = cell(column);
            match align {
                Align::Left => format!(" {text:<width$} "),
                Align::Right => format!(" {text:>width$} "),
            }
        });
        format!("|{}|\n", cells.collect::<Vec<_>>().join("|"))
    }

    fn rule(&self, widths: &[usize]) -> String {
        let cells = self.columns.iter().zip(widths).map(|(align, &width)| match align {
            Align::Left => format!(" {} ", "-".repeat(width)),
            Align::Right => format!(" {}: ", "-".repeat(width - 1)),
        });
        format!("|{}|\n", cells.collect::<Vec<_>>().join("|"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_line_up() {
        let mut table = Table::new(&[("what", Align::Left), ("ms", Align::Right)]);
        table.row(["ingest".to_owned(), "1234".to_owned()]);
        let expect = "| what   |   ms |\n| ------ | ---: |\n| ingest | 1234 |\n";
        assert_eq!(table.markdown(), expect);
    }
}
