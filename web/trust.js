// What the page may make code or markup of. Browsers that know Trusted Types ask here before a text becomes either
// (see the policy in index.html); whatever this does not know is refused, so that a flaw elsewhere stays a flaw.

/** The scripts of our own workers. */
const SCRIPTS = ["engine_loader.js", "unpacker_loader.js", "sw.js"].map((name) => new URL(name, import.meta.url).href);

// Markup is our own templates and charts. A tag that cannot load or run anything, attributes likewise, links only
// within the page, and no bracket inside a value: so every bracket of the text begins a tag that was looked at.
const TAGS =
  "a|abbr|b|br|button|caption|circle|clipPath|code|col|colgroup|dd|defs|desc|details|div|dl|dt|ellipse|em|fieldset|" +
  "figcaption|figure|footer|g|h[1-6]|header|hr|i|kbd|label|legend|li|line|linearGradient|marker|mask|nav|ol|option|p|" +
  "path|pattern|polygon|polyline|pre|rect|s|section|small|span|stop|strong|sub|summary|sup|svg|table|tbody|td|text|" +
  "tfoot|th|thead|time|title|tr|tspan|ul";
const VALUE = `"[^"<>]*"`;
const ATTRIBUTE = `\\s+(?:href="[#.][^"<>]*"|(?!on|href|src|xlink|style|action|formaction)[a-zA-Z][\\w:-]*(?:=${VALUE})?)`;
const TAG = new RegExp(`<(?:/(?:${TAGS})|(?:${TAGS})(?:${ATTRIBUTE})*\\s*/?)\\s*>`, "g");

globalThis.trustedTypes?.createPolicy("default", {
  createScriptURL(address) {
    if (SCRIPTS.includes(new URL(address, document.baseURI).href)) return address;
    throw new TypeError(`not a script of this page: ${address}`);
  },
  createHTML(markup) {
    const rest = markup.replace(TAG, "");
    if (!rest.includes("<")) return markup;
    throw new TypeError(`not markup of this page: ${rest.slice(rest.indexOf("<")).slice(0, 80)}`);
  },
});
