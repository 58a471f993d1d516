//! A file whose shape is known: bytes to text, to rows, to columns.

use crate::layout::{Amount, Layout};
use crate::notes::Notes;
use crate::rejects::Rejects;
use crate::rows::Rows;
use crate::{CleanSettings, IngestError, KeptRows, Remainder, RowCounts, quality, sniff};
use dialect::{Decoder, Limit, Row, Step};
use protocol::{Mapping, Role};

/// A file whose shape is known.
#[derive(Debug)]
pub(crate) struct Body {
    mapping: Mapping,
    settings: CleanSettings,
    decoder: Decoder,
    table: Table,
}

impl Body {
    /// Decides by its head how a file is read. Returns the length of the byte order mark too, which is
    /// not to be fed.
    pub fn open(
        head: &[u8],
        settings: CleanSettings,
        said: &Mapping,
    ) -> Result<(Self, usize), IngestError> {
        let sniffed = sniff(head, said)?;
        let layout = Layout::new(&sniffed, said)?;
        let mapping = sniffed.mapping.clone();
        let (decoder, mark) = Decoder::open(mapping.encoding.unwrap_or_default(), head);
        let table = Table {
            lines: lines(&mapping),
            header_line: mapping.header_line.unwrap_or_default(),
            begun: false,
            at_end: false,
            rows: Rows::new(settings, &layout, &sniffed, said),
            layout,
            counts: RowCounts::default(),
            notes: Notes::default(),
            held: Vec::new(),
        };
        Ok((Self { mapping, settings, decoder, table }, mark))
    }

    /// Goes on with another table, whose columns may stand elsewhere and be written in another way.
    pub fn next_part(&mut self, head: &[u8], said: &Mapping) -> Result<usize, IngestError> {
        let sniffed = sniff(head, said)?;
        let mut layout = Layout::new(&sniffed, said)?;
        if self.table.layout.invoice.is_none() {
            layout.invoice = None;
        }
        if let Some(role) = self.table.layout.lacking(&layout) {
            return Err(IngestError::PartLacksColumn { role });
        }
        let (decoder, mark) = Decoder::open(sniffed.mapping.encoding.unwrap_or_default(), head);
        self.decoder = decoder;
        keep_common(&mut self.mapping, &sniffed.mapping);
        let table = &mut self.table;
        table.lines = lines(&sniffed.mapping);
        table.header_line = sniffed.mapping.header_line.unwrap_or_default();
        (table.begun, table.at_end) = (false, false);
        table.rows.begin_part(&layout, &sniffed);
        table.layout = layout;
        Ok(mark)
    }

    /// Takes the next bytes.
    pub fn feed(&mut self, bytes: &[u8], rejects: Option<&mut Rejects>) -> Result<(), IngestError> {
        self.table.feed(self.decoder.decode(bytes), rejects)
    }

    /// Takes what is left of the last row.
    pub fn end(&mut self, mut rejects: Option<&mut Rejects>) -> Result<(), IngestError> {
        self.table.feed(self.decoder.finish(), rejects.as_deref_mut())?;
        while !self.table.at_end {
            self.table.step(&[], rejects.as_deref_mut())?;
        }
        self.table.settle(rejects)
    }

    /// Names the table at hand, for what is noted in it.
    pub fn name_part(&mut self, name: &str) {
        self.table.notes.begin_part(name);
        self.table.rows.undated.begin_part(name);
    }

    /// Puts the name of the table at hand to what was noted in it.
    pub fn end_part(&mut self, name: &str) {
        self.table.rows.end_part(name);
    }

    /// Takes the rows so far away, unless it is still in doubt how their dates are to be read.
    pub fn take_rows(&mut self) -> Option<KeptRows> {
        let Table { rows, layout, .. } = &mut self.table;
        rows.allow_repeats();
        rows.times.is_decided().then(|| rows.take(layout))
    }

    /// What keeps rows from being taken, if anything does.
    pub fn doubt(&self) -> Option<IngestError> {
        let Table { rows, layout, .. } = &self.table;
        rows.times.check(&layout.name(layout.timestamp)).err()
    }

    /// What is left once the file is at its [end](Self::end): rows that were not taken, and what the file
    /// is but its rows.
    pub fn finish(self, skipped_parts: Vec<String>) -> Result<(KeptRows, Remainder), IngestError> {
        let Table { layout, mut rows, counts, mut notes, .. } = self.table;
        let (amount, amount_role) = layout.amount.column();
        rows.times.check(&layout.name(layout.timestamp))?;
        let date = layout.name(layout.timestamp);
        rows.undated.check_names(&date)?;
        if counts.kept() > 0 {
            rows.undated.check_loss(&date, rows.times.kept(), counts.read)?;
        }
        rows.quantities.check(&layout.name(layout.quantity.unwrap_or_default()))?;
        rows.amounts.check(&layout.name(amount))?;
        rows.refunded.check(&layout.name(layout.refund.unwrap_or_default()))?;
        if counts.kept() == 0 {
            return Err(IngestError::NothingKept {
                read: counts.read,
                reason: counts.most_frequent().map(|reason| reason.title().to_lowercase()),
            });
        }
        rows.note(&mut notes);
        let mut mapping = self.mapping;
        mapping.formats.timestamp = rows.times.common_format();
        if layout.quantity.is_some() {
            mapping.formats.set_decimal(Role::Quantity, rows.quantities.mark());
        }
        mapping.formats.set_decimal(amount_role, rows.amounts.mark());
        if layout.refund.is_some() {
            mapping.formats.set_decimal(Role::Refund, rows.refunded.mark());
        }
        let file = quality::File {
            orders_by_day: layout.invoice.is_none(),
            price_from_total: matches!(layout.amount, Amount::LineTotal(_)),
            one_piece_each: layout.quantity.is_none(),
            duplicates_dropped: self.settings.drop_exact_duplicates,
            skipped_parts,
            named_currency: layout.named_currency(),
        };
        let kept = rows.take(&layout);
        if let Some(column) = rows.full_column(&layout) {
            return Err(IngestError::TooMuchText { column: layout.name(column) });
        }
        let names = rows.into_names(&layout);
        Ok((kept, Remainder { names, counts, notes, file, mapping }))
    }

