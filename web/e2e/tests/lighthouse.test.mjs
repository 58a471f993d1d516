// What Lighthouse asks of every good page. Its speed is the benchmark's to measure.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch } from "../support/launch.mjs";
import { audit, faults, score } from "../support/lighthouse.mjs";
import { url } from "../support/settings.mjs";

const NEEDED = { accessibility: 100, "best-practices": 100, seo: 95 };

let browser;
let found;
before(async () => {
  browser = await launch("chromium");
  found = await audit(browser, url, Object.keys(NEEDED));
});
after(() => browser?.close());

for (const [category, needed] of Object.entries(NEEDED)) {
  test(`Lighthouse: ${category} is at least ${needed} [chromium]`, () =>
    assert.ok(score(found, category) >= needed, `${score(found, category)}\n${faults(found, category).join("\n")}`));
}
