//! `cargo xtask dist`: what a visitor downloads, held to a budget.

use crate::table::{Align, Table};
use crate::workspace::Workspace;
use crate::{dist, setup, site};
use anyhow::{Result, bail};
use std::io::Write;
use std::path::Path;

/// Bytes of brotli a visitor may have to load before the page answers.
const UI_BUDGET: usize = 640_000;
/// Bytes of brotli of the engine, loaded beside it.
const ENGINE_BUDGET: usize = 600_000;

/// Bytes of brotli of what unpacks files, loaded only where somebody is about to choose one.
const UNPACKER_BUDGET: usize = 900_000;

/// Bytes of the fonts, which are packed already.
const FONT_BUDGET: usize = 90_000;

/// One shipped file and what it weighs.
struct Shipped {
    name: String,
    kind: Kind,
    raw: usize,
    gzip: usize,
    brotli: usize,
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Engine,
    Unpacker,
    Ui,
    Font,
    Other,
}

/// Builds the site, prints its sizes, and fails if they are over budget.
pub fn run(ws: &Workspace) -> Result<()> {
    setup::site_tools(ws)?;
    site::build(ws)?;
    report(ws)
}

/// Prints the sizes of the site as built, and fails if they are over budget.
pub fn report(ws: &Workspace) -> Result<()> {
    let dist = ws.dist();
    let files = dist::files(ws)?;
    let shipped = files.iter().map(|name| weigh(&dist, name)).collect::<Result<Vec<_>>>()?;
    print!("{}", listing(&shipped));

    let total = |kind| shipped.iter().filter(|f| f.kind == kind).map(|f| f.brotli).sum();
    check("UI (wasm, JS, CSS)", total(Kind::Ui), UI_BUDGET)?;
    check("engine (wasm)", total(Kind::Engine), ENGINE_BUDGET)?;
    check("unpacker (wasm, JS)", total(Kind::Unpacker), UNPACKER_BUDGET)?;
    check("fonts", total(Kind::Font), FONT_BUDGET)
}

fn check(what: &str, bytes: usize, budget: usize) -> Result<()> {
    if bytes == 0 {
        bail!("{what}: not found in the site, so its size cannot be held to the budget");
    }
    let line = format!("{what}: {} of {} KB brotli", kilobytes(bytes), kilobytes(budget));
    if bytes > budget {
        bail!("over budget: {line}");
    }
    println!("within budget: {line}");
    Ok(())
}

fn weigh(dist: &Path, name: &str) -> Result<Shipped> {
    let bytes = std::fs::read(dist.join(name))?;
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    gzip.write_all(&bytes)?;
    let mut brotli = Vec::new();
    let params = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut bytes.as_slice(), &mut brotli, &params)?;
    Ok(Shipped {
        kind: kind(name),
        name: name.to_owned(),
        raw: bytes.len(),
        gzip: gzip.finish()?.len(),
        brotli: brotli.len(),
    })
}

fn kind(name: &str) -> Kind {
    match name.rsplit_once('.').map(|(_, extension)| extension) {
        Some("wasm" | "js") if name.contains("unpacker") => Kind::Unpacker,
        Some("wasm") if name.contains("engine") => Kind::Engine,
        Some("wasm" | "js" | "mjs" | "css") => Kind::Ui,
        Some("woff2") => Kind::Font,
        _ => Kind::Other,
    }
}

fn listing(shipped: &[Shipped]) -> String {
    let mut table = Table::new(&[
        ("file", Align::Left),
        ("raw KB", Align::Right),
        ("gzip KB", Align::Right),
        ("brotli KB", Align::Right),
    ]);
    let mut row = |name: &str, files: &[&Shipped]| {
        let sum = |size: fn(&Shipped) -> usize| kilobytes(files.iter().map(|f| size(f)).sum());
        table.row([name.to_owned(), sum(|f| f.raw), sum(|f| f.gzip), sum(|f| f.brotli)]);
    };
    for file in shipped {
        row(&file.name, &[file]);
    }
    for (name, kind) in [
        ("UI", Kind::Ui),
        ("engine", Kind::Engine),
        ("unpacker", Kind::Unpacker),
        ("fonts", Kind::Font),
        ("other", Kind::Other),
    ] {
        let files: Vec<&Shipped> = shipped.iter().filter(|f| f.kind == kind).collect();
        row(&format!("= {name}"), &files);
    }
    row("= all", &shipped.iter().collect::<Vec<_>>());
    table.markdown()
}

fn kilobytes(bytes: usize) -> String {
    format!("{:.1}", bytes as f64 / 1000.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn engine_wasm_is_told_from_the_page() {
        assert!(kind("engine-1a2b_bg.wasm") == Kind::Engine);
        assert!(kind("engine-1a2b.js") == Kind::Ui);
        assert!(kind("web-1a2b_bg.wasm") == Kind::Ui);
        assert!(kind("unpacker_bg.wasm") == Kind::Unpacker);
        assert!(kind("fonts/inter.woff2") == Kind::Font);
        assert!(kind("index.html") == Kind::Other);
    }

    #[test]
    fn a_budget_can_be_broken() {
        assert!(check("it", 10, 10).is_ok());
        assert!(check("it", 11, 10).is_err());
        assert!(check("it", 0, 10).is_err());
    }
}
