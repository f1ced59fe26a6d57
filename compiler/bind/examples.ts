/** Binds EXAMPLE blocks: a case as a facts file, and what must come of it. */
import type { Block, Document, Place, Problem } from "../../grammar/index.js";
import { foldName, parseExampleId, parseExpect, parseGiven, type Expect, type Extent, type Given } from "../../grammar/values/index.js";
import { nearest } from "../../runtime/nearest.js";
import type { Input } from "../model/expression.js";
import { isDerived, type Fact } from "../model/fact.js";
import { reachOf, type Reach } from "../model/facts-reachable.js";
import { ruleId } from "../model/ids.js";
import { lasting } from "../model/lasting.js";
import type { Attribute, Example, Expectation, Model, Rule } from "../model/model.js";
import { attach, type AttachedBlock } from "./attach.js";
import { readAttribute, type TagOptions } from "./attributes.js";
import { hasDoubts } from "./doubts.js";
import { jsonOf, sayWanted, type Wanted } from "./literals.js";
import { duplicateId } from "./problems/ids.js";
import { derivedGiven, emptyExample, malformedExample, malformedGiven, undatedExample, unknownGiven, unreadGiven, wrongGiven } from "./problems/examples.js";
import { danglingReference } from "./problems/references.js";
import { placeOf } from "./registry.js";

interface Making {
  readonly model: Model;
  readonly options: TagOptions;
  readonly problems: Problem[];
  /** Whether some value could not be resolved. */
  readonly doubts: boolean;
  readonly known: KnownExamples;
}

/** An example bound before, and what it was bound with: it stays as it is while all of that does. */
interface KnownExample {
  readonly rules: readonly Rule[];
  readonly facts: readonly Fact[];
  readonly doubts: boolean;
  readonly example: Example;
}

/** Sound examples without problems that were bound before, by their blocks. */
export type KnownExamples = WeakMap<Block, KnownExample>;

const inAttribute = ({ valuePlace: { file, start } }: Attribute, extent: Extent): Place => ({
  file, start: start + extent.start, end: Math.max(start + extent.end, start + extent.start + 1),
});

/** What a name stands for in an example: a declared fact, an input of some owner, or the audience. */
type Named = { readonly kind: "audience" } | { readonly kind: "fact"; readonly fact: Fact } | { readonly kind: "input"; readonly input: Input };

const wantedOf = (named: Named): Wanted => {
  if (named.kind === "audience") return { type: named, declared: "audience" };
  if (named.kind === "fact") return { type: named.fact.type, declared: named.fact.declared };
  const { type, unit } = named.input;
  return { type: type === "number" ? { kind: type, unit: unit ?? null } : { kind: type }, declared: type };
};

function inputsOf(owner: string, { jurisdictions, sections, ruleById }: Model): readonly Input[] {
  return ruleById.get(owner)?.inputs ?? sections.find(({ id }) => id === owner)?.inputs ?? jurisdictions.find(({ id }) => id === owner)?.inputs ?? [];
}

/** By how values are read, which is made anew where the names of facts differ. */
const factIndexes = new WeakMap<object, ReadonlyMap<string, number>>();

/** The first fact of a name, or of a key; each kind is looked up under a mark of its own. */
function factNamed(text: string, folded: string, { model: { facts }, options: { values } }: Making): Fact | undefined {
  let index = factIndexes.get(values ?? facts);
  if (!index) {
    const found = new Map<string, number>();
    for (const [at, { name, key }] of facts.entries()) for (const way of [`~${foldName(name)}`, `=${key}`]) if (!found.has(way)) found.set(way, at);
    index = found;
    factIndexes.set(values ?? facts, index);
  }
  const places = [index.get(`~${folded}`), index.get(`=${text}`)].filter((at) => at !== undefined);
  return places.length === 0 ? undefined : facts[Math.min(...places)];
}

/** Finds what a name stands for: a fact first, then an input of the owner, by name or by its words. */
function find(text: string, owner: string | null, rule: Rule, making: Making): Named | undefined {
  const folded = foldName(text);
  const fact = owner === null ? factNamed(text, folded, making) : undefined;
  if (fact) return { kind: "fact", fact };
  const input = inputsOf(owner ?? rule.id, making.model).find(({ name }) => name === text || foldName(name) === folded);
  if (input) return { kind: "input", input };
  return owner === null && folded === "audience" ? { kind: "audience" } : undefined;
}

const nameOf = (named: Named): string => (named.kind === "fact" ? named.fact.name : named.kind === "input" ? named.input.name : "audience");

