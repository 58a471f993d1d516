//! What the measurements were made on.

use crate::command::{probe, program};
use std::path::Path;
use std::thread::available_parallelism;

/// One line: cores, processor, memory, system.
pub fn describe() -> String {
    let cores = available_parallelism().map_or(0, usize::from);
    let mut parts = vec![format!("{cores} cores")];
    parts.extend(processor());
    parts.extend(memory());
    parts.push(format!("{} {}", std::env::consts::OS, std::env::consts::ARCH));
    parts.join(", ")
}

/// The first line a program says of its version.
pub fn version(path: &Path) -> String {
    let said = probe(std::process::Command::new(path).arg("--version"));
    let said = said.map(|(_, text)| text).unwrap_or_default();
    let line = said
        .lines()
        .find(|line| line.chars().any(|c| c.is_ascii_digit()) && !line.contains("error"));
    line.unwrap_or("unknown version").trim().to_owned()
}

fn processor() -> Option<String> {
    if cfg!(target_os = "macos") {
        return sysctl("machdep.cpu.brand_string");
    }
    let linux = field("/proc/cpuinfo", "model name");
    linux.or_else(|| std::env::var("PROCESSOR_IDENTIFIER").ok())
}

fn memory() -> Option<String> {
    let bytes: u64 = if cfg!(target_os = "macos") {
        sysctl("hw.memsize")?.parse().ok()?
    } else {
        1024 * field("/proc/meminfo", "MemTotal")?.split(' ').next()?.parse::<u64>().ok()?
    };
    Some(format!("{:.0} GB", bytes as f64 / 1e9))
}

fn field(file: &str, name: &str) -> Option<String> {
    let text = std::fs::read_to_string(file).ok()?;
    let line = text.lines().find(|line| line.starts_with(name))?;
    Some(line.split_once(':')?.1.trim().to_owned())
}

fn sysctl(name: &str) -> Option<String> {
    let (ok, text) = probe(program("sysctl").ok()?.args(["-n", name])).ok()?;
    ok.then(|| text.trim().to_owned())
}
