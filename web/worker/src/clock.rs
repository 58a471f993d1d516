//! The worker's clock and memory: the engine itself has neither.

use crate::scope;

/// Milliseconds since the worker began.
pub fn now_ms() -> f64 {
    scope::global().performance().map_or(0.0, |performance| performance.now())
}

/// Bytes of wasm memory. It never shrinks, so this is its peak too.
pub fn memory_bytes() -> u64 {
    const PAGE: u64 = 65_536;
    core::arch::wasm32::memory_size::<0>() as u64 * PAGE
}
