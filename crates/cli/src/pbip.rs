//! `churn pbip`: file in, Power BI project out.

use crate::analysis::analyse;
use crate::args::PbipArgs;
use crate::conflict::{self, Planned};
use crate::console::print;
use crate::error::CliError;
use crate::room::Room;
use crate::unfinished::{NewFile, NewFolder};
use crate::{leftovers, output};
use pipeline::POWER_BI_DATA;
use std::path::Path;
use vocabulary::Bundle;

pub fn write(args: &PbipArgs) -> Result<(), CliError> {
    let wanted = |path: &str| !args.no_data || !Path::new(path).starts_with(POWER_BI_DATA);
    let names: Vec<String> =
        pipeline::power_bi_files().into_iter().filter(|path| wanted(path)).collect();
    let mut planned = Planned::folder("--out", &args.out, &names);
    planned.extend(args.cases.as_deref().map(|file| Planned::file("--cases", file)));
    conflict::check(args.source.inputs(), &planned)?;
    leftovers::tell(&args.out);
    let folder = NewFolder::begin(&args.out, names)?;
    let cases = args.cases.as_deref().map(NewFile::begin).transpose()?;

    let room = Room::in_memory(args.memory, "a Power BI project");
    let (results, _) = analyse(&args.source, room)?;
    let entries = results.bundle(Bundle::PowerBi);
    output::write(entries.into_iter().filter(|entry| wanted(&entry.path)), &folder.files())?;
    folder.finish()?;
    if let Some(mut file) = cases {
        file.write(powerbi::cases_json(&results.power_bi_cases()).as_bytes())?;
        file.finish()?;
    }
    print(&format!("The Power BI project is in {}\n", args.out.display()))
}
