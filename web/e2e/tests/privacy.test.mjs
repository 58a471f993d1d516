// After a file is chosen, nothing leaves the machine.
import assert from "node:assert/strict";
import { useBrowsers } from "../support/browser.mjs";
import { withFolder, writeDemo } from "../support/native.mjs";
import { customerRows, demoReady, download, fixture, keptForLater, resultsOf, runToEnd, searchCustomers, startFile, turnTo } from "../support/page.mjs";
import { realCsv, url } from "../support/settings.mjs";

const test = useBrowsers();

/**
 * What was asked for. What a browser holds already is no request; and Chromium by itself looks for a newer
 * service worker whenever something is saved: one file of the site, with nothing in the request.
 */
const asked = (seen) =>
  seen.filter((address) => !address.startsWith("data:") && address !== `${url}/sw.js`);

/** Waits until the browser, too, is done: it asks once more for a service worker it has just installed. */
async function quiet(page) {
  for (let before = -1; before !== page.traffic.seen.length; ) {
    before = page.traffic.seen.length;
    await page.pause(3000);
  }
}

test("no request leaves after a file is chosen, and none is needed", { watched: true }, (page) =>
  withFolder(async (folder) => {
    // The watch works, for the page and for its worker: a fresh load is seen, engine and all.
    const { seen } = page.traffic;
    await demoReady(page);
    assert.ok(seen.some((address) => address.startsWith(url)));
    assert.ok(seen.some((address) => /engine.*\.wasm/.test(address)), "the worker's wasm is seen");
    await keptForLater(page);
    await quiet(page);

    seen.length = 0;
    page.traffic.goOffline();
    await runToEnd(page, (page) => startFile(page, realCsv ?? writeDemo(folder)));
    await download(page, "download-campaign_actions.csv");
    for (const view of ["overview", "sales", "segments", "churn", "cohorts", "model", "compare", "how", "playbook"]) {
      await turnTo(page, view);
    }
    await page.until("the list", async () => (await customerRows(page).count()) > 0);
    await searchCustomers(page, "1");
    await page.pause(1000);
    assert.deepEqual(asked(seen), []);
    assert.deepEqual(page.complaints, []);
  }),
);

test("a file that is chosen early stops what is still being loaded for later", { watched: true }, async (page) => {
  const { seen } = page.traffic;
  await page.find('main[data-state="ready"]').visible();
  await startFile(page, { name: "early.csv", text: "Order,Date,Customer,Qty,Price\n1,2024-01-31,ann,2,3.5\n" });
  await resultsOf(page, "early.csv");
  await page.pause(500);
  seen.length = 0;
  await page.pause(1500);
  assert.deepEqual(asked(seen), []);
});

test("what unpacks a file is there before one is chosen", { watched: true }, async (page) => {
  await demoReady(page);
  const { seen } = page.traffic;
  await page.byTestId("file-input").focus();
  await keptForLater(page);
  await quiet(page);
  await page.until("the unpacker", () => seen.some((address) => /unpacker.*\.wasm/.test(address)));
  await page.pause(1000);
  seen.length = 0;
  page.traffic.goOffline();
  await startFile(page, fixture("sales.xlsx"));
  await resultsOf(page, "sales.xlsx");
  await page.pause(1000);
  assert.deepEqual(asked(seen), []);
  assert.deepEqual(page.complaints, []);
});

test("a request would be seen, and would fail offline", { watched: true }, async (page) => {
  const { seen } = page.traffic;
  seen.length = 0;
  const ask = () => page.evaluate(() => fetch("config.json?again").then(() => "came", () => "failed"));
  assert.equal(await ask(), "came");
  page.traffic.goOffline();
  assert.equal(await ask(), "failed");
  assert.ok(seen.length >= 2);
});

test("the address of another host is refused by the page's own policy", async (page) => {
  const outcome = await page.evaluate(() =>
    fetch("https://example.invalid/collect", { method: "POST", body: "sales" }).then(
      () => "sent",
      () => "refused",
    ),
  );
  assert.equal(outcome, "refused");
  await page.until("the complaint", () =>
    page.complaints.some((text) => text.startsWith("policy violation: connect-src")),
  );
  const policy = await page.find('meta[http-equiv="Content-Security-Policy"]').attribute("content");
  assert.match(policy, /default-src 'none'/);
  assert.match(policy, /connect-src 'self'(;|$)/);
  assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|\*/);
});
