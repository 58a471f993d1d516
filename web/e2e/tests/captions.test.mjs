// What stands beside a figure is true, with and without filters.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { useBrowsers } from "../support/browser.mjs";
import { customerRows, demoReady, figure, turnTo } from "../support/page.mjs";

const test = useBrowsers("chromium");

const visual = (page, id) => page.find(`[data-visual="${id}"]`);
const title = (page, id) => visual(page, id).find("h2").text();
const stands = (page, id) => visual(page, id).find(".timeline").text();
const says = (page, id, wanted) =>
  page.until(`${id} to say ${wanted}`, async () => wanted.test(await visual(page, id).text()));
const tableValues = (page, id) =>
  page.evaluate((id) =>
    [...document.querySelectorAll(`[data-visual="${id}"] .figures-table table:first-of-type tbody tr`)].map((row) =>
      [...row.querySelectorAll("td")].map((cell) => Number(cell.dataset.value))), id);
async function asTable(page, id) {
  await page.find(`[data-visual="${id}"] [data-testid="visual-menu"] summary`).click();
  await page.find(`[data-visual="${id}"] [data-testid="toggle-table"]`).click();
  await page.find(`[data-visual="${id}"] .figures-table`).visible();
  return tableValues(page, id);
}

test("nothing is called computed before it is", async (page) => {
  // The head as it stands the moment the page takes over.
  await page.tab.evaluateOnNewDocument(() => {
    globalThis.heads = [];
    new MutationObserver(() => {
      const head = document.querySelector('[data-testid="live-head"]')?.innerText;
      if (head && !globalThis.heads.includes(head)) globalThis.heads.push(head);
    }).observe(document, { childList: true, subtree: true, characterData: true });
  });
  await page.reload();
  await page.find('main[data-page="home"][data-state="ready"]').visible(60_000);
  const heads = await page.evaluate(() => globalThis.heads);
  // What is kept on this device is looked for first.
  assert.match(heads[0], /Demo data\s+(Being computed|Nothing is computed yet)/);
  assert.doesNotMatch(heads[0], /Live|ago/);
  assert.match(heads.at(-1), /Live, on demo data\s+[\d,.]+ rows to [\d,.]+ customers in/);
});

test("all of time is called so, whatever the period", { locale: "en-GB" }, async (page) => {
  await demoReady(page);
  await turnTo(page, "cohorts", "?period=2024-06");
  assert.equal(await title(page, "cohort-totals"), "All revenue by cohort");
  for (const id of ["cohort-heat-map", "cohort-curves", "cohort-totals"]) {
    assert.equal(await stands(page, id), "Sales period · all months", id);
  }
  assert.match(await title(page, "repeat-rate"), /90 days to period end/);
  const cohorts = await asTable(page, "cohort-totals");
  const whole = cohorts.reduce((sum, [revenue]) => sum + revenue, 0);
  await turnTo(page, "overview", "?period=all");
  await page.until("all revenue", async () => Math.abs((await figure(page, "revenue")) - whole) < 0.01);
  assert.equal(await stands(page, "revenue-trend"), "Sales period · all months");
  assert.equal(await stands(page, "risk-trend"), "Snapshot (as-of) · all snapshots");
});

test("a share says of whom", { locale: "en-GB" }, async (page) => {
  await demoReady(page);
  await turnTo(page, "churn");
  assert.match(await visual(page, "flagged-customers").text(), /of all customers/);
  await turnTo(page, "churn", "?segment=champions");
  await says(page, "flagged-customers", /of the customers left by the filters/);
  const [flagged, scored] = [await figure(page, "flagged-customers"), await figure(page, "scored-customers")];
  assert.ok(Math.abs((await figure(page, "flag-rate")) - flagged / scored) < 1e-12);
});

