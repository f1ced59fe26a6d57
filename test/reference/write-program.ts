/** Writes random programs as source text: jurisdictions, sections, facts, rules and exceptions that compile without an error. */
import type { Random } from "./random.js";
import { dates, derivedFacts, givenFacts, prose, type DeclaredFact, type FactWords } from "./vocabulary.js";
import { audience, clause, inlineException, qualifier } from "./write-clauses.js";
import { condition, valueFor, type Scope } from "./write-expressions.js";

/** A text in parts that can each be left out; blocks and their tags stay together. */
export type Source = readonly (readonly string[])[];

/** The text of a source, each tag on its own line. */
export const textOf = (source: Source): string => `${source.flat().join("\n")}\n`;

/** A rule that others may except or override. */
interface WrittenRule {
  readonly id: string;
  readonly level: number;
  /** The tags that say when it applies. */
  readonly conditions: readonly string[];
}

interface Writing {
  readonly random: Random;
  readonly facts: readonly DeclaredFact[];
  readonly rules: WrittenRule[];
  readonly parts: string[][];
  count: number;
}

/**
 * What may be named at a level: given facts, and derived ones below it. Rules of a level define only facts at or above it, so that
 * no fact hangs on itself.
 */
const scopeAt = (level: number, asks: boolean, { random, facts }: Pick<Writing, "random" | "facts">): Scope => ({
  random, asks, facts: facts.filter((fact) => fact.level < level),
});

const plural = (unit: string): string => (unit.includes("/") ? unit.replace("hour", "hours") : unit === "percent" || unit === "USD" ? unit : `${unit}s`);

function factPart(fact: DeclaredFact, writing: Pick<Writing, "random" | "facts">): string[] {
  const { random } = writing;
  const { name, type, unit, values, level } = fact;
  const lines = [`[FACT:${name}]`, "What the record says.", "[/FACT]", `[TYPE:${type === "enumeration" ? `one of ${values.join(", ")}` : type}]`];
  if (unit !== null && !(type === "money" && random.chance(0.5))) lines.push(`[UNIT:${plural(unit)}]`);
  const value = level >= 0 && random.chance(0.75) ? valueFor(fact, 2, scopeAt(level, false, writing)) : null;
  return value === null ? lines : [...lines, `[VALUE:${value}]`];
}

/** What says when a rule, section or jurisdiction applies. */
function applicability(scope: Scope, probability: number): string[] {
  const { random } = scope;
  const lines: string[] = [];
  if (random.chance(probability)) {
    const alternatives = random.chance(0.3) ? `${audience(scope)}, ${audience(scope)}` : audience(scope);
    lines.push(random.pick([`[APPLIES_TO:${alternatives}]`, `[APPLIES_TO:All ${alternatives} students]`, "[APPLIES_TO:anyone in need of help]"]));
    if (random.chance(0.1)) lines.push(`[APPLIES_TO:${audience(scope)}]`);
  }
  if (random.chance(probability)) {
    const said = condition(2, scope) ?? random.pick(prose);
    lines.push(...random.pick([[`[CONDITION:${said}]`], [`[CONDITION:${said}]`], [`[CONDITION:${said}]`], [`[CONDITION:${random.pick(prose)}]`], ["[CONDITION:as explained above]", `[MEANS:${said}]`]]));
  }
  if (random.chance(probability / 3)) lines.push(effective(random));
  return lines;
}

function effective(random: Random): string {
  const [from, until] = [random.pick(dates), random.pick(dates)].sort();
  return random.pick([`[EFFECTIVE:from ${from}]`, `[EFFECTIVE:until ${until}]`, `[EFFECTIVE:from ${from} until ${until}]`]);
}

/** Leaves out the facts that nothing names and whose unit nothing counts in, but for a few. */
function named(parts: readonly string[][], facts: readonly DeclaredFact[], random: Random): string[][] {
  return parts.filter((part, index) => {
    const fact = facts[index];
    const isUsed = (text: string): boolean => fact !== undefined && (text.includes(fact.name) || (fact.unit === "credit" && text.includes("credit")));
    return fact === undefined || random.chance(0.05) || parts.some((other) => other !== part && isUsed(other.join("\n")));
  });
}

const precedence = ({ random }: Writing, probability: number): string[] =>
  random.chance(probability) ? [random.pick(["[PRECEDENCE:1-Federal]", "[PRECEDENCE:2-School]"])] : [];

/** VALUE tags for derived facts at or above the level. */
function values(level: number, writing: Writing): string[] {
  const { random, facts } = writing;
  const scope = scopeAt(level, true, writing);
  return random.few(facts.filter((fact) => fact.level >= level), 0.45).flatMap((fact) => {
    const value = valueFor(fact, 1, scope);
    return value === null ? [] : [`[VALUE:${fact.name} = ${value}${random.chance(0.2) ? qualifier(scope, ["during"]) : ""}]`];
  });
}

