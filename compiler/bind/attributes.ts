/** Reads a tag where it stands: its definition, its meaning, and what is wrong with either. */
import type { Problem, TagLine } from "../../grammar/index.js";
import type { ValueOptions } from "../../grammar/values/index.js";
import { nearest } from "../../runtime/nearest.js";
import type { Attribute } from "../model/model.js";
import { findTag, tags } from "../tags/all.js";
import type { Owner } from "../tags/tag.js";
import { emptyTag, misplacedTag, unknownTag } from "./problems/tags.js";

const tagNames = tags.map((tag) => tag.name);

/** What reading needs to know about the project. */
export interface TagOptions {
  readonly customTags: ReadonlySet<string>;
  /** The facts that are known where values are read. */
  readonly values?: ValueOptions;
}

const BLANK = /[\s\u180E\u200B-\u200D\u2060]/u;

/** Whether a character is one of ASCII, and no blank. */
const isPlain = (code: number): boolean => code > 0x20 && code < 0x7f;

/** Where a text begins and ends but for the blanks around it. Linear, as no pattern for blanks before the end is. */
function withoutBlanks(text: string): { readonly start: number; readonly end: number } {
  let start = 0;
  let end = text.length;
  if (isPlain(text.charCodeAt(0)) && isPlain(text.charCodeAt(end - 1))) return { start, end };
  while (start < end && BLANK.test(text.charAt(start))) start++;
  while (end > start && BLANK.test(text.charAt(end - 1))) end--;
  return { start, end };
}

/** The attribute that a tag line is on an owner of this kind. */
export function readAttribute(line: TagLine, file: string, owner: Owner, options: TagOptions, problems: Problem[]): Attribute {
  const raw = line.value ?? "";
  const within = withoutBlanks(raw);
  const value = raw.slice(within.start, within.end);
  const start = line.valueStart + (value === "" ? 0 : within.start);
  const place = { file, start: line.open, end: line.close };
  const valuePlace = { file, start, end: start + value.length };
  const attribute = (role: Attribute["role"], meaning: Attribute["meaning"]): Attribute => ({ tag: line.name, value, line, place, valuePlace, role, meaning });
  const custom = (): Attribute => attribute("custom", { kind: "text" });
  if (options.customTags.has(line.name)) return custom();
  const namePlace = { file, start: line.open + 1, end: line.open + 1 + line.name.length };
  const tag = findTag(line.name);
  if (!tag) {
    problems.push(unknownTag.at(namePlace, { name: line.name, near: nearest(line.name, tagNames) }));
    return custom();
  }
  if (!tag.on.includes(owner)) {
    if (!line.suspect) problems.push(misplacedTag.at(namePlace, { name: line.name, owner, on: tag.on }));
    return custom();
  }
  if (value === "" && (tag.role === "clause" || tag.role === "applicability") && tag.read("", {}).kind !== "precedence") {
    problems.push(emptyTag.at(place, { name: line.name }));
    return custom();
  }
  return attribute(tag.role, line.broken ? { kind: tag.role === "information" ? "text" : "prose" } : tag.read(value, options.values ?? {}));
}
