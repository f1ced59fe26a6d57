/** Holds that generated sources depend on their seed alone, have nothing wrong with them and are no copies of each other. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { generateCorpus } from "../../bench/corpus/generate-corpus.js";
import { compile, withProblems } from "../../compiler/compile.js";
import { relate } from "../../compiler/conflicts/relate.js";

const size = { rules: 250, files: 5, seed: 3 };
const sources = generateCorpus(size);
const compiled = compile(sources);

test("equal seeds give equal bytes, other seeds others", () => {
  assert.equal(generateCorpus(size), sources);
  assert.not.equal(generateCorpus({ ...size, seed: 4 }), sources);
});

test("there are as many rules in as many files as asked", () => {
  assert.is(sources.length, 5);
  assert.is(compiled.model.rules.length, 250);
});

test("there are no errors and no warnings, conflicts included, and there are conflicts", () => {
  const { conflicts, problems } = relate(compiled.model, { holidays: [] });
  const wrong = withProblems(compiled, problems, {}).problems.filter(({ kind }) => kind.severity !== "info");
  assert.equal(wrong.map(({ kind, place }) => `${kind.code} ${place.file}:${place.start}`), []);
  assert.ok(conflicts.length > 5);
});

test("rules are typed and in words, and no two have the same text", () => {
  const { rules, examples } = compiled.model;
  assert.ok(examples.length > 2);
  assert.ok(rules.some(({ kind }) => kind === "exception"));
  assert.ok(rules.some(({ clauses }) => clauses.some(({ demand }) => demand.kind === "attested")));
  assert.is(new Set(rules.map(({ text }) => text)).size, rules.length);
});

test.run();
