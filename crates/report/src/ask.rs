//! Questions to answers.

use crate::people::PeopleQuery;
use crate::{Explain, Report};
use semantics::{Answer, Question};

impl Report {
    /// Answers a question. `explain` gives the reasons of a score, where there is a model.
    #[must_use]
    pub fn answer(&self, question: &Question, explain: Explain<'_>) -> Answer {
        match question {
            Question::Catalogue => Answer::Catalogue(self.catalogue()),
            Question::Page { page, selection } => {
                Answer::Page(self.page(*page, &self.settled(selection)))
            }
            Question::People { scope, selection, sort, descending, offset, limit, search } => {
                Answer::People(self.people(&PeopleQuery {
                    scope,
                    selection: &self.settled(selection),
                    sort: *sort,
                    descending: *descending,
                    offset: *offset,
                    limit: *limit,
                    search,
                }))
            }
            Question::Find { text } => Answer::Find { found: self.find(text) },
            Question::Profile { customer, selection } => self
                .profile(*customer, &self.settled(selection), explain)
                .map_or(Answer::Nothing, |profile| Answer::Profile(Box::new(profile))),
            Question::Measures { wanted } => Answer::Measures {
                values: wanted.iter().map(|wanted| self.measures(wanted)).collect(),
            },
        }
    }
}
