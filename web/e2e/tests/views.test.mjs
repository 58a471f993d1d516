// The pages against the pictures of them in docs/views. `cargo xtask pictures` takes these anew.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { Darkroom } from "../support/darkroom.mjs";
import { launch } from "../support/launch.mjs";
import { turnTo, typeIsSet } from "../support/page.mjs";
import { takePictures } from "../support/settings.mjs";
import { withTab } from "../support/tab.mjs";

const folder = new URL("../../../docs/views/", import.meta.url);
mkdirSync(folder, { recursive: true });

/** The share of a picture that may differ: letters may fall a little differently. */
const LIMIT = 0.0005;
const SIZES = { 1440: 900, 1024: 768, 390: 844 };
const VIEWS = [
  "home", "start", "overview", "sales", "segments", "churn", "playbook", "cohorts", "customer", "customers", "model",
  "compare",
];
const choices = (view) => (view === "customer" ? "?who=17" : "");

let browser;
let room;
before(async () => {
  browser = await launch("chromium");
  room = await Darkroom.open(browser);
});
after(() => browser?.close());

async function picture(page, view) {
  await turnTo(page, view, choices(view));
  await typeIsSet(page);
  await page.pause(400);
  // What tells how quick this machine is.
  await page.evaluate(() => {
    for (const part of document.querySelectorAll("[data-volatile]")) part.style.visibility = "hidden";
  });
  return room.shrink(await page.tab.screenshot({ fullPage: true }));
}

const open = async (page) => {
  await page.open();
  await page.find('main[data-state="ready"]').visible(60_000);
};

for (const colorScheme of ["light", "dark"]) {
  for (const [width, height] of Object.entries(SIZES)) {
    const looks = { colorScheme, reducedMotion: true, viewport: { width: Number(width), height } };
    test(`the views look as in their pictures at ${width} px, ${colorScheme} [chromium]`, () =>
      withTab("chromium", browser, looks, async (page) => {
        await open(page);
        const moved = {};
        for (const view of VIEWS) {
          const file = new URL(`${view}-${width}-${colorScheme}.webp`, folder);
          const now = await picture(page, view);
          if (takePictures) writeFileSync(file, now);
          const share = await room.difference(readFileSync(file), now);
          if (share > LIMIT) moved[view] = `${(share * 100).toFixed(2)} % differs`;
        }
        assert.deepEqual(moved, {});
      }));
  }
}

/** The texts in view that are not in a font of the page's own, with the fonts they are in. */
async function foreignType(page) {
  const session = await page.tab.createCDPSession();
  await session.send("DOM.enable");
  await session.send("CSS.enable");
  const { root } = await session.send("DOM.getDocument", { depth: 0 });
  const { nodeIds } = await session.send("DOM.querySelectorAll", { nodeId: root.nodeId, selector: "body, body :not([type=file])" });
  const foreign = [];
  for (const nodeId of nodeIds) {
    const { fonts } = await session.send("CSS.getPlatformFontsForNode", { nodeId });
    const names = fonts.filter((font) => !font.isCustomFont).map((font) => font.familyName);
    if (names.length > 0) foreign.push(names.join(", "), (await session.send("DOM.getOuterHTML", { nodeId })).outerHTML.slice(0, 200));
  }
  await session.detach();
  return foreign;
}

// Turkish has the letters of English and more.
test("every text is in a font of the page's own [chromium]", () =>
  withTab("chromium", browser, { reducedMotion: true, locale: "tr-TR", viewport: { width: 1440, height: 900 } }, async (page) => {
    await open(page);
    for (const view of [...VIEWS, "data", "how"]) {
      await turnTo(page, view, choices(view));
      await typeIsSet(page);
      assert.deepEqual(await foreignType(page), [], view);
    }
    await page.evaluate(() => (document.querySelector("h1, h2").style.fontFamily = "system-ui"));
    assert.notDeepEqual(await foreignType(page), [], "another font would be seen");
  }));

test("a figure that moved would be noticed [chromium]", () =>
  withTab("chromium", browser, { reducedMotion: true, viewport: { width: 1440, height: 900 } }, async (page) => {
    await open(page);
    const before = await picture(page, "overview");
    assert.ok((await room.difference(before, await picture(page, "overview"))) <= LIMIT);
    await page.evaluate(() => (document.querySelector(".tile-value").style.translate = "0 12px"));
    const share = await room.difference(before, await room.shrink(await page.tab.screenshot({ fullPage: true })));
    assert.ok(share > LIMIT, `${share}`);
  }));
