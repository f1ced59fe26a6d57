/** A helper: a thread that compiles the sources itself, does what tasks it can get, and sends what they came to. */
import { parentPort, workerData } from "node:worker_threads";
import { compile } from "../../compiler/compile.js";
import { loadEmit } from "../cli/doors.js";
import { doTasks, type Order } from "./order.js";

async function help({ sources, compileOptions, emitOptions, next }: Order): Promise<void> {
  const { sound } = compile(sources, compileOptions);
  if (!sound) return;
  const { emission } = await loadEmit();
  parentPort?.postMessage(doTasks(emission(sound, emitOptions), next));
}

void help(workerData as Order);
