//! `cargo xtask fonts`: the fonts of the page, made anew from what their makers publish.
//!
//! `xtask/fonts` names the versions of both, and of what cuts them; `make.py` says which letters are kept.

use crate::command::run;
use crate::python::Environment;
use crate::setup;
use crate::workspace::Workspace;
use anyhow::Result;

/// Writes the fonts, their licences, and the widths that the charts measure texts by.
pub fn make(ws: &Workspace) -> Result<()> {
    setup::font_tools(ws)?;
    let sources = ws.font_sources();
    let mut python = Environment::of_fonts(ws).python();
    python.arg(sources.join("make.py")).arg(sources.join("node_modules"));
    python.arg(ws.root.join("public/fonts"));
    python.arg(ws.root.join("crates/charts/assets/widths.bin"));
    run(&mut python)
}
