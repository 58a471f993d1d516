// Starts browsers: Chromium over CDP, Firefox over WebDriver BiDi.
import puppeteer from "puppeteer-core";
import { executables } from "./settings.mjs";

const LIGHT = 1;
const DARK = 0;

const LAUNCH = {
  chromium: () => ({
    browser: "chrome",
    args: [
      "--no-sandbox",
      "--disable-quic",
      "--disable-background-networking",
      // Letters as they are drawn, not as a machine's settings would move them.
      "--font-render-hinting=none",
      // Asks its maker's server about the fields of every page.
      "--disable-features=AutofillServerCommunication",
    ],
  }),
  // WebDriver BiDi has no word yet for these two, so Firefox gets them as it starts.
  firefox: ({ colorScheme, reducedMotion }) => ({
    browser: "firefox",
    extraPrefsFirefox: {
      "layout.css.prefers-color-scheme.content-override": colorScheme === "dark" ? DARK : LIGHT,
      "ui.prefersReducedMotion": reducedMotion ? 1 : 0,
      "network.proxy.allow_hijacking_localhost": true,
    },
  }),
};

/** Starts `name`, "chromium" or "firefox". Only Firefox needs to know its looks this early. */
export const launch = (name, looks = {}) =>
  puppeteer.launch({ executablePath: executables[name], ...LAUNCH[name](looks) });

/** Gives a page the reader's looks and language. */
export const dress = { chromium: dressChromium, firefox: dressFirefox };

async function dressChromium(tab, { locale, colorScheme, reducedMotion }) {
  const session = await tab.createCDPSession();
  const userAgent = await tab.browser().userAgent();
  await session.send("Emulation.setLocaleOverride", { locale });
  await session.send("Emulation.setUserAgentOverride", { userAgent, acceptLanguage: locale });
  await tab.emulateMediaFeatures([
    { name: "prefers-color-scheme", value: colorScheme },
    { name: "prefers-reduced-motion", value: reducedMotion ? "reduce" : "no-preference" },
  ]);
}

async function dressFirefox(tab, { locale }) {
  const userContexts = [tab.browserContext().id];
  await tab.browser().connection.send("emulation.setLocaleOverride", { locale, userContexts });
}
