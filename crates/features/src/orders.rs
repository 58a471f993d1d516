//! One customer's history: its rows and orders in order of time.

use frame::calendar::SECONDS_PER_DAY;
use ingest::Transactions;

/// One (customer, invoice) pair. Nearly every order has all its rows at one moment; those that do not
/// are looked at row by row where a window cuts them.
#[derive(Clone, Copy, Debug)]
struct Order {
    first: i64,
    last: i64,
    revenue: f64,
    items: f64,
    skus: u32,
}

/// What a window says of the orders in it.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Window {
    pub orders: u32,
    pub revenue: f64,
    pub items: f64,
    pub skus: u64,
}

/// The history of one customer at a time, with its scratch space, so that going through all customers
/// allocates next to nothing.
#[derive(Debug)]
pub(crate) struct History<'a> {
    transactions: &'a Transactions,
    /// The customer's rows, in order of time.
    rows: &'a [u32],
    /// The order of each of `rows`.
    order_of_row: Vec<u32>,
    /// In order of their first row.
    orders: Vec<Order>,
    /// When each stock code was first bought, ascending.
    first_purchases: Vec<i64>,
    order_of_invoice: Vec<u32>,
    stocks: Vec<(u32, u32)>,
    seen_stock: Vec<u32>,
    window_orders: Vec<Order>,
    gaps: Vec<i64>,
}

const NO_ORDER: u32 = u32::MAX;

impl<'a> History<'a> {
    pub fn new(transactions: &'a Transactions) -> Self {
        let products = transactions.product().map_or(0, |stock| stock.cardinality());
        Self {
            transactions,
            rows: &[],
            order_of_row: Vec::new(),
            orders: Vec::new(),
            first_purchases: Vec::new(),
            order_of_invoice: vec![NO_ORDER; transactions.invoice().cardinality()],
            stocks: Vec::new(),
            seen_stock: vec![NO_ORDER; products],
            window_orders: Vec::new(),
            gaps: Vec::new(),
        }
    }

    /// Turns to the customer with these rows (in order of time).
    pub fn load(&mut self, customer: u32, rows: &'a [u32]) {
        self.rows = rows;
        self.order_of_row.clear();
        self.orders.clear();
        let invoices = self.transactions.invoice().codes();
        for &row in rows {
            let row = row as usize;
            let invoice = invoices[row] as usize;
            if self.order_of_invoice[invoice] == NO_ORDER {
                self.order_of_invoice[invoice] = self.orders.len() as u32;
                let time = self.transactions.time()[row];
                self.orders.push(Order {
                    first: time,
                    last: time,
                    revenue: 0.0,
                    items: 0.0,
                    skus: 0,
                });
            }
            let order = self.order_of_invoice[invoice];
            self.order_of_row.push(order);
            self.orders[order as usize].add(self.transactions, row);
        }
        for &row in rows {
            self.order_of_invoice[invoices[row as usize] as usize] = NO_ORDER;
        }
        self.count_skus(customer);
    }

    /// Counts the distinct products of every order (where the file names none: its rows), and notes when each
    /// was first bought.
    fn count_skus(&mut self, customer: u32) {
        self.first_purchases.clear();
        let Some(stock) = self.transactions.product() else {
            for (&row, &order) in self.rows.iter().zip(&self.order_of_row) {
                self.orders[order as usize].skus += 1;
                self.first_purchases.push(self.transactions.time()[row as usize]);
            }
            return;
        };
        self.stocks.clear();
        for (&row, &order) in self.rows.iter().zip(&self.order_of_row) {
            let code = stock.codes()[row as usize];
            self.stocks.push((order, code));
            if self.seen_stock[code as usize] != customer {
                self.seen_stock[code as usize] = customer;
                self.first_purchases.push(self.transactions.time()[row as usize]);
            }
        }
        self.stocks.sort_unstable();
        self.stocks.dedup();
        for &(order, _) in &self.stocks {
            self.orders[order as usize].skus += 1;
        }
    }

