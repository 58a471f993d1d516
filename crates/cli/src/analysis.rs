//! From a file to results, with progress on the screen.

use crate::args::{RunArgs, SourceArgs};
use crate::error::CliError;
use crate::input::Input;
use crate::progress::Progress;
use crate::rejects::RejectingLoader;
use crate::room::{Placed, Room};
use crate::targets::Targets;
use crate::unfinished::{NewFile, NewFolder};
use crate::{mapping, memory};
use pipeline::{IngestError, Loader, Results, Run, Settings, Stopwatch};
use protocol::{RawSettings, Stage, Summary};
use std::path::Path;
use std::time::{Instant, SystemTime, UNIX_EPOCH};

/// What came of a run.
pub enum Analysis {
    /// Its results are in memory.
    InMemory(Box<Results>, Summary),
    /// Its rows did not fit: the output files are written, and this is left.
    OnDisk(Summary),
}

/// Runs the whole pipeline over what was named, in memory.
pub fn analyse(source: &SourceArgs, mut room: Room) -> Result<(Results, Summary), CliError> {
    let mut watch = Watch::start();
    let (loader, alone) = read(source, None, &mut room, &mut watch)?;
    let run = room.keep(loader.load().map_err(in_file(&alone))?)?;
    Ok(in_memory(run, watch))
}

/// Runs the whole pipeline over what was named, on disk where it does not fit in memory.
pub fn analyse_within(args: &RunArgs, targets: &mut Targets) -> Result<Analysis, CliError> {
    let mut watch = Watch::start();
    let rejects = targets.rejects.take();
    let mut room = Room::new(args, targets);
    let (loader, alone) = read(&args.source, rejects, &mut room, &mut watch)?;
    // The folder of the rows goes when they are no longer needed.
    let (spilled, _folder) = match room.place(loader.load().map_err(in_file(&alone))?)? {
        Placed::InMemory(run) => {
            let (results, summary) = in_memory(*run, watch);
            return Ok(Analysis::InMemory(Box::new(results), summary));
        }
        Placed::OnDisk(spilled, folder) => (spilled, folder),
    };
    let mut show = |stage, done, total| watch.show(stage, done, total);
    let out = targets.out.as_ref().map(NewFolder::files);
    let summary = spilled.run(out.as_deref(), today(), &mut show)?;
    Ok(Analysis::OnDisk(watch.finish(summary)))
}

/// Runs the stages after reading.
fn in_memory(mut run: Run, mut watch: Watch) -> (Results, Summary) {
    let mut validation = None;
    watch.enter(run.progress().0);
    while run.advance() {
        let (stage, done, total) = run.progress();
        watch.show(stage, done, total);
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
    let mut summary = results.summary();
    summary.findings.extend(results.future_sales(today()));
    let summary = watch.finish(summary);
    (results, summary)
}

/// Seconds since 1970-01-01.
fn today() -> i64 {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs() as i64
}

/// The time of every stage, and the bar on the screen.
struct Watch {
    clock: Instant,
    stages: Stopwatch,
    progress: Progress,
}

impl Watch {
    fn start() -> Self {
        let progress = Progress::new();
        Self { clock: Instant::now(), stages: Stopwatch::start(0.0), progress }
    }

    fn now(&self) -> f64 {
        self.clock.elapsed().as_secs_f64() * 1000.0
    }

    fn enter(&mut self, stage: Stage) {
        self.stages.enter(stage, self.now());
    }

    fn show(&mut self, stage: Stage, done: u64, total: u64) {
        self.enter(stage);
        self.progress.show(stage, done, total);
    }

    /// The summary with what a clock and the system know.
    fn finish(self, mut summary: Summary) -> Summary {
        let now = self.now();
        self.progress.finish();
        (summary.timings, summary.total_ms) = self.stages.finish(now);
        summary.peak_memory_bytes = memory::peak_bytes();
        summary
    }
}

/// Reads every table of what was named. A file that is one table is named with the loader: it needs no name
/// in what is said of its tables; with several, each is told apart.
fn read(
    source: &SourceArgs,
    rejects: Option<NewFile>,
    room: &mut Room,
    watch: &mut Watch,
) -> Result<(Loader, Option<String>), CliError> {
    let encoding = mapping::of(&source.reading)?.encoding;
    let mut loader = RejectingLoader::new(loader(source)?, rejects);
    let mut input = Input::open(&source.files, encoding)?;
    let mut chunk = Vec::new();
    let mut alone = None;
    while let Some(part) = input.next_part()? {
        let is_alone = source.files.len() == 1 && is_whole_file(&part, &source.files[0]);
        if is_alone {
            alone = Some(part);
        } else {
            loader.begin_part(&part).map_err(in_file(&alone))?;
        }
        loader.inner().decoded(input.decoded());
        while input.read(&mut chunk)? {
            loader.inner().decoded(input.decoded());
            loader.push(&chunk, &in_file(&alone))?;
            let (taken, total) = input.progress();
            watch.show(Stage::Ingest, taken, total);
            room.make(loader.inner(), taken, total, &in_file(&alone))?;
        }
    }
    let loader = loader.end(&in_file(&alone))?;
    Ok((loader, alone))
}

fn is_whole_file(part: &str, file: &Path) -> bool {
    file == Path::new("-") || part == file.display().to_string()
}

fn in_file(file: &Option<String>) -> impl Fn(IngestError) -> CliError {
    move |source| CliError::Ingest { file: file.clone(), source: Box::new(source) }
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
    let text = mapping::text_of(path)?;
    toml::from_str(&text).map_err(|source| CliError::SettingsFile {
        file: path.to_owned(),
        source: Box::new(source),
    })
}
