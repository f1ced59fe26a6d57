/** Tries random programs and cases at length: `npm run fuzz -- [--seed N] [--count N]`; `--case N` replays one that failed.
 * Prints each failure small and replayable, and at the end how many there were.
 */
import { parseArgs } from "node:util";
import { randomFrom } from "./reference/random.js";
import { told, trial } from "./reference/trial.js";

const MOST_FAILURES = 10;

const { values } = parseArgs({ options: { seed: { type: "string" }, count: { type: "string" }, case: { type: "string" } } });
const seed = Number(values.seed ?? Date.now() % 0x7fffffff);
const count = values.case === undefined ? Number(values.count ?? 20_000) : 1;
if (!Number.isSafeInteger(seed) || !Number.isSafeInteger(count) || count < 1) {
  console.error("usage: npm run fuzz -- [--seed N] [--count N] [--case N]");
  process.exit(2);
}

const random = randomFrom(seed);
const totals = { programs: 0, cases: 0, unsound: 0, failed: 0 };
console.log(values.case === undefined ? `seed ${seed}, ${count} programs` : `case ${values.case}`);
while (totals.programs < count && totals.failed < MOST_FAILURES) {
  const result = trial(values.case === undefined ? random.between(0, 0x7fffffff) : Number(values.case));
  totals.programs++;
  if (result.kind === "passed") totals.cases += result.cases;
  if (result.kind === "unsound") totals.unsound++;
  if (result.kind === "failed") {
    totals.failed++;
    console.log(`\n${told(result.failure)}`);
  }
}
console.log(`\n${totals.programs} programs, ${totals.cases} cases, ${totals.unsound} that do not compile, ${totals.failed} failed (seed ${seed})`);
process.exitCode = totals.failed > 0 ? 1 : 0;
