//! Exports of known systems, recognised by their header.

use protocol::Role;
use std::collections::BTreeSet;

/// A known export. Names are keys: lower case, letters and digits alone.
#[derive(Debug)]
pub(crate) struct Export {
    /// What it is called.
    pub name: &'static str,
    /// Columns it always has.
    header: &'static [&'static str],
    /// Which column plays which role; those it may lack are passed over.
    pub columns: &'static [(Role, &'static str)],
}

/// Every known export; those with more columns stand first.
const EXPORTS: [Export; 7] = [
    Export {
        name: "Shopify orders",
        header: &[
            "name",
            "email",
            "createdat",
            "lineitemquantity",
            "lineitemname",
            "lineitemprice",
        ],
        columns: &[
            (Role::Timestamp, "createdat"),
            (Role::Customer, "email"),
            (Role::Invoice, "name"),
            (Role::Quantity, "lineitemquantity"),
            (Role::UnitPrice, "lineitemprice"),
            (Role::StockCode, "lineitemsku"),
            (Role::Description, "lineitemname"),
            (Role::Country, "billingcountry"),
            (Role::Currency, "currency"),
        ],
    },
    Export {
        name: "WooCommerce orders",
        header: &["ordernumber", "orderdate", "itemname", "quantityrefund", "itemcost"],
        columns: &[
            (Role::Timestamp, "orderdate"),
            (Role::Customer, "emailbilling"),
            (Role::Invoice, "ordernumber"),
            (Role::Quantity, "quantityrefund"),
            (Role::UnitPrice, "itemcost"),
            (Role::StockCode, "sku"),
            (Role::Description, "itemname"),
            (Role::Country, "countrycodebilling"),
        ],
    },
    Export {
        name: "Square item sales",
        header: &["date", "time", "timezone", "item", "qty", "netsales", "transactionid"],
        columns: &[
            (Role::Timestamp, "date"),
            (Role::TimeOfDay, "time"),
            (Role::Customer, "customerid"),
            (Role::Invoice, "transactionid"),
            (Role::Quantity, "qty"),
            (Role::LineTotal, "netsales"),
            (Role::StockCode, "sku"),
            (Role::Description, "item"),
        ],
    },
    Export {
        name: "Amazon orders",
        header: &["amazonorderid", "purchasedate", "sku", "productname", "quantity", "itemprice"],
        columns: &[
            (Role::Timestamp, "purchasedate"),
            (Role::Customer, "buyeremail"),
            (Role::Invoice, "amazonorderid"),
            (Role::Quantity, "quantity"),
            // Amazon's item price is that of all pieces together.
            (Role::LineTotal, "itemprice"),
            (Role::StockCode, "sku"),
            (Role::Description, "productname"),
            (Role::Country, "shipcountry"),
            (Role::Currency, "currency"),
        ],
    },
    Export {
        name: "Stripe charges",
        header: &["id", "createddateutc", "amount", "currency", "customerid"],
        columns: &[
            (Role::Timestamp, "createddateutc"),
            (Role::Customer, "customerid"),
            (Role::Invoice, "id"),
            (Role::LineTotal, "amount"),
            (Role::Description, "description"),
            (Role::Currency, "currency"),
        ],
    },
    Export {
        name: "Online Retail",
        header: &[
            "invoiceno",
            "stockcode",
            "description",
            "quantity",
            "invoicedate",
            "unitprice",
            "customerid",
            "country",
        ],
        columns: &[
            (Role::Timestamp, "invoicedate"),
            (Role::Customer, "customerid"),
            (Role::Invoice, "invoiceno"),
            (Role::Quantity, "quantity"),
            (Role::UnitPrice, "unitprice"),
            (Role::StockCode, "stockcode"),
            (Role::Description, "description"),
            (Role::Country, "country"),
        ],
    },
    Export {
        name: "Online Retail II",
        header: &[
            "invoice",
            "stockcode",
            "description",
            "quantity",
            "invoicedate",
            "price",
            "customerid",
            "country",
        ],
        columns: &[
            (Role::Timestamp, "invoicedate"),
            (Role::Customer, "customerid"),
            (Role::Invoice, "invoice"),
            (Role::Quantity, "quantity"),
            (Role::UnitPrice, "price"),
            (Role::StockCode, "stockcode"),
            (Role::Description, "description"),
            (Role::Country, "country"),
        ],
    },
];

/// The export that has all of these columns.
pub(crate) fn recognise(keys: &[String]) -> Option<&'static Export> {
    let keys: BTreeSet<&str> = keys.iter().map(String::as_str).collect();
    EXPORTS.iter().find(|export| export.header.iter().all(|name| keys.contains(name)))
}

#[cfg(test)]
mod tests {
    use super::{EXPORTS, recognise};

    #[test]
    fn every_export_is_recognised_by_its_own_header() {
        for export in &EXPORTS {
            let keys: Vec<String> = export.header.iter().map(|&name| name.to_owned()).collect();
            assert_eq!(recognise(&keys).map(|found| found.name), Some(export.name));
        }
        assert!(recognise(&["date".to_owned()]).is_none());
    }
}
