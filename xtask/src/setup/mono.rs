//! Mono: it runs Microsoft's own reader of Power BI models.

use super::packages::Packages;
use crate::step::Done;
use anyhow::Result;

pub const BY_HAND: &str = "install Mono with its compiler mcs (Debian: apt-get install mono-mcs; macOS: brew install mono)";

const MONO: Packages = Packages {
    apt: &[
        "mono-mcs",
        "mono-runtime",
        "libmono-system-data4.0-cil",
        "libmono-system-runtime-serialization4.0-cil",
    ],
    dnf: "mono-devel",
    pacman: "mono",
    brew: &["mono"],
    winget: "Mono.Mono",
};

/// Installs Mono unless it is there.
pub fn ensure() -> Result<Done> {
    if which::which("mono").is_ok() && which::which("mcs").is_ok() {
        return Ok(Done::Already);
    }
    MONO.install()?;
    Ok(Done::Now)
}
