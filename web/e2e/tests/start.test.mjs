// A page that cannot start says so, and why; wrong settings of its host do not keep it from starting.
import assert from "node:assert/strict";
import { useBrowsers } from "../support/browser.mjs";
import { withHost } from "../support/host.mjs";
import { demoReady, turnTo } from "../support/page.mjs";

const test = useBrowsers();
const inChromium = useBrowsers("chromium");

const SOON = 8_000;
const note = (page) => page.find("#boot-note");
/** Opens the page and waits for its words alone. */
const open = (page, host) => page.tab.goto(`${host.address}/`, { waitUntil: "domcontentloaded" });

const GONE = { status: 404, type: "text/plain", body: "" };
const BROKEN = { status: 200, type: "text/javascript", body: "export default async () => { throw new Error('broken'); };" };

const TROUBLE = {
  "its first module is not there": (host) => host.instead.set("/boot.js", GONE),
  "a module of a module is not there": (host) => host.instead.set("/trust.js", GONE),
  "the page's module is not there": (host) => host.instead.set("/web.js", GONE),
  "the page's module ends in an error": (host) => host.instead.set("/web.js", BROKEN),
  "the page's module is a page of the network's": (host) => host.intercept("/web.js"),
  "its WebAssembly is not there": (host) => host.instead.set("/web_bg.wasm", GONE),
  "its WebAssembly is a page of the network's": (host) => host.intercept("/web_bg.wasm"),
};

test("a page whose modules do not come says so at once", (page) =>
  withHost(async (host) => {
    for (const [name, cause] of Object.entries(TROUBLE)) {
      host.instead.clear();
      cause(host);
      await open(page, host);
      await note(page).visible(SOON);
      const text = await note(page).text();
      assert.match(text, /could not be started/, name);
      assert.match(text, /Try again/, name);
      assert.doesNotMatch(text, /longer than usual|WebAssembly|başlatılamadı/, name);
    }
  }));

test("it says so in the reader's language", { locale: "tr-TR" }, (page) =>
  withHost(async (host) => {
    host.instead.set("/web.js", GONE);
    await open(page, host);
    await note(page).visible(SOON);
    assert.match(await note(page).text(), /Bu sayfa başlatılamadı/);
    assert.doesNotMatch(await note(page).text(), /could not/);
  }));

test("without motion, too", { reducedMotion: true }, (page) =>
  withHost(async (host) => {
    host.keepSilentAbout("/boot.js");
    // Browsers call a page loaded only once its modules have come.
    open(page, host).catch(() => {});
    // Before its style sheets have come, nothing is drawn, but everything counts as visible.
    const told = async () => (await note(page).isVisible()) && /longer than usual/.test(await note(page).text());
    // While one page makes room for another there is none to ask.
    await page.until("the note", () => told().catch(() => false), 20_000);
  }));

test("a page that is late says so, and starts all the same", (page) =>
  withHost(async (host) => {
    host.keepSilentAbout("/web_bg.wasm");
    await open(page, host);
    assert.equal(await note(page).isVisible(), false);
    await note(page).visible(20_000);
    assert.match(await note(page).text(), /longer than usual/);
    host.speak();
    await demoReady(page);
    assert.equal(await note(page).count(), 0);
  }));

test("trying again goes past what the browser has kept", (page) =>
  withHost(async (host) => {
    host.cacheControl = "public, max-age=31536000";
    host.intercept("/web_bg.wasm");
    await open(page, host);
    await note(page).visible(SOON);
    host.instead.clear();
    await page.reload();
    await note(page).visible(SOON);
    await note(page).find('[lang="en"] button').click();
    await demoReady(page);
    assert.equal(await note(page).count(), 0);
  }));

test("a browser without WebAssembly is told", (page) =>
  withHost(async (host) => {
    await page.tab.evaluateOnNewDocument(() => delete globalThis.WebAssembly);
    await open(page, host);
    await note(page).visible(SOON);
    assert.match(await note(page).text(), /no WebAssembly/);
  }));

