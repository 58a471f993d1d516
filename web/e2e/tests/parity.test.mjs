// The same bytes from the page (wasm) and from the command line (native), for every output file.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { useBrowsers } from "../support/browser.mjs";
import { nativeHashes, sha256, withFolder, writeDemo } from "../support/native.mjs";
import { demoReady, download, runToEnd, startFile } from "../support/page.mjs";
import { realCsv, withoutRealFile } from "../support/settings.mjs";
import { unzip } from "../support/zip.mjs";

const test = useBrowsers();

const FILES = [
  "REPORT.md",
  "campaign_actions.csv",
  "churn_model_report.txt",
  "churn_scores.csv",
  "customer_features_labeled.csv",
  "customer_segment_snapshot.csv",
  "transactions_clean.csv",
];

async function sameBytes(page, expected) {
  assert.deepEqual(Object.keys(expected), FILES, "the command line writes every file");
  const single = {};
  for (const file of FILES) {
    const { name, path } = await download(page, `download-${file}`);
    assert.equal(name, file);
    single[file] = sha256(readFileSync(path));
  }
  assert.deepEqual(single, expected);

  const zip = await download(page, "download-zip");
  assert.match(zip.name, /\.zip$/);
  const entries = Object.entries(unzip(readFileSync(zip.path)));
  const zipped = Object.fromEntries(entries.map(([name, bytes]) => [name, sha256(bytes)]));
  assert.deepEqual(zipped, expected);
}

test("demo data: page and command line write the same bytes", (page) =>
  withFolder(async (folder) => {
    const expected = nativeHashes(writeDemo(folder), folder);
    await demoReady(page);
    await sameBytes(page, expected);
  }),
);

test("real data: page and command line write the same bytes", { skip: withoutRealFile }, (page) =>
  withFolder(async (folder) => {
    const expected = nativeHashes(realCsv, folder);
    await demoReady(page);
    await runToEnd(page, (page) => startFile(page, realCsv));
    await sameBytes(page, expected);
  }),
);
