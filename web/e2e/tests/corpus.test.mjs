// The files as shops send them (crates/ingest/tests/corpus), read in wasm by the page: the same rows or the
// same message as natively.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { useBrowsers } from "../support/browser.mjs";
import { demoReady, number, startFile } from "../support/page.mjs";

const test = useBrowsers("chromium");

const folder = new URL("../../../crates/ingest/tests/corpus/", import.meta.url);
const unquoted = (text) => JSON.parse(text);

/** What is to come of a file, from the lines of its TOML file that this test needs. */
function expected(name) {
  const text = readFileSync(new URL(name, folder), "utf8");
  const value = (key) => text.match(new RegExp(`^${key} = (.*)$`, "m"))?.[1];
  const error = value("error");
  return {
    file: unquoted(value("file")),
    isSaid: /^\[said/m.test(text),
    error: error && unquoted(error),
    read: Number(value("read") ?? 0),
    kept: Number(value("kept") ?? 0),
  };
}

/** What the page answers before a file gets as far as its reader. */
const ELSEWHERE = ["empty.csv", "workbook.xlsx"];

const cases = readdirSync(folder).filter((name) => name.endsWith(".toml")).map(expected);

test("every file of the corpus gives the same in the page", async (page) => {
  await demoReady(page);
  const byItself = cases.filter((one) => !one.isSaid && !ELSEWHERE.includes(one.file));
  assert.ok(byItself.length >= 60, `${byItself.length} files`);
  const shows = async (id) => ((await page.byTestId(id).count()) > 0 ? page.byTestId(id).text() : undefined);
  const wrong = [];
  for (const { file, error, read, kept } of byItself) {
    await startFile(page, new URL(file, folder).pathname);
    const { message } = await page.until(`what comes of ${file}`, async () => {
      const done = page.find(`[data-testid="summary"][data-state="done"][data-source="${file}"]`);
      const said = (await shows("wizard-problem")) ?? (await shows("error"));
      if (said !== undefined) return { message: said };
      return (await done.count()) > 0 ? { message: "" } : undefined;
    });
    if (error !== undefined ? !message.includes(error) : message !== "") {
      wrong.push(`${file}: "${message}" instead of "${error ?? ""}"`);
    } else if (error === undefined) {
      const found = [await number(page, "rows-read"), await number(page, "rows-kept")];
      if (found[0] !== read || found[1] !== kept) wrong.push(`${file}: ${found} instead of ${[read, kept]}`);
    }
    if ((await page.byTestId("wizard").count()) > 0) await page.byTestId("wizard-leave").click();
    if ((await page.byTestId("error").count()) > 0) await page.byTestId("error").find("button").click();
    await page.until("a clean slate", async () => !(await shows("error")) && !(await shows("wizard")));
  }
  assert.deepEqual(wrong, []);
  assert.deepEqual(page.complaints, []);
});
