//! The command line.

use clap::{Args, Parser, Subcommand, ValueEnum};
use protocol::{DateFormat, DecimalMark, RawSettings, SnapshotCutoff};
use std::fmt::Display;
use std::path::{Path, PathBuf};
use std::str::FromStr;

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
const LEAST_MEMORY: u64 = 64;
const MOST_MEMORY: u64 = 1 << 24;

/// Customers that can be simulated.
const MOST_CUSTOMERS: u32 = 10_000_000;

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
    #[arg(long, value_name = "MB", default_value_t = MEMORY, value_parser = within(LEAST_MEMORY, MOST_MEMORY))]
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

/// Settings as flags; each is explained where it is defined, and checked by the engine.
#[derive(Debug, Args)]
#[command(next_help_heading = "Settings")]
pub struct SettingArgs {
    /// When on its day a snapshot looks back [default: start-of-day].
    #[arg(long, value_enum)]
    snapshot_cutoff: Option<Cutoff>,
    /// Drop rows that repeat an earlier row in every mapped column.
    #[arg(long)]
    drop_exact_duplicates: bool,
    /// Count orders of every status as sales: cancelled, refunded and unpaid ones too.
    #[arg(long)]
    count_all_statuses: bool,
    /// Currency the amounts are in, where the file does not tell (ISO 4217).
    #[arg(long, value_name = "CODE")]
    currency: Option<String>,
    /// Count every spelling of a customer as a customer, even those that differ in case or blanks alone.
    #[arg(long)]
    keep_customer_spellings: bool,
    /// Days without a purchase that make a customer churned [default: 90].
    #[arg(long, value_name = "DAYS")]
    label_window_days: Option<i64>,
    /// Days that basket and gap statistics look back [default: 365].
    #[arg(long, value_name = "DAYS")]
    lookback_days: Option<i64>,
    /// Share of a snapshot's customers that can be acted on [default: 0.15].
    #[arg(long, value_name = "SHARE")]
    capacity_share: Option<f64>,
    /// Probability from which a customer is at high risk [default: 0.8].
    #[arg(long, value_name = "P")]
    high_risk_threshold: Option<f64>,
    /// Probability from which a customer is at medium risk [default: 0.5].
    #[arg(long, value_name = "P")]
    medium_risk_threshold: Option<f64>,
    /// Churn threshold of Champions and Loyal [default: 0.3].
    #[arg(long, value_name = "P")]
    loyal_churn_threshold: Option<f64>,
    /// Churn threshold of Potential Loyalist, Promising, New Customers, Needs Attention [default: 0.5].
    #[arg(long, value_name = "P")]
    developing_churn_threshold: Option<f64>,
    /// Churn threshold of At Risk, Lost and About To Sleep [default: 0.7].
    #[arg(long, value_name = "P")]
    lapsing_churn_threshold: Option<f64>,
    /// Labelled snapshots held out to test the model [default: 3].
    #[arg(long, value_name = "COUNT", value_parser = within(1_usize, 24))]
    test_snapshots: Option<usize>,
    /// Seed of the sampling in training [default: 42].
    #[arg(long, value_parser = within(0, u64::MAX))]
    seed: Option<u64>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Cutoff {
    /// Sales of the snapshot day count from the next snapshot on.
    StartOfDay,
    /// Sales of the snapshot day count.
    EndOfDay,
}

impl SettingArgs {
    /// `base` with every flag that was given in its place.
    pub fn over(&self, base: RawSettings) -> RawSettings {
        let cutoff = self.snapshot_cutoff.map(|cutoff| match cutoff {
            Cutoff::StartOfDay => SnapshotCutoff::StartOfDay,
            Cutoff::EndOfDay => SnapshotCutoff::EndOfDay,
        });
        RawSettings {
            snapshot_cutoff: cutoff.unwrap_or(base.snapshot_cutoff),
            drop_exact_duplicates: self.drop_exact_duplicates || base.drop_exact_duplicates,
            count_all_statuses: self.count_all_statuses || base.count_all_statuses,
            currency: self.currency.clone().or(base.currency),
            merge_customer_spellings: !self.keep_customer_spellings
                && base.merge_customer_spellings,
            label_window_days: self.label_window_days.unwrap_or(base.label_window_days),
            lookback_days: self.lookback_days.unwrap_or(base.lookback_days),
            capacity_share: self.capacity_share.unwrap_or(base.capacity_share),
            high_risk_threshold: self.high_risk_threshold.unwrap_or(base.high_risk_threshold),
            medium_risk_threshold: self.medium_risk_threshold.unwrap_or(base.medium_risk_threshold),
            loyal_churn_threshold: self.loyal_churn_threshold.unwrap_or(base.loyal_churn_threshold),
            developing_churn_threshold: self
                .developing_churn_threshold
                .unwrap_or(base.developing_churn_threshold),
            lapsing_churn_threshold: self
                .lapsing_churn_threshold
                .unwrap_or(base.lapsing_churn_threshold),
            test_snapshots: self.test_snapshots.unwrap_or(base.test_snapshots),
            seed: self.seed.unwrap_or(base.seed),
        }
    }
}

#[derive(Debug, Args)]
#[command(allow_negative_numbers = true)]
pub struct SampleArgs {
    /// Customers to simulate.
    #[arg(long, default_value_t = sample::Settings::default().customers, value_parser = within(1, MOST_CUSTOMERS))]
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

/// Takes whole numbers of a range, and tells the range where one is not of it.
fn within<T>(least: T, most: T) -> impl Fn(&str) -> Result<T, String> + Clone
where
    T: FromStr + PartialOrd + Display + Copy + Send + Sync + 'static,
{
    move |text| match text.trim().parse::<T>() {
        Ok(number) if number >= least && number <= most => Ok(number),
        _ => Err(format!("it must be a whole number from {least} to {most}")),
    }
}
