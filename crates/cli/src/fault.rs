//! Faults in the program itself.
//!
//! Libraries that read columnar files panic over damaged ones, which is caught and said in better words. So a
//! panic is not shown when it happens, but only where nothing has caught it.

use crate::console::note;
use std::panic::{self, AssertUnwindSafe};
use std::process::ExitCode;
use std::sync::{Mutex, PoisonError};

/// The exit code of a fault.
const FAULT: u8 = 4;

/// Where the last panic was, and what it said.
static LAST: Mutex<String> = Mutex::new(String::new());

/// Remembers panics instead of showing them.
pub fn listen() {
    panic::set_hook(Box::new(|panic| {
        *LAST.lock().unwrap_or_else(PoisonError::into_inner) = panic.to_string();
    }));
}

/// The exit code of some work; where it panics, the one of a fault, which is said.
pub fn caught(work: impl FnOnce() -> ExitCode) -> ExitCode {
    panic::catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| {
        crate::interrupt::give_way();
        let last = LAST.lock().unwrap_or_else(PoisonError::into_inner);
        note(format_args!(
            "churn: a fault in the program, not in your command. Please report it with these lines:\n{last}"
        ));
        ExitCode::from(FAULT)
    })
}
