//! Using the page without a network: a service worker keeps its files after the first visit.

use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{ServiceWorkerContainer, ServiceWorkerRegistration};

/// The worker's script, beside the page.
const SCRIPT: &str = "./sw.js";

/// What is known of the service worker. Copies share it.
#[derive(Clone, Copy)]
pub struct Offline {
    /// Is a newer version of the page ready?
    pub update: RwSignal<bool>,
    registration: StoredValue<Option<ServiceWorkerRegistration>, LocalStorage>,
    /// Was a file chosen, so that nothing may be loaded any more?
    hushed: StoredValue<bool>,
}

impl Offline {
    pub fn new() -> Self {
        Self {
            update: RwSignal::new(false),
            registration: StoredValue::new_local(None),
            hushed: StoredValue::new(false),
        }
    }

    /// Registers the service worker, which then loads what it keeps.
    pub fn start(self) {
        if self.hushed.get_value() {
            return;
        }
        spawn_local(async move {
            // Without one the page works as well, only not offline.
            let Some(container) = container() else { return };
            let Ok(found) = JsFuture::from(container.register(SCRIPT)).await else { return };
            let registration: ServiceWorkerRegistration = found.unchecked_into();
            self.registration.set_value(Some(registration.clone()));
            self.look();
            if self.hushed.get_value() {
                self.hush();
            }
            let on_found = Closure::<dyn Fn()>::new(move || self.watch());
            registration.set_onupdatefound(Some(on_found.as_ref().unchecked_ref()));
            on_found.forget();
        });
    }

    /// A file was chosen: nothing is loaded any more.
    pub fn hush(self) {
        self.hushed.set_value(true);
        let installing = self.registration.with_value(|all| all.as_ref()?.installing());
        if let Some(worker) = installing {
            let _ = worker.post_message(&JsValue::from_str("hush"));
        }
    }

    /// Was a file chosen?
    pub fn is_hushed(self) -> bool {
        self.hushed.get_value()
    }

    /// Goes over to the newer version.
    pub fn take_over(self) {
        let waiting = self.registration.with_value(|all| all.as_ref()?.waiting());
        let (Some(container), Some(worker)) = (container(), waiting) else { return };
        let reload = Closure::once_into_js(|| {
            let _ = window().location().reload();
        });
        container.set_oncontrollerchange(Some(reload.unchecked_ref()));
        let _ = worker.post_message(&JsValue::from_str("take-over"));
    }

    /// Hears when what is being installed is ready.
    fn watch(self) {
        let installing = self.registration.with_value(|all| all.as_ref()?.installing());
        if self.hushed.get_value() {
            self.hush();
        }
        if let Some(worker) = installing {
            let on_change = Closure::<dyn Fn()>::new(move || self.look());
            worker.set_onstatechange(Some(on_change.as_ref().unchecked_ref()));
            on_change.forget();
        }
    }

    /// A version that waits beside the one in use is new.
    fn look(self) {
        let waits = self.registration.with_value(|all| {
            all.as_ref().is_some_and(|registration| {
                registration.waiting().is_some() && registration.active().is_some()
            })
        });
        self.update.set(waits);
    }
}

/// The browser's service workers; none where they are switched off or the page is not safely served.
fn container() -> Option<ServiceWorkerContainer> {
    let navigator = window().navigator();
    let is_there = js_sys::Reflect::has(&navigator, &"serviceWorker".into()).unwrap_or(false);
    let container = is_there.then(|| navigator.service_worker())?;
    (!container.is_undefined()).then_some(container)
}
