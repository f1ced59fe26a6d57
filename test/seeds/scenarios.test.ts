/** The sources in seeds/ answer the worked cases as they were worked out by hand; the cases stand beside the repository, and are not part of it. */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { evaluatePrepared, trace, values, type Verdict } from "../../runtime/index.js";
import { seedProgram, seedRelated } from "./seeds.js";

interface Scenario {
  readonly id: string;
  readonly asOf: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly rules: readonly string[];
  readonly expected: string;
  readonly acceptable?: readonly string[];
  readonly values?: Readonly<Record<string, unknown>>;
}

const file = fileURLToPath(new URL("../../../shared/analysis/scenarios.json", import.meta.url));
const scenarios: readonly Scenario[] = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as { scenarios: readonly Scenario[] }).scenarios : [];
const program = seedProgram();

/**
 * Whether a rule answers as expected. What is satisfied may also be unknown, if no clause is violated and all that is missing are facts
 * that the case does not give.
 */
const answers = (verdict: Verdict, expected: string): boolean =>
  verdict.outcome === expected ||
  (expected === "satisfied" && verdict.outcome === "unknown" && trace(verdict).clauses.every(({ outcome }) => outcome !== "violated"));

/** The rules whose answer counts: without those that another sets aside, or that a conflict which they are a side of decides against. */
function prevailing(rules: readonly string[], verdicts: Readonly<Record<string, Verdict>>): readonly string[] {
  const standing = rules.filter((id) => trace(verdicts[id] as Verdict).overriddenBy === undefined);
  const beaten = new Set(
    seedRelated().conflicts.flatMap(({ rules: pair, prevails }) => (prevails !== null && pair.every((id) => standing.includes(id)) ? pair.filter((id) => id !== prevails) : [])),
  );
  return standing.filter((id) => !beaten.has(id));
}

for (const { id, asOf, facts, rules, expected, acceptable = [], values: wanted = {} } of scenarios) {
  test(`${id}: ${rules.join(", ")}: ${expected}`, () => {
    const checked = program.checkFacts(facts);
    assert.equal(checked.ok ? [] : checked.problems, []);
    if (!checked.ok) return;
    const chosen = [...program.rules.values()].filter((rule) => rules.includes(rule.id));
    assert.is(chosen.length, rules.length);
    const report: Readonly<Record<string, Verdict>> = evaluatePrepared(chosen, checked.facts, { asOf });
    if (expected === "value") {
      const found = values(report);
      assert.equal(Object.fromEntries(Object.keys(wanted).map((name) => [name, found[name]])), wanted);
      return;
    }
    const told = prevailing(rules, report);
    assert.ok(told.length > 0);
    for (const rule of told) {
      const verdict = report[rule] as Verdict;
      const isRight = [expected, ...acceptable].some((outcome) => answers(verdict, outcome));
      assert.ok(isRight, `${rule} is ${verdict.outcome}, missing ${trace(verdict).missing.join(", ")}`);
    }
  });
}

if (scenarios.length === 0) test.skip("the worked cases are not here");

test.run();
