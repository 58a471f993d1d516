//! The dropped rows as CSV, to be looked at in a spreadsheet.

use dialect::{Row, text_of};
use protocol::cell_text;
use vocabulary::DropReason;

/// Dropped rows that wait to be taken.
#[derive(Debug, Default)]
pub(crate) struct Rejects {
    csv: Vec<u8>,
    /// The name of the table at hand, where there are several.
    part: Option<String>,
    /// The names of the columns, and where each stands in the table at hand.
    names: Vec<String>,
    order: Vec<Option<usize>>,
}

impl Rejects {
    /// Goes on with a table of this name.
    pub fn part(&mut self, name: &str) {
        self.part = Some(name.to_owned());
    }

    /// The names of the columns of the table at hand. Those of the first table make the header; the others'
    /// are put under the same names.
    pub fn columns(&mut self, names: &[String]) {
        if self.names.is_empty() {
            self.header(names);
            self.names = names.to_vec();
        }
        let index = |name: &String| names.iter().position(|other| other.eq_ignore_ascii_case(name));
        let same = self.names == names;
        let all = self.names.iter().enumerate();
        self.order = all.map(|(own, name)| if same { Some(own) } else { index(name) }).collect();
    }

    fn header(&mut self, names: &[String]) {
        if self.part.is_some() {
            self.csv.extend_from_slice(b"file,");
        }
        self.csv.extend_from_slice(b"line,reason");
        for name in names {
            self.field(name.as_bytes());
        }
        self.csv.push(b'\n');
    }

    /// A row and why it was dropped.
    pub fn row(&mut self, row: &Row, reason: DropReason) {
        if let Some(part) = self.part.take() {
            self.value(part.as_bytes());
            self.csv.push(b',');
            self.part = Some(part);
        }
        self.csv.extend_from_slice(row.line().to_string().as_bytes());
        self.field(reason.name().as_bytes());
        let order = std::mem::take(&mut self.order);
        for &column in &order {
            self.field(row.optional(column));
        }
        // What stands beyond the header is of a shifted row, and tells why.
        let own = order.iter().flatten().max().map_or(0, |last| last + 1);
        for column in own..row.len() {
            self.field(row.field(column));
        }
        self.order = order;
        self.csv.push(b'\n');
    }

    /// Moves what has gathered to the end of `target`.
    pub fn take(&mut self, target: &mut Vec<u8>) {
        target.append(&mut self.csv);
    }

    fn field(&mut self, field: &[u8]) {
        self.csv.push(b',');
        self.value(field);
    }

    fn value(&mut self, field: &[u8]) {
        let text = text_of(field);
        let text = cell_text(&text);
        if text.contains([',', '"', '\n', '\r']) {
            let quoted = format!("\"{}\"", text.replace('"', "\"\""));
            self.csv.extend_from_slice(quoted.as_bytes());
        } else {
            self.csv.extend_from_slice(text.as_bytes());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Rejects;

    #[test]
    fn fields_are_quoted_and_formulas_are_text() {
        let mut rejects = Rejects::default();
        rejects.columns(&["a,b".to_owned(), "=1+1".to_owned(), "say \"hi\"".to_owned()]);
        let mut csv = Vec::new();
        rejects.take(&mut csv);
        let expected = "line,reason,\"a,b\",'=1+1,\"say \"\"hi\"\"\"\n";
        assert_eq!(String::from_utf8(csv).unwrap(), expected);
    }
}
