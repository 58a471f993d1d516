//! One run, in slices, until it is finished.

use crate::assistant::{Assistant, PendingAnswer};
use crate::clock::{memory_bytes, now_ms};
use crate::scope::post;
use crate::source::{Piece, Source};
use crate::turns::Turns;
use pipeline::{Loader, Results, Run, Settings, Stopwatch, expected_rows, max_rows};
use protocol::{FromEngine, Mapping, Progress, RawSettings, RunError, Stage, Summary};
use std::rc::Rc;
use vocabulary::{Message, Phrase};

/// Memory a run may take. A tab has 4 GB in theory; browsers give up a little earlier.
const MEMORY: u64 = 3_500 << 20;

/// How a run ends without results by itself.
pub struct Stopped(pub RunError);

/// Runs the whole pipeline over a source.
pub async fn run(
    mut source: Source,
    mapping: Mapping,
    settings: RawSettings,
    name: u32,
    assistant: Option<Rc<Assistant>>,
) -> Result<(Results, Summary), Stopped> {
    let raw = settings;
    let settings = Settings::try_from(raw.clone()).map_err(|fault| Stopped(fault.into()))?;
    let mut sharing = Sharing { assistant, pending: None, memory_bytes: 0 };
    let mut watch = Stopwatch::start(now_ms());
    let mut turns = Turns::new();

    let mut loader = Loader::mapped(settings, mapping);
    while let Some(piece) = source.read().await.map_err(Stopped)? {
        match piece {
            Piece::Part(name, decoded) => {
                loader.begin_part(&name).map_err(failed)?;
                loader.decoded(decoded.as_ref());
            }
            Piece::Bytes(bytes, decoded) => {
                loader.decoded(decoded.as_ref());
                loader.push(&bytes).map_err(failed)?;
            }
        }
        let (taken, total) = source.progress(loader.bytes());
        check_room(expected_rows(loader.rows_kept(), taken, total))?;
        pause(&mut turns, name, &watch, (Stage::Ingest, taken, total)).await;
    }
    let mut run = begin(loader)?;
    watch.enter(run.progress().0, now_ms());
    while run.advance() {
        let shown = run.progress();
        if watch.enter(shown.0, now_ms()) {
            announce(&watch, name, shown);
        }
        pause(&mut turns, name, &watch, shown).await;
        sharing.go_on(&mut run, &raw).await;
    }
    let results = run.finish();
    let mut summary = results.summary();
    (summary.timings, summary.total_ms) = watch.finish(now_ms());
    summary.findings.extend(results.future_sales((js_sys::Date::now() / 1000.0) as i64));
    summary.peak_memory_bytes = Some(memory_bytes() + sharing.memory_bytes);
    Ok((results, summary))
}

/// Stops a run that would not fit, before memory runs out: nothing can be said any more then.
fn check_room(expected: Option<u64>) -> Result<(), Stopped> {
    let max = max_rows(MEMORY);
    let rows = expected.filter(|&rows| rows > max);
    if rows.is_none() && memory_bytes() < MEMORY {
        return Ok(());
    }
    let millions = |rows: u64| (rows as f64 / 1e6).round() as u64;
    let has = rows.map(|rows| Message::of(Phrase::AboutMillionRows).with(millions(rows)));
    let message = Message::of(Phrase::TooLargeForATab).with(has).with(millions(max));
    Err(Stopped(RunError::plain(message)))
}

/// Begins the run over a file that is read, unless it would not fit: rows tell too little of that.
fn begin(loader: Loader) -> Result<Run, Stopped> {
    let loaded = loader.load().map_err(failed)?;
    match loaded.size().refusal(MEMORY, Phrase::ABrowserTab.into()) {
        None => Ok(loaded.run()),
        Some(reason) => {
            let message = Message::of(Phrase::AndThen).with(reason).with(Phrase::UseTheCommandLine);
            Err(Stopped(RunError::plain(message)))
        }
    }
}

/// The purged split's training, shared with the assistant.
struct Sharing {
    assistant: Option<Rc<Assistant>>,
    pending: Option<PendingAnswer>,
    /// Memory the assistant used.
    memory_bytes: u64,
}

impl Sharing {
    /// Gives the assistant its task as soon as there is one, and takes in the answer once nothing else is
    /// left to do. Where that fails the run does the work itself.
    async fn go_on(&mut self, run: &mut Run, settings: &RawSettings) {
        if run.awaits_validation() {
            let answer = match self.pending.take() {
                Some(pending) => pending.wait().await,
                None => None,
            };
            self.memory_bytes = answer.as_ref().map_or(0, |answer| answer.memory_bytes);
            run.supply_validation(answer.and_then(|answer| answer.report));
        } else if let Some(assistant) =
            self.assistant.as_ref().filter(|assistant| assistant.is_ready())
            && let Some((task, _)) = run.delegate_validation()
        {
            self.pending = assistant.give(task, settings);
        }
    }
}

/// Where a slice is over: shows the progress and lets events in. One of them may end the run.
async fn pause(turns: &mut Turns, run: u32, watch: &Stopwatch, shown: (Stage, u64, u64)) {
    if turns.is_due() {
        announce(watch, run, shown);
        turns.take().await;
    }
}

fn announce(watch: &Stopwatch, run: u32, (stage, done, total): (Stage, u64, u64)) {
    let elapsed_ms = watch.elapsed(now_ms());
    post(&FromEngine::Progress { run, progress: Progress { stage, done, total, elapsed_ms } });
}

fn failed(error: pipeline::IngestError) -> Stopped {
    let by_mapping = error.is_about_mapping();
    Stopped(RunError { message: error.message(), by_mapping })
}

impl Stopped {
    /// What the page is told.
    pub fn message(self, run: u32) -> FromEngine {
        FromEngine::Failed { run: Some(run), error: self.0 }
    }
}
