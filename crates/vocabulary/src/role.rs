//! What a column of the file means.

use crate::term::term;
use crate::{Text, text};

term! {
    /// What a column means.
    #[serde(rename_all = "kebab-case")]
    pub enum Role {
        /// When it was sold.
        Timestamp = "timestamp", "Date" / "Tarih";
        /// The time of day, where date and time stand in two columns. Optional.
        TimeOfDay = "time-of-day", "Time of day" / "Saat";
        /// Who bought.
        Customer = "customer", "Customer" / "Müşteri";
        /// The e-mail address, where the customer is something else; tells guests apart. Optional.
        Email = "email", "E-mail address" / "E-posta adresi";
        /// On which invoice or order. Without it a customer's purchases of one day are one order.
        Invoice = "invoice", "Order number" / "Sipariş numarası";
        /// How many.
        Quantity = "quantity", "Quantity" / "Miktar";
        /// At which price a piece.
        UnitPrice = "unit-price", "Unit price" / "Birim fiyat";
        /// The price of all pieces of the row; gives the unit price where there is none.
        LineTotal = "line-total", "Line total" / "Satır toplamı";
        /// Which product. Optional.
        StockCode = "stock-code", "Product code" / "Ürün kodu";
        /// The product in words. Optional.
        Description = "description", "Product name" / "Ürün adı";
        /// Where the customer is. Optional.
        Country = "country", "Country" / "Ülke";
        /// The currency of the price; only checked to be one and the same. Optional.
        Currency = "currency", "Currency" / "Para birimi";
        /// What has become of the order or its payment; several columns may say it. Optional.
        Status = "status", "Status" / "Durum";
        /// What was given back of the price. Optional.
        Refund = "refund", "Refunded amount" / "İade tutarı";
    }
}

impl Role {
    /// The role in a sentence.
    #[must_use]
    pub fn in_words(self) -> Text {
        match self {
            Role::Timestamp => text("the date", "tarih"),
            Role::TimeOfDay => text("the time of day", "saat"),
            Role::Customer => text("the customer", "müşteri"),
            Role::Email => text("the e-mail address", "e-posta adresi"),
            Role::Invoice => text("the invoice or order number", "fatura ya da sipariş numarası"),
            Role::Quantity => text("the quantity", "miktar"),
            Role::UnitPrice => text("the unit price", "birim fiyat"),
            Role::LineTotal => text("the total of the line", "satır toplamı"),
            Role::StockCode => text("the stock code", "ürün kodu"),
            Role::Description => text("the description", "ürün adı"),
            Role::Country => text("the country", "ülke"),
            Role::Currency => text("the currency", "para birimi"),
            Role::Status => text("the status", "durum"),
            Role::Refund => text("the refunded amount", "iade tutarı"),
        }
    }

    /// A column name that is understood for this role.
    #[must_use]
    pub fn example(self) -> Text {
        match self {
            Role::Timestamp => text("InvoiceDate", "Tarih"),
            Role::TimeOfDay => text("Time", "Saat"),
            Role::Customer => text("Customer ID", "Müşteri"),
            Role::Email => text("Email", "E-posta"),
            Role::Invoice => text("Invoice", "Fatura"),
            Role::Quantity => text("Quantity", "Miktar"),
            Role::UnitPrice => text("Price", "Fiyat"),
            Role::LineTotal => text("Line Total", "Satır Tutarı"),
            Role::StockCode => text("StockCode", "Stok Kodu"),
            Role::Description => text("Description", "Açıklama"),
            Role::Country => text("Country", "Ülke"),
            Role::Currency => text("Currency", "Para Birimi"),
            Role::Status => text("Order Status", "Durum"),
            Role::Refund => text("Refunded Amount", "İade Tutarı"),
        }
    }
}
