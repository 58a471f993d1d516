//! What was given back, and what of each line stays.

/// A part this small of a price is none.
const NOTHING: f64 = 1e-6;

/// A line of an order.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Line {
    /// Its money, where it is a sale.
    pub money: Option<f64>,
    /// The refund that stands on it, from 0.
    pub refund: f64,
}

/// How refunds stand in a file, as far as its orders have told, and what they took.
#[derive(Debug, Default)]
pub(crate) struct Refunds {
    /// Different refunds were seen on the lines of one order, so each is its line's.
    by_line: bool,
    pub rows: u64,
    pub money: f64,
}

impl Refunds {
    /// The part of each line's price that stays. A refund stands on its line, or once on the order's first
    /// line, or again on each of them; in the last two cases all lines bear it.
    pub fn shares(&mut self, lines: &[Line]) -> Vec<f64> {
        let given: Vec<f64> = lines.iter().map(|line| line.refund).filter(|&r| r > 0.0).collect();
        let Some(&first) = given.first() else { return vec![1.0; lines.len()] };
        self.by_line |= given.iter().any(|&refund| refund != first);
        let is_repeated = given.len() == lines.len() && lines.len() > 1 && !self.by_line;
        let fits = |line: &Line| line.refund <= line.money.unwrap_or(0.0) * (1.0 + NOTHING);
        if !is_repeated && lines.iter().all(fits) {
            return lines.iter().map(|line| left(line.refund, line.money.unwrap_or(0.0))).collect();
        }
        let refund = if is_repeated { first } else { given.iter().sum() };
        let money = lines.iter().filter_map(|line| line.money).sum();
        vec![left(refund, money); lines.len()]
    }

    /// Counts what a line has lost.
    pub fn count(&mut self, money: f64, share: f64) {
        if share < 1.0 {
            self.rows += 1;
            self.money += money * (1.0 - share);
        }
    }
}

/// The part of an amount that is left of it.
fn left(refund: f64, money: f64) -> f64 {
    if refund <= 0.0 {
        return 1.0;
    }
    let share = if money > 0.0 { 1.0 - refund / money } else { 0.0 };
    if share > NOTHING { share } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::{Line, Refunds};

    fn shares(lines: &[(f64, f64)]) -> Vec<f64> {
        let line = |&(money, refund)| Line { money: Some(money), refund };
        Refunds::default().shares(&lines.iter().map(line).collect::<Vec<_>>())
    }

    #[test]
    fn the_order_bears_what_stands_once_or_on_each_of_its_lines() {
        assert_eq!(shares(&[(20.0, 0.0), (60.0, 0.0)]), [1.0, 1.0]);
        assert_eq!(shares(&[(20.0, 40.0), (60.0, 0.0)]), [0.5, 0.5], "once, more than its line");
        assert_eq!(shares(&[(20.0, 40.0), (60.0, 40.0)]), [0.5, 0.5], "on each");
        assert_eq!(shares(&[(20.0, 10.0), (60.0, 0.0)]), [0.5, 1.0], "on its line");
        assert_eq!(shares(&[(20.0, 20.0), (60.0, 30.0)]), [0.0, 0.5], "on each line its own");
        assert_eq!(shares(&[(20.0, 86.0), (60.0, 0.0)]), [0.0, 0.0], "all of it, with the postage");
        assert_eq!(shares(&[(20.0, 5.0)]), [0.75]);
    }

    #[test]
    fn lines_of_their_own_are_learnt() {
        let mut refunds = Refunds::default();
        let line = |money, refund| Line { money: Some(money), refund };
        refunds.shares(&[line(20.0, 20.0), line(60.0, 30.0)]);
        assert_eq!(refunds.shares(&[line(10.0, 10.0), line(10.0, 10.0)]), [0.0, 0.0]);
    }
}
