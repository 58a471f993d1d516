// Lighthouse's speed figures of the built page at its desktop setting: the median of several loads.
// Prints JSON: {"performance": 0-100, "first_contentful_paint_ms": ..., ...}
//
// CHURN_URL       where the built site is served
// CHURN_CHROMIUM  the browser
// CHURN_RUNS      how many loads (default: 5)
import { launch } from "../web/e2e/support/launch.mjs";
import { audit, score } from "../web/e2e/support/lighthouse.mjs";
import { url } from "../web/e2e/support/settings.mjs";

const runs = Number(process.env.CHURN_RUNS ?? 5);

const AUDITS = {
  first_contentful_paint_ms: "first-contentful-paint",
  largest_contentful_paint_ms: "largest-contentful-paint",
  total_blocking_time_ms: "total-blocking-time",
  time_to_interactive_ms: "interactive",
  speed_index_ms: "speed-index",
  cumulative_layout_shift: "cumulative-layout-shift",
};

const browser = await launch("chromium");
const loads = [];
for (let run = 0; run < runs; run++) {
  const lhr = await audit(browser, url, ["performance"]);
  const figures = Object.entries(AUDITS).map(([name, id]) => [name, lhr.audits[id].numericValue]);
  loads.push({ performance: score(lhr, "performance"), ...Object.fromEntries(figures) });
}
await browser.close();

const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
const names = Object.keys(loads[0]);
console.log(JSON.stringify(Object.fromEntries(names.map((name) => [name, median(loads.map((load) => load[name]))]))));
