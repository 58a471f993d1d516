// The page's workers, held so that a test can end them or keep things from them.

/** From the next page on, `window.workers` lists them: `{ script, worker }`. */
export const holdWorkers = (page) =>
  page.tab.evaluateOnNewDocument(() => {
    const Given = Worker;
    const swallowed = [];
    window.workers = [];
    window.swallow = (script) => swallowed.push(script);
    window.letThrough = () => swallowed.splice(0);
    window.Worker = class extends Given {
      #script;
      constructor(script, options) {
        super(script, options);
        this.#script = String(script);
        window.workers.push({ script: this.#script, worker: this });
      }
      postMessage(...message) {
        if (!swallowed.some((script) => this.#script.includes(script))) super.postMessage(...message);
      }
    };
  });

/** Ends a worker, as a browser does that needs its memory: without a word. */
export const endWorker = (page, script) =>
  page.evaluate((script) => window.workers.findLast((one) => one.script.includes(script)).worker.terminate(), script);

/** Keeps what is sent to a worker from it, as if it were at work on something endless. */
export const busy = (page, script) => page.evaluate((script) => window.swallow(script), script);
export const noLongerBusy = (page) => page.evaluate(() => window.letThrough());
