//! Where things are.

use crate::command::{self, capture};
use anyhow::{Context, Result};
use serde_json::Value;
use std::path::{Path, PathBuf};

/// The folders the chores work with.
pub struct Workspace {
    /// The checkout.
    pub root: PathBuf,
    /// Cargo's target folder.
    pub target: PathBuf,
    /// Where tools are kept between checkouts.
    pub cache: PathBuf,
    /// What `cargo metadata` says of the workspace, without its dependencies.
    pub metadata: Value,
}

impl Workspace {
    /// Asks cargo and the environment.
    pub fn locate() -> Result<Self> {
        let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
        let root = manifest.parent().context("xtask has no parent folder")?.to_path_buf();
        let mut metadata = command::cargo(&root);
        metadata.args(["metadata", "--format-version=1", "--no-deps"]);
        let metadata: Value = serde_json::from_str(&capture(&mut metadata)?)?;
        let target =
            metadata["target_directory"].as_str().context("cargo names no target folder")?;
        let target = PathBuf::from(target);
        Ok(Self { root, target, cache: cache_folder()?.join("churn-intelligence"), metadata })
    }

    /// The built site.
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// The browser tests, and the npm tools the site is built with.
    pub fn e2e(&self) -> PathBuf {
        self.root.join("web/e2e")
    }

    /// The generated Power BI project.
    pub fn pbix(&self) -> PathBuf {
        self.root.join("pbix")
    }

    /// What others wrote to check a Power BI project, and the little that makes use of it.
    pub fn power_bi_tests(&self) -> PathBuf {
        self.root.join("xtask/power-bi")
    }

    /// What the fonts of the page are made of, and with.
    pub fn font_sources(&self) -> PathBuf {
        self.root.join("xtask/fonts")
    }

    /// The benchmark baselines.
    pub fn bench(&self) -> PathBuf {
        self.root.join("bench")
    }

    /// Where `cargo install` puts our tools.
    pub fn tools(&self) -> PathBuf {
        self.cache.join("tools")
    }

    /// The `churn` command as tests use it, once built.
    pub fn churn(&self) -> PathBuf {
        self.churn_of("debug")
    }

    /// The `churn` command as users build it, once built: a linker's quarter of an hour, which only
    /// measuring is worth.
    pub fn release_churn(&self) -> PathBuf {
        self.churn_of("release")
    }

    fn churn_of(&self, profile: &str) -> PathBuf {
        self.target.join(profile).join(format!("churn{}", std::env::consts::EXE_SUFFIX))
    }

    /// The golden figures and the real data, if they are here.
    pub fn shared(&self) -> Option<PathBuf> {
        let beside = || self.root.join("../shared");
        let folder = std::env::var_os("CHURN_SHARED").map_or_else(beside, PathBuf::from);
        folder.join("golden").is_dir().then_some(folder)
    }
}

fn cache_folder() -> Result<PathBuf> {
    let from = |name| std::env::var_os(name).filter(|v| !v.is_empty()).map(PathBuf::from);
    let home = || from("HOME").context("HOME is not set");
    if cfg!(windows) {
        from("LOCALAPPDATA").context("LOCALAPPDATA is not set")
    } else if cfg!(target_os = "macos") {
        Ok(home()?.join("Library/Caches"))
    } else {
        from("XDG_CACHE_HOME").map_or_else(|| Ok(home()?.join(".cache")), Ok)
    }
}
