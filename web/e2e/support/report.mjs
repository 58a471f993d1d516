// The report in the words of its readers. Pages, visuals, measures and slicers go by their ids.
import { PATIENCE } from "./settings.mjs";

/** The address of a page of the report: `address("sales", { period: "2011-11", country: 3 })`. */
export function address(id, choices = {}) {
  const chosen = Object.entries(choices).map(([key, value]) => `${key}=${value}`);
  return `/#/${id === "home" ? "" : id}${chosen.length > 0 ? `?${chosen.join("&")}` : ""}`;
}

/** What the address says now: the page's id, and the choices by their names. */
export async function place(page) {
  const [path, query] = (await page.address()).replace(/^.*#\//, "").split("?");
  return { id: path || "home", choices: Object.fromEntries(new URLSearchParams(query)) };
}

/** Goes to a page as a link would, without loading the site anew, and waits until it is there. */
export async function goTo(page, id, choices) {
  await page.evaluate((to) => (location.hash = to), address(id, choices).slice(1));
  await shown(page, id);
}

/** Goes to a page by its link in the navigation. */
export async function follow(page, id) {
  await page.find(`nav a[data-page="${id}"]`).click();
  await shown(page, id);
}

/** Waits until a page is there, by default with its figures. */
export const shown = (page, id, state = "ready") =>
  page.find(`[data-testid="page"][data-page="${id}"][data-state="${state}"]`).visible();

/** A visual of the page. */
export const visual = (page, id) => page.find(`[data-testid="visual"][data-visual="${id}"]`);

/** The exact value of a measure, on the page or in a part of it; null where it is blank. */
export const measure = async (within, id) =>
  exact(await within.find(`[data-measure="${id}"][data-value]`).attribute("data-value"));

/** Waits until a measure shows `expected`, but for rounding errors. */
export async function showsMeasure(page, id, expected, within = page) {
  let last;
  const fits = async () => {
    last = await measure(within, id);
    return expected === null ? last === null : last !== null && close(last, expected);
  };
  await page.until(`${id} to be ${expected}`, fits).catch((error) => {
    throw new Error(`${error.message}; it is ${last}`);
  });
}

export const close = (a, b) => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));

/** The marks of a visual's chart, or the one at `index`. */
export const marks = (visual) => visual.find(`[data-testid="chart"] .c-item`);
export const mark = (visual, index) =>
  visual.find(`[data-testid="chart"] .c-item[data-index="${index}"]`);

/** What screen readers hear of each mark. */
export const markNames = (visual) =>
  visual.page.tab.$$eval(marks(visual).selector, (all) =>
    all.map((mark) => mark.getAttribute("aria-label")),
  );

/** A visual's figures, from its table: a name and the exact numbers of each row. */
export async function tableOf(visual) {
  if ((await visual.find("table").count()) === 0) await fromMenu(visual, "toggle-table");
  const rows = await visual.find("table").read((table) =>
    [...table.querySelectorAll("tbody tr")].map((row) => ({
      name: row.querySelector("th, td:not([data-value])")?.innerText.trim() ?? "",
      values: [...row.querySelectorAll("td[data-value]")].map((cell) => cell.dataset.value),
    })),
  );
  return rows.map(({ name, values }) => ({ name, values: values.map(exact) }));
}

/** Saves a visual as "csv", "svg" or "png"; the file's name and path. */
export async function save(visual, format) {
  await open(menu(visual));
  return visual.page.download(menu(visual).byTestId(`export-${format}`));
}

async function fromMenu(visual, id) {
  await open(menu(visual));
  await menu(visual).byTestId(id).click();
}

const menu = (visual) => visual.byTestId("visual-menu");

/** Sets a slicer that is a select or a field. */
export const choose = (page, slicer, value) => page.byTestId(`slicer-${slicer}`).fill(String(value));

/** Ticks or unticks members, by their values, in a slicer that is a list behind a button. */
export async function tick(page, slicer, ...values) {
  const list = page.byTestId(`slicer-${slicer}`);
  await open(list);
  for (const value of values) await list.find(`input[value="${value}"]`).click();
  await list.find("summary").press("Escape");
}

/** The filters that are active, as their chips call them. */
export const chips = (page) => page.find(`[data-testid^="chip-"] > span`).texts();

/** Lets go of a filter by its chip. */
export const dropChip = (page, id) => page.byTestId(`chip-${id}`).find("button").click();

export const clearFilters = (page) => page.byTestId("clear-filters").click();
export const switchLanguage = (page) => page.byTestId("language").click();
export const switchTheme = (page) => page.byTestId("theme-toggle").click();

/** Walks with Tab until `part` has the focus, as someone without a mouse would. */
export async function tabTo(page, part, most = 200) {
  for (let steps = 0; steps < most; steps++) {
    if ((await part.count()) > 0 && (await part.isFocused())) return;
    await page.press("Tab");
  }
  throw new Error(`${part.selector} is not reached by ${most} times Tab`);
}

async function open(details) {
  await details.visible(PATIENCE);
  if (!(await details.read((element) => element.open))) await details.find("summary").click();
}

// Days have exact values too; they stay text.
function exact(text) {
  if (text === null || text.trim() === "") return null;
  return Number.isNaN(Number(text)) ? text : Number(text);
}
