//! What whoever hosts the page may set, in `config.json` beside it.

use leptos::prelude::window;
use serde::{Deserialize, de::DeserializeOwned};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// The page's configuration. Everything has a default, so the file may be missing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Config {
    /// ISO 4217 code of the currency amounts are in. None: amounts are plain numbers.
    pub currency: Option<String>,
    /// BCP 47 tag that numbers are written for. None: the browser's.
    pub locale: Option<String>,
    /// Name of whoever shows this page.
    pub owner: Option<String>,
    /// Where the source is.
    pub source: Option<String>,
    /// A publish-to-web link of the Power BI report.
    pub power_bi: Option<String>,
    /// Links to whoever shows this page: what each is called, and where it leads.
    pub contact: Vec<Link>,
}

/// A link of the footer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct Link {
    /// What it is called.
    pub title: String,
    /// Where it leads: `https:` or `mailto:`.
    pub href: String,
}

/// Loads the configuration; a missing or unreadable file means the defaults.
pub async fn load() -> Config {
    fetch("./config.json").await.unwrap_or_default()
}

/// A JSON file beside the page.
pub async fn fetch<T: DeserializeOwned>(address: &str) -> Result<T, JsValue> {
    let response = JsFuture::from(window().fetch_with_str(address)).await?;
    let json = response.dyn_into::<web_sys::Response>()?.json()?;
    Ok(serde_wasm_bindgen::from_value(JsFuture::from(json).await?)?)
}
