// Accessibility in both themes, and pictures of the page to look at in web/e2e/screenshots.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { useBrowser, withPage } from "../support/browser.mjs";
import { runToEnd, startDemo } from "../support/page.mjs";

useBrowser();

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const pictures = new URL("../screenshots/", import.meta.url).pathname;
const SIZES = { 1440: 900, 1024: 768, 390: 844 };

async function barriers(page) {
  await page.evaluate(axe);
  const found = await page.evaluate(() => globalThis.axe.run());
  return found.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.target} ${node.failureSummary}`).join("; ")}`,
  );
}

const overflow = (page) =>
  page.evaluate(() => document.scrollingElement.scrollWidth - document.documentElement.clientWidth);

for (const colorScheme of ["light", "dark"]) {
  test(`no barriers, ${colorScheme}`, () =>
    withPage({ colorScheme, reducedMotion: "reduce" }, async (page) => {
      assert.deepEqual(await barriers(page), [], "before a run");
      await runToEnd(page, startDemo);
      assert.deepEqual(await barriers(page), [], "after a run");
    }));

  for (const [width, height] of Object.entries(SIZES)) {
    const viewport = { width: Number(width), height };
    test(`nothing sticks out at ${width} px, ${colorScheme}`, () =>
      withPage({ colorScheme, viewport, reducedMotion: "reduce" }, async (page) => {
        const picture = (name) =>
          page.screenshot({ path: `${pictures}${name}-${width}-${colorScheme}.png`, fullPage: true });
        assert.ok((await overflow(page)) <= 0, "before a run");
        await picture("start");
        await startDemo(page);
        await page.locator('[data-testid="stage-training"][data-state="active"]').waitFor();
        await picture("running");
        await page.locator('[data-testid="summary"][data-state="done"]').waitFor();
        await page.getByTestId("revenue-chart").locator("svg").first().waitFor();
        assert.ok((await overflow(page)) <= 0, "after a run");
        await picture("results");
      }));
  }
}

test("the theme can be switched by hand and is remembered", () =>
  withPage({ colorScheme: "light" }, async (page) => {
    const ink = () => page.evaluate(() => getComputedStyle(document.body).color);
    const light = await ink();
    // The switch goes round: as the system has it, light, dark.
    let shown = light;
    for (let click = 0; click < 3 && shown === light; click++) {
      await page.getByTestId("theme-toggle").click();
      await page.waitForTimeout(300);
      shown = await ink();
    }
    assert.notEqual(shown, light);
    await page.reload({ waitUntil: "networkidle" });
    assert.equal(await ink(), shown);
  }));

test("a barrier would be found", () =>
  withPage({}, async (page) => {
    await page.evaluate(() => document.body.append(document.createElement("button")));
    const found = await barriers(page);
    assert.ok(found.some((text) => text.startsWith("button-name")));
  }));
