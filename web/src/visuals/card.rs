//! The frame of a visual: its title, its timeline, its menu.

use super::DataTable;
use crate::{controls::VisualMenu, lang::t, names, report::report};
use charts::Drawing;
use leptos::prelude::*;
use semantics::Visual;

/// What the menu of a visual can work with.
#[derive(Clone, Copy)]
pub struct Tools {
    /// The visual's figures as a table.
    pub table: Signal<Option<DataTable>>,
    /// Its drawing, if it is drawn.
    pub drawing: RwSignal<Option<Drawing>>,
    /// Is the table shown in place of the drawing?
    pub as_table: RwSignal<bool>,
    /// What must be said below the drawing, and in its file.
    pub note: Signal<Option<String>>,
}

impl Tools {
    /// Tools of a drawing with these figures.
    pub fn new(table: impl Fn() -> Option<DataTable> + Send + Sync + 'static) -> Self {
        Self {
            table: Signal::derive(table),
            drawing: RwSignal::new(None),
            as_table: RwSignal::new(false),
            note: Signal::stored(None),
        }
    }

    /// The same with a note.
    pub fn noting(self, note: impl Fn() -> Option<String> + Send + Sync + 'static) -> Self {
        Self { note: Signal::derive(note), ..self }
    }
}

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
