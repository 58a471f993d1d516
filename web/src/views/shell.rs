//! What surrounds every view: the bar on top, the pages at the side, the footer.

use super::{Announcements, CurrentView, DropAnywhere, StoppedNote, UpdateNote};
use crate::{
    config::Config,
    controls::Icon,
    lang::{Lang, t},
    names,
    navigation::navigation,
    report::{pages, report},
    route::View,
    session::{EngineState, session},
    shared::shared,
    theme::Theme,
    words::{control, fill, shell as says, start, theme as themes},
};
use leptos::{ev, html, prelude::*};
use vocabulary::Language;

/// The frame with the view in it.
#[component]
pub fn Shell() -> impl IntoView {
    let navigation = navigation();
    let menu_open = RwSignal::new(false);
    let main = NodeRef::<html::Main>::new();
    let is_home = move || navigation.view.get() == View::Home;
    let (session, report) = (session(), report());
    let state = move || {
        let settled = match navigation.page.get() {
            Some(page) => report.has(page),
            None => session.results.with(Option::is_some),
        };
        match (settled, session.engine.state.get()) {
            (true, _) => "ready",
            (false, EngineState::Broken) => "error",
            (false, _) => "loading",
        }
    };
    // A turn of the page begins at its top, for eyes and for screen readers alike.
    Effect::new(move |before: Option<View>| {
        let view = navigation.view.get();
        if before.is_some_and(|before| before != view) {
            menu_open.set(false);
            window().scroll_to_with_x_and_y(0.0, 0.0);
            if let Some(main) = main.get_untracked() {
                let _ = main.focus();
            }
        }
        document().set_title(&title(view));
        view
    });
    // A question about a file is asked where files are.
    let asking =
        Memo::new(move |_| session.import.draft.with(|d| d.as_ref().is_some_and(|d| d.asking)));
    Effect::new(move |_| {
        if asking.get() && navigation.view.get_untracked() != View::Data {
            navigation.go(navigation.now().to(View::Data));
        }
    });
    let skip = move |event: ev::MouseEvent| {
        event.prevent_default();
        if let Some(main) = main.get_untracked() {
            let _ = main.focus();
        }
    };
    view! {
        <a class="skip" href="#content" on:click=skip>{t(says::SKIP)}</a>
        <DropAnywhere />
        <UpdateNote />
        <Announcements />
        <TopBar menu_open />
        <div class="frame" class:wide=is_home>
            <Show when=move || !is_home()>
                <SideBar menu_open />
            </Show>
            <main
                id="content"
                tabindex="-1"
                node_ref=main
                data-testid="page"
                data-page=move || navigation.view.get().id()
                data-state=state
            >
                <LetGoNote />
                <StoppedNote />
                <CurrentView />
            </main>
        </div>
        <Footer />
    }
}

/// Filters of other data that were let go.
#[component]
fn LetGoNote() -> impl IntoView {
    let navigation = navigation();
    let note = move || {
        let names: Vec<&str> =
            navigation.let_go.with(|let_go| let_go.iter().map(|name| t(*name)).collect());
        (!names.is_empty()).then(|| {
            view! {
                <div class="let-go" data-testid="let-go" role="status">
                    <p>{fill(t(control::LET_GO), &[&names.join(", ")])}</p>
                    <button
                        class="icon-button"
                        aria-label=t(start::DISMISS)
                        on:click=move |_| navigation.let_go.set(Vec::new())
                    >
                        {Icon::Close.view()}
                    </button>
                </div>
            }
        })
    };
    view! { {note} }
}

fn title(view: View) -> String {
    match view {
        View::Home => t(says::PRODUCT).to_owned(),
        view => format!("{} · {}", t(names::view(view)), t(says::PRODUCT)),
    }
}

#[component]
fn TopBar(menu_open: RwSignal<bool>) -> impl IntoView {
    let navigation = navigation();
    let is_home = move || navigation.view.get() == View::Home;
    view! {
        <header class="header">
            <div class="header-inner">
                <Show when=move || !is_home()>
                    <button
                        class="icon-button menu-button"
                        aria-label=move || t(if menu_open.get() { says::CLOSE_MENU } else { says::MENU })
                        aria-expanded=move || menu_open.get().to_string()
                        aria-controls="pages"
                        on:click=move |_| menu_open.update(|open| *open = !*open)
                    >
                        {Icon::Menu.view()}
                    </button>
                </Show>
                <a class="brand" href="#/" data-page="home" aria-label=t(says::PRODUCT)>
                    <svg class="brand-mark" viewBox="0 0 64 64" aria-hidden="true">
                        <rect class="brand-tile" width="64" height="64" rx="16" />
                        <path class="brand-line" d="M14 22c10 0 12 22 22 22s8-8 14-8" />
                        <circle class="brand-dot" cx="50" cy="22" r="5" />
                    </svg>
                    <span class="brand-name">{t(says::PRODUCT)}</span>
                </a>
                <Source />
                <span class="header-space"></span>
                <span class="privacy">{Icon::Lock.view()} <span>{t(says::PRIVACY)}</span></span>
                <LanguageSwitch />
                <ThemeToggle />
            </div>
        </header>
    }
}

