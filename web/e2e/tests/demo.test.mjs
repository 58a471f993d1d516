// The demo data, from the first click to the action list.
import assert from "node:assert/strict";
import { test } from "node:test";
import { useBrowser, withPage } from "../support/browser.mjs";
import { actionRows, figure, runToEnd, startDemo } from "../support/page.mjs";

useBrowser();

const STAGES = ["ingest", "features", "training", "validation", "playbook"];

test("demo data lead to an action list, and nothing complains", () =>
  withPage({}, async (page, complaints) => {
    await startDemo(page);
    await page.getByTestId("progress").waitFor();
    for (const stage of STAGES) {
      assert.equal(await page.getByTestId(`stage-${stage}`).count(), 1, stage);
    }
    await page.getByTestId("progress").waitFor({ state: "hidden" });
    await page.locator('[data-testid="summary"][data-state="done"]').waitFor();

    for (const id of ["kpi-revenue", "kpi-orders", "kpi-customers", "kpi-scored", "kpi-actions"]) {
      assert.ok((await figure(page, id)) > 0, id);
    }
    assert.ok((await figure(page, "model-roc-auc")) > 0.6, "the model finds the signal");
    assert.ok((await figure(page, "purged-roc-auc")) > 0.6, "without peeking too");
    assert.ok((await figure(page, "kpi-actions")) < (await figure(page, "kpi-scored")));
    assert.ok((await actionRows(page).count()) >= 10);
    assert.ok(await page.getByTestId("revenue-chart").locator("svg").first().isVisible());
    assert.deepEqual(complaints, []);
  }));

test("the address #demo runs the demo by itself", () =>
  withPage({ path: "/#demo" }, async (page, complaints) => {
    await page.locator('[data-testid="summary"][data-state="done"]').waitFor();
    assert.deepEqual(complaints, []);
  }));

test("the search narrows the action list to what was typed", () =>
  withPage({}, async (page) => {
    await runToEnd(page, startDemo);
    const first = (await actionRows(page).first().innerText()).split(/\s+/)[0];
    await page.getByTestId("action-search").fill(first);
    await page.waitForFunction(
      ([word]) => {
        const rows = [...document.querySelectorAll('[data-testid="action-table"] tbody tr')];
        return rows.length > 0 && rows.every((row) => row.innerText.includes(word));
      },
      [first],
    );
    await page.getByTestId("action-search").fill("no such customer");
    await page.waitForFunction(
      (word) => !document.querySelector('[data-testid="action-table"]')?.innerText.includes(word),
      first,
    );
  }));

test("complaints are noticed", () =>
  withPage({}, async (page, complaints) => {
    await page.evaluate(() => {
      const image = document.createElement("img");
      image.src = "https://example.invalid/pixel.png";
      document.body.append(image);
    });
    await page.waitForTimeout(300);
    assert.ok(complaints.some((text) => text.includes("policy violation: img-src")));
  }));
