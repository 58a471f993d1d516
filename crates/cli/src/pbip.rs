//! `churn pbip`: file in, Power BI project out.

use crate::analysis::analyse;
use crate::args::PbipArgs;
use crate::error::CliError;
use crate::output;
use pipeline::POWER_BI_DATA;
use protocol::Bundle;
use std::path::Path;

pub fn write(args: &PbipArgs) -> Result<(), CliError> {
    let (results, _) = analyse(&args.source)?;
    let wanted = |path: &str| !args.no_data || !Path::new(path).starts_with(POWER_BI_DATA);
    let entries = results.bundle(Bundle::PowerBi);
    output::write(entries.into_iter().filter(|entry| wanted(&entry.path)), &args.out)?;
    if let Some(file) = &args.cases {
        let cases = powerbi::cases_json(&results.power_bi_cases());
        std::fs::write(file, cases).map_err(CliError::write(file))?;
    }
    println!("The Power BI project is in {}", args.out.display());
    Ok(())
}
