//! The tables both evaluations start from. Probabilities are made up: no model is needed to test measures.

use crate::choices::Dice;
use chrono::{DateTime, NaiveDate};
use features::{FeatureBuilder, FeatureSettings, FeatureTable};
use ingest::{CleanSettings, Reader, Transactions};
use playbook::{Plan, Planner, PlaybookSettings};
use report::Report;
use semantics::Dimension;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs::File;
use std::io::Read;
use std::path::PathBuf;
use std::sync::{Arc, LazyLock};

pub const CAPACITY_SHARE: f64 = 0.15;

/// One row of the cleaned file.
#[derive(Clone, Copy, Debug)]
pub struct Sale {
    pub day: NaiveDate,
    pub invoice: u32,
    pub customer: u32,
    pub country: u32,
    pub product: u32,
    pub units: f64,
    pub revenue: f64,
}

pub struct Data {
    pub report: Report,
    pub sales: Vec<Sale>,
    pub transactions: Arc<Transactions>,
    pub table: Arc<FeatureTable>,
    pub plan: Option<Arc<Plan>>,
    pub snapshots: Vec<NaiveDate>,
    /// The member of every dimension each row belongs to.
    members: Vec<MemberOf>,
    /// Rows by snapshot and customer.
    pub row_at: BTreeMap<(usize, u32), usize>,
}

impl Data {
    fn new(transactions: Transactions) -> Self {
        let transactions = Arc::new(transactions);
        let settings = FeatureSettings::default();
        let mut builder = FeatureBuilder::new(Arc::clone(&transactions), settings);
        while builder.step(1000) {}
        let table = builder.finish();
        let mut dice = Dice(11);
        // With ties, so that their order matters.
        let probability = (0..table.len()).map(|_| dice.roll(400) as f64 / 400.0 + 0.001).collect();
        let mut planner = Planner::new(&table, probability, PlaybookSettings::default());
        while planner.step(&table) {}
        let (table, plan) = (Arc::new(table), Some(Arc::new(planner.finish())));
        let sales = sales(&transactions);
        let mut first_country = vec![0; transactions.customer().cardinality()];
        for sale in sales.iter().rev() {
            first_country[sale.customer as usize] = sale.country;
        }
        let snapshots = table.snapshots().days().iter();
        let snapshots: Vec<NaiveDate> = snapshots.map(|day| day.iso().parse().unwrap()).collect();
        let rows = (0..snapshots.len())
            .flat_map(|snapshot| table.rows_of(snapshot).map(move |row| (snapshot, row)));
        Self {
            report: report(&transactions, &table, plan.as_ref()),
            row_at: rows.map(|(s, row)| ((s, table.customer()[row]), row)).collect(),
            members: (0..table.len())
                .map(|row| {
                    let country = first_country[table.customer()[row] as usize];
                    let has_country = transactions.country().is_some();
                    members(&table, plan.as_deref(), has_country.then_some(country), row)
                })
                .collect(),
            snapshots,
            sales,
            transactions,
            table,
            plan,
        }
    }

    /// The member of a dimension a row belongs to; none where the data have no such dimension.
    pub fn member_of(&self, row: usize, dimension: Dimension) -> Option<u32> {
        self.members[row][dimension as usize]
    }

    pub fn without_model(self) -> Self {
        let report = report(&self.transactions, &self.table, None);
        let mut members = self.members;
        for row in &mut members {
            for dimension in
                [Dimension::Risk, Dimension::Priority, Dimension::Action, Dimension::Offer]
            {
                row[dimension as usize] = None;
            }
        }
        Self { report, plan: None, members, ..self }
    }

    pub fn first_day(&self) -> NaiveDate {
        self.sales[0].day
    }

    pub fn last_day(&self) -> NaiveDate {
        self.sales[self.sales.len() - 1].day
    }

    pub fn countries(&self) -> usize {
        self.transactions.country().map_or(0, |column| column.cardinality())
    }

    pub fn products(&self) -> usize {
        self.transactions.product().map_or(0, |column| column.cardinality())
    }

    pub fn customers(&self) -> usize {
        self.transactions.customer().cardinality()
    }
}

/// A row's member of every dimension, in their order.
type MemberOf = [Option<u32>; Dimension::ALL.len()];

