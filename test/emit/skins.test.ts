/** The two skins agree: the modules that are written and the rules in memory give the same answers on any facts. */
import { join } from "node:path";
import fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { SourceText } from "../../compiler/compile.js";
import { isDerived, type Fact } from "../../compiler/model/fact.js";
import { factKeysOf } from "../../compiler/model/facts-reachable.js";
import { askers } from "../../compiler/print/shape.js";
import { loadProgram } from "../../compiler/print/program.js";
import * as runtime from "../../runtime/index.js";
import type { LooseRule } from "../runtime/judging.js";
import { allForms, computing, forms, holidays, hostile, hostileFacts, seed, sound } from "./sources.js";
import { emitted, importBundle, workshop, write } from "./workshop.js";

type Facts = Readonly<Record<string, unknown>>;
type Runtime = Pick<typeof runtime, "codeOf" | "codesFor" | "evaluate" | "evaluateCodes" | "outcomeOf" | "trace" | "explain" | "explainMarkdown" | "nextQuestion" | "values">;
interface Bundle extends Runtime {
  readonly rules: readonly LooseRule[];
}
interface Question {
  readonly facts: Facts;
  readonly asOf: string;
  readonly assumeNoExceptions: boolean;
}

const { folder, remove } = workshop();
test.after(remove);

// Near each other, at ends of months and years, around weekends and the holidays, so that limits are met exactly.
const days = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 60 }).map((day) => runtime.formatDay(20510 + day)) },
  { weight: 2, arbitrary: fc.constantFrom("2024-02-29", "2025-02-28", "2026-01-31", "2026-02-28", "2026-12-31", "2027-01-01", "2027-12-31", "2028-02-29") },
  { weight: 1, arbitrary: fc.constantFrom("0001-01-01", "9999-12-31") },
);
const values = {
  date: fc.oneof({ weight: 5, arbitrary: days }, { weight: 1, arbitrary: fc.constant(null) }),
  number: fc.oneof(fc.constantFrom<number | null>(0, 1, 2, 3, 12, 20, 24, 300, null), fc.double({ min: -1, max: 400, noNaN: true })),
  boolean: fc.boolean(),
};

/** What a case may say of a declared fact. */
function valuesOf({ type, declared }: Fact): fc.Arbitrary<unknown> {
  if (type.kind === "enumeration") return fc.constantFrom(...type.values, null);
  if (type.kind === "text") return fc.constantFrom("A", "B", "x", "", null);
  if (declared === "integer") return fc.oneof(fc.integer({ min: -1, max: 40 }), fc.constant(null));
  return values[type.kind];
}

/** Cases for a body: each fact and input is given four times out of five. */
function questionsFor(sources: readonly SourceText[]): fc.Arbitrary<Question> {
  const model = sound(sources);
  const owners = [...askers(model)].map(([owner, inputs]) => {
    const given = fc.record(Object.fromEntries(inputs.map(({ name, type }) => [name, fc.option(values[type] as fc.Arbitrary<unknown>, { nil: undefined, freq: 4 })])), { noNullPrototype: false });
    return [owner, fc.option(given, { nil: undefined, freq: 8 })] as const;
  });
  const audience = fc.option(fc.subarray([...model.audiences, "Visitor"]), { nil: undefined, freq: 5 });
  const facts = model.facts.filter((fact) => !isDerived(fact)).map((fact) => [fact.key, fc.option(valuesOf(fact), { nil: undefined, freq: 4 })] as const);
  return fc.record({
    facts: fc.record({ audience, ...Object.fromEntries([...facts, ...owners]) }) as fc.Arbitrary<Facts>,
    asOf: days,
    assumeNoExceptions: fc.boolean(),
  });
}

/** All that can be asked about every rule. */
function answers(rules: readonly LooseRule[], { evaluate, trace, explain, explainMarkdown, nextQuestion, values }: Runtime, { facts, asOf, assumeNoExceptions }: Question): unknown {
  const report = evaluate(rules, facts, { asOf, assumeNoExceptions });
  const told = Object.values(report).map((verdict) => [JSON.stringify(verdict), trace(verdict), explain(verdict), explainMarkdown(verdict)]);
  return [told, values(report), nextQuestion(report)];
}

/** The outcomes and days of all rules, written into arrays. */
function codes(rules: readonly LooseRule[], { codeOf, codesFor, evaluateCodes, outcomeOf }: Runtime, { facts, ...options }: Question): readonly unknown[] {
  const checked = rules[0]?.door(facts);
  if (!checked?.ok) throw new Error("facts that were judged are refused");
  const out = codesFor(rules);
  evaluateCodes(rules, checked.facts, options, out);
  return rules.map(({ id }, index) => [id, outcomeOf(codeOf(out.judged[index] ?? 0)), runtime.isAbsent(out.due[index] ?? 0) ? undefined : runtime.formatDay(out.due[index] ?? 0)]);
}

