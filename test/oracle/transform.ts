/** Changes of a policy that must change nothing in its conflicts but names. */
import { compile, type SourceText } from "../../compiler/compile.js";
import { randomFrom, type Random } from "../reference/random.js";
import { textOf, type Source } from "../reference/write-program.js";

/** Texts, and how to say their names as the original does. */
export interface Transformed {
  readonly sources: readonly SourceText[];
  /** What was renamed, new name to old; keys of facts along with their names. */
  readonly names: readonly (readonly [renamed: string, original: string])[];
}

const one = (text: string): SourceText => ({ name: "a.policy", text });

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");

/** Replaces whole names as they are written, the longest first, all at once. */
export function replacing(names: readonly (readonly [from: string, to: string])[]): (text: string) => string {
  if (names.length === 0) return (text) => text;
  const sorted = [...names].sort(([a], [b]) => b.length - a.length);
  const table = new Map(sorted);
  const pattern = new RegExp(`(?<![\\w-])(?:${sorted.map(([from]) => escaped(from)).join("|")})(?![\\w-])`, "g");
  return (text) => text.replace(pattern, (found) => table.get(found) ?? found);
}

const keyOf = (name: string): string => name.split(/[^A-Za-z0-9]+/).map((word, index) => (index === 0 ? word.toLowerCase() : `${word.slice(0, 1).toUpperCase()}${word.slice(1).toLowerCase()}`)).join("");

const swapped = (pairs: readonly (readonly [string, string])[]): (readonly [string, string])[] => pairs.map(([from, to]) => [to, from]);

/** Renames rules, jurisdictions, and facts where they are `also` renamed. */
export function renamed(text: string, also: "facts" | "rules alone" = "facts"): Transformed {
  const { model } = compile([one(text)]);
  const facts = also === "facts" ? model.facts.map(({ name }): readonly [string, string] => [name, `${name.replaceAll("-", " ")} noted`]) : [];
  const jurisdictions = model.jurisdictions.map(({ id }): readonly [string, string] => [id, `${id}-BODY`]);
  const inside = (id: string): string => jurisdictions.find(([from]) => id.startsWith(`${from}:`))?.[1] ?? "";
  const rules = model.rules.filter(({ kind }) => kind !== "section").map(({ id }): readonly [string, string] => [id, `${inside(id)}:${id.slice(id.indexOf(":") + 1)}-NEW`]);
  const sections = model.sections.map(({ id }): readonly [string, string] => [id, `${inside(id)}${id.slice(id.indexOf(":"))}`]);
  // Names of jurisdictions stand in tags and in ids; the words of prose are left alone.
  const replaced = replacing([...facts, ...rules, ...sections, ...jurisdictions]);
  const tags = text.split("\n").map((line) => (line.startsWith("[") ? replaced(line) : line));
  const keys = facts.map(([from, to]): readonly [string, string] => [keyOf(from), keyOf(to)]);
  return { sources: [one(tags.join("\n"))], names: swapped([...facts, ...rules, ...sections, ...jurisdictions, ...keys]) };
}

const words = ["harbour", "lantern", "meadow", "copper", "window", "river", "basket", "ladder", "pepper", "violet", "anchor", "marble", "candle", "saddle", "timber", "garden", "mirror", "pocket", "ribbon", "tunnel"] as const;

const sentence = (random: Random): string => `What ${Array.from({ length: 12 }, () => random.pick(words)).join(" ")}`;

/** Says the text of every rule in other words, each in its own; what counts in it is left. */
export function reworded(text: string, seed: number): Transformed {
  const random = randomFrom(seed);
  const { model } = compile([one(text)]);
  const runs = model.rules.filter(({ kind }) => kind !== "section").flatMap(({ prose }) => prose).sort((a, b) => b.start - a.start);
  const changed = runs.reduce((left, { start, end }) => {
    const numbers = (left.slice(start, end).match(/\d[\d.,]*/g) ?? []).join(" ");
    return `${left.slice(0, start)}${sentence(random)} ${numbers}\n${left.slice(end)}`;
  }, text);
  return { sources: [one(changed)], names: [] };
}

/** In another order. */
function shuffled<T>(items: readonly T[], random: Random): T[] {
  return items.map((item) => [random.between(0, 1_000_000), item] as const).sort(([a], [b]) => a - b).map(([, item]) => item);
}

const tagOf = (line: string): string => /^\[([A-Z_-]+)/.exec(line)?.[1] ?? "";
const loose: ReadonlySet<string> = new Set(["APPLIES_TO", "CONDITION", "EFFECTIVE", "PRECEDENCE", "OVERRIDE", "EXCEPTION-TO", "CONFLICT-NOTE", "CONFLICT-CHECK", "CONFLICT-POTENTIAL", "CONFLICT-RESOLUTION"]);
const bindings: ReadonlySet<string> = new Set(["ACTION", "EVENT", "MEASURE", "MEANS"]);

/** The tags of a rule in another order: what says when it applies, and its clauses each with what stands below. */
function reorderedTags(part: readonly string[], random: Random): string[] {
  const start = part.findIndex((line) => line === "[/RULE]" || line === "[/EXCEPTION]") + 1;
  if (start === 0) return [...part];
  const groups: string[][] = [];
  const rest: string[] = [];
  for (const line of part.slice(start)) {
    const tag = tagOf(line);
    if (bindings.has(tag)) groups.at(-1)?.push(line);
    else if (tag === "EXCEPTION") rest.push(line);
    else groups.push([line]);
  }
  const isLoose = ([line = ""]: readonly string[]): boolean => loose.has(tagOf(line));
  return [...part.slice(0, start), ...shuffled(groups.filter(isLoose), random).flat(), ...shuffled(groups.filter((group) => !isLoose(group)), random).flat(), ...rest];
}

const isException = ([tag = ""]: readonly string[]): boolean => tag.startsWith("[EXCEPTION:");
const isRule = ([tag = ""]: readonly string[]): boolean => tag.startsWith("[RULE:");

/** Rules of each section in another order, with the exceptions below them; tags, too; jurisdictions in another order, each in a file of its own, and the facts in one. */
export function reordered(source: Source, seed: number): Transformed {
  const random = randomFrom(seed);
  const facts = source.filter(([tag = ""]) => tag.startsWith("[FACT:"));
  const bodies: string[][][] = [];
  for (const part of source.slice(facts.length)) {
    if (part[0]?.startsWith("[JURISDICTION:")) bodies.push([]);
    bodies.at(-1)?.push([...part]);
  }
  const ordered = bodies.map((parts) => {
    const first = parts.findIndex(isRule);
    if (first < 0) return parts;
    const rules: string[][][] = [];
    for (const part of parts.slice(first, -1)) {
      if (isException(part)) rules.at(-1)?.push(reorderedTags(part, random));
      else rules.push([reorderedTags(part, random)]);
    }
    return [...parts.slice(0, first), ...shuffled(rules, random).flat(), ...parts.slice(-1)];
  });
  const files = shuffled([shuffled(facts, random), ...ordered], random).map((parts, index) => ({ name: `${index}.policy`, text: textOf(parts) }));
  return { sources: files, names: [] };
}
