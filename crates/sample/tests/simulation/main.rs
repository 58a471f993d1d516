//! The simulator seen from outside: its bytes, their shape, and the truth behind them.
#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests fail loudly too")]

mod bytes;
mod shape;
mod table;
mod truth;
