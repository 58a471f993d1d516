// The demo data, from the first visit to the action list.
import assert from "node:assert/strict";
import { useBrowsers } from "../support/browser.mjs";
import { customerRows, demoReady, figure, number, searchCustomers, turnTo } from "../support/page.mjs";

const test = useBrowsers();

const STAGES = ["ingest", "features", "training", "validation", "playbook"];

test("the first screen comes alive without a click, and nothing complains", async (page) => {
  await page.byTestId("progress").visible();
  for (const stage of STAGES) {
    assert.equal(await page.byTestId(`stage-${stage}`).count(), 1, stage);
  }
  await page.find('main[data-page="home"][data-state="ready"]').visible(60_000);
  for (const measure of ["revenue", "at-risk-customers", "revenue-at-risk"]) {
    assert.ok((await figure(page, measure)) > 0, measure);
  }
  assert.ok(await page.find('[data-visual="revenue-trend"] svg').isVisible());
  assert.deepEqual(page.complaints, []);
});

test("demo data lead to an action list", async (page) => {
  await demoReady(page);
  await turnTo(page, "churn");
  assert.ok((await number(page, "model-roc-auc")) > 0.6, "the model finds the signal");
  assert.ok((await number(page, "purged-roc-auc")) > 0.6, "without peeking too");
  const scored = await figure(page, "scored-customers");
  await turnTo(page, "playbook");
  assert.ok((await figure(page, "action-customers")) < scored);
  await page.until("the list", async () => (await customerRows(page).count()) >= 10);
  const [first] = (await customerRows(page).text()).split(/\s+/);
  await searchCustomers(page, first);
  await page.byTestId("people-search").fill("no such customer");
  await page.until("an empty list", async () => (await customerRows(page).count()) === 0);
  assert.deepEqual(page.complaints, []);
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
