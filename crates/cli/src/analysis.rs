//! From a file to results, with progress on the screen.

use crate::args::SourceArgs;
use crate::error::CliError;
use crate::input::Input;
use crate::progress::Progress;
use crate::rejects::RejectingLoader;
use crate::{mapping, memory};
use pipeline::{IngestError, Loader, Results, Run, Settings, Stopwatch};
use protocol::{RawSettings, Stage, Summary};
use std::path::Path;
use std::time::{Instant, SystemTime, UNIX_EPOCH};

/// Runs the whole pipeline over what was named; rows that are dropped go to `rejects`, if that is given.
pub fn analyse(
    source: &SourceArgs,
    rejects: Option<&Path>,
) -> Result<(Results, Summary), CliError> {
    let clock = Instant::now();
    let now = || clock.elapsed().as_secs_f64() * 1000.0;
    let mut progress = Progress::new();
    let mut watch = Stopwatch::start(now());
    let mut run = read(source, rejects, &mut progress)?;
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

/// Reads every table of what was named.
fn read(
    source: &SourceArgs,
    rejects: Option<&Path>,
    progress: &mut Progress,
) -> Result<Run, CliError> {
    let mut loader = RejectingLoader::new(loader(source)?, rejects)?;
    let mut input = Input::open(&source.files)?;
    let mut chunk = Vec::new();
    // A file that is one table needs no name in what is said of it; with several, each is told apart.
    let mut alone = None;
    while let Some(part) = input.next_part()? {
        let is_alone = source.files.len() == 1 && is_whole_file(&part, &source.files[0]);
        if is_alone {
            alone = Some(part);
        } else {
            loader.begin_part(&part).map_err(in_file(&alone))?;
        }
        while input.read(&mut chunk)? {
            loader.push(&chunk, &in_file(&alone))?;
            let (taken, total) = input.progress();
            progress.show(Stage::Ingest, taken, total);
        }
    }
    loader.finish(&in_file(&alone))
}

fn is_whole_file(part: &str, file: &Path) -> bool {
    file == Path::new("-") || part == file.display().to_string()
}

fn in_file(file: &Option<String>) -> impl Fn(IngestError) -> CliError {
    move |source| CliError::Ingest { file: file.clone(), source }
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
