/** What holds for any sources: nothing throws, nothing is lost, every place lies in its source, and their order does not matter. */
import fc from "fast-check";
import { existsSync, readFileSync } from "node:fs";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { coverage } from "../../compiler/describe/coverage.js";
import { emit } from "../../compiler/emit/index.js";
import type { SourceText } from "../../compiler/compile.js";
import { leaves, parseDocument } from "../../grammar/index.js";
import { anyText, editsOf } from "../support/arbitraries.js";
import { compiled, type Outcome } from "../support/compiled.js";
import { exception, library, rule } from "../support/own-words.js";
import { originals } from "../support/originals.js";

const own = new URL("../../seeds/isso.policy", import.meta.url);
const LARGE = [...(existsSync(own) ? [readFileSync(own, "utf8")] : []), ...originals.map(({ text }) => text)];
const SMALL = library([
  rule("A-1", "TIMING:within 10 days of arrival", "LIMITATION:3 months", "EXCEPTION:unlimited during recess", "SEE-ALSO:LIB:A-2, STATE:P-1"), rule("A-2", "OVERRIDE:LIB:A-1", "CONDITION:on weekdays"),
  exception("A-3", "EXCEPTION-TO:LIB:A-1", "APPLIES_TO:CHILD only"), "[SECTION:DESK]\nThe desk\n[TIMING:6 months validity required]\n[ACTION:today]\n", rule("B-1", "REQUIREMENT:a clean desk"), exception("B-2"),
].join("\n"));

const OPTIONS = { version: "0.0.0", runtime: "policyc/runtime", holidays: [] };
const seed = 20260101;

/** All that is told about sources, as text. */
const told = ({ reported, inspected, sound }: Outcome): string =>
  JSON.stringify({ reported, inspected, files: sound && emit(sound, OPTIONS).map(({ path, text }) => [path, text]) });

function isLossless(text: string): void {
  let reached = 0;
  for (const leaf of leaves(parseDocument("a.policy", text).document)) {
    assert.is(leaf.start, reached);
    reached = leaf.end;
  }
  assert.is(reached, text.length);
}

function liesInSources({ reported }: Outcome, sources: readonly SourceText[]): void {
  const texts = new Map(sources.map(({ name, text }) => [name, text]));
  for (const { code, message, related, ...place } of reported) {
    for (const { file, start, end } of [place, ...related]) {
      const text = texts.get(file);
      assert.ok(text !== undefined, `${code} is about ${file}`);
      const inside = 0 <= start.offset && start.offset <= end.offset && end.offset <= text.length;
      assert.ok(inside, `${code} ${start.offset}-${end.offset} of ${text.length}`);
      assert.ok(start.line >= 1 && start.column >= 1 && start.line <= end.line);
    }
    assert.ok(message !== "");
  }
}

function holds(sources: readonly SourceText[]): void {
  for (const { text } of sources) isLossless(text);
  const outcome = compiled(sources);
  liesInSources(outcome, sources);
  assert.equal(JSON.parse(JSON.stringify(outcome.inspected)), outcome.inspected);
  assert.is(outcome.sound === null, outcome.reported.some(({ severity }) => severity === "error"));
  const { values, rules } = coverage(outcome.model);
  assert.ok(values.typed + values.prose === values.total && rules.executable <= rules.total);
  const ids = outcome.inspected.rules.map(({ id }) => id);
  assert.is(new Set(ids).size, ids.length);
  for (const { inputs } of [...outcome.inspected.rules, ...outcome.inspected.sections, ...outcome.inspected.jurisdictions]) {
    assert.is(new Set(inputs.map(({ name }) => name)).size, inputs.length);
  }
}

const one = (text: string): SourceText[] => [{ name: "a.policy", text }];

test("random texts and heaps of fragments compile, lose nothing, and say so in their place", () => {
  fc.assert(fc.property(anyText, (text) => holds(one(text))), { numRuns: 1200, seed });
});

