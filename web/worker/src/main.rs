//! The engine in a module worker: typed messages in, typed messages out.
//!
//! One run is under way at most. It works in slices and lets the worker's event loop take a turn after
//! each, so that a cancel or a table request is heard at once. Results stay until a later run has
//! finished: a cancelled or failed run loses nothing.

mod assistant;
mod clock;
mod download;
mod engine;
mod opened;
mod run;
mod scope;
mod source;
mod turns;

use wasm_bindgen::prelude::Closure;
use web_sys::MessageEvent;

fn main() {
    console_error_panic_hook::set_once();
    let name = scope::global().name();
    if name == assistant::NAME {
        return assistant::serve();
    }
    wasm_bindgen_futures::spawn_local(async move {
        // The page hears by this lock when this worker is no more. It sends nothing before the engine is ready.
        wire::locks::hold(&name).await;
        let engine = engine::Engine::start();
        scope::listen(Closure::new(move |event: MessageEvent| engine.receive(&event.data())));
    });
}
