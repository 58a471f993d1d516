//! People of one name, told apart by nothing but their e-mail addresses.

use crate::tally::Tally;
use dialect::text_of;
use foldhash::fast::FixedState;
use std::collections::BTreeSet;
use std::hash::BuildHasher;

/// Names of people that stand beside more than one e-mail address.
#[derive(Clone, Debug, Default)]
pub(crate) struct Namesakes {
    /// What stands for the first address of each customer, 0 where there is none yet.
    first: Vec<u64>,
    /// Rows with another address than the first, and whose they are.
    pub rows: Tally,
    pub customers: BTreeSet<u32>,
    pub example: String,
}

impl Namesakes {
    /// Looks at a row of a customer.
    pub fn look(&mut self, code: u32, name: &[u8], email: &[u8], amount: f64) {
        let hash = FixedState::with_seed(0).hash_one(email.to_ascii_lowercase()).max(1);
        let index = code as usize;
        if index >= self.first.len() {
            self.first.resize(index + 1, 0);
        }
        match self.first[index] {
            0 => self.first[index] = hash,
            first if first != hash => {
                self.rows.add(Some(amount));
                self.customers.insert(code);
                if self.example.is_empty() {
                    self.example = text_of(name).into_owned();
                }
            }
            _ => {}
        }
    }
}
