/** Judges rules on a case into typed arrays: for many cases that nobody reads one by one. */
import { caseAsOf, refuseOtherFormat, type EvaluateOptions } from "./evaluate.js";
import { judge } from "./judged.js";
import { FORMAT, type AnyRule, type Group, type Prepared } from "./rule.js";

/** Room for one case: an entry for each rule, in the order of the rules. */
export interface Codes {
  /** Outcome and deciding clause in one number, which `codeOf` and `clauseOf` take apart. */
  readonly judged: Int32Array;
  /** The last day, in days since 1970-01-01; where `isAbsent` says so, there is none. */
  readonly due: Int32Array;
}

/** How a list of rules, as it was when room was made for it, is judged. */
interface Plan extends Codes {
  readonly rules: readonly AnyRule[];
  /** Each group that stands in the list whole, with its part of the room. */
  readonly groups: readonly { readonly group: Group; readonly judged: Int32Array; readonly due: Int32Array }[];
  /** The indices of the rules that no group judges. */
  readonly alone: readonly number[];
  /** A rule of another format. */
  readonly foreign: AnyRule | null;
}

/** The first rule of another format. */
const foreignAmong = (rules: readonly AnyRule[]): AnyRule | null => rules.find(({ format }) => format !== FORMAT) ?? null;

function planOf(rules: readonly AnyRule[], judged: Int32Array, due: Int32Array): Plan {
  const groups: Plan["groups"][number][] = [];
  const alone: number[] = [];
  let end = 0;
  for (const [first, rule] of rules.entries()) {
    const group = first >= end ? rule.group?.() : undefined;
    const members = group?.rules() ?? [];
    if (group && members.every((member, index) => member === rules[first + index])) {
      end = first + members.length;
      groups.push({ group, judged: judged.subarray(first, end), due: due.subarray(first, end) });
    }
    if (first >= end || rule.code === undefined) alone.push(first);
  }
  return { rules, judged, due, groups, alone, foreign: foreignAmong(rules) };
}

/** How the rules are judged for which room was made, by that room. */
const plans = new WeakMap<Codes, Plan>();

/** Makes room for what some rules come to. If the list is changed, it needs new room. */
export function codesFor(rules: readonly AnyRule[]): Codes {
  const room = { judged: new Int32Array(rules.length), due: new Int32Array(rules.length) };
  plans.set(room, planOf(rules, room.judged, room.due));
  return room;
}

/** The plan for a list of rules; without groups where the room was not made for this very list. */
function planFor(rules: readonly AnyRule[], out: Codes): Plan {
  const plan = plans.get(out);
  if (plan && plan.rules === rules && plan.judged === out.judged && plan.due === out.due && rules.length === out.due.length) return plan;
  const { judged, due } = out;
  const room = Math.min(judged.length, due.length);
  if (room < rules.length) throw new RangeError(`there is room for ${room} rules, not for ${rules.length}`);
  return { rules, judged, due, groups: [], alone: [...rules.keys()], foreign: foreignAmong(rules) };
}

/**
 * Judges the rules on facts that passed their door, and writes what `evaluatePrepared` would say into `out`. In room that was made for this very list, rules
 * that were compiled with the option `columns` are judged several at a time.
 * @throws a `RangeError` for an impossible date or too little room, a `TypeError` for a module of another format
 */
export function evaluateCodes(rules: readonly AnyRule[], facts: Prepared, options: EvaluateOptions, out: Codes): void {
  const at = caseAsOf(facts, options);
  const { groups, alone, judged, due, foreign } = planFor(rules, out);
  if (foreign) refuseOtherFormat(foreign);
  for (const { group, judged: outcomes, due: days } of groups) group.codes(at, outcomes, days);
  for (const index of alone) {
    judged[index] = judge(rules[index] as AnyRule, at);
    due[index] = at.due;
  }
}
