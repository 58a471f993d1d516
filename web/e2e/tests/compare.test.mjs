// The page beside Power BI: links, the frame, both sides, figure by figure.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { barriers } from "../support/axe.mjs";
import { useBrowsers } from "../support/browser.mjs";
import { demoReady, figure, runToEnd, startFile, turnTo } from "../support/page.mjs";
import { HOSTS, LINK, configure, standIn } from "../support/power-bi.mjs";
import { realCsv, withoutRealFile } from "../support/settings.mjs";

const test = useBrowsers();

const WIDE = { viewport: { width: 1440, height: 900 } };
const PHONE = { viewport: { width: 390, height: 844 } };

const frame = (page) => page.byTestId("power-bi-frame");
const link = (page) => page.byTestId("power-bi-link");
const load = (page) => page.byTestId("load-power-bi");
const source = (page) => frame(page).attribute("src");

async function compare(page, choices = "") {
  await page.find('main[data-state="ready"]').visible(60_000);
  await turnTo(page, "compare", choices);
}

/** The view with a frame in it that this machine answers. */
async function framed(page, choices = "") {
  await compare(page, choices);
  const asked = await standIn(page);
  await link(page).fill(LINK);
  await load(page).click();
  await frame(page).visible();
  return asked;
}

const box = (page, id) =>
  page.byTestId(id).read((element) => {
    const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
    return { left, top, right, bottom, width, height };
  });

const REFUSED = [
  "http://app.powerbi.com/view?r=a",
  "javascript:alert(1)",
  "javascript://app.powerbi.com/view?r=a%0aalert(1)",
  "data:text/html,<script>alert(1)</script>",
  "//app.powerbi.com/view?r=a",
  "https://app.powerbi.com.example.org/view?r=a",
  "https://app-powerbi.com/view?r=a",
  "https://аpp.powerbi.com/view?r=a",
  "https://app。powerbi.com/view?r=a",
  "https://app.powerbi.com./view?r=a",
  "https://app.powerbi.com:443/view?r=a",
  "https://user@app.powerbi.com/view?r=a",
  "https://app.powerbi.com@example.org/view?r=a",
  "https://app%2epowerbi.com/view?r=a",
  "https://app.powerbi.com\\@example.org/view?r=a",
  "https://app.powerbi.com/%76iew?r=a",
  "https://app.powerbi.com/x/../view?r=a",
  "https://app.powerbi.com/groups/me",
  "https://app.powerbi.com/view?x=a",
  "https://app.powerbi.com/view?r=a&r=b",
  "https://app.powerbi.com/view?r=a&x=%0d%0a",
  "<iframe src='https://example.org/view?r=a'></iframe>",
  "<script src='https://app.powerbi.com/view?r=a'></script>",
];

test("what is no published report is refused with a reason", async (page) => {
  await compare(page);
  assert.equal(await load(page).isDisabled(), true);
  for (const wrong of REFUSED) {
    await link(page).fill(wrong);
    await page.until(`a word on ${wrong}`, async () => (await page.byTestId("link-refused").text()) !== "");
    assert.equal(await load(page).isDisabled(), true, wrong);
    assert.equal(await link(page).attribute("aria-invalid"), "true", wrong);
  }
  await link(page).fill(LINK);
  await page.until("no complaint", async () => (await load(page).isDisabled()) === false);
  assert.equal(await page.byTestId("link-refused").read((element) => element.textContent), "");
  assert.equal(await frame(page).count(), 0);
});

test("the policy allows frames of the five hosts and of no other", async (page) => {
  const policy = await page.find('meta[http-equiv="Content-Security-Policy"]').attribute("content");
  const frames = policy.split(/;\s*/).find((part) => part.startsWith("frame-src")).split(" ").slice(1);
  assert.deepEqual(frames, HOSTS.map((host) => `https://${host}`));
  await page.evaluate(() => {
    const frame = document.createElement("iframe");
    frame.src = "https://app.powerbi.com.example.invalid/view?r=a";
    document.body.append(frame);
  });
  await page.until("the complaint", () =>
    page.complaints.some((text) => text.startsWith("policy violation: frame-src")),
  );
});

test("nothing is asked of Power BI before the click", { watched: true }, async (page) => {
  const { seen } = page.traffic;
  const ofMicrosoft = () => seen.filter((address) => HOSTS.some((host) => address.includes(host)));
  await compare(page);
  await link(page).fill(LINK);
  await page.pause(500);
  assert.deepEqual(ofMicrosoft(), []);
  assert.equal(await frame(page).count(), 0);
  await load(page).click();
  await page.until("the request", () => ofMicrosoft().length > 0);
});

