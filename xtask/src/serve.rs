//! `cargo xtask serve`.

use crate::server::{self, Mount};
use crate::workspace::Workspace;
use crate::{flag_value, setup, site};
use anyhow::{Context, Result};
use std::process::{Command, Stdio};

const FIRST_PORT: u16 = 8080;
const LAST_PORT: u16 = 8180;

/// Sets up, builds, serves and opens the page.
pub fn run(ws: &Workspace, args: &[String]) -> Result<()> {
    println!("Setting up");
    setup::site_tools(ws)?;
    println!("Building the site");
    site::build(ws)?;
    let mounts = vec![Mount::new("/", ws.dist())];
    let address = match flag_value(args, "--port")? {
        Some(port) => {
            let port: u16 = port.parse().context("--port takes a number up to 65535")?;
            server::start([port], mounts)
                .with_context(|| format!("cannot listen on port {port}"))?
        }
        None => server::start(FIRST_PORT..=LAST_PORT, mounts)?,
    };
    let page = format!("{address}/#demo");
    println!("\n  The page, with demo data:  {page}\n  Stop with Ctrl+C.");
    if !args.iter().any(|arg| arg == "--no-open") {
        open(&page);
    }
    loop {
        std::thread::park();
    }
}

/// Opens the page in the default browser; where there is none, the address is on the screen.
fn open(page: &str) {
    let (program, first): (&str, &[&str]) = if cfg!(windows) {
        ("cmd", &["/C", "start", ""])
    } else if cfg!(target_os = "macos") {
        ("open", &[])
    } else {
        ("xdg-open", &[])
    };
    let started = Command::new(program)
        .args(first)
        .arg(page)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    if started.is_err() {
        println!("  (no browser could be opened: open the address yourself)");
    }
}
