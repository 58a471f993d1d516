// Lighthouse at its desktop setting.
import lighthouse, { desktopConfig } from "lighthouse";

/** What Lighthouse finds at `address` in a Chromium that is running; only the categories named. */
export async function audit(browser, address, categories) {
  const port = Number(new URL(browser.wsEndpoint()).port);
  const flags = { port, onlyCategories: categories, logLevel: "error" };
  const { lhr } = await lighthouse(address, flags, desktopConfig);
  if (lhr.runtimeError) throw new Error(`Lighthouse: ${lhr.runtimeError.message}`);
  return lhr;
}

/** A category's score, 0 to 100. */
export const score = (lhr, category) => Math.round(lhr.categories[category].score * 100);

/** The audits that cost a category points, a line each. */
export function faults(lhr, category) {
  const weighty = lhr.categories[category].auditRefs.filter(({ weight }) => weight > 0);
  const audits = weighty.map(({ id }) => lhr.audits[id]);
  return audits.filter(({ score }) => score !== null && score < 1).map(fault);
}

const fault = ({ id, title, details }) => {
  const places = (details?.items ?? []).map((item) => item.node?.selector ?? JSON.stringify(item));
  return [`${id}: ${title}`, ...places].join("\n  ");
};
