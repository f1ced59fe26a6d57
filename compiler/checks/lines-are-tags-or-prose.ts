/** Holds where no line of prose nearly is a tag. */
import { leaves, type Place, type Problem, type Prose } from "../../grammar/index.js";
import type { Model, Source } from "../model/model.js";
import { tags } from "../tags/all.js";
import type { CheckOptions } from "./check.js";
import { nearMiss } from "./problems.js";

const blockNames = ["JURISDICTION", "SECTION", "RULE", "EXCEPTION", "FACT", "EXAMPLE", "END"];

const LINE_END = /[\r\n]/;
const OPENED = /^\[[\s/]*(?<name>\p{L}[\p{L}\p{N}_-]*)\s*:?\s*(?<rest>.*)$/u;
const UNOPENED = /^(?<name>\/?[A-Z][A-Z0-9_-]*)(?::(?<rest>.*))?\]$/u;
const INSIDE = /\[(?<name>\/?[A-Z][A-Z0-9_-]*)[:\]]/gu;

/** What is wrong with a line, and the tags that it may have been meant to be. */
interface Miss {
  readonly why: "form" | "shared-line";
  readonly meant: readonly string[];
}

/** The value that begins a line's remainder: up to the bracket that closes the tag, else all of it with its own brackets closed. */
function valueIn(rest: string): string {
  let depth = 0;
  for (let index = 0; index < rest.length; index++) {
    if (rest[index] === "[") depth++;
    else if (rest[index] === "]" && --depth < 0) return rest.slice(0, index).trim();
  }
  return rest.trim() + "]".repeat(depth);
}

/** The tag of a name and what stands after it. */
function tagOf(name: string, rest: string): string {
  const value = valueIn(rest);
  return `[${name.toUpperCase()}${value === "" ? "" : `:${value}`}]`;
}

function tagMeant(line: string, known: ReadonlySet<string>): Miss | null {
  const isKnown = (name: string): boolean => known.has(name.replace("/", "").toUpperCase());
  const inside = [...line.matchAll(INSIDE)].filter(({ groups }) => isKnown(groups?.["name"] ?? ""));
  if (inside.length > 1 || inside.some(({ index }) => index > 0)) {
    // A colon ends the name's match where a value follows; a bracket where the tag is at its end already.
    const meant = inside.map(({ 0: opening, groups, index }) => tagOf(groups?.["name"] ?? "", opening.endsWith("]") ? "" : line.slice(index + opening.length)));
    return { why: "shared-line", meant };
  }
  const { name = "", rest = "" } = (OPENED.exec(line) ?? UNOPENED.exec(line))?.groups ?? {};
  if (!isKnown(name)) return null;
  const closes = line.startsWith("/") || /^\[\s*\//u.test(line);
  return { why: "form", meant: [closes ? `[/${name.replace("/", "").toUpperCase()}]` : tagOf(name, rest)] };
}

/** Whether a run of prose holds a bracket; most documents have none outside of tags. */
const holdsBracket = (text: string, { blank, start, end }: Prose): boolean => !blank && /[[\]]/.test(text.slice(start, end));

function* misses(prose: Prose, { name: file, document: { text } }: Source, known: ReadonlySet<string>): Generator<Problem> {
  let next = prose.start;
  // A pattern that takes whole lines would remember each place in them, and has no room for that in a line of 10 MB.
  for (const whole of text.slice(prose.start, prose.end).split(LINE_END)) {
    const begin = next;
    next += whole.length + 1;
    const line = whole.trim();
    if (line.length > MAXIMUM_LINE || line.startsWith("\\[") || !/[[\]]/.test(line)) continue;
    const miss = tagMeant(line, known);
    if (!miss) continue;
    const start = begin + whole.indexOf(line);
    const place: Place = { file, start, end: start + line.length };
    yield nearMiss.at(place, miss);
  }
}

/** A longer line is no tag that somebody meant to write. */
const MAXIMUM_LINE = 2000;

/** What was found in a source, and with which tags of the project's own. */
const found = new WeakMap<Source["document"], { readonly customTags: string; readonly problems: readonly Problem[] }>();

function nearMissesIn(source: Source, customTags: string, known: ReadonlySet<string>): readonly Problem[] {
  const before = found.get(source.document);
  if (before?.customTags === customTags) return before.problems;
  const problems: Problem[] = [];
  for (const leaf of leaves(source.document)) {
    if (leaf.kind === "prose" && holdsBracket(source.document.text, leaf)) problems.push(...misses(leaf, source, known));
  }
  found.set(source.document, { customTags, problems });
  return problems;
}

/** A line whose first word is a known tag, or that a bracket or line break keeps from being one, is prose and worth a warning. */
export function* linesAreTagsOrProse(model: Model, { customTags }: CheckOptions): Generator<Problem> {
  const known = new Set([...blockNames, ...tags.map((tag) => tag.name), ...customTags]);
  for (const source of model.sources) yield* nearMissesIn(source, [...customTags].join(), known);
}
