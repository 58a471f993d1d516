// Comes before everything else: the chosen theme, so that the page does not flash, and word of what keeps the page
// from starting. A plain script without imports: it has to run where modules do not. The note it shows stands in
// index.html, in every language; the style sheet shows it by itself where nothing has happened for some seconds.
{
  const root = document.documentElement;
  const chosen = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      // Storage may be blocked; the system's choice it is.
      return null;
    }
  };

  const theme = chosen("theme");
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  const language = chosen("language") ?? navigator.language;
  root.dataset.language = language?.startsWith("tr") ? "tr" : "en";

  const failed = () => (root.dataset.boot ??= "failed");
  if (typeof WebAssembly !== "object") root.dataset.boot = "outdated";
  // A module that does not come is an error of its element, which goes by unseen further out; one that ends in an
  // error is one of the window. Once the page is there, its note is gone and nothing is shown.
  const heard = ({ target }) => {
    if (target === window || target instanceof HTMLScriptElement) failed();
  };
  addEventListener("error", heard, true);
  addEventListener("unhandledrejection", failed);

  document.addEventListener("click", ({ target }) => {
    if (target instanceof Element && target.matches("#boot-note button")) startOver();
  });

  /** Loads the page anew: past what the browser and the service worker keep of it, if the server can be reached. */
  async function startOver() {
    try {
      // A query, so that the service worker does not answer.
      const answer = await fetch("./?anew", { cache: "reload" });
      if (answer.ok) await letGo();
    } finally {
      location.reload();
    }
  }

  async function letGo() {
    const workers = (await navigator.serviceWorker?.getRegistrations()) ?? [];
    const ours = workers.filter(({ scope }) => location.href.startsWith(scope));
    await Promise.all(ours.map((worker) => worker.unregister()));
    const caches = globalThis.caches;
    const names = (await caches?.keys()) ?? [];
    await Promise.all(names.filter((name) => name.startsWith("site-")).map((name) => caches.delete(name)));
    const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
    const modules = ["web", "engine", "unpacker"].flatMap((name) => [`${name}.js`, `${name}_bg.wasm`]);
    const files = [location.href, "engine_loader.js", "unpacker_loader.js", ...modules, ...loaded];
    const addresses = new Set(files.map((file) => new URL(file, document.baseURI).href.split("#")[0]));
    const own = [...addresses].filter((address) => address.startsWith(`${location.origin}/`));
    await Promise.allSettled(own.map((address) => fetch(address, { cache: "reload" })));
  }
}
