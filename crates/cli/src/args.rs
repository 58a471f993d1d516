//! The command line.

use crate::flags::SettingArgs;
use crate::whole::within;
use clap::{Args, Parser, Subcommand, ValueEnum};
use protocol::{DateFormat, DecimalMark};
use std::path::{Path, PathBuf};

/// Churn intelligence from one retail CSV file.
///
/// Exit codes: 0 done; 1 the file cannot be used; 2 the command line or a setting is wrong; 3 a file
/// cannot be read or written; 4 a fault in the program; 129, 130, 143 ended by HUP, INT, TERM.
#[derive(Debug, Parser)]
#[command(name = "churn", version)]
pub struct Cli {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Clean a file, train, score, plan, and write the output files.
    Run(Box<RunArgs>),
    /// Write a Power BI project of a file: model, report, and the CSVs they read.
    Pbip(Box<PbipArgs>),
    /// Guess how a file is written, and say why.
    Sniff(SniffArgs),
    /// Write simulated sales as CSV to standard output or a file.
    Sample(SampleArgs),
    /// Remove what runs have left that were killed: folders named churn-… in which nobody works.
    Clean(CleanArgs),
}

/// What is analysed, and how.
#[derive(Debug, Args)]
#[command(allow_negative_numbers = true)]
pub struct SourceArgs {
    /// The files, in order, where several belong together: text tables, workbooks, Parquet and Arrow files, also
    /// packed with gzip, xz, zstd or zip. `-` reads text from standard input.
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// A TOML file with settings, instead of those in the mapping; flags win over it.
    #[arg(long, value_name = "FILE")]
    pub settings: Option<PathBuf>,
    #[command(flatten)]
    pub reading: ReadingArgs,
    #[command(flatten)]
    pub overrides: SettingArgs,
}

/// Memory a run may use, unless it is told otherwise, in megabytes; and the least and the most that it can be
/// told.
const MEMORY: u64 = 4096;
const MIN_MEMORY: u64 = 64;
const MAX_MEMORY: u64 = 1 << 24;

/// Customers that can be simulated.
const MAX_CUSTOMERS: u32 = 10_000_000;

impl SourceArgs {
    /// Every file that is read.
    pub fn inputs(&self) -> impl Iterator<Item = &Path> {
        let beside = self.settings.iter().chain(&self.reading.mapping);
        self.files.iter().chain(beside).map(PathBuf::as_path)
    }
}

#[derive(Debug, Args)]
pub struct RunArgs {
    #[command(flatten)]
    pub source: SourceArgs,
    /// Folder for the output files; made where it does not exist. Without it nothing is written.
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// Folder for the charts of the report as SVG; made where it does not exist.
    #[arg(long, value_name = "DIR")]
    pub charts: Option<PathBuf>,
    /// Print one machine-readable summary to standard output.
    #[arg(long)]
    pub json: bool,
    /// Write the rows that were dropped, with line and reason, as CSV.
    #[arg(long, value_name = "FILE")]
    pub rejects: Option<PathBuf>,
    #[command(flatten)]
    pub memory: MemoryArgs,
    /// Work on disk even where memory would do.
    #[arg(long)]
    pub on_disk: bool,
}

#[derive(Clone, Copy, Debug, Args)]
pub struct MemoryArgs {
    /// Memory to use, in megabytes. What needs more is worked on on disk, in the output folder, where that can
    /// be; the results are the same.
    #[arg(long, value_name = "MB", default_value_t = MEMORY, value_parser = within(MIN_MEMORY, MAX_MEMORY))]
    memory: u64,
}

impl MemoryArgs {
    /// In bytes.
    pub fn bytes(self) -> u64 {
        self.memory << 20
    }
}

#[derive(Debug, Args)]
pub struct PbipArgs {
    #[command(flatten)]
    pub source: SourceArgs,
    /// Folder for the project; made where it does not exist.
    #[arg(long, value_name = "DIR")]
    pub out: PathBuf,
    #[command(flatten)]
    pub memory: MemoryArgs,
    /// Write the model and the report alone, without the CSVs.
    #[arg(long)]
    pub no_data: bool,
    /// File for the values that each measure should show, as JSON.
    #[arg(long, value_name = "FILE")]
    pub cases: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct SniffArgs {
    /// The file, of any kind that `churn run` reads; `-` reads text from standard input. Of several tables
    /// the first is looked at.
    pub file: PathBuf,
    /// Print the guess as JSON.
    #[arg(long)]
    pub json: bool,
    /// Write the guess as a mapping file, to be corrected and given to `churn run`.
    #[arg(long, value_name = "FILE")]
    pub save: Option<PathBuf>,
    #[command(flatten)]
    pub reading: ReadingArgs,
}

/// How the file is written, as far as it should not be guessed.
#[derive(Debug, Args)]
#[command(next_help_heading = "Reading the file")]
pub struct ReadingArgs {
    /// A TOML file that says which column is which and how values are written.
    #[arg(long, value_name = "FILE")]
    pub mapping: Option<PathBuf>,
    /// The order of day, month and year in the dates; wins over the mapping.
    #[arg(long, value_enum, value_name = "ORDER")]
    date_order: Option<DateOrder>,
    /// The decimal mark of all numbers; wins over the mapping.
    #[arg(long, value_enum, value_name = "MARK")]
    decimal: Option<Decimal>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum DateOrder {
    /// Day, month, year.
    Dmy,
    /// Month, day, year.
    Mdy,
    /// Year, month, day.
    Ymd,
    /// Day and month as before Excel swapped them.
    Swapped,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Decimal {
    /// 1,234.50
    Point,
    /// 1.234,50
    Comma,
}

impl ReadingArgs {
    /// The date format that was given.
    pub fn date_format(&self) -> Option<DateFormat> {
        self.date_order.map(|order| match order {
            DateOrder::Dmy => DateFormat::Dmy,
            DateOrder::Mdy => DateFormat::Mdy,
            DateOrder::Ymd => DateFormat::Ymd,
            DateOrder::Swapped => DateFormat::Swapped,
        })
    }

    /// The decimal mark that was given.
    pub fn decimal_mark(&self) -> Option<DecimalMark> {
        self.decimal.map(|decimal| match decimal {
            Decimal::Point => DecimalMark::Point,
            Decimal::Comma => DecimalMark::Comma,
        })
    }
}

#[derive(Debug, Args)]
#[command(allow_negative_numbers = true)]
pub struct SampleArgs {
    /// Customers to simulate.
    #[arg(long, default_value_t = sample::Settings::default().customers, value_parser = within(1, MAX_CUSTOMERS))]
    pub customers: u32,
    /// Seed of the simulation.
    #[arg(long, default_value_t = sample::Settings::default().seed, value_parser = within(0, u64::MAX))]
    pub seed: u64,
    /// File to write; standard output without it.
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct CleanArgs {
    /// Folders to look in: those that were given as `--out`. Without any, the current one and the system's
    /// temporary folder.
    #[arg(value_name = "DIR")]
    pub folders: Vec<PathBuf>,
}
