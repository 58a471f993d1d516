//! Every measure with its definition and its DAX twin, to be searched.

use super::Card;
use crate::{
    lang::t,
    words::{guide, visual as says},
};
use leptos::prelude::*;
use semantics::{Definition, Visual};

/// The glossary.
#[component]
pub fn Glossary(visual: &'static Visual) -> impl IntoView {
    let search = RwSignal::new(String::new());
    let entry = move |definition: &'static Definition| {
        let words = format!("{} {}", t(definition.title), t(definition.meaning)).to_lowercase();
        let fits = move || search.with(|search| words.contains(&search.to_lowercase()));
        view! {
            <div class="entry" class:hidden=move || !fits()>
                <dt>
                    {t(definition.title)}
                    <span class="timeline">{t(definition.timeline.title())}</span>
                </dt>
                <dd>
                    <p>{t(definition.meaning)}</p>
                    <details>
                        <summary>{t(says::DAX)}</summary>
                        <pre tabindex="0"><code>{definition.dax}</code></pre>
                    </details>
                </dd>
            </div>
        }
    };
    view! {
        <Card visual>
            <label class="search wide">
                <span class="visually-hidden">{t(guide::GLOSSARY)}</span>
                <input
                    type="search"
                    placeholder=t(guide::GLOSSARY)
                    data-testid="glossary-search"
                    on:input=move |event| search.set(event_target_value(&event))
                />
            </label>
            <dl class="glossary">{Definition::all().map(entry).collect_view()}</dl>
        </Card>
    }
}
