// A run can be stopped half-way; what was there before stays, and the next run works.
import assert from "node:assert/strict";
import { test } from "node:test";
import { useBrowser, withPage } from "../support/browser.mjs";
import { figure, hasResults, runOver, runToEnd, startDemo, startFile } from "../support/page.mjs";
import { realCsv } from "../support/settings.mjs";

useBrowser();

// Where the real file is absent the demo data stand in for it.
const startLong = (page) => (realCsv ? startFile(page, realCsv) : startDemo(page));

/** Starts a run and cancels it as soon as the stage is at work. */
async function cancelAt(page, stage) {
  await startLong(page);
  await page.locator(`[data-testid="stage-${stage}"][data-state="active"]`).waitFor();
  await page.getByTestId("cancel-button").click();
  const asked = Date.now();
  await runOver(page);
  return Date.now() - asked;
}

test("a cancelled run leaves nothing behind and the next one finishes", () =>
  withPage({}, async (page, complaints) => {
    const took = await cancelAt(page, "training");
    assert.ok(took < 2000, `the cancel took ${took} ms`);
    assert.equal(await hasResults(page), false);
    await runToEnd(page, startDemo);
    assert.ok((await figure(page, "kpi-actions")) > 0);
    assert.deepEqual(complaints, []);
  }));

test("earlier results survive a cancel", () =>
  withPage({}, async (page) => {
    await runToEnd(page, startDemo);
    const shown = async () => [
      await figure(page, "kpi-revenue"),
      await figure(page, "kpi-scored"),
      await page.getByTestId("action-table").innerText(),
    ];
    const before = await shown();
    await cancelAt(page, "ingest");
    assert.equal(await hasResults(page), true);
    assert.deepEqual(await shown(), before);
    // They are not only still on the screen: the engine still has them.
    await page.getByTestId("action-search").fill("P1");
    await page.waitForFunction(() => {
      const rows = [...document.querySelectorAll('[data-testid="action-table"] tbody tr')];
      return rows.length > 0 && rows.every((row) => row.innerText.includes("P1"));
    });
    await runToEnd(page, startDemo);
    assert.equal(await figure(page, "kpi-revenue"), before[0]);
  }));
