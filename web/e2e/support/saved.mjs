// Files that were saved, opened as whoever saved them would.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { unzip } from "./zip.mjs";

/** Opens a saved file by its kind; fails where it cannot be read. Gives the rows of a table. */
export async function opened(page, { name, path }) {
  const bytes = readFileSync(path);
  assert.ok(bytes.length > 0, `${name} is empty`);
  const kind = name.split(".").at(-1);
  assert.ok(kind in KINDS, `${name} is of no known kind`);
  return KINDS[kind](page, name, bytes);
}

const KINDS = { csv, svg, png, zip, toml: text, txt: text, md: text };

/** A table as RFC 4180 has it: as many fields in every row, and at least one row below the heads. */
function csv(_page, name, bytes) {
  const rows = table(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  assert.ok(rows.length > 1, `${name} has no rows`);
  for (const [at, row] of rows.entries()) assert.equal(row.length, rows[0].length, `${name}, row ${at + 1}`);
  assert.ok(rows[0].every((head) => head !== ""), `${name}: ${rows[0]}`);
  return rows;
}

function table(text) {
  const rows = [[""]];
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const row = rows.at(-1);
    const sign = text[at];
    if (quoted && sign === '"' && text[at + 1] === '"') row[row.length - 1] += text[++at];
    else if (sign === '"') quoted = !quoted;
    else if (quoted || !",\n".includes(sign)) row[row.length - 1] += sign;
    else if (sign === ",") row.push("");
    else rows.push([""]);
  }
  assert.ok(!quoted, "a quotation mark has no partner");
  return rows.at(-1).join("") === "" ? rows.slice(0, -1) : rows;
}

/** As XML. Its own style would be refused in a page of our policy, which is not what is asked here. */
async function svg(page, name, bytes) {
  const unstyled = bytes.toString().replaceAll(/(<\/?)style\b/g, "$1desc");
  const fault = await page.evaluate((text) => {
    const { documentElement: root } = new DOMParser().parseFromString(text, "image/svg+xml");
    const broken = root.querySelector("parsererror")?.textContent;
    return broken ?? (root.localName === "svg" && root.querySelector("title, text") ? null : "nothing is drawn");
  }, unstyled);
  assert.equal(fault, null, name);
}

async function png(page, name, bytes) {
  const size = await page.evaluate(async (base64) => {
    const raw = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const { width, height } = await createImageBitmap(new Blob([raw], { type: "image/png" }));
    return Math.min(width, height);
  }, bytes.toString("base64"));
  assert.ok(size > 50, `${name} is ${size} px`);
}

function zip(_page, name, bytes) {
  const files = Object.entries(unzip(bytes));
  assert.ok(files.length > 3, `${name} holds ${files.length} files`);
  for (const [entry, content] of files) assert.ok(content.length > 0, `${name}: ${entry} is empty`);
}

function text(_page, name, bytes) {
  assert.ok(new TextDecoder("utf-8", { fatal: true }).decode(bytes).trim().length > 0, `${name} is blank`);
}
