//! What the whole page shares: the session, the language, what is chosen. It is there for as long as the page
//! lives, so it can be read anywhere: in a view, in a handler, and when an answer comes in long after.

use leptos::prelude::*;
use std::cell::OnceCell;

thread_local! {
    static ROOT: OnceCell<Owner> = const { OnceCell::new() };
}

/// Makes the owner around the one that holds what is shared. It must be the page's outermost.
pub fn start() {
    if let Some(owner) = Owner::current() {
        ROOT.with(|root| drop(root.set(owner)));
    }
}

/// Shares a value, in place of one of its type that was shared before.
pub fn share<T: Send + Sync + 'static>(value: T) {
    at_root(|| provide_context(value));
}

/// What is shared of a type. Contexts alone are found only under the view that asked, and nothing asks any
/// more once an answer comes in.
pub fn shared<T: Clone + 'static>() -> T {
    at_root(expect_context)
}

fn at_root<T>(work: impl FnOnce() -> T) -> T {
    match ROOT.with(|root| root.get().cloned()) {
        Some(root) => root.with(work),
        None => work(),
    }
}
