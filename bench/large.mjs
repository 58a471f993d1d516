// Measures the page on one large file, in a Chromium of its own. Prints the page's timings as JSON.
//
// CHURN_URL       where the built site is served
// CHURN_CSV       the file
// CHURN_CHROMIUM  the browser
import { launch } from "../web/e2e/support/launch.mjs";
import { resultsOf } from "../web/e2e/support/page.mjs";
import { withTab } from "../web/e2e/support/tab.mjs";

const LONG = 900_000;
const csv = process.env.CHURN_CSV;

const browser = await launch("chromium");
const timings = await withTab("chromium", browser, {}, async (page) => {
  await page.open("/#/data");
  await page.find('main[data-state="ready"]').visible(LONG);
  await page.byTestId("file-input").setFiles(csv);
  await resultsOf(page, csv, LONG);
  return JSON.parse(await page.byTestId("summary").attribute("data-timings"));
});
await browser.close();
console.log(JSON.stringify(timings));
