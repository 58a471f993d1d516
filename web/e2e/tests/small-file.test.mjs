// A file too small for a model: the reason is said, and everything that needs none works.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { useBrowsers } from "../support/browser.mjs";
import { download, figure, results, startFile } from "../support/page.mjs";

const test = useBrowsers();

const rows = Array.from({ length: 60 }, (_, n) => {
  const day = `2024-${String(1 + (n % 6)).padStart(2, "0")}-${10 + (n % 9)}`;
  return `${n},${day},c${n % 17},2,5`;
});
const text = `Order ID,Order Date,Customer,Qty,Unit Price\n${rows.join("\n")}\n`;

test("a file too small for a model says why and still gives what it can", async (page) => {
  await startFile(page, { name: "small.csv", text });
  await results(page);
  assert.match(await page.byTestId("summary").text(), /needs at least 4 month ends/);
  assert.equal(await figure(page, "kpi-revenue"), 100);
  assert.equal(await figure(page, "kpi-scored"), 17);
  assert.equal(await page.byTestId("kpi-at-risk").attribute("data-value"), "");
  assert.equal(await page.byTestId("action-table").count(), 0);
  assert.ok(await page.byTestId("download-campaign_actions.csv").isDisabled());
  const saved = await download(page, "download-customer_segment_snapshot.csv");
  assert.match(readFileSync(saved.path, "utf8"), /^CustomerID,SnapshotDate,RecencyDays,/);
  assert.deepEqual(page.complaints, []);
});
