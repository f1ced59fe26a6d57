/** The language reference: an introduction, then tables from the definitions of tags and forms. */
import { readFileSync } from "node:fs";
import {
  BOUND_FORMS, CASE_RULES, CASES, JOINS, OPERANDS, PREDICATES, SAMPLE_FACTS, TAG_ENTRIES, TIMING_FORMS, TIMING_LIMITS, TYPES, UNITS,
  type ConditionEntry, type Entry, type Form,
} from "../../grammar/reference/index.js";
import { block, code, page, table } from "./markdown.js";
import { tagTables } from "./tags.js";

/** A part of the reference that is written by hand. */
const prose = (name: string): string => readFileSync(new URL(`${name}.md`, import.meta.url), "utf8");

const alternatives = (written: string): string => written.split(" | ").map(code).join(" or ");

const entries = (rows: readonly Entry[]): string =>
  table(["written as", "means", "for example"], rows.map(({ written, means, example }) => [alternatives(written), means, code(example)]));

const tests = (rows: readonly ConditionEntry[]): string =>
  table(
    ["written as", "or with", "means", "for example"],
    rows.map(({ written, also, means, example }) => [code(written), (also?.others ?? []).map((other) => code(other.trim())).join(", "), means, code(example)]),
  );

/** The facts that the examples name. */
const sampleFacts = (): string =>
  table(["FACT", "TYPE", "UNIT", "VALUE"], SAMPLE_FACTS.map(({ name, type, unit = "", value = "" }) => [code(name), type, unit, value]));

const tagged = (rows: readonly (Entry & { readonly tag: string })[]): string =>
  table(["tag", "written as", "means", "for example"], rows.map(({ tag, written, means, example }) => [tag, code(written), means, code(`[${tag}:${example}]`)]));

const form = ({ title, means, writings }: Form): string =>
  page(`### ${title}`, means, table(["written as", "for example"], writings.map(({ written, example }) => [code(written), code(example)])));

const types = (): string =>
  table(
    ["TYPE", "means", "in a source", "in a facts file"],
    TYPES.map(({ written, means, literal, json }) => [code(written), means, code(literal), code(JSON.stringify(json))]),
  );

/** The text of docs/language.md. */
export function languagePage(mark: string): string {
  return page(
    mark,
    prose("introduction"),
    "# Tables",
    prose("tables"),
    sampleFacts(),
    "## Tags", ...tagTables(),
    "## Units",
    "A quantity is a number and a unit: `12 months`, `1,000 days`, `one week`, `$300`. A range is `2-3 weeks` or `2 to 3 weeks`, an open one `3+ days`. A unit may be in the singular or the plural. " +
      "Any other unit is declared by a fact that has it as its UNIT.",
    entries(UNITS),
    "## TIMING and DEADLINE",
    "Both read alike. A day that is named and that no fact declares becomes an input of the rule, and an info says so. Where no day is named, time counts from the rule's `event`. " +
      "What is done is the rule's `action`, unless `X` is a date fact or an ACTION below says which day it is.",
    ...TIMING_FORMS.map(form),
    "### Around every form",
    tagged(TIMING_LIMITS),
    "## DURATION, LIMITATION, REQUIREMENT and RESTRICTION",
    "What a bound measures is the rule's `amount`, unless `X` is a number fact or a MEASURE below says which. A bound needs a unit that is known.",
    ...BOUND_FORMS.map(form),
    "## To whom, when, and with what effect",
    tagged(TAG_ENTRIES),
    "## Conditions",
    "A condition stands in CONDITION, REQUIREMENT, RESTRICTION, in a MEANS below them, and behind `during`, `while`, `if` and `when`. It computes where it names at least one declared fact.",
    "### Tests", tests(PREDICATES),
    "### Joining tests", entries(JOINS),
    "## Values in conditions", entries(OPERANDS),
    "## Types of facts", types(),
    "`none` is written as `null` in a facts file. Where a list of values has a value `none`, that value and none are one.",
    "## Examples",
    "The tags of an EXAMPLE. The rows are cases of these rules:",
    block(CASE_RULES),
    tagged(CASES),
  );
}
