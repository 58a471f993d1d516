//! Breaks one engine rule of each kind.

/// Reads the clock.
pub fn clock() -> std::time::Duration {
    std::time::Instant::now().elapsed()
}

/// Reads a file.
pub fn file() -> std::io::Result<Vec<u8>> {
    std::fs::read("secret.csv")
}

/// Starts a thread.
pub fn thread() {
    drop(std::thread::spawn(|| {}));
}

/// Takes a platform's own mathematics.
pub fn platform_math(x: f64) -> f64 {
    x.exp()
}
