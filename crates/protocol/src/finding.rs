//! What is odd about the data, what it means for the numbers, and what can be done.

use serde::{Deserialize, Serialize};

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// Good to know.
    Note,
    /// Some numbers are less true than they look.
    Warning,
}

/// What can be odd about the data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FindingKind {
    /// Orders that were cancelled, refunded or not paid.
    NoSales,
    /// Such orders, where the settings count them.
    CountedNoSales,
    /// Statuses that are not known, or refunds whose amount is not.
    UnclearStatus,
    /// Refunds of a part of an order.
    PartialRefunds,
    /// Rows without a customer.
    MissingCustomers,
    /// Words that stand for no customer: `0`, `Guest`, `#N/A`.
    PlaceholderCustomers,
    /// Guests who are told apart by their e-mail address.
    GuestsByEmail,
    /// Customers who are written in several ways.
    MergedSpellings,
    /// Customers of one name with different e-mail addresses.
    Namesakes,
    /// A customer id that is new for nearly every order.
    CustomerPerOrder,
    /// One customer with a large part of all orders.
    CollectiveCustomer,
    /// Numbers of customers or orders whose last digits a spreadsheet has cut off.
    CutIds,
    /// Rows that hold the total of others, and would have counted.
    TotalRows,
    /// Rows that look like totals, and were kept.
    PossibleTotals,
    /// Rows that took their date, customer or order number from the row above.
    CarriedDown,
    /// Rows that repeat another exactly.
    ExactDuplicates,
    /// Quantities far above all others.
    QuantityOutliers,
    /// Prices far above all others.
    PriceOutliers,
    /// Weeks without a sale.
    Gaps,
    /// Postage, fees and corrections among the products.
    NonProductCodes,
    /// Prices in more than one currency.
    MixedCurrencies,
    /// A few dates far from all others.
    StrayDates,
    /// Sales after today.
    FutureDates,
    /// Dates that cannot be read.
    UnreadableDates,
    /// Dates that only fit another order of day and month.
    OtherDateOrder,
    /// Numbers that only fit the other decimal mark.
    OtherDecimalMark,
    /// Numbers that could be read with either decimal mark.
    EitherDecimalMark,
    /// Rows with more or fewer fields than the header.
    RaggedRows,
    /// A text over many lines.
    LongText,
    /// An encoding that was guessed from few letters.
    GuessedLetters,
    /// Quotation marks without partners, read as text.
    StrayQuotes,
    /// Texts in another encoding than the file's.
    MixedEncodings,
    /// Texts that were made UTF-8 twice.
    TwiceEncoded,
    /// There is no order number.
    OrdersByDay,
    /// The unit price comes from the line's total.
    PriceFromTotal,
    /// There is no quantity.
    OnePieceEach,
    /// Tables among several that are not of sales.
    SkippedParts,
}

