// Keeps the site usable without a network: every file of one version, and nothing else. The build fills in
// the two constants; a changed version is how a browser sees that there is something new.
const VERSION = "";
const FILES = [];

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
  const isOurs = new URL(request.url).href.startsWith(self.registration.scope);
  if (request.method === "GET" && isOurs) event.respondWith(answer(request));
});

async function load() {
  const cache = await caches.open(CACHE);
  await Promise.all(
    FILES.map(async (file) => {
      const answer = await fetch(file, { signal: loading.signal });
      if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
      await cache.put(file, answer);
    }),
  );
}

async function takeOver() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith("site-") && name !== CACHE).map((name) => caches.delete(name)));
  await self.clients.claim();
}

/** From this version's files; what is none of them, from the network. */
async function answer(request) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request.mode === "navigate" ? "./" : request);
  return kept ?? fetch(request);
}
