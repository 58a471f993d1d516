//! Moving about: the address is the state, so Back, Forward and bookmarks just work.

use crate::{
    belonging::Belonging,
    route::{Route, View},
    shared::shared,
};
use leptos::{ev, prelude::*};
use semantics::{Dimension, PageId, Selection};
use vocabulary::Text;
use wasm_bindgen::JsValue;

/// Where the page stands. Copies share it.
#[derive(Clone, Copy)]
pub struct Navigation {
    route: RwSignal<Route>,
    /// The view, apart from what is chosen on it.
    pub view: Memo<View>,
    /// The page of the report whose figures the view needs.
    pub page: Memo<Option<PageId>>,
    /// The page that stands beside Power BI.
    pub compared: Memo<PageId>,
    /// What is chosen.
    pub selection: Memo<Selection>,
    /// What was chosen on other data and let go, until that was read.
    pub let_go: RwSignal<Vec<Text>>,
    belonging: StoredValue<Option<Belonging>>,
}

impl Navigation {
    /// Begins where the address points.
    pub fn start() -> Self {
        let route = RwSignal::new(Route::parse(&address()));
        let navigation = Self {
            route,
            view: Memo::new(move |_| route.with(|route| route.view)),
            page: Memo::new(move |_| route.with(Route::page)),
            compared: Memo::new(move |_| route.with(|route| route.compared)),
            selection: Memo::new(move |_| route.with(|route| route.selection.clone())),
            let_go: RwSignal::new(Vec::new()),
            belonging: StoredValue::new(None),
        };
        window_event_listener(ev::popstate, move |_| {
            navigation.let_go.set(Vec::new());
            navigation.arrive(Route::parse(&address()));
        });
        navigation
    }

    /// Other data are at hand: what does not belong to them is let go.
    pub fn settle(self, belonging: Belonging) {
        self.belonging.set_value(Some(belonging));
        self.arrive(self.now());
    }

    /// Stands where an address leads, as far as it belongs to the data.
    fn arrive(self, mut arrived: Route) {
        let let_go = self.belonging.with_value(|belonging| {
            belonging.as_ref().map_or_else(Vec::new, |belonging| belonging.settle(&mut arrived))
        });
        if !let_go.is_empty() {
            replace_address(&arrived);
            self.let_go.set(let_go);
        }
        if self.route.with_untracked(|route| *route != arrived) {
            self.route.set(arrived);
        }
    }

    /// Where the page stands, as it changes.
    pub fn get(self) -> Route {
        self.route.get()
    }

    /// Where the page stands now.
    pub fn now(self) -> Route {
        self.route.get_untracked()
    }

    /// Goes somewhere; Back leads back here.
    pub fn go(self, route: Route) {
        if self.route.with_untracked(|here| *here == route) {
            return;
        }
        let _ = history().and_then(|history| {
            history.push_state_with_url(&JsValue::NULL, "", Some(&route.hash()))
        });
        self.let_go.set(Vec::new());
        self.route.set(route);
    }

    /// Changes what is chosen.
    pub fn choose(self, change: impl FnOnce(&mut Selection)) {
        let mut route = self.now();
        change(&mut route.selection);
        self.go(route);
    }

    /// Changes what is chosen, without a step for Back: while something is dragged.
    pub fn adjust(self, change: impl FnOnce(&mut Selection)) {
        let mut route = self.now();
        change(&mut route.selection);
        replace_address(&route);
        self.route.set(route);
    }

    /// Chooses a member, or lets go of it if it is the only one chosen. `together` keeps the others.
    pub fn toggle(self, dimension: Dimension, code: u32, together: bool) {
        self.choose(|selection| {
            let mut members = selection.chosen(dimension).to_vec();
            let known = members.iter().position(|&member| member == code);
            match (known, together) {
                (Some(position), true) => drop(members.remove(position)),
                (None, true) => members.push(code),
                (Some(_), false) if members.len() == 1 => members.clear(),
                (_, false) => members = vec![code],
            }
            put(selection, dimension, members);
        });
    }

    /// The address of another view with the same choices.
    pub fn link(self, view: View) -> String {
        self.route.with(|route| route.to(view).hash())
    }
}

/// Sets the members chosen of a dimension; none lets go of it.
pub fn put(selection: &mut Selection, dimension: Dimension, members: Vec<u32>) {
    if members.is_empty() {
        selection.filters.remove(&dimension);
    } else {
        selection.filters.insert(dimension, members);
    }
}

/// The navigation of the page around.
pub fn navigation() -> Navigation {
    shared()
}

fn address() -> String {
    window().location().hash().unwrap_or_default()
}

/// Changes the address without a step for Back.
fn replace_address(route: &Route) {
    let _ = history().and_then(|history| {
        history.replace_state_with_url(&JsValue::NULL, "", Some(&route.hash()))
    });
}

fn history() -> Result<web_sys::History, JsValue> {
    window().history()
}
