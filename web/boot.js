// Starts the page. A file of its own because the page's policy forbids inline scripts.
import init from "./web.js";

init({ module_or_path: new URL("web_bg.wasm", import.meta.url) }).catch((error) => {
  console.error(error);
  document.getElementById("boot-failure").hidden = false;
});
