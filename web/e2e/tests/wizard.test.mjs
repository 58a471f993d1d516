// One's own file: how it is read is shown, asked where it is not clear, and changed by mouse or keyboard.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { barriers } from "../support/axe.mjs";
import { useBrowsers } from "../support/browser.mjs";
import { withFolder } from "../support/native.mjs";
import { demoReady, download, number, resultsOf, runToEnd, startFile, tabTo } from "../support/page.mjs";
import { testId } from "../support/part.mjs";
import { churn } from "../support/settings.mjs";

const test = useBrowsers();

/** Dates that fit two orders, and customers whose column has no telling name. */
const lines = Array.from({ length: 90 }, (_, n) => {
  const date = `0${1 + (n % 9)}/0${1 + (n % 8)}/2023`;
  return `${1000 + Math.floor(n / 2)};${date};p${n % 11};Mug;${1 + (n % 5)};${n % 30 === 7 ? "" : `${2 + (n % 7)},50`}`;
});
const UNCLEAR = { name: "export.csv", text: `OrderNo;When;Who;Item;Qty;Unit price\n${lines.join("\n")}\n` };

const usable = (page) => number(page, "usable-rows");
const wizard = (page) => page.byTestId("wizard");

/** Waits until so many rows can be used. */
const becomes = (page, rows) =>
  page.until(`${rows} usable rows`, async () => (await usableNow(page)) === rows);
const usableNow = async (page) =>
  (await page.byTestId("usable-rows").count()) > 0 ? usable(page) : undefined;

/** The words shown for a role's column. */
const column = (page, role) =>
  page.byTestId(`role-${role}`).read((select) => select.selectedOptions[0].textContent);

test("an unclear file by mouse: asked, answered, read", async (page) => {
  await demoReady(page);
  await startFile(page, UNCLEAR);
  await wizard(page).visible();
  assert.ok(await page.find("#wizard-title").isFocused(), "the focus goes where the question is");
  assert.equal(await column(page, "timestamp"), "When");
  assert.equal(await column(page, "quantity"), "Qty");
  assert.equal(await column(page, "customer"), "– none –");
  assert.match(await page.byTestId("wizard-problem").text(), /customer/);
  assert.match(await page.byTestId("preview").text(), /OrderNo/);

  await page.byTestId("role-customer").fill("2");
  await becomes(page, 87);
  assert.match(await page.byTestId("wizard-problem").text(), /more than one way/);
  await page.byTestId("date-dmy").click();
  await page.byTestId("wizard-problem").hidden();

  // Every change shows at once what it does to the rows.
  await page.byTestId("role-invoice").fill("");
  await becomes(page, 87);
  await page.byTestId("role-unit-price").fill("");
  await page.byTestId("wizard-problem").visible();
  await page.byTestId("role-line-total").fill("5");
  await becomes(page, 87);

  await page.byTestId("wizard-read").click();
  await resultsOf(page, UNCLEAR.name);
  await page.byTestId("finding-OrdersByDay").visible();
  await page.byTestId("finding-PriceFromTotal").visible();
  assert.deepEqual(page.complaints, []);
});

test("the same by keyboard alone", async (page) => {
  await demoReady(page);
  await startFile(page, UNCLEAR);
  await wizard(page).visible();
  await tabTo(page, testId("date-dmy"), { most: 60 });
  await page.press(" ");
  await tabTo(page, testId("role-customer"), { most: 60 });
  // Types the beginning of the column's name, as one does in a list.
  await page.tab.keyboard.type("Who");
  await page.press("Tab");
  await becomes(page, 87);
  await tabTo(page, testId("wizard-read"), { keys: "Shift+Tab", most: 60 });
  await page.press("Enter");
  await resultsOf(page, UNCLEAR.name);
  assert.deepEqual(page.complaints, []);
});

