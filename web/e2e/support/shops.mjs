// Files of a shop of one's own.

const HEADER = "Invoice,InvoiceDate,Customer ID,StockCode,Description,Quantity,Price,Country";
/** Names that tell whether a file is written as its kind wants it. */
const PRODUCTS = ['"Mug, ""blue"""', "Tea & <b>cup</b>", "=1+1", "Çay bardağı"];
const COUNTRIES = ["Germany", "Türkiye", '"Côte d\'Ivoire"', "France"];

/** So many months of sales: some customers stay for good, some leave after a while, some come and go. */
export function monthsOfSales(months, customers = 600) {
  const buys = (customer, month) =>
    [true, month <= customer % 17, (month + customer) % 4 === 0][customer % 3];
  const rows = [];
  for (let month = 0; month < months; month++) {
    for (let customer = 0; customer < customers; customer++) {
      if (!buys(customer, month)) continue;
      const date = new Date(Date.UTC(2022, month, 1 + (customer % 28))).toISOString().slice(0, 10);
      const product = customer % PRODUCTS.length;
      const country = COUNTRIES[(customer >> 2) % COUNTRIES.length];
      rows.push(
        `${month}-${customer},${date},c${customer},P${product},${PRODUCTS[product]},1,${2 + (customer % 9)},${country}`,
      );
    }
  }
  return `${HEADER}\n${rows.join("\n")}\n`;
}

/** A few sales: too few for a model. */
export const fewSales = () => monthsOfSales(3, 60);

/** A file of so many sales, clear enough to be read at once. */
export function clearSales(name, rows) {
  const row = (n) => `${n},2024-0${1 + (n % 9)}-1${n % 9},c${n % 17},2,5`;
  return { name, text: `Order,Date,Customer,Qty,Price\n${Array.from({ length: rows }, (_, n) => row(n)).join("\n")}\n` };
}
