//! The chores of this repository: set up, serve, test, measure. `cargo xtask help` lists them.

mod bench;
mod circles;
mod command;
mod data;
mod dist;
mod fonts;
mod layers;
mod licences;
mod links;
mod machine;
mod map;
mod months;
mod offline;
mod power_bi;
mod python;
mod serve;
mod server;
mod setup;
mod site;
mod sizes;
mod step;
mod table;
mod tally;
mod test;
mod workspace;

use anyhow::{Result, bail};
use std::process::ExitCode;
use workspace::Workspace;

const HELP: &str = "\
Usage: cargo xtask <command>

  serve [--no-open] [--port N]   set up this machine, build the site, serve it, open it with demo data
  test [STEP...]                 set up this machine and run every test (or only the steps named)
  dist                           build the site and hold its sizes to the budget
  bench [--runs N]               measure the engine and its baselines; write bench/RESULTS.md
  bench --large                  measure one and ten million rows; write bench/LARGE.md
  pictures                       take the pictures of the pages in docs/views anew
  pbix                           write the Power BI project in pbix/ anew
  pbix-check FOLDER              hold a Power BI project against Microsoft's validator and reader
  layers                         write the table of the crates in ARCHITECTURE.md anew
  setup                          only set up this machine
  fonts                          make the fonts of the page anew (npm inter-ui, @fontsource-variable/jetbrains-mono)
  map FOLDER                     make the map of the charts anew from Natural Earth (npm world-atlas)
  months FOLDER                  make the names of months anew from CLDR (npm cldr-core, cldr-dates-full)

Environment:
  CHURN_SHARED     folder with the golden figures and the real data set (default: ../shared)
  CHURN_CHROMIUM   the Chromium or Chrome to test with (default: the first one found)
  CHURN_FIREFOX    the Firefox to test with (default: the first one found)
";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match dispatch(&args) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(args: &[String]) -> Result<ExitCode> {
    let Some((command, rest)) = args.split_first() else {
        print!("{HELP}");
        return Ok(ExitCode::FAILURE);
    };
    let ws = Workspace::locate()?;
    match command.as_str() {
        "serve" => serve::run(&ws, rest)?,
        "test" => return test::run(&ws, rest),
        "dist" => sizes::run(&ws)?,
        "bench" => bench::run(&ws, rest)?,
        "pictures" => test::take_pictures(&ws)?,
        "layers" => layers::write(&ws)?,
        "pbix" => power_bi::write(&ws)?,
        "pbix-check" => match rest {
            [folder] => power_bi::check_folder(&ws, std::path::Path::new(folder))?,
            _ => bail!("pbix-check needs the folder of a Power BI project"),
        },
        "setup" => {
            setup::site_tools(&ws)?;
            setup::test_tools(&ws)?;
        }
        "fonts" => fonts::make(&ws)?,
        "map" => match rest {
            [folder] => map::run(&ws, std::path::Path::new(folder))?,
            _ => bail!("map needs the folder of the npm package world-atlas"),
        },
        "months" => match rest {
            [folder] => months::run(&ws, std::path::Path::new(folder))?,
            _ => bail!("months needs the folder of the npm packages cldr-core and cldr-dates-full"),
        },
        "help" | "--help" | "-h" => print!("{HELP}"),
        other => bail!("there is no command `{other}`\n\n{HELP}"),
    }
    Ok(ExitCode::SUCCESS)
}

/// The value that follows `flag`, if it is there.
fn flag_value<'a>(args: &'a [String], flag: &str) -> Result<Option<&'a str>> {
    let Some(at) = args.iter().position(|arg| arg == flag) else { return Ok(None) };
    match args.get(at + 1) {
        Some(value) => Ok(Some(value)),
        None => bail!("{flag} needs a value"),
    }
}
