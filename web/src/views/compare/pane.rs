//! One side of the comparison: its head, and what it shows.

use crate::{
    controls::Icon,
    lang::t,
    words::{compare as says, fill},
};
use leptos::prelude::*;
use vocabulary::Text;

/// One of the two sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// This page.
    Ours,
    /// Power BI.
    Theirs,
}

impl Side {
    /// The id of its element.
    pub fn id(self) -> &'static str {
        match self {
            Side::Ours => "ours",
            Side::Theirs => "theirs",
        }
    }

    /// The id of the button that lets it fill the screen.
    pub fn button(self) -> &'static str {
        match self {
            Side::Ours => "fill-ours",
            Side::Theirs => "fill-theirs",
        }
    }

    fn title(self) -> Text {
        match self {
            Side::Ours => says::OURS,
            Side::Theirs => says::THEIRS,
        }
    }
}

/// The side that fills the screen, if one does.
pub type Filled = RwSignal<Option<Side>>;

/// A side, with a button that lets it fill the screen.
#[component]
pub fn Pane(
    side: Side,
    filled: Filled,
    /// What stands in its head besides.
    #[prop(optional, into)]
    extra: ViewFn,
    children: Children,
) -> impl IntoView {
    let is_filled = move || filled.get() == Some(side);
    let name = move || {
        if is_filled() {
            t(says::RETURN).to_owned()
        } else {
            fill(t(says::FILL), &[t(side.title())])
        }
    };
    let icon = move || if is_filled() { Icon::Shrink.view() } else { Icon::Expand.view() };
    let heading = format!("{}-title", side.id());
    let labelled_by = heading.clone();
    view! {
        <section
            class="pane"
            class:filled=is_filled
            id=side.id()
            data-testid=side.id()
            aria-labelledby=labelled_by
        >
            <div class="pane-head">
                <h2 id=heading>{t(side.title())}</h2>
                {extra.run()}
                <button
                    class="icon-button"
                    id=side.button()
                    data-testid=side.button()
                    aria-label=name
                    title=name
                    on:click=move |_| {
                        filled.update(|filled| *filled = (*filled != Some(side)).then_some(side));
                    }
                >
                    {icon}
                </button>
            </div>
            {children()}
        </section>
    }
}
