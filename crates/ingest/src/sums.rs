//! Running sums of the lines read, and what a row that claims to be their total is held against.

use crate::layout::Amount;

/// What a row says of money and pieces.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Claim {
    /// One, where the table has no such column.
    pub quantity: Option<f64>,
    /// Is there such a column?
    pub has_quantity: bool,
    /// Of one piece or of the line, as the file has it.
    pub amount: Option<f64>,
    /// Of the line, where it stands beside the price of a piece.
    pub total: Option<f64>,
    /// Does the row count as a sale: neither a return nor cancelled?
    pub is_sale: bool,
}

impl Claim {
    /// The money of the row as a line.
    pub fn money(&self, kind: Amount) -> Option<f64> {
        match kind {
            Amount::UnitPrice(_) => Some(self.quantity? * self.amount?),
            Amount::LineTotal(_) => self.amount,
        }
    }
}

/// Sums from the beginning to a place in the file.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Sums {
    pub rows: u64,
    /// All lines, and those alone that count as sales: shops add up either.
    money: [f64; 2],
    quantity: [f64; 2],
    /// Prices of one piece: a spreadsheet adds those up too.
    prices: f64,
}

/// How a row agrees with the sum of others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Fit {
    /// Its pieces do; it says no money.
    Pieces,
    /// Its money does, its pieces do not.
    MoneyAgainstPieces,
    /// Its money does; it says no pieces.
    Money,
    /// Both do.
    Both,
}

impl Sums {
    /// Adds a line.
    pub fn add(&mut self, claim: &Claim, kind: Amount) {
        let Some(money) = claim.money(kind) else { return };
        let quantity = claim.quantity.unwrap_or(0.0);
        self.rows += 1;
        self.money[0] += money;
        self.quantity[0] += quantity;
        self.prices += claim.amount.unwrap_or(0.0);
        if claim.is_sale {
            self.money[1] += money;
            self.quantity[1] += quantity;
        }
    }

    /// Can a row's money be the sum of what lies between a place and this one? Nearly always this says no at
    /// once.
    #[inline]
    pub fn may_fit(&self, since: &Self, claim: &Claim) -> bool {
        let largest = claim.amount.unwrap_or(0.0).max(claim.total.unwrap_or(0.0));
        let [all, sales] = [self.money[0] - since.money[0], self.money[1] - since.money[1]];
        2.0 * largest >= all.min(sales).min(self.prices - since.prices) || claim.amount.is_none()
    }

    /// Does a row claim the sum of what lies between a place and this one?
    pub fn fit(&self, since: &Self, claim: &Claim, kind: Amount) -> Option<Fit> {
        let rows = self.rows - since.rows;
        if rows == 0 {
            return None;
        }
        let between = |now: [f64; 2], then: [f64; 2]| [now[0] - then[0], now[1] - then[1]];
        let money = between(self.money, since.money);
        // Each line may have been rounded to the cent.
        let rounding = 0.005 * (rows as f64 + 1.0);
        let sure = 0.006 + 1e-9 * self.money[0].abs();
        let near =
            |claim: f64, sum: f64| (claim - sum).abs() <= sure.max(rounding.min(2e-5 * sum.abs()));
        let claims_sum = |claim: f64| money.iter().any(|&sum| near(claim, sum));
        let claims_prices = |claim: f64| {
            matches!(kind, Amount::UnitPrice(_)) && near(claim, self.prices - since.prices)
        };
        let said = [claim.total, claim.amount];
        let fits = claim.total.is_some_and(claims_sum)
            || claim.amount.is_some_and(|claim| claims_sum(claim) || claims_prices(claim));
        if !fits && said != [None, None] {
            return None;
        }
        let pieces = between(self.quantity, since.quantity);
        let pieces = claim
            .quantity
            .filter(|_| claim.has_quantity)
            .map(|claim| pieces.iter().any(|&sum| (claim - sum).abs() <= 1e-6 * (1.0 + sum.abs())));
        match (fits, pieces) {
            (true, Some(true)) => Some(Fit::Both),
            (true, None) => Some(Fit::Money),
            (true, Some(false)) => Some(Fit::MoneyAgainstPieces),
            (false, Some(true)) => Some(Fit::Pieces),
            (false, _) => None,
        }
    }
}
