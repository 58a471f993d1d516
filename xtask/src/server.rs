//! A small static file server for the built site, the tests and the benchmarks.

use anyhow::{Result, anyhow};
use std::fs::File;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::thread;

/// Bytes of a request read at most; nothing we answer needs more.
const LONGEST_REQUEST: u64 = 64 << 10;

/// A folder or file shown under an address prefix. The first mount that fits wins.
pub struct Mount {
    /// What the address starts with, such as `/` or `/bench/`.
    pub prefix: &'static str,
    /// The folder, or the one file, behind it.
    pub target: PathBuf,
}

impl Mount {
    /// Shows `target` under `prefix`.
    pub fn new(prefix: &'static str, target: impl Into<PathBuf>) -> Self {
        Self { prefix, target: target.into() }
    }
}

/// Serves in the background until the process ends. Takes the first free port of `ports`; port 0
/// is any free one. Gives the address.
pub fn start(ports: impl IntoIterator<Item = u16>, mounts: Vec<Mount>) -> Result<String> {
    let listener = ports
        .into_iter()
        .find_map(|port| TcpListener::bind(("127.0.0.1", port)).ok())
        .ok_or_else(|| anyhow!("no free port"))?;
    let port = listener.local_addr()?.port();
    let mounts = Arc::new(mounts);
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let mounts = Arc::clone(&mounts);
            // A browser that hangs up early is no trouble of ours.
            thread::spawn(move || answer(&stream, &mounts).ok());
        }
    });
    Ok(format!("http://localhost:{port}"))
}

/// Answers the one request of a connection.
fn answer(mut stream: &TcpStream, mounts: &[Mount]) -> std::io::Result<()> {
    let mut lines = BufReader::new(stream.take(LONGEST_REQUEST)).lines();
    let request = lines.next().transpose()?.unwrap_or_default();
    while lines.next().transpose()?.is_some_and(|line| !line.is_empty()) {}
    let mut words = request.split(' ');
    let (method, address) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    if !matches!(method, "GET" | "HEAD") {
        return stream.write_all(head("405 Method Not Allowed", "text/plain", 0).as_bytes());
    }
    let address = address.split(['?', '#']).next().unwrap_or_default();
    let found = locate(address, mounts).and_then(|path| Some((File::open(&path).ok()?, path)));
    let Some((mut file, path)) = found else {
        return stream.write_all(head("404 Not Found", "text/plain", 0).as_bytes());
    };
    stream.write_all(head("200 OK", media_type(&path), file.metadata()?.len()).as_bytes())?;
    if method == "GET" {
        std::io::copy(&mut file, &mut stream)?;
    }
    Ok(())
}

fn head(status: &str, media_type: &str, length: u64) -> String {
    format!(
        "HTTP/1.1 {status}\r\nContent-Type: {media_type}\r\nContent-Length: {length}\r\n\
         Cache-Control: no-cache\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n"
    )
}

/// The file behind an address, if there is one and it lies inside its mount.
fn locate(address: &str, mounts: &[Mount]) -> Option<PathBuf> {
    let (mount, rest) = mounts.iter().find_map(|m| Some((m, address.strip_prefix(m.prefix)?)))?;
    if rest.is_empty() && mount.target.is_file() {
        return Some(mount.target.clone());
    }
    let inside = Path::new(rest);
    if !inside.components().all(|part| matches!(part, Component::Normal(_))) {
        return None;
    }
    let path = mount.target.join(inside);
    let path = if path.is_dir() { path.join("index.html") } else { path };
    path.is_file().then_some(path)
}

fn media_type(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" | "map" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/vnd.microsoft.icon",
        "woff2" => "font/woff2",
        "csv" => "text/csv; charset=utf-8",
        "txt" | "md" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stays_inside_its_mounts() {
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        let mounts = [
            Mount::new("/one.toml", Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml")),
            Mount::new("/", source),
        ];
        let found = |address: &str| locate(address, &mounts).is_some();
        assert!(found("/server.rs"));
        assert!(found("/setup/rust.rs"));
        assert!(found("/one.toml"));
        assert!(!found("/one.tomlx"));
        assert!(!found("/none.rs"));
        assert!(!found("/../Cargo.toml"));
        assert!(!found("//etc/passwd"));
        assert!(!found("/"));
    }

    #[test]
    fn wasm_and_modules_get_the_types_browsers_insist_on() {
        assert_eq!(media_type(Path::new("a/engine_bg.wasm")), "application/wasm");
        assert_eq!(media_type(Path::new("a/page.js")), "text/javascript; charset=utf-8");
    }
}