test("a click frames the report with what it needs and no more", async (page) => {
  const asked = await framed(page);
  assert.equal(await source(page), `${LINK}&pageName=overview`);
  assert.equal(await frame(page).attribute("referrerpolicy"), "no-referrer");
  const sandbox = (await frame(page).attribute("sandbox")).split(" ");
  assert.ok(sandbox.includes("allow-scripts"));
  assert.ok(!sandbox.some((word) => word.startsWith("allow-top-navigation")));
  await page.until("the request", () => asked.length > 0);
  assert.equal(asked[0].address, `${LINK}&pageName=overview`);
  assert.equal(asked[0].headers.referer, undefined);
  const kept = await page.evaluate(() =>
    [location.href, JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.cookie].join(" "),
  );
  assert.ok(!kept.includes("powerbi"), kept);
  await page.byTestId("unload-power-bi").click();
  await frame(page).hidden();
  await turnTo(page, "how");
  await turnTo(page, "compare");
  assert.equal(await link(page).read((field) => field.value), "", "the link is forgotten");
  assert.deepEqual(page.complaints, []);
});

test("an embed code is understood, and the link of the site needs no pasting", async (page) => {
  const embed = `<iframe title='R' src='${LINK}&amp;pageName=x' width=600 allowFullScreen></iframe>`;
  await configure(page, { currency: "GBP", power_bi: LINK });
  await page.reload();
  await compare(page);
  const asked = await standIn(page);
  assert.deepEqual(asked, []);
  await load(page).click();
  await frame(page).visible();
  assert.equal(await source(page), `${LINK}&pageName=overview`);
  await page.byTestId("unload-power-bi").click();
  await page.find(".another summary").click();
  await link(page).fill(embed);
  await page.byTestId("follow-page").click();
  await load(page).click();
  assert.equal(await source(page), `${LINK}&pageName=x`);
});

