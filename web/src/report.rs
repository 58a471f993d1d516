//! What the engine answers about the page in view, kept in step with what is chosen.

use crate::{
    belonging::Belonging,
    navigation::Navigation,
    session::{Session, now},
    shared::shared,
};
use leptos::prelude::*;
use semantics::{Answer, Catalogue, Page, PageAnswer, PageId, Question, Selection, Shown};
use std::sync::Arc;

/// A page's answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Answered {
    /// The page.
    pub page: PageId,
    /// What was chosen.
    pub selection: Selection,
    /// What it shows.
    pub answer: Arc<PageAnswer>,
}

/// The report's state. Copies share it.
#[derive(Clone, Copy)]
pub struct Report {
    /// What there is to choose from.
    pub catalogue: RwSignal<Arc<Catalogue>>,
    /// The newest answer.
    pub answered: RwSignal<Option<Answered>>,
    /// Number of the newest answer, and its milliseconds from question to answer: for benchmarks.
    pub timing: RwSignal<(u32, f64)>,
    /// Number of the run whose data the choices were held against: what is asked before would be asked
    /// under choices of other data.
    pub settled: RwSignal<Option<u32>>,
    asked: StoredValue<u32>,
}

impl Report {
    /// Asks about the page in view whenever it, what is chosen on it or the data change.
    pub fn start(session: Session, navigation: Navigation) -> Self {
        let report = Self {
            catalogue: RwSignal::default(),
            settled: RwSignal::new(None),
            answered: RwSignal::new(None),
            timing: RwSignal::new((0, 0.0)),
            asked: StoredValue::new(0),
        };
        let data = Memo::new(move |_| {
            session.results.with(|r| r.as_ref().map(|results| (results.number, results.are_own())))
        });
        Effect::new(move |_| {
            if let Some((number, own)) = data.get() {
                session.ask(Question::Catalogue, move |answer| {
                    if let Answer::Catalogue(catalogue) = answer {
                        navigation.settle(Belonging::new(&catalogue, own));
                        report.catalogue.set(Arc::new(catalogue));
                        report.settled.set(Some(number));
                    }
                });
            }
        });
        Effect::new(move |_| {
            let page = navigation.page.get();
            let selection = navigation.selection.get();
            if let (Some(_), Some(page)) = (report.settled.get(), page) {
                report.ask(session, page, selection);
            }
        });
        report
    }

    fn ask(self, session: Session, page: PageId, selection: Selection) {
        let number = self.asked.get_value().wrapping_add(1);
        self.asked.set_value(number);
        let asked_at = now();
        let question = Question::Page { page, selection: selection.clone() };
        session.ask(question, move |answer| {
            let is_newest = self.asked.get_value() == number;
            if let (Answer::Page(answer), true) = (answer, is_newest) {
                self.timing.set((number, now() - asked_at));
                self.answered.set(Some(Answered { page, selection, answer: Arc::new(answer) }));
            }
        });
    }

    /// What a visual of a page shows, as it changes; nothing while the page's answer is on its way.
    pub fn shown(self, page: PageId, visual: &'static str) -> Memo<Option<Shown>> {
        Memo::new(move |_| {
            self.answered.with(|answered| {
                let answered = answered.as_ref().filter(|answered| answered.page == page)?;
                let of_visual =
                    answered.answer.visuals.iter().find(|answer| answer.id == visual)?;
                Some(of_visual.shown.clone())
            })
        })
    }

    /// Has a page's answer come?
    pub fn has(self, page: PageId) -> bool {
        self.answered.with(|answered| answered.as_ref().is_some_and(|a| a.page == page))
    }

    /// Have the data at hand no model?
    pub fn lacks_model(self) -> bool {
        self.settled.get().is_some() && self.catalogue.with(|catalogue| !catalogue.has_model)
    }

    /// The newest answer's frame: period, snapshot, labels.
    pub fn frame<T>(self, read: impl FnOnce(&PageAnswer) -> T) -> Option<T> {
        self.answered.with(|answered| answered.as_ref().map(|answered| read(&answered.answer)))
    }
}

/// The pages in order, as views.
pub fn pages() -> impl Iterator<Item = &'static Page> {
    Page::ALL.into_iter()
}

/// The report of the page around.
pub fn report() -> Report {
    shared()
}
