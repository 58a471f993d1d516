//! Rows as Parquet files.

use crate::SpillError;
use arrow_array::cast::AsArray;
use arrow_array::types::{Float64Type, Int64Type, UInt32Type};
use arrow_array::{ArrayRef, Float64Array, Int64Array, RecordBatch, UInt32Array, UInt64Array};
use arrow_schema::{DataType, Field, Schema};
use ingest::KeptRows;
use parquet::arrow::ArrowWriter;
use parquet::arrow::arrow_reader::{ParquetRecordBatchReader, ParquetRecordBatchReaderBuilder};
use parquet::basic::Compression;
use parquet::file::properties::{EnabledStatistics, WriterProperties};
use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The column with a row's number, which breaks ties in every sort.
pub const NUMBER: &str = "number";
/// The column with a row's time.
pub const TIME: &str = "time";
/// The column with a row's customer.
pub const CUSTOMER: &str = "customer";
/// Rows that are written or read at once.
const ROWS_A_GROUP: usize = 1 << 19;
const ROWS_A_BATCH: usize = 1 << 13;

fn schema() -> Arc<Schema> {
    let field = |name: &str, data_type| Field::new(name, data_type, false);
    Arc::new(Schema::new(vec![
        field(NUMBER, DataType::UInt64),
        field(TIME, DataType::Int64),
        field(CUSTOMER, DataType::UInt32),
        field("invoice", DataType::UInt32),
        field("stock_code", DataType::UInt32),
        field("description", DataType::UInt32),
        field("country", DataType::UInt32),
        field("quantity", DataType::Float64),
        field("unit_price", DataType::Float64),
    ]))
}

/// Rows as a batch; the first has the number `first`.
fn batch_of(first: u64, rows: KeptRows) -> Result<RecordBatch, SpillError> {
    let codes = |codes: Vec<u32>| -> ArrayRef { Arc::new(UInt32Array::from(codes)) };
    let numbers = first..first + rows.len() as u64;
    let columns: Vec<ArrayRef> = vec![
        Arc::new(UInt64Array::from_iter_values(numbers)),
        Arc::new(Int64Array::from(rows.time)),
        codes(rows.customer),
        codes(rows.invoice),
        codes(rows.stock_code),
        codes(rows.description),
        codes(rows.country),
        Arc::new(Float64Array::from(rows.quantity)),
        Arc::new(Float64Array::from(rows.unit_price)),
    ];
    Ok(RecordBatch::try_new(schema(), columns)?)
}

/// Appends the rows of a batch.
pub fn append(rows: &mut KeptRows, batch: &RecordBatch) {
    let codes = |number: usize| batch.column(number).as_primitive::<UInt32Type>().values();
    let numbers = |number: usize| batch.column(number).as_primitive::<Float64Type>().values();
    rows.time.extend_from_slice(batch.column(1).as_primitive::<Int64Type>().values());
    rows.customer.extend_from_slice(codes(2));
    rows.invoice.extend_from_slice(codes(3));
    rows.stock_code.extend_from_slice(codes(4));
    rows.description.extend_from_slice(codes(5));
    rows.country.extend_from_slice(codes(6));
    rows.quantity.extend_from_slice(numbers(7));
    rows.unit_price.extend_from_slice(numbers(8));
}

/// Takes the rows from `at` on out of others.
pub fn split_off(rows: &mut KeptRows, at: usize) -> KeptRows {
    KeptRows {
        time: rows.time.split_off(at),
        customer: rows.customer.split_off(at),
        invoice: rows.invoice.split_off(at),
        stock_code: rows.stock_code.split_off(at),
        description: rows.description.split_off(at),
        country: rows.country.split_off(at),
        quantity: rows.quantity.split_off(at),
        unit_price: rows.unit_price.split_off(at),
    }
}

/// A file of rows, each with its number.
#[derive(Debug)]
pub struct RowsFile {
    path: PathBuf,
    rows: u64,
}

impl RowsFile {
    pub fn path(&self) -> &Path {
        &self.path
    }

    pub fn rows(&self) -> u64 {
        self.rows
    }

    /// The rows in the order they were written.
    pub fn read(&self) -> Result<ParquetRecordBatchReader, SpillError> {
        let file = File::open(&self.path).map_err(SpillError::file(&self.path))?;
        let reader = ParquetRecordBatchReaderBuilder::try_new(file)?;
        Ok(reader.with_batch_size(ROWS_A_BATCH).build()?)
    }

    /// Frees the disk.
    pub fn delete(self) -> Result<(), SpillError> {
        std::fs::remove_file(&self.path).map_err(SpillError::file(&self.path))
    }
}

/// Writes a [`RowsFile`].
pub struct RowsWriter {
    writer: ArrowWriter<File>,
    path: PathBuf,
    rows: u64,
}

impl RowsWriter {
    pub fn new(path: PathBuf) -> Result<Self, SpillError> {
        let file = File::create(&path).map_err(SpillError::file(&path))?;
        // Read once or twice and deleted: fast to write is what counts.
        let properties = WriterProperties::builder()
            .set_compression(Compression::LZ4_RAW)
            .set_dictionary_enabled(false)
            .set_statistics_enabled(EnabledStatistics::None)
            .set_max_row_group_row_count(Some(ROWS_A_GROUP))
            .build();
        let writer = ArrowWriter::try_new(file, schema(), Some(properties))?;
        Ok(Self { writer, path, rows: 0 })
    }

    pub fn rows(&self) -> u64 {
        self.rows
    }

    pub fn add(&mut self, rows: KeptRows) -> Result<(), SpillError> {
        let batch = batch_of(self.rows, rows)?;
        self.rows += batch.num_rows() as u64;
        Ok(self.writer.write(&batch)?)
    }

    pub fn finish(self) -> Result<RowsFile, SpillError> {
        let Self { writer, path, rows } = self;
        writer.close()?;
        Ok(RowsFile { path, rows })
    }
}
