// Keeps the site usable without a network: every file of one version, and nothing else. The build fills in
// the two constants: which version this is, and the SHA-256 of each of its files. A changed version is how
// a browser sees that there is something new.
const VERSION = "";
const FILES = {};

/** What whoever hosts the site may change without building it anew: kept too, but asked for again on every visit. */
const SETTINGS = ["config.json", "power-bi-reference.json"];

const CACHE = `site-${VERSION}`;
const loading = new AbortController();

self.addEventListener("install", (event) => event.waitUntil(load()));
self.addEventListener("activate", (event) => event.waitUntil(takeOver()));

self.addEventListener("message", ({ data }) => {
  // A file was chosen: nothing is loaded any more. The next visit tries again.
  if (data === "hush") loading.abort();
  // The person wants the new version.
  if (data === "take-over") self.skipWaiting();
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const isOurs = request.url.startsWith(self.registration.scope);
  if (request.method === "GET" && isOurs) event.respondWith(answer(event));
});

/**
 * Loads all files. If one is not what the build wrote, all of this version is not: the version in use stays,
 * and the next visit tries again, with what has come so far.
 */
async function load() {
  const cache = await caches.open(CACHE);
  await Promise.all(Object.entries(FILES).map(([file, hash]) => keep(cache, file, hash)));
  await Promise.all(SETTINGS.map((file) => refresh(cache, file).catch(() => {})));
}

/** Keeps one file, from an earlier version where it is the same, or else from the server itself. */
async function keep(cache, file, hash) {
  const kept = await caches.match(file);
  if (kept && (await isWhole(kept.clone(), hash))) return cache.put(file, kept);
  const answer = await fetch(past(file), { signal: loading.signal });
  if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
  // Somebody on the way may answer with a page of their own, such as a network that wants a sign-in.
  if (!(await isWhole(answer.clone(), hash))) throw new Error(`${file} is not the file of this version`);
  await cache.put(file, await direct(answer));
}

/** Asks past the browser's own cache: a host may let that keep files for a year. */
const past = (file) => new Request(file, { cache: "reload" });

async function isWhole(answer, hash) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", await answer.arrayBuffer()));
  return hash === Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The same answer as if no host had redirected it: browsers take no other for a page. */
const direct = async (answer) =>
  answer.redirected ? new Response(await answer.blob(), { headers: answer.headers }) : answer;

/** Asks for a file of settings again. What is no JSON does not take its place. */
async function refresh(cache, file) {
  const answer = await fetch(past(file), { signal: loading.signal });
  if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
  await answer.clone().json();
  await cache.put(file, await direct(answer));
}

async function takeOver() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith("site-") && name !== CACHE).map((name) => caches.delete(name)));
  await self.clients.claim();
}

/** From this version's files; what is none of them, from the network. */
async function answer(event) {
  const { request } = event;
  const cache = await caches.open(CACHE);
  const kept = (await cache.match(request)) ?? (request.mode === "navigate" ? await cache.match("./") : undefined);
  const settings = kept && SETTINGS.find((file) => new URL(file, self.registration.scope).href === request.url);
  // What is kept is good for this visit; what has changed, from the next one on.
  if (settings) event.waitUntil(refresh(cache, settings).catch(() => {}));
  return kept ?? fetch(request);
}
