/** The door for facts: one pass over a JSON value that refuses what is wrong and prepares what is right. */
import { MAYBE, NONE, UNKNOWN, UNKNOWN_NUMBER } from "./absent.js";
import { asRecord, isNoneValue, readAudience, readChoice, readDay, readNumber, readText, readTruth, report, unknownKey, type FactsProblem } from "./door.js";
import type { DeclaredFact, FactKind, Held, InputKind, Prepared } from "./rule.js";
import { MOST_IN_ONE_SHAPE, shapeOf } from "./shape.js";

/** What the rules of a body of policy may be told. */
export interface Shape {
  /** Every audience that some rule names. */
  readonly audiences: readonly string[];
  /** Declared facts that are given, by key. */
  readonly facts: Readonly<Record<string, DeclaredFact>>;
  /** The keys of facts that are worked out, and so refused, with their names. */
  readonly derived: Readonly<Record<string, string>>;
  /** For each rule, section and jurisdiction what it asks for. */
  readonly inputs: Readonly<Record<string, Readonly<Record<string, InputKind>>>>;
  /** Puts the values of all facts, in their order, into one object by key; left out where there are too many for one shape. */
  prepare?(held: readonly Held[]): object;
}

/** Facts that passed the door, or all that is wrong with them. */
export type Checked = { readonly ok: true; readonly facts: Prepared } | { readonly ok: false; readonly problems: readonly FactsProblem[] };

/** Checks facts and prepares them; knows what can be told. */
export interface Door {
  (facts: unknown): Checked;
  readonly shape: Shape;
}

const readers: { readonly [K in InputKind]: (value: unknown, path: string, problems: FactsProblem[]) => number } = {
  date: readDay,
  number: readNumber,
  boolean: readTruth,
};

const absent: { readonly [K in FactKind]: Held } = { date: UNKNOWN, number: UNKNOWN_NUMBER, boolean: MAYBE, text: undefined, enumeration: UNKNOWN };

/** What one owner asks for. */
export type Inputs = Record<string, number>;

/** An object without a prototype, so that `__proto__` and `constructor` are keys like any other. */
export const bare = <T>(): Record<string, T> => Object.create(null) as Record<string, T>;

/** What each owner's inputs are while nothing is given. */
export function nothingGiven({ inputs }: Shape): Record<string, Inputs> {
  const all = bare<Inputs>();
  for (const owner of Object.keys(inputs)) {
    const own = bare<number>();
    for (const [name, kind] of Object.entries(inputs[owner] ?? {})) own[name] = absent[kind] as number;
    all[owner] = own;
  }
  return all;
}

function readInputs(value: unknown, owner: string, shape: Readonly<Record<string, InputKind>>, given: Inputs, problems: FactsProblem[]): void {
  const record = asRecord(value, owner, problems);
  if (!record) return;
  for (const name of Object.keys(record)) {
    const kind = Object.hasOwn(shape, name) ? shape[name] : undefined;
    if (kind === undefined) unknownKey(name, owner, Object.keys(shape), problems);
    else if (record[name] !== undefined) given[name] = readers[kind](record[name], `${owner} ${name}`, problems);
  }
}

/** Makes objects in which no declared fact is given, to be filled: all of one shape, or, where there are many facts, so that a case costs what it gives and not what could be asked. */
export function emptyFacts(facts: readonly DeclaredFact[]): () => Record<string, Held> {
  const kinds = new Map(facts.map(({ key, kind }) => [key, kind]));
  const shared = facts.length > MOST_IN_ONE_SHAPE;
  // A number that is not whole keeps room for all numbers.
  const empty = (shared ? bare() : shapeOf([...kinds.keys()], (key) => (kinds.get(key) === "number" ? "0.5" : kinds.get(key) === "text" ? "null" : "0"))) as Record<string, Held>;
  for (const [key, kind] of kinds) empty[key] = absent[kind];
  return shared ? () => Object.create(empty) as Record<string, Held> : () => ({ ...empty });
}

/** What can be told at the top of a facts file. All of one shape, since it is looked at for each value. */
interface Told {
  readonly is: FactKind | "inputs" | "audience" | "derived" | "unknown";
  readonly key: string;
  /** Of a fact: where it stands among the facts, and whether its numbers are whole. Of anything else -1. */
  readonly at: number;
  readonly whole: boolean;
  readonly values: readonly string[];
  /** What code counts each of the values as; of a long list by value, too. */
  readonly counted: readonly number[];
  readonly choices: ReadonlyMap<unknown, number> | null;
  /** Of inputs. */
  readonly shape: Readonly<Record<string, InputKind>>;
  /** What was told after it before: whoever writes facts keeps an order, and comparing is faster than looking up. */
  next: Told;
}

/** Comparing is faster than looking up, but where there is much to compare. */
const LONG = 8;

function tellable(key: string, is: Told["is"], at: number, { values = [], whole = false }: Partial<DeclaredFact>, shape: Told["shape"]): Told {
  const counted = values.map((value, index) => (isNoneValue(value) ? NONE : index));
  const choices = values.length > LONG ? new Map(values.map((value, index) => [value, counted[index] as number])) : null;
  const made: Omit<Told, "next"> & { next: Told | null } = { is, key, at, whole, values, counted, choices, shape, next: null };
  made.next = made as Told;
  return made as Told;
}