test("a mapping is saved, taken by the command line, and loaded again", async (page) =>
  withFolder(async (folder) => {
    await demoReady(page);
    await startFile(page, UNCLEAR);
    await page.byTestId("role-customer").fill("2");
    await page.byTestId("date-mdy").click();
    await page.byTestId("wizard-settings").click();
    await page.byTestId("setting-label-window-days").fill("60");
    await page.byTestId("setting-label-window-days").press("Tab");
    await becomes(page, 87);
    const saved = await download(page, "mapping-save");
    const text = readFileSync(saved.path, "utf8");
    assert.match(text, /customer = "Who"/);
    assert.match(text, /timestamp = "mdy"/);
    assert.match(text, /label-window-days = 60/);

    const file = join(folder, UNCLEAR.name);
    writeFileSync(file, UNCLEAR.text);
    const summary = JSON.parse(execFileSync(churn(), ["run", file, "--mapping", saved.path, "--json"]));
    assert.equal(summary.transactions.rows_kept, 87);
    assert.equal(summary.settings["label-window-days"], 60);

    await page.byTestId("wizard-leave").click();
    await startFile(page, UNCLEAR);
    await wizard(page).visible();
    await page.byTestId("mapping-input").setFiles(saved.path);
    await page.until("the mapping", async () => (await column(page, "customer")) === "Who");
    await page.byTestId("wizard-problem").hidden();

    await page.byTestId("mapping-input").setFiles({ name: "wrong.toml", text: 'colour = "red"\n' });
    await page.byTestId("error").visible();
    assert.match(await page.byTestId("error").text(), /line 1/);
    assert.deepEqual(page.complaints, []);
  }));

test("every row is accounted for, and the dropped ones can be saved", async (page) => {
  await demoReady(page);
  const text = `${UNCLEAR.text.replace("Who", "Customer").replaceAll("/2023", "/23")}x;31/12/2023;p1;=1+1;1;2,5\n9;no date;p1;<b>Mug</b>;1;2,5\n`;
  await startFile(page, { name: "odd.csv", text });
  await resultsOf(page, "odd.csv");
  const [read, kept] = [await number(page, "rows-read"), await number(page, "rows-kept")];
  const dropped = await page.evaluate(() =>
    [...document.querySelectorAll("[data-dropped]")].reduce((sum, row) => sum + Number(row.dataset.dropped), 0),
  );
  assert.equal(read, 92);
  assert.equal(read, kept + dropped);
  const saved = await download(page, "download-rejects");
  const csv = readFileSync(saved.path, "utf8").trim().split("\n");
  assert.equal(csv.length, 1 + dropped);
  assert.match(csv[0], /^line,reason,OrderNo,When,Customer/);
  assert.match(csv.at(-1), /^93,.*no date,p1,<b>Mug<\/b>/);
  assert.deepEqual(page.complaints, []);
});

test("nothing in a cell becomes markup or a link", async (page) => {
  await demoReady(page);
  const image = `<img src=x onerror="document.title='owned'">`;
  const quoted = (text) => `"${text.replaceAll('"', '""')}"`;
  const row = (n) => [n, `2023-0${1 + (n % 9)}-05`, quoted(image), quoted(`javascript:alert(${n})`), 2, 3.5, quoted(image)];
  const header = ["Invoice", "Date", "Customer", "Description", "Quantity", "Price", quoted(image)];
  const text = [header, ...Array.from({ length: 40 }, (_, n) => row(n))].map((fields) => fields.join()).join("\n");
  await startFile(page, { name: "markup.csv", text });
  await resultsOf(page, "markup.csv");
  await page.byTestId("check-columns").click();
  await wizard(page).visible();
  assert.equal(await page.find("img").count(), 0);
  assert.equal(await page.find('a[href^="javascript"]').count(), 0);
  assert.notEqual(await page.evaluate(() => document.title), "owned");
  assert.deepEqual(page.complaints, []);
});

test("settings hold from the next run on", async (page) => {
  await demoReady(page);
  await page.byTestId("open-settings").click();
  await page.byTestId("setting-capacity-share").fill("0.05");
  await page.byTestId("setting-capacity-share").press("Tab");
  await runToEnd(page, (page) => page.byTestId("run-again").click());
  await page.byTestId("setting-high-risk-threshold").fill("0.2");
  await page.byTestId("setting-high-risk-threshold").press("Tab");
  await page.byTestId("run-again").click();
  await page.byTestId("error").visible();
  assert.match(await page.byTestId("error").text(), /risk/i);
  await page.byTestId("settings-default").click();
  await runToEnd(page, (page) => page.byTestId("run-again").click());
  assert.deepEqual(page.complaints, []);
});

for (const colorScheme of ["light", "dark"]) {
  test(`the wizard has no accessibility findings, ${colorScheme}`, { colorScheme }, async (page) => {
    await demoReady(page);
    await startFile(page, UNCLEAR);
    await wizard(page).visible();
    await page.byTestId("wizard-written").click();
    await page.byTestId("wizard-settings").click();
    assert.deepEqual(await barriers(page), []);
  });
}
