// Files that cannot be used: a clear word where it belongs, and what was loaded before stays.
import assert from "node:assert/strict";
import { test } from "node:test";
import { useBrowser, withPage } from "../support/browser.mjs";
import { figure, hasResults, runOver, runToEnd, startDemo, startFile } from "../support/page.mjs";

useBrowser();

const csv = (text) => ({ name: "sales.csv", mimeType: "text/csv", buffer: Buffer.from(text) });

const HEADER = "Invoice,StockCode,Quantity,InvoiceDate,Price,Customer ID,Country\n";
const BAD = {
  "an empty file": [csv(""), /empty/i],
  "a file without a customer column": [
    csv("Invoice,Quantity,InvoiceDate,Price\n1,2,2011-01-01 10:00:00,3.5\n"),
    /customer/i,
  ],
  "a header without rows": [csv(HEADER), /row|transaction|empty/i],
  "a text file": [
    { name: "notes.txt", mimeType: "text/plain", buffer: Buffer.from("Dear diary,\nno sales.\n") },
    /csv/i,
  ],
  "a text that calls itself CSV": [csv("Dear diary,\ntoday I sold nothing.\n"), /column|header/i],
  "an image that calls itself CSV": [
    { name: "sales.csv", mimeType: "text/csv", buffer: Buffer.from([137, 80, 78, 71, 13, 10, 26, 10, 0, 255]) },
    /\w/,
  ],
};

for (const [name, [file, says]] of Object.entries(BAD)) {
  test(`${name} on a fresh page`, () =>
    withPage({}, async (page, complaints) => {
      await startFile(page, file);
      const error = page.getByTestId("error");
      await error.waitFor({ timeout: 20_000 });
      await runOver(page);
      assert.match(await error.innerText(), says);
      assert.equal(await hasResults(page), false);
      assert.deepEqual(complaints, []);
      await runToEnd(page, startDemo);
      assert.equal(await error.count(), 0, "the message is gone once a run works");
    }));
}

test("results stay when the next file is bad", () =>
  withPage({}, async (page) => {
    await runToEnd(page, startDemo);
    const before = await figure(page, "kpi-revenue");
    for (const [file] of Object.values(BAD)) {
      await startFile(page, file);
      await page.getByTestId("error").waitFor({ timeout: 20_000 });
      await runOver(page);
      assert.equal(await hasResults(page), true);
      assert.equal(await figure(page, "kpi-revenue"), before);
      await page.getByTestId("error").getByRole("button").click();
    }
  }));
