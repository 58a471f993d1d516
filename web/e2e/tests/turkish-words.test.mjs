// On a Turkish page no word is English: not in its views, and not in what the engine says of files.
import assert from "node:assert/strict";
import { useBrowsers } from "../support/browser.mjs";
import { demoReady, resultsOf, startFile, turnTo } from "../support/page.mjs";
import { textsBut } from "../support/texts.mjs";

const test = useBrowsers("chromium");

/** Words that no English sentence does without, and no Turkish one has. */
const ENGLISH =
  /\b(the|of|and|are|is|by|with|from|to|which|that|this|these|cannot|have|they|your|rows?|columns?|dates?|customers?|orders?|lines?|file|values?|months?|years?|other|sales|spelled|such|said|first)\b/i;
/** What stands in files, code, versions, and the names of others are no words of the page. */
const NOT_OURS =
  "noscript, pre, code, [data-testid='paste-text'], .cells, .raw, script, style, [lang]:not([lang='tr']):not(html), [data-testid='language'], .licences, td .examples";

/** Products of the demo are called in capitals. */
const PRODUCT = /\b[A-Z]{2,}( [A-Z0-9,]+)+\b/g;

const texts = async (page) => {
  const found = await textsBut(page, NOT_OURS);
  return [...new Set(found.map(([where, text]) => `${where}: ${text}`))];
};

/** Texts with an English word, but for what is quoted from a file. */
const english = (texts) =>
  texts.filter((text) => ENGLISH.test(text.replace(/^[^:]*: /, "").replace(/“[^”]*”|"[^"]*"/g, "").replace(/Power BI|Power Query/g, "").replace(PRODUCT, "")));

const VIEWS = [
  ["home"], ["start"], ["overview"], ["sales"], ["segments"], ["churn"], ["playbook"], ["cohorts"],
  ["customer", "?who=17"], ["customers"], ["data"], ["model"], ["compare"], ["how"],
];

test("a view has no English word", { locale: "tr-TR" }, async (page) => {
  assert.deepEqual(english(["x: the file", "x: “the file” açılamadı", "x: dosya açılamadı"]), ["x: the file"]);
  await demoReady(page);
  const found = {};
  for (const [view, choices] of VIEWS) {
    await turnTo(page, view, choices ?? "");
    await page.pause(500);
    const words = english(await texts(page));
    if (words.length) found[`${view} ${choices ?? ""}`] = words;
  }
  assert.deepEqual(found, {});
});

const rows = (count, row) => Array.from({ length: count }, (_, n) => row(n)).join("\n");
const HEADER = "Fatura,Tarih,Müşteri,Adet,Fiyat";

/** Files that are refused or asked about, each in a way of its own. */
const TROUBLE = {
  "an empty file": "",
  "a picture": Buffer.from([137, 80, 78, 71, 13, 10, 26, 10, 0, 255]),
  "a web page": "<!doctype html>\n<html><body>Giriş</body></html>\n",
  "dates of two readings": `${HEADER}\n${rows(60, (n) => `${n},0${1 + (n % 9)}/0${1 + (n % 8)}/2023,m${n % 9},1,2.5`)}\n`,
  "numbers of two readings": `${HEADER}\n${rows(60, (n) => `${n},2023-0${1 + (n % 9)}-1${n % 9},m${n % 9},1,${1 + (n % 9)}.${100 + n}`)}\n`,
  "no customer": `Fatura,Adet,Tarih,Fiyat\n${rows(30, (n) => `${n},2,2023-01-1${n % 9},3.5`)}\n`,
  "no header": `${rows(30, (n) => `${n},2023-01-1${n % 9},2,3.5,açıklama ${n}`)}\n`,
  "no usable row": `${HEADER}\n${rows(30, (n) => `${n},2023-01-1${n % 9},,1,2.5`)}\n`,
  "dates that cannot be read": `${HEADER}\n${rows(90, (n) => `${n},${n % 2 ? "yakında" : `2023-01-1${n % 9}`},m${n % 9},1,2.5`)}\n`,
  "another calendar": `${HEADER}\n${rows(90, (n) => `${n},140${1 + (n % 2)}-0${1 + (n % 9)}-1${n % 9},m${n % 9},1,2.5`)}\n`,
  "mistyped year": `${HEADER}\n${rows(90, (n) => `${n},${n === 7 ? 9999 : 2023}-0${1 + (n % 9)}-1${n % 9},m${n % 9},1,2.5`)}\n`,
  "too many columns": `${HEADER}\n${",".repeat(20_000)}\n`,
  "a damaged archive": { name: "satış.zip", text: Buffer.concat([Buffer.from("PK\x03\x04"), Buffer.alloc(60, 7)]) },
  "a RAR archive": { name: "satış.rar", text: Buffer.concat([Buffer.from("Rar!\x1a\x07\x01\x00"), Buffer.alloc(60, 7)]) },
  "a workbook that is none": { name: "satış.xls", text: Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600, 7)]) },
};

