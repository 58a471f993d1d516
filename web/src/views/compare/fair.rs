//! What each of the two does better, said plainly.

use crate::{
    lang::t,
    words::{FRAME_LACKS, Point, SERVICE_HAS, fair as says},
};
use leptos::prelude::*;
use vocabulary::Text;

/// What the frame lacks, and what Power BI itself has.
#[component]
pub fn FairTable() -> impl IntoView {
    view! {
        <section class="card fair" aria-labelledby="fair-title" data-testid="fair">
            <h2 id="fair-title">{t(says::TITLE)}</h2>
            <p class="note">{t(says::LEAD)}</p>
            <Part title=says::FRAME_PART theirs=says::FRAMED points=&FRAME_LACKS />
            <Part title=says::SERVICE_PART theirs=says::SERVICE points=&SERVICE_HAS />
        </section>
    }
}

#[component]
fn Part(title: Text, theirs: Text, points: &'static [Point]) -> impl IntoView {
    let row = |point: &'static Point| {
        view! {
            <tr>
                <th scope="row">{t(point.what)}</th>
                <td data-side=t(theirs)>{t(point.theirs)}</td>
                <td data-side=t(says::HERE)>{t(point.ours)}</td>
            </tr>
        }
    };
    view! {
        <table class="fair-table">
            <caption>{t(title)}</caption>
            <thead>
                <tr>
                    <th scope="col">{t(says::WHAT)}</th>
                    <th scope="col">{t(theirs)}</th>
                    <th scope="col">{t(says::HERE)}</th>
                </tr>
            </thead>
            <tbody>{points.iter().map(row).collect_view()}</tbody>
        </table>
    }
}
