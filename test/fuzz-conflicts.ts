/** Tries the conflict pass on random policies at length: `npm run fuzz:conflicts -- [--seed N] [--count N] [--time plain|calendar] [--rules N]`,
 * `--count` being the number of policies; `--count 1` replays one. Prints two failures of each kind, small and replayable, and at the end how many pairs came to what.
 */
import { parseArgs } from "node:util";
import type { Counts } from "./oracle/expect.js";
import { addCounts, kindOf, policyTrial, sayCounts, toldFailure, totalOf } from "./oracle/trial.js";

const MOST_OF_A_KIND = 2;

const { values } = parseArgs({ options: { seed: { type: "string" }, count: { type: "string" }, time: { type: "string" }, rules: { type: "string" } } });
const first = Number(values.seed ?? Date.now() % 0x7fffffff);
const count = Number(values.count ?? 1000);
const rules = Number(values.rules ?? 14);
const time = values.time ?? "plain";
if (![first, count, rules].every(Number.isSafeInteger) || count < 1 || (time !== "plain" && time !== "calendar")) {
  console.error("usage: npm run fuzz:conflicts -- [--seed N] [--count N] [--time plain|calendar] [--rules N]");
  process.exit(2);
}

const counts: Counts = new Map();
/** How many policies failed in what way. */
const kinds = new Map<string, number>();
let [policies, unsound, failed] = [0, 0, 0];
console.log(`seed ${first}, ${count} policies`);
for (let seed = first; policies < count; seed++, policies++) {
  const result = policyTrial(seed, { time, rules });
  if (result.kind === "passed") addCounts(counts, result.counts);
  if (result.kind === "unsound") unsound++;
  if (result.kind === "failed") {
    failed++;
    for (const kind of new Set(result.failure.complaints.map(kindOf))) {
      const before = kinds.get(kind) ?? 0;
      kinds.set(kind, before + 1);
      const first = result.failure.complaints.filter((complaint) => kindOf(complaint) === kind);
      if (before < MOST_OF_A_KIND) console.log(`\n${toldFailure({ ...result.failure, complaints: first })}`);
    }
  }
}
console.log(`\n${policies} policies, ${totalOf(counts)} pairs: ${sayCounts(counts)}; ${unsound} that do not compile, ${failed} failed (seed ${first})`);
for (const [kind, number] of kinds) console.log(`${number} policies: ${kind}`);
process.exitCode = failed > 0 ? 1 : 0;