const LETTERS = /(?:CSV UTF-8|XLOOKUP|SVERWEIS|\[formats\] altında months = .*? ya da|usual)/g;

test("trouble with a file is told in Turkish", { locale: "tr-TR" }, async (page) => {
  await demoReady(page);
  await turnTo(page, "data");
  const found = {};
  const look = async (when) => {
    const words = english((await texts(page)).map((text) => text.replace(LETTERS, "")));
    if (words.length) found[when] = words;
  };
  for (const [name, given] of Object.entries(TROUBLE)) {
    const file = given.name ? given : { name: "satış.csv", text: given };
    await startFile(page, file);
    const says = () => page.evaluate(() => document.querySelector('[data-testid="error"], [data-testid="wizard-problem"]')?.textContent);
    await page.until(name, async () => !!(await says()));
    await look(name);
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll("details")) fold.open = true;
    });
    await look(`${name}, unfolded`);
    await page.evaluate(() => document.querySelector('[data-testid="wizard-leave"], [data-testid="error"] button')?.click());
    await page.evaluate(() => document.querySelector('[data-testid="error"] button')?.click());
    await page.until("nothing left", async () => !(await says()));
  }
  assert.deepEqual(found, {});
});

/** A file with much that is odd, yet of use. */
const ODD = [
  "Fatura,Tarih,Müşteri,E-posta,Stok,Açıklama,Adet,Fiyat,Durum",
  rows(900, (n) => {
    const day = `2023-${String(1 + (n % 12)).padStart(2, "0")}-${String(1 + (n % 27)).padStart(2, "0")}`;
    const name = n % 50 === 3 ? `AYŞE ${n % 45}` : `Ayşe ${n % 45}`;
    const status = ["paid", "paid", "paid", "cancelled", "refunded"][n % 5];
    return `F${n >> 1},${n === 5 ? "2031-01-01" : day},${n % 60 === 7 ? "Guest" : name},,${n % 40 ? `P${n % 9}` : "POST"},Bardak,${n === 11 ? 90000 : 1},${2 + (n % 9)}.5,${status}`;
  }),
  "F1,2023-01-02,Ayşe 1,,P1,Bardak,1,3.5,paid,fazla",
  "F1,2023-01-02,Ayşe 1,,P1,Bardak,1,3.5,paid",
  "F1,2023-01-02,Ayşe 1,,P1,Bardak,1,3.5,paid",
  "F2,yarın,Ayşe 1,,P1,Bardak,1,3.5,paid",
  "Toplam,,,,,,,4500.00,",
].join("\n");

test("what is odd about a file is told in Turkish", { locale: "tr-TR" }, async (page) => {
  await demoReady(page);
  await startFile(page, { name: "tuhaf.csv", text: `${ODD}\n` });
  await page.until("the file", () =>
    page.evaluate(() => !!document.querySelector('[data-testid="wizard-read"]:not(:disabled), [data-testid="findings"]')),
  );
  await page.evaluate(() => document.querySelector('[data-testid="wizard-read"]:not(:disabled)')?.click());
  await resultsOf(page, "tuhaf.csv");
  await turnTo(page, "data");
  const findings = await page.evaluate(() =>
    [...document.querySelectorAll('[data-testid^="finding-"]')].map((item) => `finding: ${item.textContent}`),
  );
  assert.ok(findings.length >= 5, `${findings.length} findings`);
  // What stands in the file is in the examples, with the engine's words around it.
  const foreign = /\b(cancelled|refunded|paid|Guest|POST|2031-01-01)\b/g;
  assert.deepEqual(english(findings.map((text) => text.replace(foreign, ""))), []);
  await page.byTestId("check-columns").click();
  await page.byTestId("usable-rows").visible();
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll("details")) fold.open = true;
  });
  assert.deepEqual(english((await texts(page)).map((text) => text.replace(foreign, ""))), []);
});
