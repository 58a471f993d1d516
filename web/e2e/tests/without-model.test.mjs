// Data that cannot carry a model: every page says so, and what needs none works.
import assert from "node:assert/strict";
import { barriers } from "../support/axe.mjs";
import { useBrowsers } from "../support/browser.mjs";
import { customerRows, demoReady, figure, resultsOf, startFile, turnTo } from "../support/page.mjs";
import { tableOf, visual } from "../support/report.mjs";
import { fewSales, monthsOfSales } from "../support/shops.mjs";

const test = useBrowsers();

const FEW = { name: "few.csv", text: fewSales() };
const WORDS = {
  en: { none: "No churn model", passes: "Nothing passes these filters", needed: /needs at least 4 month ends with 90 days/ },
  tr: { none: "kayıp modeli yok", passes: "Bu filtrelerden geçen", needed: /en az 4 ay sonu/ },
};

for (const [language, words] of Object.entries(WORDS)) {
  test(`every page has its state, ${language}`, { locale: language }, async (page) => {
    await demoReady(page);
    await startFile(page, FEW);
    await resultsOf(page, FEW.name);
    for (const view of ["home", "start", "overview", "churn", "playbook", "customer", "customers", "model"]) {
      await turnTo(page, view);
      await page.byTestId("no-model").visible();
      const text = await page.find("main").text();
      assert.ok(text.includes(words.none), `${view}: ${text}`);
      assert.match(text, words.needed, view);
      assert.ok(!text.includes(words.passes), view);
      assert.equal(await page.find("main input[type=range]").count(), 0, `${view}: no live slider`);
      assert.equal(await page.byTestId("slicer-mode").count(), 0, view);
    }
    for (const view of ["sales", "segments", "cohorts"]) {
      await turnTo(page, view);
      assert.equal(await page.byTestId("no-model").count(), 0, view);
      assert.ok(!(await page.find("main").text()).includes(words.passes), view);
    }
    await turnTo(page, "playbook");
    assert.deepEqual(await barriers(page), []);
    assert.deepEqual(page.complaints, []);
  });
}

test("what works without a model does", async (page) => {
  await demoReady(page);
  await startFile(page, FEW);
  await resultsOf(page, FEW.name);
  await turnTo(page, "churn");
  assert.ok((await figure(page, "scored-customers")) > 0);
  assert.equal(await figure(page, "revenue-at-risk"), null);
  assert.equal(await visual(page, "risk-mix").count(), 0, "a chart of nothing is left out");
  await page.byTestId("no-model").find('a[href*="sales"]').click();
  await page.find('main[data-page="sales"][data-state="ready"]').visible();
  assert.ok((await figure(page, "revenue")) > 0);
  await turnTo(page, "customers");
  await page.until("the customers", async () => (await customerRows(page).count()) > 0);
  await page.byTestId("customer-link").click();
  await page.byTestId("customer-id").visible();
  await page.byTestId("what-lacks").click();
  await page.byTestId("readiness").visible();
  await page.until("the checks in focus", () => page.find("#readiness-title").isFocused());
  assert.deepEqual(page.complaints, []);
});

test("a shorter window that would do is offered on every page that needs the model", async (page) => {
  await demoReady(page);
  await startFile(page, { name: "short.csv", text: monthsOfSales(6) });
  await resultsOf(page, "short.csv");
  await turnTo(page, "playbook");
  await page.byTestId("use-window").click();
  await page.byTestId("capacity-slider").visible();
  assert.equal(await page.byTestId("no-model").count(), 0);
  assert.ok((await figure(page, "action-customers")) > 0);
  assert.deepEqual(page.complaints, []);
});

test("a product with a name but without a code is a product", async (page) => {
  await demoReady(page);
  const rows = Array.from({ length: 30 }, (_, n) => `${n},2024-0${1 + (n % 3)}-1${n % 9},c${n % 7},${["Mug", "Plate"][n % 2]},1,${2 + 3 * (n % 2)}`);
  await startFile(page, { name: "named.csv", text: `Order,Date,Customer,Item name,Qty,Price\n${rows.join("\n")}\n` });
  await resultsOf(page, "named.csv");
  await turnTo(page, "sales", "?period=all");
  const products = await tableOf(visual(page, "top-products"));
  assert.deepEqual(products.map(({ name, values }) => [name, values[0]]), [["Plate", 75], ["Mug", 30]]);
  assert.match(await visual(page, "top-countries").text(), /The file has no countries/);
  assert.equal(await page.byTestId("slicer-country").count(), 0, "nothing to choose from");
});
