// Without a network after the first visit, and what this device keeps.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { useBrowsers } from "../support/browser.mjs";
import { demoReady, fixture, keptForLater, resultsOf, startFile, turnTo } from "../support/page.mjs";
import { clearSales } from "../support/shops.mjs";
import { url } from "../support/settings.mjs";

const test = useBrowsers();

const OWN = clearSales("own.csv", 80);

test("after the first visit no network is needed", { watched: true }, async (page) => {
  await demoReady(page);
  await keptForLater(page);
  page.traffic.goOffline();
  await page.reload();
  await demoReady(page);
  await startFile(page, OWN);
  await resultsOf(page, OWN.name);
  // What is loaded only when it is needed is there too.
  await startFile(page, fixture("sales.xlsx"));
  await resultsOf(page, "sales.xlsx");
});

test("a new version is announced, and taken when the person says so", async (page) => {
  const server = await versions();
  try {
    await page.tab.goto(`${server.address}/`);
    await demoReady(page);
    await keptForLater(page);
    assert.equal(await page.byTestId("update").count(), 0);
    server.release();
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
    await page.byTestId("update").visible();
    await Promise.all([page.tab.waitForNavigation(), page.byTestId("take-update").click()]);
    await demoReady(page);
    assert.equal(await page.byTestId("update").count(), 0);
  } finally {
    server.stop();
  }
});

test("a data set is kept only when asked, opened again, and forgotten", async (page) => {
  await demoReady(page);
  assert.equal(await page.byTestId("keep").count(), 0, "the demo need not be kept");
  await startFile(page, OWN);
  await resultsOf(page, OWN.name);
  const stored = () =>
    page.evaluate(async () => {
      const names = [];
      for await (const name of (await navigator.storage.getDirectory()).keys()) names.push(name);
      return names;
    });
  assert.deepEqual(await stored(), [], "nothing is kept unasked");
  await page.byTestId("keep").click();
  await page.byTestId("kept").visible();
  await page.until("the name", async () => (await page.byTestId("kept").text()).includes(OWN.name));

  await page.reload();
  await turnTo(page, "data");
  await resultsOf(page, OWN.name);
  await page.byTestId("demo-button").click();
  await page.byTestId("open-kept").click();
  await resultsOf(page, OWN.name);
  await page.byTestId("forget").click();
  await page.byTestId("keep").visible();
  assert.deepEqual(await stored(), [], "nothing is left");
  // The tab knows that there was a file, and no more.
  await page.reload();
  await page.byTestId("choose-again").visible();
  assert.equal(await page.byTestId("kept").count(), 0);
  assert.deepEqual(page.complaints, []);
});

/** The same site, whose service worker becomes a new version on a word. */
async function versions() {
  let released = false;
  const server = createServer(async (asked, answer) => {
    try {
      const given = await fetch(url + asked.url);
      let body = Buffer.from(await given.arrayBuffer());
      if (asked.url === "/sw.js" && released) {
        body = Buffer.from(body.toString().replace(/VERSION = "\w+"/, 'VERSION = "newer"'));
      }
      answer.writeHead(given.status, { "content-type": given.headers.get("content-type"), "cache-control": "no-cache" });
      answer.end(body);
    } catch {
      answer.destroy();
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://localhost:${server.address().port}`,
    release: () => (released = true),
    stop: () => server.closeAllConnections() ?? server.close(),
  };
}
