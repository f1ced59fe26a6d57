/** Turns a case that was found into a witness: facts as a facts file has them, replayed by the compiled rules and stripped of all that does not matter. */
import { formatDay } from "../../runtime/calendar.js";
import type { Box } from "../decide/box.js";
import type { FoundCase } from "../decide/search.js";
import { boundOf, type Bound } from "../decide/sum.js";
import { TODAY, type Source, type Vocabulary } from "../decide/vocabulary.js";
import type { FactJson, Witness } from "./conflict.js";
import type { Replay } from "./replay.js";

type Facts = Readonly<Record<string, FactJson | Readonly<Record<string, FactJson>>>>;

/** A value for something of which only that it is there is known. */
function anything(source: Source, today: number): FactJson {
  const type = source.kind === "fact" ? source.fact.type.kind : source.kind === "input" ? source.input.type : "text";
  return type === "date" ? formatDay(today) : type === "number" ? 1 : type === "boolean" ? true : "something";
}

const isDate = (source: Source): boolean => (source.kind === "fact" ? source.fact.type.kind === "date" : source.kind === "input" && source.input.type === "date");

/** Collects what is so in a case, by the facts and inputs that the variables stand for. */
function collect({ box, solution }: FoundCase, vocabulary: Vocabulary): Facts {
  const facts: Record<string, FactJson> = {};
  const inputs: Record<string, Record<string, FactJson>> = {};
  const audience: string[] = [];
  const today = solution.get(TODAY) ?? 0;
  const tell = (source: Source, value: FactJson): void => {
    if (source.kind === "fact") facts[source.fact.key] = value;
    else if (source.kind === "input") (inputs[source.input.owner] ??= {})[source.input.name] = value;
    else if (value === true) audience.push(source.name);
  };
  const all = (name: string): readonly Source[] => vocabulary.sources.get(name) ?? [];
  for (const [name, values] of box.choices) {
    const value = vocabulary.domain(name).find((one) => values.has(one)) ?? "none";
    for (const source of all(name)) {
      const isTruth = source.kind !== "fact" || source.fact.type.kind === "boolean";
      tell(source, isTruth ? value === "true" : value === "none" ? null : value);
      if (source.kind === "audience") facts["audience"] = audience;
    }
  }
  const there = [...box.choices.keys()].flatMap((name) => vocabulary.presenceOf(name) ?? []);
  for (const name of new Set([...there, ...solution.keys()])) {
    const presence = box.choices.get(vocabulary.presence(name));
    const value = solution.get(name);
    for (const source of all(name)) {
      if (presence?.has("some") === false) tell(source, null);
      else if (value !== undefined) tell(source, isDate(source) ? formatDay(value) : value);
      else tell(source, anything(source, today));
    }
  }
  if (audience.length > 0) audience.sort();
  return { ...facts, ...inputs };
}

const isGroup = (given: Facts[string] | undefined): given is Readonly<Record<string, FactJson>> => typeof given === "object" && given !== null && !Array.isArray(given);

/** Whether some facts still tell what a variable stands for. */
function isTold(source: Source, facts: Facts): boolean {
  if (source.kind === "audience") return Array.isArray(facts["audience"]);
  if (source.kind === "fact") return Object.hasOwn(facts, source.fact.key);
  const own = facts[source.input.owner];
  return isGroup(own) && Object.hasOwn(own, source.input.name);
}

/** What is left of a case once only some of its facts are told, as a box. */
function knownBox({ box, solution }: FoundCase, facts: Facts, vocabulary: Vocabulary): Box {
  const told = (name: string): boolean => (vocabulary.sources.get(name) ?? []).some((source) => isTold(source, facts));
  const audience: readonly unknown[] = Array.isArray(facts["audience"]) ? facts["audience"] : [];
  const choices = new Map<string, ReadonlySet<string>>();
  const bounds: Bound[] = [];
  for (const [name, values] of box.choices) {
    const subject = vocabulary.presenceOf(name) ?? name;
    if (!told(subject)) continue;
    const [source] = vocabulary.sources.get(subject) ?? [];
    const value = vocabulary.domain(name).find((one) => values.has(one));
    if (source?.kind === "audience") choices.set(name, new Set([String(audience.includes(source.name))]));
    else if (value !== undefined) choices.set(name, new Set([value]));
  }
  for (const [name, value] of solution) {
    const base = vocabulary.moved.get(name)?.base ?? name;
    if (base !== TODAY && !told(base) && !vocabulary.moved.has(base)) continue;
    for (const sign of [1, -1]) bounds.push(boundOf({ terms: new Map([[name, sign]]), constant: -sign * value }, false, vocabulary.isWhole));
  }
  return { choices, bounds: new Map(bounds.map((bound) => [bound.form, bound])), outside: null };
}

