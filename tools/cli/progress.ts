/** Shows on a terminal that work goes on: one line, written over, after the first second, and gone before anything else is said. */
import { writeSync } from "node:fs";
import { Worker } from "node:worker_threads";

/** Tells of stages. Between `pause` and the next `begin` nothing is shown, so that others may write. */
export interface Progress {
  begin(stage: string): void;
  pause(): void;
}

/** For those who see none. */
export const noProgress: Progress = { begin: () => undefined, pause: () => undefined };

/** Stages in a reader's words, by the names under which their times are told. */
const STAGES: Readonly<Record<string, string>> = {
  compile: "reading the rules",
  conflicts: "looking for conflicts",
  emit: "making the modules",
  write: "writing files",
  load: "loading the rules",
  run: "running the examples",
};
const NAMES = Object.keys(STAGES);

/** What a terminal understands as: to the beginning of the line, and nothing on it. */
const CLEAR = "\r\u001b[K";
const STANDARD_ERROR = 2;

/** States of the line, in the first cell that both threads see; the second holds the stage, the third whether something was shown. */
const PAUSED = 0;
const GOING = 1;
const WRITING = 2;

// The compiler does not pause, so no timer of its own thread could fire: another thread keeps the time.
const CLOCK = `
const { workerData: { cells, words, clear, error } } = require("node:worker_threads");
const { writeSync } = require("node:fs");
const started = Date.now();
setInterval(() => {
  const seconds = Math.floor((Date.now() - started) / 1000);
  if (seconds < 1 || Atomics.compareExchange(cells, 0, ${GOING}, ${WRITING}) !== ${GOING}) return;
  try {
    writeSync(error, clear + words[Atomics.load(cells, 1)] + " ... " + seconds + " s");
    Atomics.store(cells, 2, 1);
  } catch {}
  Atomics.store(cells, 0, ${GOING});
  Atomics.notify(cells, 0);
}, 200);
`;

/** Starts the clock; the process may end whenever it likes. */
export function startProgress(): Progress {
  const cells = new Int32Array(new SharedArrayBuffer(3 * Int32Array.BYTES_PER_ELEMENT));
  const words = [...Object.values(STAGES), "working"];
  let clock: Worker | null = null;
  return {
    begin(stage) {
      clock ??= new Worker(CLOCK, { eval: true, workerData: { cells, words, clear: CLEAR, error: STANDARD_ERROR } });
      clock.on("error", () => undefined).unref();
      const known = NAMES.indexOf(stage);
      Atomics.store(cells, 1, known === -1 ? NAMES.length : known);
      Atomics.store(cells, 0, GOING);
    },
    pause() {
      while (Atomics.compareExchange(cells, 0, GOING, PAUSED) === WRITING) Atomics.wait(cells, 0, WRITING, 10);
      if (Atomics.exchange(cells, 2, 0) === 1) writeSync(STANDARD_ERROR, CLEAR);
    },
  };
}
