use crate::golden::{assert_close, golden_json, real_run};
use frame::calendar::iso_moment;

#[test]
fn clean_transactions_equal_the_reference() {
    let (Some(run), Some(golden)) = (real_run(), golden_json("clean.json")) else { return };
    let transactions = &run.transactions;
    let count = |name: &str| golden[name].as_u64().unwrap() as usize;
    assert_eq!(run.cleaned_counts.read, count("raw_rows") as u64);
    assert_eq!(run.cleaned_counts.kept(), count("clean_rows") as u64);
    assert_eq!(transactions.len(), count("clean_rows"));
    assert_eq!(transactions.customer().cardinality(), count("customers"));
    assert_eq!(transactions.invoice().cardinality(), count("invoices"));
    assert_eq!(transactions.stock_code().unwrap().cardinality(), count("stock_codes"));
    assert_eq!(transactions.country().unwrap().cardinality(), count("countries"));
    let revenue = (0..transactions.len()).map(|row| transactions.total_price(row)).sum();
    assert_close(revenue, golden["revenue"].as_f64().unwrap(), "revenue");
    assert_eq!(transactions.quantity().iter().sum::<f64>(), golden["quantity"].as_f64().unwrap());
    let time = transactions.time();
    assert_eq!(iso_moment(time[0]), golden["first"].as_str().unwrap());
    assert_eq!(iso_moment(time[time.len() - 1]), golden["last"].as_str().unwrap());
}
