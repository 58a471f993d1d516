// Waiting for what has no event.
import { setTimeout as pause } from "node:timers/promises";
import { PATIENCE } from "./settings.mjs";

const PACE = 50;

/** Asks again and again until `probe` gives something true, and gives that. */
export async function until(what, probe, timeout = PATIENCE) {
  const deadline = Date.now() + timeout;
  for (;;) {
    const found = await probe();
    if (found) return found;
    if (Date.now() > deadline) throw new Error(`waited ${timeout} ms in vain for ${what}`);
    await pause(PACE);
  }
}

export { pause };
