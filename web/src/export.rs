//! What is on the screen as files: tables as CSV, charts as SVG and PNG.

use crate::{download::Download, fonts, session::session, words::error};
use js_sys::{Array, Promise};
use leptos::prelude::{document, set_timeout, window};
use protocol::cell_text;
use std::time::Duration;
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    Blob, BlobPropertyBag, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement, Url,
};

/// Pixels of a PNG for each pixel on the screen.
const SHARPNESS: f64 = 2.0;

/// A table in the making.
pub struct Csv(String);

impl Csv {
    /// A table with these heads.
    pub fn new(heads: &[String]) -> Self {
        let mut csv = Self(String::new());
        csv.row(heads);
        csv
    }

    /// Adds a row.
    pub fn row(&mut self, cells: &[String]) {
        let cells: Vec<String> = cells.iter().map(|cell| field(cell)).collect();
        self.0.push_str(&cells.join(","));
        self.0.push('\n');
    }

    /// The whole table.
    pub fn finish(self) -> String {
        self.0
    }
}

/// A field, quoted where it must be.
fn field(text: &str) -> String {
    let text = cell_text(text);
    if text.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.into_owned()
    }
}

/// Saves a text as a file.
pub fn save_text(name: &str, media_type: &str, text: &str) {
    let download = Download::default();
    download.push(&JsValue::from_str(text));
    say_whether(&download.save(name, media_type));
}

/// A file that could not be saved is not passed over in silence.
fn say_whether(saved: &Result<(), JsValue>) {
    if let Err(error) = saved {
        leptos::logging::error!("export: {error:?}");
        session().complain(error::DOWNLOAD);
    }
}

/// Saves a self-contained SVG as a PNG.
pub fn save_png(name: String, svg: String) {
    spawn_local(async move { say_whether(&draw_png(&name, &svg).await) });
}

async fn draw_png(name: &str, svg: &str) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type("image/svg+xml");
    // An image does not see the page's fonts.
    let svg = svg.replacen("<style>", &format!("<style>{}", fonts::face().await?), 1);
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&svg.into()), &options)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let image = HtmlImageElement::new()?;
    image.set_src(&url);
    JsFuture::from(image.decode()).await?;
    let (width, height) = (f64::from(image.natural_width()), f64::from(image.natural_height()));
    let canvas: HtmlCanvasElement = document().create_element("canvas")?.dyn_into()?;
    canvas.set_width((width * SHARPNESS) as u32);
    canvas.set_height((height * SHARPNESS) as u32);
    let context: CanvasRenderingContext2d =
        canvas.get_context("2d")?.ok_or("no canvas")?.dyn_into()?;
    context.draw_image_with_html_image_element_and_dw_and_dh(
        &image,
        0.0,
        0.0,
        width * SHARPNESS,
        height * SHARPNESS,
    )?;
    Url::revoke_object_url(&url)?;
    let png = Promise::new(&mut |resolve, reject| {
        let given = Closure::once_into_js(move |blob: JsValue| {
            let answer = if blob.is_null() { reject } else { resolve };
            let _ = answer.call1(&JsValue::NULL, &blob);
        });
        let _ = canvas.to_blob(given.unchecked_ref());
    });
    let download = Download::default();
    download.push(&JsFuture::from(png).await?);
    download.save(name, "image/png")
}

/// Opens the print dialog. What is redrawn for paper is told so before, and done when the click is over.
pub fn print() {
    if let Ok(event) = web_sys::Event::new("beforeprint") {
        let _ = window().dispatch_event(&event);
    }
    set_timeout(
        || {
            let _ = window().print();
        },
        Duration::ZERO,
    );
}

#[cfg(test)]
mod tests {
    use super::Csv;

    #[test]
    fn fields_are_quoted_and_formulas_defused() {
        let mut csv = Csv::new(&["name".into(), "value".into()]);
        csv.row(&["a, \"b\"".into(), "-12.5".into()]);
        csv.row(&["=1+1".into(), "1".into()]);
        csv.row(&["@a".into(), "+1e3".into()]);
        csv.row(&["\t=b".into(), "-inf".into()]);
        assert_eq!(
            csv.finish(),
            "name,value\n\"a, \"\"b\"\"\",-12.5\n'=1+1,1\n'@a,+1e3\n\t'=b,'-inf\n"
        );
    }
}
