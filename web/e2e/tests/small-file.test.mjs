// A file too small for a model: the reason is said, and everything that needs none works.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { useBrowsers } from "../support/browser.mjs";
import { demoReady, download, figure, resultsOf, runOver, startFile, turnTo } from "../support/page.mjs";

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

/** Six months of sales: some stay for good, some leave after a while, some come and go. */
function sixMonths() {
  const buys = (customer, month) =>
    [true, month <= customer % 17, (month + customer) % 4 === 0][customer % 3];
  const rows = [];
  for (let month = 0; month < 6; month++) {
    for (let customer = 0; customer < 600; customer++) {
      if (!buys(customer, month)) continue;
      const day = String(1 + (customer % 28)).padStart(2, "0");
      rows.push(`${month}-${customer},2022-0${month + 1}-${day},c${customer},1,${2 + (customer % 9)}`);
    }
  }
  return `Invoice,InvoiceDate,Customer ID,Quantity,Price\n${rows.join("\n")}\n`;
}

test("a history too short for the label window gets a shorter one offered", async (page) => {
  await demoReady(page);
  const passed = async (check) => !(await page.byTestId(`check-${check}`).attribute("class"))?.includes("failed");
  assert.ok(await passed("month-ends"), "the demo has enough");
  await startFile(page, { name: "short.csv", text: sixMonths() });
  await resultsOf(page, "short.csv");
  assert.equal(await passed("customers"), true);
  assert.equal(await passed("month-ends"), false);
  assert.match(await page.byTestId("readiness").text(), /work without a model/);
  assert.ok(await page.byTestId("download-churn_scores.csv").isDisabled(), "it is not used unasked");
  await page.byTestId("use-window").click();
  await page.until("a model", async () => !(await page.byTestId("download-churn_scores.csv").isDisabled()));
  assert.equal(await passed("month-ends"), true);
  assert.deepEqual(page.complaints, []);
});
