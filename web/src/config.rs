//! What whoever hosts the page may set, in `config.json` beside it.

use js_sys::{Array, Function, Promise, Reflect};
use leptos::{
    logging::warn,
    prelude::{set_timeout, window},
};
use serde::de::DeserializeOwned;
use std::time::Duration;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, future_to_promise};

/// How long the page waits for its configuration.
const PATIENCE: Duration = Duration::from_secs(5);

/// The page's configuration. Everything has a default, so the file may be missing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
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
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Link {
    /// What it is called.
    pub title: String,
    /// Where it leads: `https:` or `mailto:`.
    pub href: String,
}

/// Loads the configuration. A file that is missing or cannot be read means the defaults, and so does each
/// value that cannot be used: whoever hosts the page finds that on the console.
pub async fn load() -> Config {
    let file = future_to_promise(async { Ok(get("./config.json").await?.unwrap_or_default()) });
    match JsFuture::from(Promise::race(&Array::of2(&file, &late()))).await {
        Ok(file) => Config::of(&file),
        Err(error) => {
            warn!("config.json cannot be read, so nothing of it holds: {error:?}");
            Config::default()
        }
    }
}

/// Fails after a while, so that the page starts where its configuration never comes.
fn late() -> Promise {
    Promise::new(&mut |_, reject| {
        let give_up = move || drop(reject.call1(&JsValue::NULL, &"it does not come".into()));
        set_timeout(give_up, PATIENCE);
    })
}

impl Config {
    fn of(file: &JsValue) -> Self {
        let contact = field(file, "contact").unwrap_or_else(|| Array::new().into());
        Self {
            currency: text(file, "currency").filter(|code| or_warn("currency", code, is_currency)),
            locale: text(file, "locale").filter(|tag| or_warn("locale", tag, is_locale)),
            owner: text(file, "owner"),
            source: text(file, "source"),
            power_bi: text(file, "power_bi"),
            contact: Array::from(&contact).iter().filter_map(|link| Link::of(&link)).collect(),
        }
    }
}

impl Link {
    fn of(link: &JsValue) -> Option<Self> {
        Some(Self { title: text(link, "title")?, href: text(link, "href")? })
    }
}

/// A field, if there is one with a value.
fn field(object: &JsValue, name: &str) -> Option<JsValue> {
    // Nothing has fields where there is no object.
    let value = Reflect::get(object, &name.into()).ok()?;
    (!value.is_undefined() && !value.is_null()).then_some(value)
}

fn text(object: &JsValue, name: &str) -> Option<String> {
    let value = field(object, name)?;
    if !value.is_string() {
        warn!("config.json: `{name}` is no text and is passed over");
    }
    value.as_string()
}

fn or_warn(name: &str, value: &str, is_fine: fn(&str) -> bool) -> bool {
    let fine = is_fine(value);
    if !fine {
        warn!("config.json: `{name}` cannot be \"{value}\" and is passed over");
    }
    fine
}

/// Three letters, such as EUR. Which of them are in use, browsers do not ask either.
fn is_currency(code: &str) -> bool {
    code.len() == 3 && code.bytes().all(|letter| letter.is_ascii_alphabetic())
}

/// Is this a tag that browsers can write numbers for? They stop at any other, such as `en_GB`.
pub fn is_locale(tag: &str) -> bool {
    let format = Reflect::get(&js_sys::global(), &"Intl".into())
        .and_then(|intl| Reflect::get(&intl, &"NumberFormat".into()));
    let format = format.and_then(|format| format.dyn_into::<Function>());
    format.is_ok_and(|format| Reflect::construct(&format, &Array::of1(&tag.into())).is_ok())
}

/// A JSON file beside the page.
pub async fn fetch<T: DeserializeOwned>(address: &str) -> Result<T, JsValue> {
    let json = get(address).await?.ok_or("there is no such file")?;
    Ok(serde_wasm_bindgen::from_value(json)?)
}

/// A JSON file beside the page, if there is one.
async fn get(address: &str) -> Result<Option<JsValue>, JsValue> {
    let response = JsFuture::from(window().fetch_with_str(address)).await?;
    let response: web_sys::Response = response.dyn_into()?;
    match response.status() {
        404 => Ok(None),
        _ => JsFuture::from(response.json()?).await.map(Some),
    }
}
