/** The library's rules: they compile without a prose clause, their examples pass, and every number in them matters. */
import { readFileSync } from "node:fs";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { compile } from "../../compiler/compile.js";
import { coverage } from "../../compiler/describe/coverage.js";
import { runExamples } from "../../compiler/describe/run-examples.js";
import type { Attribute, Model } from "../../compiler/model/model.js";
import { loadProgram } from "../../compiler/print/program.js";

const folder = new URL("../fixtures/library/", import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), "utf8");
const { holidays } = JSON.parse(read("policyc.config.json")) as { holidays: string[] };
const library = read("library.policy");

const compiled = (text: string, name = "library.policy") => compile([{ name, text }]);

/** The ids of the examples that fail. */
function failing(model: Model): string[] {
  const results = runExamples(model.examples, loadProgram(model, { holidays }));
  return results.flatMap(({ example, passed, checked }) => (passed ? [] : [`${example.id}: ${checked.map(({ actual }) => actual).join("; ")}`]));
}

for (const name of ["library.policy", "forms.policy"]) {
  test(`${name} compiles without error or warning, nothing stays prose, and all examples pass`, () => {
    const { problems, model, sound } = compiled(read(name), name);
    assert.equal(problems.filter(({ kind }) => kind.severity !== "info").map(({ kind, params, place }) => [kind.code, kind.word(params).message, place.start]), []);
    assert.ok(sound);
    assert.equal(failing(model), []);
    if (name === "library.policy") {
      assert.is(coverage(model).values.prose, 0);
      assert.is(coverage(model).rules.exercised, coverage(model).rules.total);
    }
  });
}

test("the library has the size that it should have", () => {
  const { model } = compiled(library);
  assert.ok(model.rules.length >= 15 && model.facts.length >= 15 && model.examples.length >= 25);
});

/** Numbers in the tags of rules and facts: their offsets in the source. What only informs judges nothing, and so do processing times. */
function numbersIn(model: Model): { readonly start: number; readonly text: string }[] {
  const isJudged = ({ role, meaning }: Attribute): boolean =>
    (role === "clause" || role === "applicability" || role === "binding" || meaning.kind === "value") &&
    meaning.kind !== "precedence" && !(meaning.kind === "timing" && meaning.timing.form === "processing");
  const ofRules = model.rules.flatMap(({ attributes }) => attributes.filter(isJudged)).map(({ value, valuePlace }) => ({ value, start: valuePlace.start }));
  const ofFacts = [...library.matchAll(/\[FACT:[^\]]*\][^]*?\[\/FACT\]\n(?:\[[^\n]*\]\n)*/g)].flatMap((block) =>
    [...block[0].matchAll(/\[VALUE:([^\n]*)\]/g)].map((tag) => ({ value: tag[1] ?? "", start: block.index + tag.index + "[VALUE:".length })),
  );
  return [...ofRules, ...ofFacts].flatMap(({ value, start }) =>
    [...value.matchAll(/(?<![\w.-])\d+(?:\.\d+)?(?![\w-]*-\d)/g)].map((number) => ({ start: start + number.index, text: number[0] })),
  );
}

test("changing any number in a tag makes an example fail", () => {
  const { model } = compiled(library);
  const numbers = numbersIn(model);
  assert.ok(numbers.length >= 40, `only ${numbers.length} numbers`);
  const unnoticed = numbers.filter(({ start, text }) => {
    const changed = `${library.slice(0, start)}${Number(text) + 1}${library.slice(start + text.length)}`;
    const result = compiled(changed);
    return result.sound !== null && failing(result.model).length === 0;
  });
  assert.equal(unnoticed.map(({ start }) => library.slice(library.lastIndexOf("\n", start) + 1, library.indexOf("\n", start))), []);
});

test.run();
