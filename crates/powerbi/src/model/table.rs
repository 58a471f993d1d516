//! What a table of the model is.

/// A table: the model reads it from the CSV of its name.
#[derive(Debug)]
pub struct Table {
    /// Its name in the model; its file is `name.csv`.
    pub name: &'static str,
    /// What a row is, for people.
    pub about: &'static str,
    /// Its columns in the order of the file.
    pub columns: &'static [Column],
}

impl Table {
    /// The name of its file.
    #[must_use]
    pub fn file_name(&self) -> String {
        format!("{}.csv", self.name)
    }

    /// A column by its name.
    #[must_use]
    pub fn column(&self, name: &str) -> Option<&'static Column> {
        self.columns.iter().find(|column| column.name == name)
    }
}

/// A column of a table.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// Its name in the model and in the file.
    pub name: &'static str,
    /// What its cells are.
    pub kind: Kind,
    /// What it means, with its unit.
    pub about: &'static str,
    /// Does it serve relationships or order only?
    pub hidden: bool,
    /// Is each value there at most once?
    pub key: bool,
    /// The column its values are ordered by, where not by themselves.
    pub sort_by: Option<&'static str>,
    /// The table whose key it points to.
    pub to: Option<&'static str>,
    /// Is it a country's name, so that maps can place it?
    pub country: bool,
}

/// What the cells of a column are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Text.
    Text,
    /// A whole number.
    Whole,
    /// An amount of money: a fixed decimal number with four places.
    Money,
    /// A number with a fraction.
    Real,
    /// A day.
    Date,
    /// A day and the time of day.
    Moment,
}

impl Column {
    pub(super) const fn new(name: &'static str, kind: Kind, about: &'static str) -> Self {
        Self {
            name,
            kind,
            about,
            hidden: false,
            key: false,
            sort_by: None,
            to: None,
            country: false,
        }
    }

    pub(super) const fn hidden(mut self) -> Self {
        self.hidden = true;
        self
    }

    pub(super) const fn key(mut self) -> Self {
        self.key = true;
        self
    }

    pub(super) const fn sorted_by(mut self, column: &'static str) -> Self {
        self.sort_by = Some(column);
        self
    }

    pub(super) const fn country(mut self) -> Self {
        self.country = true;
        self
    }

    /// Points to the key of another table, and is hidden: people take that table's columns.
    pub(super) const fn to(mut self, table: &'static str) -> Self {
        self.to = Some(table);
        self.hidden()
    }
}

/// Many rows of one table point to one of another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Relationship {
    /// The table and the column that point.
    pub from: (&'static str, &'static str),
    /// The table and its key.
    pub to: (&'static str, &'static str),
}
