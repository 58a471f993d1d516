// The newest snapshot lies after the data end: pages open on the one before, and the later one is marked.
import assert from "node:assert/strict";
import { useBrowsers } from "../support/browser.mjs";
import { demoReady, figure, runToEnd, startFile, turnTo } from "../support/page.mjs";
import { realCsv, withoutRealFile } from "../support/settings.mjs";

const test = useBrowsers("chromium");

const slicer = (page) =>
  page.byTestId("slicer-snapshot").read((select) => ({
    shown: select.selectedOptions[0].textContent,
    first: select.options[0].textContent,
    newest: select.options[0].value,
  }));
const stands = (page, visual) => page.find(`[data-visual="${visual}"] .timeline`).text();
const note = (page, visual) => page.find(`[data-visual="${visual}"] [data-testid="note"]`).text();
/** The colour that says good or bad. */
const verdict = (page) =>
  page.find('[data-measure="revenue-at-risk-change"]').read((change) => change.className);

test("pages open on the newest snapshot that the data reach", { locale: "en-GB" }, async (page) => {
  await demoReady(page);
  await turnTo(page, "churn");
  const { shown, first, newest } = await slicer(page);
  assert.match(shown, /30 Nov 2025 \(newest within the data\)/);
  assert.match(first, /31 Dec 2025 \(after the data end\)/);
  assert.equal(await stands(page, "revenue-at-risk"), "Snapshot (as-of) · 30 Nov 2025");
  assert.equal(await page.byTestId("after-data").count(), 0);
  assert.match(await verdict(page), /good|bad/);
  for (const visual of ["probability-trend", "revenue-at-risk-trend"]) {
    assert.match(await note(page, visual), /^Dashed: 31 Dec 2025 lies after the data end \(9 Dec 2025\)/);
    const last = await page.find(`[data-visual="${visual}"] .c-item:last-of-type`).attribute("aria-label");
    assert.match(last, /31 Dec 2025.*\(after the data end\)$/);
    assert.ok((await page.find(`[data-visual="${visual}"] .c-dashed`).count()) > 0);
  }

  const reached = await figure(page, "revenue-at-risk");
  await turnTo(page, "churn", `?snapshot=${newest}`);
  await page.byTestId("after-data").visible();
  assert.match(await page.byTestId("after-data").text(), /The data end on 9 Dec 2025\..*Show 30 Nov 2025 instead$/s);
  assert.match(await stands(page, "revenue-at-risk"), /31 Dec 2025 \(after the data end\)$/);
  assert.match(await page.byTestId("chip-snapshot").text(), /after the data end/);
  assert.doesNotMatch(await verdict(page), /good|bad/, "an artefact is neither");
  await turnTo(page, "overview", `?snapshot=${newest}`);
  await page.until("a word in the sentences", async () =>
    (await page.find(".narrative").text()).includes("The data end on 9 Dec 2025, before this snapshot"),
  );
  await page.byTestId("after-data").find("button").click();
  await page.until("the snapshot before", async () => (await figure(page, "revenue-at-risk")) === reached);
  assert.equal(await page.byTestId("chip-snapshot").count(), 0);
});

test("the same in Turkish", { locale: "tr-TR" }, async (page) => {
  await demoReady(page);
  await turnTo(page, "churn", "?snapshot=2025-12-31");
  await page.byTestId("after-data").visible();
  assert.match(await page.byTestId("after-data").text(), /Veri 9 Ara 2025 tarihinde bitiyor/);
  assert.match(await stands(page, "revenue-at-risk"), /31 Ara 2025 \(veri bittikten sonra\)$/);
  assert.match(await note(page, "revenue-at-risk-trend"), /^Kesikli: 31 Ara 2025 veri bittikten sonra/);
});

test("a month that is not complete is marked in every chart of months", { locale: "en-GB" }, async (page) => {
  await demoReady(page);
  for (const [view, visuals] of [
    ["overview", ["revenue-trend", "orders-trend"]],
    ["sales", ["revenue-trend", "aov-trend"]],
    ["cohorts", ["cohort-heat-map", "cohort-curves"]],
  ]) {
    await turnTo(page, view);
    for (const visual of visuals) {
      assert.match(await note(page, visual), /Dashed: December 2025 is not complete, the data end on 9 Dec 2025/, visual);
      const drawn = `[data-visual="${visual}"] :is(.c-dashed, .c-partial)`;
      assert.ok((await page.find(drawn).count()) > 0, visual);
      const told = `[data-visual="${visual}"] .c-item[aria-label*="incomplete month"]`;
      assert.ok((await page.find(told).count()) > 0, visual);
    }
  }
});

test("a small course marks the figure it stands beside, and no other", async (page) => {
  await demoReady(page);
  const dot = () => page.find('[data-visual="revenue"] .tile-trend circle').count();
  const at = () =>
    page.find('[data-visual="revenue"] .tile-trend circle').read((circle) => Number(circle.getAttribute("cx")));
  await turnTo(page, "overview");
  const last = await at();
  await turnTo(page, "overview", "?period=2024-11");
  await page.until("the dot to move", async () => (await at()) < last - 10);
  await turnTo(page, "overview", "?period=2024");
  await page.until("no dot for a year", async () => (await dot()) === 0);
});

test("the real data end on 9 December", { skip: withoutRealFile, locale: "en-GB" }, async (page) => {
  await demoReady(page);
  await runToEnd(page, (page) => startFile(page, realCsv));
  await turnTo(page, "churn");
  assert.match((await slicer(page)).shown, /30 Nov 2011/);
  await turnTo(page, "churn", "?snapshot=2011-12-31");
  await page.until("all customers", async () => (await figure(page, "scored-customers")) === 5878);
  // Power BI opens on the newest snapshot: the comparison says so, and compares there on a word.
  await turnTo(page, "compare", "?page=churn");
  await page.byTestId("basis-selection").click();
  await page.byTestId("newest-note").find("button").click();
  await page.until("the same snapshot", async () =>
    (await page.find('[data-row="scored-customers"] [data-ours]').attribute("data-ours")) === "5878",
  );
});
