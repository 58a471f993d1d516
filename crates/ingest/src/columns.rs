//! Which column plays which role, by its name.

use crate::IngestError;

/// What a column means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// When it was sold.
    Timestamp,
    /// Who bought.
    Customer,
    /// On which invoice or order.
    Invoice,
    /// How many.
    Quantity,
    /// At which price a piece.
    UnitPrice,
    /// Which product. Optional.
    StockCode,
    /// The product in words. Optional.
    Description,
    /// Where the customer is. Optional.
    Country,
}

impl Role {
    const REQUIRED: [Role; 5] =
        [Role::Timestamp, Role::Customer, Role::Invoice, Role::Quantity, Role::UnitPrice];

    /// The role in plain words.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Role::Timestamp => "the date",
            Role::Customer => "the customer",
            Role::Invoice => "the invoice or order number",
            Role::Quantity => "the quantity",
            Role::UnitPrice => "the unit price",
            Role::StockCode => "the stock code",
            Role::Description => "the description",
            Role::Country => "the country",
        }
    }

    /// A name that is understood for this role.
    #[must_use]
    pub fn example(self) -> &'static str {
        match self {
            Role::Timestamp => "InvoiceDate",
            Role::Customer => "Customer ID",
            Role::Invoice => "Invoice",
            Role::Quantity => "Quantity",
            Role::UnitPrice => "Price",
            Role::StockCode => "StockCode",
            Role::Description => "Description",
            Role::Country => "Country",
        }
    }

    /// Names understood for this role, best first, without case, spaces, underscores or hyphens.
    fn names(self) -> &'static [&'static str] {
        match self {
            Role::Timestamp => &[
                "invoicedate",
                "orderdate",
                "transactiondate",
                "purchasedate",
                "saledate",
                "datetime",
                "timestamp",
                "createdat",
                "date",
            ],
            Role::Customer => &[
                "customerid",
                "customer",
                "customerno",
                "customernumber",
                "custid",
                "clientid",
                "userid",
                "buyerid",
                "customeremail",
                "email",
            ],
            Role::Invoice => &[
                "invoice",
                "invoiceno",
                "invoicenumber",
                "invoiceid",
                "orderid",
                "orderno",
                "ordernumber",
                "order",
                "transactionid",
                "receiptno",
                "receipt",
            ],
            Role::Quantity => &["quantity", "qty", "units", "quantityordered", "lineitemquantity"],
            Role::UnitPrice => {
                &["price", "unitprice", "priceeach", "itemprice", "lineitemprice", "rate"]
            }
            Role::StockCode => &[
                "stockcode",
                "sku",
                "productid",
                "productcode",
                "itemid",
                "itemcode",
                "lineitemsku",
            ],
            Role::Description => {
                &["description", "productname", "product", "itemname", "item", "lineitemname"]
            }
            Role::Country => {
                &["country", "shippingcountry", "billingcountry", "countryname", "region"]
            }
        }
    }
}

/// Where each role's column is in a row, from 0.
#[derive(Clone, Debug)]
pub(crate) struct Columns {
    pub timestamp: usize,
    pub customer: usize,
    pub invoice: usize,
    pub quantity: usize,
    pub unit_price: usize,
    pub stock_code: Option<usize>,
    pub description: Option<usize>,
    pub country: Option<usize>,
    names: Vec<String>,
}

impl Columns {
    /// Finds the columns in a file's first line.
    pub fn find(names: Vec<String>) -> Result<Self, IngestError> {
        let keys: Vec<String> = names.iter().map(|name| key(name)).collect();
        let position = |role: Role| {
            let at = |name: &&str| keys.iter().position(|key| key == name);
            role.names().iter().find_map(at)
        };
        let missing: Vec<Role> =
            Role::REQUIRED.into_iter().filter(|&role| position(role).is_none()).collect();
        let required = Role::REQUIRED.map(position);
        let [Some(timestamp), Some(customer), Some(invoice), Some(quantity), Some(unit_price)] =
            required
        else {
            return Err(IngestError::MissingColumns { missing, found: found(&names) });
        };
        Ok(Self {
            timestamp,
            customer,
            invoice,
            quantity,
            unit_price,
            stock_code: position(Role::StockCode),
            description: position(Role::Description),
            country: position(Role::Country),
            names,
        })
    }

    /// The column's name as it stands in the file.
    pub fn name(&self, column: usize) -> &str {
        self.names.get(column).map_or("", String::as_str)
    }
}

fn key(name: &str) -> String {
    name.trim_start_matches('\u{feff}')
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '_' | '-'))
        .flat_map(char::to_lowercase)
        .collect()
}

/// The names of a first line for a message, shortened where a wrong file has a very long one.
fn found(names: &[String]) -> String {
    const SHOWN: usize = 12;
    const WIDTH: usize = 40;
    let mut shown: Vec<String> = names
        .iter()
        .take(SHOWN)
        .map(|name| name.chars().filter(|c| !c.is_control()).take(WIDTH).collect())
        .collect();
    if names.len() > SHOWN {
        shown.push(format!("and {} more", names.len() - SHOWN));
    }
    shown.join(", ")
}

#[cfg(test)]
mod tests {
    use super::{Columns, Role};
    use crate::IngestError;

    fn find(header: &str) -> Result<Columns, IngestError> {
        Columns::find(header.split(',').map(str::to_owned).collect())
    }

    #[test]
    fn names_are_found_whatever_their_case_spaces_and_order() {
        for header in [
            "Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country",
            "\u{feff}INVOICE_NO,sku,product name,Qty,Order Date,Unit-Price,customer_id,COUNTRY",
        ] {
            let columns = find(header).unwrap();
            assert_eq!((columns.invoice, columns.customer, columns.timestamp), (0, 6, 4));
            assert_eq!((columns.stock_code, columns.country), (Some(1), Some(7)));
        }
    }

    #[test]
    fn what_is_missing_is_named() {
        let error = find("Invoice,Quantity,InvoiceDate,Amount").unwrap_err();
        let IngestError::MissingColumns { missing, .. } = &error else { panic!("{error}") };
        assert_eq!(missing, &[Role::Customer, Role::UnitPrice]);
        assert_eq!(
            error.to_string(),
            "The first line has no column for the customer, the unit price. It has: Invoice, Quantity, \
             InvoiceDate, Amount. Rename the column (for example to Customer ID) and try again."
        );
    }
}
