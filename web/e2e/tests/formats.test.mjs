// One's own file is not always a CSV: workbooks, Parquet, Arrow, packed files, several at once.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { useBrowsers } from "../support/browser.mjs";
import { withFolder } from "../support/native.mjs";
import { demoReady, download, fixture, number, resultsOf, startFile } from "../support/page.mjs";

const test = useBrowsers();

const KINDS = ["sales.xlsx", "sales.xls", "sales.ods", "sales.parquet", "sales.arrow", "sales.csv.gz", "sales.csv.zst", "sales.csv.xz", "sales.zip"];
const text = gunzipSync(readFileSync(fixture("sales.csv.gz"))).toString();

test("every kind of file gives the same clean rows", async (page) => {
  await demoReady(page);
  await startFile(page, { name: "sales.csv", text });
  await resultsOf(page, "sales.csv");
  const clean = async () => readFileSync((await download(page, "download-transactions_clean.csv")).path, "utf8");
  const expected = await clean();
  assert.equal(expected.trim().split("\n").length, 61);
  for (const kind of KINDS) {
    await startFile(page, fixture(kind));
    await resultsOf(page, kind);
    assert.equal(await clean(), expected, kind);
  }
  assert.deepEqual(page.complaints, []);
});

test("a workbook is one under any name", async (page) => {
  await demoReady(page);
  for (const kind of ["sales.xlsx", "sales.xls", "sales.parquet"]) {
    const name = `${kind}.csv`;
    await startFile(page, { name, text: readFileSync(fixture(kind)) });
    await resultsOf(page, name);
    assert.equal(await number(page, "rows-read"), 60);
  }
  assert.deepEqual(page.complaints, []);
});

test("several files are one data set", async (page) =>
  withFolder(async (folder) => {
    await demoReady(page);
    const [head, ...rows] = text.trim().split("\n");
    const part = (name, rows) => {
      writeFileSync(join(folder, name), `${[head, ...rows].join("\n")}\n`);
      return join(folder, name);
    };
    // Chosen in the wrong order, they are read by name.
    const files = [part("2024-02.csv", rows.slice(30)), part("2024-01.csv", rows.slice(0, 30))];
    await page.byTestId("file-input").setFileList(files);
    await resultsOf(page, "2024-01.csv + 1");
    assert.equal(await number(page, "rows-read"), 60);
    await page.byTestId("file-input").setFileList([files[0], fixture("sales.xlsx")]);
    await resultsOf(page, "2024-02.csv + 1");
    assert.equal(await number(page, "rows-read"), 90);
    assert.deepEqual(page.complaints, []);
  }));

test("a damaged workbook is explained, and results stay", async (page) => {
  await demoReady(page);
  await startFile(page, fixture("damaged.xlsx"));
  const error = page.byTestId("error");
  await error.visible();
  assert.match(await error.text(), /damaged\.xlsx is damaged or incomplete/);
  assert.equal(await page.byTestId("summary").attribute("data-source"), "Demo data");
  await startFile(page, fixture("sales.xlsx"));
  await resultsOf(page, "sales.xlsx");
  assert.deepEqual(page.complaints, []);
});

test("texts in older encodings are read as what they say", async (page) =>
  withFolder(async (folder) => {
    // Windows-1251 holds the Cyrillic alphabet from 0xC0 on.
    const bytes = (text) => Buffer.from([...text].map((c) => c.codePointAt(0)).map((c) => (c < 0x80 ? c : c - 0x350)));
    const rows = Array.from({ length: 40 }, (_, n) => `${n};${13 + (n % 9)}.01.2023;${n % 2 ? "Иван" : "Анна"} ${n % 5};1;7,50`);
    const file = join(folder, "orders.csv");
    writeFileSync(file, bytes(`Номер заказа;Дата;Клиент;Количество;Цена\n${rows.join("\n")}\n`));
    await demoReady(page);
    await startFile(page, file);
    await resultsOf(page, "orders.csv");
    const clean = readFileSync((await download(page, "download-transactions_clean.csv")).path, "utf8");
    assert.ok(clean.includes("Анна 0") && clean.includes("Иван 1"), clean.slice(0, 300));
    assert.deepEqual(page.complaints, []);
  }));
