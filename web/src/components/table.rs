//! The numbers of a chart, for those who do not see it.

use leptos::prelude::*;

/// A table that only assistive technology reads.
#[component]
pub fn HiddenTable(
    caption: &'static str,
    heads: [&'static str; 2],
    rows: Vec<(String, String)>,
) -> impl IntoView {
    let heads = heads.map(|head| view! { <th scope="col">{head}</th> });
    let rows = rows
        .into_iter()
        .map(|(name, value)| {
            view! {
                <tr>
                    <th scope="row">{name}</th>
                    <td>{value}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <div class="visually-hidden">
            <table>
                <caption>{caption}</caption>
                <thead>
                    <tr>{heads.into_iter().collect_view()}</tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}
