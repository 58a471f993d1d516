//! Finding a customer by id.

use crate::{
    controls::Icon, format::numbers, lang::t, navigation::navigation, session::session,
    words::customer as says,
};
use leptos::{ev, prelude::*};
use semantics::{Answer, Found, Question};

/// A search field with its best matches below: a combobox.
#[component]
pub fn Finder() -> impl IntoView {
    let session = session();
    let navigation = navigation();
    let found = RwSignal::new(Vec::<Found>::new());
    let text = RwSignal::new(String::new());
    let open = RwSignal::new(false);
    let active = RwSignal::new(0_usize);
    let newest = StoredValue::new(0_u32);
    let look = move |wanted: String| {
        let number = newest.get_value().wrapping_add(1);
        newest.set_value(number);
        session.ask(Question::Find { text: wanted }, move |answer| {
            if let (Answer::Find { found: matches }, true) =
                (answer, newest.try_get_value() == Some(number))
            {
                found.set(matches);
                active.set(0);
            }
        });
    };
    let choose = move |code: u32| {
        open.set(false);
        text.set(String::new());
        let mut route = navigation.now();
        route.customer = Some(code);
        navigation.go(route);
    };
    let typed = move |event| {
        text.set(event_target_value(&event));
        open.set(true);
        look(text.get_untracked());
    };
    let press = move |event: ev::KeyboardEvent| {
        let last = found.with_untracked(|found| found.len().saturating_sub(1));
        match event.key().as_str() {
            "ArrowDown" => active.update(|active| *active = (*active + 1).min(last)),
            "ArrowUp" => active.update(|active| *active = active.saturating_sub(1)),
            "Escape" => return open.set(false),
            "Enter" => {
                let code =
                    found.with_untracked(|found| found.get(active.get_untracked()).map(|f| f.code));
                if let Some(code) = code.filter(|_| open.get_untracked()) {
                    choose(code);
                }
            }
            _ => return,
        }
        event.prevent_default();
    };
    let options = move || {
        found
            .get()
            .into_iter()
            .enumerate()
            .map(|(index, customer)| {
                let code = customer.code;
                view! {
                    <li
                        role="option"
                        id=format!("found-{index}")
                        aria-selected=move || (active.get() == index).to_string()
                        data-testid="found"
                        on:pointerdown=move |event| {
                            event.prevent_default();
                            choose(code);
                        }
                    >
                        <strong>{customer.customer}</strong>
                        <span>{customer.country}</span>
                        <span class="number">{numbers().short_money(customer.revenue)}</span>
                    </li>
                }
            })
            .collect_view()
    };
    let shown = move || open.get() && found.with(|found| !found.is_empty());
    view! {
        <div class="finder search">
            {Icon::Search.view()}
            <input
                type="search"
                role="combobox"
                autocomplete="off"
                placeholder=t(says::SEARCH)
                aria-label=t(says::SEARCH)
                aria-expanded=move || shown().to_string()
                aria-controls="found"
                aria-activedescendant=move || shown().then(|| format!("found-{}", active.get()))
                data-testid="customer-search"
                prop:value=move || text.get()
                on:input=typed
                on:focus=move |_| {
                    open.set(true);
                    look(text.get_untracked());
                }
                on:blur=move |_| open.set(false)
                on:keydown=press
            />
            <ul id="found" role="listbox" aria-label=t(says::SEARCH) class:hidden=move || !shown()>
                {options}
            </ul>
        </div>
    }
}
