// The page in the words of its users.

const finished = (page) => page.find('[data-testid="summary"][data-state="done"]');

/** Turns to a view, as a link would, and waits until it has its figures. */
export async function turnTo(page, id, choices = "") {
  await page.evaluate((hash) => (location.hash = hash), `#/${id === "home" ? "" : id}${choices}`);
  await page.find(`main[data-page="${id}"][data-state="ready"]`).visible(60_000);
}

/** Waits until everything in view is written in its own font, and not in one that stands in. */
export const typeIsSet = (page) => page.evaluate(() => document.fonts.ready.then(() => {}));

/** Waits for the demo that every visit begins with, and turns to the data. */
export async function demoReady(page) {
  await page.find('main[data-state="ready"]').visible(60_000);
  await turnTo(page, "data");
  await results(page);
}

/** Starts a run on the demo data, once the first one is over. */
export const startDemo = (page) => page.byTestId("demo-button").click();

/** Starts a run on a file: a path, or `{ name, text }`. */
export const startFile = (page, file) => page.byTestId("file-input").setFiles(file);

/** Waits until a run is over, however it ended. */
export const runOver = (page) => page.byTestId("progress").hidden();

/** Waits for the results of a run. */
export const results = (page) => finished(page).visible();

/** Starts a run, sees it at work, and waits for its results. */
export async function runToEnd(page, start) {
  await start(page);
  await page.byTestId("progress").visible();
  await runOver(page);
  await results(page);
}

/** Waits for the results of the file named. */
export const resultsOf = (page, file, patience) =>
  page.find(`[data-testid="summary"][data-state="done"][data-source="${file.split("/").at(-1)}"]`).visible(patience);

export const hasResults = async (page) => (await finished(page).count()) > 0;

/** The exact number behind a figure of the page in view; nothing where it is blank. */
export async function figure(page, measure) {
  const text = await page.find(`[data-measure="${measure}"]`).attribute("data-value");
  return text === "" ? null : Number(text);
}

/** The exact number behind a figure outside the report's pages. */
export async function number(page, id) {
  return Number(await page.byTestId(id).attribute("data-value"));
}

/** Rows of a list of customers on the screen. */
export const customerRows = (page) => page.byTestId("people-table").find("tbody tr");

/** Searches a list of customers and waits until it shows only rows with the word. */
export async function searchCustomers(page, word) {
  await page.byTestId("people-search").fill(word);
  await page.until(`rows with ${word}`, async () => {
    const rows = await customerRows(page).texts();
    return rows.length > 0 && rows.every((row) => row.includes(word));
  });
}

/** Clicks a download; the name of the saved file, and its path. */
export const download = (page, id) => page.download(page.byTestId(id));

/** Waits until the page's files are kept and the service worker answers. */
export const keptForLater = (page) =>
  page.until("the service worker", () =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      return registration?.active?.state === "activated" && navigator.serviceWorker.controller !== null;
    }),
  );

/** Goes on by Tab, or by `keys`, at most so many times, until what fits the selector has the focus. */
export async function tabTo(page, selector, { keys = "Tab", most = 120 } = {}) {
  const focused = () => page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
  for (let step = 0; step < most; step++) {
    if (await focused()) return;
    await page.press(keys);
  }
  throw new Error(`${keys} does not reach ${selector}`);
}

/** The same sixty sales in every kind of file (see the example `fixtures` of the crate `unpack`). */
export const fixture = (name) => new URL(`../fixtures/${name}`, import.meta.url).pathname;
