//! What the address says: the page, what is chosen on it, never a word of the data.
//!
//! `#/sales?period=2011-11&country=3.7&top=5&data=1k9f2c`: members that come from the data stand by their
//! number, so that an address tells nothing about a shop and still leads to the same view of the same file.
//! `data` is a checksum of that file's names, by which the numbers are not taken for those of another; the
//! demo data go without.

use semantics::{ActionMode, Capacity, DEFAULT_TOP, Dimension, Page, PageId, Scope, Selection};
use std::fmt::Write;
use vocabulary::Member;

/// Something to look at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// The first screen.
    Home,
    /// A page of the report.
    Report(PageId),
    /// The customers behind a figure.
    People,
    /// Loading, quality, settings, downloads.
    Data,
    /// The model and its evaluation.
    Model,
    /// The Power BI report beside this one.
    Compare,
    /// How it works.
    How,
}

impl View {
    /// The views beside the report's pages.
    pub const OTHERS: [View; 6] =
        [View::Home, View::People, View::Data, View::Model, View::Compare, View::How];

    /// Its name in addresses.
    pub fn id(self) -> &'static str {
        match self {
            View::Home => "home",
            View::Report(page) => page.id(),
            View::People => "customers",
            View::Data => "data",
            View::Model => "model",
            View::Compare => "compare",
            View::How => "how",
        }
    }

    fn by_id(id: &str) -> Option<Self> {
        let pages = Page::ALL.into_iter().map(|page| View::Report(page.id));
        pages.chain(View::OTHERS).find(|view| view.id() == id)
    }
}

/// A view and what is chosen on it.
#[derive(Clone, Debug, PartialEq)]
pub struct Route {
    /// What is looked at.
    pub view: View,
    /// What is chosen.
    pub selection: Selection,
    /// The customer of Customer 360.
    pub customer: Option<u32>,
    /// Whose customers the list shows.
    pub scope: Scope,
    /// The page that stands beside Power BI.
    pub compared: PageId,
    /// The checksum of the data that numbers belong to; none for the demo data.
    pub data: Option<u32>,
}

impl Default for Route {
    fn default() -> Self {
        Self {
            view: View::Home,
            selection: Selection::default(),
            customer: None,
            scope: Scope::Snapshot,
            compared: PageId::Overview,
            data: None,
        }
    }
}

impl Route {
    /// The same choices on another view.
    pub fn to(&self, view: View) -> Self {
        Self { view, ..self.clone() }
    }

    /// The page of the report whose figures the view needs.
    pub fn page(&self) -> Option<PageId> {
        match self.view {
            View::Report(page) => Some(page),
            View::Home => Some(PageId::Overview),
            View::Compare => Some(self.compared),
            View::People => Some(PageId::Start),
            View::Data | View::Model | View::How => None,
        }
    }

    /// Does it name anything by a number of the data?
    pub fn has_numbers(&self) -> bool {
        self.customer.is_some() || self.selection.filters.keys().any(is_of_data)
    }

    /// The address's part after `#`.
    pub fn hash(&self) -> String {
        let mut hash = format!("#/{}", if self.view == View::Home { "" } else { self.view.id() });
        let mut separator = '?';
        for (key, value) in self.parameters() {
            let _ = write!(hash, "{separator}{key}={value}");
            separator = '&';
        }
        hash
    }

    /// What an address says. What it does not know, it leaves out.
    pub fn parse(hash: &str) -> Self {
        let hash = hash.trim_start_matches(['#', '/']);
        let (view, parameters) = hash.split_once('?').unwrap_or((hash, ""));
        let mut route = Self { view: View::by_id(view).unwrap_or(View::Home), ..Self::default() };
        for (key, value) in parameters.split('&').filter_map(|pair| pair.split_once('=')) {
            route.set(key, value);
        }
        route
    }

