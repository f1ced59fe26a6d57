/** One trial of the conflict pass: a random policy, all its pairs, and everything that must hold of them. A failure comes out small and can be replayed. */
import { compile } from "../../compiler/compile.js";
import { randomFrom } from "../reference/random.js";
import { withoutNeedless, withoutNeedlessLines } from "../reference/shrink.js";
import { textOf, type Source } from "../reference/write-program.js";
import { compareWithOracle, type Comparison, type Counts } from "./expect.js";
import { writePolicy, type Kind } from "./write-policy.js";

export interface Failure {
  readonly seed: number;
  readonly kind: Kind;
  readonly source: Source;
  readonly complaints: readonly string[];
}

export type Trial =
  | { readonly kind: "passed"; readonly counts: Counts }
  | { readonly kind: "unsound"; readonly errors: readonly string[] }
  | { readonly kind: "failed"; readonly failure: Failure };

/** Days that are no business days, for every policy. */
export const holidays: readonly string[] = [];

/** What differs on a text; `null` where it is not sound. */
export function comparisonOf(text: string): Comparison | null {
  const { sound } = compile([{ name: "random.policy", text }]);
  if (!sound) return null;
  try {
    return compareWithOracle(sound, holidays);
  } catch (error) {
    return { complaints: [`thrown: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`], counts: new Map() };
  }
}

/** What a complaint is about, names and values aside. */
export const kindOf = (complaint: string): string => {
  const [kind = "", rest = ""] = complaint.split(": ");
  const about = (text: string): string => text.replace(/ on .*?, expected/, ",").replace(/ \[.*| \(.*/, "");
  return kind === "relation" ? `relation: ${about(rest)}` : kind === "undecided" ? complaint.replace(/^.*: | \[.*$/g, "") : kind;
};

/** Leaves out whatever can be, as long as a difference of the same kind as the first is left: parts, then lines. */
export function shrunk(failure: Failure): Failure {
  const { source, complaints } = failure;
  const kind = kindOf(complaints[0] ?? "");
  const complaintsOf = (candidate: Source): readonly string[] => {
    const all = comparisonOf(textOf(candidate))?.complaints ?? [];
    return all.filter((complaint) => kindOf(complaint) === kind);
  };
  // Rules without a text would be near-identical.
  const hasTexts = (candidate: Source): boolean => candidate.every(([tag = "", text = ""]) => !/^\[(?:RULE|EXCEPTION):/.test(tag) || text.startsWith("What"));
  const fails = (candidate: Source): boolean => hasTexts(candidate) && complaintsOf(candidate).length > 0;
  let left: Source = source;
  for (let round = 0; round < 2; round++) {
    left = withoutNeedless(left, fails);
    left = withoutNeedlessLines(left, fails);
  }
  return { ...failure, source: left, complaints: complaintsOf(left) };
}

/** Runs the trial that a number stands for; a failure is as it was found. */
export function policyTrial(seed: number, kind: Kind): Trial {
  const source = writePolicy(randomFrom(seed), kind);
  const text = textOf(source);
  const comparison = comparisonOf(text);
  if (!comparison) return { kind: "unsound", errors: compile([{ name: "random.policy", text }]).problems.flatMap(({ kind: { code, severity } }) => (severity === "error" ? [code] : [])) };
  if (comparison.complaints.length === 0) return { kind: "passed", counts: comparison.counts };
  return { kind: "failed", failure: { seed, kind, source, complaints: comparison.complaints } };
}

/** A failure, small, as a person can read and replay it. */
export function toldFailure(failure: Failure): string {
  const { seed, kind, source, complaints } = shrunk(failure);
  return [`--- seed ${seed} (npm run fuzz:conflicts -- --seed ${seed} --count 1 --time ${kind.time} --rules ${kind.rules})`, textOf(source).trimEnd(), ...complaints.map((complaint) => `--- ${complaint}`)].join("\n");
}

export const addCounts = (total: Counts, more: Counts): void => {
  for (const [what, number] of more) total.set(what, (total.get(what) ?? 0) + number);
};

/** `12 stricter, 3 overlaps` */
export const sayCounts = (counts: Counts): string => [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([what, number]) => `${number} ${what}`).join(", ");

export const totalOf = (counts: Counts): number => [...counts.values()].reduce((sum, number) => sum + number, 0);