impl FindingKind {
    /// The finding in a few words.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            FindingKind::NoSales => "Orders that are no sales",
            FindingKind::CountedNoSales => "Cancelled, refunded or unpaid orders that count",
            FindingKind::UnclearStatus => "Statuses that do not say whether it is a sale",
            FindingKind::PartialRefunds => "Partial refunds",
            FindingKind::MissingCustomers => "Rows without a customer",
            FindingKind::PlaceholderCustomers => "Words in place of a customer",
            FindingKind::GuestsByEmail => "Guests told apart by e-mail address",
            FindingKind::MergedSpellings => "Customers written in several ways",
            FindingKind::Namesakes => "Customers of the same name",
            FindingKind::CustomerPerOrder => "A new customer for nearly every order",
            FindingKind::CollectiveCustomer => "One customer with very many orders",
            FindingKind::CutIds => "Numbers cut off by a spreadsheet",
            FindingKind::TotalRows => "Totals among the sales",
            FindingKind::PossibleTotals => "Rows that may be totals",
            FindingKind::CarriedDown => "Values taken from the row above",
            FindingKind::ExactDuplicates => "Exact duplicates",
            FindingKind::QuantityOutliers => "Quantities far above all others",
            FindingKind::PriceOutliers => "Prices far above all others",
            FindingKind::Gaps => "Times without any sale",
            FindingKind::NonProductCodes => "Rows that are no products",
            FindingKind::MixedCurrencies => "More than one currency",
            FindingKind::StrayDates => "Dates far from all others",
            FindingKind::FutureDates => "Dates in the future",
            FindingKind::UnreadableDates => "Dates that cannot be read",
            FindingKind::OtherDateOrder => "Dates in another order",
            FindingKind::OtherDecimalMark => "Numbers with another decimal mark",
            FindingKind::EitherDecimalMark => "Numbers that can be read in two ways",
            FindingKind::RaggedRows => "Rows with too many or too few fields",
            FindingKind::LongText => "A text over many lines",
            FindingKind::GuessedLetters => "Letters that were guessed",
            FindingKind::StrayQuotes => "Quotation marks without partners",
            FindingKind::MixedEncodings => "Texts in another encoding",
            FindingKind::TwiceEncoded => "Letters that were encoded twice",
            FindingKind::OrdersByDay => "No order number",
            FindingKind::PriceFromTotal => "Unit price from the total",
            FindingKind::OnePieceEach => "No quantity",
            FindingKind::SkippedParts => "Tables that were passed over",
        }
    }

    /// What it means for the numbers.
    #[must_use]
    pub fn meaning(self) -> &'static str {
        match self {
            FindingKind::NoSales => {
                "Their status says that they were cancelled, refunded, failed or not paid: they are in no figure."
            }
            FindingKind::CountedNoSales => {
                "The settings count every status, so revenue and orders are too high by them."
            }
            FindingKind::UnclearStatus => {
                "They count as sales in full; if they are none, or were refunded in part, revenue is too high by that."
            }
            FindingKind::PartialRefunds => {
                "What was given back is taken off the prices of its order, so revenue is what the shop kept."
            }
            FindingKind::MissingCustomers => {
                "These sales belong to nobody, so they are in no figure; revenue is below the shop's."
            }
            FindingKind::PlaceholderCustomers => {
                "The shop does not know who bought; taken as a customer, each word would be one giant customer. These sales are in no figure."
            }
            FindingKind::GuestsByEmail => {
                "They have no customer number, so each address counts as one customer; whoever also has an account counts as two."
            }
            FindingKind::MergedSpellings => {
                "E-mail addresses and names that differ only in case, blanks or the form of their letters count as one customer."
            }
            FindingKind::Namesakes => {
                "The customer is a name that stands beside several e-mail addresses; different people may count as one customer."
            }
            FindingKind::CustomerPerOrder => {
                "Nobody seems to come back: the number belongs to the order, not to the person. Churn, retention and segments say nothing then."
            }
            FindingKind::CollectiveCustomer => {
                "It may stand for all who bought at the counter or without an account; it lifts averages and hides who they are."
            }
            FindingKind::CutIds => {
                "Several customers or orders have become one number, so they count as one; their last digits are lost in this file."
            }
            FindingKind::TotalRows => {
                "They are called totals or stand for a whole order, and hold the sum of other rows; they are left out, so that no sale counts twice."
            }
            FindingKind::PossibleTotals => {
                "They are called totals without holding the sum of the rows beside them, or hold that sum without being called so; they count as sales."
            }
            FindingKind::CarriedDown => {
                "Their cells for the date, the customer or the order were empty, as in the further rows of a group; they count with the row above."
            }
            FindingKind::ExactDuplicates => {
                "If they are not true repeats, revenue and quantities are too high by them."
            }
            FindingKind::QuantityOutliers | FindingKind::PriceOutliers => {
                "A single row can lift its customer to the top of every list."
            }
            FindingKind::Gaps => {
                "Customers look late who could not buy; labels around the gap count it as churn."
            }
            FindingKind::NonProductCodes => {
                "Postage and fees count as revenue, and as products in a basket."
            }
            FindingKind::MixedCurrencies => {
                "Amounts are added as if they were one currency; sums are wrong."
            }
            FindingKind::StrayDates => {
                "Snapshots run to the last date; a mistyped one makes everybody else look lost."
            }
            FindingKind::FutureDates => {
                "Snapshots run to the last date; customers look late who are not, and the newest months are empty."
            }
            FindingKind::UnreadableDates => {
                "These rows were dropped, so their sales are in no figure; revenue is too low by them."
            }
            FindingKind::OtherDateOrder => {
                "They could not be read and were dropped; others of their kind may have been read with day and month swapped."
            }
            FindingKind::OtherDecimalMark => {
                "They could not be read and were dropped; others of their kind may have been read a thousand times too large."
            }
            FindingKind::EitherDecimalMark => {
                "The mark was taken for one of thousands, because smaller numbers of the column have none; if it is the decimal mark, these numbers are a thousand times too large."
            }
            FindingKind::RaggedRows => {
                "Their values may stand in the wrong columns: a delimiter in a text without quotation marks shifts the rest."
            }
            FindingKind::LongText => {
                "A quotation mark without its partner swallows the rows after it as text."
            }
            FindingKind::GuessedLetters => {
                "The file does not say how its bytes stand for letters, and too few of them tell. Names may be wrong; numbers are not."
            }
            FindingKind::StrayQuotes => {
                "They were read as a part of their text, since whole rows would else be swallowed up to the next mark; the rows are kept."
            }
            FindingKind::MixedEncodings => {
                "They were read as Windows text; a name written in both ways counts as two."
            }
            FindingKind::TwiceEncoded => {
                "They are read as what they were before, so that a name written in both ways counts as one."
            }
            FindingKind::OrdersByDay => {
                "All that a customer buys on one day counts as one order; order counts may be too low."
            }
            FindingKind::PriceFromTotal => {
                "The unit price is the total divided by the quantity, after discounts and with whatever tax the total has."
            }
            FindingKind::OnePieceEach => {
                "Every row counts as one piece at its total; units and items per order are numbers of rows."
            }
            FindingKind::SkippedParts => {
                "They do not have the columns of sales, so nothing in them is in any figure."
            }
        }
    }

    /// What can be done.
    #[must_use]
    pub fn advice(self) -> &'static str {
        match self {
            FindingKind::NoSales => {
                "Nothing, if that is right; else let every status count in the settings, or choose another column for the status."
            }
            FindingKind::CountedNoSales => "Let only sales count in the settings.",
            FindingKind::UnclearStatus => {
                "Delete these rows from the export if they are no sales; export the refunded amounts."
            }
            FindingKind::PartialRefunds => {
                "Nothing; let every status count in the settings if refunds should not matter."
            }
            FindingKind::MissingCustomers | FindingKind::PlaceholderCustomers => {
                "Export guest orders with their e-mail address."
            }
            FindingKind::GuestsByEmail => {
                "Nothing; or choose the e-mail address as the customer for all rows."
            }
            FindingKind::MergedSpellings => {
                "Nothing, if they are the same people; else switch off the setting that merges spellings."
            }
            FindingKind::Namesakes => {
                "Choose the column with the e-mail address or a customer number as the customer."
            }
            FindingKind::CustomerPerOrder => {
                "Choose a column that stays the same for one person, such as an e-mail address."
            }
            FindingKind::CollectiveCustomer => {
                "Nothing, if it is one customer; else delete these rows, or clear their customer."
            }
            FindingKind::CutIds => {
                "Use the file as the shop exports it, not saved by a spreadsheet; or import that column as text."
            }
            FindingKind::TotalRows => "Nothing; the rows not used show them.",
            FindingKind::PossibleTotals => {
                "Look at these rows; delete them from the export if they are no sales."
            }
            FindingKind::CarriedDown => {
                "Nothing, if rows below belong to the row above; else say for the columns that empty cells stay empty."
            }
            FindingKind::ExactDuplicates => {
                "If a row cannot truly repeat, have exact duplicates dropped (a setting)."
            }
            FindingKind::QuantityOutliers | FindingKind::PriceOutliers => {
                "Look at these invoices; delete the rows if they are mistyped."
            }
            FindingKind::Gaps => "Check that the export covers all of the time.",
            FindingKind::NonProductCodes => {
                "Nothing, if they should count; else delete these rows from the export."
            }
            FindingKind::MixedCurrencies => "Export in one currency, or one file for each.",
            FindingKind::StrayDates => "Correct these dates or delete the rows.",
            FindingKind::FutureDates => {
                "Check the order of day and month; correct or delete these rows."
            }
            FindingKind::UnreadableDates => {
                "Look at the rejected rows; nothing, if they are totals or notes, else export the dates as 2024-12-31."
            }
            FindingKind::OtherDateOrder => {
                "Look at the rejected rows, and export again with one date format."
            }
            FindingKind::OtherDecimalMark => {
                "Look at the rejected rows, and export again with one number format."
            }
            FindingKind::EitherDecimalMark => "Say the decimal mark if this is wrong.",
            FindingKind::RaggedRows => {
                "Export again with texts in quotation marks, or with another delimiter."
            }
            FindingKind::LongText => "Check the quotation marks in that line.",
            FindingKind::GuessedLetters => {
                "Look at these words. If they are wrong, say the encoding, or export again as \u{201c}CSV UTF-8\u{201d}."
            }
            FindingKind::StrayQuotes => {
                "Check these lines; nothing, if the mark belongs to the text."
            }
            FindingKind::MixedEncodings => "Export again as \u{201c}CSV UTF-8\u{201d}.",
            FindingKind::TwiceEncoded => {
                "Look at these words; export again as \u{201c}CSV UTF-8\u{201d} if they are wrong."
            }
            FindingKind::OrdersByDay => "Add a column with the order number.",
            FindingKind::PriceFromTotal => "Add a column with the unit price, if there is one.",
            FindingKind::OnePieceEach => "Add a column with the quantity, if there is one.",
            FindingKind::SkippedParts => {
                "Nothing, if they hold notes or totals; else give them the column names of the others."
            }
        }
    }
}

/// Something odd about the data.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Finding {
    /// What it is.
    pub kind: FindingKind,
    /// How much it matters.
    pub severity: Severity,
    /// Rows it concerns; for gaps, days without a sale.
    pub rows: u64,
    /// These rows as a share of the rows they are among, from 0 to 1.
    pub share: f64,
    /// The money these rows are about, where that can be told.
    #[serde(default)]
    pub amount: Option<f64>,
    /// The most telling cases.
    pub examples: Vec<String>,
}
