//! What can be chosen on a page: every value on its own, and random mixtures.

use crate::data::Data;
use chrono::{Datelike, Days};
use semantics::{ActionMode, Capacity, Dimension, Selection};

/// A small generator: the test needs variety, not randomness.
pub struct Dice(pub u64);

impl Dice {
    pub fn roll(&mut self, sides: u64) -> u64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }
}

fn members(data: &Data, dimension: Dimension) -> usize {
    match dimension {
        Dimension::Country => data.countries(),
        Dimension::Product => data.products(),
        Dimension::Customer => data.customers(),
        _ => dimension.members().unwrap().len(),
    }
}

fn periods(data: &Data) -> Vec<String> {
    let mut periods: Vec<String> = vec!["all".into(), "1999".into(), "nonsense".into()];
    for year in data.first_day().year()..=data.last_day().year() {
        periods.push(format!("{year}"));
        periods.extend((1..=4).map(|quarter| format!("{year}-q{quarter}")));
        periods.extend((1..=12).map(|month| format!("{year}-{month:02}")));
        for range in ["02-10..{}-05-17", "01-31..{}-02-28", "03-30..{}-04-30", "02-28..{}-03-31"] {
            periods.push(format!("{year}-{}", range.replace("{}", &year.to_string())));
        }
    }
    periods
}

/// Each value of each slicer on its own; of products and customers every so-manieth.
pub fn slicer_selections(data: &Data, product_step: usize, customer_step: usize) -> Vec<Selection> {
    let base = Selection::default;
    let mut selections = vec![base()];
    selections.extend(periods(data).into_iter().map(|p| Selection { period: Some(p), ..base() }));
    for snapshot in &data.snapshots {
        selections.push(Selection { snapshot: Some(snapshot.to_string()), ..base() });
    }
    for dimension in Dimension::ALL {
        let step = match dimension {
            Dimension::Product => product_step,
            Dimension::Customer => customer_step,
            _ => 1,
        };
        for code in (0..members(data, dimension)).step_by(step) {
            let filters = [(dimension, vec![code as u32])].into();
            selections.push(Selection { filters, ..base() });
        }
    }
    for capacity in [Capacity::Share(0.4), Capacity::Heads(25), Capacity::Budget(1234.5)] {
        selections.push(Selection { capacity: Some(capacity), ..base() });
    }
    selections.push(Selection { mode: ActionMode::AllActions, ..base() });
    selections
}

/// A mixture of choices, some of which match nothing.
pub fn random_selection(data: &Data, dice: &mut Dice) -> Selection {
    let mut selection = Selection::default();
    if dice.roll(4) > 0 {
        let periods = periods(data);
        let days = (data.last_day() - data.first_day()).num_days() as u64;
        let from = data.first_day() + Days::new(dice.roll(days));
        let to = from + Days::new(dice.roll(120));
        let named = periods[dice.roll(periods.len() as u64) as usize].clone();
        let period = if dice.roll(2) == 0 { named } else { format!("{from}..{to}") };
        selection.period = Some(period);
    }
    if dice.roll(3) > 0 {
        let snapshot = dice.roll(data.snapshots.len() as u64) as usize;
        selection.snapshot = Some(data.snapshots[snapshot].to_string());
    }
    for dimension in Dimension::ALL {
        let count = members(data, dimension) as u64;
        if dice.roll(3) == 0 {
            // A member too many: numbers the data do not have match nothing.
            let chosen = (0..dice.roll(count.clamp(1, 8)) + 1).map(|_| dice.roll(count + 1) as u32);
            let chosen = chosen.collect();
            if dimension != Dimension::Customer || dice.roll(2) == 0 {
                selection.filters.insert(dimension, chosen);
            } else {
                let half = (0..count as u32).filter(|customer| customer % 2 == 0).collect();
                selection.filters.insert(dimension, half);
            }
        }
    }
    if dice.roll(2) == 0 {
        selection.mode = ActionMode::AllActions;
    }
    selection.capacity = match dice.roll(5) {
        0 => Some(Capacity::Share(dice.roll(100) as f64 / 100.0)),
        1 => Some(Capacity::Heads(dice.roll(2000) as u32)),
        2 => Some(Capacity::Budget(dice.roll(50_000) as f64)),
        _ => None,
    };
    selection
}
