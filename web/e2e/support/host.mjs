// A host of the built site whose answers a test changes: other headers, other files, or none at all.
import { createServer } from "node:http";
import { sha256 } from "./native.mjs";
import { url } from "./settings.mjs";

const HTML = { status: 200, type: "text/html", body: "<!doctype html><title>Sign in</title><p>Please sign in to use this network." };

/** Runs `work` with a host that is gone afterwards. */
export async function withHost(work) {
  const host = new Host();
  await host.start();
  try {
    return await work(host);
  } finally {
    host.stop();
  }
}

class Host {
  /** What it says on how long its answers may be kept. */
  cacheControl = "no-cache";
  /** What it answers instead, by path: `{ status, type, body }`. */
  instead = new Map();
  /** What it makes of the text of a file, by path. */
  edits = new Map();
  /** Paths that are never answered, with those who wait. */
  silent = new Map();
  #server = createServer((asked, answer) => this.#answer(asked.url.split("?")[0], answer).catch(() => answer.destroy()));

  async start() {
    await new Promise((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    this.address = `http://localhost:${this.#server.address().port}`;
  }

  stop() {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  /** Answers with a page of somebody else, as a network that wants a sign-in does. */
  intercept(...paths) {
    for (const path of paths) this.instead.set(path, HTML);
  }

  /** Says nothing about a path until it is told to speak. */
  keepSilentAbout(path) {
    this.silent.set(path, []);
  }

  speak() {
    const waiting = [...this.silent.values()].flat();
    this.silent.clear();
    for (const goOn of waiting) goOn();
  }

  /** Becomes a newer version, which marks the page, and whose service worker knows it. */
  async release() {
    const marked = (text) => `${text}\ndocument.documentElement.dataset.release = "newer";\n`;
    const old = await (await fetch(`${url}/first.js`)).text();
    this.edits.set("/first.js", marked);
    this.edits.set("/sw.js", (text) =>
      text.replace(/VERSION = "\w+"/, 'VERSION = "newer"').replace(sha256(old), sha256(marked(old))),
    );
  }

  async #answer(path, answer) {
    const waiting = this.silent.get(path);
    if (waiting) await new Promise((resolve) => waiting.push(resolve));
    const { status, type, body } = this.instead.get(path) ?? (await this.#given(path));
    answer.writeHead(status, { "content-type": type, "cache-control": this.cacheControl });
    answer.end(body);
  }

  async #given(path) {
    const given = await fetch(url + path);
    const body = Buffer.from(await given.arrayBuffer());
    const edit = this.edits.get(path);
    return {
      status: given.status,
      type: given.headers.get("content-type") ?? "",
      body: edit ? edit(body.toString()) : body,
    };
  }
}
