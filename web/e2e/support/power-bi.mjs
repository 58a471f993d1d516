// A stand-in for the hosts that publish Power BI reports: what is asked of them is noted and answered here.

export const HOSTS = [
  "app.powerbi.com",
  "app.powerbigov.us",
  "app.high.powerbigov.us",
  "app.mil.powerbigov.us",
  "app.powerbi.cn",
];

export const LINK = "https://app.powerbi.com/view?r=eyJrIjoiMTIzIn0%3D";

const BAR = 56;

const body = (address) => {
  const page = new URL(address).searchParams.get("pageName") ?? "first page";
  return `<!doctype html><html lang="en"><title>Report</title>
    <style>
      body { display: grid; grid-template-rows: 1fr ${BAR}px; height: 100vh; margin: 0; background: #f3f2f1; font: 14px sans-serif; }
      main { margin: 16px; padding: 16px; border: 1px solid #edebe9; background: #fff; color: #252423; }
      footer { padding: 18px; background: #fff; color: #605e5c; }
    </style>
    <main><h1>Stand-in for the published report</h1><p id="page">${page}</p><button>A slicer</button></main>
    <footer>Microsoft Power BI</footer></html>`;
};

/**
 * Answers in place of the hosts from now on, and gives the requests as they come: address and headers. Only for
 * a page that has loaded: browsers lose the requests of a worker that starts while they are held up.
 */
export async function standIn(page) {
  const asked = [];
  await page.tab.setRequestInterception(true);
  page.tab.on("request", (request) => {
    if (!HOSTS.includes(new URL(request.url()).hostname)) return request.continue();
    asked.push({ address: request.url(), headers: request.headers() });
    return request.respond({ contentType: "text/html", body: body(request.url()) });
  });
  return asked;
}

/** Takes the place of the site's config.json from the next load on. */
export const configure = (page, config) =>
  page.tab.evaluateOnNewDocument((config) => {
    const ask = globalThis.fetch;
    globalThis.fetch = (address, ...options) =>
      String(address).endsWith("config.json")
        ? Promise.resolve(new Response(JSON.stringify(config)))
        : ask(address, ...options);
  }, config);
