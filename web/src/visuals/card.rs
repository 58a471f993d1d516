//! The frame of a visual: its title, its timeline, its menu.

use super::{Tools, menu::VisualMenu};
use crate::{lang::t, names, report::report};
use leptos::prelude::*;
use semantics::Visual;

/// The frame around a visual.
#[component]
pub fn Card(
    visual: &'static Visual,
    #[prop(optional)] tools: Option<Tools>,
    #[prop(optional, into)] extra: ViewFn,
    children: Children,
) -> impl IntoView {
    let report = report();
    let title_id = format!("visual-{}", visual.id);
    let labelled_by = title_id.clone();
    let timeline = visual.timeline.map(|_| {
        view! { <p class="timeline">{move || names::standing(report, visual)}</p> }
    });
    let note = tools.map(|tools| {
        move || tools.note.get().map(|note| view! { <p class="note" data-testid="note">{note}</p> })
    });
    view! {
        <section
            class=format!("visual span-{}", visual.span)
            data-testid="visual"
            data-visual=visual.id
            aria-labelledby=labelled_by
        >
            <div class="visual-head">
                <div>
                    <h2 id=title_id>{t(visual.title)}</h2>
                    {timeline}
                </div>
                <div class="visual-tools">
                    {extra.run()}
                    {tools.map(|tools| view! { <VisualMenu visual tools /> })}
                </div>
            </div>
            {children()}
            {note}
        </section>
    }
}
