//! The `churn` command: the same engine as in the browser, without one.

mod analysis;
mod args;
mod error;
mod findings;
mod input;
mod mapping;
mod memory;
mod output;
mod pbip;
mod pictures;
mod progress;
mod readiness;
mod rejects;
mod room;
mod run;
mod sample;
mod sniff;

use args::{Cli, Command};
use clap::Parser;
use std::process::ExitCode;

fn main() -> ExitCode {
    let result = match Cli::parse().command {
        Command::Run(args) => run::run(&args),
        Command::Pbip(args) => pbip::write(&args),
        Command::Sniff(args) => sniff::sniff(&args),
        Command::Sample(args) => sample::write(&args),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("churn: {error}");
            error.exit_code()
        }
    }
}
