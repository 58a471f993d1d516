// The page in the words of its users.

const finished = (page) => page.find('[data-testid="summary"][data-state="done"]');

/** Starts a run on the demo data. */
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

export const hasResults = async (page) => (await finished(page).count()) > 0;

/** The exact number behind a figure. */
export async function figure(page, id) {
  const text = await page.byTestId(id).attribute("data-value");
  if (text === null || text.trim() === "") throw new Error(`${id} shows no number`);
  return Number(text);
}

/** Rows of the action list on the screen. */
export const actionRows = (page) => page.byTestId("action-table").find("tbody tr");

/** Searches the action list and waits until it shows only rows with the word. */
export async function searchActions(page, word) {
  await page.byTestId("action-search").fill(word);
  await page.until(`rows with ${word}`, async () => {
    const rows = await actionRows(page).texts();
    return rows.length > 0 && rows.every((row) => row.includes(word));
  });
}

/** Clicks a download; the name of the saved file, and its path. */
export const download = (page, id) => page.download(page.byTestId(id));