test("a budget says whose it is", { locale: "en-GB" }, async (page) => {
  await demoReady(page);
  await turnTo(page, "playbook");
  assert.match(await title(page, "priority-budget"), /selected priority: P1/);
  const priorities = await asTable(page, "priorities");
  assert.ok(Math.abs((await figure(page, "priority-budget")) - priorities[0][1]) < 0.01);
  await turnTo(page, "playbook", "?priority=p2.p3");
  await page.until("the priorities chosen", async () => /P2.*, P3/.test(await title(page, "priority-budget")));
  // The capacity is shared out among all customers, and says so.
  assert.match(await page.byTestId("capacity-says").text(), /of all [\d,]+ customers .*whatever the filters/);
});

test("sentences name the filters they hold within", { locale: "en-GB" }, async (page) => {
  await demoReady(page);
  await turnTo(page, "overview", "?country=1&segment=champions");
  await page.byTestId("chip-country").visible();
  const heads = await page.find(".narrative h3").texts();
  assert.match(heads[0], /^Sales · Country: /);
  assert.doesNotMatch(heads[0], /Segment/, "sales know no segments");
  assert.match(heads[1], /^Risk · Country: .* · Segment: Champions$/);
  await turnTo(page, "overview", "?period=2023-12");
  await says(page, "narrative", /There are no earlier sales to compare with/);
  await turnTo(page, "overview", "?period=2025-12");
  await says(page, "narrative", /The period does not end with a month/);
  await turnTo(page, "overview", "?mode=all");
  await says(page, "narrative", /of them have an action/);
});

test("a filter that does nothing here says so", { locale: "en-GB" }, async (page) => {
  await demoReady(page);
  await turnTo(page, "sales", "?segment=champions&country=1");
  await page.byTestId("chip-segment").visible();
  assert.equal(await page.byTestId("chip-segment").attribute("title"), "no effect here");
  assert.equal(await page.byTestId("chip-country").attribute("title"), null);
  const menu = `[data-visual="top-products"] [data-testid="visual-menu"]`;
  await page.find(`${menu} summary`).click();
  const { path } = await page.download(page.find(`${menu} [data-testid="export-svg"]`));
  const file = readFileSync(path, "utf8");
  assert.ok(file.includes("Filtered by Country: ") && !file.includes("Champions"));
});

test("who stands behind a cohort has two bases, both named", { locale: "en-GB" }, async (page) => {
  await demoReady(page);
  await turnTo(page, "cohorts");
  await page.evaluate(() =>
    document
      .querySelectorAll('[data-visual="cohort-heat-map"] .c-item')[30]
      .dispatchEvent(new MouseEvent("click", { bubbles: true })));
  await page.find('main[data-page="customers"]').visible();
  await page.until("the customers", async () => (await customerRows(page).count()) > 0);
  assert.match(await page.find(".page-lead").text(), /“Revenue in the month” counts those purchases alone; all else is as of 30 Nov 2025/);
  assert.match(await page.byTestId("people-table").find("thead").text(), /Revenue in the month/);
});

test("on a page of sales the customers are who bought", { locale: "en-GB" }, async (page) => {
  await demoReady(page);
  await turnTo(page, "sales", "?period=2025-06");
  const bought = await page.evaluate(() => document.querySelector('[data-testid="see-customers"]').innerText);
  assert.match(bought, /See who bought/);
  await page.byTestId("see-customers").click();
  await page.find('main[data-page="customers"]').visible();
  await page.until("who bought", async () => /Everyone who bought in June 2025/.test(await page.find(".page-lead").text()));
  await page.until("the customers", async () => (await customerRows(page).count()) > 0);
  const total = await page.find(".table-bar .timeline").text();
  await turnTo(page, "overview", "?period=2025-06");
  const customers = await figure(page, "customers");
  assert.ok(total.startsWith(`${customers.toLocaleString("en-GB")} customers`), `${total} ${customers}`);
});

test("what can be read is told as it is", { locale: "en-GB" }, async (page) => {
  await demoReady(page);
  await turnTo(page, "compare");
  const fair = await page.byTestId("fair").text();
  assert.doesNotMatch(fair, /One CSV/);
  assert.match(fair, /Excel, Parquet and Arrow, several at once/);
  await turnTo(page, "segments", "?snapshot=2023-12-31");
  await says(page, "segment-flow", /This is the first snapshot/);
});
