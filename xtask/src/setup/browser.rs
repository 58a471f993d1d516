//! Browsers to test with.

use super::packages::Packages;
use crate::step::Done;
use anyhow::{Result, bail};
use std::path::PathBuf;

/// A browser: where it may be, and what package managers call it.
pub struct Browser {
    /// What people call it.
    pub name: &'static str,
    /// What a person would do.
    pub by_hand: &'static str,
    /// The environment variable that names its executable.
    variable: &'static str,
    commands: &'static [&'static str],
    places: &'static [&'static str],
    packages: Packages,
}

pub const CHROMIUM: Browser = Browser {
    name: "Chromium",
    by_hand: "install Chromium or Chrome, or set CHURN_CHROMIUM to the path of its executable",
    variable: "CHURN_CHROMIUM",
    commands: &[
        "chromium",
        "chromium-browser",
        "google-chrome-stable",
        "google-chrome",
        "chrome",
        "microsoft-edge",
    ],
    places: &[
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        r"C:\Program Files\Google\Chrome\Application\chrome.exe",
        r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
        r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ],
    packages: Packages {
        apt: &["chromium"],
        dnf: "chromium",
        pacman: "chromium",
        brew: &["--cask", "google-chrome"],
        winget: "Google.Chrome",
    },
};

pub const FIREFOX: Browser = Browser {
    name: "Firefox",
    by_hand: "install Firefox, or set CHURN_FIREFOX to the path of its executable",
    variable: "CHURN_FIREFOX",
    commands: &["firefox-esr", "firefox"],
    places: &[
        "/Applications/Firefox.app/Contents/MacOS/firefox",
        r"C:\Program Files\Mozilla Firefox\firefox.exe",
    ],
    packages: Packages {
        apt: &["firefox-esr"],
        dnf: "firefox",
        pacman: "firefox",
        brew: &["--cask", "firefox"],
        winget: "Mozilla.Firefox",
    },
};

impl Browser {
    /// The one its environment variable names, or the first one found.
    pub fn find(&self) -> Result<Option<PathBuf>> {
        if let Some(path) = std::env::var_os(self.variable).map(PathBuf::from) {
            if !path.is_file() {
                bail!("{} names {}, which is not a file", self.variable, path.display());
            }
            return Ok(Some(path));
        }
        let on_path = self.commands.iter().find_map(|name| which::which(name).ok());
        let in_place = || self.places.iter().map(PathBuf::from).find(|path| path.is_file());
        Ok(on_path.or_else(in_place))
    }

    /// Installs it with the machine's package manager unless it is there.
    pub fn ensure(&self) -> Result<Done> {
        if self.find()?.is_some() {
            return Ok(Done::Already);
        }
        self.packages.install()?;
        if self.find()?.is_none() {
            bail!("the package manager is done, but there is still no {}", self.name);
        }
        Ok(Done::Now)
    }
}
