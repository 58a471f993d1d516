// Runs every browser test, or those whose file name contains one of the arguments, one file after
// the other. The last line counts them: `N passed, N failed, N skipped`; a test that runs in two
// browsers counts twice.
//
// CHURN_URL       where the built site is served (cargo xtask serve --no-open)
// CHURN_CLI       the `churn` command
// CHURN_XTASK     the chores of this repository, which know Microsoft's readers
// CHURN_CHROMIUM  a Chromium or Chrome (default: /usr/bin/chromium)
// CHURN_FIREFOX   a Firefox (default: /usr/bin/firefox-esr)
// CHURN_REAL_CSV  Online Retail II as plain CSV; tests that need it are skipped where it is absent
import { readdirSync } from "node:fs";
import { run } from "node:test";
import { spec } from "node:test/reporters";

const wanted = process.argv.slice(2);
const folder = new URL("tests/", import.meta.url);
const files = readdirSync(folder)
  .filter((name) => name.endsWith(".test.mjs"))
  .filter((name) => wanted.length === 0 || wanted.some((word) => name.includes(word)))
  .sort()
  .map((name) => new URL(name, folder).pathname);

const count = { passed: 0, failed: 0, skipped: 0 };
const isFile = (test) => files.includes(test.name);

const stream = run({ files, concurrency: 1, timeout: 1_200_000 });
stream.on("test:pass", (test) => {
  // A file without tests is reported as if it were one.
  if (isFile(test)) return;
  if (test.skip !== undefined) count.skipped += 1;
  else count.passed += 1;
});
stream.on("test:fail", () => (count.failed += 1));

await new Promise((resolve, reject) => {
  const report = stream.compose(spec);
  report.on("error", reject);
  report.on("end", resolve);
  report.pipe(process.stdout, { end: false });
});

const nothing = count.passed + count.failed + count.skipped === 0;
if (nothing) count.failed = 1;
console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
process.exitCode = count.failed > 0 ? 1 : 0;
