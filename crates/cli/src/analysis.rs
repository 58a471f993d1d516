//! From a file to results, with progress on the screen.

use crate::args::SourceArgs;
use crate::error::CliError;
use crate::input::Input;
use crate::memory;
use crate::progress::Progress;
use pipeline::{IngestError, Loader, Results, Settings, Stopwatch};
use protocol::{RawSettings, Stage, Summary};
use std::io::Read;
use std::path::Path;
use std::sync::atomic::Ordering;
use std::time::Instant;

/// Bytes read in one piece.
const CHUNK: usize = 1 << 20;

fn settings_file(path: Option<&Path>) -> Result<RawSettings, CliError> {
    let Some(path) = path else { return Ok(RawSettings::default()) };
    let text = std::fs::read_to_string(path).map_err(CliError::read(path))?;
    toml::from_str(&text).map_err(|source| CliError::SettingsFile {
        file: path.to_owned(),
        source: Box::new(source),
    })
}

/// Runs the whole pipeline over a file.
pub fn analyse(source: &SourceArgs) -> Result<(Results, Summary), CliError> {
    let settings =
        Settings::try_from(source.overrides.over(settings_file(source.settings.as_deref())?))?;
    let file = source.file.as_path();
    let clock = Instant::now();
    let now = || clock.elapsed().as_secs_f64() * 1000.0;
    let ingest_error = |source: IngestError| CliError::Ingest { file: file.to_owned(), source };

    let mut input = Input::open(file)?;
    let mut progress = Progress::new();
    let mut watch = Stopwatch::start(now());
    let mut loader = Loader::new(settings);
    let mut chunk = vec![0; CHUNK];
    loop {
        let count = input.bytes.read(&mut chunk).map_err(CliError::read(file))?;
        if count == 0 {
            break;
        }
        loader.push(&chunk[..count]).map_err(ingest_error)?;
        progress.show(Stage::Ingest, input.taken.load(Ordering::Relaxed), input.total);
    }
    let mut run = loader.finish().map_err(ingest_error)?;
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
