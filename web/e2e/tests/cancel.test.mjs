// A run can be stopped half-way; what was there before stays, and the next run works.
import assert from "node:assert/strict";
import { useBrowsers } from "../support/browser.mjs";
import { figure, hasResults, runOver, runToEnd, searchActions, startDemo, startFile } from "../support/page.mjs";
import { realCsv } from "../support/settings.mjs";

const test = useBrowsers();

// Where the real file is absent the demo data stand in for it.
const startLong = (page) => (realCsv ? startFile(page, realCsv) : startDemo(page));

/** Starts a run and cancels it as soon as the stage is at work; how long that took. */
async function cancelAt(page, stage) {
  await startLong(page);
  await page.find(`[data-testid="stage-${stage}"][data-state="active"]`).visible();
  await page.byTestId("cancel-button").click();
  const asked = Date.now();
  await runOver(page);
  return Date.now() - asked;
}

test("a cancelled run leaves nothing behind and the next one finishes", async (page) => {
  const took = await cancelAt(page, "training");
  assert.ok(took < 2000, `the cancel took ${took} ms`);
  assert.equal(await hasResults(page), false);
  await runToEnd(page, startDemo);
  assert.ok((await figure(page, "kpi-actions")) > 0);
  assert.deepEqual(page.complaints, []);
});

test("earlier results survive a cancel", async (page) => {
  await runToEnd(page, startDemo);
  const shown = async () => [
    await figure(page, "kpi-revenue"),
    await figure(page, "kpi-scored"),
    await page.byTestId("action-table").text(),
  ];
  const before = await shown();
  await cancelAt(page, "ingest");
  assert.equal(await hasResults(page), true);
  assert.deepEqual(await shown(), before);
  // They are not only still on the screen: the engine still has them.
  await searchActions(page, "P1");
  await runToEnd(page, startDemo);
  assert.equal(await figure(page, "kpi-revenue"), before[0]);
});
