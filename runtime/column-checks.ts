/** The door for columns: refuses what no case could have been told one by one. It names columns and rows, never values. */
import { MAYBE, NO, NONE, NONE_NUMBER, UNKNOWN, YES } from "./absent.js";
import { FIRST_DAY, LAST_DAY } from "./calendar-numbers.js";
import { completed, type ByName, type Column, type GivenColumns, type PreparedColumns } from "./columns.js";
import { isNoneValue, LONGEST_TEXT, report, shown, unknownKey, type FactsProblem } from "./door.js";
import type { Door, Shape } from "./facts.js";
import type { DeclaredFact } from "./rule.js";

/** What a column holds: of a declared fact, what bounds its values besides its kind. */
type Held = Pick<DeclaredFact, "kind" | "values" | "whole">;

/** The first row that is neither from `least` to `most` nor, where something can be absent, absent; `except` is no value either. -1 where all are. */
function outside(column: Int32Array, least: number, most: number, except: number, absent: number): number {
  const isWrong = (value: number): number => (+(value < least) | +(value > most) | +(value === except)) & (+(value < UNKNOWN) | +(value > absent));
  // Which row it is, is asked only where one is wrong: a branch for each would cost more than all else.
  let wrong = 0;
  for (let row = 0; row < column.length; row++) wrong |= isWrong(column[row] as number);
  return wrong === 0 ? -1 : column.findIndex((value) => isWrong(value) === 1);
}

/** The infinity that stands for none is the other one. */
const noNumber = (column: Float64Array): number => column.indexOf(-NONE_NUMBER);

function notWhole(column: Float64Array): number {
  for (let row = 0; row < column.length; row++) {
    const value = column[row] as number;
    // A number less itself is 0, but for those that stand for what is absent.
    if (value % 1 !== 0 && value - value === 0) return row;
  }
  return noNumber(column);
}

const isText = (value: unknown): boolean => value === undefined || value === null || (typeof value === "string" && value.length <= LONGEST_TEXT);

/** The first row that is wrong, or -1; `null` where the column is of another kind. */
function firstWrong(column: Column, { kind, values = [], whole = false }: Held): number | null {
  if (kind === "text") return Array.isArray(column) ? column.findIndex((value) => !isText(value)) : null;
  if (kind === "number") return column instanceof Float64Array ? (whole ? notWhole : noNumber)(column) : null;
  if (!(column instanceof Int32Array)) return null;
  if (kind === "boolean") return outside(column, NO, YES, MAYBE + 1, UNKNOWN - 1);
  return kind === "date" ? outside(column, FIRST_DAY, LAST_DAY, NONE, NONE) : outside(column, 0, values.length - 1, values.findIndex(isNoneValue), NONE);
}

const arrays: { readonly [K in Held["kind"]]: string } = { date: "an Int32Array", enumeration: "an Int32Array", boolean: "an Int32Array", number: "a Float64Array", text: "a list" };

function checkColumn(column: Column, path: string, held: Held, count: number, problems: FactsProblem[]): void {
  const wrong = firstWrong(column, held);
  if (wrong === null) report({ path, message: `the column \`${path}\` must be ${arrays[held.kind]}` }, problems);
  else if (column.length !== count) report({ path, message: `the column \`${path}\` must have ${count} elements` }, problems);
  else if (wrong >= 0) report({ path, message: `the column \`${path}\` has no ${held.kind === "enumeration" ? "value of its list" : held.kind} in row ${wrong}` }, problems);
}

/** A case tells all audiences or none. */
function checkAudiences(columns: readonly Int32Array[], problems: FactsProblem[]): void {
  const [first, ...others] = columns;
  const row = first?.findIndex((truth, index) => others.some((other) => (other[index] === MAYBE) !== (truth === MAYBE))) ?? -1;
  if (row >= 0) report({ path: "audience", message: `in row ${row} some audiences are told and others are not` }, problems);
}

/** All that is wrong with columns. */
function columnProblems(shape: Shape, { count, audience = {}, given = {}, inputs = {} }: GivenColumns): readonly FactsProblem[] {
  const problems: FactsProblem[] = [];
  const check = (columns: ByName<Column>, path: string, known: readonly string[], heldBy: (name: string) => Held | null): void => {
    for (const [name, column] of Object.entries(columns)) {
      const held = heldBy(name);
      if (held) checkColumn(column, path === "" ? name : `${path} ${name}`, held, count, problems);
      else if (columns === audience) report({ path: `audience ${shown(name)}`, message: `no audience \`${shown(name)}\`` }, problems);
      else unknownKey(name, path, known, problems);
    }
  };
  check(audience, "audience", shape.audiences, (name) => (shape.audiences.includes(name) ? { kind: "boolean" } : null));
  if (problems.length === 0) checkAudiences(Object.values(audience), problems);
  check(given, "", Object.keys(shape.facts), (name) => (Object.hasOwn(shape.facts, name) ? (shape.facts[name] ?? null) : null));
  const owners = Object.keys(shape.inputs);
  for (const [owner, columns] of Object.entries(inputs)) {
    const kinds = Object.hasOwn(shape.inputs, owner) ? (shape.inputs[owner] ?? {}) : null;
    if (!kinds) unknownKey(owner, "", owners, problems);
    else check(columns, owner, Object.keys(kinds), (name) => (Object.hasOwn(kinds, name) && kinds[name] ? { kind: kinds[name] } : null));
  }
  return problems;
}

/** Columns that passed the door, or all that is wrong with them. */
export type CheckedColumns = { readonly ok: true; readonly columns: PreparedColumns } | { readonly ok: false; readonly problems: readonly FactsProblem[] };

/** Checks columns by what the door of facts knows, such as `checkFacts`. */
export function checkColumns({ shape }: Door, columns: GivenColumns): CheckedColumns {
  const problems = columnProblems(shape, columns);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, columns: completed(shape, columns) };
}