    pub fn transactions(&self) -> &'a Transactions {
        self.transactions
    }

    /// The customer's rows, in order of time.
    pub fn rows(&self) -> &'a [u32] {
        self.rows
    }

    /// The first purchase at or after a moment.
    pub fn first_time_from(&self, moment: i64) -> Option<i64> {
        let time = self.transactions.time();
        let position = self.rows.partition_point(|&row| time[row as usize] < moment);
        self.rows.get(position).map(|&row| time[row as usize])
    }

    /// Orders that had begun by a moment.
    pub fn orders_begun(&self, as_of: i64) -> u32 {
        self.orders.partition_point(|order| order.first <= as_of) as u32
    }

    /// Distinct stock codes bought by a moment.
    pub fn skus_bought(&self, as_of: i64) -> u32 {
        self.first_purchases.partition_point(|&time| time <= as_of) as u32
    }

    /// Revenue and orders of the rows after `after`, up to `as_of`.
    pub fn recent(&self, after: i64, as_of: i64) -> (f64, u32) {
        let time = self.transactions.time();
        let start = self.rows.partition_point(|&row| time[row as usize] <= after);
        let end = self.rows.partition_point(|&row| time[row as usize] <= as_of);
        let revenue = self.rows[start..end]
            .iter()
            .fold(0.0, |sum, &row| sum + self.transactions.total_price(row as usize));
        let begun = &self.orders[..self.orders_begun(as_of) as usize];
        // An order whose rows straddle the edge counts where one of them lies inside.
        let has_row_inside = |number| self.order_of_row[start..end].contains(&(number as u32));
        let orders = begun
            .iter()
            .enumerate()
            .filter(|&(number, order)| {
                order.first > after || (order.last > after && has_row_inside(number))
            })
            .count();
        (revenue, orders as u32)
    }

    /// The orders made of the rows from `from` up to `as_of`, and the gaps between them.
    pub fn window(&mut self, from: i64, as_of: i64) -> Window {
        self.window_orders.clear();
        let mut whole = true;
        for number in 0..self.orders.len() {
            let order = self.orders[number];
            if order.first > as_of || order.last < from {
                continue;
            }
            if order.first >= from && order.last <= as_of {
                self.window_orders.push(order);
            } else if let Some(part) = self.part_of_order(number, from, as_of) {
                whole = false;
                self.window_orders.push(part);
            }
        }
        if !whole {
            self.window_orders.sort_by_key(|order| order.first);
        }
        let gap = |pair: &[Order]| (pair[1].first - pair[0].first) / SECONDS_PER_DAY;
        self.gaps.clear();
        self.gaps.extend(self.window_orders.windows(2).map(gap));
        self.window_orders.iter().fold(Window::default(), |sum, order| Window {
            orders: sum.orders + 1,
            revenue: sum.revenue + order.revenue,
            items: sum.items + order.items,
            skus: sum.skus + u64::from(order.skus),
        })
    }

    /// An order as made of only those rows that lie in a window that cuts it.
    fn part_of_order(&self, number: usize, from: i64, as_of: i64) -> Option<Order> {
        let time = self.transactions.time();
        let inside = |&(&row, &order): &(&u32, &u32)| {
            order as usize == number && (from..=as_of).contains(&time[row as usize])
        };
        let mut part: Option<Order> = None;
        let mut stocks = Vec::new();
        for (&row, _) in self.rows.iter().zip(&self.order_of_row).filter(inside) {
            let row = row as usize;
            let begun =
                Order { first: time[row], last: time[row], revenue: 0.0, items: 0.0, skus: 0 };
            let order = part.get_or_insert(begun);
            order.add(self.transactions, row);
            stocks.push(self.transactions.product().map_or(row as u32, |stock| stock.codes()[row]));
        }
        stocks.sort_unstable();
        stocks.dedup();
        part.map(|order| Order { skus: stocks.len() as u32, ..order })
    }

    /// Mean and median of the gaps of the last [`window`](Self::window), in whole days.
    pub fn gap_statistics(&mut self) -> Option<(f64, f64)> {
        let count = self.gaps.len();
        if count == 0 {
            return None;
        }
        let mean = self.gaps.iter().sum::<i64>() as f64 / count as f64;
        self.gaps.sort_unstable();
        let upper = self.gaps[count / 2];
        let median = if count % 2 == 1 {
            upper as f64
        } else {
            (self.gaps[count / 2 - 1] + upper) as f64 / 2.0
        };
        Some((mean, median))
    }
}

impl Order {
    fn add(&mut self, transactions: &Transactions, row: usize) {
        self.last = transactions.time()[row];
        self.revenue += transactions.total_price(row);
        self.items += transactions.quantity()[row];
    }
}
