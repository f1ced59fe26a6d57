/** Turns a case that was found into a witness: facts as a facts file has them, replayed by the compiled rules and stripped of all that does not matter. */
import { formatDay } from "../../runtime/calendar.js";
import { Bug } from "../../grammar/index.js";
import type { FoundCase } from "../decide/search.js";
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
  for (const [name, sources] of vocabulary.sources) {
    const presence = box.choices.get(vocabulary.presence(name));
    const value = solution.get(name);
    for (const source of sources) {
      if (presence?.has("some") === false) tell(source, null);
      else if (value !== undefined) tell(source, isDate(source) ? formatDay(value) : value);
      else if (presence) tell(source, anything(source, today));
    }
  }
  if (audience.length > 0) audience.sort();
  return { ...facts, ...inputs };
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

/**
 * The witness of a case, replayed.
 * @throws a `Bug` where the compiled rules do not bear it out
 */
export function witnessOf(found: FoundCase, replay: Replay, vocabulary: Vocabulary): Witness {
  const asOf = formatDay(found.solution.get(TODAY) ?? 0);
  const facts = collect(found, vocabulary);
  if (!replay.holds({ asOf, facts })) throw new Bug(`the case ${JSON.stringify({ asOf, facts })} does not show how ${replay.about} come apart`);
  return { asOf, facts: ordered(minimal(facts, (less) => replay.holds({ asOf, facts: less }))) };
}
