/** Every example of the language reference is compiled, and comes out as what it is listed under. */
import { readFileSync } from "node:fs";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { runExamples } from "../../compiler/describe/run-examples.js";
import type { AttributeJson } from "../../compiler/describe/inspect.js";
import { loadProgram } from "../../compiler/print/program.js";
import { tags } from "../../compiler/tags/all.js";
import type { Owner, Tag } from "../../compiler/tags/tag.js";
import {
  BOUND_FORMS, CASE_RULES, CASES, JOINS, OPERANDS, PREDICATES, SAMPLE_FACTS, sampleFactsSource, TAG_ENTRIES, TIMING_FORMS, TIMING_LIMITS, TYPES, UNITS,
} from "../../grammar/reference/index.js";
import { canonicalUnit, nameTable, parseCondition, unitTable, walkExpression, type ExpressionNode, type TimingForm } from "../../grammar/values/index.js";
import { documents } from "../../tools/docs/documents.js";
import { owners } from "../../tools/docs/tags.js";
import { compiled, compiledAndRelated, type Outcome } from "../support/compiled.js";
import { exception, library, rule } from "../support/own-words.js";

const facts = sampleFactsSource();

/** What is wrong or doubtful in a source; notes are not. */
const complaints = ({ reported }: Outcome): string[] => reported.filter(({ severity }) => severity !== "info").map(({ code, message, start }) => `${start.line}: ${code} ${message}`);

/** The attribute that a tag line of the rule LIB:SUBJECT becomes, in a source without complaints. */
function attributeOf(tag: string, value: string): AttributeJson {
  const outcome = compiled(`${library(rule("SUBJECT", `${tag}:${value}`))}\n${facts}`);
  assert.equal(complaints(outcome), [], `[${tag}:${value}]`);
  const [attribute] = outcome.inspected.rules[0]?.attributes ?? [];
  if (!attribute) throw new Error(`[${tag}:${value}] is no attribute`);
  return attribute;
}

function expectReading(tag: string, value: string, reads: Readonly<Record<string, unknown>>): void {
  const { typed, meaning } = attributeOf(tag, value);
  assert.ok(typed && meaning, `[${tag}:${value}] stays words`);
  const told = Object.fromEntries(Object.keys(reads).map((key) => [key, (meaning as unknown as Record<string, unknown>)[key]]));
  assert.equal(told, reads, `[${tag}:${value}]`);
}

for (const { tag, title, reads, writings } of [...TIMING_FORMS, ...BOUND_FORMS]) {
  test(`${tag}, ${title}: each way of writing is typed in that form`, () => {
    for (const { example } of writings) {
      expectReading(tag, example, reads);
      if (tag === "TIMING") expectReading("DEADLINE", example, reads);
    }
  });
}

test("what limits a timing, and the other tags' values, are typed as the tables say", () => {
  for (const { tag, example, reads } of [...TIMING_LIMITS, ...TAG_ENTRIES]) expectReading(tag, example, reads);
});

const options = {
  names: nameTable(SAMPLE_FACTS.map(({ name }) => name)),
  units: unitTable(SAMPLE_FACTS.flatMap(({ unit }) => unit ?? [])),
};

function treeOf(text: string): ExpressionNode {
  const tree = parseCondition(text, options);
  if (!tree || tree.kind === "unparsed") throw new Error(`\`${text}\` does not parse`);
  return tree;
}

/** The words of a tree without the places where they stand. */
const bare = (tree: ExpressionNode): string => JSON.stringify(tree, (key, value: unknown) => (["start", "end", "operatorAt", "spoken"].includes(key) ? undefined : value));

for (const { kind, written, example, also } of [...PREDICATES, ...JOINS]) {
  test(`the condition \`${example}\` is typed, and is \`${written}\``, () => {
    expectReading("CONDITION", example, { form: "condition" });
    assert.is(treeOf(example).kind, kind);
    for (const other of also?.others ?? []) {
      const same = example.replace(also?.of ?? "", other);
      assert.is.not(same, example);
      expectReading("CONDITION", same, { form: "condition" });
      assert.is(bare(treeOf(same)), bare(treeOf(example)), same);
    }
  });
}

for (const { kind, written, example } of OPERANDS) {
  test(`the condition \`${example}\` is typed, and holds \`${written}\``, () => {
    expectReading("CONDITION", example, { form: "condition" });
    const kinds: readonly string[] = [...walkExpression(treeOf(example))].map((node) => node.kind);
    assert.ok(kinds.includes(kind), kinds.join(" "));
  });
}

test("types: a source and a facts file give each as the table says", () => {
  for (const { example, unit, literal, json } of TYPES) {
    const tag = unit === undefined ? "" : `[UNIT:${unit}]\n`;
    const source = `[FACT:thing]\nA thing.\n[/FACT]\n[TYPE:${example}]\n${tag}\n${library(
      `${rule("SUBJECT", "REQUIREMENT:thing is not none")}\n[EXAMPLE:LIB:SUBJECT/given]\nIt is given.\n[/EXAMPLE]\n[GIVEN:thing = ${literal}]\n[AS-OF:2026-03-01]\n[EXPECT:satisfied]\n`,
    )}`;
    const boolean = source.replace("thing is not none", "thing");
    const outcome = compiled(example === "boolean" ? boolean : source);
    assert.equal(complaints(outcome), [], example);
    assert.equal(outcome.model.examples[0]?.facts, { thing: json }, example);
    assert.equal(runExamples(outcome.model.examples, loadProgram(outcome.model, { holidays: [] })).map(({ passed }) => passed), [true], example);
  }
});

