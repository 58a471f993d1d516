//! Web Locks: whoever asks for a lock waits until nobody else on this site holds it.
//!
//! A lock is let go of when its holder says so, and also when its holder is no more, be it a closed tab or a worker that
//! was ended. That is how tabs do not get in each other's way, and how a page hears that its worker has gone: nothing
//! else tells it. A browser without locks gives every one at once.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// A lock, held until it is dropped.
#[must_use = "a lock that is dropped at once holds nothing"]
pub struct Lock(Option<Function>);

impl Drop for Lock {
    fn drop(&mut self) {
        if let Some(release) = self.0.take() {
            let _ = release.call0(&JsValue::NULL);
        }
    }
}

/// Waits for a lock and takes it.
pub async fn take(name: &str) -> Lock {
    let (granted, on_granted) = promise();
    let (held, release) = promise();
    let callback = Closure::once_into_js(move || {
        let _ = on_granted.call0(&JsValue::NULL);
        held
    });
    let Some(asked) = call("request", &Array::of2(&name.into(), &callback)) else {
        return Lock(None);
    };
    // A browser may refuse them, as where storage is blocked.
    let taken = JsFuture::from(Promise::race(&Array::of2(&granted, &asked))).await;
    Lock(taken.is_ok().then_some(release))
}

/// Takes a lock for as long as this tab or worker lives.
pub async fn hold(name: &str) {
    std::mem::forget(take(name).await);
}

/// Waits until whoever holds a lock for its life is no more; for ever where it holds none.
pub async fn lost(name: &str) {
    if is_held(name).await {
        drop(take(name).await);
    } else {
        std::future::pending::<()>().await;
    }
}

async fn is_held(name: &str) -> bool {
    let Some(asked) = call("query", &Array::new()) else { return false };
    let Ok(all) = JsFuture::from(asked).await else { return false };
    let held = Reflect::get(&all, &"held".into()).unwrap_or_default();
    let named = |lock: JsValue| Reflect::get(&lock, &"name".into()).ok()?.as_string();
    Array::from(&held).iter().any(|lock| named(lock).as_deref() == Some(name))
}

/// A method of the browser's lock manager, if it has one.
fn call(method: &str, arguments: &Array) -> Option<Promise> {
    let navigator = Reflect::get(&js_sys::global(), &"navigator".into()).ok()?;
    let locks = Reflect::get(&navigator, &"locks".into()).ok()?;
    let method = Reflect::get(&locks, &method.into()).ok()?;
    method.dyn_ref::<Function>()?.apply(&locks, arguments).ok()?.dyn_into().ok()
}

/// A promise, and what fulfils it.
fn promise() -> (Promise, Function) {
    let mut fulfil = None;
    let promise = Promise::new(&mut |resolve, _| fulfil = Some(resolve));
    // A promise calls what makes it at once.
    (promise, fulfil.unwrap_or_default())
}
