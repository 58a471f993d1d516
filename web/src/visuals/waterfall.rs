//! What moved revenue: price, volume, mix.

use super::{Card, Column, DataTable, Plot, Tools, draw, table::TableView};
use crate::{
    format::numbers,
    lang::t,
    words::{change as says, visual},
};
use leptos::prelude::*;
use semantics::{Change, Format, Shown, Visual};
use std::sync::Arc;

/// The steps from the period before to this one.
#[component]
pub fn PriceVolumeMix(visual: &'static Visual, shown: Memo<Option<Shown>>) -> impl IntoView {
    let numbers = numbers();
    let change = move || match shown.get() {
        Some(Shown::Change(change)) => Some(change),
        _ => None,
    };
    let tools = Tools::new(move || Some(table(&change()?)));
    let draw: super::plot::Draw =
        Arc::new(move |size| draw::waterfall(visual, numbers, &change()?, size));
    let blank = move || change().is_none_or(|change| change.base.is_none());
    view! {
        <Card visual tools>
            <Show
                when=move || !blank()
                fallback=|| view! { <p class="empty">{t(visual::BLANK_TITLE)}</p> }
            >
                {
                    let draw = draw.clone();
                    view! {
                        <Show
                            when=move || tools.as_table.get()
                            fallback=move || view! {
                                <Plot title=t(visual.title) draw=draw.clone() drawn=tools.drawing />
                            }
                        >
                            {move || tools.table.get().map(|table| view! { <TableView table title=t(visual.title) /> })}
                        </Show>
                    }
                }
            </Show>
            <p class="note">{t(says::NOTE)}</p>
        </Card>
    }
}

fn table(change: &Change) -> DataTable {
    let steps = [
        (says::BEFORE, change.base),
        (says::PRICE, Some(change.price)),
        (says::VOLUME, Some(change.volume)),
        (says::MIX, Some(change.mix)),
        (says::NOW, Some(change.current)),
    ];
    DataTable {
        group: t(says::STEP).to_owned(),
        names: steps.iter().map(|(title, _)| t(*title).to_owned()).collect(),
        columns: vec![Column {
            title: t(semantics::SalesMeasure::Revenue.definition().title).to_owned(),
            format: Format::Money,
            values: steps.iter().map(|(_, value)| *value).collect(),
        }],
    }
}