test("units: each example is a quantity of the unit that it stands for", () => {
  for (const { written, example } of UNITS) {
    const { meaning } = attributeOf("LIMITATION", `${example} maximum`);
    const unit = meaning?.quantity?.unit ?? "";
    assert.ok(meaning?.form === "bound" && (unit.includes("/") || written === "$" || unit === canonicalUnit(unitTable([]), written.split(" | ")[0] ?? "")), `${example} is in ${unit}`);
  }
});

test("cases: each tag of an EXAMPLE holds in the case that is given with it", () => {
  const blocks = CASES.map(({ tag, example, rule: id, others }, index) => {
    const lines = [`${tag}:${example}`, ...others].map((line) => `[${line}]\n`).join("");
    return `[EXAMPLE:${id}/case-${index}]\nA case.\n[/EXAMPLE]\n${lines}`;
  });
  const outcome = compiled(`${facts}\n${library(`${CASE_RULES}\n${blocks.join("\n")}`)}`);
  assert.equal(complaints(outcome), []);
  const results = runExamples(outcome.model.examples, loadProgram(outcome.model, { holidays: [] }));
  assert.is(results.length, CASES.length);
  const failed = results.flatMap(({ example, checked }) => checked.filter(({ passed }) => !passed).map(({ expectation, actual }) => `${example.id}: ${expectation.text}, not ${actual}`));
  assert.equal(failed, []);
});

/** What stands above a tag that belongs to another. */
const above: Readonly<Record<string, string>> = {
  ACTION: "[TIMING:within 30 days]\n", EVENT: "[TIMING:within 30 days]\n", MEASURE: "[LIMITATION:12 items maximum]\n", MEANS: "[TIMING:in good time]\n",
};

/** A source in which a tag's own example stands on an owner. */
function sourceWith({ name, example }: Tag, owner: Owner): string {
  const line = `${above[name] ?? ""}[${name}:${example}]\n`;
  const others = ["LOAN-001", "LOAN-002", "FINE-001", "RESERVE-001"].map((id) => rule(id)).join("\n");
  const ends = `${owner === "rule" ? `${rule("SUBJECT")}${line}` : ""}${owner === "exception" ? `${exception("SUBJECT")}${line}` : ""}`;
  const example_ = `[EXAMPLE:LIB:MOVED/subject]\nA case.\n[/EXAMPLE]\n${line}${name === "AS-OF" ? "" : "[AS-OF:2026-03-15]\n"}${name === "EXPECT" ? "[GIVEN:event = 2026-03-01]\n" : "[EXPECT:unknown]\n"}`;
  const typed = name === "TYPE" ? "" : name === "UNIT" || name === "VALUE" ? "[TYPE:number]\n" : "[TYPE:date]\n";
  const fact = `[FACT:subject]\nA thing.\n[/FACT]\n${typed}${name === "VALUE" ? "[VALUE:12]\n" : line}`;
  return [
    `[JURISDICTION:LIB]\n${owner === "jurisdiction" ? line : ""}\nLending\n`,
    `[SECTION:DESK]\n${owner === "section" ? line : ""}The desk\n`,
    others, rule("MOVED", "TIMING:within 10 days"), ends,
    owner === "example" ? example_ : "",
    `[END:JURISDICTION:LIB]\n`, facts, owner === "fact" ? fact : "",
  ].join("\n");
}

for (const tag of tags) {
  test(`the example of ${tag.name} stands wherever the tag may stand`, () => {
    for (const owner of owners(tag)) {
      // On a jurisdiction a MEANS stands below a condition, of which the example, a timing, is none.
      if (tag.name === "MEANS" && owner === "jurisdiction") continue;
      const outcome = compiled(sourceWith(tag, owner));
      assert.equal(complaints(outcome), [], `on a ${owner}`);
      if (owner !== "rule" || !["clause", "applicability", "binding"].includes(tag.role)) continue;
      const own = outcome.inspected.rules.find(({ id }) => id === "LIB:SUBJECT")?.attributes.find((attribute) => attribute.tag === tag.name);
      assert.ok(own?.typed, `${tag.example} stays words`);
    }
  });
}

test("docs/ is what `npm run docs` writes now", () => {
  for (const { path: name, text } of documents()) assert.is(readFileSync(new URL(`../../${name}`, import.meta.url), "utf8"), text, `${name}: run \`npm run docs\``);
});

test("the source that the introduction shows is sound, and its examples pass", () => {
  const introduction = readFileSync(new URL("../../tools/docs/introduction.md", import.meta.url), "utf8");
  const source = [...introduction.matchAll(/^```policy\n([^]*?)^```$/gm)].map(([, text = ""]) => text).join("\n");
  const outcome = compiledAndRelated(source);
  assert.equal(outcome.reported, []);
  const results = runExamples(outcome.model.examples, loadProgram(outcome.model, { holidays: [] }));
  assert.ok(results.length > 1);
  assert.equal(results.filter(({ passed }) => !passed).map(({ example }) => example.id), []);
});

test("the reference lists every tag, every type and every form", () => {
  const text = documents()[0]?.text ?? "";
  for (const { name, example } of tags) assert.ok(text.includes(`\`[${name}:${example}]\``), name);
  const forms: readonly TimingForm[] = ["deadline", "before", "by", "lead-time", "earliest", "until", "validity", "remaining-validity", "processing"];
  assert.equal(TIMING_FORMS.map(({ reads }) => reads["form"]), forms);
});

test.run();
