// What the tests are told by the environment.

const needed = (name) => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: see web/e2e/run.mjs`);
  return value;
};

export const url = needed("CHURN_URL");
export const chromiumPath = process.env.CHURN_CHROMIUM ?? "/usr/bin/chromium";
export const realCsv = process.env.CHURN_REAL_CSV;
export const churn = () => needed("CHURN_CLI");

/** For tests that need the real file: why they cannot run here, or false. */
export const withoutRealFile = realCsv ? false : "no real data here (CHURN_REAL_CSV)";
