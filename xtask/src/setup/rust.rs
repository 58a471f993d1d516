//! The Rust side: target, components, and tools built by cargo.

use crate::command::{self, capture, probe, program, run};
use crate::step::Done;
use crate::workspace::Workspace;
use anyhow::{Context, Result, bail};

const WASM: &str = "wasm32-unknown-unknown";

pub const TARGET_BY_HAND: &str = "rustup target add wasm32-unknown-unknown";
pub const COMPONENTS_BY_HAND: &str = "rustup component add rustfmt clippy";

/// A command line tool from a crate.
pub struct Tool {
    /// Its command.
    pub name: &'static str,
    /// Its crate.
    package: &'static str,
    /// The one version we use: newer ones may not build on our pinned Rust, and wasm-bindgen must
    /// match the crate in Cargo.lock.
    version: &'static str,
}

pub const TRUNK: Tool = Tool { name: "trunk", package: "trunk", version: "0.21.14" };
pub const WASM_BINDGEN: Tool =
    Tool { name: "wasm-bindgen", package: "wasm-bindgen-cli", version: "0.2.126" };
pub const CARGO_DENY: Tool = Tool { name: "cargo-deny", package: "cargo-deny", version: "0.20.2" };

impl Tool {
    /// What a person would type.
    pub fn by_hand(&self) -> String {
        format!("cargo install --locked {}@{}", self.package, self.version)
    }

    /// Is the right version on the PATH we use?
    fn is_ready(&self, ws: &Workspace) -> Result<bool> {
        let path = super::tools_path(ws)?;
        let Ok(program) = which::which_in(self.name, Some(path), &ws.root) else {
            return Ok(false);
        };
        let (ok, said) = probe(std::process::Command::new(program).arg("--version"))?;
        Ok(ok && said.split_whitespace().any(|word| word == self.version))
    }
}

/// Builds a tool unless it is there. Quick to build matters more than quick to run: these settings
/// halve the time.
pub fn install(ws: &Workspace, tool: &Tool) -> Result<Done> {
    if tool.is_ready(ws)? {
        return Ok(Done::Already);
    }
    println!("  building   {} {} (a few minutes, once)", tool.name, tool.version);
    let mut cargo = command::cargo(&ws.root);
    cargo.args(["install", "--locked", "--force", "--root"]).arg(ws.tools());
    cargo.arg(format!("{}@{}", tool.package, tool.version));
    cargo.env_remove("CARGO_TARGET_DIR");
    cargo.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1");
    cargo.env("CARGO_PROFILE_RELEASE_LTO", "off");
    cargo.env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
    run(&mut cargo)?;
    if !tool.is_ready(ws)? {
        bail!("{} was built but does not say version {}", tool.name, tool.version);
    }
    Ok(Done::Now)
}

/// The pinned toolchain's wasm target.
pub fn target(ws: &Workspace) -> Result<Done> {
    let mut rustc = std::process::Command::new("rustc");
    rustc.current_dir(&ws.root).args(["--print", "target-libdir", "--target", WASM]);
    let libraries = capture(&mut rustc)?;
    if std::path::Path::new(libraries.trim()).is_dir() {
        return Ok(Done::Already);
    }
    let channel = channel(ws)?;
    run(program("rustup")?.args(["target", "add", WASM, "--toolchain", &channel]))?;
    Ok(Done::Now)
}

/// The pinned toolchain's formatter and linter.
pub fn components(ws: &Workspace) -> Result<Done> {
    let there =
        |name| Ok::<_, anyhow::Error>(probe(command::cargo(&ws.root).args([name, "--version"]))?.0);
    if there("fmt")? && there("clippy")? {
        return Ok(Done::Already);
    }
    let channel = channel(ws)?;
    run(program("rustup")?.args([
        "component",
        "add",
        "rustfmt",
        "clippy",
        "--toolchain",
        &channel,
    ]))?;
    Ok(Done::Now)
}

/// All crates, so that the build itself can be offline.
pub fn fetch(ws: &Workspace) -> Result<Done> {
    let offline = probe(command::cargo(&ws.root).args(["fetch", "--locked", "--offline"]))?;
    if offline.0 {
        return Ok(Done::Already);
    }
    run(command::cargo(&ws.root).args(["fetch", "--locked"]))?;
    Ok(Done::Now)
}

/// The channel in rust-toolchain.toml. Installs are asked for by this name, because automatic ones
/// may be switched off.
fn channel(ws: &Workspace) -> Result<String> {
    let text = std::fs::read_to_string(ws.root.join("rust-toolchain.toml"))?;
    text.lines()
        .find_map(|line| line.strip_prefix("channel = "))
        .map(|value| value.trim().trim_matches('"').to_owned())
        .context("rust-toolchain.toml names no channel")
}
