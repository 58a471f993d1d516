//! Exports of known systems, recognised by their header.

use std::collections::BTreeSet;
use vocabulary::Role;

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
const EXPORTS: [Export; 16] = [
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
            (Role::Status, "financialstatus"),
            (Role::Status, "cancelledat"),
            (Role::Refund, "refundedamount"),
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
            (Role::Currency, "currencycode"),
            // The quantity is without refunds already.
            (Role::Status, "orderstatus"),
        ],
    },
    Export {
        name: "WooCommerce orders (one row each)",
        header: &["orderid", "ordernumber", "orderdate", "status", "ordertotal", "customeremail"],
        columns: &[
            (Role::Timestamp, "orderdate"),
            (Role::Customer, "customeremail"),
            (Role::Invoice, "orderid"),
            (Role::LineTotal, "ordertotal"),
            (Role::Country, "billingcountry"),
            (Role::Currency, "ordercurrency"),
            (Role::Status, "status"),
            (Role::Refund, "refundedtotal"),
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
            (Role::Status, "orderstatus"),
            (Role::Status, "itemstatus"),
        ],
    },
    Export {
        name: "Amazon order reports",
        header: &[
            "orderid",
            "orderitemid",
            "purchasedate",
            "buyeremail",
            "quantitypurchased",
            "itemprice",
        ],
        columns: &[
            (Role::Timestamp, "purchasedate"),
            (Role::Customer, "buyeremail"),
            (Role::Invoice, "orderid"),
            (Role::Quantity, "quantitypurchased"),
            // As in its other report.
            (Role::LineTotal, "itemprice"),
            (Role::StockCode, "sku"),
            (Role::Description, "productname"),
            (Role::Country, "shipcountry"),
            (Role::Currency, "currency"),
            (Role::Status, "orderstatus"),
        ],
    },
    Export {
        name: "Stripe charges",
        header: &["id", "amount", "currency", "customerid", "captured"],
        columns: &[
            (Role::Timestamp, "createddateutc"),
            (Role::Timestamp, "createdutc"),
            (Role::Customer, "customerid"),
            (Role::Invoice, "id"),
            (Role::LineTotal, "amount"),
            (Role::Description, "description"),
            (Role::Currency, "currency"),
            (Role::Status, "status"),
            (Role::Refund, "amountrefunded"),
        ],
    },
    Export {
        name: "Magento orders",
        header: &["id", "purchasepoint", "purchasedate", "grandtotalpurchased", "status"],
        columns: &[
            (Role::Timestamp, "purchasedate"),
            (Role::Customer, "customeremail"),
            (Role::Customer, "billtoname"),
            (Role::Invoice, "id"),
            (Role::LineTotal, "grandtotalpurchased"),
            (Role::Status, "status"),
            (Role::Refund, "totalrefunded"),
        ],
    },
    Export {
        name: "PrestaShop orders",
        header: &["id", "reference", "nouveauclient", "client", "total", "etat", "date"],
        columns: &[
            (Role::Timestamp, "date"),
            (Role::Customer, "client"),
            (Role::Invoice, "id"),
            (Role::LineTotal, "total"),
            (Role::Country, "livraison"),
            (Role::Status, "etat"),
        ],
    },
    Export {
        name: "PrestaShop orders",
        header: &["id", "reference", "newclient", "customer", "total", "status", "date"],
        columns: &[
            (Role::Timestamp, "date"),
            (Role::Customer, "customer"),
            (Role::Invoice, "id"),
            (Role::LineTotal, "total"),
            (Role::Country, "delivery"),
            (Role::Status, "status"),
        ],
    },
    Export {
        name: "BigCommerce orders",
        header: &[
            "orderid",
            "customerid",
            "orderdate",
            "ordertotalinctax",
            "orderstatus",
            "totalquantity",
        ],
        columns: &[
            (Role::Timestamp, "orderdate"),
            (Role::TimeOfDay, "ordertime"),
            (Role::Customer, "customerid"),
            (Role::Invoice, "orderid"),
            (Role::Quantity, "totalquantity"),
            (Role::LineTotal, "ordertotalinctax"),
            (Role::Currency, "ordercurrencycode"),
            (Role::Status, "orderstatus"),
            (Role::Refund, "refundamount"),
        ],
    },
    Export {
        name: "eBay orders",
        header: &[
            "salesrecordnumber",
            "ordernumber",
            "buyerusername",
            "quantity",
            "soldfor",
            "saledate",
        ],
        columns: &[
            (Role::Timestamp, "saledate"),
            (Role::Customer, "buyerusername"),
            (Role::Invoice, "ordernumber"),
            (Role::Quantity, "quantity"),
            (Role::UnitPrice, "soldfor"),
            (Role::StockCode, "customlabel"),
            (Role::Description, "itemtitle"),
            (Role::Country, "shiptocountry"),
        ],
    },
    Export {
        name: "Olist orders",
        header: &["orderid", "customeruniqueid", "orderpurchasetimestamp", "orderitemid", "price"],
        columns: &[
            (Role::Timestamp, "orderpurchasetimestamp"),
            (Role::Customer, "customeruniqueid"),
            (Role::Invoice, "orderid"),
            // Every row is a piece: the item's id counts the pieces of an order.
            (Role::LineTotal, "price"),
            (Role::StockCode, "productid"),
            (Role::Status, "orderstatus"),
        ],
    },
    Export {
        name: "Ta-Feng sales",
        header: &["transactiondt", "customerid", "productid", "amount", "asset", "salesprice"],
        columns: &[
            (Role::Timestamp, "transactiondt"),
            (Role::Customer, "customerid"),
            (Role::Quantity, "amount"),
            (Role::LineTotal, "salesprice"),
            (Role::StockCode, "productid"),
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
