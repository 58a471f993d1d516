//! Measures of realised sales.

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
        "DISTINCTCOUNT ( sales[Invoice] )",
    }
    Customers {
        "customers", Count, Some(true),
        "Customers" / "Müşteri",
        "Distinct customers who bought." / "Alışveriş yapan benzersiz müşteri sayısı.",
        "DISTINCTCOUNT ( sales[CustomerID] )",
    }
    AverageOrderValue {
        "aov", Money, Some(true),
        "Average Order Value" / "Ortalama Sepet Tutarı",
        "Revenue divided by orders." / "Cironun sipariş sayısına oranı.",
        "DIVIDE ( [Revenue], [Orders] )",
    }
    RevenuePerCustomer {
        "arpc", Money, Some(true),
        "Revenue per Customer" / "Müşteri Başına Ciro",
        "Revenue divided by customers." / "Cironun müşteri sayısına oranı.",
        "DIVIDE ( [Revenue], [Customers] )",
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
        "IF ( [Period Is Complete], CALCULATE ( [Revenue], DATEADD ( calendar[Date], -1, MONTH ) ) )",
    }
    RevenueLastYear {
        "revenue-last-year", Money, Some(true),
        "Revenue, Last Year" / "Ciro, Geçen Yıl",
        "Revenue of the same period one year earlier; blank unless the period ends at a month end and the earlier one lies wholly in the data." /
        "Bir yıl önceki aynı dönemin cirosu; dönem ay sonunda bitmiyorsa veya önceki dönem verinin dışındaysa boş.",
        "IF ( [Period Is Complete], CALCULATE ( [Revenue], DATEADD ( calendar[Date], -1, YEAR ) ) )",
    }
    RevenueMom {
        "revenue-mom", PercentChange, Some(true),
        "Revenue MoM %" / "Ciro Aylık Değişim %",
        "Change of revenue against the same period one month earlier." /
        "Cironun bir ay önceki aynı döneme göre değişimi.",
        "DIVIDE ( [Revenue] - [Revenue, Previous Month], [Revenue, Previous Month] )",
    }
    RevenueYoy {
        "revenue-yoy", PercentChange, Some(true),
        "Revenue YoY %" / "Ciro Yıllık Değişim %",
        "Change of revenue against the same period one year earlier." /
        "Cironun bir yıl önceki aynı döneme göre değişimi.",
        "DIVIDE ( [Revenue] - [Revenue, Last Year], [Revenue, Last Year] )",
    }
    OrdersPreviousMonth {
        "orders-previous-month", Count, Some(true),
        "Orders, Previous Month" / "Sipariş, Önceki Ay",
        "Orders of the same period one month earlier; blank as for revenue." /
        "Bir ay önceki aynı dönemin sipariş sayısı; ciro ile aynı koşullarda boş.",
        "IF ( [Period Is Complete], CALCULATE ( [Orders], DATEADD ( calendar[Date], -1, MONTH ) ) )",
    }
    OrdersLastYear {
        "orders-last-year", Count, Some(true),
        "Orders, Last Year" / "Sipariş, Geçen Yıl",
        "Orders of the same period one year earlier; blank as for revenue." /
        "Bir yıl önceki aynı dönemin sipariş sayısı; ciro ile aynı koşullarda boş.",
        "IF ( [Period Is Complete], CALCULATE ( [Orders], DATEADD ( calendar[Date], -1, YEAR ) ) )",
    }
    OrdersMom {
        "orders-mom", PercentChange, Some(true),
        "Orders MoM %" / "Sipariş Aylık Değişim %",
        "Change of orders against the same period one month earlier." /
        "Sipariş sayısının bir ay önceki aynı döneme göre değişimi.",
        "DIVIDE ( [Orders] - [Orders, Previous Month], [Orders, Previous Month] )",
    }
    OrdersYoy {
        "orders-yoy", PercentChange, Some(true),
        "Orders YoY %" / "Sipariş Yıllık Değişim %",
        "Change of orders against the same period one year earlier." /
        "Sipariş sayısının bir yıl önceki aynı döneme göre değişimi.",
        "DIVIDE ( [Orders] - [Orders, Last Year], [Orders, Last Year] )",
    }
    NewCustomers {
        "new-customers", Count, Some(true),
        "New Customers" / "Yeni Müşteri",
        "Customers whose first purchase lies within the 12 months ending at the period's last day." /
        "İlk alışverişi, dönemin son gününde biten 12 ay içinde olan müşteriler.",
        "VAR LastDay = [Period Last Day] VAR FirstDay = EDATE ( LastDay, -12 ) RETURN COUNTROWS ( FILTER ( ADDCOLUMNS ( CALCULATETABLE ( VALUES ( sales[CustomerID] ), REMOVEFILTERS ( calendar ) ), \"@first\", CALCULATE ( MIN ( sales[Date] ), REMOVEFILTERS ( calendar ) ) ), [@first] > FirstDay && [@first] <= LastDay ) )",
    }
    RepeatRate {
        "repeat-rate", Percent, Some(true),
        "Repeat Rate (90 days)" / "Tekrar Oranı (90 gün)",
        "Of the customers who bought in the 90 days ending at the period's last day, the share with at least two orders in them." /
        "Dönemin son gününde biten 90 günde alışveriş yapanlardan en az iki siparişi olanların payı.",
        "VAR LastDay = [Period Last Day] VAR Buyers = CALCULATETABLE ( ADDCOLUMNS ( VALUES ( sales[CustomerID] ), \"@orders\", [Orders] ), DATESBETWEEN ( calendar[Date], LastDay - 89, LastDay ) ) RETURN DIVIDE ( COUNTROWS ( FILTER ( Buyers, [@orders] >= 2 ) ), COUNTROWS ( Buyers ) )",
    }
    CountryRank {
        "country-rank", Rank, None,
        "Country Rank by Revenue" / "Ciroya Göre Ülke Sırası",
        "Dense rank of the country by revenue among all countries of the period." /
        "Ülkenin dönemdeki tüm ülkeler arasında ciroya göre yoğun sırası.",
        "IF ( NOT ISBLANK ( [Revenue] ), RANKX ( ALL ( dim_country[Country] ), [Revenue], , DESC, DENSE ) )",
    }
    ProductRank {
        "product-rank", Rank, None,
        "Product Rank by Revenue" / "Ciroya Göre Ürün Sırası",
        "Dense rank of the product by revenue among all products of the period." /
        "Ürünün dönemdeki tüm ürünler arasında ciroya göre yoğun sırası.",
        "IF ( NOT ISBLANK ( [Revenue] ), RANKX ( ALL ( dim_product[StockCode] ), [Revenue], , DESC, DENSE ) )",
    }
}