fn members(
    table: &FeatureTable,
    plan: Option<&Plan>,
    country: Option<u32>,
    row: usize,
) -> MemberOf {
    let decision = plan.map(|plan| &plan.decisions[row]);
    Dimension::ALL.map(|dimension| {
        let title = match dimension {
            Dimension::Country => return country,
            Dimension::Product => return None,
            Dimension::Customer => return Some(table.customer()[row]),
            Dimension::Segment => table.segment()[row].name(),
            Dimension::Risk => decision?.risk_bucket.name(),
            Dimension::Priority => decision?.priority.name(),
            Dimension::Action => decision?.action.name(),
            Dimension::Offer => decision?.action.offer().name(),
        };
        let index = dimension.members()?.iter().position(|member| member.title.en == title);
        Some(index.unwrap() as u32)
    })
}

fn report(
    transactions: &Arc<Transactions>,
    table: &Arc<FeatureTable>,
    plan: Option<&Arc<Plan>>,
) -> Report {
    Report::new(Arc::clone(transactions), Arc::clone(table), plan.map(Arc::clone), CAPACITY_SHARE)
}

fn sales(transactions: &Transactions) -> Vec<Sale> {
    let code = |column: Option<&frame::Categorical>, row: usize| {
        column.map_or(0, |column| column.codes()[row])
    };
    let sale = |row: usize| Sale {
        day: DateTime::from_timestamp(transactions.time()[row], 0).unwrap().date_naive(),
        invoice: transactions.invoice().codes()[row],
        customer: transactions.customer().codes()[row],
        country: code(transactions.country(), row),
        product: code(transactions.product(), row),
        units: transactions.quantity()[row],
        revenue: transactions.quantity()[row] * transactions.unit_price()[row],
    };
    (0..transactions.len()).map(sale).collect()
}

fn read(mut file: impl Read) -> Data {
    let mut reader = Reader::new(CleanSettings::default());
    let mut chunk = vec![0; 1 << 20];
    loop {
        match file.read(&mut chunk).unwrap() {
            0 => return Data::new(reader.finish().unwrap().transactions),
            count => reader.push(&chunk[..count]).unwrap(),
        }
    }
}

/// A few hundred rows in which invoices stretch over days and are shared by customers, and customers buy
/// from several countries. Every second seed ends at a month end, every third has no products or countries.
pub fn wild(seed: u64) -> Data {
    let mut dice = Dice(seed + 1);
    let bare = seed % 3 == 2;
    let mut csv = String::from(
        "Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country\n",
    );
    if bare {
        csv = String::from("Invoice,Quantity,InvoiceDate,Price,Customer ID\n");
    }
    let start = NaiveDate::from_ymd_opt(2019, 11, 4).unwrap();
    let last = if seed.is_multiple_of(2) { 757 } else { 750 };
    for row in 0..1200 {
        let offset = if row == 0 { last } else { dice.roll(last + 1) };
        let day = start + chrono::Days::new(offset);
        let (invoice, customer) = (offset / 3 * 5 + dice.roll(5), dice.roll(60));
        let (quantity, cents) = (dice.roll(9) + 1, dice.roll(40) * 25 + 25);
        let (product, country) = (dice.roll(25), ["FR", "DE", "UK", "ES"][dice.roll(4) as usize]);
        let price = cents as f64 / 100.0;
        let time = format!("{day} {:02}:00:00", dice.roll(24));
        if bare {
            writeln!(csv, "{invoice},{quantity},{time},{price},c{customer}").unwrap();
        } else {
            writeln!(
                csv,
                "{invoice},p{product},thing,{quantity},{time},{price},c{customer},{country}"
            )
            .unwrap();
        }
    }
    read(csv.as_bytes())
}

pub fn simulated() -> Data {
    let mut simulation = sample::Simulation::new(sample::Settings { customers: 300, seed: 5 });
    let mut csv = Vec::new();
    while simulation.next_chunk(&mut csv) {}
    read(csv.as_slice())
}

/// The real data set, read once.
pub fn real() -> Option<&'static Data> {
    static REAL: LazyLock<Option<Data>> = LazyLock::new(|| {
        let beside = || concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared").into();
        let folder = std::env::var_os("CHURN_SHARED").map_or_else(beside, PathBuf::from);
        match File::open(folder.join("data/online_retail_II.csv.xz")) {
            Ok(file) => Some(read(xz2::read::XzDecoder::new(file))),
            Err(_) => {
                eprintln!("SKIPPED: no data in {} (set CHURN_SHARED)", folder.display());
                None
            }
        }
    });
    REAL.as_ref()
}
