//! What surrounds every view: header and footer.

use super::icons::Icon;
use crate::{theme::Theme, words};
use leptos::prelude::*;

/// Product, promise and theme.
#[component]
pub fn Header() -> impl IntoView {
    view! {
        <header class="header">
            <div class="header-inner">
                <span class="brand">
                    <svg class="brand-mark" viewBox="0 0 64 64" aria-hidden="true">
                        <rect class="brand-tile" width="64" height="64" rx="16" />
                        <path class="brand-line" d="M14 22c10 0 12 22 22 22s8-8 14-8" />
                        <circle class="brand-dot" cx="50" cy="22" r="5" />
                    </svg>
                    {words::PRODUCT}
                </span>
                <span class="privacy">{Icon::Lock.view()} {words::PRIVACY}</span>
                <ThemeToggle />
            </div>
        </header>
    }
}

/// What the page promises, once more.
#[component]
pub fn Footer() -> impl IntoView {
    view! {
        <footer class="footer">
            <span>{words::PRODUCT}</span>
            <span>{words::FOOTER}</span>
        </footer>
    }
}

#[component]
fn ThemeToggle() -> impl IntoView {
    let theme = RwSignal::new(Theme::remembered());
    let label = move || match theme.get() {
        Theme::System => words::theme::SYSTEM,
        Theme::Light => words::theme::LIGHT,
        Theme::Dark => words::theme::DARK,
    };
    let icon = move || match theme.get() {
        Theme::System => Icon::Screen.view(),
        Theme::Light => Icon::Sun.view(),
        Theme::Dark => Icon::Moon.view(),
    };
    let switch = move |_| {
        let next = theme.get_untracked().next();
        next.apply();
        theme.set(next);
    };
    view! {
        <button
            class="icon-button"
            data-testid="theme-toggle"
            aria-label=label
            title=label
            on:click=switch
        >
            {icon}
        </button>
    }
}
