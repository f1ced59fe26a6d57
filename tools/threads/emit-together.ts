/** Emits large bodies in several threads. Each compiles the sources by itself: a Model is too much to hand over, and helpers begin while the command still looks for conflicts. */
import { freemem, availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { getHeapStatistics } from "node:v8";
import { Worker } from "node:worker_threads";
import type { Artifact, Emission } from "../../compiler/emit/index.js";
import { build } from "../version.js";
import { doTasks, type Done, type Order } from "./order.js";

/** Threads that emit beside the command's own. They end with it, whether or not they were asked. */
export interface Helpers {
  /** All files: own tasks and those of the helpers. What a helper fails to bring is made here, and fails here if it must. */
  emit(emission: Emission): Promise<Artifact[]>;
}

/**
 * Less text than this, in UTF-16 units, is not worth a second compilation. On two processors 4,000 generated rules (1.9 million units) take as long with
 * a helper as without, and 10,000 (4.8 million) 16 s in place of 22 s.
 */
const WORTH_IT = 2_000_000;
/** More helpers would wait for what the command does alone. */
const MOST = 3;
/** What a thread takes, in bytes for each unit of text: half as much again as 10,000 rules were seen to take. */
const MEMORY_PER_UNIT = 150;
/** Trees are forgotten as soon as a file is laid out: with so much room, in MB, most are forgotten before the garbage collector has to copy them. */
const YOUNG_GENERATION = 192;
const MB = 1024 * 1024;

/** How many threads help with so much text on this machine. */
export function helpersFor(units: number, processors: number, free: number): number {
  if (units < WORTH_IT) return 0;
  return Math.max(0, Math.min(MOST, processors - 1, Math.floor(free / (units * MEMORY_PER_UNIT)) - 1));
}

/** Starts as many helpers as serve; null where none does, or where the sources of policyc run as they are, which threads cannot load. */
export function callHelpers(order: Omit<Order, "next">): Helpers | null {
  const units = order.sources.reduce((sum, { text }) => sum + text.length, 0);
  const count = build === null ? 0 : helpersFor(units, availableParallelism(), freemem());
  return count === 0 ? null : startHelpers(count, fileURLToPath(new URL("helper.js", import.meta.url)), order);
}

/** Starts helpers, each of which runs a script. */
export function startHelpers(count: number, script: string, { sources, ...rest }: Omit<Order, "next">): Helpers {
  const next = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const order: Order = { ...rest, sources: sources.map(({ name, text }) => ({ name, text })), next };
  const resourceLimits = { maxYoungGenerationSizeMb: YOUNG_GENERATION, maxOldGenerationSizeMb: Math.floor(getHeapStatistics().heap_size_limit / MB) };
  const workers = Array.from({ length: count }, () => new Worker(script, { workerData: order, resourceLimits, stdout: true, stderr: true }));
  const brought = workers.map((worker) => new Promise<readonly Done[]>((resolve) => {
    worker.once("message", resolve).once("error", () => resolve([])).once("exit", () => resolve([])).unref();
  }));
  return {
    async emit(emission) {
      for (const worker of workers) worker.ref();
      const graph = emission.graph();
      const done = new Map([...doTasks(emission, next), ...(await Promise.all(brought)).flat()]);
      return emission.finish(graph, Array.from({ length: emission.tasks }, (_, task) => done.get(task) ?? emission.run(task)));
    },
  };
}
