// Files that cannot be used: a clear word where it belongs, and what was loaded before stays.
import assert from "node:assert/strict";
import { useBrowsers } from "../support/browser.mjs";
import { demoReady, results, resultsOf, runToEnd, startDemo, startFile } from "../support/page.mjs";

const test = useBrowsers();

const SOON = 20_000;
const csv = (text) => ({ name: "sales.csv", text });

const HEADER = "Invoice,StockCode,Quantity,InvoiceDate,Price,Customer ID,Country\n";
const NO_CUSTOMER = csv("Invoice,Quantity,InvoiceDate,Price\n1,2,2011-01-01 10:00:00,3.5\n");

/** Nothing that is said of them could help. */
const BAD = {
  "an empty file": [csv(""), /empty/i],
  "an image that calls itself CSV": [csv(Buffer.from([137, 80, 78, 71, 13, 10, 26, 10, 0, 255])), /picture/i],
  "a web page": [csv("<!doctype html>\n<html><body>Sign in</body></html>\n"), /web page/i],
};

/** The columns are asked for. */
const UNCLEAR = {
  "a file without a customer column": [NO_CUSTOMER, /customer/i],
  "a header without rows": [csv(HEADER), /rows/i],
  "a letter": [{ name: "notes.txt", text: "Dear diary,\nno sales.\n" }, /column/i],
  "more columns than any table": [csv(`${HEADER}${",".repeat(20_000)}\n`), /columns/i],
};

test("a bad file while the demo is still being prepared", { path: "/#/data" }, async (page) => {
  await startFile(page, csv(""));
  const error = page.byTestId("error");
  await error.visible(SOON);
  await results(page);
  await runToEnd(page, startDemo);
  assert.equal(await error.count(), 0, "the message is gone once a run works");
  assert.deepEqual(page.complaints, []);
});

test("every bad file is explained, and results stay", async (page) => {
  await demoReady(page);
  const shown = () => page.byTestId("summary").text();
  const before = await shown();
  const error = page.byTestId("error");
  for (const [name, [file, says]] of Object.entries(BAD)) {
    await startFile(page, file);
    await error.visible(SOON);
    assert.match(await error.text(), says, name);
    assert.equal(await shown(), before, name);
    await error.find("button").click();
    await error.hidden();
  }
  for (const [name, [file, says]] of Object.entries(UNCLEAR)) {
    await startFile(page, file);
    await page.byTestId("wizard-problem").visible(SOON);
    assert.match(await page.byTestId("wizard-problem").text(), says, name);
    assert.ok(await page.byTestId("wizard-read").isDisabled(), name);
    assert.equal(await shown(), before, name);
    await page.byTestId("wizard-leave").click();
    await page.byTestId("wizard").hidden();
  }
  // What its beginning does not show stops the reading, and is asked about then.
  await startFile(page, csv(`${HEADER}1,"${"x".repeat(5_000_000)}\n`));
  await page.byTestId("wizard").visible(SOON);
  assert.match(await error.text(), /Line 2.*quotation mark/);
  assert.equal(await shown(), before);
  assert.deepEqual(page.complaints, []);
});

test("what only the end of a file shows is asked for too", async (page) => {
  await demoReady(page);
  // Too long for its first look; no date in it tells day from month.
  const row = (n) => `${n},0${1 + (n % 9)}/0${1 + (n % 8)}/2023,c${n % 50},Mug,2,3.50\n`;
  const rows = Array.from({ length: 20_000 }, (_, n) => row(n)).join("");
  await startFile(page, csv(`Invoice,Date,Customer,Product,Quantity,Price\n${rows}`));
  await page.byTestId("wizard").visible(SOON);
  assert.match(await page.byTestId("error").text(), /more than one way/);
  await page.byTestId("date-dmy").click();
  await page.byTestId("wizard-read").click();
  await resultsOf(page, "sales.csv");
  assert.equal(await page.byTestId("error").count(), 0);
});
