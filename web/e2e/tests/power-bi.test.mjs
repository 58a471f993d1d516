// The loaded data as a Power BI project: made in the page, the same as by the command line, and read by
// Microsoft's own tools.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { useBrowsers } from "../support/browser.mjs";
import { nativeProject, sha256, withFolder, writeDemo } from "../support/native.mjs";
import { demoReady, download, runToEnd, startFile } from "../support/page.mjs";
import { xtask } from "../support/settings.mjs";
import { unzip } from "../support/zip.mjs";

const test = useBrowsers();

test("a file becomes a Power BI project that Microsoft's readers take", (page) =>
  withFolder(async (folder) => {
    const csv = writeDemo(folder);
    const expected = nativeProject(csv, folder);
    await demoReady(page);
    await runToEnd(page, (page) => startFile(page, csv));

    const zip = await download(page, "download-power-bi");
    assert.equal(zip.name, "churn_intelligence_power_bi.zip");
    const entries = Object.entries(unzip(readFileSync(zip.path)));
    const zipped = Object.fromEntries(entries.map(([name, bytes]) => [name, sha256(bytes)]));
    assert.deepEqual(zipped, expected);
    assert.ok(zipped["ChurnIntelligence.pbip"] && zipped["data/sales.csv"]);

    const project = join(folder, "unpacked");
    for (const [name, bytes] of entries) {
      const file = join(project, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytes);
    }
    const said = execFileSync(xtask(), ["pbix-check", project], { encoding: "utf8" });
    assert.match(said, /17 tables/);
  }),
);
