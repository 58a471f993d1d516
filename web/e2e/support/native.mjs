// The same runs by the command line.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { churn } from "./settings.mjs";

export const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");

/** Runs `work` with a folder that is gone afterwards. */
export async function withFolder(work) {
  const folder = mkdtempSync(join(tmpdir(), "churn-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Writes the demo data, with the defaults the page uses too. */
export function writeDemo(folder) {
  const file = join(folder, "demo.csv");
  execFileSync(churn(), ["sample", "--out", file], { stdio: "inherit" });
  return file;
}

/** The hash of every file that `churn run` writes, by name. */
export function nativeHashes(csv, folder) {
  const out = join(folder, "out");
  execFileSync(churn(), ["run", csv, "--out", out], { stdio: "ignore" });
  const names = readdirSync(out).sort();
  return Object.fromEntries(names.map((name) => [name, sha256(readFileSync(join(out, name)))]));
}
