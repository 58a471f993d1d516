//! The settings of a run.

use crate::{
    faults::fault,
    format::numbers,
    lang::t,
    session::session,
    words::{SETTINGS, Setting, settings as says},
};
use leptos::{ev, prelude::*};
use protocol::{RawSettings, SnapshotCutoff};
use vocabulary::Text;
use wasm_bindgen::JsCast;

/// Every setting; a change holds from the next run on.
#[component]
pub fn SettingsForm() -> impl IntoView {
    let session = session();
    let fields = SETTINGS.iter().map(|setting| view! { <NumberField setting /> }).collect_view();
    let is_default = move || session.settings.with(|settings| *settings == RawSettings::default());
    view! {
        <div class="fields" data-testid="settings">
            {fields}
            <label class="choice">
                <span>{t(says::CUTOFF)}</span>
                <select
                    data-testid="setting-snapshot-cutoff"
                    on:change=move |event| {
                        let end = event_target_value(&event) == "end";
                        session.set(|settings| settings.snapshot_cutoff = cutoff(end));
                    }
                >
                    <option value="start">{t(says::CUTOFF_START)}</option>
                    <option
                        value="end"
                        selected=move || {
                            session.settings.with(|s| s.snapshot_cutoff == SnapshotCutoff::EndOfDay)
                        }
                    >
                        {t(says::CUTOFF_END)}
                    </option>
                </select>
                <span class="under">{t(says::CUTOFF_NOTE)}</span>
            </label>
            <Tick
                id="setting-drop-exact-duplicates"
                title=says::DUPLICATES
                note=says::DUPLICATES_NOTE
                read=|settings| settings.drop_exact_duplicates
                write=|settings, on| settings.drop_exact_duplicates = on
            />
            <Tick
                id="setting-merge-customer-spellings"
                title=says::SPELLINGS
                note=says::SPELLINGS_NOTE
                read=|settings| settings.merge_customer_spellings
                write=|settings, on| settings.merge_customer_spellings = on
            />
            <Tick
                id="setting-count-all-statuses"
                title=says::STATUSES
                note=says::STATUSES_NOTE
                read=|settings| settings.count_all_statuses
                write=|settings, on| settings.count_all_statuses = on
            />
            <label class="choice">
                <span>{t(says::CURRENCY)}</span>
                <input
                    type="text"
                    maxlength="3"
                    autocomplete="off"
                    spellcheck="false"
                    data-testid="setting-currency"
                    prop:value=move || session.settings.with(|s| s.currency.clone().unwrap_or_default())
                    on:change=move |event| {
                        let code = event_target_value(&event).trim().to_uppercase();
                        let code = (!code.is_empty()).then_some(code);
                        session.set(|settings| settings.currency = code);
                    }
                />
                <span class="under">{t(says::CURRENCY_NOTE)}</span>
            </label>
        </div>
        <button
            class="link"
            data-testid="settings-default"
            disabled=is_default
            on:click=move |_| session.set(|settings| *settings = RawSettings::default())
        >
            {t(says::DEFAULTS)}
        </button>
    }
}

fn cutoff(end: bool) -> SnapshotCutoff {
    if end { SnapshotCutoff::EndOfDay } else { SnapshotCutoff::StartOfDay }
}

#[component]
fn NumberField(setting: &'static Setting) -> impl IntoView {
    let session = session();
    let value = move || session.settings.with(|settings| (setting.read)(settings)).to_string();
    let changed = move |event: ev::Event| {
        // What is no number is left as it was; what is out of range stands at its field with a reason.
        if let Some(given) = event_target_value(&event).parse().ok().filter(|v: &f64| v.is_finite())
        {
            session.set(|settings| (setting.write)(settings, given));
        }
        // Half a day, or nothing at all, is not what a run would have.
        event_target::<web_sys::HtmlInputElement>(&event).set_value(&untrack(value));
    };
    let fault = Memo::new(move |_| session.settings.with(|settings| fault(setting, settings)));
    let why_id = format!("setting-{}-why", setting.id);
    let described_by = why_id.clone();
    let why = move || fault.get().map(|fault| fault.text(numbers()));
    view! {
        <label class="choice">
            <span>{t(setting.title)}</span>
            <input
                type="number"
                min=setting.least.to_string()
                max=setting.most.to_string()
                step=setting.step.to_string()
                id=field_id(setting.id)
                data-testid=field_id(setting.id)
                aria-invalid=move || fault.with(Option::is_some).then_some("true")
                aria-describedby=described_by
                prop:value=value
                on:change=changed
            />
            <span class="under">{t(setting.note)}</span>
            <span class="fault" id=why_id>{why}</span>
        </label>
    }
}

/// A setting that is on or off.
#[component]
fn Tick(
    id: &'static str,
    title: Text,
    note: Text,
    read: fn(&RawSettings) -> bool,
    write: fn(&mut RawSettings, bool),
) -> impl IntoView {
    let session = session();
    view! {
        <label class="choice tick">
            <input
                type="checkbox"
                data-testid=id
                prop:checked=move || session.settings.with(read)
                on:change=move |event| {
                    let on = event_target_checked(&event);
                    session.set(|settings| write(settings, on));
                }
            />
            <span>{t(title)} <span class="under">{t(note)}</span></span>
        </label>
    }
}

fn field_id(setting: &str) -> String {
    format!("setting-{setting}")
}

/// Leads to a setting's field, and unfolds what it stands in.
pub fn focus(setting: &str) {
    let field = document().get_element_by_id(&field_id(setting));
    let Some(field) = field.and_then(|field| field.dyn_into::<web_sys::HtmlElement>().ok()) else {
        return;
    };
    if let Ok(Some(fold)) = field.closest("details") {
        let _ = fold.set_attribute("open", "");
    }
    let _ = field.focus();
}
