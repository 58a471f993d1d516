// A file too small for a model: the reason is said, and everything that needs none works.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { useBrowsers } from "../support/browser.mjs";
import { demoReady, download, figure, runOver, startFile, turnTo } from "../support/page.mjs";

const test = useBrowsers();

const rows = Array.from({ length: 60 }, (_, n) => {
  const day = `2024-${String(1 + (n % 6)).padStart(2, "0")}-${10 + (n % 9)}`;
  return `${n},${day},c${n % 17},2,5`;
});
const text = `Order ID,Order Date,Customer,Qty,Unit Price\n${rows.join("\n")}\n`;

test("a file too small for a model says why and still gives what it can", async (page) => {
  await demoReady(page);
  await startFile(page, { name: "small.csv", text });
  await page.find('[data-testid="summary"][data-source="small.csv"]').visible();
  await runOver(page);
  assert.ok(await page.byTestId("download-campaign_actions.csv").isDisabled());
  const saved = await download(page, "download-customer_segment_snapshot.csv");
  assert.match(readFileSync(saved.path, "utf8"), /^CustomerID,SnapshotDate,RecencyDays,/);
  await turnTo(page, "churn");
  assert.match(await page.find("main").text(), /needs at least 4 month ends/);
  assert.equal(await figure(page, "scored-customers"), 17);
  assert.equal(await figure(page, "revenue-at-risk"), null);
  for (const view of ["overview", "sales", "segments", "playbook", "cohorts", "model", "start"]) {
    await turnTo(page, view);
  }
  await turnTo(page, "overview");
  assert.equal(await figure(page, "revenue"), 100);
  assert.deepEqual(page.complaints, []);
});
