// Accessibility in both themes, and pictures of the page to look at in web/e2e/screenshots.
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { barriers } from "../support/axe.mjs";
import { useBrowsers } from "../support/browser.mjs";
import { demoReady, turnTo } from "../support/page.mjs";

const test = useBrowsers();

const pictures = new URL("../screenshots/", import.meta.url).pathname;
mkdirSync(pictures, { recursive: true });
const SIZES = { 1440: 900, 1024: 768, 390: 844 };

const overflow = (page) =>
  page.evaluate(() => document.scrollingElement.scrollWidth - document.documentElement.clientWidth);

const VIEWS = [
  "home", "start", "overview", "sales", "segments", "churn", "playbook", "cohorts",
  "customer", "customers", "data", "model", "compare", "how",
];
/** What an address needs besides, so that the view has something to show. */
const choices = (view) => (view === "customer" ? "?who=17" : "");

for (const colorScheme of ["light", "dark"]) {
  const looks = { colorScheme, reducedMotion: true };

  test(`no barriers on any view, ${colorScheme}`, looks, async (page) => {
    await demoReady(page);
    for (const view of VIEWS) {
      await turnTo(page, view, choices(view));
      await page.pause(300);
      assert.deepEqual(await barriers(page), [], view);
    }
  });

  for (const [width, height] of Object.entries(SIZES)) {
    const viewport = { width: Number(width), height };
    test(`nothing sticks out at ${width} px, ${colorScheme}`, { ...looks, viewport }, async (page) => {
      await demoReady(page);
      for (const view of VIEWS) {
        await turnTo(page, view, choices(view));
        await page.pause(300);
        await page.screenshot(`${pictures}${view}-${width}-${colorScheme}-${page.browserName}.png`);
        assert.ok((await overflow(page)) <= 0, view);
      }
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
