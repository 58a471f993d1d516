// What is kept on this device is whole, is what its name says, and can be forgotten: whatever becomes of a tab, and
// however many there are.
import assert from "node:assert/strict";
import { useBrowsers } from "../support/browser.mjs";
import { demoReady, number, resultsOf, startFile } from "../support/page.mjs";
import { clearSales } from "../support/shops.mjs";

const test = useBrowsers();

const OURS = clearSales("ours.csv", 80);
const OTHERS = clearSales("others.csv", 90);

/** Everything in the browser's own storage, by path. What goes while it is looked at is not there. */
const stored = (page) =>
  page.evaluate(async () => {
    const found = [];
    const walk = async (folder, path) => {
      for await (const [name, handle] of folder.entries()) {
        found.push(path + name);
        if (handle.kind === "directory") await walk(handle, `${path}${name}/`).catch(gone);
      }
    };
    const gone = (error) => {
      if (error.name !== "NotFoundError") throw error;
    };
    await walk(await navigator.storage.getDirectory(), "");
    return found;
  });

async function read(page, file) {
  await startFile(page, file);
  await resultsOf(page, file.name);
}

const keptNames = (page, name) =>
  page.until(`${name} to be kept`, async () => (await page.byTestId("kept").count()) > 0 && (await page.byTestId("kept").text()).includes(name));

async function keep(page, file) {
  await read(page, file);
  await page.byTestId("keep").click();
  await keptNames(page, file.name);
}

/** From the next page on, what is kept is never written to its end. */
const neverWhole = (page) =>
  page.tab.evaluateOnNewDocument(() => {
    if (sessionStorage.getItem("whole")) return;
    FileSystemWritableFileStream.prototype.close = () => new Promise(() => {});
  });

test("a reload while something is being kept leaves nothing behind", async (page) => {
  await neverWhole(page);
  await page.reload();
  await demoReady(page);
  await read(page, OURS);
  await page.byTestId("keep").click();
  await page.until("the writing", async () => (await stored(page)).length > 1);
  assert.ok(await page.byTestId("keep").isDisabled());
  await page.evaluate(() => {
    sessionStorage.clear();
    sessionStorage.setItem("whole", "1");
  });
  await page.reload();
  await demoReady(page);
  await page.until("the rest to be cleared away", async () => (await stored(page)).length === 0);
  assert.equal(await page.byTestId("kept").count(), 0);
  // And it can be kept after all.
  await keep(page, OURS);
  assert.equal((await stored(page)).length, 4, "a folder, its contents, a set, its file");
});

test("what was kept stays until what takes its place is whole", async (page) => {
  // Another tab, which does not hear of what is kept, begins to keep something else and is closed.
  const other = await page.another();
  await other.tab.evaluateOnNewDocument(() => delete globalThis.BroadcastChannel);
  await neverWhole(other);
  await other.open("/");
  await demoReady(other);
  await read(other, OTHERS);
  await page.toFront();
  await demoReady(page);
  await keep(page, OURS);
  await other.toFront();
  await other.byTestId("keep").click();
  await other.until("the writing", async () => (await stored(other)).length > 4);
  await other.tab.close();
  await page.toFront();
  await page.reload();
  await resultsOf(page, OURS.name);
  await page.until("the rest to be cleared away", async () => (await stored(page)).length === 4);
  assert.equal(await number(page, "rows-read"), 80);
});

test("two tabs: what is opened is what is kept, under its own name", async (page) => {
  await demoReady(page);
  await keep(page, OURS);
  const other = await page.another();
  // It does not hear of what the first does.
  await other.tab.evaluateOnNewDocument(() => delete globalThis.BroadcastChannel);
  await other.open("/");
  await demoReady(other);
  await keptNames(other, OURS.name);
  await page.toFront();
  await page.byTestId("forget").click();
  await keep(page, OTHERS);
  await other.toFront();
  assert.match(await other.byTestId("kept").text(), /ours\.csv/);
  await other.byTestId("open-kept").click();
  await resultsOf(other, OTHERS.name);
  assert.equal(await number(other, "rows-read"), 90);
  await keptNames(other, OTHERS.name);
  assert.deepEqual(other.complaints, []);
});

test("two tabs: one hears what the other keeps and forgets", async (page) => {
  await demoReady(page);
  const other = await page.another();
  await other.open("/");
  await demoReady(other);
  await page.toFront();
  await keep(page, OURS);
  await other.toFront();
  await keptNames(other, OURS.name);
  await other.byTestId("forget").click();
  await page.toFront();
  await page.byTestId("keep").visible();
  assert.deepEqual(await stored(page), []);
});

test("what has been changed where it lies is not taken for what was kept", async (page) => {
  await demoReady(page);
  await keep(page, OURS);
  await page.evaluate(async () => {
    const root = await (await navigator.storage.getDirectory()).getDirectoryHandle("last-data-set");
    for await (const handle of root.values()) {
      if (handle.kind !== "directory") continue;
      const file = await handle.getFileHandle("0");
      const text = (await (await file.getFile()).text()).replace("2,5", "2,6");
      const stream = await file.createWritable();
      await stream.write(text);
      await stream.close();
    }
  });
  await page.evaluate(() => sessionStorage.clear());
  await page.reload();
  await page.byTestId("error").visible();
  assert.match(await page.byTestId("error").text(), /cannot be read any more/);
  await demoReady(page);
  await page.byTestId("forget").click();
  await page.until("nothing", async () => (await stored(page)).length === 0);
});

test("a browser that cannot write files of its own says so", async (page) => {
  await page.tab.evaluateOnNewDocument(() => delete FileSystemFileHandle.prototype.createWritable);
  await page.reload();
  await demoReady(page);
  await read(page, OURS);
  await page.byTestId("cannot-keep").visible();
  assert.match(await page.byTestId("cannot-keep").text(), /cannot keep/);
  assert.equal(await page.byTestId("keep").count(), 0);
});
