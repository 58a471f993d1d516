// A scripted session over every page of the report, on one file, in Chromium. For every change of a page or a
// filter it takes the time to the engine's answer and to the next paint. Prints JSON:
// {"answers": N, "answer_ms": {"p50": ms, "p95": ms}, "settled_ms": {"p50": ms, "p95": ms}, "demo_ready_ms": ms}
//
// CHURN_URL       where the built site is served
// CHURN_CSV       the file
// CHURN_CHROMIUM  the browser
// CHURN_RUNS      how many first visits (default: 5)
import { launch } from "../web/e2e/support/launch.mjs";
import { resultsOf } from "../web/e2e/support/page.mjs";
import { url } from "../web/e2e/support/settings.mjs";
import { withTab } from "../web/e2e/support/tab.mjs";

const csv = process.env.CHURN_CSV;
const runs = Number(process.env.CHURN_RUNS ?? 5);

const LONG = 120_000;
const ROUNDS = 3;

/** Marks of each visual that are clicked, from the left or the top. */
const MARKS = [0, 2];

const browser = await launch("chromium");
/** How long a first visit waits for the report on the demo data. */
const visit = () =>
  withTab("chromium", browser, {}, async ({ tab }) => {
    await tab.goto(url, { waitUntil: "load" });
    await tab.waitForSelector('main[data-state="ready"] .chart', { timeout: LONG });
    return tab.evaluate(() => performance.now());
  });
const visits = [];
for (let run = 0; run < runs; run++) visits.push(await visit());
const demo_ready_ms = visits.sort((a, b) => a - b)[Math.floor(runs / 2)];

const times = await withTab("chromium", browser, {}, async (page) => {
  await page.tab.goto(url, { waitUntil: "load" });
  await page.find('main[data-state="ready"]').visible(LONG);
  await page.byTestId("file-input").setFiles(csv);
  await resultsOf(page, csv, LONG);
  return page.tab.evaluate(session, { marks: MARKS, rounds: ROUNDS });
});
await browser.close();
console.log(JSON.stringify({ demo_ready_ms, ...times }));

/** Runs inside the page. */
async function session({ marks, rounds }) {
  const footer = document.querySelector("footer[data-answer]");
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const answers = [];
  const settled = [];

  /** Does something that asks the engine, and waits for the paint that shows the answer. */
  async function timed(act) {
    const before = footer.dataset.answer;
    const start = performance.now();
    act();
    for (let wait = 0; footer.dataset.answer === before; wait++) {
      if (wait > 300) return;
      await frame();
    }
    // The frame after the one that draws the answer has painted it.
    await frame();
    settled.push(performance.now() - start);
    answers.push(Number(footer.dataset.answerMs));
  }
  const rest = () => new Promise((resolve) => setTimeout(resolve, 30));
  const pick = (select, value) => {
    select.value = value;
    select.dispatchEvent(new Event("change", { bubbles: true }));
  };

  const pages = ["overview", "sales", "segments", "churn", "playbook", "cohorts"];
  for (let round = 0; round < rounds; round++) {
    for (const id of pages) {
      await timed(() => document.querySelector(`nav a[data-page="${id}"]`).click());
      await rest();
      for (const slicer of document.querySelectorAll("select[data-testid^=slicer-]")) {
        const values = [...slicer.options].map((option) => option.value).filter((v) => v !== "custom");
        for (const value of [values.at(1 + round), values.at(-1 - round), values[0]]) {
          if (value !== undefined && value !== slicer.value) await timed(() => pick(slicer, value));
          await rest();
        }
      }
      const visuals = [...document.querySelectorAll(".plot.pickable")].map((plot) => plot.closest("[data-visual]").dataset.visual);
      for (const visual of visuals.filter((name) => !name.startsWith("cohort"))) {
        for (const index of marks) {
          const mark = () => document.querySelector(`[data-visual="${visual}"] .c-item[data-index="${index}"]`);
          // Once to filter, once more to let go.
          for (let click = 0; click < 2 && mark(); click++) {
            await timed(() => mark().dispatchEvent(new MouseEvent("click", { bubbles: true })));
            await rest();
          }
        }
      }
    }
  }
  const quantile = (values, share) => values.sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];
  const spread = (values) => ({ p50: quantile(values, 0.5), p95: quantile(values, 0.95) });
  return { answers: answers.length, answer_ms: spread(answers), settled_ms: spread(settled) };
}
