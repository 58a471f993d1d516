//! Power BI's side: a published report in a frame, once the visitor asks for it.

use super::{
    link::{Refusal, ReportLink},
    pane::{Filled, Pane, Side},
    steps::Steps,
};
use crate::{
    config::Config,
    controls::Icon,
    lang::t,
    navigation::navigation,
    shared::shared,
    words::{compare as says, fill},
};
use leptos::prelude::*;
use vocabulary::Text;

/// What a report needs to run, and no more: it cannot lead this page elsewhere. Its origin is its own.
const SANDBOX: &str = "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox";

/// The published report of this site or of the visitor. Nothing of it is stored or part of the address.
#[derive(Clone, Copy)]
pub struct PowerBi {
    configured: StoredValue<Option<Result<ReportLink, Refusal>>>,
    pasted: RwSignal<String>,
    framed: RwSignal<Option<ReportLink>>,
    /// Does it turn its pages with ours?
    pub follow: RwSignal<bool>,
}

impl PowerBi {
    /// Nothing is loaded at first.
    pub fn start() -> Self {
        let config: StoredValue<Config> = shared();
        let configured =
            config.with_value(|config| config.power_bi.as_deref().map(ReportLink::read));
        Self {
            configured: StoredValue::new(configured),
            pasted: RwSignal::new(String::new()),
            framed: RwSignal::new(None),
            follow: RwSignal::new(true),
        }
    }

    fn of_site(self) -> Option<ReportLink> {
        self.configured.with_value(|link| link.clone()?.ok())
    }

    fn of_visitor(self) -> Result<ReportLink, Refusal> {
        self.pasted.with(|text| ReportLink::read(text))
    }

    /// What the click would load.
    fn link(self) -> Option<ReportLink> {
        match self.of_visitor() {
            Err(Refusal::Empty) => self.of_site(),
            pasted => pasted.ok(),
        }
    }
}

/// The frame, or the way to it.
#[component]
pub fn TheirSide(power_bi: PowerBi, filled: Filled) -> impl IntoView {
    let is_framed = Memo::new(move |_| power_bi.framed.with(Option::is_some));
    let unload = move || {
        view! {
            <Show when=move || is_framed.get()>
                <button
                    class="icon-button"
                    data-testid="unload-power-bi"
                    aria-label=t(says::UNLOAD)
                    title=t(says::UNLOAD)
                    on:click=move |_| power_bi.framed.set(None)
                >
                    {Icon::Close.view()}
                </button>
            </Show>
        }
    };
    view! {
        <Pane side=Side::Theirs filled extra=unload>
            <Show
                when=move || is_framed.get()
                fallback=move || view! { <Unframed power_bi /> }
            >
                <Frame power_bi />
            </Show>
        </Pane>
    }
}

/// The published report. An element for each address: one that changed its address would add a step to Back.
#[component]
fn Frame(power_bi: PowerBi) -> impl IntoView {
    let picked = navigation().compared;
    let address = move || {
        let page = power_bi.follow.get().then(|| picked.get().id());
        power_bi.framed.with(|link| link.as_ref().map(|link| link.address(page)))
    };
    view! {
        <For each=address key=|address| address.clone() let:address>
            <iframe
                class="power-bi"
                title=t(says::FRAME)
                sandbox=SANDBOX
                allow="fullscreen"
                referrerpolicy="no-referrer"
                data-testid="power-bi-frame"
                src=address
            ></iframe>
        </For>
    }
}

/// What stands there before: whose report it is and who sees the visit, or how to get one.
#[component]
fn Unframed(power_bi: PowerBi) -> impl IntoView {
    let is_linked = power_bi.of_site().is_some();
    let body = if is_linked {
        view! {
            <div class="pane-middle">
                <p class="strong-line">{t(says::READY)}</p>
                <Load power_bi />
                <details class="another">
                    <summary>{t(says::ANOTHER)}</summary>
                    <Paste power_bi />
                </details>
            </div>
        }
        .into_any()
    } else {
        let is_wrong = power_bi.configured.with_value(Option::is_some);
        view! {
            <p class="strong-line">{t(says::NONE)}</p>
            {is_wrong.then(|| view! { <p class="field-error">{t(says::CONFIGURED)}</p> })}
            <Paste power_bi />
            <Load power_bi />
            <Steps />
        }
        .into_any()
    };
    let name = if is_linked { says::READY } else { says::NONE };
    view! {
        <div class="pane-body" tabindex="0" role="region" aria-label=t(name)>{body}</div>
    }
}

/// The click that lets Microsoft know, and the note that says so.
#[component]
fn Load(power_bi: PowerBi) -> impl IntoView {
    let link = Memo::new(move |_| power_bi.link());
    let note = move || {
        let host = link.with(|link| link.as_ref().map_or("app.powerbi.com", ReportLink::host));
        fill(t(says::NOTE), &[host])
    };
    view! {
        <div class="load">
            <button
                class="button primary"
                data-testid="load-power-bi"
                aria-describedby="load-note"
                disabled=move || link.with(Option::is_none)
                on:click=move |_| power_bi.framed.set(link.get_untracked())
            >
                {t(says::SHOW)}
            </button>
            <p class="note" id="load-note">{note}</p>
        </div>
    }
}

#[component]
fn Paste(power_bi: PowerBi) -> impl IntoView {
    let refusal = Memo::new(move |_| power_bi.of_visitor().err().and_then(reason));
    view! {
        <label class="field">
            <span>{t(says::PASTE)}</span>
            <input
                type="text"
                inputmode="url"
                autocomplete="off"
                spellcheck="false"
                placeholder="https://app.powerbi.com/view?r=…"
                data-testid="power-bi-link"
                aria-describedby="paste-note"
                aria-invalid=move || refusal.get().is_some().to_string()
                prop:value=move || power_bi.pasted.get()
                on:input=move |event| power_bi.pasted.set(event_target_value(&event))
            />
            <span class="note" id="paste-note">{t(says::PASTE_NOTE)}</span>
            <span class="field-error" role="alert" data-testid="link-refused">
                {move || refusal.get().map(t)}
            </span>
        </label>
    }
}

/// Why a text is refused; an empty field is no mistake.
fn reason(refusal: Refusal) -> Option<Text> {
    match refusal {
        Refusal::Empty => None,
        Refusal::Characters => Some(says::REFUSED_CHARACTERS),
        Refusal::Scheme => Some(says::REFUSED_SCHEME),
        Refusal::Host => Some(says::REFUSED_HOST),
        Refusal::Path => Some(says::REFUSED_PATH),
        Refusal::Report => Some(says::REFUSED_REPORT),
    }
}
