//! The `churn` command: the same engine as in the browser, without one.

mod analysis;
mod args;
mod conflict;
mod console;
mod error;
mod fault;
mod findings;
mod flags;
mod input;
mod interrupt;
mod leftovers;
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
mod targets;
mod unfinished;
mod whole;

use args::{Cli, Command};
use clap::Parser;
use error::CliError;
use std::process::ExitCode;

fn main() -> ExitCode {
    fault::listen();
    interrupt::listen();
    let code = fault::caught(|| match Cli::try_parse() {
        Ok(cli) => finish(obey(&cli.command)),
        Err(usage) => say(&usage),
    });
    interrupt::give_way();
    code
}

fn obey(command: &Command) -> Result<(), CliError> {
    match command {
        Command::Run(args) => run::run(args),
        Command::Pbip(args) => pbip::write(args),
        Command::Sniff(args) => sniff::sniff(args),
        Command::Sample(args) => sample::write(args),
        Command::Clean(args) => leftovers::clean(args),
    }
}

fn finish(result: Result<(), CliError>) -> ExitCode {
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(CliError::NobodyReads) => CliError::NobodyReads.exit_code(),
        Err(error) => {
            interrupt::give_way();
            console::note(format_args!("churn: {error}"));
            error.exit_code()
        }
    }
}

/// Says what is wrong with the command line, or the help that was asked for.
fn say(usage: &clap::Error) -> ExitCode {
    match usage.print().map_err(console::output_error) {
        Ok(()) => ExitCode::from(u8::try_from(usage.exit_code()).unwrap_or(2)),
        // Without standard error there is nobody to tell.
        Err(_) if usage.use_stderr() => ExitCode::from(2),
        Err(error) => finish(Err(error)),
    }
}
