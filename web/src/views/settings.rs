//! The settings of a run.

use crate::{
    lang::t,
    session::session,
    words::{SETTINGS, Setting, settings as says},
};
use leptos::prelude::*;
use protocol::{RawSettings, SnapshotCutoff};

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
            <label class="choice tick">
                <input
                    type="checkbox"
                    data-testid="setting-drop-exact-duplicates"
                    prop:checked=move || session.settings.with(|s| s.drop_exact_duplicates)
                    on:change=move |event| {
                        let drop = event_target_checked(&event);
                        session.set(|settings| settings.drop_exact_duplicates = drop);
                    }
                />
                <span>{t(says::DUPLICATES)} <span class="under">{t(says::DUPLICATES_NOTE)}</span></span>
            </label>
            <label class="choice tick">
                <input
                    type="checkbox"
                    data-testid="setting-count-all-statuses"
                    prop:checked=move || session.settings.with(|s| s.count_all_statuses)
                    on:change=move |event| {
                        let all = event_target_checked(&event);
                        session.set(|settings| settings.count_all_statuses = all);
                    }
                />
                <span>{t(says::STATUSES)} <span class="under">{t(says::STATUSES_NOTE)}</span></span>
            </label>
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
    let changed = move |event| {
        // What is no number is left as it was; what is out of range the engine refuses with a reason.
        if let Ok(value) = event_target_value(&event).parse() {
            session.set(|settings| (setting.write)(settings, value));
        }
    };
    view! {
        <label class="choice">
            <span>{t(setting.title)}</span>
            <input
                type="number"
                min=setting.least.to_string()
                max=setting.most.to_string()
                step=setting.step.to_string()
                data-testid=format!("setting-{}", setting.id)
                prop:value=value
                on:change=changed
            />
            <span class="under">{t(setting.note)}</span>
        </label>
    }
}
