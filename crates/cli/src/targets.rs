//! Where a run writes to.

use crate::args::RunArgs;
use crate::conflict::{self, Planned};
use crate::error::CliError;
use crate::unfinished::{NewFile, NewFolder};
use crate::{leftovers, pictures};
use vocabulary::OutputFile;

/// The places a run writes to. Everything is checked and begun before anything is read.
pub struct Targets {
    pub out: Option<NewFolder>,
    pub charts: Option<NewFolder>,
    pub rejects: Option<NewFile>,
}

impl Targets {
    pub fn begin(args: &RunArgs) -> Result<Self, CliError> {
        let files: Vec<String> =
            OutputFile::ALL.iter().map(|file| file.file_name().to_owned()).collect();
        let charts = pictures::names();
        let mut planned = Vec::new();
        if let Some(folder) = &args.out {
            planned.extend(Planned::folder("--out", folder, &files));
        }
        if let Some(folder) = &args.charts {
            planned.extend(Planned::folder("--charts", folder, &charts));
        }
        if let Some(file) = &args.rejects {
            planned.push(Planned::file("--rejects", file));
        }
        conflict::check(args.source.inputs(), &planned)?;
        args.out.iter().chain(&args.charts).for_each(|folder| leftovers::tell(folder));
        Ok(Self {
            out: args.out.as_ref().map(|folder| NewFolder::begin(folder, files)).transpose()?,
            charts: args
                .charts
                .as_ref()
                .map(|folder| NewFolder::begin(folder, charts))
                .transpose()?,
            rejects: args.rejects.as_deref().map(NewFile::begin).transpose()?,
        })
    }

    /// Puts what was written in its place.
    pub fn finish(self) -> Result<(), CliError> {
        self.out.into_iter().chain(self.charts).try_for_each(NewFolder::finish)
    }
}