function reportUnknown(text: string, place: Place, rule: Rule, { model, problems }: Making): void {
  const known = [...model.facts.map(({ name }) => name), ...rule.inputs.map(({ name }) => name), "audience"];
  problems.push(unknownGiven.at(place, { name: text, rule: rule.id, near: nearest(text, known) }));
}

/** A GIVEN that was taken, and the key of the facts file that it went under. */
interface Taken {
  readonly fact: Fact | null;
  readonly key: string;
  readonly name: string;
  readonly place: Place;
}

function give(facts: Record<string, unknown>, given: Given, attribute: Attribute, rule: Rule, making: Making): Taken | null {
  const { problems } = making;
  const named = find(given.name.text, given.owner, rule, making);
  if (!named) {
    reportUnknown(given.name.text, inAttribute(attribute, given.name), rule, making);
    return null;
  }
  if (named.kind === "fact" && isDerived(named.fact)) {
    problems.push(derivedGiven.at(inAttribute(attribute, given.name), { name: named.fact.name }));
    return null;
  }
  const wanted = wantedOf(named);
  const value = jsonOf(given.literal, wanted);
  if (value === undefined) {
    problems.push(wrongGiven.at(inAttribute(attribute, given.literal), { name: nameOf(named), expected: sayWanted(wanted) }));
    return null;
  }
  const key = named.kind === "fact" ? named.fact.key : named.kind === "input" ? named.input.owner : "audience";
  if (named.kind !== "input") facts[key] = value;
  else facts[key] = { ...(facts[key] as object | undefined), [named.input.name]: value };
  return { fact: named.kind === "fact" ? named.fact : null, key, name: nameOf(named), place: inAttribute(attribute, given.name) };
}

/** All that the verdict on a rule and the values that are expected depend on. */
function reachFor(expectations: readonly Expectation[], rule: Rule, model: Model): Reach {
  const expected = expectations.flatMap(({ what }) => ("fact" in what ? [what.fact] : []));
  return reachOf(rule, expected.length === 0 ? [] : model.facts.filter(({ name }) => expected.includes(name)), model);
}

/** Warns of what an example gives but nothing that it expects can depend on. */
function warnOfUnread(taken: readonly Taken[], { audience, facts, owners }: Reach, rule: Rule, { problems }: Making): void {
  for (const { key, name, place } of taken) {
    const isRead = key === "audience" ? audience : facts.has(key) || owners.has(key);
    if (!isRead) problems.push(unreadGiven.at(place, { name, rule: rule.id }));
  }
}

function expectation(expect: Expect, attribute: Attribute, rule: Rule, making: Making): Expectation | null {
  const { problems } = making;
  const base = { place: attribute.place, text: attribute.value };
  if (expect.kind === "outcome") return { ...base, what: { kind: "outcome", outcome: expect.outcome } };
  if ("date" in expect) return { ...base, what: { kind: expect.kind, date: expect.date } };
  if (expect.kind === "missing") {
    const names = expect.names.map(({ owner, name }) => {
      const named = find(name.text, owner, rule, making);
      if (!named) reportUnknown(name.text, inAttribute(attribute, name), rule, making);
      return named && (owner === null || owner === rule.id ? nameOf(named) : `${owner} ${nameOf(named)}`);
    });
    const known = names.filter((name) => name !== undefined);
    return known.length === names.length ? { ...base, what: { kind: "missing", names: known } } : null;
  }
  const named = find(expect.name.text, null, rule, making);
  if (!named) {
    reportUnknown(expect.name.text, inAttribute(attribute, expect.name), rule, making);
    return null;
  }
  if (named.kind !== "fact" || !isDerived(named.fact)) {
    problems.push(derivedGiven.at(inAttribute(attribute, expect.name), { name: nameOf(named) }));
    return null;
  }
  if (expect.kind === "conflict") return { ...base, what: { kind: "conflict", fact: named.fact.name } };
  const wanted = wantedOf(named);
  const value = jsonOf(expect.literal, wanted);
  if (value !== undefined) return { ...base, what: { kind: "value", fact: named.fact.name, value } };
  problems.push(wrongGiven.at(inAttribute(attribute, expect.literal), { name: named.fact.name, expected: sayWanted(wanted) }));
  return null;
}

/** Reads one tag of an example; what cannot be read is a problem at the word that is wrong. */
function read<T extends { readonly kind: string }>(attribute: Attribute, parse: (text: string) => T | { readonly kind: "unparsed"; readonly start: number; readonly end: number; readonly expected: string } | null, problems: Problem[]): T | null {
  const parsed = parse(attribute.value);
  if (parsed && parsed.kind !== "unparsed") return parsed as T;
  const place = parsed ? inAttribute(attribute, parsed as Extent) : attribute.place;
  problems.push(malformedGiven.at(place, { expected: parsed && "expected" in parsed ? String(parsed.expected) : "a value" }));
  return null;
}

