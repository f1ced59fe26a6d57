/** The door of runtime/: what applications call, and what generated modules are made of. */
export { MAYBE, NO, NONE, UNKNOWN, YES, isAbsent, type Truth } from "./absent.js";
export { addDays, addMonths, formatDay, parseDay } from "./calendar.js";
export { addBusinessDays, calendar, type Calendar } from "./holidays.js";
export * from "./demands.js";
export type { FactsProblem } from "./door.js";
export { evaluate, evaluatePrepared, type EvaluateOptions, type FactsError, type FactsOf, type Report } from "./evaluate.js";
export { explain } from "./explain.js";
export { door, type Checked, type Door, type Shape } from "./facts.js";
export { both, either, not } from "./judge.js";
export { NOT_APPLICABLE, SATISFIED, UNDECIDED, type Code, type Outcome } from "./outcome.js";
export { FORMAT, type Citation, type Clause, type Condition, type IsoDate, type Permission, type Prepared, type Read, type Rule } from "./rule.js";
export { member, within } from "./tests.js";
export { trace, type ClauseTrace, type ConditionTrace, type FactValue, type Trace } from "./trace.js";
export type { Verdict } from "./verdict.js";
