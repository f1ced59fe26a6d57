/** Facts of many cases as columns: what is given, and what rules read. */
import { MAYBE, NO, UNKNOWN, UNKNOWN_NUMBER, YES } from "./absent.js";
import type { GivenText } from "./compare.js";
import { bare, type Door, type Shape } from "./facts.js";
import type { FactKind, Prepared } from "./rule.js";

/** Dates, choices and truths; or numbers. */
export type NumberColumn = Int32Array | Float64Array;

export type Column = NumberColumn | readonly GivenText[];

export type ByName<C> = Readonly<Record<string, C>>;

/**
 * Facts of many cases, an element of each column for each case. Dates are days since 1970-01-01 in an `Int32Array`; so are values of a list,
 * counted from 0, and truths: `YES`, `NO` or `MAYBE`. What is not given is `UNKNOWN`, what is known not to be `NONE`. Numbers stand in a
 * `Float64Array`, with `NaN` and `NONE_NUMBER` for these. Texts stand in a list, with `undefined` and `null`. What has no column is not given.
 */
export interface GivenColumns {
  /** How many cases there are. */
  readonly count: number;
  /** For each audience whether the cases are of it; one without a column is not held. In a case either all are told or none is: then all are `MAYBE`. */
  readonly audience?: ByName<Int32Array>;
  /** Declared facts by key. */
  readonly given?: ByName<Column>;
  /** What rules, sections and jurisdictions ask for, by owner and name. */
  readonly inputs?: ByName<ByName<NumberColumn>>;
}

type ColumnOf<Held> = [Held] extends [number] ? NumberColumn : readonly Held[];

/** Columns as rules read them: of all that can be told. */
export interface AllColumns<Facts extends Prepared = Prepared, Audience extends string = string> {
  readonly today: Int32Array;
  readonly audience: Readonly<Record<Audience, Int32Array>>;
  readonly given: { readonly [Key in keyof Facts["given"]]: ColumnOf<Facts["given"][Key]> };
  readonly inputs: { readonly [Owner in keyof Facts["inputs"]]: { readonly [Name in keyof Facts["inputs"][Owner]]: NumberColumn } };
}

/** What an object holds itself, not what it inherits. */
const own = <T>(all: ByName<T>, name: string): T | undefined => (Object.hasOwn(all, name) ? all[name] : undefined);

/** A column of a kind in which nothing is given yet. */
function emptyColumn(kind: FactKind, count: number): Column {
  if (kind === "number") return new Float64Array(count).fill(UNKNOWN_NUMBER);
  return kind === "text" ? new Array<undefined>(count).fill(undefined) : new Int32Array(count).fill(kind === "boolean" ? MAYBE : UNKNOWN);
}

/** Whether the cases are of an audience that has no column: not where the others are known. */
function notHeld([any]: readonly Int32Array[], count: number): Int32Array {
  return any ? any.map((truth) => (truth === MAYBE ? MAYBE : NO)) : new Int32Array(count).fill(MAYBE);
}

/** Columns that passed their door: as they were given, and completed by what is not. */
export interface PreparedColumns extends Omit<AllColumns, "today"> {
  readonly shape: Shape;
  readonly told: GivenColumns;
}

/** Completes columns that were checked. */
export function completed(shape: Shape, told: GivenColumns): PreparedColumns {
  const { count, audience = {}, given = {}, inputs = {} } = told;
  // What is not given is one column for all facts of a kind.
  const made = new Map<FactKind, Column>();
  const empty = (kind: FactKind): Column => {
    const column = made.get(kind) ?? emptyColumn(kind, count);
    made.set(kind, column);
    return column;
  };
  const members = bare<Int32Array>();
  const absent = notHeld(Object.values(audience), count);
  for (const name of shape.audiences) members[name] = own(audience, name) ?? absent;
  const facts = bare<Column>();
  for (const { key, kind } of Object.values(shape.facts)) facts[key] = own(given, key) ?? empty(kind);
  const asked = bare<ByName<Column>>();
  for (const [owner, kinds] of Object.entries(shape.inputs)) {
    const told = own(inputs, owner) ?? {};
    const all = bare<Column>();
    for (const [name, kind] of Object.entries(kinds)) all[name] = own(told, name) ?? empty(kind);
    asked[owner] = all;
  }
  return { shape, told, audience: members, given: facts, inputs: asked };
}

/** The elements of a column, one for each case. */
function gathered(kind: FactKind, cases: readonly Prepared[], read: (facts: Prepared) => unknown): Column {
  const column = emptyColumn(kind, cases.length) as NumberColumn;
  for (let row = 0; row < cases.length; row++) column[row] = read(cases[row] as Prepared) as number;
  return column;
}

const isHeld = (name: string) => ({ audience }: Prepared): number => (audience === null ? MAYBE : audience.has(name) ? YES : NO);

/** Puts cases that passed their door, such as `checkFacts`, into columns. */
export function columnsFrom({ shape }: Door, cases: readonly Prepared[]): PreparedColumns {
  const audience = bare<Int32Array>();
  for (const name of shape.audiences) audience[name] = gathered("boolean", cases, isHeld(name)) as Int32Array;
  const given = bare<Column>();
  for (const { key, kind } of Object.values(shape.facts)) given[key] = gathered(kind, cases, (facts) => (facts.given as Record<string, unknown>)[key]);
  const inputs = bare<Record<string, NumberColumn>>();
  for (const [owner, kinds] of Object.entries(shape.inputs)) {
    const all = bare<NumberColumn>();
    const asked = ({ inputs: told }: Prepared): Record<string, unknown> => (told as Record<string, Record<string, unknown>>)[owner] ?? {};
    for (const [name, kind] of Object.entries(kinds)) all[name] = gathered(kind, cases, (facts) => asked(facts)[name]) as NumberColumn;
    inputs[owner] = all;
  }
  return completed(shape, { count: cases.length, audience, given, inputs });
}