    /// The number that has to be asked about so far, as it stands.
    pub fn number_in_question(&self) -> Option<String> {
        let Rows { quantities, amounts, refunded, .. } = &self.table.rows;
        let question = [amounts, quantities, refunded].into_iter().find_map(|all| all.question());
        question.map(|number| number.example.clone())
    }

    /// The names of the columns.
    pub fn names(&self) -> &[String] {
        self.table.layout.names()
    }

    /// Rows read and dropped so far.
    pub fn counts(&self) -> &RowCounts {
        &self.table.counts
    }
}

/// What is said of several tables: only what is true of all.
fn keep_common(mapping: &mut Mapping, other: &Mapping) {
    fn keep<T: PartialEq>(own: &mut Option<T>, other: &Option<T>) {
        if own != other {
            *own = None;
        }
    }
    keep(&mut mapping.encoding, &other.encoding);
    keep(&mut mapping.delimiter, &other.delimiter);
    keep(&mut mapping.quotes, &other.quotes);
    keep(&mut mapping.header_line, &other.header_line);
    mapping.columns.retain(|role, column| other.columns.get(role) == Some(column));
}

/// The rows of a text written like this, from its beginning.
fn lines(mapping: &Mapping) -> dialect::Rows {
    dialect::Rows::new(mapping.delimiter.unwrap_or_default(), mapping.quotes.unwrap_or_default())
}

/// The text as rows.
#[derive(Debug)]
struct Table {
    layout: Layout,
    lines: dialect::Rows,
    /// The line of the header, 0 where there is none.
    header_line: u64,
    /// Are the header and what stands above it behind?
    begun: bool,
    at_end: bool,
    rows: Rows,
    counts: RowCounts,
    notes: Notes,
    /// The lines of the order at hand, where refunds are to be shared among them.
    held: Vec<Row>,
}

/// Most lines of an order that are held.
const MOST_LINES: usize = 10_000;

impl Table {
    fn feed(
        &mut self,
        mut text: &[u8],
        mut rejects: Option<&mut Rejects>,
    ) -> Result<(), IngestError> {
        while !text.is_empty() {
            text = &text[self.step(text, rejects.as_deref_mut())?..];
        }
        Ok(())
    }

    /// Reads on and returns how many bytes were taken; no bytes mean the end of the file.
    fn step(&mut self, text: &[u8], rejects: Option<&mut Rejects>) -> Result<usize, IngestError> {
        let strays = self.lines.stray_quotes();
        let (step, taken) = self.lines.read(text).map_err(|limit| self.beyond(limit))?;
        if self.lines.stray_quotes() > strays {
            self.notes.stray_quote(self.lines.line());
        }
        match step {
            Step::More => {}
            Step::Row => self.take_row(rejects)?,
            Step::End => self.at_end = true,
        }
        Ok(taken)
    }

    fn take_row(&mut self, rejects: Option<&mut Rejects>) -> Result<(), IngestError> {
        let row = self.lines.row();
        if !self.begun {
            let line = row.line();
            self.begun = line >= self.header_line;
            if line <= self.header_line {
                return Ok(());
            }
        }
        self.counts.read += 1;
        self.notes.row(row, &self.layout);
        if self.layout.refund.is_some() {
            let row = row.clone();
            return self.hold(row, rejects);
        }
        if let Err(reason) = self.rows.push(row, &self.layout)? {
            self.counts.drop_row(reason);
            if let Some(rejects) = rejects {
                rejects.row(row, reason);
            }
        }
        Ok(())
    }

    /// Holds a row back until all lines of its order are there.
    fn hold(&mut self, row: Row, rejects: Option<&mut Rejects>) -> Result<(), IngestError> {
        let order = |row: &Row| row.optional(self.layout.invoice).trim_ascii().to_vec();
        let begins = self.held.last().is_some_and(|last| {
            self.layout.invoice.is_none()
                || order(last) != order(&row)
                || self.held.len() >= MOST_LINES
        });
        if begins {
            self.settle(rejects)?;
        }
        self.held.push(row);
        Ok(())
    }

    /// Keeps or drops the rows that are held.
    fn settle(&mut self, mut rejects: Option<&mut Rejects>) -> Result<(), IngestError> {
        let held = std::mem::take(&mut self.held);
        for (row, kept) in held.iter().zip(self.rows.push_order(&held, &self.layout)?) {
            if let Err(reason) = kept {
                self.counts.drop_row(reason);
                if let Some(rejects) = rejects.as_deref_mut() {
                    rejects.row(row, reason);
                }
            }
        }
        Ok(())
    }

    fn beyond(&self, limit: Limit) -> IngestError {
        match limit {
            Limit::Field { line, column, limit } => {
                IngestError::FieldTooLong { line, column: self.layout.name(column), limit }
            }
            Limit::Row { line, limit } => IngestError::LineTooLong { line, limit },
            Limit::Columns { line, limit } => IngestError::TooManyColumns { line, limit },
        }
    }
}
