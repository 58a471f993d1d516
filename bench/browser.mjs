// Measures the page and DuckDB-Wasm in turns, in one Chromium, on one file. Prints JSON:
// {"page": [{"ingest": ms, ...}, ...], "duckdb": [{"load": ms, "snapshots": ms}, ...]}
//
// CHURN_URL       where the built site is served, and this folder under /bench/
// CHURN_CSV       the file
// CHURN_CHROMIUM  the browser
// CHURN_RUNS      how many measurements (default: 5)
import { launch } from "../web/e2e/support/launch.mjs";
import { resultsOf } from "../web/e2e/support/page.mjs";
import { url } from "../web/e2e/support/settings.mjs";
import { withTab } from "../web/e2e/support/tab.mjs";

const csv = process.env.CHURN_CSV;
const runs = Number(process.env.CHURN_RUNS ?? 5);
const only = process.argv[2];

const LONG = 120_000;
const browser = await launch("chromium");

/** Runs `work` with a fresh page, and shows what the page complained about if it fails. */
const fresh = (path, work) =>
  withTab("chromium", browser, {}, async (page) => {
    // DuckDB's page asks for hundreds of small modules at once, and now and then one stays unanswered.
    const go = () => page.tab.goto(url + path, { timeout: 20_000 });
    await go().catch(go);
    try {
      return await work(page);
    } catch (error) {
      throw new Error([error.message, ...page.complaints].join("\n"), { cause: error });
    }
  });

const ours = () =>
  fresh("/", async (page) => {
    // The page prepares its demo by itself; whoever has a file to choose comes after that.
    await page.find('main[data-state="ready"]').visible(LONG);
    await page.byTestId("file-input").setFiles(csv);
    await resultsOf(page, csv, LONG);
    const timings = JSON.parse(await page.byTestId("summary").attribute("data-timings"));
    if (!timings) throw new Error("the page's summary carries no data-timings");
    return timings;
  });

const duckdb = (register) =>
  fresh("/bench/duckdb.html", async (page) => {
    await page.find("html[data-ready]").visible(LONG);
    await page.find("#file").setFiles(csv);
    return page.evaluate((register) => measure(register), register);
  });

// DuckDB gets the quicker of its two ways to take a file.
const [handle, buffer] = [await duckdb("handle"), await duckdb("buffer")];
const register = handle.load < buffer.load ? "handle" : "buffer";
console.error(
  `DuckDB-Wasm load: file handle ${handle.load.toFixed(0)} ms, buffer ${buffer.load.toFixed(0)} ms`,
);

const measured = { page: [], duckdb: [] };
for (let run = 0; run <= runs; run++) {
  const pair = { page: only === "duckdb" ? {} : await ours(), duckdb: await duckdb(register) };
  // The first pair only warms the caches.
  if (run > 0) {
    measured.page.push(pair.page);
    measured.duckdb.push(pair.duckdb);
  }
}
await browser.close();
console.log(JSON.stringify(measured));
