/** What the sources in seeds/ promise: they hold together, they compute, and every rule that computes is exercised. */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { coverage, coverageByDocument } from "../../compiler/describe/coverage.js";
import { runExamples } from "../../compiler/describe/run-examples.js";
import { seedProgram, seedRelated, seedSources } from "./seeds.js";

const { model, problems, sound } = seedSources();

test("no error and no warning, and no conflict that nobody noted or that is none", () => {
  assert.ok(sound);
  const found = [...problems, ...seedRelated().problems].filter(({ kind }) => kind.severity !== "info");
  assert.equal(found.map(({ kind, place }) => `${kind.code} ${place.file}:${place.start}`), []);
  const open = seedRelated().conflicts.filter(({ status }) => ["undeclared", "one-sided", "stale"].includes(status ?? ""));
  assert.equal(open.map(({ rules }) => rules.join(" / ")), []);
});

test("every example holds", () => {
  const results = runExamples(model.examples, seedProgram());
  const failed = results.flatMap(({ example, checked }) => checked.filter(({ passed }) => !passed).map(({ expectation, actual }) => `${example.id}: ${expectation.text}, not ${actual}`));
  assert.equal(failed, []);
  assert.ok(results.length >= 400, `${results.length} examples`);
});

test("most of the text computes, and what computes is exercised", () => {
  const { rules, values } = coverage(model);
  assert.ok(rules.total >= 250, `${rules.total} rules`);
  assert.ok(values.typed >= 0.85 * values.total, `${values.typed} of ${values.total} values are typed`);
  assert.ok(rules.executable >= 0.7 * rules.total, `${rules.executable} of ${rules.total} rules compute`);
  assert.equal(coverageByDocument(model).flatMap(({ idle }) => idle), []);
});

test("whatever is asked of a person is asked as a question", () => {
  const asked = model.facts.filter(({ value, definitions }) => value === null && definitions.length === 0);
  assert.equal(asked.filter(({ question }) => !/^[A-Z].*\?( \([^)]+\))?$/.test(question)).map(({ name, question }) => `${name}: ${question}`), []);
  assert.equal(model.facts.filter(({ description }) => description.trim() === "").map(({ name }) => name), []);
});

const vocabulary = fileURLToPath(new URL("../../../shared/analysis/vocabulary.md", import.meta.url));
const has = (path: string): typeof test => (existsSync(path) ? test : (test.skip as typeof test));

has(vocabulary)("the facts of the analysis are declared with their types and values", () => {
  const rows = [...readFileSync(vocabulary, "utf8").matchAll(/^\| `(\w+)` \| (boolean|date|integer|enum) \| (.*?[^\\]) ?\| /gm)].filter(([, key]) => key !== "as_of");
  assert.is(rows.length, 150);
  const declared = new Map(model.facts.map((fact) => [fact.name.replaceAll(" ", "_"), fact]));
  for (const [, key = "", type, values = ""] of rows) {
    const fact = declared.get(key);
    assert.ok(fact, key);
    assert.is(fact?.declared, type === "enum" ? "enumeration" : type, key);
    if (type === "enum") assert.equal(fact?.type.kind === "enumeration" ? fact.type.values : [], values.split("\\|").map((value) => value.trim()), key);
  }
});

test.run();
