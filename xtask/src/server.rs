//! A small static file server for the built site, the tests and the benchmarks.

use anyhow::{Result, anyhow};
use std::fs::File;
use std::net::TcpListener;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::thread;
use tiny_http::{Header, Method, Request, Response, Server};

/// Enough for a page that loads its files side by side.
const WORKERS: usize = 4;

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
    let server = Server::from_listener(listener, None).map_err(|error| anyhow!(error))?;
    let shared = Arc::new((server, mounts));
    for _ in 0..WORKERS {
        let shared = Arc::clone(&shared);
        thread::spawn(move || {
            let (server, mounts) = &*shared;
            while let Ok(request) = server.recv() {
                // A browser that hangs up early is no trouble of ours.
                let _ = answer(request, mounts);
            }
        });
    }
    Ok(format!("http://localhost:{port}"))
}

fn answer(request: Request, mounts: &[Mount]) -> std::io::Result<()> {
    if !matches!(request.method(), Method::Get | Method::Head) {
        return request.respond(Response::empty(405));
    }
    let address = request.url().split(['?', '#']).next().unwrap_or_default();
    let found = locate(address, mounts).and_then(|path| Some((File::open(&path).ok()?, path)));
    let Some((file, path)) = found else {
        return request.respond(Response::from_string("not found").with_status_code(404));
    };
    let mut response = Response::from_file(file).with_chunked_threshold(usize::MAX);
    for (name, value) in [
        ("Content-Type", media_type(&path)),
        ("Cache-Control", "no-cache"),
        ("X-Content-Type-Options", "nosniff"),
    ] {
        if let Ok(header) = Header::from_bytes(name, value) {
            response.add_header(header);
        }
    }
    request.respond(response)
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
