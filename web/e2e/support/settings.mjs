// What the tests and measurements are told by the environment: see run.mjs.

const needed = (name) => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: see web/e2e/run.mjs`);
  return value;
};

export const url = needed("CHURN_URL");
export const executables = {
  chromium: process.env.CHURN_CHROMIUM ?? "/usr/bin/chromium",
  firefox: process.env.CHURN_FIREFOX ?? "/usr/bin/firefox-esr",
};
export const realCsv = process.env.CHURN_REAL_CSV;
export const churn = () => needed("CHURN_CLI");
export const xtask = () => needed("CHURN_XTASK");

/** Are the pictures of the views taken anew instead of compared? */
export const takePictures = process.env.CHURN_TAKE_PICTURES === "1";

/** For tests that need the real file: why they cannot run here, or false. */
export const withoutRealFile = realCsv ? false : "no real data here (CHURN_REAL_CSV)";

/** How long the slowest thing a test waits for may take. */
export const PATIENCE = 60_000;
