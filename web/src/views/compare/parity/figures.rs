//! Figures of Power BI as the visitor gives them, and figures of ours as the engine answers.

use super::super::printed::{Decimal, Printed};
use crate::{
    lang::language, navigation::navigation, report::report, route::Route, session::session,
};
use leptos::prelude::*;
use semantics::{Answer, Question, Selection, Wanted};
use std::{collections::BTreeMap, sync::Arc};
use vocabulary::Language;

/// Values of measures, a list for each that was asked for.
type Values = Vec<Vec<Option<f64>>>;

/// The figures given, each under the selection it belongs to. They live as long as the view.
#[derive(Clone, Copy)]
pub struct Figures {
    given: RwSignal<BTreeMap<(String, &'static str), String>>,
    selection: Memo<Selection>,
    /// The selection in the words of an address.
    key: Memo<String>,
    decimal: Memo<Decimal>,
}

impl Figures {
    /// None at first.
    pub fn start() -> Self {
        let given = RwSignal::new(BTreeMap::<(String, &'static str), String>::new());
        let selection = navigation().selection;
        let key =
            Memo::new(move |_| Route { selection: selection.get(), ..Route::default() }.hash());
        let usual = usual();
        let decimal = Memo::new(move |_| {
            given.with(|given| {
                let here = given.iter().filter(|((of, _), _)| key.with(|key| key == of));
                Decimal::of(here.map(|(_, text)| text.as_str()), usual)
            })
        });
        Self { given, selection, key, decimal }
    }

    /// What is chosen, as it changes.
    pub fn selection(self) -> Selection {
        self.selection.get()
    }

    /// What is given for a measure, as it stands there.
    pub fn text(self, id: &'static str) -> String {
        let place = (self.key.get(), id);
        self.given.with(|given| given.get(&place).cloned().unwrap_or_default())
    }

    /// What is given for a measure, read.
    pub fn printed(self, id: &'static str) -> Option<Printed> {
        Printed::read(&self.text(id), self.decimal.get())
    }

    /// Gives a figure; an empty one takes it back.
    pub fn give(self, id: &'static str, text: String) {
        let place = (self.key.get_untracked(), id);
        self.given.update(|given| {
            if text.trim().is_empty() {
                given.remove(&place);
            } else {
                given.insert(place, text);
            }
        });
    }

    /// Takes back every figure of this selection.
    pub fn clear(self) {
        let key = self.key.get_untracked();
        self.given.update(|given| given.retain(|(of, _), _| *of != key));
    }

    /// Is any figure of this selection given?
    pub fn any(self) -> bool {
        self.given.with(|given| given.keys().any(|(of, _)| self.key.with(|key| key == of)))
    }
}

/// How the page's language sets off decimals.
pub fn usual() -> Decimal {
    match language() {
        Language::English => Decimal::Point,
        Language::Turkish => Decimal::Comma,
    }
}

/// The engine's newest answer to what is wanted; nothing while there is none.
pub fn asked(wanted: impl Fn() -> Option<Vec<Wanted>> + 'static) -> RwSignal<Option<Arc<Values>>> {
    let (session, report) = (session(), report());
    let answered = RwSignal::new(None);
    let newest = StoredValue::new(0_u32);
    Effect::new(move |_| {
        let has_data = report.settled.get().is_some();
        let number = newest.get_value().wrapping_add(1);
        newest.set_value(number);
        let Some(wanted) = wanted().filter(|_| has_data) else { return answered.set(None) };
        session.ask(Question::Measures { wanted }, move |answer| {
            if let (Answer::Measures { values }, Some(true)) =
                (answer, newest.try_get_value().map(|newest| newest == number))
            {
                answered.set(Some(Arc::new(values)));
            }
        });
    });
    answered
}
