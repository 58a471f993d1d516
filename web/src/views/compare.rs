//! The report beside its Power BI twin: page by page, and figure by figure.

mod embed;
mod fair;
mod fill;
mod link;
mod ours;
mod pane;
mod parity;
mod pasted;
mod picker;
mod printed;
mod split;
mod steps;
mod theirs;
mod verdict;

use super::{ErrorNote, PageHead};
use crate::{lang::t, words::compare as says};
use fair::FairTable;
use leptos::prelude::*;
use ours::OurSide;
use parity::ParityTable;
use picker::PagePicker;
use split::Split;
use theirs::{PowerBi, TheirSide};

/// The two reports, whether they agree, and what each does better.
#[component]
pub fn CompareView() -> impl IntoView {
    let power_bi = PowerBi::start();
    let filled = RwSignal::new(None);
    fill::manage(filled);
    view! {
        <PageHead title=t(says::TITLE) lead=t(says::LEAD).to_owned() />
        <ErrorNote />
        <PagePicker follow=power_bi.follow />
        <Split
            ours=move || view! { <OurSide filled /> }
            theirs=move || view! { <TheirSide power_bi filled /> }
        />
        <ParityTable />
        <FairTable />
    }
}
