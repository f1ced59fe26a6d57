/** The door for facts: one pass over a JSON value that refuses what is wrong and prepares what is right. */
import { MAYBE, UNKNOWN, UNKNOWN_NUMBER } from "./absent.js";
import { asRecord, readAudience, readChoice, readDay, readNumber, readText, readTruth, report, unknownKey, type FactsProblem } from "./door.js";
import type { DeclaredFact, FactKind, Held, InputKind, Prepared } from "./rule.js";

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

export type Door = (facts: unknown) => Checked;

const readers: { readonly [K in InputKind]: (value: unknown, path: string, problems: FactsProblem[]) => number } = {
  date: readDay,
  number: readNumber,
  boolean: readTruth,
};

const absent: { readonly [K in FactKind]: Held } = { date: UNKNOWN, number: UNKNOWN_NUMBER, boolean: MAYBE, text: undefined, enumeration: UNKNOWN };

type Inputs = Record<string, number>;

/** An object without a prototype, so that `__proto__` and `constructor` are keys like any other. */
const bare = <T>(): Record<string, T> => Object.create(null) as Record<string, T>;

/** What each owner's inputs are while nothing is given. */
function nothingGiven({ inputs }: Shape): Record<string, Inputs> {
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

/** Reads a declared fact's value. */
function readFact(value: unknown, { key, kind, whole, values }: DeclaredFact, problems: FactsProblem[]): Held {
  if (kind === "text") return readText(value, key, problems);
  if (kind === "enumeration") return readChoice(value, key, values ?? [], problems);
  const held = readers[kind](value, key, problems);
  if (whole === true && Number.isFinite(held) && !Number.isInteger(held)) report({ path: key, message: `\`${key}\` must be a whole number` }, problems);
  return held;
}

/**
 * Makes the checker of a body of policy. Facts are inherited from an object in which nothing is given, so that a case costs what it gives.
 * The type parameter keeps the kinds of inputs literal even under names that every object has, such as `constructor`.
 */
export function door<const Given extends Shape>(shape: Given): Door {
  const nothing = nothingGiven(shape);
  const noFacts = bare<Held>();
  for (const { key, kind } of Object.values(shape.facts)) noFacts[key] = absent[kind];
  const keys = ["audience", ...Object.keys(shape.facts), ...Object.keys(shape.inputs)];
  return (facts) => {
    const problems: FactsProblem[] = [];
    const record = asRecord(facts, "", problems);
    const inputs = Object.create(nothing) as Record<string, Inputs>;
    const given = Object.create(noFacts) as Record<string, Held>;
    let audience: ReadonlySet<string> | null = null;
    for (const key of record ? Object.keys(record) : []) {
      const value = record?.[key];
      const fact = Object.hasOwn(shape.facts, key) ? shape.facts[key] : undefined;
      const own = Object.hasOwn(shape.inputs, key) ? shape.inputs[key] : undefined;
      if (value === undefined) {
        if (!keys.includes(key)) unknownKey(key, "", keys, problems);
      } else if (fact !== undefined) {
        given[key] = readFact(value, fact, problems);
      } else if (own !== undefined) {
        const asked = Object.assign(bare<number>(), nothing[key]);
        readInputs(value, key, own, asked, problems);
        inputs[key] = asked;
      } else if (key === "audience") {
        audience = readAudience(value, key, shape.audiences, problems);
      } else if (Object.hasOwn(shape.derived, key)) {
        report({ path: key, message: `\`${key}\` is worked out from other facts and cannot be given` }, problems);
      } else unknownKey(key, "", keys, problems);
    }
    return problems.length > 0 ? { ok: false, problems } : { ok: true, facts: { audience, given, inputs } };
  };
}
