// Accessibility in both themes, and pictures of the page to look at in web/e2e/screenshots.
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { barriers } from "../support/axe.mjs";
import { useBrowsers } from "../support/browser.mjs";
import { results, runToEnd, startDemo } from "../support/page.mjs";

const test = useBrowsers();

const pictures = new URL("../screenshots/", import.meta.url).pathname;
mkdirSync(pictures, { recursive: true });
const SIZES = { 1440: 900, 1024: 768, 390: 844 };

const overflow = (page) =>
  page.evaluate(() => document.scrollingElement.scrollWidth - document.documentElement.clientWidth);

for (const colorScheme of ["light", "dark"]) {
  const looks = { colorScheme, reducedMotion: true };

  test(`no barriers, ${colorScheme}`, looks, async (page) => {
    assert.deepEqual(await barriers(page), [], "before a run");
    await runToEnd(page, startDemo);
    assert.deepEqual(await barriers(page), [], "after a run");
  });

  for (const [width, height] of Object.entries(SIZES)) {
    const viewport = { width: Number(width), height };
    test(`nothing sticks out at ${width} px, ${colorScheme}`, { ...looks, viewport }, async (page) => {
      const picture = (name) =>
        page.screenshot(`${pictures}${name}-${width}-${colorScheme}-${page.browserName}.png`);
      assert.ok((await overflow(page)) <= 0, "before a run");
      await picture("start");
      await startDemo(page);
      await page.find('[data-testid="stage-training"][data-state="active"]').visible();
      await picture("running");
      await results(page);
      await page.byTestId("revenue-chart").find("svg").visible();
      assert.ok((await overflow(page)) <= 0, "after a run");
      await picture("results");
    });
  }
}

test("the theme can be switched by hand and is remembered", async (page) => {
  const ink = () => page.evaluate(() => getComputedStyle(document.body).color);
  const light = await ink();
  // The switch goes round: as the system has it, light, dark.
  let shown = light;
  for (let click = 0; click < 3 && shown === light; click++) {
    await page.byTestId("theme-toggle").click();
    await page.pause(300);
    shown = await ink();
  }
  assert.notEqual(shown, light);
  await page.reload();
  assert.equal(await ink(), shown);
});

test("the page sees the reader's looks and language", { colorScheme: "dark", reducedMotion: true, locale: "tr-TR" }, async (page) => {
  const seen = await page.evaluate(() => [
    matchMedia("(prefers-color-scheme: dark)").matches,
    matchMedia("(prefers-reduced-motion: reduce)").matches,
    navigator.language,
    new Intl.NumberFormat().format(1234.5),
  ]);
  assert.deepEqual(seen, [true, true, "tr-TR", "1.234,5"]);
});

test("a barrier would be found", async (page) => {
  await page.evaluate(() => document.body.append(document.createElement("button")));
  const found = await barriers(page);
  assert.ok(found.some((text) => text.startsWith("button-name")));
});
