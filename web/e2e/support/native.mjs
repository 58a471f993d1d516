// The same runs by the command line.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, sep } from "node:path";
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
export const nativeHashes = (csv, folder) => written("run", csv, join(folder, "out"));

/** The hash of every file that `churn pbip` writes, by its path in the project. */
export const nativeProject = (csv, folder) => written("pbip", csv, join(folder, "project"));

function written(command, csv, out) {
  execFileSync(churn(), [command, csv, "--out", out], { stdio: "ignore" });
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((file) => join(file.parentPath, file.name)).sort();
  const name = (path) => relative(out, path).split(sep).join("/");
  return Object.fromEntries(paths.map((path) => [name(path), sha256(readFileSync(path))]));
}
