// A newer version comes, and comes whole, whatever the host or the network between does.
import assert from "node:assert/strict";
import { useBrowsers } from "../support/browser.mjs";
import { withHost } from "../support/host.mjs";
import { demoReady, keptForLater, turnTo } from "../support/page.mjs";

const test = useBrowsers();

const A_YEAR = "public, max-age=31536000, immutable";
/** All that the page is made of, but for its service worker. */
const FILES = ["/", "/first.js", "/boot.js", "/trust.js", "/web.js", "/web_bg.wasm", "/engine.js", "/engine_bg.wasm", "/unpacker_bg.wasm"];

/** A first visit, after which the files are kept. */
async function visit(page, host) {
  await page.tab.goto(`${host.address}/`);
  await demoReady(page);
  await keptForLater(page);
}

const lookForUpdate = (page) =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update().catch(() => {}));

/** Waits until the browser is done with a version that it has found. */
const installed = (page) =>
  page.until("the end of the installation", () =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      return !registration?.installing;
    }),
  );

const take = (page) => Promise.all([page.tab.waitForNavigation(), page.byTestId("take-update").click()]);
const release = (page) => page.evaluate(() => document.documentElement.dataset.release);

/** The first bytes of a file as it is kept. */
const keptBytes = (page, file) =>
  page.evaluate(async (file) => {
    const kept = await caches.match(file);
    return kept ? [...new Uint8Array(await kept.arrayBuffer()).slice(0, 4)] : undefined;
  }, file);

const WASM = [0, 97, 115, 109];

test("a new version comes where the host lets its files be kept for a year", (page) =>
  withHost(async (host) => {
    host.cacheControl = A_YEAR;
    await visit(page, host);
    assert.equal(await page.byTestId("update").count(), 0);
    await host.release();
    await lookForUpdate(page);
    await page.byTestId("update").visible();
    await take(page);
    await demoReady(page);
    assert.equal(await release(page), "newer");
    assert.equal(await page.byTestId("update").count(), 0);
  }));

test("a network that answers with its own page takes nothing away, and the new version comes later", (page) =>
  withHost(async (host) => {
    await visit(page, host);
    await host.release();
    host.intercept(...FILES);
    await lookForUpdate(page);
    await installed(page);
    assert.equal(await page.byTestId("update").count(), 0);
    await page.reload();
    await demoReady(page);
    await installed(page);
    assert.equal(await release(page), undefined, "the version in use stays");
    assert.deepEqual(await keptBytes(page, "web_bg.wasm"), WASM);

    host.instead.clear();
    await lookForUpdate(page);
    await page.byTestId("update").visible();
    await take(page);
    await demoReady(page);
    assert.equal(await release(page), "newer");
  }));

test("a file that comes wrong on the first visit is not kept, and is asked for on the next", (page) =>
  withHost(async (host) => {
    host.intercept("/unpacker_bg.wasm");
    await page.tab.goto(`${host.address}/`);
    await demoReady(page);
    await page.until("the service worker to be given up", () =>
      page.evaluate(async () => (await caches.keys()).length > 0 && !(await navigator.serviceWorker.getRegistration())),
    );
    assert.equal(await keptBytes(page, "unpacker_bg.wasm"), undefined);
    host.instead.clear();
    await page.reload();
    await demoReady(page);
    await keptForLater(page);
    assert.deepEqual(await keptBytes(page, "unpacker_bg.wasm"), WASM);
  }));

test("what the host sets in config.json comes without a new version", (page) =>
  withHost(async (host) => {
    host.cacheControl = A_YEAR;
    await visit(page, host);
    host.edits.set("/config.json", () => JSON.stringify({ currency: "EUR" }));
    await page.reload();
    await page.until("the new settings", () =>
      page.evaluate(async () => (await (await caches.match("config.json")).json()).currency === "EUR"),
    );
    // A page of somebody else's is no settings.
    await page.reload();
    await demoReady(page);
    await turnTo(page, "overview");
    assert.match(await page.find('[data-measure="revenue"]').text(), /€/);
    host.intercept("/config.json");
    await page.reload();
    await demoReady(page);
    await turnTo(page, "overview");
    assert.match(await page.find('[data-measure="revenue"]').text(), /€/);
  }));
