//! `churn sample`: simulated sales.

use crate::args::SampleArgs;
use crate::error::CliError;
use std::fs::File;
use std::io::{self, Write};
use std::path::Path;

pub fn write(args: &SampleArgs) -> Result<(), CliError> {
    let path = args.out.as_deref().unwrap_or(Path::new("standard output"));
    let mut target: Box<dyn Write> = match &args.out {
        Some(file) => Box::new(File::create(file).map_err(CliError::write(path))?),
        None => Box::new(io::stdout().lock()),
    };
    let mut simulation =
        sample::Simulation::new(sample::Settings { customers: args.customers, seed: args.seed });
    let mut chunk = Vec::new();
    while simulation.next_chunk(&mut chunk) {
        match target.write_all(&chunk) {
            // Whoever reads has had enough: `churn sample | head` is no failure.
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => return Ok(()),
            written => written.map_err(CliError::write(path))?,
        }
        chunk.clear();
    }
    target.flush().map_err(CliError::write(path))
}
