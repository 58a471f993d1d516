// What is half done is ended, taken up again or asked about; nobody waits for ever, and nothing is lost.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { barriers } from "../support/axe.mjs";
import { useBrowsers } from "../support/browser.mjs";
import { withHost } from "../support/host.mjs";
import { demoReady, figure, fixture, number, resultsOf, startFile, turnTo } from "../support/page.mjs";
import { clearSales } from "../support/shops.mjs";
import { busy, endWorker, holdWorkers, noLongerBusy } from "../support/workers.mjs";

const test = useBrowsers();

const OWN = clearSales("own.csv", 80);
const UNCLEAR = {
  name: "export.csv",
  text: `OrderNo;When;Who;Item;Qty;Unit price\n${Array.from({ length: 90 }, (_, n) => `${1000 + n};0${1 + (n % 9)}/0${1 + (n % 8)}/2023;p${n % 11};Mug;${1 + (n % 5)};2,50`).join("\n")}\n`,
};

/** Opens the page anew, with its workers in the test's hands. */
async function held(page) {
  await holdWorkers(page);
  await page.reload();
  await demoReady(page);
}

/** Chooses files one after the other without a breath between them: `{ name, text }` or a path. */
const chooseAtOnce = (page, ...files) =>
  page.evaluate(
    (files) => {
      const input = document.querySelector('[data-testid="file-input"]');
      for (const { name, bytes } of files) {
        const chosen = new DataTransfer();
        chosen.items.add(new File([Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0))], name));
        input.files = chosen.files;
        input.dispatchEvent(new Event("change", { bubbles: true }));
      }
    },
    files.map(sent),
  );

/** Lets a file go over the page. */
const drop = (page, file) =>
  page.evaluate(({ name, bytes }) => {
    const dropped = new DataTransfer();
    dropped.items.add(new File([Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0))], name));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: dropped, bubbles: true, cancelable: true }));
  }, sent(file));

function sent(file) {
  const { name, text } = typeof file === "string" ? { name: file.split("/").at(-1), text: readFileSync(file) } : file;
  return { name, bytes: Buffer.from(text).toString("base64") };
}

async function answer(page) {
  await startFile(page, UNCLEAR);
  await page.byTestId("wizard").visible();
  await page.byTestId("role-customer").fill("2");
  await page.byTestId("date-dmy").click();
  await page.byTestId("wizard-problem").hidden();
}

const answers = async (page) => [
  await page.byTestId("role-customer").read((select) => select.value),
  await page.byTestId("date-dmy").read((input) => input.checked),
];

test("an engine that is gone is said, and starts again where it was", async (page) => {
  await held(page);
  await startFile(page, OWN);
  await resultsOf(page, OWN.name);
  await endWorker(page, "engine");
  await page.byTestId("stopped").visible();
  assert.match(await page.byTestId("stopped").text(), /start it again/);
  assert.deepEqual(await barriers(page), []);
  // What was on the page is still there, on every page.
  assert.equal(await page.byTestId("summary").attribute("data-source"), OWN.name);
  await page.byTestId("go-on").click();
  await page.byTestId("stopped").hidden();
  await page.find('[data-testid="summary"][data-state="done"]').visible();
  await resultsOf(page, OWN.name);
  assert.equal(await number(page, "rows-read"), 80);
  await turnTo(page, "overview");
  assert.ok((await figure(page, "revenue")) > 0);
  await turnTo(page, "sales");
  assert.ok((await figure(page, "revenue")) > 0);
});

test("an engine that goes while the demo is on the page comes back with it", async (page) => {
  await held(page);
  await endWorker(page, "engine");
  await page.byTestId("stopped").visible();
  await turnTo(page, "how");
  await page.byTestId("go-on").click();
  await page.byTestId("stopped").hidden();
  await turnTo(page, "churn");
});

test("answers about a file outlive the engine", async (page) => {
  await held(page);
  await startFile(page, OWN);
  await resultsOf(page, OWN.name);
  await answer(page);
  const before = await answers(page);
  await endWorker(page, "engine");
  await page.byTestId("stopped").visible();
  assert.deepEqual(await answers(page), before);
  await page.byTestId("go-on").click();
  await page.byTestId("stopped").hidden();
  await page.until("the file", async () => !(await page.byTestId("wizard-read").isDisabled()));
  assert.deepEqual(await answers(page), before);
  await page.byTestId("wizard-read").click();
  await resultsOf(page, UNCLEAR.name);
  assert.equal(await number(page, "rows-kept"), 90);
});

