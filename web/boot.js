// Starts the page once its first words are painted. A file of its own because the page's policy forbids inline scripts.
import "./trust.js";

const LONGEST_WAIT_MS = 1000;

/** The first paint; a tab in the background never paints, but is to be ready all the same. */
const painted = new Promise((resolve) => {
  new PerformanceObserver(resolve).observe({ type: "paint", buffered: true });
  setTimeout(resolve, LONGEST_WAIT_MS);
});

try {
  await painted;
  const { default: init } = await import("./web.js");
  await init({ module_or_path: new URL("web_bg.wasm", import.meta.url) });
} catch (error) {
  console.error(error);
  // See first.js.
  document.documentElement.dataset.boot ??= "failed";
}
