// Online Retail II through the page: every figure as in the reference.
import assert from "node:assert/strict";
import { useBrowsers } from "../support/browser.mjs";
import { actionRows, figure, runToEnd, startFile } from "../support/page.mjs";
import { realCsv, withoutRealFile } from "../support/settings.mjs";

const test = useBrowsers();

const NOVEMBER_2011 = { revenue: 1161817.38, orders: 2657, customers: 1664 };
const OCTOBER_2011 = { revenue: 1039318.79, orders: 1929 };
const NOVEMBER_2010 = { revenue: 1172336.042, orders: 2587 };

const change = (now, base) => now / base - 1;

const EXPECTED = {
  "kpi-revenue": NOVEMBER_2011.revenue,
  "kpi-orders": NOVEMBER_2011.orders,
  "kpi-customers": NOVEMBER_2011.customers,
  "kpi-aov": NOVEMBER_2011.revenue / NOVEMBER_2011.orders,
  "kpi-arpc": NOVEMBER_2011.revenue / NOVEMBER_2011.customers,
  "kpi-revenue-mom": change(NOVEMBER_2011.revenue, OCTOBER_2011.revenue),
  "kpi-orders-mom": change(NOVEMBER_2011.orders, OCTOBER_2011.orders),
  "kpi-revenue-yoy": change(NOVEMBER_2011.revenue, NOVEMBER_2010.revenue),
  "kpi-orders-yoy": change(NOVEMBER_2011.orders, NOVEMBER_2010.orders),
  // At the newest snapshot, 2011-12-31.
  "kpi-scored": 5878,
  "kpi-actions": 882,
  "kpi-coverage": 882 / 5878,
};

test("the real file gives the reference's figures", { skip: withoutRealFile }, async (page) => {
  await runToEnd(page, (page) => startFile(page, realCsv));
  for (const [id, expected] of Object.entries(EXPECTED)) {
    const shown = await figure(page, id);
    const error = Math.abs(shown - expected);
    assert.ok(error <= 1e-9 * Math.abs(expected), `${id}: ${shown} instead of ${expected}`);
  }
  assert.match(await page.find("main").text(), /805,549/, "rows kept");
  assert.ok((await figure(page, "model-roc-auc")) >= 0.814);
  assert.ok((await figure(page, "model-pr-auc")) >= 0.8582);
  const purged = await figure(page, "purged-roc-auc");
  assert.ok(purged > 0.79 && purged < 0.83, `purged ROC-AUC ${purged}`);
  assert.ok((await figure(page, "purged-pr-auc")) > 0.83);
  // The probabilities are ours: these need only come close.
  const near = async (id, expected) => {
    const shown = await figure(page, id);
    assert.ok(Math.abs(shown / expected - 1) < 0.05, `${id}: ${shown}, about ${expected}`);
  };
  await near("kpi-revenue-at-risk", 4.93e6);
  await near("kpi-at-risk", 0.727 * 5878);
  assert.ok((await actionRows(page).count()) >= 10);
  assert.deepEqual(page.complaints, []);
});
