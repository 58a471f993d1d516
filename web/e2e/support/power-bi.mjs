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
 * Answers in place of the hosts from now on; `config` takes the place of config.json for the next load. Gives
 * the requests, as they come: address and headers.
 */
export async function standIn(page, config) {
  const asked = [];
  await page.tab.setRequestInterception(true);
  page.tab.on("request", (request) => {
    const { hostname, pathname } = new URL(request.url());
    if (HOSTS.includes(hostname)) {
      asked.push({ address: request.url(), headers: request.headers() });
      return request.respond({ contentType: "text/html", body: body(request.url()) });
    }
    if (config && pathname.endsWith("/config.json")) {
      return request.respond({ contentType: "application/json", body: JSON.stringify(config) });
    }
    return request.continue();
  });
  return asked;
}
