//! The selection of a reference figure, in words.

use crate::{
    format::numbers,
    lang::t,
    reference::Figure,
    words::{control, fill, parity as says},
};
use semantics::Dimension;

/// Period, snapshot, cohort and members.
pub fn under(figure: &Figure) -> String {
    let numbers = numbers();
    let period = figure.period.as_deref().map(|period| match period.split_once("..") {
        Some((from, to)) => numbers.period(period, from, to),
        None if period == "all" => t(control::ALL_DATA).to_owned(),
        None => numbers.period(period, period, period),
    });
    let snapshot = figure.snapshot.as_deref().map(|snapshot| numbers.date(snapshot));
    let cohort =
        figure.cohort.as_deref().map(|month| fill(t(says::COHORT), &[&numbers.month(month)]));
    let month =
        figure.month.as_deref().map(|month| fill(t(says::IN_MONTH), &[&numbers.month(month)]));
    let members = figure.named.iter().map(|(dimension, name)| member(*dimension, name));
    let parts = period.into_iter().chain(snapshot).chain(cohort).chain(month).chain(members);
    parts.collect::<Vec<_>>().join(" · ")
}

/// A member that is the same for every shop by its title; one of the data with what it is.
fn member(dimension: Dimension, name: &str) -> String {
    let fixed = dimension.members().and_then(|all| all.iter().find(|member| member.id == name));
    fixed.map_or_else(
        || format!("{} {name}", t(dimension.title())),
        |member| t(member.title).to_owned(),
    )
}
