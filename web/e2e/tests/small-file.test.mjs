// A file too small for a model: the reason is said, and everything that needs none works.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { useBrowser, withPage } from "../support/browser.mjs";
import { download, figure, startFile } from "../support/page.mjs";

useBrowser();

const rows = Array.from({ length: 60 }, (_, n) => {
  const day = `2024-${String(1 + (n % 6)).padStart(2, "0")}-${10 + (n % 9)}`;
  return `${n},${day},c${n % 17},2,5`;
});
const buffer = Buffer.from(`Order ID,Order Date,Customer,Qty,Unit Price\n${rows.join("\n")}\n`);

test("a file too small for a model says why and still gives what it can", () =>
  withPage({}, async (page, complaints) => {
    await startFile(page, { name: "small.csv", mimeType: "text/csv", buffer });
    await page.getByTestId("summary").and(page.locator('[data-state="done"]')).waitFor();
    assert.match(await page.getByTestId("summary").innerText(), /needs at least 4 month ends/);
    assert.equal(await figure(page, "kpi-revenue"), 100);
    assert.equal(await figure(page, "kpi-scored"), 17);
    assert.equal(await page.getByTestId("kpi-at-risk").getAttribute("data-value"), "");
    assert.equal(await page.getByTestId("action-table").count(), 0);
    assert.ok(await page.getByTestId("download-campaign_actions.csv").isDisabled());
    const saved = await download(page, "download-customer_segment_snapshot.csv");
    assert.match(await readFile(saved.path, "utf8"), /^CustomerID,SnapshotDate,RecencyDays,/);
    assert.deepEqual(complaints, []);
  }));
