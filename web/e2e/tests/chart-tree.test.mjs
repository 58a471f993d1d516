// What those hear who cannot see a chart: a group with its marks in it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { barriers } from "../support/axe.mjs";
import { useBrowsers } from "../support/browser.mjs";
import { demoReady, turnTo } from "../support/page.mjs";

const test = useBrowsers();

/** Parts of a picture are not there for screen readers, so neither a mark nor what has the focus may be one. */
const lost = (page) => page.find('[role="img"] :is([role], [tabindex])').count();

const roles = (page, visual) =>
  page.evaluate(
    (visual) => [
      document.querySelector(`[data-visual="${visual}"] svg.chart`).getAttribute("role"),
      ...new Set([...document.querySelectorAll(`[data-visual="${visual}"] .c-item`)].map((m) => m.getAttribute("role"))),
    ],
    visual,
  );

test("no mark is lost in a picture, and each is what it does", async (page) => {
  await demoReady(page);
  for (const view of ["overview", "sales", "segments", "churn", "playbook", "cohorts", "model"]) {
    await turnTo(page, view);
    await page.pause(300);
    assert.equal(await lost(page), 0, view);
    assert.ok((await page.find('.c-item:is([role="button"], [role="graphics-symbol"])').count()) > 0, view);
  }
  await turnTo(page, "segments");
  assert.deepEqual(await roles(page, "segment-customers"), ["group", "button"]);
  assert.deepEqual(await roles(page, "segment-flow"), ["group", "graphics-symbol"]);
  assert.deepEqual(await barriers(page), []);
});

test("a saved drawing is a group of marks too", async (page) => {
  await demoReady(page);
  await turnTo(page, "segments");
  const menu = '[data-visual="segment-customers"] [data-testid="visual-menu"]';
  await page.find(`${menu} summary`).click();
  const { path } = await page.download(page.find(`${menu} [data-testid="export-svg"]`));
  const file = readFileSync(path, "utf8");
  assert.ok(file.includes('role="group"') && !file.includes('role="img"'));
});
