// Measures the page and DuckDB-Wasm in turns, in one Chromium, on one file. Prints JSON:
// {"page": [{"ingest": ms, ...}, ...], "duckdb": [{"load": ms, "snapshots": ms}, ...]}
import { chromium } from "playwright-core";

const url = process.env.CHURN_URL;
const csv = process.env.CHURN_CSV;
const runs = Number(process.env.CHURN_RUNS ?? 5);
const only = process.argv[2];

const browser = await chromium.launch({
  executablePath: process.env.CHURN_CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-quic", "--disable-background-networking"],
});

async function fresh(path) {
  const context = await browser.newContext();
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  page.on("pageerror", (error) => console.error(String(error)));
  // DuckDB's page asks for hundreds of small modules at once, and now and then one stays unanswered.
  const go = () => page.goto(url + path, { timeout: 20_000 });
  await go().catch(go);
  return page;
}

async function ours() {
  const page = await fresh("/");
  await page.getByTestId("file-input").setInputFiles(csv);
  const summary = page.getByTestId("summary").and(page.locator('[data-state="done"]'));
  await summary.waitFor();
  const timings = JSON.parse(await summary.getAttribute("data-timings"));
  if (!timings) throw new Error("the page's summary carries no data-timings");
  await page.context().close();
  return timings;
}

async function duckdb(register) {
  const page = await fresh("/bench/duckdb.html");
  await page.locator("html[data-ready]").waitFor();
  await page.locator("#file").setInputFiles(csv);
  const measured = await page.evaluate((register) => measure(register), register);
  await page.context().close();
  return measured;
}

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
