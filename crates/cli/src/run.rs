//! `churn run`: file in, output files and summary out.

use crate::args::RunArgs;
use crate::error::CliError;
use crate::input::Input;
use crate::progress::Progress;
use crate::rejects::RejectingLoader;
use crate::{findings, mapping, memory, output, pictures};
use pipeline::{IngestError, Loader, Results, Settings, Stopwatch};
use protocol::{ModelOutcome, RawSettings, Stage, Summary};
use std::io::Read;
use std::path::Path;
use std::sync::atomic::Ordering;
use std::time::Instant;

/// Bytes read in one piece.
const CHUNK: usize = 1 << 20;

pub fn run(args: &RunArgs) -> Result<(), CliError> {
    let mapping = mapping::of(&args.reading)?;
    let base = match &args.settings {
        Some(file) => settings_file(file)?,
        None => mapping.settings.clone().unwrap_or_default(),
    };
    let settings = Settings::try_from(args.overrides.over(base))?;
    let loader = Loader::mapped(settings, mapping);
    let (results, summary) = analyse(&args.file, loader, args.rejects.as_deref())?;
    if let Some(folder) = &args.out {
        output::write_files(&results, folder)?;
    }
    if let Some(folder) = &args.charts {
        let written = pictures::write(&results, folder)?;
        eprintln!("{written} charts are in {}", folder.display());
    }
    if args.json {
        println!("{}", serde_json::to_string(&summary)?);
    } else {
        describe(&summary, args.out.as_deref());
    }
    Ok(())
}

fn settings_file(path: &Path) -> Result<RawSettings, CliError> {
    let text = std::fs::read_to_string(path).map_err(CliError::read(path))?;
    toml::from_str(&text).map_err(|source| CliError::SettingsFile {
        file: path.to_owned(),
        source: Box::new(source),
    })
}

fn analyse(
    file: &Path,
    loader: Loader,
    rejects: Option<&Path>,
) -> Result<(Results, Summary), CliError> {
    let clock = Instant::now();
    let now = || clock.elapsed().as_secs_f64() * 1000.0;
    let ingest_error = &|source: IngestError| CliError::Ingest { file: file.to_owned(), source };

    let mut input = Input::open(file)?;
    let mut progress = Progress::new();
    let mut watch = Stopwatch::start(now());
    let mut loader = RejectingLoader::new(loader, rejects)?;
    let mut chunk = vec![0; CHUNK];
    loop {
        let count = input.bytes.read(&mut chunk).map_err(CliError::read(file))?;
        if count == 0 {
            break;
        }
        loader.push(&chunk[..count], ingest_error)?;
        progress.show(Stage::Ingest, input.taken.load(Ordering::Relaxed), input.total);
    }
    let mut run = loader.finish(ingest_error)?;
    let mut validation = None;
    watch.enter(run.progress().0, now());
    while run.advance() {
        let (stage, done, total) = run.progress();
        watch.enter(stage, now());
        progress.show(stage, done, total);
        // The two splits are trained side by side, each in its own thread.
        if let Some((task, settings)) = run.delegate_validation() {
            let task = task.clone();
            validation = Some(std::thread::spawn(move || task.run(settings).ok()));
        }
        if run.awaits_validation() {
            let report = validation.take().and_then(|thread| thread.join().ok()).flatten();
            run.supply_validation(report);
        }
    }
    let results = run.finish();
    progress.finish();
    let mut summary = results.summary();
    (summary.timings, summary.total_ms) = watch.finish(now());
    summary.peak_memory_bytes = memory::peak_bytes();
    Ok((results, summary))
}

/// The summary in a few lines for people.
fn describe(summary: &Summary, folder: Option<&Path>) {
    let data = &summary.transactions;
    println!(
        "{} of {} rows kept: {} customers, {} invoices, {} to {}",
        data.rows_kept, data.rows_read, data.customers, data.invoices, data.first, data.last
    );
    for dropped in data.dropped.iter().filter(|dropped| dropped.rows > 0) {
        println!("  dropped {:>9}  {}", dropped.rows, dropped.reason.title());
    }
    findings::print(&summary.findings);
    println!("{} customer records at {} month ends", summary.feature_rows, summary.snapshots);
    match &summary.model {
        ModelOutcome::Unavailable { reason } => println!("No model: {reason}"),
        ModelOutcome::Trained { kept, purged, .. } => {
            let splits = [("all labels", Some(kept)), ("known labels only", purged.as_ref())];
            for (name, best) in
                splits.into_iter().filter_map(|(name, split)| Some((name, split?.best()?)))
            {
                println!(
                    "{} ({name}): ROC-AUC {:.4}, PR-AUC {:.4}, Brier {:.4}",
                    best.learner.title(),
                    best.roc_auc,
                    best.pr_auc,
                    best.brier
                );
            }
        }
    }
    if let Some(newest) = summary.executive.snapshots.last() {
        println!("{} customers to act on as of {}", newest.action_customers, newest.date);
    }
    let seconds = |ms: f64| ms / 1000.0;
    for timing in &summary.timings {
        println!("  {:>7.2} s  {}", seconds(timing.ms), timing.stage.title());
    }
    println!("  {:>7.2} s  in all", seconds(summary.total_ms));
    match folder {
        Some(folder) => println!("Files are in {}", folder.display()),
        None => println!("Nothing was written; give --out DIR for the files"),
    }
}
