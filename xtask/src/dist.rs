//! The site as built.

use crate::workspace::Workspace;
use anyhow::{Context, Result};
use std::path::Path;

/// The files of the built site, by their names below `dist`, in order; hidden ones are none of it.
pub fn files(ws: &Workspace) -> Result<Vec<String>> {
    let mut names = Vec::new();
    walk(&ws.dist(), "", &mut names)?;
    names.sort();
    Ok(names)
}

fn walk(folder: &Path, prefix: &str, names: &mut Vec<String>) -> Result<()> {
    let entries = std::fs::read_dir(folder)
        .with_context(|| format!("{} is not there: build the site first", folder.display()))?;
    for entry in entries {
        let entry = entry?;
        let own = entry.file_name().to_string_lossy().into_owned();
        let name = format!("{prefix}{own}");
        if entry.file_type()?.is_dir() {
            walk(&entry.path(), &format!("{name}/"), names)?;
        } else if !own.starts_with('.') {
            names.push(name);
        }
    }
    Ok(())
}
