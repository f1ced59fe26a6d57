/** Runs the measurements: `npm run bench -- [--rules N] [--subjects N] [--conflicts N] [--runs N] [--seed N]`. */
import { parseArgs } from "node:util";
import { benchConflicts } from "./conflicts.js";

const { values } = parseArgs({
  options: {
    rules: { type: "string", default: "5000" },
    subjects: { type: "string", default: "200" },
    conflicts: { type: "string", default: "1000" },
    runs: { type: "string", default: "7" },
    seed: { type: "string", default: "1" },
  },
});
const [rules, subjects, conflicts, runs, seed] = [values.rules, values.subjects, values.conflicts, values.runs, values.seed].map(Number);
const isCount = (value: number | undefined, least: number): value is number => Number.isSafeInteger(value) && value !== undefined && value >= least;
if (!isCount(rules, 1) || !isCount(subjects, 1) || !isCount(conflicts, 0) || !isCount(runs, 1) || !isCount(seed, 0)) {
  console.error("usage: npm run bench -- [--rules N] [--subjects N] [--conflicts N] [--runs N] [--seed N]");
  process.exit(2);
}

const wrong = benchConflicts({ size: { rules, subjects, conflicts, alone: 0 }, seed, runs });
for (const difference of wrong) console.error(difference);
if (wrong.length > 0) process.exitCode = 1;
