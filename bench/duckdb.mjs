// The same file in DuckDB-Wasm: CSV to table, then a small subset of the as-of features.
import * as duckdb from "@duckdb/duckdb-wasm";

const DIST = new URL("./npm/@duckdb/duckdb-wasm/dist/", import.meta.url);

// At each month end: recency, orders, revenue and tenure of every customer known by then.
const SNAPSHOTS = `
  CREATE OR REPLACE TABLE snapshots AS
  WITH clean AS (
    SELECT "Customer ID" AS customer, Invoice AS invoice, InvoiceDate AS time, Quantity * Price AS revenue
    FROM sales
    WHERE "Customer ID" IS NOT NULL AND Quantity > 0 AND Price > 0
  ),
  ends AS (
    SELECT last_day(month::DATE)::TIMESTAMP AS snapshot
    FROM range(
      (SELECT date_trunc('month', min(time)) FROM clean),
      (SELECT max(time) FROM clean),
      INTERVAL 1 MONTH
    ) AS months(month)
  ),
  orders AS (
    SELECT customer, invoice, min(time) AS first, max(time) AS last, sum(revenue) AS revenue
    FROM clean
    GROUP BY customer, invoice
  )
  SELECT snapshot, customer,
    date_diff('day', max(last), snapshot) AS recency_days,
    count(*) AS orders,
    sum(revenue) AS revenue,
    date_diff('day', min(first), max(last)) AS tenure_days
  FROM ends JOIN orders ON orders.first <= snapshot
  GROUP BY snapshot, customer`;

async function open() {
  const worker = new Worker(new URL("duckdb-browser-eh.worker.js", DIST));
  const db = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), worker);
  await db.instantiate(new URL("duckdb-eh.wasm", DIST).href);
  return db;
}

async function timed(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const count = async (connection, table) => {
  const result = await connection.query(`SELECT count(*)::INTEGER AS n FROM ${table}`);
  return result.toArray()[0].n;
};

// How the file reaches DuckDB: read by the worker as it goes, or handed over whole.
const REGISTER = {
  handle: (db, file) =>
    db.registerFileHandle("sales.csv", file, duckdb.DuckDBDataProtocol.BROWSER_FILEREADER, true),
  buffer: async (db, file) =>
    db.registerFileBuffer("sales.csv", new Uint8Array(await file.arrayBuffer())),
};

/** One measurement with a fresh database. */
globalThis.measure = async (register) => {
  const file = document.querySelector("#file").files[0];
  const db = await open();
  const connection = await db.connect();
  const load = await timed(async () => {
    await REGISTER[register](db, file);
    await connection.query("CREATE TABLE sales AS SELECT * FROM read_csv('sales.csv')");
  });
  const cold = await timed(() => connection.query(SNAPSHOTS));
  // Once more, its code now compiled and its pages warm: the harder figure to be held against.
  const warm = await timed(() => connection.query(SNAPSHOTS));
  const measured = {
    load,
    snapshots: Math.min(cold, warm),
    snapshots_cold: cold,
    rows: await count(connection, "sales"),
    snapshot_rows: await count(connection, "snapshots"),
  };
  await connection.close();
  await db.terminate();
  return measured;
};

document.documentElement.dataset.ready = "true";