const SETTINGS = {
  '{"currency":"euro","owner":"Acme"}': /currency/,
  '{"currency":5,"locale":"en_GB","owner":"Acme"}': /locale/,
  '{"locale":"-","contact":7,"owner":"Acme"}': /locale/,
  '{"contact":[{"title":"Mail"},null],"owner":"Acme"}': undefined,
  "not JSON": /config\.json/,
};

test("wrong settings of the host leave the page whole", (page) =>
  withHost(async (host) => {
    // It would answer with the settings of the visit before.
    host.instead.set("/sw.js", GONE);
    let warnings = [];
    page.tab.on("console", (message) => warnings.push(message.text()));
    for (const [settings, warning] of Object.entries(SETTINGS)) {
      host.instead.set("/config.json", { status: 200, type: "application/json", body: settings });
      await open(page, host);
      await page.find('main[data-state="ready"]').visible();
      if (settings.includes("Acme")) assert.match(await page.find("footer").text(), /Acme/, settings);
      if (warning) await page.until(`a word on ${settings}`, () => warnings.some((text) => warning.test(text)));
      warnings = [];
    }
    host.instead.set("/config.json", GONE);
    await open(page, host);
    await demoReady(page);
  }));

test("settings that never come keep nobody waiting for long", (page) =>
  withHost(async (host) => {
    host.keepSilentAbout("/config.json");
    await open(page, host);
    await demoReady(page);
  }));

inChromium("no text becomes code or markup but the page's own", async (page) => {
  await demoReady(page);
  assert.deepEqual(page.complaints, [], "the page itself never tries");
  const refused = await page.evaluate(() => {
    const attempts = {
      "an image that runs something": () => (document.createElement("p").innerHTML = '<img src="x" onerror="alert(1)">'),
      "a tag behind a title": () => (document.createElement("p").innerHTML = '<title><p class="</title><img src=x onerror=alert(1)>">'),
      "a handler": () => (document.createElement("p").innerHTML = '<p onclick="alert(1)">'),
      "a link that runs something": () => (document.createElement("p").innerHTML = '<a href="javascript:alert(1)">x</a>'),
      "a frame": () => (document.createElement("p").innerHTML = '<iframe srcdoc="x"></iframe>'),
      "half a tag": () => (document.createElement("p").innerHTML = "<p"),
      "a worker from elsewhere": () => new Worker("data:text/javascript,1"),
      "a worker of this site that is none": () => new Worker("./boot.js"),
      "a script": () => (document.createElement("script").text = "alert(1)"),
      "a text as code": () => setTimeout("alert(1)", 0),
      "another policy": () => trustedTypes.createPolicy("mine", {}),
    };
    return Object.entries(attempts).filter(([, attempt]) => {
      try {
        attempt();
        return true;
      } catch {
        return false;
      }
    });
  });
  assert.deepEqual(refused.map(([name]) => name), []);
  const own = await page.evaluate(() => {
    const part = document.createElement("p");
    part.innerHTML = '<svg viewBox="0 0 1 1" aria-label="a &lt; b"><g class="c"><title>x &amp; y</title><path d="M0 0"/></g></svg>';
    return part.querySelectorAll("path").length;
  });
  assert.equal(own, 1);
});

test("the licences of others are a click away, offline too", (page) =>
  withHost(async (host) => {
    await page.tab.goto(`${host.address}/`);
    await demoReady(page);
    await turnTo(page, "how");
    const address = await page.byTestId("licences").attribute("href");
    await page.tab.goto(new URL(address, `${host.address}/`).href);
    const text = await page.evaluate(() => document.body.innerText);
    for (const name of ["leptos", "wasm-bindgen", "arrow-array", "forust-ml", "calamine", "standard library", "Natural Earth"]) {
      assert.ok(text.includes(name), name);
    }
    assert.match(text, /Permission is hereby granted/);
    assert.match(text, /Apache License/);
  }));
