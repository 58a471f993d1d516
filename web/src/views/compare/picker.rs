//! Which page stands on both sides.

use crate::{
    controls::Icon, lang::t, navigation::navigation, report::pages, route::Route,
    words::compare as says,
};
use leptos::prelude::*;
use semantics::{Page, PageId};

/// The page picker, and whether the Power BI side follows it.
#[component]
pub fn PagePicker(follow: RwSignal<bool>) -> impl IntoView {
    let navigation = navigation();
    let picked = navigation.compared;
    let pick = move |page: PageId| navigation.go(Route { compared: page, ..navigation.now() });
    let option = |(index, page): (usize, &'static Page)| {
        let label = format!("{} · {}", index + 1, t(page.title));
        let is_picked = page.id == picked.get_untracked();
        view! { <option value=page.id.id() selected=is_picked>{label}</option> }
    };
    let options = pages().enumerate().map(option).collect_view();
    let changed = move |event| {
        let id = event_target_value(&event);
        if let Some(page) = pages().find(|page| page.id.id() == id) {
            pick(page.id);
        }
    };
    let neighbour = move |step: isize| {
        let index = (picked.get() as usize).checked_add_signed(step)?;
        pages().nth(index).map(|page| page.id)
    };
    let step = move |step: isize, name: vocabulary::Text, id: &'static str, icon: Icon| {
        view! {
            <button
                class="icon-button"
                data-testid=id
                aria-label=t(name)
                title=t(name)
                disabled=move || neighbour(step).is_none()
                on:click=move |_| {
                    if let Some(page) = neighbour(step) {
                        pick(page);
                    }
                }
            >
                {icon.view()}
            </button>
        }
    };
    view! {
        <div class="page-picker">
            <label class="slicer">
                <span>{t(says::PAGE)}</span>
                <select
                    data-testid="compare-page"
                    prop:value=move || picked.get().id()
                    on:change=changed
                >
                    {options}
                </select>
            </label>
            <div class="page-steps">
                {step(-1, says::PREVIOUS, "compare-previous", Icon::Previous)}
                {step(1, says::NEXT, "compare-next", Icon::Next)}
            </div>
            <label class="tick">
                <input
                    type="checkbox"
                    data-testid="follow-page"
                    aria-describedby="follow-note"
                    prop:checked=move || follow.get()
                    on:change=move |event| follow.set(event_target_checked(&event))
                />
                {t(says::FOLLOW)}
            </label>
            <p class="note" id="follow-note">{t(says::FOLLOW_NOTE)}</p>
        </div>
    }
}
