/** The name of a declared fact or an input, in GIVEN and EXPECT: of the rule spoken of, or behind the id of another owner. */
import type { Unparsed } from "./expression-syntax.js";
import { readExpression } from "./expression.js";
import { isFact } from "./facts.js";
import { tokenise } from "./lexer.js";
import type { ValueOptions } from "./options.js";
import { blankBefore } from "./literal.js";
import { normalise, originalEnd, originalStart } from "./normalise.js";
import { isReference } from "./references.js";
import type { OwnedName } from "./syntax.js";

/** How names of owners are known. */
export interface GivenOptions extends ValueOptions {
  /** The ids of jurisdictions, which nothing in their spelling tells from other words. */
  readonly jurisdictions?: ReadonlySet<string>;
}

/** The name that `text` is from `from` to `to`. */
export function ownedName(text: string, from: number, to: number, options: GivenOptions): OwnedName | Unparsed {
  const written = blankBefore(text.slice(0, to), from);
  const owned = ownerIn(written, options);
  const tokens = tokenise(blankBefore(written, owned?.end ?? 0), options) ?? [];
  const read = readExpression(tokens, (parser) => parser.named(), () => "`=`");
  const first = tokens[0];
  if ("kind" in read && read.kind === "unparsed") {
    return first === undefined ? { ...read, start: to, end: to, expected: "a name" } : { ...read, expected: "a name" };
  }
  return { kind: "owned-name", owner: owned?.id ?? null, name: read, start: owned?.start ?? read.start, end: read.end };
}

/** The id at the start; `null` where the first word is none, or the text's only one. */
function ownerIn(written: string, { jurisdictions, ...options }: GivenOptions): { readonly id: string; readonly start: number; readonly end: number } | null {
  const normalised = normalise(written);
  const match = /^\s*(\S+)(?=\s+\S)/.exec(normalised.text);
  const id = match?.[1] ?? "";
  if (match === null || !(isReference(id) || (jurisdictions?.has(id) && !beginsFact(written, id, options)))) return null;
  const end = originalEnd(normalised, match[0].length);
  return { id, start: originalStart(normalised, match[0].length - id.length), end };
}

/** Whether the first word belongs to a declared name. */
function beginsFact(written: string, id: string, options: ValueOptions): boolean {
  const first = tokenise(written, options)?.[0];
  return first !== undefined && isFact(first) && first.image !== id;
}
