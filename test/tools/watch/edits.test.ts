/** What a watch remembers changes nothing: edit after edit, of every kind, problems, conflicts, graph and files are those of a compilation that remembers nothing. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { generateCorpus } from "../../../bench/corpus/generate-corpus.js";
import { compile, type Compiled, type SourceText } from "../../../compiler/compile.js";
import { relate } from "../../../compiler/conflicts/relate.js";
import { report } from "../../../compiler/describe/report.js";
import { emit } from "../../../compiler/emit/index.js";
import { newMemory, type Memory } from "../../../tools/watch/memory.js";
import { randomFrom, type Random } from "../../reference/random.js";

const holidays = ["2026-07-03", "2026-12-25"];
const options = { holidays };

/** A place of a pattern in a text, chosen at random. */
const oneOf = (text: string, pattern: RegExp, random: Random): RegExpExecArray | undefined => random.some([...text.matchAll(pattern)]);

/** The text with one place of a pattern, chosen at random, put otherwise. */
function change(text: string, pattern: RegExp, random: Random, put: (found: RegExpExecArray) => string): string {
  const found = oneOf(text, pattern, random);
  return found ? text.slice(0, found.index) + put(found) + text.slice(found.index + found[0].length) : text;
}

const RULE = /\[RULE:([^\]]+)\]\n[^[]*\[\/RULE\]\n(?:\[[^\n]*\]\n)*/g;

type Edit = (text: string, random: Random, ids: readonly string[]) => string;

const edits: Readonly<Record<string, Edit>> = {
  "a rule's text": (text, random) => change(text, /^\[RULE:[^\n]*\n/gm, random, ([open]) => `${open}Edited ${random.between(1, 99)}. `),
  "a line of prose": (text, random) => change(text, /^\[RULE:/gm, random, ([open]) => `A line of prose.\n\n${open}`),
  "a number in a tag": (text, random) => change(text, /^\[(?:TIMING|LIMITATION|DURATION|DEADLINE|REQUIREMENT)[^\n]*?(\d+)/gm, random, ([tag]) => tag.replace(/\d+$/, (number) => String(Number(number) + 1))),
  "a condition": (text, random) => change(text, /^\[CONDITION:[^\n]*\n/gm, random, () => ""),
  "an audience": (text, random) => change(text, /^\[APPLIES_TO:[^\n]*\n/gm, random, () => "[APPLIES_TO:Visitor only]\n"),
  "a period": (text, random) => change(text, /^\[\/RULE\]\n/gm, random, ([end]) => `${end}[EFFECTIVE:from 20${random.between(20, 29)}-01-01]\n`),
  "an id renamed": (text, random) => change(text, /^\[RULE:([^\]]+)\]/gm, random, ([, id]) => `[RULE:${id}-NEW]`),
  "a fact's type": (text, random) => change(text, /^\[TYPE:(?:integer|date|boolean)\]/gm, random, () => "[TYPE:number]"),
  "a fact's value": (text, random) => change(text, /^\[VALUE:[^\n]*?(\d+)/gm, random, ([tag]) => tag.replace(/\d+$/, (number) => String(Number(number) + 1))),
  "a fact's description": (text, random) => change(text, /^\[FACT:[^\n]*\n/gm, random, ([open]) => `${open}Edited. `),
  "a rule added": (text, random) => change(text, RULE, random, ([whole, id]) => whole + whole.replace(`[RULE:${id ?? ""}]`, `[RULE:${id ?? ""}-B]`)),
  "a rule removed": (text, random) => change(text, RULE, random, () => ""),
  "an override": (text, random, ids) => change(text, /^\[\/RULE\]\n/gm, random, ([end]) => `${end}[OVERRIDE:${random.some(ids) ?? ""}]\n`),
  "an exception": (text, random, ids) => change(text, RULE, random, ([whole, id]) => `${whole}[EXCEPTION:${id ?? ""}-E]\nBut not here.\n[/EXCEPTION]\n[EXCEPTION-TO:${random.some(ids) ?? ""}]\n[CONDITION:it rains]\n`),
  "an exception removed": (text, random) => change(text, /\[EXCEPTION:([^\]]+)\]\n[^[]*\[\/EXCEPTION\]\n(?:\[[^\n]*\]\n)*/g, random, () => ""),
  "a conflict noted": (text, random, ids) => change(text, /^\[\/RULE\]\n/gm, random, ([end]) => `${end}[CONFLICT-NOTE:differs from ${random.some(ids) ?? ""}]\n`),
  "a conflict no longer noted": (text, random) => change(text, /^\[CONFLICT-NOTE:[^\n]*\n/gm, random, () => ""),
  "a dangling reference": (text, random) => change(text, /^\[\/RULE\]\n/gm, random, ([end]) => `${end}[SEE-ALSO:REGISTRAR:NOWHERE-001]\n`),
  "a rank": (text, random) => change(text, /^\[PRECEDENCE:\d/gm, random, () => `[PRECEDENCE:${random.between(1, 4)}`),
  "a tag half typed": (text, random) => change(text, /^\[(TIMING|CONDITION):([^\n]*)\]\n/gm, random, ([tag]) => tag.slice(0, -3)),
};

/** Everything that a rebuild comes to. */
function outcome(sources: readonly SourceText[], memory?: Memory): Record<string, unknown> {
  const compiled: Compiled = compile(sources, options, memory?.compile);
  const { model, sound } = compiled;
  const related = relate(model, { holidays, sound: sound !== null, ...(memory ? { memory: memory.relate } : {}) });
  const texts = new Map(sources.map(({ name, text }) => [name, text]));
  const { jurisdictions, sections, rules, facts, examples, externals, audiences } = model;
  const emitting = { version: "0.1.0", runtime: "policyc/runtime", holidays, graph: related.graph };
  return {
    model: { jurisdictions, sections, rules, facts, examples, externals, audiences },
    problems: report([...compiled.problems, ...related.problems], texts, options),
    conflicts: related.conflicts,
    undecided: related.undecided,
    pairs: related.pairs,
    graph: related.graph,
    files: sound && emit(sound, memory ? { ...emitting, memory: memory.emit } : emitting).map(({ path, text }) => [path, text]),
  };
}

/** Compared as text: quick, and the first difference is shown whole. */
function expectSame(found: Record<string, unknown>, wanted: Record<string, unknown>, after: string): void {
  for (const [part, value] of Object.entries(wanted)) if (JSON.stringify(found[part]) !== JSON.stringify(value)) assert.equal(found[part], value, `${part} after ${after}`);
}

const corpus = (rules: number, files: number, seed: number): SourceText[] => generateCorpus({ rules, files, seed }).map(({ name, text }) => ({ name, text }));

test("one memory through edits of every kind", () => {
  const random = randomFrom(20261122);
  const memory = newMemory();
  let sources: readonly SourceText[] = corpus(60, 4, 7);
  let spared = 0;
  let before = new Set<unknown>();
  outcome(sources, memory);
  for (const [what, edit] of Object.entries(edits)) {
    const ids = sources.flatMap(({ text }) => [...text.matchAll(/^\[RULE:([^\]]+)\]/gm)].map(([, id]) => id ?? ""));
    const at = random.between(0, sources.length - 1);
    const tried = sources.map((source, index) => (index === at ? { name: source.name, text: edit(source.text, random, ids) } : source));
    const found = outcome(tried, memory);
    expectSame(found, outcome(tried), what);
    const rules = new Set<unknown>((found["model"] as Compiled["model"]).rules);
    spared += [...rules].filter((rule) => before.has(rule)).length;
    before = rules;
    // What breaks the sources is shown to the memory, and then taken back.
    if (found["files"] !== null) sources = tried;
    else expectSame(outcome(sources, memory), outcome(sources), `${what}, taken back`);
  }
  assert.ok(spared > 200, `${spared} rules kept their identity`);
});

test("one memory through documents that come and go", () => {
  const memory = newMemory();
  const all = corpus(60, 4, 11);
  for (const count of [4, 3, 4, 2, 4]) expectSame(outcome(all.slice(0, count), memory), outcome(all.slice(0, count)), `${count} documents`);
});

test.run();
