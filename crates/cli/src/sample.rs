//! `churn sample`: simulated sales.

use crate::args::SampleArgs;
use crate::console::output_error;
use crate::error::CliError;
use crate::unfinished::NewFile;
use std::io::{self, Write};

pub fn write(args: &SampleArgs) -> Result<(), CliError> {
    let settings = sample::Settings { customers: args.customers, seed: args.seed };
    let Some(path) = &args.out else {
        let mut output = io::stdout().lock();
        simulate(settings, |chunk| output.write_all(chunk).map_err(output_error))?;
        return output.flush().map_err(output_error);
    };
    let mut file = NewFile::begin(path)?;
    simulate(settings, |chunk| file.write(chunk))?;
    file.finish()
}

fn simulate(
    settings: sample::Settings,
    mut write: impl FnMut(&[u8]) -> Result<(), CliError>,
) -> Result<(), CliError> {
    let mut simulation = sample::Simulation::new(settings);
    let mut chunk = Vec::new();
    while simulation.next_chunk(&mut chunk) {
        write(&chunk)?;
        chunk.clear();
    }
    Ok(())
}
