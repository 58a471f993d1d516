//! How the page and its workers pack their messages, and how each knows that the other lives ([`locks`]).
//!
//! Every `postMessage` carries one object, `{ message, payload? }`: the message is a plain
//! JSON-like value, and the payload is what must travel as it is, a `File` on the way in or an
//! `ArrayBuffer` on the way out. [`pack`] and [`unpack`] are the two directions; both sides use them, so
//! they cannot disagree.
//!
//! ```no_run
//! use wasm_bindgen::JsValue;
//!
//! # fn main() -> Result<(), wire::Error> {
//! let bytes = js_sys::ArrayBuffer::new(16);
//! let packed = wire::pack(&"a chunk", Some(&bytes))?;
//! let (message, payload): (String, Option<JsValue>) = wire::unpack(&packed)?;
//! assert_eq!(message, "a chunk");
//! assert!(payload.is_some());
//! # Ok(())
//! # }
//! ```

pub mod locks;

use js_sys::{Object, Reflect};
use serde::{Serialize, de::DeserializeOwned};
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;

const MESSAGE: &str = "message";
const PAYLOAD: &str = "payload";

/// Why a message could not be packed or unpacked.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The message does not have the expected shape.
    #[error("the message has an unexpected shape: {0}")]
    Shape(#[from] serde_wasm_bindgen::Error),
    /// What was received is not an object.
    #[error("the message is not an object")]
    NotAnObject,
}

/// Packs a message, and a payload beside it, into the value to post.
///
/// An `ArrayBuffer` payload is only moved, not copied, if it also stands in `postMessage`'s list
/// of transfers.
///
/// # Errors
/// If the message cannot be written as a JavaScript value.
pub fn pack<T: Serialize + ?Sized>(
    message: &T,
    payload: Option<&JsValue>,
) -> Result<JsValue, Error> {
    let packed = Object::new();
    set(&packed, MESSAGE, &message.serialize(&Serializer::json_compatible())?)?;
    if let Some(payload) = payload {
        set(&packed, PAYLOAD, payload)?;
    }
    Ok(packed.into())
}

/// Unpacks a received value into its message and, if there is one, its payload.
///
/// # Errors
/// If the value was not made by [`pack`] from the same type of message.
pub fn unpack<T: DeserializeOwned>(packed: &JsValue) -> Result<(T, Option<JsValue>), Error> {
    let message = serde_wasm_bindgen::from_value(get(packed, MESSAGE)?)?;
    let payload = get(packed, PAYLOAD)?;
    Ok((message, (!payload.is_undefined()).then_some(payload)))
}

fn set(object: &Object, key: &str, value: &JsValue) -> Result<(), Error> {
    Reflect::set(object, &key.into(), value).map(drop).map_err(|_| Error::NotAnObject)
}

fn get(object: &JsValue, key: &str) -> Result<JsValue, Error> {
    Reflect::get(object, &key.into()).map_err(|_| Error::NotAnObject)
}
