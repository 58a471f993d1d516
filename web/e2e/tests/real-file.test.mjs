// Online Retail II through the page: every figure as in the reference.
import assert from "node:assert/strict";
import { useBrowsers } from "../support/browser.mjs";
import { demoReady, figure, number, runToEnd, startFile, turnTo } from "../support/page.mjs";
import { realCsv, withoutRealFile } from "../support/settings.mjs";

const test = useBrowsers();

const NOVEMBER_2011 = { revenue: 1161817.38, orders: 2657, customers: 1664 };
const OCTOBER_2011 = { revenue: 1039318.79, orders: 1929 };
const NOVEMBER_2010 = { revenue: 1172336.042, orders: 2587 };

const change = (now, base) => now / base - 1;

const OVERVIEW = {
  revenue: NOVEMBER_2011.revenue,
  orders: NOVEMBER_2011.orders,
  customers: NOVEMBER_2011.customers,
  aov: NOVEMBER_2011.revenue / NOVEMBER_2011.orders,
  arpc: NOVEMBER_2011.revenue / NOVEMBER_2011.customers,
  "revenue-mom": change(NOVEMBER_2011.revenue, OCTOBER_2011.revenue),
  "orders-mom": change(NOVEMBER_2011.orders, OCTOBER_2011.orders),
  "revenue-yoy": change(NOVEMBER_2011.revenue, NOVEMBER_2010.revenue),
  "orders-yoy": change(NOVEMBER_2011.orders, NOVEMBER_2010.orders),
};
// At the newest snapshot, which lies after the data end.
const NEWEST = "?snapshot=2011-12-31";
const PLAYBOOK = { "action-customers": 882, "action-coverage": 882 / 5878 };
const CHURN = { "scored-customers": 5878 };

test("the real file gives the reference's figures", { skip: withoutRealFile }, async (page) => {
  await demoReady(page);
  await runToEnd(page, (page) => startFile(page, realCsv));
  assert.match(await page.find("main").text(), /805,549/, "rows kept");
  await sameFigures(page);
  assert.deepEqual(page.complaints, []);

  // Once more, through the wizard, with nothing said.
  await turnTo(page, "data");
  await page.byTestId("check-columns").click();
  await page.byTestId("wizard").visible();
  await runToEnd(page, (page) => page.byTestId("wizard-read").click());
  await sameFigures(page);
  assert.deepEqual(page.complaints, []);
});

async function sameFigures(page) {
  for (const [view, expected] of Object.entries({ overview: OVERVIEW, playbook: PLAYBOOK, churn: CHURN })) {
    await turnTo(page, view, NEWEST);
    for (const [measure, value] of Object.entries(expected)) {
      const shown = await figure(page, measure);
      assert.ok(Math.abs(shown - value) <= 1e-9 * Math.abs(value), `${measure}: ${shown} instead of ${value}`);
    }
  }
  assert.ok((await number(page, "model-roc-auc")) >= 0.814);
  assert.ok((await number(page, "model-pr-auc")) >= 0.8582);
  const purged = await number(page, "purged-roc-auc");
  assert.ok(purged > 0.79 && purged < 0.83, `purged ROC-AUC ${purged}`);
  assert.ok((await number(page, "purged-pr-auc")) > 0.83);
}
