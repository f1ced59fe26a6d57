/** Runs the EXAMPLE blocks of a Model: each case is judged, and what comes of it compared with what was expected. */
import { evaluatePrepared, explain, rounded, trace, valueFor, type DerivedValue, type Rule, type Trace, type Verdict } from "../../runtime/index.js";
import type { Example, Expectation } from "../model/model.js";
import type { Program } from "../print/program.js";

/** What came of one EXPECT line. */
export interface Checked {
  readonly expectation: Expectation;
  readonly passed: boolean;
  /** What came instead, as EXPECT writes it. */
  readonly actual: string;
}

export interface ExampleResult {
  readonly example: Example;
  readonly passed: boolean;
  readonly checked: readonly Checked[];
  /** The verdict in words; empty where the facts were refused. */
  readonly explanation: string;
}

interface Outcome {
  readonly verdict: Verdict;
  readonly told: Trace;
  valueOf(fact: string): DerivedValue | undefined;
}

const isConflict = (value: DerivedValue | undefined): value is { readonly conflict: readonly string[] } =>
  typeof value === "object" && value !== null && "conflict" in value;

function shown(value: DerivedValue | undefined): string {
  if (value === undefined) return "unknown";
  if (isConflict(value)) return "conflict";
  return value === null ? "none" : String(value);
}

const listed = (names: readonly string[]): string => (names.length === 0 ? "nothing" : names.join(", "));

/** Numbers are compared as rules compare them. */
const comparable = (value: unknown): unknown => (typeof value === "number" ? rounded(value) : value);

function check(expectation: Expectation, { verdict, told, valueOf }: Outcome): Checked {
  const { what } = expectation;
  switch (what.kind) {
    case "outcome":
      return { expectation, passed: verdict.outcome === what.outcome, actual: verdict.outcome };
    case "due":
    case "opens": {
      const date = verdict[what.kind];
      return { expectation, passed: date === what.date, actual: `${what.kind} = ${date ?? "none"}` };
    }
    case "missing": {
      const [wanted, found] = [what.names, told.missing].map((names) => [...names].sort().join("\n"));
      return { expectation, passed: wanted === found, actual: `missing = ${listed(told.missing)}` };
    }
    case "conflict": {
      const value = valueOf(what.fact);
      return { expectation, passed: isConflict(value), actual: `${what.fact} = ${shown(value)}` };
    }
    case "value": {
      const value = valueOf(what.fact);
      const passed = !isConflict(value) && value !== undefined && comparable(value) === comparable(what.value);
      return { expectation, passed, actual: `${what.fact} = ${shown(value)}` };
    }
  }
}

function run(example: Example, { rules, checkFacts, derived }: Program): ExampleResult {
  const rule: Rule | undefined = rules.get(example.rule);
  const checked = checkFacts(example.facts);
  if (!rule || !checked.ok) {
    const reason = checked.ok ? "the rule does not compile" : checked.problems.map(({ message }) => message).join("; ");
    return { example, passed: false, checked: example.expectations.map((expectation) => ({ expectation, passed: false, actual: reason })), explanation: "" };
  }
  const report = evaluatePrepared([rule], checked.facts, { asOf: example.asOf });
  const verdict = Object.values(report)[0] as Verdict;
  const valueOf = (name: string): DerivedValue | undefined => {
    const fact = derived.get(name);
    return fact && valueFor(fact, verdict);
  };
  const outcome: Outcome = { verdict, told: trace(verdict), valueOf };
  const results = example.expectations.map((expectation) => check(expectation, outcome));
  return { example, passed: results.every(({ passed }) => passed), checked: results, explanation: explain(verdict) };
}

/** Runs examples in their order. */
export const runExamples = (examples: readonly Example[], program: Program): ExampleResult[] => examples.map((example) => run(example, program));

