// Every page on paper: A4 in portrait and landscape, light, whole, without what can only be pressed.
import assert from "node:assert/strict";
import { useBrowsers } from "../support/browser.mjs";
import { demoReady, turnTo } from "../support/page.mjs";

const test = useBrowsers("chromium");

const MARGIN = 14;
const PAPERS = { portrait: [210, 297], landscape: [297, 210] };
const pixels = (millimetres) => Math.floor((millimetres * 96) / 25.4);
const VIEWS = [
  ["home"], ["start"], ["overview"], ["sales"], ["segments"], ["churn"], ["playbook"], ["cohorts"], ["customer", "?who=17"],
  ["customers"], ["data"], ["model"], ["compare"], ["how"],
];

/** What is wider or higher than the paper, cut, dark, or only there to be pressed. */
const faults = (page, height) =>
  page.evaluate((height) => {
    const found = [];
    const width = document.documentElement.clientWidth;
    const shown = (element) => element.checkVisibility() && element.getBoundingClientRect().width > 0;
    const name = (element) =>
      `${element.closest("[data-visual]")?.dataset.visual ?? ""} ${element.tagName} ${element.getAttribute("class")}`;
    if (document.scrollingElement.scrollWidth > width) found.push(`the page: ${document.scrollingElement.scrollWidth} px`);
    for (const element of document.querySelectorAll("main .visual, main .card, main svg.chart, main table")) {
      if (!shown(element)) continue;
      const box = element.getBoundingClientRect();
      if (box.left < -1 || box.right > width + 1) found.push(`${name(element)}: sticks out, ${Math.round(box.right)} px`);
      for (let outer = element.parentElement; outer !== document.body; outer = outer.parentElement) {
        const edge = outer.getBoundingClientRect();
        const cuts = getComputedStyle(outer).overflow !== "visible";
        if (cuts && (box.right > edge.right + 1 || box.bottom > edge.bottom + 1)) found.push(`${name(element)}: cut`);
      }
    }
    for (const chart of document.querySelectorAll("main .visual:has(.plot svg.chart)")) {
      if (!shown(chart) || chart.querySelector("table.people")) continue;
      const { height: own } = chart.getBoundingClientRect();
      if (own > height) found.push(`${name(chart)}: ${Math.round(own)} px high`);
    }
    const pressed = "main :is(button:not(.sort), select, summary, .link, .button, input[type=range])";
    for (const control of document.querySelectorAll(pressed)) if (shown(control)) found.push(`${name(control)}: a control`);
    const [red] = getComputedStyle(document.querySelector("main h1")).color.match(/\d+/g).map(Number);
    if (red > 90) found.push(`light letters: ${red}`);
    return [...new Set(found)];
  }, height);

for (const [paper, [width, height]] of Object.entries(PAPERS)) {
  const view = { viewport: { width: 1440, height: 900 }, colorScheme: "dark", reducedMotion: true };
  test(`every page is whole on paper, ${paper}`, view, async (page) => {
    await demoReady(page);
    const inner = { width: pixels(width - 2 * MARGIN), height: pixels(height - 2 * MARGIN) };
    for (const [id, choices] of VIEWS) {
      await turnTo(page, id, choices ?? "");
      await page.pause(300);
      await page.tab.emulateMediaType("print");
      await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
      await page.tab.setViewport(inner);
      await page.pause(300);
      assert.deepEqual(await faults(page, inner.height), [], id);
      await page.evaluate(() => dispatchEvent(new Event("afterprint")));
      await page.tab.emulateMediaType(undefined);
      await page.tab.setViewport(view.viewport);
    }
  });
}

test("tables are whole on paper, however wide", { viewport: { width: 1440, height: 900 }, reducedMotion: true }, async (page) => {
  await demoReady(page);
  for (const id of ["overview", "sales", "segments", "churn", "playbook", "cohorts"]) {
    await turnTo(page, id);
    await page.evaluate(async () => {
      for (const part of document.querySelectorAll('[data-testid="toggle-table"]')) part.click();
      await new Promise((done) => setTimeout(done, 300));
    });
    await page.tab.emulateMediaType("print");
    await page.tab.setViewport({ width: pixels(210 - 2 * MARGIN), height: 1000 });
    await page.pause(200);
    assert.deepEqual(await faults(page, Infinity), [], id);
    await page.tab.emulateMediaType(undefined);
    await page.tab.setViewport({ width: 1440, height: 900 });
  }
});

test("a chart is drawn anew for paper, and again for the screen", { viewport: { width: 1440, height: 900 } }, async (page) => {
  await demoReady(page);
  await turnTo(page, "overview");
  const width = () => page.find('[data-visual="risk-trend"] svg.chart').read((svg) => svg.viewBox.baseVal.width);
  const screen = await width();
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await page.until("a drawing for paper", async () => (await width()) < 700);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await page.until("the drawing for the screen", async () => (await width()) === screen);
});
