//! A sheet's cells as a CSV text.

use crate::cells::Text;
use crate::{Limits, UnpackError};
use calamine::{DataType, ExcelDateTime};
use vocabulary::{Message, Phrase};

/// Most columns of a sheet; a cell beyond is a lie about its size.
const MAX_COLUMNS: u32 = 10_000;
/// Most rows of a sheet: sixteen times what Excel can show, as other programs write more.
const MAX_ROWS: u32 = 1 << 24;

/// The text of a sheet whose cells come in order; what lies between them is empty.
pub(crate) struct SheetText<'a> {
    file: &'a str,
    limits: Limits,
    packed: u64,
    text: Text,
    /// Where the next cell goes.
    row: u32,
    column: u32,
    /// Cells at the end of a row may be empty, and then are not there.
    width: u32,
}

impl<'a> SheetText<'a> {
    /// Of a sheet of this name, out of so many packed bytes.
    pub fn new(file: &'a str, packed: u64, limits: Limits) -> Self {
        let text = Text::default();
        Self { file, limits, packed, text, row: 0, column: 0, width: 0 }
    }

    /// Adds a cell. One that lies before the last is passed over.
    pub fn cell(
        &mut self,
        row: u32,
        column: u32,
        value: &impl DataType,
    ) -> Result<(), UnpackError> {
        if value.is_empty() || row < self.row {
            return Ok(());
        }
        if row >= MAX_ROWS {
            let row = u64::from(row) + 1;
            let detail = Message::of(Phrase::CellTooFarDown).with(row);
            return Err(UnpackError::damage(self.file, detail));
        }
        if column >= MAX_COLUMNS {
            return Err(UnpackError::damage(self.file, Phrase::CellTooFarRight));
        }
        while self.row < row {
            self.end_row();
            (self.row, self.column) = (self.row + 1, 0);
        }
        while self.column < column {
            self.text.field("");
            self.column += 1;
        }
        write(&mut self.text, value);
        self.column += 1;
        if self.text.bytes.len() % (1 << 16) < 16 {
            self.limits.check(self.file, self.packed, self.text.bytes.len() as u64)?;
        }
        Ok(())
    }

    /// The whole text.
    pub fn finish(mut self) -> Vec<u8> {
        if self.column > 0 {
            self.end_row();
        }
        self.text.bytes
    }

    /// Ends a row at the width of those before it; one without any cell stays empty.
    fn end_row(&mut self) {
        self.width = self.width.max(self.column);
        if self.column > 0 {
            (self.column..self.width).for_each(|_| self.text.field(""));
        }
        self.text.end_row();
    }
}

fn write(text: &mut Text, value: &impl DataType) {
    if let Some(value) = value.get_float() {
        text.bare(value);
    } else if let Some(value) = value.get_string() {
        text.field(value);
    } else if let Some(value) = value.get_int() {
        text.bare(value);
    } else if let Some(moment) = value.get_datetime() {
        text.field(&iso(moment));
    } else if let Some(value) = value.get_bool() {
        text.field(if value { "TRUE" } else { "FALSE" });
    } else if let Some(moment) = value.get_datetime_iso() {
        text.field(&plain(moment));
    } else if let Some(time) = value.get_duration_iso() {
        text.field(&clock(time).unwrap_or_else(|| time.to_owned()));
    } else if let Some(error) = value.get_error() {
        text.field(&error.to_string());
    } else {
        text.field("");
    }
}

/// A moment as ISO text: without a time where it is midnight, without a day where it has none.
fn iso(moment: ExcelDateTime) -> String {
    let (year, month, day, hour, minute, second, milli) = moment.to_ymd_hms_milli();
    let date = format!("{year:04}-{month:02}-{day:02}");
    let mut time = format!("{hour:02}:{minute:02}:{second:02}");
    if milli > 0 {
        time.push_str(&format!(".{milli:03}"));
    }
    match (moment.as_f64() < 1.0, time.as_str()) {
        (true, _) => time,
        (false, "00:00:00") => date,
        (false, _) => format!("{date} {time}"),
    }
}

/// A moment that is written as ISO text already, without the `T` and without midnight.
fn plain(moment: &str) -> String {
    moment.strip_suffix("T00:00:00").unwrap_or(moment).replacen('T', " ", 1)
}

/// A time of day that is written as a duration, `PT08H26M00S`, as a clock shows it.
fn clock(duration: &str) -> Option<String> {
    let (hours, rest) = duration.strip_prefix("PT")?.split_once('H')?;
    let (minutes, rest) = rest.split_once('M')?;
    let seconds = rest.strip_suffix('S')?;
    let number = |text: &str| text.parse::<f64>().ok().filter(|number| *number < 60.0);
    let (hours, minutes) = (number(hours)?, number(minutes)?);
    Some(format!("{hours:02}:{minutes:02}:{:02}", number(seconds)?))
}

#[cfg(test)]
mod tests {
    use super::{clock, plain};

    #[test]
    fn a_duration_is_a_time_of_day() {
        assert_eq!(clock("PT08H26M00S").as_deref(), Some("08:26:00"));
        assert_eq!(clock("PT23H59M59.5S").as_deref(), Some("23:59:59.5"));
        assert_eq!(clock("P1D"), None);
    }

    #[test]
    fn a_moment_is_written_as_from_any_other_workbook() {
        assert_eq!(plain("2010-12-01T00:00:00"), "2010-12-01");
        assert_eq!(plain("2010-12-01T08:26:00"), "2010-12-01 08:26:00");
        assert_eq!(plain("2010-12-01"), "2010-12-01");
    }
}
