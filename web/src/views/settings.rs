//! The settings of a run, as a form made from their table.

use crate::{
    faults,
    format::numbers,
    lang::t,
    session::{Session, session},
    words::settings as says,
};
use leptos::{ev, prelude::*};
use protocol::{Kind, RawSettings, SETTINGS, Setting, Value};
use vocabulary::Text;
use wasm_bindgen::JsCast;

/// Every setting; a change holds from the next run on.
#[component]
pub fn SettingsForm() -> impl IntoView {
    let session = session();
    let fields = SETTINGS.iter().map(|setting| view! { <Field setting /> }).collect_view();
    let is_default = move || session.settings.with(|settings| *settings == RawSettings::default());
    view! {
        <div class="fields" data-testid="settings">
            {fields}
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

#[component]
fn Field(setting: &'static Setting) -> impl IntoView {
    let session = session();
    match setting.kind {
        Kind::Switch => view! {
            <label class="choice tick">
                {tick(session, setting)}
                <span>{t(setting.title)} <span class="under">{t(setting.meaning)}</span></span>
            </label>
        }
        .into_any(),
        Kind::Choice(words) => view! {
            <label class="choice">
                <span>{t(setting.title)}</span>
                {select(session, setting, words)}
                <span class="under">{t(setting.meaning)}</span>
            </label>
        }
        .into_any(),
        Kind::Whole { .. } | Kind::Share { .. } | Kind::CurrencyCode => {
            let fault = Memo::new(move |_| session.settings.with(|s| setting.fault(s)));
            let why = move || fault.with(|f| f.as_ref().map(|f| faults::text(f, numbers())));
            view! {
                <label class="choice">
                    <span>{t(setting.title)}</span>
                    {input(session, setting, Signal::derive(move || fault.with(Option::is_some)))}
                    <span class="under">{t(setting.meaning)}</span>
                    <span class="fault" id=why_id(setting)>{why}</span>
                </label>
            }
            .into_any()
        }
    }
}

fn tick(session: Session, setting: &'static Setting) -> impl IntoView {
    let is_on = move || session.settings.with(|s| setting.read(s)) == Value::Switch(true);
    let changed = move |event: ev::Event| {
        set(session, setting, Value::Switch(event_target_checked(&event)));
    };
    view! { <input type="checkbox" data-testid=field_id(setting.id) prop:checked=is_on on:change=changed /> }
}

fn select(
    session: Session,
    setting: &'static Setting,
    words: &'static [(&'static str, Text)],
) -> impl IntoView {
    let value = move || session.settings.with(|s| setting.read(s)).to_string();
    let options = words.iter().map(|&(word, title)| {
        view! { <option value=word selected=move || value() == word>{t(title)}</option> }
    });
    let changed = move |event: ev::Event| {
        set(session, setting, Value::Word(Some(event_target_value(&event))));
    };
    view! {
        <select id=field_id(setting.id) data-testid=field_id(setting.id) on:change=changed>
            {options.collect_view()}
        </select>
    }
}

/// A field that is typed into. What is out of range stands in it, with the reason; what is no number, half a day
/// or nothing at all is not what a run would have, and leaves it as it was.
fn input(session: Session, setting: &'static Setting, is_faulty: Signal<bool>) -> impl IntoView {
    let value = move || session.settings.with(|s| setting.read(s)).to_string();
    let changed = move |event: ev::Event| {
        let given = event_target_value(&event);
        let given = given.trim();
        let value_given = match setting.kind {
            Kind::CurrencyCode => {
                Some(Value::Word((!given.is_empty()).then(|| given.to_uppercase())))
            }
            _ => given.parse().ok().filter(|v: &f64| v.is_finite()).map(Value::Number),
        };
        if let Some(value_given) = value_given {
            set(session, setting, value_given);
        }
        event_target::<web_sys::HtmlInputElement>(&event).set_value(&untrack(value));
    };
    let (min, max, step) = match setting.kind {
        Kind::Whole { min, max, .. } => (min.to_string(), max.to_string(), "1"),
        _ => ("0".to_owned(), "1".to_owned(), "0.01"),
    };
    let is_code = setting.kind == Kind::CurrencyCode;
    view! {
        <input
            type=if is_code { "text" } else { "number" }
            min=(!is_code).then_some(min)
            max=(!is_code).then_some(max)
            step=(!is_code).then_some(step)
            maxlength=is_code.then_some("3")
            autocomplete="off"
            spellcheck="false"
            id=field_id(setting.id)
            data-testid=field_id(setting.id)
            aria-invalid=move || is_faulty.get().then_some("true")
            aria-describedby=why_id(setting)
            prop:value=value
            on:change=changed
        />
    }
}

fn set(session: Session, setting: &'static Setting, value: Value) {
    session.set(|settings| setting.write(settings, value));
}

fn field_id(setting: &str) -> String {
    format!("setting-{setting}")
}

fn why_id(setting: &Setting) -> String {
    format!("setting-{}-why", setting.id)
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
