//! From a file to results, with progress on the screen.

use crate::args::SourceArgs;
use crate::error::CliError;
use crate::input::Input;
use crate::progress::Progress;
use crate::rejects::RejectingLoader;
use crate::{mapping, memory};
use pipeline::{IngestError, Loader, Results, Settings, Stopwatch};
use protocol::{RawSettings, Stage, Summary};
use std::io::Read;
use std::path::Path;
use std::sync::atomic::Ordering;
use std::time::{Instant, SystemTime, UNIX_EPOCH};

/// Bytes read in one piece.
const CHUNK: usize = 1 << 20;

/// Runs the whole pipeline over a file; rows that are dropped go to `rejects`, if that is given.
pub fn analyse(
    source: &SourceArgs,
    rejects: Option<&Path>,
) -> Result<(Results, Summary), CliError> {
    let clock = Instant::now();
    let now = || clock.elapsed().as_secs_f64() * 1000.0;
    let file = source.file.as_path();
    let ingest_error = &|source: IngestError| CliError::Ingest { file: file.to_owned(), source };

    let loader = loader(source)?;
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
    let today = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs() as i64;
    summary.findings.extend(results.future_sales(today));
    summary.peak_memory_bytes = memory::peak_bytes();
    Ok((results, summary))
}

fn loader(source: &SourceArgs) -> Result<Loader, CliError> {
    let mapping = mapping::of(&source.reading)?;
    let base = match &source.settings {
        Some(file) => settings_file(file)?,
        None => mapping.settings.clone().unwrap_or_default(),
    };
    let settings = Settings::try_from(source.overrides.over(base))?;
    Ok(Loader::mapped(settings, mapping))
}

fn settings_file(path: &Path) -> Result<RawSettings, CliError> {
    let text = std::fs::read_to_string(path).map_err(CliError::read(path))?;
    toml::from_str(&text).map_err(|source| CliError::SettingsFile {
        file: path.to_owned(),
        source: Box::new(source),
    })
}