test("an engine that goes at its work is started again with what was there before", async (page) => {
  await held(page);
  await startFile(page, OWN);
  await resultsOf(page, OWN.name);
  await busy(page, "engine");
  await startFile(page, clearSales("large.csv", 500));
  await page.byTestId("opening").visible();
  await endWorker(page, "engine");
  await page.byTestId("stopped").visible();
  await noLongerBusy(page);
  await page.byTestId("go-on").click();
  await page.byTestId("stopped").hidden();
  await page.find('[data-testid="summary"][data-state="done"]').visible();
  await resultsOf(page, OWN.name);
  assert.equal(await page.byTestId("opening").count(), 0);
});

test("an unpacker that is gone is said, and unpacks when it is tried again", async (page) => {
  await held(page);
  await busy(page, "unpacker");
  await startFile(page, fixture("sales.xlsx"));
  await page.byTestId("opening").visible();
  await page.pause(500);
  await endWorker(page, "unpacker");
  await page.byTestId("stopped").visible();
  assert.match(await page.byTestId("stopped").text(), /Unpacking stopped/);
  assert.equal(await page.byTestId("summary").attribute("data-source"), "Demo data");
  await noLongerBusy(page);
  await page.byTestId("go-on").click();
  await resultsOf(page, "sales.xlsx");
  // One that goes while nobody needs it is no trouble at all.
  await endWorker(page, "unpacker");
  await page.pause(500);
  assert.equal(await page.byTestId("stopped").count(), 0);
  await startFile(page, fixture("sales.zip"));
  await resultsOf(page, "sales.zip");
});

for (const file of ["engine_loader.js", "engine.js", "engine_bg.wasm"]) {
  test(`an engine whose ${file} came wrong is said, and starts when it is tried again`, (page) =>
    withHost(async (host) => {
      host.cacheControl = "public, max-age=31536000";
      host.intercept(`/${file}`);
      await page.tab.goto(`${host.address}/`);
      await page.byTestId("stopped").visible();
      assert.match(await page.byTestId("stopped").text(), /could not be started|longer than usual/);
      host.instead.clear();
      await page.byTestId("go-on").click();
      await demoReady(page);
      assert.equal(await page.byTestId("stopped").count(), 0);
    }));
}

test("the last of several files is opened, whichever kinds they are", async (page) => {
  await demoReady(page);
  await page.byTestId("file-input").focus();
  const packed = fixture("sales.xlsx");
  const orders = [
    [packed, OWN],
    [OWN, packed],
    [packed, fixture("sales.zip")],
    [fixture("sales.csv.gz"), packed, fixture("sales.csv.xz")],
    [clearSales("first.csv", 70), OWN],
  ];
  for (const files of orders) {
    await chooseAtOnce(page, ...files);
    const last = files.at(-1);
    await resultsOf(page, last.name ?? last);
    await page.pause(500);
    const name = (last.name ?? last).split("/").at(-1);
    assert.equal(await page.byTestId("summary").attribute("data-source"), name);
    assert.equal(await page.byTestId("error").count(), 0, `${files.map((file) => file.name ?? file)}`);
    assert.equal(await page.byTestId("stopped").count(), 0);
  }
  assert.deepEqual(page.complaints, []);
});

test("answers about a file are not thrown away by another file", async (page) => {
  await demoReady(page);
  await answer(page);
  const before = await answers(page);
  await drop(page, OWN);
  await page.byTestId("next").visible();
  assert.match(await page.byTestId("next").text(), /export\.csv.*own\.csv/s);
  assert.deepEqual(await barriers(page), []);
  assert.deepEqual(await answers(page), before);
  await page.byTestId("stay").click();
  await page.byTestId("next").hidden();
  assert.deepEqual(await answers(page), before);
  await drop(page, OWN);
  await page.byTestId("take-next").click();
  await resultsOf(page, OWN.name);
  assert.equal(await page.byTestId("wizard").count(), 0);
  assert.equal(await page.byTestId("next").count(), 0);
});

test("opening can be cancelled, and what was there stays", async (page) => {
  await held(page);
  await page.byTestId("file-input").focus();
  await page.until("the unpacker", () => page.evaluate(() => window.workers.some(({ script }) => script.includes("unpacker"))));
  await page.pause(1000);
  await busy(page, "unpacker");
  await startFile(page, fixture("sales.xlsx"));
  await page.byTestId("opening").visible();
  await page.byTestId("cancel-opening").click();
  await page.byTestId("opening").hidden();
  assert.equal(await page.byTestId("summary").attribute("data-source"), "Demo data");
  await startFile(page, OWN);
  await resultsOf(page, OWN.name);
  // The unpacker that never answered is not waited for.
  await noLongerBusy(page);
  await startFile(page, fixture("sales.xlsx"));
  await resultsOf(page, "sales.xlsx");
  assert.deepEqual(page.complaints, []);
});
