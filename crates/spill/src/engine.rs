//! DataFusion: sorts rows that do not fit in memory.

use crate::SpillError;
use crate::budget::Budget;
use crate::rows::{NUMBER, RowsFile};
use arrow_array::RecordBatch;
use datafusion::execution::SendableRecordBatchStream;
use datafusion::execution::memory_pool::FairSpillPool;
use datafusion::execution::runtime_env::RuntimeEnvBuilder;
use datafusion::prelude::{ParquetReadOptions, SessionConfig, SessionContext, col};
use futures_util::StreamExt;
use std::path::Path;
use std::sync::Arc;
use tokio::runtime::{Builder, Runtime};

/// What merging spilled runs is sure to have.
const MERGE_MEMORY: usize = 16 << 20;
/// Sorts that run side by side.
const PARTITIONS: usize = 2;

/// An engine that spills into a folder.
pub struct Engine {
    runtime: Runtime,
    context: SessionContext,
    budget: Budget,
}

impl Engine {
    /// With so much memory.
    pub fn new(folder: &Path, budget: Budget) -> Result<Self, SpillError> {
        let environment = RuntimeEnvBuilder::new()
            .with_memory_pool(Arc::new(FairSpillPool::new(budget.sorting())))
            .with_temp_file_path(folder)
            .with_max_temp_directory_size(u64::MAX)
            .build_arc()?;
        let config = SessionConfig::new()
            .with_target_partitions(PARTITIONS)
            .with_sort_spill_reservation_bytes(MERGE_MEMORY);
        let runtime = Builder::new_multi_thread()
            .worker_threads(PARTITIONS)
            .build()
            .map_err(SpillError::file(folder))?;
        let context = SessionContext::new_with_config_rt(config, environment);
        Ok(Self { runtime, context, budget })
    }

    /// How much memory there is for what.
    pub fn budget(&self) -> Budget {
        self.budget
    }

    /// The rows of a file by a column; rows that are equal there stay in their order.
    pub fn sorted(&self, file: &RowsFile, by: &str) -> Result<Sorted<'_>, SpillError> {
        let path = file.path().display().to_string();
        let stream = self.runtime.block_on(async {
            let rows = self.context.read_parquet(path, ParquetReadOptions::default()).await?;
            let ascending = |column: &str| col(column).sort(true, false);
            rows.sort(vec![ascending(by), ascending(NUMBER)])?.execute_stream().await
        })?;
        Ok(Sorted { runtime: &self.runtime, stream })
    }
}

/// Sorted rows, batch by batch.
pub struct Sorted<'a> {
    runtime: &'a Runtime,
    stream: SendableRecordBatchStream,
}

impl Iterator for Sorted<'_> {
    type Item = Result<RecordBatch, SpillError>;

    fn next(&mut self) -> Option<Self::Item> {
        Some(self.runtime.block_on(self.stream.next())?.map_err(SpillError::from))
    }
}
