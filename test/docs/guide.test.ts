/** The guide from a plain document to an executable source: what it shows compiles, and comes out as it says. */
import { readFileSync } from "node:fs";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { coverage } from "../../compiler/describe/coverage.js";
import { runExamples } from "../../compiler/describe/run-examples.js";
import { loadProgram } from "../../compiler/print/program.js";
import { compiledAndRelated } from "../support/compiled.js";

const guide = readFileSync(new URL("../../docs/from-plain-to-executable.md", import.meta.url), "utf8");

/** The block that is marked with a word. */
function shown(mark: string): string {
  const [, text] = new RegExp(`^\`\`\`policy ${mark}\\n([^]*?)^\`\`\`$`, "m").exec(guide) ?? [];
  if (text === undefined) throw new Error(`the guide shows no ${mark}`);
  return text;
}

const unsound = (source: string): string[] => compiledAndRelated(source).reported.filter(({ severity }) => severity !== "info").map(({ code, message }) => `${code} ${message}`);

test("tagged in words, the source is sound and nothing computes", () => {
  assert.equal(unsound(shown("words")), []);
  const { rules, values } = coverage(compiledAndRelated(shown("words")).model);
  assert.equal([rules.executable, values.prose], [0, 2]);
});

test("with facts and meanings all of it computes, and the examples hold", () => {
  const source = [shown("facts"), shown("rule"), shown("examples")].join("\n");
  assert.equal(unsound(source), []);
  const { model } = compiledAndRelated(source);
  const { rules, values } = coverage(model);
  assert.equal([rules.executable, values.prose], [1, 0]);
  const results = runExamples(model.examples, loadProgram(model, { holidays: [] }));
  assert.is(results.length, 4);
  assert.equal(results.filter(({ passed }) => !passed).map(({ example }) => example.id), []);
});

test.run();