const bodies: readonly (readonly [string, readonly SourceText[], number])[] = [
  ["seed", seed, 6], ["all-forms", allForms, 40], ["computing", computing, 30], ["forms", forms, 20], ["hostile", hostile, 4], ["hostile-facts", hostileFacts, 10],
];
/** Those in which every outcome occurs. */
const ordinary = bodies.slice(0, 4);

for (const [name, sources, runs] of bodies) {
  test(`the modules and the rules in memory agree: ${name}`, async () => {
    write(join(folder, name), emitted(sources));
    const written = await importBundle<Bundle>(join(folder, name), `export { rules } from "./index.js"; export { codeOf, codesFor, evaluate, evaluateCodes, outcomeOf, trace, explain, explainMarkdown, nextQuestion, values } from "policyc/runtime";`, name);
    const inMemory = [...loadProgram(sound(sources), { holidays }).rules.values()] as unknown as readonly LooseRule[];
    assert.equal(written.rules.map(({ id }) => id), inMemory.map(({ id }) => id));
    fc.assert(
      fc.property(questionsFor(sources), (question) => {
        assert.equal(answers(written.rules, written, question), answers(inMemory, runtime, question));
        const report = Object.values(written.evaluate(written.rules, question.facts, question));
        assert.equal(codes(written.rules, written, question), report.map(({ rule, outcome, due }) => [rule, outcome, due]));
      }),
      { seed: 42, numRuns: runs },
    );
  });
}

/** The outcome of each rule, and each derived value, a conflict too; what is unknown is told as such or left out. */
function outcomes(rules: readonly LooseRule[], facts: Facts, asOf: string): ReadonlyMap<string, string> {
  const report = runtime.evaluate(rules, facts, { asOf });
  const derived = Object.entries(runtime.values(report)).map(([name, value]): [string, string] => [`value of ${name}`, JSON.stringify(value)]);
  return new Map([...Object.values(report).map(({ rule, outcome }): [string, string] => [rule, outcome]), ...derived]);
}

for (const [name, sources, runs] of ordinary) {
  test(`one more fact may settle what is unknown, and never changes an answer: ${name}`, () => {
    const rules = [...loadProgram(sound(sources), { holidays }).rules.values()] as unknown as readonly LooseRule[];
    const seen = new Set<string>();
    fc.assert(
      fc.property(questionsFor(sources), fc.nat(), ({ facts, asOf }, pick) => {
        const full = outcomes(rules, facts, asOf);
        const given = Object.entries(facts).filter(([, value]) => value !== undefined);
        const [key, value] = given[pick % Math.max(given.length, 1)] ?? [];
        if (key === undefined) return;
        const inner = typeof value === "object" && value !== null && !Array.isArray(value) ? Object.entries(value as Facts) : [];
        const less = inner.length === 0 ? { ...facts, [key]: undefined } : { ...facts, [key]: Object.fromEntries(inner.filter((_, index) => index !== pick % inner.length)) };
        for (const [rule, outcome] of outcomes(rules, less, asOf)) {
          if (!rule.startsWith("value of ")) seen.add(outcome);
          if (outcome !== "unknown") assert.is(outcome, full.get(rule), `${rule} as of ${asOf}: ${outcome} without ${key}, ${full.get(rule)} with it`);
        }
      }),
      { seed: 43, numRuns: runs },
    );
    assert.equal([...seen].sort(), ["not-applicable", "pending", "satisfied", "unknown", "violated"]);
  });
}

for (const [name, sources, runs] of ordinary) {
  test(`a rule reads no more than the facts that its type names: ${name}`, () => {
    const model = sound(sources);
    const { rules } = loadProgram(model, { holidays });
    fc.assert(
      fc.property(questionsFor(sources), (question) => {
        for (const [id, rule] of rules) {
          const source = model.ruleById.get(id);
          const keys = source ? factKeysOf(source, model) : [];
          const picked = Object.fromEntries(Object.entries(question.facts).filter(([key]) => keys.includes(key)));
          assert.equal(answers([rule as LooseRule], runtime, { ...question, facts: picked }), answers([rule as LooseRule], runtime, question), id);
        }
      }),
      { seed: 44, numRuns: Math.ceil(runs / 8) },
    );
  });
}

test.run();
