/** DURATION, and LIMITATION and REQUIREMENT where they bound an amount. */
import { tokenMatcher, type IToken, type TokenType } from "chevrotain";
import type { BareBound, BoundPart } from "./bound-rules.js";
import type { NameNode } from "./expression-syntax.js";
import { isHedged } from "./facts.js";
import { tokenise } from "./lexer.js";
import { isLetterAt } from "./letters.js";
import type { ValueOptions } from "./options.js";
import { cutQualifiers } from "./qualifiers.js";
import { remembering } from "./remember.js";
import type { Bound, Name, Quantity } from "./syntax.js";
import * as token from "./tokens.js";
import { knownUnits } from "./units.js";
import { run } from "./value-parser.js";
import { COMPARATIVE, NEGATION, PLAINLY_AUDIENCE, RELATING } from "./words.js";

type Comparator = Bound["comparator"];

/** What each bounding word says; `total` goes with either. */
const COMPARATORS: ReadonlyMap<TokenType, Comparator> = new Map<TokenType, Comparator>([
  [token.Maximum, "at-most"], [token.AtMost, "at-most"], [token.NoMoreThan, "at-most"], [token.Cap, "at-most"], [token.Only, "at-most"],
  [token.Minimum, "at-least"], [token.AtLeast, "at-least"],
]);

/** A DURATION; `null` where it is prose. */
export const parseDuration = remembering(readDuration);

function readDuration(text: string, options: ValueOptions): Bound | null {
  const tokens = tokenise(text, options);
  const first = tokens?.[0];
  const last = tokens?.[tokens.length - 1];
  if (!tokens || !first || !last) return null;
  const duration = countsOne(tokens) ? run(tokens, (parser) => parser.duration()) : null;
  if (duration === null || !isSingle(duration.quantity, duration.comparator)) return null;
  return { kind: "bound", form: "span", start: first.startOffset, end: token.endOf(last), ...duration, measured: null, qualifier: null };
}

/** A LIMITATION that bounds an amount: a bare quantity is the most. `null` where it is prose or a condition. */
export const parseLimitation = remembering((text: string, options: ValueOptions) => readBound(text, options, "at-most"));

/** A REQUIREMENT that bounds an amount: a bare quantity is the least. `null` where it is prose or a condition. */
export const parseRequirement = remembering((text: string, options: ValueOptions) => readBound(text, options, "at-least"));

function readBound(text: string, options: ValueOptions, bare: Comparator): Bound | null {
  const tokens = tokenise(text, options);
  const first = tokens?.[0];
  const last = tokens?.[tokens.length - 1];
  if (!tokens || !first || !last || !countsOne(tokens)) return null;
  const qualified = cutQualifiers(text, tokens);
  const qualifier = qualified?.qualifiers[0] ?? null;
  if (qualified === null || qualified.qualifiers.length > 1 || qualifier?.word === "when") return null;
  // Where a bound names nothing and bounds nothing, as `is` or a comma, the grammar need not be asked.
  const read = qualified.head.every(mayBound) ? run(qualified.head, (parser) => parser.bound()) : null;
  if (read === null) return null;
  const comparator = comparatorOf(read, bare);
  const measured = measuredOf(read, options);
  if (comparator === null || measured === "prose" || !isSingle(read.quantity, comparator)) return null;
  const place = { start: first.startOffset, end: token.endOf(last) };
  return { kind: "bound", form: "bound", ...place, comparator, quantity: read.quantity, measured, per: null, qualifier };
}

/** Whether something is counted at all, and not only advised: most of what these tags say is words. */
const countsOne = (tokens: readonly IToken[]): boolean => tokens.some(({ tokenType }) => tokenType === token.QuantityToken) && !isHedged(tokens);

/** Whether a bound may hold a token. */
const mayBound = (part: IToken): boolean => part.tokenType === token.QuantityToken || COMPARATORS.has(part.tokenType) || tokenMatcher(part, token.NamePart);

/** One number; an open one (`3+`) only as the least. */
function isSingle({ min, max, change }: Quantity, comparator: Comparator): boolean {
  return !change && (max === min || (max === null && comparator === "at-least"));
}

/** `null` where the words contradict or repeat each other, or `no more than` follows what it bounds. */
function comparatorOf({ before, after }: BareBound, bare: Comparator): Comparator | null {
  const types = [...before, ...after].flatMap((part) => (part.kind === "bounding" ? [part.type] : []));
  const said = new Set(types.flatMap((type) => COMPARATORS.get(type) ?? []));
  if (new Set(types).size < types.length || said.size > 1) return null;
  if (after.some((part) => part.kind === "bounding" && part.type === token.NoMoreThan)) return null;
  return [...said][0] ?? bare;
}

/** The measured name; `null` where there is none, `prose` where the other words are not the name of one thing. */
function measuredOf({ before, after }: BareBound, { units = knownUnits }: ValueOptions): Name | NameNode | null | "prose" {
  const names = [...before, ...after].filter((part): part is Name | NameNode => part.kind === "name");
  const [name] = names;
  if (name === undefined) return null;
  // What is declared is measured, whatever words it holds.
  if (names.length === 1 && "fact" in name) return name;
  // Without a bounding word, `2 semesters enrollment` may as well be a condition for something as an amount of it.
  const bounds = (part: BoundPart): boolean => part.kind === "bounding";
  if (names.length > 1 || !(before.some(bounds) || after.some(bounds))) return "prose";
  const words = name.text.split(" ");
  if (!isLetterAt(name.text, 0) || /(?:^|\s)of$|^of\s/i.test(name.text)) return "prose";
  if (NEGATION.test(name.text) || COMPARATIVE.test(name.text)) return "prose";
  if (words.some((word) => RELATING.has(word.toLowerCase()) || units.names.has(word.toLowerCase()))) return "prose";
  // In front of the bound an audience would be taken for what is measured: `DES max 20 hours`.
  if (before.includes(name) && words.some((word) => PLAINLY_AUDIENCE.test(word))) return "prose";
  return name;
}
