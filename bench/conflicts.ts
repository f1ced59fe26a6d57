/** Measures the conflict pass on generated bodies of policy, holds what it finds to what was planted, and tells how its time grows. */
import { compile } from "../compiler/compile.js";
import { relate, type Related } from "../compiler/conflicts/relate.js";
import type { Model } from "../compiler/model/model.js";
import { generateRules, type Body, type Size } from "./generate-rules.js";

export interface ConflictBench {
  readonly size: Size;
  readonly seed: number;
  /** How often each body is related, after once that does not count. */
  readonly runs: number;
}

interface Subject {
  readonly name: string;
  readonly body: Body;
  readonly model: Model;
  /** In milliseconds. */
  readonly times: number[];
}

/** What was found against what was planted; empty where they agree. */
function differences({ name, body }: Subject, { conflicts, undecided }: Related): string[] {
  const count = (isCounted: (relation: string | null) => boolean): number => conflicts.filter(({ relation }) => isCounted(relation)).length;
  const expected: readonly (readonly [string, number, number])[] = [
    ["conflicts", body.conflicts, count((relation) => relation !== null && relation !== "restates")],
    ["restating pairs", body.restating, count((relation) => relation === "restates")],
    ["notes without a conflict", 0, count((relation) => relation === null)],
    ["undecided pairs", 0, undecided.length],
  ];
  return expected.filter(([, planted, found]) => planted !== found).map(([what, planted, found]) => `${name}: ${planted} ${what} planted, ${found} found`);
}

function prepared(name: string, size: Size, seed: number): Subject {
  const body = generateRules(size, seed);
  const { model, sound, problems } = compile([{ name: "body.policy", text: body.text }]);
  if (!sound) throw new Error(`${name} does not compile: ${problems.find(({ kind }) => kind.severity === "error")?.kind.code ?? ""}`);
  return { name, body, model, times: [] };
}

const least = (times: readonly number[]): number => Math.min(...times);
const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
const milliseconds = (time: number): string => time.toFixed(0).padStart(8);
const ratio = (part: number, whole: number): string => `${(part / whole).toFixed(2)}x`;

/** Prints the measurements; what it returns are the differences between what was planted and what was found. */
export function benchConflicts({ size, seed, runs }: ConflictBench): readonly string[] {
  const base = prepared("base", size, seed);
  const rules = prepared("rules x2", { ...size, alone: size.alone + size.rules }, seed);
  const pairs = prepared("pairs x2", { ...size, subjects: Math.max(1, Math.round(size.subjects / 2)) }, seed);
  const all = [base, rules, pairs];
  const wrong = all.flatMap((subject) => differences(subject, relate(subject.model, { holidays: [] })));

  // In turns, so that whatever slows the machine down for a while slows all of them.
  for (let run = 0; run < runs; run++) {
    for (const { model, times } of all) {
      const start = performance.now();
      relate(model, { holidays: [] });
      times.push(performance.now() - start);
    }
  }

  console.log("the conflict pass            rules    pairs sharing a subject    conflicts      min ms   median ms   spread");
  for (const { name, body, model, times } of all) {
    const spread = (Math.max(...times) - least(times)) / median(times);
    const counted = [String(model.rules.length).padStart(9), String(body.sharing).padStart(27), String(body.conflicts).padStart(13)].join("");
    console.log(`  ${name.padEnd(23)}${counted}    ${milliseconds(least(times))}    ${milliseconds(median(times))}   ${`${(spread * 100).toFixed(0)} %`.padStart(6)}`);
  }
  const growth = (other: Subject): string =>
    `time ${ratio(least(other.times), least(base.times))} (median ${ratio(median(other.times), median(base.times))}), ` +
    `rules ${ratio(other.model.rules.length, base.model.rules.length)}, pairs ${ratio(other.body.sharing, base.body.sharing)}`;
  console.log(`\ngrowth\n  rules x2, pairs the same:  ${growth(rules)}\n  pairs x2, rules the same:  ${growth(pairs)}`);
  return wrong;
}
