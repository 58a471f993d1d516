// A run can be stopped half-way; what was there before stays, and the next run works.
import assert from "node:assert/strict";
import { useBrowsers } from "../support/browser.mjs";
import {
  demoReady, figure, hasResults, runOver, runToEnd, searchCustomers, startDemo, startFile, turnTo,
} from "../support/page.mjs";
import { realCsv } from "../support/settings.mjs";

const test = useBrowsers();

// Where the real file is absent the demo data stand in for it.
const startLong = (page) => (realCsv ? startFile(page, realCsv) : startDemo(page));

/** Cancels the run as soon as the stage is at work; how long that took. */
async function cancelAt(page, stage) {
  await page.find(`[data-testid="stage-${stage}"][data-state="active"]`).visible(60_000);
  await page.byTestId("cancel-button").click();
  const asked = Date.now();
  await runOver(page);
  return Date.now() - asked;
}

test("a cancelled run leaves nothing behind and the next one finishes", { path: "/#/data" }, async (page) => {
  const took = await cancelAt(page, "training");
  assert.ok(took < 2000, `the cancel took ${took} ms`);
  assert.equal(await hasResults(page), false);
  await runToEnd(page, startDemo);
  await turnTo(page, "playbook");
  assert.ok((await figure(page, "action-customers")) > 0);
  assert.deepEqual(page.complaints, []);
});

test("earlier results survive a cancel", async (page) => {
  await demoReady(page);
  const shown = async () => {
    await turnTo(page, "playbook");
    return [
      await figure(page, "action-customers"),
      await figure(page, "covered-loss"),
      await page.byTestId("people-table").text(),
    ];
  };
  const before = await shown();
  await turnTo(page, "data");
  await startLong(page);
  await cancelAt(page, "ingest");
  assert.equal(await hasResults(page), true);
  assert.deepEqual(await shown(), before);
  // They are not only still on the screen: the engine still has them.
  await searchCustomers(page, "P1");
});
