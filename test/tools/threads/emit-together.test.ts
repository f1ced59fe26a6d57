/** Threads that emit together make what one makes, also where a helper brings nothing. */
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { compile } from "../../../compiler/compile.js";
import { emission, emit } from "../../../compiler/emit/index.js";
import { helpersFor, startHelpers } from "../../../tools/threads/emit-together.js";
import type { Done, Order } from "../../../tools/threads/order.js";
import { allForms, holidays } from "../../emit/sources.js";

const test = suite("emit together");

const shipped = fileURLToPath(new URL("../../../dist/helper.js", import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), "policyc-threads-"));
const emitOptions = { version: "0.1.0", runtime: "policyc/runtime", holidays, schema: true, columns: true };

const { sound } = compile(allForms);
if (!sound) throw new Error("the sources are not sound");
const wanted = emit(sound, emitOptions);

const together = (count: number, script: string) =>
  startHelpers(count, script, { sources: allForms, compileOptions: {}, emitOptions }).emit(emission(sound, emitOptions));

test("two helpers", async () => {
  assert.equal(await together(2, shipped), wanted);
});

test("a helper alone does all that nobody has begun", async () => {
  const next = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const order: Order = { sources: allForms, compileOptions: {}, emitOptions, next };
  const [done] = (await once(new Worker(shipped, { workerData: order }), "message")) as [readonly Done[]];
  const { graph, finish } = emission(sound, emitOptions);
  assert.equal(finish(graph(), done.map(([, made]) => made)), wanted);
});

test("a helper that fails, and one that goes before it has brought anything", async () => {
  for (const [name, code] of [["fails", "throw new Error('not today');"], ["goes", ""]] as const) {
    const script = path.join(folder, `${name}.mjs`);
    writeFileSync(script, code);
    assert.equal(await together(1, script), wanted, name);
  }
});

test("helpers are called where there is much to do, and room for them", () => {
  const plenty = 64e9;
  assert.is(helpersFor(1000, 8, plenty), 0);
  assert.is(helpersFor(4e6, 8, plenty), 3);
  assert.is(helpersFor(4e6, 2, plenty), 1);
  assert.is(helpersFor(4e6, 1, plenty), 0);
  assert.is(helpersFor(4e6, 8, 2e9), 2);
  assert.is(helpersFor(4e6, 8, 5e8), 0);
});

test.after(() => rmSync(folder, { recursive: true, force: true }));

test.run();