    fn parameters(&self) -> Vec<(&'static str, String)> {
        let selection = &self.selection;
        let mut parameters = Vec::new();
        if self.view == View::Compare && self.compared != PageId::Overview {
            parameters.push(("page", self.compared.id().to_owned()));
        }
        if let Some(period) = &selection.period {
            parameters.push(("period", period.clone()));
        }
        if let Some(snapshot) = &selection.snapshot {
            parameters.push(("snapshot", snapshot.clone()));
        }
        for (dimension, members) in &selection.filters {
            let names: Vec<String> = members.iter().map(|&code| name(*dimension, code)).collect();
            parameters.push((dimension.id(), names.join(".")));
        }
        if selection.mode == ActionMode::AllActions {
            parameters.push(("mode", "all".into()));
        }
        if let Some(top) = selection.top.filter(|&top| top != DEFAULT_TOP) {
            parameters.push(("top", top.to_string()));
        }
        if let Some(capacity) = selection.capacity {
            parameters.push(("capacity", capacity_text(capacity)));
        }
        if let Some(customer) = self.customer {
            parameters.push(("who", customer.to_string()));
        }
        if let Some(scope) = scope_text(&self.scope) {
            parameters.push(("of", scope));
        }
        if let Some(data) = self.data.filter(|_| self.has_numbers()) {
            parameters.push(("data", checksum_text(data)));
        }
        parameters
    }

    fn set(&mut self, key: &str, value: &str) {
        let selection = &mut self.selection;
        match key {
            "period" => selection.period = plain(value),
            "snapshot" => selection.snapshot = plain(value),
            "mode" if value == "all" => selection.mode = ActionMode::AllActions,
            "top" => selection.top = value.parse().ok().filter(|top| (1..=50).contains(top)),
            "capacity" => selection.capacity = capacity(value),
            "page" => {
                let page = Page::ALL.into_iter().find(|page| page.id.id() == value);
                self.compared = page.map_or(PageId::Overview, |page| page.id);
            }
            "who" => self.customer = value.parse().ok(),
            "data" => self.data = u32::from_str_radix(value, DIGITS).ok(),
            "of" => self.scope = scope(value).unwrap_or(Scope::Snapshot),
            _ => {
                let dimension = Dimension::ALL.into_iter().find(|dimension| dimension.id() == key);
                let Some(dimension) = dimension else { return };
                let members: Vec<u32> =
                    value.split('.').filter_map(|name| code(dimension, name)).collect();
                if !members.is_empty() {
                    selection.filters.insert(dimension, members);
                }
            }
        }
    }
}

/// The digits checksums are written in.
const DIGITS: u32 = 36;

/// Do the members of a dimension come from the data, so that they go by number?
pub fn is_of_data(dimension: &Dimension) -> bool {
    dimension.members().is_none()
}

fn checksum_text(mut checksum: u32) -> String {
    let mut text = String::new();
    while checksum > 0 || text.is_empty() {
        text.extend(char::from_digit(checksum % DIGITS, DIGITS));
        checksum /= DIGITS;
    }
    text.chars().rev().collect()
}

/// Dates and their like, and nothing longer.
fn plain(value: &str) -> Option<String> {
    let known = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.');
    (value.len() <= 24 && value.chars().all(known)).then(|| value.to_owned())
}

fn name(dimension: Dimension, code: u32) -> String {
    let member = dimension.members().and_then(|members| members.get(code as usize));
    member.map_or_else(|| code.to_string(), |member| member.id.to_owned())
}

fn code(dimension: Dimension, name: &str) -> Option<u32> {
    let position = |members: &[Member]| members.iter().position(|member| member.id == name);
    match dimension.members() {
        Some(members) => position(members).map(|code| code as u32),
        None => name.parse().ok(),
    }
}

fn capacity_text(capacity: Capacity) -> String {
    match capacity {
        Capacity::Share(share) => format!("share-{share}"),
        Capacity::Heads(heads) => format!("heads-{heads}"),
        Capacity::Budget(budget) => format!("budget-{budget}"),
    }
}

