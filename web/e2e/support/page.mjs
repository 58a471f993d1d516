// The page in the words of its users.

const finished = (page) =>
  page.getByTestId("summary").and(page.locator('[data-state="done"]'));

/** Starts a run on the demo data. */
export const startDemo = (page) => page.getByTestId("demo-button").click();

/** Starts a run on a file: a path, or `{ name, mimeType, buffer }`. */
export const startFile = (page, file) => page.getByTestId("file-input").setInputFiles(file);

/** Waits until a run is over, however it ended. */
export async function runOver(page) {
  await page.getByTestId("progress").waitFor({ state: "hidden" });
}

/** Starts a run, sees it at work, and waits for its results. */
export async function runToEnd(page, start) {
  await start(page);
  await page.getByTestId("progress").waitFor();
  await runOver(page);
  await finished(page).waitFor();
}

export const hasResults = async (page) => (await finished(page).count()) > 0;

/** The exact number behind a figure. */
export async function figure(page, id) {
  const text = await page.getByTestId(id).getAttribute("data-value");
  if (text === null || text.trim() === "") throw new Error(`${id} shows no number`);
  return Number(text);
}

/** Rows of the action list on the screen. */
export const actionRows = (page) => page.getByTestId("action-table").locator("tbody tr");

/** Clicks a download and gives the path of the saved file, and its name. */
export async function download(page, id) {
  const [saved] = await Promise.all([
    page.waitForEvent("download"),
    page.getByTestId(id).click(),
  ]);
  return { name: saved.suggestedFilename(), path: await saved.path() };
}
