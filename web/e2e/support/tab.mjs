// A page in a browser, the same to handle in Chromium and Firefox.
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dress } from "./launch.mjs";
import { Part, testId } from "./part.mjs";
import { startProxy } from "./proxy.mjs";
import { PATIENCE, url } from "./settings.mjs";
import { pause, until } from "./until.mjs";

const VIEW = {
  locale: "en-US",
  colorScheme: "light",
  reducedMotion: false,
  viewport: { width: 1280, height: 800 },
};
const UNFINISHED = /\.(part|crdownload)$/;

/**
 * Runs `work` with a fresh page in a context of its own. A view has `locale`, `colorScheme`,
 * `reducedMotion`, `viewport`; one that is `watched` counts all traffic: see `page.traffic`.
 */
export async function withTab(browserName, browser, view, work) {
  const folder = mkdtempSync(join(tmpdir(), "churn-page-"));
  const traffic = view.watched ? await startProxy() : undefined;
  const downloads = join(folder, "downloads");
  mkdirSync(downloads);
  const context = await browser.createBrowserContext({
    downloadBehavior: { policy: "allow", downloadPath: downloads },
    ...(traffic && through(traffic, browserName)),
  });
  try {
    const tab = await context.newPage();
    const page = new Page({ browserName, tab, folder, downloads, traffic });
    await page.prepare({ ...VIEW, ...view });
    return await work(page);
  } finally {
    await context.close();
    traffic?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

// Browsers do not send what is meant for this machine through a proxy unless they are told to:
// Chromium here, Firefox by a preference at its start.
const through = (proxy, browserName) => ({
  proxyServer: proxy.address,
  proxyBypassList: browserName === "chromium" ? ["<-loopback>"] : [],
});

class Page {
  /** Console errors, uncaught errors, refused sources and failed answers so far. */
  complaints = [];

  constructor(parts) {
    Object.assign(this, parts);
  }

  /** Another tab of the same visitor, with nothing open yet. */
  async another() {
    const { browserName, folder, downloads, view } = this;
    const other = new Page({ browserName, tab: await this.tab.browserContext().newPage(), folder, downloads });
    await other.prepare(view);
    return other;
  }

  async prepare(view) {
    this.view = view;
    const { tab, complaints } = this;
    tab.setDefaultTimeout(PATIENCE);
    tab.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    tab.on("pageerror", (error) => complaints.push(String(error)));
    tab.on("error", (error) => complaints.push(`the page crashed: ${error}`));
    tab.on("response", (response) => {
      if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
    });
    tab.on("request", (request) => this.traffic?.note(request.url()));
    await tab.evaluateOnNewDocument(() => {
      document.addEventListener("securitypolicyviolation", (event) =>
        console.error(`policy violation: ${event.violatedDirective} ${event.blockedURI}`),
      );
    });
    await dress[this.browserName](tab, view);
    await tab.setViewport(view.viewport);
  }

  /** Brings it to the front: browsers draw no other tab. */
  toFront() {
    return this.tab.bringToFront();
  }

  find(selector) {
    return new Part(this, selector);
  }

  byTestId(id) {
    return this.find(testId(id));
  }

  evaluate(work, ...args) {
    return this.tab.evaluate(work, ...args);
  }

  /** Opens a path of the site and waits until the network is quiet. */
  async open(path = "/") {
    await this.tab.goto(url + path, { waitUntil: "networkidle0" });
  }

  async reload() {
    const turn = () => this.tab.reload({ waitUntil: "networkidle0" });
    // A busy Firefox may end a service worker in the middle of its answer; a person would press once more.
    const again = (error) => (/INTERCEPTION_FAILED/.test(error.message) ? turn() : Promise.reject(error));
    await turn().catch(again);
  }

  back() {
    return this.evaluate(() => history.back());
  }

  forward() {
    return this.evaluate(() => history.forward());
  }

  /** Path, query and fragment shown in the address bar. */
  address() {
    return this.evaluate(() => location.pathname + location.search + location.hash);
  }

  /** Presses a key or several together, such as `Tab` or `Shift+Tab`. */
  async press(keys) {
    const held = keys.split("+");
    const last = held.pop();
    for (const key of held) await this.tab.keyboard.down(key);
    await this.tab.keyboard.press(last);
    for (const key of held.reverse()) await this.tab.keyboard.up(key);
  }

  until(what, probe, timeout) {
    return until(what, probe, timeout);
  }

  pause(milliseconds) {
    return pause(milliseconds);
  }

  screenshot(path) {
    return this.tab.screenshot({ path, fullPage: true });
  }

  /** Clicks a part that saves a file; the file's name, and where it is while the page is open. */
  download(part) {
    return this.saved(`the file behind ${part.selector}`, () => part.click());
  }

  /** Does something that saves a file; the file's name, and where it is while the page is open. */
  async saved(what, act) {
    await act();
    const name = await until(what, () => this.#arrived());
    const path = join(mkdtempSync(join(this.folder, "saved-")), name);
    renameSync(join(this.downloads, name), path);
    return { name, path };
  }

  /** The one file in the folder for downloads, once it no longer grows. */
  async #arrived() {
    const names = readdirSync(this.downloads);
    if (names.length !== 1 || UNFINISHED.test(names[0])) return undefined;
    // Firefox renames a file once it is whole, so it may be gone by now.
    const size = () => statSync(join(this.downloads, names[0]), { throwIfNoEntry: false })?.size ?? 0;
    const before = size();
    await pause(100);
    return before > 0 && size() === before ? names[0] : undefined;
  }
}
