//! A number with its name, and how it moved.

use super::icons::Icon;
use crate::{
    format::numbers,
    words::results::{BLANK, BLANK_TITLE},
};
use leptos::prelude::*;

/// A number as shown, in full, and as it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Value {
    /// Shortened to be read at a glance.
    pub short: String,
    /// In full.
    pub exact: String,
    /// As decimal text.
    pub raw: String,
}

impl Value {
    /// A whole number.
    pub fn count(value: u64) -> Self {
        let (numbers, number) = (numbers(), value as f64);
        Self {
            short: numbers.short_count(number),
            exact: numbers.count(number),
            raw: value.to_string(),
        }
    }

    /// An amount.
    pub fn money(value: f64) -> Self {
        let numbers = numbers();
        Self {
            short: numbers.short_money(value),
            exact: numbers.money(value),
            raw: value.to_string(),
        }
    }

    /// A share.
    pub fn percent(share: f64) -> Self {
        let short = numbers().percent(share);
        Self { exact: short.clone(), short, raw: share.to_string() }
    }
}

/// One tile: a name, a number, and what else there is to say. No value: a blank.
#[component]
pub fn Figure(
    name: &'static str,
    testid: &'static str,
    value: Option<Value>,
    #[prop(optional)] note: &'static str,
    #[prop(optional)] blank: &'static str,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let shown = match value {
        Some(value) => view! {
            <span class="figure-value" data-testid=testid data-value=value.raw title=value.exact>
                {value.short}
            </span>
        }
        .into_any(),
        None => view! {
            <span class="figure-value blank" data-testid=testid data-value="">
                <span aria-hidden="true">{BLANK}</span>
                <span class="visually-hidden">{blank}</span>
            </span>
        }
        .into_any(),
    };
    let note = (!note.is_empty()).then(|| view! { <dd class="figure-note">{note}</dd> });
    view! {
        <div class="figure">
            <dt>{name}</dt>
            <dd>{shown}</dd>
            {note}
            {children.map(|children| children())}
        </div>
    }
}

/// A relative change, with its base in words.
#[component]
pub fn Delta(testid: &'static str, change: Option<f64>, base: &'static str) -> impl IntoView {
    let numbers = numbers();
    let shown = match change {
        Some(change) => {
            let (class, icon) = match change {
                change if change > 0.0 => ("delta up", Some(Icon::Up.view())),
                change if change < 0.0 => ("delta down", Some(Icon::Down.view())),
                _ => ("delta", None),
            };
            let sign = if change > 0.0 { "+" } else { "" };
            view! {
                <span class=class data-testid=testid data-value=change.to_string() title=change.to_string()>
                    {icon} {sign} {numbers.percent(change)}
                </span>
            }
            .into_any()
        }
        None => view! {
            <span class="delta blank" data-testid=testid data-value="" title=BLANK_TITLE>
                <span aria-hidden="true">{BLANK}</span>
                <span class="visually-hidden">{BLANK_TITLE}</span>
            </span>
        }
        .into_any(),
    };
    view! { <dd class="figure-delta">{shown} " " <span>{base}</span></dd> }
}
