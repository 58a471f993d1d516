// Loading the page anew, and filters that belong to other data.
import assert from "node:assert/strict";
import { useBrowsers } from "../support/browser.mjs";
import { demoReady, figure, resultsOf, runOver, startFile, turnTo } from "../support/page.mjs";
import { chips, choose, tick } from "../support/report.mjs";
import { monthsOfSales } from "../support/shops.mjs";

const test = useBrowsers();

const OWN = { name: "own.csv", text: monthsOfSales(14) };
/** The same shop, but that its countries have other numbers. */
const OTHER = { name: "other.csv", text: OWN.text.replaceAll("Germany", "Zypern") };

const ready = (page, view) => page.find(`main[data-page="${view}"][data-state="ready"]`).visible(60_000);
const remembered = (page) =>
  page.evaluate(() => JSON.stringify(Object.fromEntries(Object.keys(sessionStorage).map((key) => [key, sessionStorage[key]]))));
const letGo = async (page) => ((await page.byTestId("let-go").count()) > 0 ? page.byTestId("let-go").text() : "");

/** Opens a file and filters its overview by the country named. */
async function filtered(page, file, country) {
  await startFile(page, file);
  await resultsOf(page, file.name);
  await turnTo(page, "overview");
  await choose(page, "period", "all");
  const code = await page.evaluate((country) => {
    const labels = [...document.querySelectorAll('[data-testid="slicer-country"] label')];
    return labels.find((label) => label.textContent.trim() === country).querySelector("input").value;
  }, country);
  const all = await figure(page, "revenue");
  await tick(page, "country", code);
  await page.until("the filter", async () => (await figure(page, "revenue")) !== all);
  return { all, some: await figure(page, "revenue") };
}

test("a file that was open must be chosen again, and its filters come back with it", async (page) => {
  await demoReady(page);
  const { some } = await filtered(page, OWN, "Germany");
  const address = await page.address();
  assert.match(address, /country=\d+&data=[0-9a-z]{1,7}$/);
  await page.reload();
  await page.byTestId("choose-again").visible();
  assert.equal(await page.address(), address, "the address holds on to the filters");
  assert.equal(await page.find("[data-measure]").count(), 0, "no figure of the demo stands in their place");
  assert.equal(await remembered(page), '{"own-file":"1"}', "nothing but that there was a file");
  assert.equal(await page.byTestId("source").count(), 0);
  await page.byTestId("file-again").setFiles(OWN);
  await ready(page, "overview");
  await page.until("the same figure", async () => (await figure(page, "revenue")) === some);
  assert.ok((await chips(page)).some((chip) => chip.includes("Germany")));
  assert.equal(await letGo(page), "");
  assert.deepEqual(page.complaints, []);
});

test("the filters of one file are not applied to another", async (page) => {
  await demoReady(page);
  await filtered(page, OWN, "Germany");
  await page.reload();
  await page.byTestId("file-again").setFiles(OTHER);
  await ready(page, "overview");
  await page.byTestId("let-go").visible();
  assert.match(await letGo(page), /Country/);
  assert.ok(!(await page.address()).includes("country="));
  assert.ok((await page.address()).includes("period=all"), "what means the same for all data stays");
  assert.deepEqual(await page.byTestId("chip-country").count(), 0);
  await page.byTestId("let-go").find("button").click();
  await page.byTestId("let-go").hidden();
});

test("nor to the demo, where a tab has no file; nor the demo's to a file", async (page) => {
  await demoReady(page);
  await filtered(page, OWN, "Germany");
  const address = await page.address();
  await page.evaluate(() => sessionStorage.clear());
  await page.reload();
  await ready(page, "overview");
  await page.byTestId("let-go").visible();
  assert.ok(!(await page.address()).includes("country="), await page.address());
  assert.equal(await page.byTestId("chip-country").count(), 0);

  await turnTo(page, "overview", "?country=1");
  await page.byTestId("chip-country").visible();
  assert.equal(await letGo(page), "", "the demo's own numbers");
  await turnTo(page, "overview", address.split("overview")[1]);
  await page.byTestId("let-go").visible();
  await turnTo(page, "overview", "?country=1");
  await turnTo(page, "data", "?country=1");
  await startFile(page, OWN);
  await resultsOf(page, OWN.name);
  await page.byTestId("let-go").visible();
  await turnTo(page, "overview");
  assert.equal(await page.byTestId("chip-country").count(), 0);
});

test("whoever wants the demo instead has it, and is not asked again", async (page) => {
  await demoReady(page);
  await startFile(page, OWN);
  await resultsOf(page, OWN.name);
  for (const view of ["churn", "customers", "model"]) {
    await page.evaluate((view) => (location.hash = `#/${view}`), view);
    await page.reload();
    await page.byTestId("choose-again").visible();
  }
  await page.byTestId("demo-instead").click();
  await ready(page, "model");
  await page.reload();
  await ready(page, "model");
  assert.equal(await page.byTestId("choose-again").count(), 0);
  assert.equal(await remembered(page), "{}");
  assert.deepEqual(page.complaints, []);
});

test("what is kept opens by itself, with its filters", async (page) => {
  await demoReady(page);
  const { some } = await filtered(page, OWN, "Germany");
  await turnTo(page, "data");
  await page.byTestId("keep").click();
  await page.byTestId("kept").visible();
  await page.back();
  await ready(page, "overview");
  await page.reload();
  await ready(page, "overview");
  await page.until("the same figure", async () => (await figure(page, "revenue")) === some);
  assert.ok((await page.byTestId("source").text()).includes(OWN.name));
  await turnTo(page, "data");
  await runOver(page);
  await page.byTestId("forget").click();
  await page.byTestId("keep").visible();
  assert.deepEqual(page.complaints, []);
});

test("times that other data do not have are let go with a word", async (page) => {
  await demoReady(page);
  await turnTo(page, "sales", "?period=1999-01");
  await page.byTestId("let-go").visible();
  assert.match(await letGo(page), /Sales period/);
  assert.ok(!(await page.address()).includes("period="));
  await turnTo(page, "cohorts");
  assert.equal(await letGo(page), "", "the note is of the view it came up on");
});
