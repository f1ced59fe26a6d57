/** What the generated one-pass facts checker calls: each helper reads one value of a facts file, or says what is wrong with it. */
import { MAYBE, NO, NONE, NONE_NUMBER, type Truth, UNKNOWN, UNKNOWN_NUMBER, YES } from "./absent.js";
import { dayOfText } from "./calendar.js";
import { fold, nearest } from "./nearest.js";

/**
 * One thing wrong with a facts file. It names keys, never values, which may be personal. `path` is the key (`audience`), or the
 * rule and its input (`ISSO:ADDRESS-001 event`), or empty for the facts as a whole.
 */
export interface FactsProblem {
  readonly path: string;
  readonly message: string;
  readonly help?: string;
}

const MOST_PROBLEMS = 100;
const MOST_AUDIENCES = 1000;
const LONGEST_SHOWN = 60;
const LONGEST_AUDIENCE = 200;

/** A text of a facts file fit for a message: at most 60 characters, with control, direction and other invisible marks made visible. */
export const shown = (text: string): string => {
  const whole = text.length <= LONGEST_SHOWN;
  // The last unit may be half of a character.
  const start = whole ? text : text.slice(0, LONGEST_SHOWN - 1).replace(/[\ud800-\udbff]$/, "");
  const visible = start.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]|[^\S ]/gu, (mark) => `\\u{${(mark.codePointAt(0) ?? 0).toString(16)}}`);
  return whole ? visible : `${visible}…`;
};

/** Adds a problem to the list; beyond a hundred only a last `and more`. */
export const report = (problem: FactsProblem, problems: FactsProblem[]): void => {
  if (problems.length < MOST_PROBLEMS) problems.push(problem);
  else if (problems.length === MOST_PROBLEMS) problems.push({ path: "", message: "and more" });
};

const meant = (name: string): string => `did you mean \`${shown(name)}\`?`;

/** A date: its day number; `NONE` for null; for anything else a problem and `UNKNOWN`. */
export const readDay = (value: unknown, path: string, problems: FactsProblem[]): number => {
  if (value === null) return NONE;
  const day = typeof value === "string" ? dayOfText(value) : UNKNOWN;
  return day === UNKNOWN ? refuseDay(value, path, problems) : day;
};

const refuseDay = (value: unknown, path: string, problems: FactsProblem[]): number => {
  const looksLikeOne = typeof value === "string" && value.length === 10 && /^\d{4}-\d\d-\d\d$/.test(value);
  report({ path, message: `\`${path}\` ${looksLikeOne ? "is not a real date" : "must be a date like 2026-03-01"}` }, problems);
  return UNKNOWN;
};

/** A finite number: itself; `NONE_NUMBER` for null; for anything else a problem and `UNKNOWN_NUMBER`. */
export const readNumber = (value: unknown, path: string, problems: FactsProblem[]): number => {
  if (value === null) return NONE_NUMBER;
  if (typeof value === "number" && Number.isFinite(value)) return value;
  report({ path, message: `\`${path}\` must be a ${typeof value === "number" ? "finite " : ""}number` }, problems);
  return UNKNOWN_NUMBER;
};

/** A boolean: `YES` or `NO`; for anything else, null too, a problem and `MAYBE`. */
export const readTruth = (value: unknown, path: string, problems: FactsProblem[]): Truth => {
  if (typeof value === "boolean") return value ? YES : NO;
  report({ path, message: `\`${path}\` must be true or false` }, problems);
  return MAYBE;
};

/** Longer texts are refused: no fact about a case needs one. */
export const LONGEST_TEXT = 10_000;

/** A text: itself; null for null, which is none; for anything else a problem and `undefined`. */
export const readText = (value: unknown, path: string, problems: FactsProblem[]): string | null | undefined => {
  if (value === null) return null;
  if (typeof value === "string" && value.length <= LONGEST_TEXT) return value;
  report({ path, message: `\`${path}\` must be a text${typeof value === "string" ? ` of at most ${LONGEST_TEXT} characters` : ""}` }, problems);
  return undefined;
};

