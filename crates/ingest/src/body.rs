//! A file whose shape is known: bytes to text, to rows, to columns.

use crate::cut::CutIds;
use crate::keeper::Keeper;
use crate::layout::{Amount, Layout};
use crate::names::Names;
use crate::rejects::Rejects;
use crate::rows::Rows;
use crate::table::Table;
use crate::{CleanSettings, IngestError, KeptRows, Remainder, RowCounts, quality, sniff};
use dialect::Decoder;
use protocol::{Decoded, Mapping, Sniffed};
use vocabulary::Role;

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
        decoded: Option<&Decoded>,
    ) -> Result<(Self, usize), IngestError> {
        let sniffed = sniff(head, said, decoded)?;
        let layout = Layout::new(&sniffed, said)?;
        let mapping = sniffed.mapping.clone();
        let (decoder, mark) = decoder(&sniffed, decoded, head);
        let rows = Rows::new(settings, &layout, &sniffed, said);
        let table = Table::new(Keeper::new(layout, rows), &mapping);
        Ok((Self { mapping, settings, decoder, table }, mark))
    }

    /// Goes on with another table, whose columns may stand elsewhere and be written in another way.
    pub fn next_part(
        &mut self,
        head: &[u8],
        said: &Mapping,
        decoded: Option<&Decoded>,
    ) -> Result<usize, IngestError> {
        let sniffed = sniff(head, said, decoded)?;
        let mut layout = Layout::new(&sniffed, said)?;
        if self.table.keeper.layout.invoice.is_none() {
            layout.invoice = None;
        }
        if let Some(role) = self.table.keeper.layout.lacking(&layout) {
            return Err(IngestError::PartLacksColumn { role });
        }
        let (decoder, mark) = decoder(&sniffed, decoded, head);
        self.decoder = decoder;
        keep_common(&mut self.mapping, &sniffed.mapping);
        self.table.keeper.rows.begin_part(&layout, &sniffed);
        self.table.begin_part(layout, &sniffed.mapping);
        Ok(mark)
    }

    /// Takes in what the text was in before it came here, as far as that is not certain.
    pub fn note_decoded(&mut self, decoded: &Decoded) {
        self.mapping.encoding = Some(decoded.encoding);
        self.table.keeper.notes.decoded(decoded);
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
        self.table.keeper.notes.begin_part(name);
        self.table.keeper.rows.undated.begin_part(name);
    }

    /// Puts the name of the table at hand to what was noted in it.
    pub fn end_part(&mut self, name: &str) {
        self.table.keeper.rows.end_part(name);
    }

    /// Takes the rows so far away, unless it is still in doubt how their dates are to be read.
    pub fn take_rows(&mut self) -> Option<KeptRows> {
        let Keeper { rows, layout, .. } = &mut self.table.keeper;
        rows.allow_repeats();
        rows.times.is_decided().then(|| rows.take(layout))
    }

    /// What keeps rows from being taken, if anything does.
    pub fn doubt(&self) -> Option<IngestError> {
        let Keeper { rows, layout, .. } = &self.table.keeper;
        rows.times.check(&layout.name(layout.timestamp)).err()
    }

    /// What is left once the file is at its [end](Self::end): rows that were not taken, and what the file
    /// is but its rows.
    pub fn finish(self, skipped_parts: Vec<String>) -> Result<(KeptRows, Remainder), IngestError> {
        let Table { keeper, totals, carry, .. } = self.table;
        let Keeper { layout, mut rows, counts, mut notes, .. } = keeper;
        let (amount, amount_role) = layout.amount.column();
        let date = layout.name(layout.timestamp);
        rows.times.check(&date)?;
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
                reason: counts.most_frequent(),
            });
        }
        rows.note(&mut notes);
        notes.carried = carry.carried;
        notes.totals = totals.noticed;
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
        check_ids(&names, &layout)?;
        Ok((kept, Remainder { names, counts, notes, file, mapping }))
    }

    /// The number that has to be asked about so far, as it stands.
    pub fn number_in_question(&self) -> Option<String> {
        let Rows { quantities, amounts, refunded, .. } = &self.table.keeper.rows;
        let question = [amounts, quantities, refunded].into_iter().find_map(|all| all.question());
        question.map(|number| number.example.clone())
    }

    /// The names of the columns.
    pub fn names(&self) -> &[String] {
        self.table.keeper.layout.names()
    }

    /// Rows read and dropped so far.
    pub fn counts(&self) -> &RowCounts {
        &self.table.keeper.counts
    }
}

/// Refuses numbers of customers or orders most of which have lost digits.
fn check_ids(names: &Names, layout: &Layout) -> Result<(), IngestError> {
    let customers = (Role::Customer, layout.customer, names.customer.texts());
    let orders = layout.invoice.map(|column| (Role::Invoice, column, names.invoice.texts()));
    for (role, column, texts) in [Some(customers), orders].into_iter().flatten() {
        let cut = CutIds::of(texts);
        let all = texts.cardinality() as u64;
        if cut.count > 0 && 2 * cut.count >= all {
            let (count, example) = (cut.count, cut.example);
            let column = layout.name(column);
            return Err(IngestError::CutIds { role, column, count, all, example });
        }
    }
    Ok(())
}

/// The decoder of a text, and the length of its mark. What was decoded before is UTF-8 by now.
fn decoder(sniffed: &Sniffed, decoded: Option<&Decoded>, head: &[u8]) -> (Decoder, usize) {
    let encoding = sniffed.mapping.encoding.filter(|_| decoded.is_none());
    Decoder::open(encoding.unwrap_or_default(), head)
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
    keep(&mut mapping.carry_down, &other.carry_down);
    mapping.columns.retain(|role, column| other.columns.get(role) == Some(column));
}
