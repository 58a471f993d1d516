//! Why rows are dropped.

use crate::term::term;

term! {
    /// Why a row was dropped: the first that fits, in this order.
    #[serde(rename_all = "kebab-case")]
    pub enum DropReason {
        /// It holds neither a date nor a figure: a blank, a rule, a heading, a footer.
        NoData = "no-data", "No data: a blank, a rule, a heading or a footer" / "Veri yok: boş satır, çizgi, başlık veya dipnot";
        /// It holds the total of other rows.
        TotalRow = "total-row", "Total of other rows" / "Başka satırların toplamı";
        /// The order was cancelled, refunded, failed or is not paid.
        NoSale = "no-sale", "Cancelled, refunded or not paid" / "İptal, iade ya da ödenmemiş";
        /// The timestamp cannot be read.
        UnreadableTimestamp = "unreadable-timestamp", "Date cannot be read" / "Tarih okunamıyor";
        /// There is no customer id.
        MissingCustomer = "missing-customer", "No customer id" / "Müşteri numarası yok";
        /// There is no invoice number.
        MissingInvoice = "missing-invoice", "No invoice number" / "Fatura numarası yok";
        /// Quantity or price cannot be read as a number.
        UnreadableNumber = "unreadable-number", "Quantity or price is not a number" / "Miktar veya fiyat sayı değil";
        /// Quantity is zero or negative: a return or a cancellation.
        NonPositiveQuantity = "non-positive-quantity", "Quantity is zero or negative (returns)" / "Miktar sıfır veya eksi (iade)";
        /// Price is zero or negative.
        NonPositivePrice = "non-positive-price", "Price is zero or negative" / "Fiyat sıfır veya eksi";
        /// The row repeats an earlier one (only where the setting asks for it).
        ExactDuplicate = "exact-duplicate", "Exact duplicate" / "Birebir yinelenen satır";
    }
}
