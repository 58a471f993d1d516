// The demo data, from the first click to the action list.
import assert from "node:assert/strict";
import { useBrowsers } from "../support/browser.mjs";
import { actionRows, figure, results, runOver, runToEnd, searchActions, startDemo } from "../support/page.mjs";

const test = useBrowsers();

const STAGES = ["ingest", "features", "training", "validation", "playbook"];

test("demo data lead to an action list, and nothing complains", async (page) => {
  await startDemo(page);
  await page.byTestId("progress").visible();
  for (const stage of STAGES) {
    assert.equal(await page.byTestId(`stage-${stage}`).count(), 1, stage);
  }
  await runOver(page);
  await results(page);

  for (const id of ["kpi-revenue", "kpi-orders", "kpi-customers", "kpi-scored", "kpi-actions"]) {
    assert.ok((await figure(page, id)) > 0, id);
  }
  assert.ok((await figure(page, "model-roc-auc")) > 0.6, "the model finds the signal");
  assert.ok((await figure(page, "purged-roc-auc")) > 0.6, "without peeking too");
  assert.ok((await figure(page, "kpi-actions")) < (await figure(page, "kpi-scored")));
  assert.ok((await actionRows(page).count()) >= 10);
  assert.ok(await page.byTestId("revenue-chart").find("svg").isVisible());
  assert.deepEqual(page.complaints, []);
});

test("the address #demo runs the demo by itself", { path: "/#demo" }, async (page) => {
  await results(page);
  assert.deepEqual(page.complaints, []);
});

test("the search narrows the action list to what was typed", async (page) => {
  await runToEnd(page, startDemo);
  const [first] = (await actionRows(page).text()).split(/\s+/);
  await searchActions(page, first);
  await page.byTestId("action-search").fill("no such customer");
  await page.until("an empty list", async () => {
    const shown = await page.byTestId("action-table").texts();
    return !shown.some((text) => text.includes(first));
  });
});

test("complaints are noticed", async (page) => {
  await page.evaluate(() => {
    const image = document.createElement("img");
    image.src = "https://example.invalid/pixel.png";
    document.body.append(image);
    fetch("no-such-file");
    setTimeout(() => {
      throw new Error("thrown on purpose");
    });
  });
  await page.until("the complaints", () =>
    ["policy violation: img-src", "404", "thrown on purpose"].every((complaint) =>
      page.complaints.some((text) => text.includes(complaint)),
    ),
  );
});
