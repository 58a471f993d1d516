//! The `churn` command: the same engine as in the browser, without one.

mod analysis;
mod args;
mod error;
mod input;
mod memory;
mod output;
mod pbip;
mod pictures;
mod progress;
mod run;
mod sample;

use args::{Cli, Command};
use clap::Parser;
use std::process::ExitCode;

fn main() -> ExitCode {
    let result = match Cli::parse().command {
        Command::Run(args) => run::run(&args),
        Command::Pbip(args) => pbip::write(&args),
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
