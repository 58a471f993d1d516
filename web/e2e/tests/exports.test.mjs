// Every button and menu entry of every view, on the demo, on a file of one's own, and without a model: each can be
// pressed, and what it saves can be opened.
import assert from "node:assert/strict";
import { useBrowsers } from "../support/browser.mjs";
import { customerRows, demoReady, resultsOf, runOver, results, startFile, turnTo } from "../support/page.mjs";
import { opened } from "../support/saved.mjs";
import { fewSales, monthsOfSales } from "../support/shops.mjs";

const test = useBrowsers();

const VIEWS = [
  "home", "start", "overview", "sales", "segments", "churn", "playbook", "cohorts", "customer", "customers", "data",
  "model", "compare", "how",
];
/** Test ids of what saves a file. */
const SAVES = /^(export-|download-|people-export$|parity-csv$|mapping-save$)/;
/** What begins a run or takes the place of the view; pressed by itself. */
const APART = /^(demo-button|run-again|use-window|check-columns|keep|forget|wizard-(read|leave))$/;

/** The buttons and menus within a part of the page that can be pressed, each by a name of its own. */
const controls = (page, within) =>
  page.evaluate((within) => {
    const count = {};
    const found = document.querySelectorAll(`:is(${within}) :is(button:not(:disabled), summary)`);
    return [...found].map((control) => {
      const { testid = control.className } = control.dataset;
      const visual = control.closest("[data-visual]")?.dataset.visual ?? "";
      const name = `${visual} ${control.localName} ${testid} ${control.ariaLabel ?? control.textContent.trim()}`;
      count[name] = (count[name] ?? 0) + 1;
      const key = `${name} ${count[name]}`;
      control.setAttribute("data-pressed-as", key);
      return { key, id: testid };
    });
  }, within);

const press = (page, key) =>
  page.evaluate((key) => document.querySelector(`[data-pressed-as="${CSS.escape(key)}"]`)?.click(), key);

/** Presses everything within a part of the page, whatever turns up on the way; what was saved. */
async function pressAll(page, within, back) {
  const pressed = new Set();
  const saved = [];
  for (;;) {
    const all = await controls(page, within);
    const next = all.find(({ key, id }) => !pressed.has(key) && !APART.test(id));
    if (next === undefined) return saved;
    pressed.add(next.key);
    if (SAVES.test(next.id)) {
      const file = await page.saved(`what ${next.key} saves`, () => press(page, next.key));
      const content = await opened(page, file);
      saved.push({ ...next, name: file.name, content });
    } else {
      await press(page, next.key);
      await page.pause(20);
    }
    assert.deepEqual(page.complaints, [], next.key);
    await back();
  }
}

/** Presses everything on a view. */
async function pressView(page, view) {
  await turnTo(page, view);
  if ((await page.byTestId("people-table").count()) > 0) {
    await page.until("the customers", async () => (await customerRows(page).count()) > 0);
  }
  const hash = await page.evaluate(() => location.hash);
  const back = async () => {
    if ((await page.evaluate(() => location.hash)) === hash) return;
    await page.evaluate((hash) => (location.hash = hash), hash);
    await page.find(`main[data-page="${view}"][data-state="ready"]`).visible();
  };
  return pressAll(page, "main", back);
}

/** Every view but the customer's, which needs one; then that. */
async function pressEverything(page) {
  const saved = {};
  // Paper is asked for in a window of the browser's own, which would stay open.
  await page.evaluate(() => {
    globalThis.printed = 0;
    globalThis.print = () => {
      globalThis.printed += 1;
      dispatchEvent(new Event("afterprint"));
    };
  });
  for (const view of VIEWS.filter((view) => view !== "customer")) saved[view] = await pressView(page, view);
  await turnTo(page, "customers");
  await page.until("the customers", async () => (await customerRows(page).count()) > 0);
  await page.byTestId("customer-link").click();
  await page.byTestId("customer-id").visible();
  const hash = await page.evaluate(() => location.hash);
  saved.customer = await pressAll(page, "main", () => page.evaluate((hash) => (location.hash = hash), hash));
  await turnTo(page, "how");
  for (const id of ["language", "language", "theme-toggle", "theme-toggle", "theme-toggle"]) {
    await page.byTestId(id).click();
  }
  assert.ok((await page.evaluate(() => globalThis.printed)) >= 8, "every page of the report can be printed");
  assert.deepEqual(page.complaints, []);
  return saved;
}

/** What stands apart on the data's page, for a file of one's own. */
async function pressWhatIsOwn(page, name) {
  await turnTo(page, "data");
  await page.byTestId("keep").click();
  await page.byTestId("forget").click();
  await page.byTestId("keep").visible();
  await page.byTestId("check-columns").click();
  await page.byTestId("usable-rows").visible();
  const saved = await pressAll(page, '[data-testid="wizard"]', () => {});
  await page.byTestId("wizard-leave").click();
  await page.byTestId("check-columns").click();
  await page.byTestId("wizard-read").click();
  await page.byTestId("wizard").hidden();
  await resultsOf(page, name);
  assert.deepEqual(page.complaints, []);
  return saved;
}

const names = (saved) => saved.map(({ name }) => name);
const rowsOf = (saved, name) => saved.find((file) => file.name === name).content;

test("on the demo", async (page) => {
  await demoReady(page);
  const saved = await pressEverything(page);
  const customers = rowsOf(saved.customers, "customers.csv");
  assert.ok(customers.length > 1000, `${customers.length} rows`);
  assert.deepEqual(customers[0].slice(0, 3), ["Customer", "Country", "Segment"]);
  assert.ok(customers.slice(1).every(([customer, , segment]) => customer !== "" && segment !== ""));
  for (const kind of ["csv", "svg", "png"]) assert.ok(names(saved.sales).includes(`top-products.${kind}`), kind);
  assert.ok(names(saved.playbook).includes("capacity.csv"));
  assert.ok(names(saved.compare).includes("power-bi-parity.csv"));
  assert.equal(names(saved.data).filter((name) => name.endsWith(".zip")).length, 2);
  assert.equal(saved.data.length, 9, "seven files and two zips");
  await turnTo(page, "data");
  await page.byTestId("open-settings").click();
  await page.byTestId("run-again").click();
  await runOver(page);
  await page.byTestId("demo-button").click();
  await runOver(page);
  await results(page);
  assert.deepEqual(page.complaints, []);
});

test("on a file of one's own, in Turkish", { locale: "tr-TR" }, async (page) => {
  await demoReady(page);
  await startFile(page, { name: "shop.csv", text: monthsOfSales(14) });
  await resultsOf(page, "shop.csv");
  const saved = await pressEverything(page);
  assert.equal(rowsOf(saved.customers, "customers.csv")[0][0], "Müşteri");
  const products = rowsOf(saved.sales, "top-products.csv").map(([name]) => name);
  assert.ok(products.includes('P0 Mug, "blue"'), `${products}`);
  assert.ok(names(await pressWhatIsOwn(page, "shop.csv")).some((name) => name.endsWith(".toml")));
});

test("without a model", async (page) => {
  await demoReady(page);
  await startFile(page, { name: "few.csv", text: fewSales() });
  await resultsOf(page, "few.csv");
  const saved = await pressEverything(page);
  assert.ok(rowsOf(saved.customers, "customers.csv").length > 20);
  assert.ok(names(saved.sales).includes("top-countries.csv"));
  assert.ok(!names(saved.data).includes("churn_scores.csv"));
  await pressWhatIsOwn(page, "few.csv");
});
