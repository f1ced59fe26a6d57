/** Judges rules on many cases at once: columns of facts in, columns of codes and due days out. */
import { MAYBE, NO, UNKNOWN } from "./absent.js";
import { parseDay } from "./calendar.js";
import { FIRST_DAY, LAST_DAY } from "./calendar-numbers.js";
import type { AllColumns, GivenColumns, PreparedColumns } from "./columns.js";
import { refuseOtherFormat } from "./evaluate.js";
import { caseOf, judge } from "./judged.js";
import type { Shape } from "./facts.js";
import { rowsOf } from "./rows.js";
import type { AnyRule, Case } from "./rule.js";

export interface ColumnOptions {
  /** The date as of which the cases are judged, such as `2026-03-20`; or one for each case, in days since 1970-01-01. */
  readonly asOf: string | Int32Array;
  /** An exception or override whose facts are not given is taken not to apply. */
  readonly assumeNoExceptions?: boolean;
}

/** What one rule comes to: an element for each case. */
export interface JudgedColumns {
  /** Outcome and deciding clause in one number, which `codeOf` and `clauseOf` take apart. */
  readonly judged: Int32Array;
  /** The last day, in days since 1970-01-01; where `isAbsent` says so, there is none. */
  readonly due: Int32Array;
}

/** So many cases are judged by all rules before the next ones: their columns stay near the processor. */
const BLOCK = 4096;

function areDays(days: Int32Array): boolean {
  for (const day of days) if (day < FIRST_DAY || day > LAST_DAY) return false;
  return true;
}

/** The as-of date of each case. */
function todays(asOf: string | Int32Array, count: number): Int32Array {
  if (typeof asOf !== "string") {
    if (asOf.length === count && areDays(asOf)) return asOf;
    throw new RangeError(`\`asOf\` must be a date like 2026-03-01, or have a day for each of ${count} cases`);
  }
  const today = parseDay(asOf);
  if (today === null) throw new RangeError("`asOf` must be a date like 2026-03-01");
  return new Int32Array(count).fill(today);
}

/** Makes room for what some rules come to on so many cases. */
export const columnsFor = (rules: readonly AnyRule[], count: number): readonly JudgedColumns[] =>
  rules.map(() => ({ judged: new Int32Array(count), due: new Int32Array(count) }));

/** Judges case by case the rules that have no loop of their own. */
function judgeRows(slow: readonly (readonly [AnyRule, JudgedColumns])[], shape: Shape, columns: GivenColumns, today: Int32Array, doubtful: Case["doubtful"]): void {
  if (slow.length === 0) return;
  const caseIn = rowsOf(shape, columns);
  for (let row = 0; row < columns.count; row++) {
    const at = caseOf(caseIn(row), today[row] as number, doubtful);
    for (const [rule, { judged, due }] of slow) {
      judged[row] = judge(rule, at);
      due[row] = at.due;
    }
  }
}

/**
 * Judges the rules on every case of columns that passed their door, as `evaluatePrepared` would one by one; gives what each rule comes to, in the order of the rules, in `out` where it is given.
 * Rules that were compiled with the option `columns` are judged in loops of their own, unless others have a part in them.
 * @throws a `RangeError` for an impossible date or too little room, a `TypeError` for a module of another format
 */
export function evaluateColumns(rules: readonly AnyRule[], columns: PreparedColumns, options: ColumnOptions, out = columnsFor(rules, columns.told.count)): readonly JudgedColumns[] {
  for (const rule of rules) refuseOtherFormat(rule);
  const { shape, told } = columns;
  const { count } = told;
  const today = todays(options.asOf, count);
  const pairs = rules.map((rule, index) => [rule, roomIn(out, index, count)] as const);
  const rows = new Int32Array(Math.min(count, BLOCK) + 1);
  const all: AllColumns = { ...columns, today };
  for (let from = 0; from < count; from += BLOCK) {
    const to = Math.min(from + BLOCK, count);
    for (const [rule, { judged, due }] of pairs) {
      if (!rule.columns) continue;
      due.fill(UNKNOWN, from, to);
      rule.columns(all, from, to, judged, due, rows);
    }
  }
  judgeRows(pairs.filter(([{ columns: loop }]) => !loop), shape, told, today, options.assumeNoExceptions === true ? NO : MAYBE);
  return out;
}

function roomIn(out: readonly JudgedColumns[], index: number, count: number): JudgedColumns {
  const room = out[index];
  if (room && Math.min(room.judged.length, room.due.length) >= count) return room;
  throw new RangeError(`there is no room for ${count} cases of rule ${index + 1}`);
}
