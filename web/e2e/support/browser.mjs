// One Chromium a test file; a fresh context a page.
import { after, before } from "node:test";
import { chromium } from "playwright-core";
import { chromiumPath, url } from "./settings.mjs";

let browser;

/** Starts Chromium before a file's tests and closes it after them. */
export function useBrowser() {
  before(async () => {
    browser = await chromium.launch({
      executablePath: chromiumPath,
      args: ["--no-sandbox", "--disable-quic", "--disable-background-networking"],
    });
  });
  after(() => browser?.close());
}

/**
 * Runs `work` with the page, loaded and its engine ready, and what it complained about: console
 * errors, uncaught errors, refused sources.
 */
export async function withPage(options, work) {
  const { path = "/", ...context_options } = options;
  const context = await browser.newContext({ locale: "en-US", ...context_options });
  context.setDefaultTimeout(60_000);
  try {
    const page = await context.newPage();
    const complaints = listen(page);
    await page.addInitScript(() => {
      document.addEventListener("securitypolicyviolation", (event) =>
        console.error(`policy violation: ${event.violatedDirective} ${event.blockedURI}`),
      );
    });
    await page.goto(url + path, { waitUntil: "networkidle" });
    await page.getByTestId("drop-zone").or(page.getByTestId("progress")).first().waitFor();
    return await work(page, complaints, context);
  } finally {
    await context.close();
  }
}

function listen(page) {
  const complaints = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("crash", () => complaints.push("the page crashed"));
  return complaints;
}