/** Finds what a key tells, after what was told before it. */
function finder({ facts, inputs, derived }: Shape): { readonly start: Told; readonly find: (key: string, before: Told) => Told } {
  const unknown = tellable("", "unknown", -1, {}, {});
  const all = new Map<string, Told>();
  const add = (made: Told): void => void all.set(made.key, made);
  for (const key of Object.keys(derived)) add(tellable(key, "derived", -1, {}, {}));
  add(tellable("audience", "audience", -1, {}, {}));
  for (const [owner, shape] of Object.entries(inputs)) add(tellable(owner, "inputs", -1, {}, shape));
  for (const [at, fact] of Object.values(facts).entries()) add(tellable(fact.key, fact.kind, at, fact, {}));
  const find = (key: string, before: Told): Told => {
    const { next } = before;
    if (next.key === key) return next;
    // One that was left out is passed over before all are looked up.
    if (next.next.key === key) return next.next;
    return (before.next = all.get(key) ?? unknown);
  };
  return { start: tellable("", "unknown", -1, {}, {}), find };
}

function readWhole(value: unknown, key: string, problems: FactsProblem[]): number {
  const held = readNumber(value, key, problems);
  if (Number.isFinite(held) && !Number.isInteger(held)) report({ path: key, message: `\`${key}\` must be a whole number` }, problems);
  return held;
}

/** Reads one of a list of values. */
function readValue(value: unknown, { key, values, counted, choices }: Told, problems: FactsProblem[]): number {
  if (choices) return choices.get(value) ?? readChoice(value, key, values, problems);
  for (let index = 0; index < values.length; index++) if (values[index] === value) return counted[index] as number;
  return readChoice(value, key, values, problems);
}

/** Reads a declared fact's value; the kinds that most facts are of come first. */
function readFact(value: unknown, told: Told, problems: FactsProblem[]): Held {
  const { is, key } = told;
  if (is === "date") return readDay(value, key, problems);
  if (is === "boolean") return readTruth(value, key, problems);
  if (is === "enumeration") return readValue(value, told, problems);
  if (is === "text") return readText(value, key, problems);
  return told.whole ? readWhole(value, key, problems) : readNumber(value, key, problems);
}

/** A list of values that keeps whole numbers as such: engines would make fractions of all in a list of numbers alone, and of all that is read from it. */
const anyHeld = (values: readonly Held[]): Held[] => [...values, null];

/** Makes what puts declared facts, in their order, into an object as rules read it. */
function preparer({ facts, prepare }: Shape): (held: readonly Held[]) => object {
  if (prepare) {
    // Engines settle what each place of an object may hold by the first that are made: numbers that are not whole keep room for all numbers.
    prepare(anyHeld(Object.values(facts).map(({ kind }) => (kind === "number" ? 0.5 : kind === "text" ? null : 0))));
    return prepare;
  }
  const start = emptyFacts(Object.values(facts));
  const none = Object.values(facts).map(({ kind }) => absent[kind]);
  const keys = Object.keys(facts);
  return (held) => {
    const given = start();
    // What is absent is inherited where there are many facts.
    for (let at = 0; at < keys.length; at++) if (!Object.is(held[at], none[at])) given[keys[at] ?? ""] = held[at];
    return given;
  };
}

/**
 * Makes the checker of a body of policy.
 * The type parameter keeps the kinds of inputs literal even under names that every object has, such as `constructor`.
 */
export function door<const Given extends Shape>(shape: Given): Door {
  const nothing = nothingGiven(shape);
  const notGiven = anyHeld(Object.values(shape.facts).map(({ kind }) => absent[kind]));
  const prepare = preparer(shape);
  const keys = ["audience", ...Object.keys(shape.facts), ...Object.keys(shape.inputs)];
  const { start, find } = finder(shape);
  const check = (facts: unknown): Checked => {
    const problems: FactsProblem[] = [];
    const record = asRecord(facts, "", problems);
    const held = notGiven.slice();
    let inputs = nothing;
    let audience: ReadonlySet<string> | null = null;
    if (record) {
      // Both lists have one order, and reading value by value costs several times as much where cases differ in what they give.
      const names = Object.keys(record);
      const values = Object.values(record);
      let told = start;
      for (let index = 0; index < names.length; index++) {
        const key = names[index] as string;
        const value = values[index];
        told = find(key, told);
        if (value !== undefined && told.at >= 0) {
          held[told.at] = readFact(value, told, problems);
          continue;
        }
        const { is } = told;
        if (is === "unknown" || (is === "derived" && value === undefined)) unknownKey(key, "", keys, problems);
        else if (value === undefined) continue;
        else if (is === "audience") audience = readAudience(value, key, shape.audiences, problems);
        else if (is === "derived") report({ path: key, message: `\`${key}\` is worked out from other facts and cannot be given` }, problems);
        else {
          const asked = Object.assign(bare<number>(), nothing[key]);
          readInputs(value, key, told.shape, asked, problems);
          if (inputs === nothing) inputs = Object.create(nothing) as Record<string, Inputs>;
          inputs[key] = asked;
        }
      }
    }
    return problems.length > 0 ? { ok: false, problems } : { ok: true, facts: { audience, given: prepare(held), inputs } };
  };
  return Object.assign(check, { shape });
}
