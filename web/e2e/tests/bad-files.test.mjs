// Files that cannot be used: a clear word where it belongs, and what was loaded before stays.
import assert from "node:assert/strict";
import { useBrowsers } from "../support/browser.mjs";
import { demoReady, hasResults, runOver, runToEnd, startDemo, startFile } from "../support/page.mjs";

const test = useBrowsers();

const SOON = 20_000;
const csv = (text) => ({ name: "sales.csv", text });

const HEADER = "Invoice,StockCode,Quantity,InvoiceDate,Price,Customer ID,Country\n";
const BAD = {
  "an empty file": [csv(""), /empty/i],
  "a file without a customer column": [
    csv("Invoice,Quantity,InvoiceDate,Price\n1,2,2011-01-01 10:00:00,3.5\n"),
    /customer/i,
  ],
  "a header without rows": [csv(HEADER), /row|transaction|empty/i],
  "a text file": [{ name: "notes.txt", text: "Dear diary,\nno sales.\n" }, /csv/i],
  "a text that calls itself CSV": [csv("Dear diary,\ntoday I sold nothing.\n"), /column|header/i],
  "an image that calls itself CSV": [csv(Buffer.from([137, 80, 78, 71, 13, 10, 26, 10, 0, 255])), /\w/],
};

test("a bad file in place of the demo that is still being prepared", { path: "/#/data" }, async (page) => {
  const [file, says] = BAD["a file without a customer column"];
  await startFile(page, file);
  const error = page.byTestId("error");
  await error.visible(SOON);
  await runOver(page);
  assert.match(await error.text(), says);
  assert.equal(await hasResults(page), false);
  assert.deepEqual(page.complaints, []);
  await runToEnd(page, startDemo);
  assert.equal(await error.count(), 0, "the message is gone once a run works");
});

test("every bad file is explained, and results stay", async (page) => {
  await demoReady(page);
  const shown = () => page.byTestId("summary").text();
  const before = await shown();
  const error = page.byTestId("error");
  for (const [name, [file, says]] of Object.entries(BAD)) {
    await startFile(page, file);
    await error.visible(SOON);
    await runOver(page);
    assert.match(await error.text(), says, name);
    assert.equal(await hasResults(page), true, name);
    assert.equal(await shown(), before, name);
    await error.find("button").click();
    await error.hidden();
  }
  assert.deepEqual(page.complaints, []);
});