function body(level: number, writing: Writing, clauses: number): string[] {
  const { random, facts } = writing;
  // What a clause reads decides nothing about standing: it may name any fact.
  const all: Scope = { random, facts, asks: true };
  const lines = clauses > 0 && random.chance(0.1) ? ["[ACTION:today]"] : [];
  for (let count = 0; count < clauses; count++) lines.push(...clause(all));
  if (clauses > 0 && random.chance(0.25)) lines.push(inlineException(all));
  if (clauses > 0 && random.chance(0.05)) lines.push(inlineException(all));
  if (random.chance(0.15)) lines.push("[CONSEQUENCE:the stay ends]");
  return [...values(level, writing), ...lines];
}

const newId = (jurisdiction: string, letter: string, writing: Writing): string => `${jurisdiction}:${letter}-${++writing.count}`;

function rulePart(jurisdiction: string, level: number, writing: Writing): string[] {
  const { random, rules } = writing;
  const id = newId(jurisdiction, "R", writing);
  const overridden = random.few(rules.filter((rule) => rule.level >= level), random.pick([0, 0, 0.2])).map((rule) => rule.id);
  const narrower = random.chance(0.25) ? random.some(rules.filter((rule) => rule.level === level)) : undefined;
  const conditions = [...(narrower?.conditions ?? []), ...applicability(scopeAt(level, true, writing), 0.3)];
  rules.push({ id, level, conditions });
  return [
    `[RULE:${id}]`, `What everybody keeps to under number ${writing.count}.`, "[/RULE]",
    ...conditions,
    ...precedence(writing, 0.15),
    ...(overridden.length > 0 ? [`[OVERRIDE:${overridden.join(", ")}]`] : []),
    ...body(level, writing, random.pick([0, 1, 1, 1, 2, 3])),
  ];
}

/** An exception to the rule above, or to any that was written before at the same level. */
function exceptionPart(jurisdiction: string, level: number, writing: Writing): string[] {
  const { random, rules } = writing;
  const id = newId(jurisdiction, "X", writing);
  const bases = random.chance(0.3) ? random.few(rules.filter((rule) => rule.level === level), 0.4).map((rule) => rule.id) : [];
  const conditions = applicability(scopeAt(level, true, writing), 0.6);
  rules.push({ id, level, conditions });
  return [
    `[EXCEPTION:${id}]`, `What frees from it under number ${writing.count}.`, "[/EXCEPTION]",
    ...(bases.length > 0 ? [`[EXCEPTION-TO:${bases.join(", ")}]`] : []),
    ...conditions,
    ...precedence(writing, 0.1),
    ...body(level, writing, random.pick([0, 0, 1, 2])),
  ];
}

function section(jurisdiction: string, name: string, writing: Writing): void {
  const { random, facts, parts } = writing;
  const level = random.between(0, facts.filter((fact) => fact.level >= 0).length);
  const scope = scopeAt(level, true, writing);
  const own = random.chance(0.2) ? clause({ random, facts, asks: true }) : [];
  parts.push([`[SECTION:${name}]`, "What the section is about", ...applicability(scope, 0.08), ...own]);
  const rules = random.pick([1, 1, 2, 3]);
  for (let count = 0; count < rules; count++) {
    parts.push(rulePart(jurisdiction, level, writing));
    if (random.chance(0.3)) parts.push(exceptionPart(jurisdiction, level, writing));
    if (random.chance(0.1)) parts.push(exceptionPart(jurisdiction, level, writing));
  }
}

const declared = (facts: readonly FactWords[], levels: boolean): DeclaredFact[] => facts.map((fact, index) => ({ ...fact, level: levels ? index : -1 }));

/** A random program. */
export function writeProgram(random: Random): Source {
  const given = declared(random.few(givenFacts, random.pick([0.15, 0.3, 0.45])), false);
  const derived = declared(random.few(derivedFacts, random.pick([0, 0.15, 0.3])).slice(0, 4), true);
  const facts = [...given, ...derived];
  const writing: Writing = { random, facts, rules: [], parts: facts.map((fact) => factPart(fact, { random, facts })), count: 0 };
  for (const jurisdiction of ["LIB", "UNI"].slice(0, random.pick([1, 1, 1, 2]))) {
    writing.parts.push([`[JURISDICTION:${jurisdiction}]`, ...precedence(writing, 0.5), ...applicability(scopeAt(0, true, writing), 0.05), "What the body of policy is called", ""]);
    for (const name of ["BASICS", "DETAILS"].slice(0, random.pick([1, 1, 2]))) section(jurisdiction, name, writing);
    writing.parts.push([`[END:JURISDICTION:${jurisdiction}]`]);
  }
  return named(writing.parts, facts, random);
}
