//! Measures of realised sales.

use super::dax::{buyers, change, earlier, rank};
use super::measures;
use crate::Timeline;

measures! {
    /// A measure on the *Sales Period* timeline.
    SalesMeasure on Timeline::Sales;

    Revenue {
        "revenue", Money, Some(true),
        "Revenue" / "Ciro",
        "Sum of quantity × unit price over the clean transactions." /
        "Temiz işlemlerde miktar × birim fiyat toplamı.",
        "SUM ( sales[TotalPrice] )",
    }
    Orders {
        "orders", Count, Some(true),
        "Orders" / "Sipariş",
        "Distinct invoices." / "Benzersiz fatura sayısı.",
        "DISTINCTCOUNT ( sales[InvoiceKey] )",
    }
    Customers {
        "customers", Count, Some(true),
        "Customers" / "Müşteri",
        "Distinct customers who bought." / "Alışveriş yapan benzersiz müşteri sayısı.",
        "DISTINCTCOUNT ( sales[CustomerKey] )",
    }
    AverageOrderValue {
        "aov", Money, Some(true),
        "Average Order Value" / "Ortalama Sepet Tutarı",
        "Revenue divided by orders." / "Cironun sipariş sayısına oranı.",
        "DIVIDE ( CONVERT ( [Revenue], DOUBLE ), [Orders] )",
    }
    RevenuePerCustomer {
        "arpc", Money, Some(true),
        "Revenue per Customer" / "Müşteri Başına Ciro",
        "Revenue divided by customers." / "Cironun müşteri sayısına oranı.",
        "DIVIDE ( CONVERT ( [Revenue], DOUBLE ), [Customers] )",
    }
    Units {
        "units", Count, Some(true),
        "Units" / "Adet",
        "Sum of quantities." / "Satılan miktarların toplamı.",
        "SUM ( sales[Quantity] )",
    }
    RevenuePreviousMonth {
        "revenue-previous-month", Money, Some(true),
        "Revenue, Previous Month" / "Ciro, Önceki Ay",
        "Revenue of the same period one month earlier; blank unless the period ends at a month end and the earlier one lies wholly in the data." /
        "Bir ay önceki aynı dönemin cirosu; dönem ay sonunda bitmiyorsa veya önceki dönem verinin dışındaysa boş.",
        earlier!("[Revenue]", "1"),
    }
    RevenueLastYear {
        "revenue-last-year", Money, Some(true),
        "Revenue, Last Year" / "Ciro, Geçen Yıl",
        "Revenue of the same period one year earlier; blank unless the period ends at a month end and the earlier one lies wholly in the data." /
        "Bir yıl önceki aynı dönemin cirosu; dönem ay sonunda bitmiyorsa veya önceki dönem verinin dışındaysa boş.",
        earlier!("[Revenue]", "12"),
    }
    RevenueMom {
        "revenue-mom", PercentChange, Some(true),
        "Revenue MoM %" / "Ciro Aylık Değişim %",
        "Change of revenue against the same period one month earlier." /
        "Cironun bir ay önceki aynı döneme göre değişimi.",
        change!("[Revenue]", "[Revenue, Previous Month]"),
    }
    RevenueYoy {
        "revenue-yoy", PercentChange, Some(true),
        "Revenue YoY %" / "Ciro Yıllık Değişim %",
        "Change of revenue against the same period one year earlier." /
        "Cironun bir yıl önceki aynı döneme göre değişimi.",
        change!("[Revenue]", "[Revenue, Last Year]"),
    }
    OrdersPreviousMonth {
        "orders-previous-month", Count, Some(true),
        "Orders, Previous Month" / "Sipariş, Önceki Ay",
        "Orders of the same period one month earlier; blank as for revenue." /
        "Bir ay önceki aynı dönemin sipariş sayısı; ciro ile aynı koşullarda boş.",
        earlier!("[Orders]", "1"),
    }
    OrdersLastYear {
        "orders-last-year", Count, Some(true),
        "Orders, Last Year" / "Sipariş, Geçen Yıl",
        "Orders of the same period one year earlier; blank as for revenue." /
        "Bir yıl önceki aynı dönemin sipariş sayısı; ciro ile aynı koşullarda boş.",
        earlier!("[Orders]", "12"),
    }
    OrdersMom {
        "orders-mom", PercentChange, Some(true),
        "Orders MoM %" / "Sipariş Aylık Değişim %",
        "Change of orders against the same period one month earlier." /
        "Sipariş sayısının bir ay önceki aynı döneme göre değişimi.",
        change!("[Orders]", "[Orders, Previous Month]"),
    }
    OrdersYoy {
        "orders-yoy", PercentChange, Some(true),
        "Orders YoY %" / "Sipariş Yıllık Değişim %",
        "Change of orders against the same period one year earlier." /
        "Sipariş sayısının bir yıl önceki aynı döneme göre değişimi.",
        change!("[Orders]", "[Orders, Last Year]"),
    }
    NewCustomers {
        "new-customers", Count, Some(true),
        "New Customers" / "Yeni Müşteri",
        "Customers whose first purchase lies within the 12 months ending at the period's last day." /
        "İlk alışverişi, dönemin son gününde biten 12 ay içinde olan müşteriler.",
        concat!(
            "VAR LastDay = MAX ( 'calendar'[Date] )\n",
            "VAR YearBefore = EDATE ( LastDay, -12 )\n",
            buyers!("Buyers", "'calendar'[Date] > YearBefore && 'calendar'[Date] <= LastDay"),
            buyers!("Earlier", "'calendar'[Date] <= YearBefore"),
            "RETURN\n    COUNTROWS ( EXCEPT ( Buyers, Earlier ) )"
        ),
    }
    RepeatRate {
        "repeat-rate", Percent, Some(true),
        "Repeat Rate (90 days)" / "Tekrar Oranı (90 gün)",
        "Of the customers who bought in the 90 days ending at the period's last day, the share with at least two orders in them." /
        "Dönemin son gününde biten 90 günde alışveriş yapanlardan en az iki siparişi olanların payı.",
        concat!(
            "VAR LastDay = MAX ( 'calendar'[Date] )\n",
            "VAR Buyers =\n    CALCULATETABLE (\n",
            "        ADDCOLUMNS ( VALUES ( sales[CustomerKey] ), \"@orders\", [Orders] ),\n",
            "        REMOVEFILTERS ( 'calendar' ),\n",
            "        'calendar'[Date] > LastDay - 90 && 'calendar'[Date] <= LastDay\n    )\n",
            "RETURN\n    DIVIDE ( COUNTROWS ( FILTER ( Buyers, [@orders] >= 2 ) ), COUNTROWS ( Buyers ) )"
        ),
    }
    CountryRank {
        "country-rank", Rank, None,
        "Country Rank by Revenue" / "Ciroya Göre Ülke Sırası",
        "Dense rank of the country by revenue among all countries of the period." /
        "Ülkenin dönemdeki tüm ülkeler arasında ciroya göre yoğun sırası.",
        rank!("dim_country", "dim_country[Country]"),
    }
    ProductRank {
        "product-rank", Rank, None,
        "Product Rank by Revenue" / "Ciroya Göre Ürün Sırası",
        "Dense rank of the product by revenue among all products of the period." /
        "Ürünün dönemdeki tüm ürünler arasında ciroya göre yoğun sırası.",
        rank!("dim_product", "dim_product[Product]"),
    }
}
