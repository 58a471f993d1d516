//! The page's own fonts. All of them are loaded before anybody can choose a file: afterwards nothing is.

use js_sys::Promise;
use leptos::prelude::{document, window};
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, FileReader, RequestCache, RequestInit, Response};

/// The font of everything but code; the page's markup asks for it first of all.
const INTERFACE: &str = "fonts/inter.woff2";
/// The font of code, which only some views show.
const CODE: &str = "1em \"JetBrains Mono\"";

thread_local! {
    /// The file of the interface's font.
    static KEPT: RefCell<Option<Blob>> = const { RefCell::new(None) };
}

/// Loads what no view has asked for yet. Without it the page is as good as with the system's fonts.
pub async fn load() {
    let code = document().fonts().load(CODE);
    if let Ok(file) = interface().await {
        KEPT.set(Some(file));
    }
    let _ = JsFuture::from(code).await;
}

/// The interface's font, which the browser has already.
async fn interface() -> Result<Blob, JsValue> {
    let options = RequestInit::new();
    options.set_cache(RequestCache::ForceCache);
    let answer = window().fetch_with_str_and_init(INTERFACE, &options);
    let answer: Response = JsFuture::from(answer).await?.dyn_into()?;
    if !answer.ok() {
        return Err(JsValue::from(answer.status()));
    }
    JsFuture::from(answer.blob()?).await?.dyn_into()
}

/// A style rule that brings the interface's font along, for drawings that see nothing of the page's styles.
pub async fn face() -> Result<String, JsValue> {
    let Some(file) = KEPT.with_borrow(Clone::clone) else { return Ok(String::new()) };
    let address = data_url(&file).await?;
    Ok(format!("@font-face{{font-family:Inter;font-weight:400 700;src:url({address})}}"))
}

/// The contents of a file as an address.
async fn data_url(file: &Blob) -> Result<String, JsValue> {
    let reader = FileReader::new()?;
    let read = Promise::new(&mut |resolve, _| {
        reader.set_onloadend(Some(
            Closure::once_into_js(move || {
                let _ = resolve.call0(&JsValue::NULL);
            })
            .unchecked_ref(),
        ));
    });
    reader.read_as_data_url(file)?;
    JsFuture::from(read).await?;
    reader.result()?.as_string().ok_or_else(|| "the font cannot be read".into())
}
