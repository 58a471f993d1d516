//! Everything a machine with only rustup and Node still lacks, step by step. A step that is already
//! done costs nothing; one that fails says how to do it by hand.

mod browser;
mod mono;
mod node;
mod packages;
mod rust;

use crate::command;
use crate::python::{self, Environment};
use crate::step::step;
use crate::workspace::Workspace;
use anyhow::Result;
use browser::Browser;
use std::path::PathBuf;

/// The Chromium to test and measure with, if there is one.
pub fn find_chromium() -> Result<Option<PathBuf>> {
    browser::CHROMIUM.find()
}

/// The Firefox to test with, if there is one.
pub fn find_firefox() -> Result<Option<PathBuf>> {
    browser::FIREFOX.find()
}

/// What building the site needs.
pub fn site_tools(ws: &Workspace) -> Result<()> {
    step("Rust toolchain and wasm target", rust::TARGET_BY_HAND, || rust::target(ws))?;
    for tool in [rust::WASM_BINDGEN, rust::TRUNK] {
        step(tool.name, &tool.by_hand(), || rust::install(ws, &tool))?;
    }
    step("npm packages of web/e2e", node::BY_HAND, || node::packages(&ws.e2e()))?;
    step("crates", "cargo fetch --locked", || rust::fetch(ws))
}

/// What the tests need beyond that.
pub fn test_tools(ws: &Workspace) -> Result<()> {
    step("rustfmt and clippy", rust::COMPONENTS_BY_HAND, || rust::components(ws))?;
    let deny = rust::CARGO_DENY;
    step(deny.name, &deny.by_hand(), || rust::install(ws, &deny))?;
    browser_step(&browser::CHROMIUM)?;
    browser_step(&browser::FIREFOX)?;
    let spelling = Environment::of_spelling(ws);
    step("Python packages of xtask/spelling", python::BY_HAND, || spelling.ensure())?;
    power_bi_tools(ws)
}

/// What reads and checks a Power BI project outside Power BI.
pub fn power_bi_tools(ws: &Workspace) -> Result<()> {
    step("Mono", mono::BY_HAND, mono::ensure)?;
    let tests = ws.power_bi_tests();
    step("npm packages of xtask/power-bi", node::BY_HAND, || node::packages(&tests))?;
    let environment = Environment::of_power_bi(ws);
    step("Python packages of xtask/power-bi", python::BY_HAND, || environment.ensure())
}

/// What the fonts of the page are made of, and with.
pub fn font_tools(ws: &Workspace) -> Result<()> {
    let sources = ws.font_sources();
    step("npm packages of xtask/fonts", node::BY_HAND, || node::packages(&sources))?;
    let environment = Environment::of_fonts(ws);
    step("Python packages of xtask/fonts", python::BY_HAND, || environment.ensure())
}

/// What the benchmarks need beyond that.
pub fn bench_tools(ws: &Workspace) -> Result<()> {
    browser_step(&browser::CHROMIUM)?;
    step("npm packages of bench", node::BY_HAND, || node::packages(&ws.bench()))?;
    step("Python packages of bench", python::BY_HAND, || Environment::of_bench(ws).ensure())
}

fn browser_step(browser: &Browser) -> Result<()> {
    step(browser.name, browser.by_hand, || browser.ensure())
}

/// PATH with the tools we installed in front.
pub fn tools_path(ws: &Workspace) -> Result<std::ffi::OsString> {
    let folders: [PathBuf; 2] = [ws.tools().join("bin"), ws.e2e().join("node_modules/.bin")];
    command::path_with(&folders)
}
