// Settings that no run can have, and the words for it.
import assert from "node:assert/strict";
import { useBrowsers } from "../support/browser.mjs";
import { demoReady, number, resultsOf, runOver, startFile, turnTo } from "../support/page.mjs";
import { fewSales } from "../support/shops.mjs";

const test = useBrowsers();

const FEW = { name: "few.csv", text: fewSales() };
/** Words of the command line and of its files, that nobody who only knows the page has heard of. */
const FOREIGN = /--[a-z]|[a-z]+-[a-z]+-(days|threshold|duplicates)|\[formats\]|label-window/;

const field = (page, setting) => page.byTestId(`setting-${setting}`);
const isFaulty = async (page, setting) => (await field(page, setting).attribute("aria-invalid")) === "true";
const why = async (page, setting) =>
  page.find(`#${await field(page, setting).attribute("aria-describedby")}`).text();

async function give(page, setting, value) {
  await field(page, setting).fill(value);
  await field(page, setting).press("Tab");
}

async function openSettings(page) {
  await turnTo(page, "data");
  await page.byTestId("open-settings").click();
  await field(page, "label-window-days").visible();
}

test("a value out of range is told at its field, and no run begins", async (page) => {
  await demoReady(page);
  await startFile(page, FEW);
  await resultsOf(page, FEW.name);
  const kept = await number(page, "rows-kept");
  await openSettings(page);
  await give(page, "label-window-days", "900");
  await page.until("the fault", () => isFaulty(page, "label-window-days"));
  assert.match(await why(page, "label-window-days"), /Days without a purchase that mean churn.* 900.* 1 to 730/);
  assert.equal(await page.byTestId("wizard").count(), 0);

  await page.byTestId("run-again").click();
  await page.byTestId("error").visible();
  const said = await page.byTestId("error").text();
  assert.match(said, /Days without a purchase that mean churn.* 900.* 1 to 730.*Settings/s);
  assert.doesNotMatch(said, FOREIGN);
  assert.equal(await page.byTestId("wizard").count(), 0, "the columns have nothing to do with it");
  assert.equal(await number(page, "rows-kept"), kept, "what is loaded stays");
  await page.byTestId("go-to-setting").click();
  await page.until("the focus", () => field(page, "label-window-days").isFocused());

  await page.byTestId("language").click();
  await page.until("Turkish", async () => (await page.byTestId("error").text()).includes("Kayıp sayılan alımsız gün"));
  assert.match(await page.byTestId("error").text(), /900.*1 ile 730/s);

  await page.byTestId("go-to-setting").click();
  await give(page, "label-window-days", "60");
  assert.equal(await isFaulty(page, "label-window-days"), false);
  await page.byTestId("run-again").click();
  await page.byTestId("error").hidden();
  await runOver(page);
  await resultsOf(page, FEW.name);
  assert.deepEqual(page.complaints, []);
});

test("settings that contradict each other, and values that are none", async (page) => {
  await demoReady(page);
  await openSettings(page);
  await give(page, "medium-risk-threshold", "0.9");
  await page.until("the fault", () => isFaulty(page, "medium-risk-threshold"));
  assert.match(await why(page, "medium-risk-threshold"), /Medium risk from.* 0\.9.*High risk from.* 0\.8/);
  await give(page, "high-risk-threshold", "0.95");
  await page.until("no fault", async () => !(await isFaulty(page, "medium-risk-threshold")));
  await give(page, "test-snapshots", "2.7");
  assert.equal(await field(page, "test-snapshots").read((input) => input.value), "2", "what a run would have");
  for (const keys of ["Control+a", "Backspace", "Tab"]) await field(page, "test-snapshots").press(keys);
  assert.equal(await field(page, "test-snapshots").read((input) => input.value), "2");
  assert.deepEqual(page.complaints, []);
});

test("a file is opened all the same, with its columns, and read once the setting is right", async (page) => {
  await demoReady(page);
  await openSettings(page);
  await give(page, "capacity-share", "1.5");
  await startFile(page, FEW);
  await page.byTestId("wizard").visible();
  assert.match(await page.byTestId("error").text(), /Share of customers you can act on.* 1\.5.* above 0 and at most 1/);
  assert.ok((await number(page, "usable-rows")) > 50, "the columns are there");
  await page.byTestId("go-to-setting").click();
  await page.until("the focus", () => field(page, "capacity-share").isFocused());
  await give(page, "capacity-share", "0.2");
  await page.byTestId("wizard-read").click();
  await resultsOf(page, FEW.name);
  assert.deepEqual(page.complaints, []);
});

test("a mapping file may bring the fault", async (page) => {
  await demoReady(page);
  await startFile(page, FEW);
  await resultsOf(page, FEW.name);
  await page.byTestId("check-columns").click();
  await page.byTestId("usable-rows").visible();
  await page.byTestId("mapping-input").setFiles({ name: "mapping.toml", text: "[settings]\ntest-snapshots = 99\n" });
  await page.byTestId("wizard-settings").click();
  await page.until("the fault", () => isFaulty(page, "test-snapshots"));
  await page.byTestId("wizard-read").click();
  await page.byTestId("error").visible();
  assert.match(await page.byTestId("error").text(), /Month ends held out to test.* 99.* 1 to 24/);
  assert.ok((await number(page, "usable-rows")) > 50);
});

test("the page has no words of the command line", async (page) => {
  await demoReady(page);
  const rows = Array.from({ length: 40 }, (_, n) => `${n},0${1 + (n % 9)}/0${1 + (n % 8)}/2023,c${n % 9},1,2.5`);
  const twice = [...rows, ...rows];
  await startFile(page, { name: "open.csv", text: `Order,Date,Customer,Qty,Price\n${twice.join("\n")}\n` });
  await page.byTestId("wizard-problem").visible();
  assert.match(await page.byTestId("wizard-problem").text(), /more than one way/);
  assert.doesNotMatch(await page.find("main").text(), FOREIGN);
  await page.byTestId("date-dmy").click();
  await page.byTestId("wizard-read").click();
  await resultsOf(page, "open.csv");
  await page.byTestId("finding-ExactDuplicates").visible();
  assert.doesNotMatch(await page.find("main").text(), FOREIGN);
});
