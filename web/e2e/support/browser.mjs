// Tests that run in browsers. Each browser starts when a test file first needs it and ends with it.
import { after, test as nodeTest } from "node:test";
import { launch } from "./launch.mjs";
import { withTab } from "./tab.mjs";

const READY = ["drop-zone", "progress", "page"].map((id) => `[data-testid="${id}"]`).join();

/**
 * Gives a `test(name, options, work)` that runs `work` with a fresh page in each of the browsers,
 * by default Chromium and Firefox. The options are those of a view (see tab.mjs), the `path` to
 * open, and `skip`.
 */
export function useBrowsers(...names) {
  const browsers = names.length > 0 ? names : ["chromium", "firefox"];
  const running = new Map();
  after(async () => {
    for (const browser of running.values()) await (await browser).close();
  });

  const started = (name, { colorScheme, reducedMotion }) => {
    const looks = name === "firefox" ? { colorScheme, reducedMotion } : {};
    const key = name + JSON.stringify(looks);
    if (!running.has(key)) running.set(key, launch(name, looks));
    return running.get(key);
  };

  return function test(name, ...rest) {
    const work = rest.pop();
    const { skip = false, path = "/", ...view } = rest.pop() ?? {};
    for (const browser of browsers) {
      nodeTest(`${name} [${browser}]`, { skip }, async () =>
        withTab(browser, await started(browser, view), view, async (page) => {
          await page.open(path);
          await page.find(READY).visible();
          await work(page);
        }),
      );
    }
  };
}