/** Whether all that an example was bound with is still there. */
function isAsBefore({ rules, facts, doubts }: KnownExample, { model, doubts: now }: Making): boolean {
  return doubts === now && rules.every((rule) => model.ruleById.get(rule.id) === rule) && facts.every((fact) => model.factByKey.get(fact.key) === fact);
}

function exampleOf({ block, tags }: AttachedBlock, source: Document, making: Making, seen: Map<string, Place>): Example | null {
  const { model, options, problems } = making;
  const place = placeOf(block.open, source);
  const id = (block.open.value ?? "").trim();
  const first = seen.get(id);
  const known = first ? undefined : making.known.get(block);
  if (known && isAsBefore(known, making)) {
    seen.set(id, place);
    return known.example;
  }
  const parsed = parseExampleId(id);
  const attributes = tags.map(({ line }) => readAttribute(line, source.file, "example", options, problems));
  if (!parsed) {
    problems.push(malformedExample.at(place, { found: id }));
    return null;
  }
  if (first) {
    problems.push(duplicateId.at(place, { id, what: "example" }, [{ message: "the first one", place: first }]));
    return null;
  }
  seen.set(id, place);
  const rule = model.ruleById.get(parsed.rule);
  if (!rule) {
    problems.push(danglingReference.at(place, { target: parsed.rule, near: nearest(parsed.rule, [...model.ruleById.keys()]) }));
    return null;
  }
  const values = options.values ?? {};
  const readOptions = { ...values, jurisdictions: new Set<string>(model.jurisdictions.map((jurisdiction) => jurisdiction.id)) };
  const before = problems.length;
  const facts: Record<string, unknown> = {};
  const expectations: Expectation[] = [];
  const taken: Taken[] = [];
  let asOf: string | null = null;
  let namesOwners = false;
  for (const attribute of attributes) {
    if (attribute.meaning.kind === "given") {
      const given = read<Given>(attribute, (text) => parseGiven(text, readOptions), problems);
      const one = given && give(facts, given, attribute, rule, making);
      namesOwners ||= given !== null && given.owner !== null;
      if (one) taken.push(one);
    } else if (attribute.meaning.kind === "expect") {
      const expect = read<Expect>(attribute, (text) => parseExpect(text, readOptions), problems);
      const found = expect && expectation(expect, attribute, rule, making);
      namesOwners ||= expect?.kind === "missing";
      if (found) expectations.push(found);
    } else if (attribute.meaning.kind === "as-of") {
      const date = parseGiven(`date = ${attribute.value}`);
      if (date?.kind === "given" && date.literal.kind === "date") asOf = date.literal.iso;
    }
  }
  if (asOf === null) problems.push(undatedExample.at(place, { id }));
  const isBroken = problems.slice(before).some(({ kind }) => kind.severity === "error");
  if (!isBroken && expectations.length === 0) problems.push(emptyExample.at(place, { id }));
  const reach = reachFor(expectations, rule, model);
  if (!isBroken && !making.doubts) warnOfUnread(taken, reach, rule, making);
  const text = block.body.filter((part) => part.kind === "prose").map(({ start, end }) => source.text.slice(start, end)).join("").trim();
  if (asOf === null || isBroken) return null;
  const example: Example = { id, rule: ruleId(parsed.rule), text, place, facts, asOf, expectations };
  if (problems.length === before && !namesOwners) {
    making.known.set(block, { rules: [...reach.rules], facts: [...reach.derived, ...taken.flatMap(({ fact }) => fact ?? [])], doubts: making.doubts, example });
  }
  return example;
}

/** All examples, in the order of the sources. What stood before them in `problems` tells whether there are doubts; `found` takes theirs. */
export function bindExamples(documents: readonly Document[], model: Model, options: TagOptions, known: KnownExamples, problems: readonly Problem[], found: Problem[]): Example[] {
  const making: Making = { model, options, problems: found, doubts: hasDoubts(problems), known };
  const seen = new Map<string, Place>();
  return documents.flatMap(examplesIn).flatMap(({ block, document }) => exampleOf(block, document, making, seen) ?? []);
}

/** The EXAMPLE blocks of a Document. */
const examplesIn = lasting((document: Document) =>
  attach(document).flatMap(({ preamble, sections }) =>
    [preamble, ...sections].flatMap(({ blocks }) => blocks.filter(({ block }) => block.name === "EXAMPLE").map((block) => ({ block, document }))),
  ),
);
