use crate::{
    Settings, Truth,
    basket::{Line, Packer, Regret},
    calendar::{self, Calendar, DAYS},
    catalogue::Catalogue,
    country,
    customer::{Arrivals, Customer},
    guest::Guests,
    random::{Random, Stream},
    writer::{HEADER, Heading, Writer},
};

const FIRST_CUSTOMER_ID: u32 = 12_346;
const FIRST_INVOICE: u32 = 489_434;
/// A chunk ends with the first invoice that takes it past this size.
const CHUNK_BYTES: usize = 128 * 1024;

/// Of the invoices without a customer id.
const CORRECTION_SHARE: f64 = 0.3;

/// How far a [`Simulation`] has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Days written.
    pub done: u32,
    /// Days in all.
    pub total: u32,
}

/// A shop in motion: each call of [`next_chunk`](Self::next_chunk) plays some more of its days.
///
/// It holds the catalogue, a small record per customer, and the goods on their way back: the
/// memory it takes does not grow with the rows written.
pub struct Simulation {
    catalogue: Catalogue,
    calendar: Calendar,
    customers: Vec<Customer>,
    guests: Guests,
    random: Random,
    writer: Writer,
    /// By day, the customers who order next on it.
    visits: Vec<Vec<u32>>,
    /// By day, the goods that come back on it.
    returns: Vec<Vec<Return>>,
    today: std::vec::IntoIter<Visit>,
    /// The day after today.
    next_day: u32,
    next_invoice: u32,
    header_written: bool,
    /// The lines of the current invoice, kept for its memory.
    lines: Vec<Line>,
}

struct Return {
    customer: u32,
    lines: Vec<Line>,
}

struct Visit {
    minute: u16,
    purpose: Purpose,
}

enum Purpose {
    Order(u32),
    Return(Return),
    GuestOrder,
    StockCorrection,
}

impl Simulation {
    /// Opens the shop: draws its catalogue and its customers.
    #[must_use]
    pub fn new(settings: Settings) -> Self {
        let calendar = Calendar::new();
        let arrivals = Arrivals::new(&calendar);
        let mut random = Random::new(settings.seed, Stream::Customers);
        let customers: Vec<Customer> = (0..settings.customers)
            .map(|_| Customer::new(arrivals.draw(&mut random), &calendar, &mut random))
            .collect();
        let mut visits = vec![Vec::new(); DAYS as usize];
        for (index, customer) in (0..).zip(&customers) {
            visits[customer.start as usize].push(index);
        }
        let mut random = Random::new(settings.seed, Stream::Trade);
        Self {
            catalogue: Catalogue::new(settings.seed),
            guests: Guests::new(settings.customers, &mut random),
            calendar,
            customers,
            random,
            writer: Writer::default(),
            visits,
            returns: (0..DAYS).map(|_| Vec::new()).collect(),
            today: Vec::new().into_iter(),
            next_day: 0,
            next_invoice: FIRST_INVOICE,
            header_written: false,
            lines: Vec::new(),
        }
    }

    /// Appends the next rows, some 128 KB of whole lines, to `out`. When nothing is left it
    /// leaves `out` alone and returns `false`.
    pub fn next_chunk(&mut self, out: &mut Vec<u8>) -> bool {
        let before = out.len();
        if !self.header_written {
            out.extend_from_slice(HEADER);
            self.header_written = true;
        }
        while out.len() < before + CHUNK_BYTES {
            match self.today.next() {
                Some(visit) => self.serve(visit, out),
                None if self.next_day < DAYS => self.open(),
                None => break,
            }
        }
        out.len() > before
    }

    /// Days done, and days in all.
    #[must_use]
    pub fn progress(&self) -> Progress {
        Progress {
            // Today is done once its last invoice is written.
            done: self.next_day - u32::from(self.today.len() > 0),
            total: DAYS,
        }
    }

    /// The true state of every customer, in the order of their ids.
    pub fn truth(&self) -> impl Iterator<Item = Truth> + '_ {
        (FIRST_CUSTOMER_ID..).zip(&self.customers).map(|(customer_id, customer)| Truth {
            customer_id,
            started: calendar::date(customer.start),
            ended: calendar::date(customer.end),
            orders_per_year: customer.rate * 365.0,
            wholesaler: customer.wholesaler,
        })
    }

    /// Starts the next day: who comes, and when.
    fn open(&mut self) {
        let day = self.next_day;
        self.next_day += 1;
        let mut purposes = Vec::new();
        for index in std::mem::take(&mut self.visits[day as usize]) {
            let customer = &mut self.customers[index as usize];
            let mut next = Some(day);
            while next == Some(day) {
                purposes.push(Purpose::Order(index));
                next = customer.advance(&self.calendar, &mut self.random);
            }
            if let Some(next) = next {
                self.visits[next as usize].push(index);
            }
        }
        let returns = std::mem::take(&mut self.returns[day as usize]);
        purposes.extend(returns.into_iter().map(Purpose::Return));
        for _ in 0..self.guests.on(day, &self.calendar, &mut self.random) {
            purposes.push(if self.random.chance(CORRECTION_SHARE) {
                Purpose::StockCorrection
            } else {
                Purpose::GuestOrder
            });
        }
        let visit = |purpose| Visit { minute: calendar::minute_of_day(&mut self.random), purpose };
        let mut visits: Vec<Visit> = purposes.into_iter().map(visit).collect();
        visits.sort_by_key(|visit| visit.minute);
        self.today = visits.into_iter();
    }

    /// Writes the invoice of one visit.
    fn serve(&mut self, visit: Visit, out: &mut Vec<u8>) {
        let day = self.next_day - 1;
        let mut packer = Packer {
            catalogue: &self.catalogue,
            random: &mut self.random,
            month: calendar::month(day),
        };
        self.lines.clear();
        let mut buyer = None;
        let mut credit = false;
        match visit.purpose {
            Purpose::Order(index) => {
                buyer = Some(index);
                packer.order(&self.customers[index as usize], &mut self.lines);
                if let Some(Regret { days, lines }) = packer.regret(&self.lines)
                    && let Some(due) = calendar::open_from(day + days)
                {
                    let customer = index;
                    self.returns[due as usize].push(Return { customer, lines });
                }
            }
            Purpose::Return(Return { customer, lines }) => {
                buyer = Some(customer);
                credit = true;
                self.lines.extend(lines);
            }
            Purpose::GuestOrder => packer.guest_order(&mut self.lines),
            Purpose::StockCorrection => packer.stock_correction(&mut self.lines),
        }
        let home = buyer.map_or(country::HOME, |index| self.customers[index as usize].country);
        let heading = Heading {
            number: self.next_invoice,
            credit,
            date: calendar::date(day),
            minute: visit.minute,
            customer: buyer.map(|index| FIRST_CUSTOMER_ID + index),
            country: country::name(home),
        };
        self.next_invoice += 1;
        self.writer.write(&heading, &self.lines, &self.catalogue, out);
    }
}
