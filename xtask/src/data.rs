//! The real data set, as a plain file that a browser can take.

use crate::workspace::Workspace;
use anyhow::{Context, Result};
use std::fs::{self, File};
use std::io::BufWriter;
use std::path::PathBuf;

/// The real CSV, unpacked once under `target`, where the shared folder is present.
pub fn real_csv(ws: &Workspace) -> Result<Option<PathBuf>> {
    let Some(shared) = ws.shared() else { return Ok(None) };
    let packed = shared.join("data/online_retail_II.csv.xz");
    let Ok(source) = File::open(&packed) else { return Ok(None) };
    let plain = ws.target.join("online_retail_II.csv");
    if !plain.is_file() {
        let partial = plain.with_extension("part");
        fs::create_dir_all(&ws.target)?;
        let mut out = BufWriter::new(File::create(&partial)?);
        std::io::copy(&mut xz2::read::XzDecoder::new(source), &mut out)
            .with_context(|| format!("cannot unpack {}", packed.display()))?;
        drop(out);
        fs::rename(partial, &plain)?;
    }
    Ok(Some(plain))
}