/** Whether a value of an enumeration counts as none. */
export const isNoneValue = (value: string): boolean => fold(value) === "none";

/** One of a list of values: its index; `NONE` for null and for the value `none`; for anything else a problem and `UNKNOWN`. */
export const readChoice = (value: unknown, path: string, values: readonly string[], problems: FactsProblem[]): number => {
  if (value === null) return NONE;
  const index = typeof value === "string" ? values.indexOf(value) : -1;
  if (index >= 0) return isNoneValue(values[index] ?? "") ? NONE : index;
  const near = typeof value === "string" && value.length <= LONGEST_AUDIENCE ? nearest(value, values) : undefined;
  const problem = { path, message: `\`${path}\` must be one of ${values.map((known) => `\`${shown(known)}\``).join(", ")}` };
  report(near === undefined ? problem : { ...problem, help: meant(near) }, problems);
  return UNKNOWN;
};

/** The known audience that an unknown one differs from only in what `fold` drops, if any. */
const respelt = (name: string, known: readonly string[]): string | undefined => {
  if (name.length > LONGEST_AUDIENCE) return undefined;
  const folded = fold(name);
  return known.find((candidate) => fold(candidate) === folded);
};

/**
 * The audiences that hold: one text, or a list of at most a thousand. Names that are not `known` are kept, as a body of policy need not
 * know every audience there is; but one that only spells a known name in another way is refused, lest it count as false. Null,
 * with a problem, where anything is wrong.
 */
export const readAudience = (
  value: unknown,
  path: string,
  known: readonly string[],
  problems: FactsProblem[],
): ReadonlySet<string> | null => {
  const names: readonly unknown[] | null = typeof value === "string" ? [value] : Array.isArray(value) ? value : null;
  if (names !== null && names.length > MOST_AUDIENCES) {
    report({ path, message: `\`${path}\` must not list more than ${MOST_AUDIENCES} texts` }, problems);
    return null;
  }
  const audiences = new Set<string>();
  for (const name of names ?? [null]) {
    if (typeof name !== "string") {
      report({ path, message: `\`${path}\` must be a text or a list of texts` }, problems);
      return null;
    }
    audiences.add(name);
  }
  let sound = true;
  for (const name of audiences) {
    const other = known.includes(name) ? undefined : respelt(name, known);
    if (other === undefined) continue;
    sound = false;
    const message = `\`${path}\` has a name that differs from a known one only in case, blanks, hyphens or underscores`;
    report({ path, message, help: meant(other) }, problems);
  }
  return sound ? audiences : null;
};

/** Reports a key that nothing declares: `path` is the rule under which it stands, or empty; `known` are the keys that may stand there. */
export const unknownKey = (key: string, path: string, known: readonly string[], problems: FactsProblem[]): void => {
  // A file of nothing but unknown keys must not pay for a search that nobody reads.
  const near = problems.length < MOST_PROBLEMS ? nearest(key, known) : undefined;
  const name = shown(key);
  // No key of a fact holds a colon, and every id but a jurisdiction's does.
  const message = path === "" ? `no ${key.includes(":") ? "rule" : "fact"} \`${name}\`` : `\`${path}\` has no input \`${name}\``;
  const problem = { path: path === "" ? name : `${path} ${name}`, message };
  report(near === undefined ? problem : { ...problem, help: meant(near) }, problems);
};

/**
 * A JSON object as it is, or null with a problem. Read its `Object.keys` and nothing else: what it inherits is no fact, and neither is what a
 * `__proto__` in the file names. An object that inherits from anything but its realm's `Object.prototype` (a list, a `Date`, a
 * `Map`) is none.
 */
export const asRecord = (value: unknown, path: string, problems: FactsProblem[]): Readonly<Record<string, unknown>> | null => {
  if (isPlainObject(value)) return value;
  report({ path, message: `${path === "" ? "the facts" : `\`${path}\``} must be an object of names and values` }, problems);
  return null;
};

const isPlainObject = (value: unknown): value is Readonly<Record<string, unknown>> => {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === Object.prototype) return true;
  // Compared by its own lack of a prototype, as an object may come from another frame, with another `Object.prototype`.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
};