test("the page picker turns both sides, and Back turns them back", { ...WIDE }, async (page) => {
  const asked = await framed(page);
  await page.byTestId("compare-page").fill("sales");
  await page.find('#ours [data-visual="top-products"] .c-item').visible();
  assert.equal(await page.byTestId("compared-title").text(), "Sales Performance");
  assert.equal(await source(page), `${LINK}&pageName=sales`);
  assert.equal(await frame(page).count(), 1);
  await page.until("the request", () => asked.some(({ address }) => address.endsWith("pageName=sales")));
  assert.match(await page.address(), /#\/compare\?page=sales$/);
  await page.byTestId("compare-next").click();
  await page.find('#ours [data-visual="segment-customers"] .c-item').visible();
  assert.equal(await source(page), `${LINK}&pageName=segments`);
  await page.back();
  await page.find('#ours [data-visual="top-products"] .c-item').visible();
  assert.equal(await source(page), `${LINK}&pageName=sales`);
  await page.byTestId("follow-page").click();
  await page.until("the link as it is", async () => (await source(page)) === LINK);
  assert.deepEqual(page.complaints, []);
});

test("our side is alive", { ...WIDE }, async (page) => {
  await compare(page, "?page=segments");
  const all = await figure(page, "scored-customers");
  await page.evaluate(() =>
    document
      .querySelector('#ours [data-visual="segment-customers"] .c-item')
      .dispatchEvent(new MouseEvent("click", { bubbles: true })),
  );
  await page.until("fewer customers", async () => (await figure(page, "scored-customers")) < all);
  await page.find("#ours").byTestId("chip-segment").visible();
  await page.until("the table to follow", async () => {
    const ours = await page.find('[data-row="scored-customers"] [data-ours]').attribute("data-ours");
    return Number(ours) === (await figure(page, "scored-customers"));
  });
});

test("every page of the report fits into our side", { ...WIDE }, async (page) => {
  await compare(page);
  for (const id of ["start", "overview", "sales", "segments", "churn", "playbook", "cohorts", "customer"]) {
    await turnTo(page, "compare", `?page=${id}&who=17`);
    await page.find(id === "customer" ? "#ours [data-testid=customer-id]" : "#ours .visual").visible();
    await page.pause(300);
    const out = await page.find("#ours .pane-body").read((body) => body.scrollWidth - body.clientWidth);
    assert.ok(out <= 0, `${id}: ${out} px`);
  }
});

test("side by side with a divider that the keyboard moves", { ...WIDE }, async (page) => {
  await compare(page);
  const [ours, theirs] = [await box(page, "ours"), await box(page, "theirs")];
  assert.ok(ours.right <= theirs.left, "one beside the other");
  assert.equal(ours.top, theirs.top);
  const divider = page.byTestId("divider");
  const now = async () => Number(await divider.attribute("aria-valuenow"));
  assert.equal(await divider.attribute("role"), "separator");
  assert.equal(await now(), 50);
  await divider.press("ArrowRight");
  assert.equal(await now(), 52);
  await divider.press("Shift+ArrowLeft");
  assert.equal(await now(), 42);
  assert.ok((await box(page, "ours")).width < ours.width);
  await divider.press("Home");
  assert.equal(await now(), Number(await divider.attribute("aria-valuemin")));
  await divider.press("ArrowLeft");
  assert.equal(await now(), 25);
  await divider.press("End");
  assert.equal(await now(), Number(await divider.attribute("aria-valuemax")));
});

test("the divider follows the pointer, over the frame too", { ...WIDE }, async (page) => {
  await framed(page);
  const divider = await box(page, "divider");
  const split = await box(page, "split");
  const middle = { x: divider.left + divider.width / 2, y: divider.top + 200 };
  await page.tab.mouse.move(middle.x, middle.y);
  await page.tab.mouse.down();
  await page.tab.mouse.move(split.left + split.width * 0.65, middle.y, { steps: 8 });
  await page.tab.mouse.up();
  const now = Number(await page.byTestId("divider").attribute("aria-valuenow"));
  assert.ok(Math.abs(now - 65) <= 1, `${now}`);
  await page.tab.mouse.move(split.left + split.width * 0.3, middle.y);
  assert.equal(Number(await page.byTestId("divider").attribute("aria-valuenow")), now, "let go");
});

test("one above the other on a phone", { ...PHONE }, async (page) => {
  await framed(page);
  const [ours, theirs] = [await box(page, "ours"), await box(page, "theirs")];
  assert.ok(ours.bottom <= theirs.top);
  assert.equal(ours.left, theirs.left);
  assert.equal(await page.byTestId("divider").isVisible(), false);
  assert.ok((await page.evaluate(() => document.scrollingElement.scrollWidth)) <= 390);
});

for (const side of ["ours", "theirs"]) {
  test(`${side} fills the screen until Escape`, { ...WIDE }, async (page) => {
    await framed(page);
    const button = page.byTestId(`fill-${side}`);
    await button.click();
    await page.until("the whole screen", async () => {
      const { left, top, width, height } = await box(page, side);
      return left === 0 && top === 0 && height === 900 && width >= 1425;
    });
    assert.ok(await button.isFocused());
    assert.match(await button.attribute("aria-label"), /^Back to both sides/);
    assert.ok((await page.find("[inert]").count()) > 3, "nothing else can be reached");
    assert.equal(await page.find(`#${side} [inert], #${side}[inert]`).count(), 0);
    await page.press("Escape");
    await page.until("both sides", async () => (await box(page, side)).width < 900);
    assert.equal(await page.find("[inert]").count(), 0);
    assert.ok(await button.isFocused(), "the keyboard stands where it stood");
    await button.press("Enter");
    await page.until("again", async () => (await page.find("[inert]").count()) > 3);
    await turnTo(page, "overview");
    assert.equal(await page.find("[inert]").count(), 0, "leaving the page gives all of it back");
  });
}

test("a pasted export fills the table, and what is odd is said", { locale: "en-US" }, async (page) => {
  await compare(page);
  const ours = async (id) => Number(await page.find(`[data-row="${id}"] [data-ours]`).attribute("data-ours"));
  await page.find('[data-row="revenue"]').visible();
  const [revenue, orders] = [await ours("revenue"), await ours("orders")];
  await page.byTestId("paste-open").click();
  const printed = new Intl.NumberFormat("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(revenue);
  await page.byTestId("paste-text").fill(
    `Measure,Value\nRevenue,"£${printed}"\nOrders,${orders + 1}\nFlag Rate,\nMargin,5\nUnits,many\n`,
  );
  await page.byTestId("paste-read").click();
  await page.byTestId("paste-missed").visible();
  assert.match(await page.byTestId("paste-taken").text(), /3 figures/);
  const missed = await page.byTestId("paste-missed").text();
  assert.match(missed, /“Margin” is no measure/);
  assert.match(missed, /“many” for Units is no figure/);
  const verdict = (id) => page.find(`[data-row="${id}"]`).attribute("data-verdict");
  assert.equal(await verdict("revenue"), "equal");
  assert.equal(await verdict("orders"), "differs");
  assert.equal(await verdict("flag-rate"), "differs");
  assert.equal(await verdict("customers"), null);
  assert.equal(await page.byTestId("given-revenue").read((field) => field.value), `£${printed}`);

  await page.byTestId("given-orders").fill(`${orders}`);
  await page.until("the verdict to follow", async () => (await verdict("orders")) === "equal");
  await page.byTestId("given-units").fill("=1+1");
  await page.until("a complaint", async () => (await page.byTestId("given-units").attribute("aria-invalid")) === "true");
  assert.match(await page.byTestId("parity-summary").text(), /^2 equal · 0 close · 1 different/);

  const { name, path } = await page.download(page.byTestId("parity-csv"));
  assert.equal(name, "power-bi-parity.csv");
  const rows = readFileSync(path, "utf8").trim().split("\n");
  assert.equal(rows[0], "Measure,Under,This page,Power BI,Difference,\"Difference, relative\",Verdict,Cause");
  assert.ok(rows[1].startsWith("Revenue,"));
  assert.ok(rows[1].includes(`,${revenue},`) && rows[1].includes(",equal,"), rows[1]);

  // Figures belong to their selection.
  await turnTo(page, "compare", "?period=all");
  await page.until("the period", async () => (await ours("orders")) !== orders);
  assert.equal(await page.byTestId("given-orders").read((field) => field.value), "");
  await page.back();
  await page.until("the figure again", async () =>
    (await page.byTestId("given-orders").read((field) => field.value)) === `${orders}`,
  );
  await page.byTestId("paste-clear").click();
  await page.until("no figure", async () => (await verdict("orders")) === null);
});

test("the reference is not shown beside other data", async (page) => {
  await compare(page);
  await page.find('[data-row="revenue"]').visible();
  assert.equal(await page.byTestId("basis-reference").count(), 0);
  assert.match(await page.byTestId("page-reference").text(), /805[,.]549/);
  assert.match(await page.byTestId("fair").text(), /Row-level security/);
});

test("the reference agrees with the real data", { skip: withoutRealFile, locale: "en-US" }, async (page) => {
  await demoReady(page);
  await runToEnd(page, (page) => startFile(page, realCsv));
  await turnTo(page, "compare", "?page=overview");
  await page.find('#ours [data-measure="revenue"]').visible();
  await page.find('[data-testid="parity"] [data-row="cohort-retention"][data-verdict]').visible();
  const rows = await page.evaluate(() =>
    [...document.querySelectorAll("[data-row]")].map((row) => ({
      what: row.querySelector("th").innerText.replace(/\s+/g, " "),
      about: row.querySelector(".theirs").innerText.startsWith("≈"),
      verdict: row.dataset.verdict,
      cause: row.querySelector(".verdict-cell .under")?.innerText,
    })),
  );
  assert.equal(rows.length, 55);
  const exact = rows.filter((row) => !row.about && row.verdict !== "equal");
  assert.deepEqual(exact.map(({ cause }) => cause), ["cohort size, not all customers"], JSON.stringify(exact));
  // The probability of one customer is the one figure that two models need not agree on within 3 %.
  const far = rows.filter((row) => row.about && row.verdict === "differs");
  assert.ok(far.every(({ what }) => /Probability.*Customer 12510/.test(what)), JSON.stringify(far));
  const shown = await page.byTestId("page-reference").text();
  assert.match(shown, /1,161,817\.38/);
  assert.match(shown, /≈ 4\.51 M/);
  assert.deepEqual(page.complaints, []);
});

for (const colorScheme of ["light", "dark"]) {
  test(`no barriers with the frame, without it, and filled, ${colorScheme}`, { colorScheme, reducedMotion: true }, async (page) => {
    await framed(page);
    await page.pause(300);
    assert.deepEqual(await barriers(page), [], "framed");
    await page.byTestId("fill-ours").click();
    await page.pause(200);
    assert.deepEqual(await barriers(page), [], "filled");
    await page.press("Escape");
    await page.byTestId("unload-power-bi").click();
    await link(page).fill("https://example.org/");
    await page.byTestId("paste-open").click();
    await page.byTestId("paste-text").fill("Margin,5");
    await page.byTestId("paste-read").click();
    await page.byTestId("given-revenue").fill("12");
    await page.byTestId("given-orders").fill("many");
    await page.pause(200);
    assert.deepEqual(await barriers(page), [], "without a frame");
  });
}

test("every word is Turkish too", { locale: "tr-TR" }, async (page) => {
  await compare(page);
  assert.equal(await page.find("h1").text(), "Power BI'ın yanında");
  await page.byTestId("given-revenue").fill("1.234,5");
  await page.until("a verdict", async () => (await page.find('[data-row="revenue"]').attribute("data-verdict")) === "differs");
  assert.match(await page.find('[data-row="revenue"] .verdict').text(), /farklı/);
});