/// Whose figures these are.
#[component]
fn Source() -> impl IntoView {
    let session = session();
    let navigation = navigation();
    let loaded = Memo::new(move |_| session.results.with(Option::is_some));
    let source = move || {
        session.results.with(|results| {
            let name = results.as_ref()?.source();
            Some(name.unwrap_or_else(|| t(says::DEMO).to_owned()))
        })
    };
    view! {
        <Show when=move || navigation.view.get() != View::Home && loaded.get()>
            <a class="source" href=move || navigation.link(View::Data) data-testid="source">
                {Icon::Table.view()}
                <span>{source}</span>
            </a>
        </Show>
    }
}

#[component]
fn SideBar(menu_open: RwSignal<bool>) -> impl IntoView {
    let link = move |view: View, number: Option<usize>| {
        let navigation = navigation();
        let here = move || navigation.view.get() == view;
        view! {
            <li>
                <a
                    href=move || navigation.link(view)
                    data-page=view.id()
                    aria-current=move || here().then_some("page")
                    on:click=move |_| menu_open.set(false)
                >
                    {number.map(|number| view! { <span class="page-number" aria-hidden="true">{number}</span> })}
                    {t(names::view(view))}
                </a>
            </li>
        }
    };
    let pages = pages().enumerate().map(|(at, page)| link(View::Report(page.id), Some(at + 1)));
    let beside = [View::Data, View::Model, View::Compare, View::How].map(|view| link(view, None));
    view! {
        <div class="side" id="pages" class:open=menu_open>
            <nav aria-label=t(says::PAGES)>
                <ol>{pages.collect_view()}</ol>
            </nav>
            <nav aria-label=t(says::BESIDE)>
                <ul>{beside.into_iter().collect_view()}</ul>
            </nav>
        </div>
        <Show when=move || menu_open.get()>
            <button class="side-veil" aria-label=t(says::CLOSE_MENU) on:click=move |_| menu_open.set(false)></button>
        </Show>
    }
}

/// What the page promises, and who shows it.
#[component]
fn Footer() -> impl IntoView {
    let config: StoredValue<Config> = shared();
    let report = report();
    let links = config.with_value(|config| {
        let contact = config.contact.iter().map(|link| (link.title.clone(), link.href.clone()));
        let source = config.source.iter().map(|href| (t(says::SOURCE).to_owned(), href.clone()));
        source.chain(contact).filter(|(_, href)| is_safe(href)).collect::<Vec<_>>()
    });
    let links = links
        .into_iter()
        .map(|(title, href)| {
            view! { <a href=href rel="noopener noreferrer" target="_blank">{title}</a> }
        })
        .collect_view();
    let owner = config.with_value(|config| config.owner.clone());
    view! {
        <footer class="footer" data-answer=move || report.timing.get().0 data-answer-ms=move || format!("{:.1}", report.timing.get().1)>
            <span>{owner.unwrap_or_else(|| t(says::PRODUCT).to_owned())}</span>
            <span>{t(says::FOOTER)}</span>
            <span class="footer-links">{links}</span>
        </footer>
    }
}

/// Is a configured link of a kind that cannot run anything?
fn is_safe(href: &str) -> bool {
    href.starts_with("https://") || href.starts_with("mailto:")
}

#[component]
fn LanguageSwitch() -> impl IntoView {
    let lang: Lang = shared();
    let current = crate::lang::language();
    let other = Language::ALL.into_iter().find(|language| *language != current).unwrap_or_default();
    view! {
        <button
            class="icon-button text"
            data-testid="language"
            lang=other.tag()
            aria-label=format!("{} {}", other.tag().to_uppercase(), other.name())
            title=other.name()
            on:click=move |_| lang.set(other)
        >
            {other.tag().to_uppercase()}
        </button>
    }
}

#[component]
fn ThemeToggle() -> impl IntoView {
    let theme = RwSignal::new(Theme::remembered());
    let label = move || {
        t(match theme.get() {
            Theme::System => themes::SYSTEM,
            Theme::Light => themes::LIGHT,
            Theme::Dark => themes::DARK,
        })
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
