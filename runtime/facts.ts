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

/** What can be told at the top of a facts file. */
type Told =
  | { readonly is: "fact"; readonly fact: DeclaredFact; readonly choices: ReadonlyMap<unknown, number> }
  | { readonly is: "inputs"; readonly shape: Readonly<Record<string, InputKind>> }
  | { readonly is: "audience" | "derived" };

/** Each value of an enumeration as code counts it; the value `none` is none, and null too. */
const choicesOf = ({ values = [] }: DeclaredFact): ReadonlyMap<unknown, number> =>
  new Map<unknown, number>([...values.map((value, index) => [value, isNoneValue(value) ? NONE : index] as const), [null, NONE]]);

function tellable({ facts, inputs, derived }: Shape): ReadonlyMap<string, Told> {
  const all = new Map<string, Told>();
  for (const key of Object.keys(derived)) all.set(key, { is: "derived" });
  all.set("audience", { is: "audience" });
  for (const [owner, shape] of Object.entries(inputs)) all.set(owner, { is: "inputs", shape });
  for (const [key, fact] of Object.entries(facts)) all.set(key, { is: "fact", fact, choices: choicesOf(fact) });
  return all;
}

/** Reads a declared fact's value. */
function readFact(value: unknown, { key, kind, whole, values }: DeclaredFact, choices: ReadonlyMap<unknown, number>, problems: FactsProblem[]): Held {
  if (kind === "date") return readDay(value, key, problems);
  if (kind === "boolean") return readTruth(value, key, problems);
  if (kind === "enumeration") return choices.get(value) ?? readChoice(value, key, values ?? [], problems);
  if (kind === "text") return readText(value, key, problems);
  const held = readNumber(value, key, problems);
  if (whole === true && Number.isFinite(held) && !Number.isInteger(held)) report({ path: key, message: `\`${key}\` must be a whole number` }, problems);
  return held;
}

/**
 * Makes the checker of a body of policy.
 * The type parameter keeps the kinds of inputs literal even under names that every object has, such as `constructor`.
 */
export function door<const Given extends Shape>(shape: Given): Door {
  const nothing = nothingGiven(shape);
  const start = emptyFacts(Object.values(shape.facts));
  const keys = ["audience", ...Object.keys(shape.facts), ...Object.keys(shape.inputs)];
  const known = tellable(shape);
  const check = (facts: unknown): Checked => {
    const problems: FactsProblem[] = [];
    const record = asRecord(facts, "", problems);
    const given = start();
    let inputs = nothing;
    let audience: ReadonlySet<string> | null = null;
    if (record) {
      // Both lists have one order, and reading value by value costs several times as much where cases differ in what they give.
      const names = Object.keys(record);
      const values = Object.values(record);
      for (let index = 0; index < names.length; index++) {
        const key = names[index] ?? "";
        const value = values[index];
        const told = known.get(key);
        if (told === undefined) unknownKey(key, "", keys, problems);
        else if (value === undefined) {
          if (told.is === "derived") unknownKey(key, "", keys, problems);
        } else if (told.is === "fact") given[key] = readFact(value, told.fact, told.choices, problems);
        else if (told.is === "inputs") {
          const asked = Object.assign(bare<number>(), nothing[key]);
          readInputs(value, key, told.shape, asked, problems);
          if (inputs === nothing) inputs = Object.create(nothing) as Record<string, Inputs>;
          inputs[key] = asked;
        } else if (told.is === "audience") audience = readAudience(value, key, shape.audiences, problems);
        else report({ path: key, message: `\`${key}\` is worked out from other facts and cannot be given` }, problems);
      }
    }
    return problems.length > 0 ? { ok: false, problems } : { ok: true, facts: { audience, given, inputs } };
  };
  return Object.assign(check, { shape });
}
