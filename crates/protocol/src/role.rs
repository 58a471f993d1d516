//! What a column of the file means.

use serde::{Deserialize, Serialize};

/// What a column means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// When it was sold.
    Timestamp,
    /// The time of day, where date and time stand in two columns. Optional.
    TimeOfDay,
    /// Who bought.
    Customer,
    /// The e-mail address, where the customer is something else; tells guests apart. Optional.
    Email,
    /// On which invoice or order. Without it a customer's purchases of one day are one order.
    Invoice,
    /// How many.
    Quantity,
    /// At which price a piece.
    UnitPrice,
    /// The price of all pieces of the row; gives the unit price where there is none.
    LineTotal,
    /// Which product. Optional.
    StockCode,
    /// The product in words. Optional.
    Description,
    /// Where the customer is. Optional.
    Country,
    /// The currency of the price; only checked to be one and the same. Optional.
    Currency,
    /// What has become of the order or its payment; several columns may say it. Optional.
    Status,
    /// What was given back of the price. Optional.
    Refund,
}

impl Role {
    /// Every role, in the order they are looked for.
    pub const ALL: [Role; 14] = [
        Role::Timestamp,
        Role::TimeOfDay,
        Role::Customer,
        Role::Email,
        Role::Invoice,
        Role::Quantity,
        Role::UnitPrice,
        Role::LineTotal,
        Role::StockCode,
        Role::Description,
        Role::Country,
        Role::Currency,
        Role::Status,
        Role::Refund,
    ];

    /// Its name in a mapping file, as it is serialised.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Role::Timestamp => "timestamp",
            Role::TimeOfDay => "time-of-day",
            Role::Customer => "customer",
            Role::Email => "email",
            Role::Invoice => "invoice",
            Role::Quantity => "quantity",
            Role::UnitPrice => "unit-price",
            Role::LineTotal => "line-total",
            Role::StockCode => "stock-code",
            Role::Description => "description",
            Role::Country => "country",
            Role::Currency => "currency",
            Role::Status => "status",
            Role::Refund => "refund",
        }
    }

    /// The role in plain words.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Role::Timestamp => "the date",
            Role::TimeOfDay => "the time of day",
            Role::Customer => "the customer",
            Role::Email => "the e-mail address",
            Role::Invoice => "the invoice or order number",
            Role::Quantity => "the quantity",
            Role::UnitPrice => "the unit price",
            Role::LineTotal => "the total of the line",
            Role::StockCode => "the stock code",
            Role::Description => "the description",
            Role::Country => "the country",
            Role::Currency => "the currency",
            Role::Status => "the status",
            Role::Refund => "the refunded amount",
        }
    }

    /// A column name that is understood for this role.
    #[must_use]
    pub fn example(self) -> &'static str {
        match self {
            Role::Timestamp => "InvoiceDate",
            Role::TimeOfDay => "Time",
            Role::Customer => "Customer ID",
            Role::Email => "Email",
            Role::Invoice => "Invoice",
            Role::Quantity => "Quantity",
            Role::UnitPrice => "Price",
            Role::LineTotal => "Line Total",
            Role::StockCode => "StockCode",
            Role::Description => "Description",
            Role::Country => "Country",
            Role::Currency => "Currency",
            Role::Status => "Order Status",
            Role::Refund => "Refunded Amount",
        }
    }
}