/**
 * The facts with a value for all else that the rules may be told. What a case leaves open is shown to be of no matter by two-valued reasoning, but
 * the compiled rules, which reckon with the unknown, may still ask for it.
 */
function completed(facts: Facts, today: number, replay: Replay, vocabulary: Vocabulary): Facts {
  const all: Record<string, FactJson> = {};
  const inputs: Record<string, Record<string, FactJson>> = {};
  const takes = replay.taken();
  // In the order of their names: what the vocabulary learnt first may hang on what was asked of other rules.
  for (const [name, sources] of [...vocabulary.sources].filter(([, all]) => all.some(takes)).sort(([a], [b]) => (a < b ? -1 : 1))) {
    for (const source of sources) {
      if (!takes(source) || isTold(source, facts)) continue;
      const isTruth = source.kind === "fact" ? source.fact.type.kind === "boolean" : source.kind === "input" && source.input.type === "boolean";
      const [first = null] = source.kind === "fact" && source.fact.type.kind === "enumeration" ? vocabulary.domain(name) : [];
      const value = isTruth ? false : (first ?? anything(source, today));
      if (source.kind === "fact") all[source.fact.key] = value;
      else if (source.kind === "input") (inputs[source.input.owner] ??= {})[source.input.name] = value;
    }
  }
  const groups = Object.entries(inputs).map(([owner, own]) => {
    const told = facts[owner];
    return [owner, isGroup(told) ? { ...own, ...told } : own] as const;
  });
  return { audience: [], ...all, ...facts, ...Object.fromEntries(groups) };
}

/** Every way of leaving one thing out. */
function* lessByOne(facts: Facts): Generator<Facts> {
  for (const [key, value] of Object.entries(facts)) {
    const { [key]: _gone, ...rest } = facts;
    yield rest;
    if (Array.isArray(value)) for (const name of value) yield { ...facts, [key]: value.filter((other) => other !== name) };
    else if (typeof value === "object" && value !== null) {
      for (const name of Object.keys(value)) {
        const { [name]: _left, ...others } = value as Readonly<Record<string, FactJson>>;
        yield { ...facts, [key]: others };
      }
    }
  }
}

/** Leaves out what does not matter, one thing after another. */
function minimal(facts: Facts, holds: (facts: Facts) => boolean): Facts {
  for (const less of lessByOne(facts)) if (holds(less)) return minimal(less, holds);
  return facts;
}

/** The keys in the order of their names, the audience first and what rules ask for last. */
function ordered(facts: Facts): Facts {
  const rank = (key: string): number => (key === "audience" ? 0 : key.includes(":") ? 2 : 1);
  return Object.fromEntries(Object.entries(facts).sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1)));
}

/** More places than anybody writes: what hangs on them may be lost when amounts are scaled and rounded. */
const FINE = 1e6;

/** Whether a case hangs on a fraction that rounding to nine places may blur. */
export const isFine = ({ solution }: FoundCase): boolean => [...solution.values()].some((value) => Math.abs(value * FINE - Math.round(value * FINE)) > 1e-6);

/** The witness of a case, replayed; told as it was, unreplayed, where the compiled rules do not bear it out. */
export function witnessOf(found: FoundCase, replay: Replay, vocabulary: Vocabulary): { readonly borneOut: boolean; readonly witness: Witness } {
  const asOf = formatDay(found.solution.get(TODAY) ?? 0);
  const told = collect(found, vocabulary);
  const facts = replay.holds({ asOf, facts: told }) ? told : completed(told, found.solution.get(TODAY) ?? 0, replay, vocabulary);
  if (facts !== told && !replay.holds({ asOf, facts })) return { borneOut: false, witness: { asOf, facts: told } };
  const suffices = (less: Facts): boolean => found.suffices?.(knownBox(found, less, vocabulary)) ?? true;
  // A fact that is left out may be as it was; an audience that is no longer listed is known not to be, which is another case. Where all facts together do
  // not seem to suffice, the bounds on lengths of time are too coarse to tell.
  const isAsked = suffices(facts);
  const isSameCase = (less: Facts): boolean => !isAsked || less["audience"] === undefined || suffices({ ...facts, audience: less["audience"] });
  const needed = minimal(facts, (less) => replay.holds({ asOf, facts: less }) && isSameCase(less));
  return { borneOut: true, witness: { asOf, facts: ordered(needed) } };
}
