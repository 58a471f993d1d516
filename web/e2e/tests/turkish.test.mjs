// Every number on a Turkish page is written as in Turkish: a point parts thousands, a comma sets off decimals.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { useBrowsers } from "../support/browser.mjs";
import { demoReady, turnTo } from "../support/page.mjs";
import { textsBut } from "../support/texts.mjs";


const test = useBrowsers("chromium");

/** What an English number looks like and a Turkish one does not. */
const ENGLISH = [/\d\.\d{1,2}(?![\d.])/, /\d\.\d{4,}/, /\d,\d{3}(?![\d])/];
/** Names of measures and files, texts of the file, code and versions are no numbers of the page. */
const NOT_OURS = "pre, code, .cells, script, style, option[value*='..']";

const VIEWS = [
  ["home"], ["start"], ["overview"], ["sales"], ["segments"], ["churn"], ["churn", "?segment=champions&country=1"],
  ["playbook"], ["cohorts"], ["customer", "?who=17"], ["customers"], ["customers", "?of=buyers"], ["data"], ["model"],
  ["compare"], ["how"],
];

const english = (texts) => texts.filter(([, text]) => ENGLISH.some((form) => form.test(text)));

test("no number is written in English", { locale: "tr-TR" }, async (page) => {
  await demoReady(page);
  assert.equal(await page.evaluate(() => document.documentElement.lang), "tr");
  for (const [view, choices] of VIEWS) {
    await turnTo(page, view, choices ?? "");
    await page.pause(500);
    assert.deepEqual(english(await textsBut(page, NOT_OURS)), [], `${view} ${choices ?? ""}`);
    // The same as tables, and what the pointer brings up.
    await page.evaluate(async () => {
      for (const part of document.querySelectorAll('[data-testid="toggle-table"]')) part.click();
      await new Promise((done) => setTimeout(done, 300));
    });
    assert.deepEqual(english(await textsBut(page, NOT_OURS)), [], `${view} as tables`);
  }
  assert.deepEqual(page.complaints, []);
});

test("a number in English would be found, and one of a saved table stays as machines read it", { locale: "tr-TR" }, async (page) => {
  assert.equal(english([["", "1,234"], ["", "12.5 %"], ["", "0.8139"]]).length, 3);
  assert.equal(english([["", "1.234"], ["", "12,5"], ["", "%0,81"], ["", "1.234.567,89"]]).length, 0);
  await demoReady(page);
  await turnTo(page, "churn");
  const menu = '[data-visual="probability-trend"] [data-testid="visual-menu"]';
  await page.find(`${menu} summary`).click();
  const { path } = await page.download(page.find(`${menu} [data-testid="export-csv"]`));
  const row = readFileSync(path, "utf8").trim().split("\n").at(-1);
  assert.match(row, /,0\.\d+,0\.\d+$/);
});
