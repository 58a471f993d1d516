// Moving about in the report: clicks, filters, addresses, exports, keyboard.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { useBrowsers } from "../support/browser.mjs";
import { customerRows, demoReady, figure, tabTo, turnTo } from "../support/page.mjs";

const test = useBrowsers();

const clickMark = (page, visual, index) =>
  page.evaluate(
    ([visual, index]) =>
      document
        .querySelector(`[data-visual="${visual}"] .c-item[data-index="${index}"]`)
        .dispatchEvent(new MouseEvent("click", { bubbles: true })),
    [visual, index],
  );
const becomes = (page, measure, wanted) =>
  page.until(`${measure} to change`, async () => wanted(await figure(page, measure)));

test("a mark filters the page, again clears it, and a chip says so", async (page) => {
  await demoReady(page);
  await turnTo(page, "segments");
  const all = await figure(page, "scored-customers");
  await clickMark(page, "segment-customers", 0);
  await becomes(page, "scored-customers", (value) => value < all);
  assert.equal(await page.byTestId("chip-segment").count(), 1);
  assert.equal(await page.find('[data-visual="segment-customers"] .is-off').count() > 0, true, "the others fade");
  await clickMark(page, "segment-customers", 0);
  await becomes(page, "scored-customers", (value) => value === all);
  assert.equal(await page.byTestId("chip-segment").count(), 0);

  await clickMark(page, "segment-customers", 1);
  await becomes(page, "scored-customers", (value) => value < all);
  await page.byTestId("clear-filters").click();
  await becomes(page, "scored-customers", (value) => value === all);
  assert.deepEqual(page.complaints, []);
});

test("a sales figure does not react to the snapshot, nor the other way round", async (page) => {
  await demoReady(page);
  await turnTo(page, "overview");
  const before = [await figure(page, "revenue"), await figure(page, "at-risk-customers")];
  await turnTo(page, "overview", "?snapshot=2024-06-30");
  await becomes(page, "at-risk-customers", (value) => value !== before[1]);
  assert.equal(await figure(page, "revenue"), before[0]);
  await turnTo(page, "overview", "?period=2024-06");
  await becomes(page, "revenue", (value) => value !== before[0]);
  await becomes(page, "at-risk-customers", (value) => value === before[1]);
});

test("from a group to its customers, on to one of them, and Back", async (page) => {
  await demoReady(page);
  await turnTo(page, "churn");
  const all = await figure(page, "scored-customers");
  await clickMark(page, "risk-mix", 0);
  await becomes(page, "scored-customers", (value) => value < all);
  const high = await figure(page, "scored-customers");
  await page.byTestId("see-customers").click();
  await page.find('main[data-page="customers"][data-state="ready"]').visible();
  await page.until("the customers", async () => (await customerRows(page).count()) > 0);
  const total = new Intl.NumberFormat("en-US").format(high);
  await page.until("their number", async () => (await page.find(".table-bar").text()).includes(total));
  await page.byTestId("customer-link").click();
  await page.byTestId("customer-id").visible();
  assert.ok((await page.find('[data-visual="reasons"] .c-item').count()) > 2, "the score has its reasons");
  await page.back();
  await page.find('main[data-page="customers"]').visible();
  await page.back();
  await page.find('main[data-page="churn"]').visible();
  await becomes(page, "scored-customers", (value) => value === high);
  await page.back();
  await becomes(page, "scored-customers", (value) => value === all);
  await page.forward();
  await becomes(page, "scored-customers", (value) => value === high);
});

test("an address leads to the same figures again, and tells nothing of the data", async (page) => {
  await demoReady(page);
  await turnTo(page, "overview", "?period=2025-06&snapshot=2025-06-30&country=1");
  await page.byTestId("chip-country").visible();
  const country = (await page.byTestId("chip-country").text()).split(": ").at(-1);
  const shown = async () => [await figure(page, "revenue"), await figure(page, "revenue-at-risk")];
  const before = await shown();
  const address = await page.evaluate(() => location.href);
  assert.ok(!decodeURIComponent(address).includes(country), address);
  await page.reload();
  await page.find('main[data-page="overview"][data-state="ready"]').visible(60_000);
  assert.deepEqual(await shown(), before);
});

test("a visual is read as a table and saved as CSV, SVG and PNG", async (page) => {
  await demoReady(page);
  await turnTo(page, "sales");
  const at = '[data-visual="top-countries"]';
  const menu = () => page.find(`${at} [data-testid="visual-menu"] summary`).click();
  const save = async (kind) => {
    await menu();
    return page.download(page.find(`${at} [data-testid="export-${kind}"]`));
  };
  const svg = await save("svg");
  const picture = readFileSync(svg.path, "utf8");
  assert.match(picture, /^<svg [\s\S]*Top countries by revenue[\s\S]*<\/svg>\s*$/);
  const png = readFileSync((await save("png")).path);
  assert.equal(png.subarray(1, 4).toString(), "PNG");
  assert.ok(png.length > 5_000, `${png.length} bytes`);
  const csv = readFileSync((await save("csv")).path, "utf8").trim().split("\n");
  await menu();
  await page.find(`${at} [data-testid="toggle-table"]`).click();
  await page.find(`${at} .figures-table`).visible();
  const first = await page.find(`${at} .figures-table tbody td`).attribute("data-value");
  assert.equal(csv[1].split(",")[1], first);
  assert.deepEqual(page.complaints, []);
});

test("the capacity can be changed, and the list follows", async (page) => {
  await demoReady(page);
  await turnTo(page, "playbook");
  const before = await figure(page, "action-customers");
  await page.evaluate(() => {
    const slider = document.querySelector('[data-testid="capacity-slider"]');
    slider.value = "5";
    slider.dispatchEvent(new Event("input", { bubbles: true }));
  });
  await becomes(page, "action-customers", (value) => value < before);
  const listed = await figure(page, "action-customers");
  await page.until("the list", async () =>
    (await page.find(".table-bar").text()).includes(new Intl.NumberFormat("en-US").format(listed)),
  );
});

test("the whole page speaks Turkish", async (page) => {
  await demoReady(page);
  await turnTo(page, "overview");
  await page.byTestId("language").click();
  await page.until("Turkish", async () => (await page.find("h1").text()) === "Yönetici Özeti");
  assert.equal(await page.evaluate(() => document.documentElement.lang), "tr");
  await page.reload();
  await page.find('main[data-page="overview"][data-state="ready"]').visible(60_000);
  assert.equal(await page.find("h1").text(), "Yönetici Özeti");
});

test("with the keyboard alone from the first screen to a customer", async (page) => {
  await page.find('main[data-page="home"][data-state="ready"]').visible(60_000);
  await tabTo(page, '[data-testid="open-report"]');
  await page.press("Enter");
  await page.find('main[data-page="overview"][data-state="ready"]').visible();
  await tabTo(page, '[data-visual="revenue-trend"] .c-item');
  await page.press("ArrowRight");
  await page.press("Enter");
  await page.byTestId("chip-period").visible();
  await page.press("Escape");
  await page.evaluate(() => document.activeElement.blur());
  await tabTo(page, '[data-testid="see-customers"]');
  await page.press("Enter");
  await page.find('main[data-page="customers"]').visible();
  await page.until("the customers", async () => (await customerRows(page).count()) > 0);
  await tabTo(page, '[data-testid="customer-link"]');
  await page.press("Enter");
  await page.byTestId("customer-id").visible();
  assert.deepEqual(page.complaints, []);
});
