// Online Retail II through the page: the figures that its Power BI report shows.
import assert from "node:assert/strict";
import { useBrowsers } from "../support/browser.mjs";
import { demoReady, figure, runToEnd, startFile, turnTo } from "../support/page.mjs";
import { realCsv, withoutRealFile } from "../support/settings.mjs";

const test = useBrowsers("chromium");

/** Does a figure round to what is printed, at its last place? */
function same(shown, printed, what) {
  const text = String(printed);
  const places = text.includes(".") ? text.split(".")[1].length : 0;
  assert.ok(Math.abs(shown - printed) <= 0.5 * 10 ** -places + 1e-9, `${what}: ${shown} instead of ${printed}`);
}

/** The rows of a visual's table: name and exact figures. */
async function table(page, visual) {
  const at = `[data-visual="${visual}"]`;
  await page.find(`${at} [data-testid="visual-menu"] summary`).click();
  await page.find(`${at} [data-testid="toggle-table"]`).click();
  await page.find(`${at} .figures-table`).visible();
  return page.evaluate((at) =>
    [...document.querySelectorAll(`${at} .figures-table tbody tr`)].map((row) => ({
      name: row.querySelector("th").textContent.trim(),
      values: [...row.querySelectorAll("td")].map((cell) => (cell.dataset.value === "" ? null : Number(cell.dataset.value))),
    })), at);
}

const percent = async (page, measure, printed) => same((await figure(page, measure)) * 100, printed, measure);

test("every figure that does not hang on the model", { skip: withoutRealFile, locale: "en-US" }, async (page) => {
  await demoReady(page);
  await runToEnd(page, (page) => startFile(page, realCsv));

  await turnTo(page, "overview", "?period=2011-11&snapshot=2011-11-30");
  await page.find('[data-testid="chip-snapshot"]').visible();
  const sales = { revenue: 1161817.38, orders: 2657, customers: 1664, arpc: 698.21 };
  for (const [measure, printed] of Object.entries(sales)) {
    same(await figure(page, measure), printed, measure);
  }
  same(await figure(page, "aov"), 437.27, "aov");
  await percent(page, "revenue-mom", 11.79);
  await percent(page, "revenue-yoy", -0.9);
  await percent(page, "orders-mom", 37.74);
  await percent(page, "orders-yoy", 2.71);

  await turnTo(page, "sales", "?period=2011-11&top=5");
  const products = await table(page, "top-products");
  const top = [["23084", 23268.73], ["22086", 16139.01], ["85123A", 13855.83], ["22423", 11064.24], ["85099B", 10713.99]];
  for (const [place, [code, revenue]] of top.entries()) {
    assert.ok(products[place].name.startsWith(code), products[place].name);
    same(products[place].values[0], revenue, code);
  }

  await turnTo(page, "segments", "?snapshot=2011-11-30");
  await page.until("the snapshot", async () => Math.abs((await figure(page, "average-recency")) - 198.5) < 0.05);
  await percent(page, "segment-switch-rate", 29.34);
  const segments = Object.fromEntries((await table(page, "segment-customers")).map((row) => [row.name, row.values[0]]));
  assert.deepEqual(segments, {
    Champions: 1252, "At Risk": 904, Lost: 849, "Needs Attention": 813, "Potential Loyalist": 688,
    "About To Sleep": 586, Promising: 356, "New Customers": 209, Loyal: 190,
  });

  await turnTo(page, "start", "?snapshot=2011-12-31");
  await page.until("the newest snapshot", async () => (await figure(page, "scored-customers")) === 5878);
  assert.equal(await figure(page, "action-customers"), 882);
  await percent(page, "action-coverage", 15.01);

  await turnTo(page, "cohorts", "?period=all");
  await page.until("all data", async () => (await figure(page, "new-customers")) === 1566);
  await percent(page, "repeat-rate", 48.01);
  const cohorts = await table(page, "cohort-totals");
  same(cohorts.find((row) => row.name === "December 2009").values[0], 8722766.36, "2009-12");
  same(cohorts.find((row) => row.name === "January 2010").values[0], 1329808.51, "2010-01");
  const heat = await table(page, "cohort-heat-map");
  const first = heat.find((row) => row.name === "December 2009");
  assert.equal(first.values[0], 955, "size of the first cohort");
  assert.ok(first.values.some((value) => Math.abs(value - 291 / 955) < 1e-12), "291 of 955");

  await turnTo(page, "customer", "?snapshot=2010-01-31");
  await page.byTestId("customer-search").fill("12510");
  await page.byTestId("found").visible();
  await page.byTestId("customer-search").press("Enter");
  await page.until("the customer", async () => (await page.byTestId("customer-id").count()) > 0);
  assert.equal(await page.byTestId("customer-id").text(), "12510");
  assert.equal(await page.byTestId("customer-segment").text(), "Champions");
  same(await figure(page, "units"), 940, "units");
  same(await figure(page, "orders"), 4, "orders");
  same((await figure(page, "revenue")) / 1000, 2.97, "revenue, thousands");
  same(await figure(page, "aov"), 741.83, "aov");
  assert.equal(await page.find('[data-measure="last-purchase"]').attribute("data-value"), "2010-01-22");
  assert.deepEqual(page.complaints, []);
});