fn capacity(text: &str) -> Option<Capacity> {
    let (kind, amount) = text.split_once('-')?;
    let number =
        || amount.parse::<f64>().ok().filter(|number| number.is_finite() && *number >= 0.0);
    match kind {
        "share" => Some(Capacity::Share(number()?.min(1.0))),
        "heads" => Some(Capacity::Heads(amount.parse().ok()?)),
        "budget" => Some(Capacity::Budget(number()?)),
        _ => None,
    }
}

fn scope_text(scope: &Scope) -> Option<String> {
    match scope {
        Scope::Snapshot => None,
        Scope::ActionList => Some("actions".into()),
        Scope::Buyers => Some("buyers".into()),
        Scope::Cohort { cohort, month: None } => Some(format!("cohort.{cohort}")),
        Scope::Cohort { cohort, month: Some(month) } => Some(format!("cohort.{cohort}.{month}")),
    }
}

fn scope(text: &str) -> Option<Scope> {
    match text {
        "actions" => Some(Scope::ActionList),
        "buyers" => Some(Scope::Buyers),
        _ => {
            let mut months = text.strip_prefix("cohort.")?.split('.');
            let cohort = plain(months.next()?)?;
            Some(Scope::Cohort { cohort, month: months.next().and_then(plain) })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_leads_back_to_what_it_was_made_of() {
        let mut route = Route { view: View::Report(PageId::Playbook), ..Route::default() };
        route.selection.period = Some("2011-10-05..2011-11-20".into());
        route.selection.snapshot = Some("2011-11-30".into());
        route.selection.filters.insert(Dimension::Country, vec![3, 17]);
        route.selection.filters.insert(Dimension::Segment, vec![7, 0]);
        route.selection.mode = ActionMode::AllActions;
        route.selection.top = Some(5);
        route.selection.capacity = Some(Capacity::Share(0.225));
        route.customer = Some(12);
        route.scope = Scope::Cohort { cohort: "2010-01".into(), month: Some("2010-03".into()) };
        route.data = Some(1_234_567_890);
        assert_eq!(
            route.hash(),
            "#/playbook?period=2011-10-05..2011-11-20&snapshot=2011-11-30&country=3.17\
             &segment=at-risk.champions&mode=all&top=5&capacity=share-0.225&who=12\
             &of=cohort.2010-01.2010-03&data=kf12oi"
        );
        assert_eq!(Route::parse(&route.hash()), route);
        assert_eq!(Route::parse("#/"), Route::default());
        let beside = Route { view: View::Compare, compared: PageId::Sales, ..Route::default() };
        assert_eq!(beside.hash(), "#/compare?page=sales");
        assert_eq!(Route::parse(&beside.hash()), beside);
        assert_eq!(beside.to(View::Model).hash(), "#/model");
        assert_eq!(Route::parse("#/compare?page=nowhere").page(), Some(PageId::Overview));
    }

    #[test]
    fn only_numbers_of_the_data_need_its_checksum() {
        for hash in ["#/sales?country=3&data=0", "#/customer?who=1&data=1z141z3"] {
            assert!(Route::parse(hash).has_numbers());
            assert_eq!(Route::parse(hash).hash(), hash);
        }
        let route = Route::parse("#/sales?period=2011-11&segment=at-risk&data=1z");
        assert_eq!((route.has_numbers(), route.data), (false, Some(71)));
        assert_eq!(route.hash(), "#/sales?period=2011-11&segment=at-risk");
        assert_eq!(Route::parse("#/sales?country=3&data=1z141z4").data, None, "too large");
    }

    #[test]
    fn what_is_not_known_is_left_out() {
        let route = Route::parse("#/sales?segment=nobody&top=999&period=<b>&country=x.4&so=what");
        assert_eq!(route.view, View::Report(PageId::Sales));
        assert_eq!(route.selection.chosen(Dimension::Country), [4]);
        assert_eq!((route.selection.period.as_ref(), route.selection.top), (None, None));
        assert!(route.selection.chosen(Dimension::Segment).is_empty());
        assert_eq!(Route::parse("#nowhere").view, View::Home);
    }
}
