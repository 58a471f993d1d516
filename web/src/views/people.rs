//! Who stands behind a figure.

use super::{
    ErrorNote, PageHead,
    no_model::NoModel,
    page::{AfterDataNote, Waiting},
};
use crate::{
    controls::Chips,
    format::numbers,
    lang::t,
    names,
    navigation::navigation,
    report::report,
    visuals::{PeopleTable, revenue_title},
    words::{fill, people as says},
};
use leptos::prelude::*;
use semantics::{PageId, Scope};

/// The drill-through view: whose customers, and which filters they pass.
#[component]
pub fn PeopleView() -> impl IntoView {
    let navigation = navigation();
    let report = report();
    let scope = Memo::new(move |_| navigation.get().scope);
    let lead = Signal::derive(move || {
        let (period, snapshot) = (names::period(report), names::marked_snapshot(report));
        let month = |month: &str| numbers().month(month);
        let scope = scope.get();
        // Purchases of a time beside what a snapshot knows: two bases, so both are named.
        let bases = |lead: String| {
            let bases = fill(t(says::BASES), &[t(revenue_title(&scope)), &snapshot]);
            format!("{lead} {bases}")
        };
        match &scope {
            Scope::Snapshot => fill(t(says::LEAD_SNAPSHOT), &[&snapshot]),
            Scope::ActionList => fill(t(says::LEAD_ACTIONS), &[&snapshot]),
            Scope::Buyers => bases(fill(t(says::LEAD_BUYERS), &[&period])),
            Scope::Cohort { cohort, month: None } => {
                bases(fill(t(says::LEAD_COHORT), &[&month(cohort)]))
            }
            Scope::Cohort { cohort, month: Some(later) } => {
                bases(fill(t(says::LEAD_COHORT_MONTH), &[&month(cohort), &month(later)]))
            }
        }
    });
    let ready = Memo::new(move |_| report.has(PageId::Start));
    view! {
        <PageHead title=t(says::TITLE) lead />
        <ErrorNote />
        <Show when=move || ready.get() fallback=|| view! { <Waiting /> }>
            <Chips />
            <AfterDataNote />
            <NoModel brief=true />
            <div class="visual span-12">
                <PeopleTable scope />
            </div>
        </Show>
    }
}
