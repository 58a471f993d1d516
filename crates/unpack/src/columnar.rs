//! Parquet and Arrow files: columns to rows of text.

use crate::UnpackError;
use crate::cells::Text;
use arrow_array::{Array, RecordBatch};
use arrow_cast::display::{ArrayFormatter, DurationFormat, FormatOptions};
use arrow_schema::{ArrowError, DataType, Schema};
use bytes::Bytes;
use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;
use parquet::errors::ParquetError;
use parquet::file::metadata::{ColumnChunkMetaData, ParquetMetaData};
use std::io::{Read, Seek};
use vocabulary::Phrase;

/// Rows in one piece.
const BATCH: usize = 16_384;

/// The rows of a columnar file, in pieces.
pub(crate) struct Columnar {
    file: String,
    batches: Box<dyn Iterator<Item = Result<RecordBatch, ArrowError>>>,
    header: Option<Vec<String>>,
}

impl Columnar {
    /// A Parquet file, whole: its columns stand all over it.
    pub fn parquet(file: &str, bytes: Vec<u8>) -> Result<Self, UnpackError> {
        let trouble = |error| parquet_trouble(file, error);
        let size = bytes.len() as i64;
        let builder =
            ParquetRecordBatchReaderBuilder::try_new(Bytes::from(bytes)).map_err(trouble)?;
        if !chunks_are_within(builder.metadata(), size) {
            return Err(UnpackError::damage(file, Phrase::ColumnMisplaced));
        }
        let header = names(builder.schema());
        let batches = builder.with_batch_size(BATCH).build().map_err(trouble)?;
        Ok(Self { file: file.to_owned(), batches: Box::new(batches), header: Some(header) })
    }

    /// An Arrow file with a footer.
    pub fn arrow_file(file: &str, bytes: impl Read + Seek + 'static) -> Result<Self, UnpackError> {
        let reader = arrow_ipc::reader::FileReader::try_new(bytes, None)
            .map_err(|error| trouble(file, error))?;
        let header = names(&reader.schema());
        Ok(Self { file: file.to_owned(), batches: Box::new(reader), header: Some(header) })
    }

    /// Arrow as a stream.
    pub fn arrow_stream(file: &str, bytes: impl Read + 'static) -> Result<Self, UnpackError> {
        let reader = arrow_ipc::reader::StreamReader::try_new(bytes, None)
            .map_err(|error| trouble(file, error))?;
        let header = names(&reader.schema());
        Ok(Self { file: file.to_owned(), batches: Box::new(reader), header: Some(header) })
    }

    /// Appends the next rows; false at the end.
    pub fn read(&mut self, chunk: &mut Vec<u8>) -> Result<bool, UnpackError> {
        let mut text = Text::after(std::mem::take(chunk));
        let mut goes_on = false;
        if let Some(header) = self.header.take() {
            header.iter().for_each(|name| text.field(name));
            text.end_row();
            goes_on = true;
        }
        if let Some(batch) = self.batches.next() {
            let batch = batch.map_err(|error| trouble(&self.file, error))?;
            write(&mut text, &batch).map_err(|error| trouble(&self.file, error))?;
            goes_on = true;
        }
        *chunk = text.bytes;
        Ok(goes_on)
    }
}

/// Does every column lie within the file? The reader takes that for granted.
fn chunks_are_within(metadata: &ParquetMetaData, size: i64) -> bool {
    let mut chunks = metadata.row_groups().iter().flat_map(|group| group.columns());
    let within = |chunk: &ColumnChunkMetaData| {
        let start = chunk.dictionary_page_offset().unwrap_or(chunk.data_page_offset());
        let length = chunk.compressed_size();
        start >= 0 && length >= 0 && start.checked_add(length).is_some_and(|end| end <= size)
    };
    chunks.all(within)
}

fn names(schema: &Schema) -> Vec<String> {
    schema.fields().iter().map(|field| field.name().clone()).collect()
}

fn write(text: &mut Text, batch: &RecordBatch) -> Result<(), ArrowError> {
    let options = FormatOptions::default()
        .with_timestamp_format(Some("%Y-%m-%d %H:%M:%S%.f"))
        .with_timestamp_tz_format(Some("%Y-%m-%dT%H:%M:%S%.f%:z"))
        .with_datetime_format(Some("%Y-%m-%d %H:%M:%S%.f"))
        .with_duration_format(DurationFormat::Pretty);
    let columns = batch.columns().iter().map(|column| {
        let plain = matches!(
            column.data_type(),
            DataType::Int8
                | DataType::Int16
                | DataType::Int32
                | DataType::Int64
                | DataType::UInt8
                | DataType::UInt16
                | DataType::UInt32
                | DataType::UInt64
                | DataType::Float32
                | DataType::Float64
        );
        Ok((ArrayFormatter::try_new(column.as_ref(), &options)?, column, plain))
    });
    let columns = columns.collect::<Result<Vec<_>, ArrowError>>()?;
    for row in 0..batch.num_rows() {
        for (formatter, column, plain) in &columns {
            if column.is_null(row) {
                text.field("");
            } else if *plain {
                text.bare(formatter.value(row));
            } else {
                text.field(&formatter.value(row).try_to_string()?);
            }
        }
        text.end_row();
    }
    Ok(())
}

fn trouble(file: &str, error: ArrowError) -> UnpackError {
    match error {
        ArrowError::ExternalError(source) => match source.downcast::<ParquetError>() {
            Ok(error) => parquet_trouble(file, *error),
            Err(other) => UnpackError::damaged(file, other),
        },
        ArrowError::ParquetError(text) => parquet_trouble(file, ParquetError::General(text)),
        other => UnpackError::damaged(file, other),
    }
}

fn parquet_trouble(file: &str, error: ParquetError) -> UnpackError {
    let text = error.to_string();
    if text.contains("feature") || matches!(error, ParquetError::NYI(_)) {
        return UnpackError::Unsupported {
            file: file.to_owned(),
            what: Phrase::OtherParquet.into(),
            advice: Phrase::WriteWithSnappy,
        };
    }
    UnpackError::damaged(file, text)
}