test("edits of a small source do", () => {
  fc.assert(fc.property(editsOf([SMALL]), (text) => holds(one(text))), { numRuns: 600, seed });
});

test("edits of real sources do", () => {
  fc.assert(fc.property(editsOf(LARGE.length > 0 ? LARGE : [SMALL]), (text) => holds(one(text))), { numRuns: 40, seed });
});

const several = fc.array(fc.oneof(anyText, editsOf([SMALL]), editsOf([SMALL.replaceAll("LIB", "CITY")])), { minLength: 2, maxLength: 4 })
  .map((texts) => texts.map((text, index) => ({ name: `${index}.policy`, text })));

test("several sources do, and their order does not matter", () => {
  fc.assert(
    fc.property(several, fc.nat(), (sources, turn) => {
      holds(sources);
      const turned = [...sources.slice(turn % sources.length), ...sources.slice(0, turn % sources.length)].reverse();
      assert.equal(compiled(turned).reported, compiled(sources).reported);
      assert.equal(compiled(turned).inspected, compiled(sources).inspected);
    }),
    { numRuns: 250, seed },
  );
});

test("what is emitted depends on neither the order of the sources nor what was compiled before", () => {
  const sources: SourceText[] = [
    { name: "b.policy", text: SMALL },
    { name: "a/x.policy", text: SMALL.replaceAll("LIB", "CITY") },
    { name: "a.policy", text: `[JURISDICTION:LIB]\n[CONDITION:in summer]\n${rule("C-1", "SEE-ALSO:CITY:A-1", "TIMING:10 business days minimum")}[END:JURISDICTION:LIB]\n` },
    { name: "Z.policy", text: library(rule("D-1")) },
  ];
  const first = told(compiled(sources));
  assert.ok(compiled(sources).sound);
  for (const order of [[3, 2, 1, 0], [1, 3, 0, 2], [2, 0, 3, 1]]) assert.is(told(compiled(order.flatMap((index) => sources[index] ?? []))), first);
});

(originals.length > 0 ? test : test.skip)("the originals come out the same in any order", () => {
  assert.is(told(compiled([...originals].reverse())), told(compiled(originals)));
});

test("whatever an edit leaves sound can be emitted", () => {
  fc.assert(
    fc.property(editsOf([SMALL]), (text) => {
      const { sound } = compiled(text);
      if (sound) assert.ok(emit(sound, OPTIONS).every(({ path }) => /^[a-z0-9_./-]+$/.test(path) && !path.includes("..")));
    }),
    { numRuns: 25, seed },
  );
});

test("line ends change nothing but places and the line ends of texts", () => {
  const shape = (text: string) => {
    const { reported, inspected } = compiled(text);
    const plain = (value: unknown) => JSON.stringify(value).replaceAll("\\r\\n", "\\n").replaceAll("\\r", "\\n");
    return [reported.map(({ code, message, start, end }) => [code, message, start.line, start.column, end.line, end.column]), plain(inspected)];
  };
  fc.assert(
    fc.property(editsOf([SMALL]).map((text) => text.replaceAll("\r", "")), (text) => {
      assert.equal(shape(text.replaceAll("\n", "\r\n")), shape(text));
      assert.equal(shape(text.replaceAll("\n", "\r")), shape(text));
    }),
    { numRuns: 150, seed },
  );
});

/** The tags that the help of a near miss shows. */
const shownTags = (help: string): string[] => [...help.matchAll(/`(\[.*?\])`(?=[,;]|$)/g)].map((match) => match[1] ?? "");

test("what a near miss is said to mean is a tag on a line of its own", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const { code, help = "" } of compiled(text).reported) {
        if (code !== "PC108") continue;
        const shown = shownTags(help);
        assert.ok(shown.length > 0, help);
        for (const tag of shown) assert.equal([...leaves(parseDocument("a.policy", tag).document)].map(({ kind }) => kind), ["tag"], tag);
      }
    }),
    { numRuns: 800, seed },
  );
});

test.run();
