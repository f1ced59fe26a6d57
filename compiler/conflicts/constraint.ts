/** What one clause demands of the things that it constrains: where it is met and where it is violated, as conditions. */
import { allOf } from "../bind/tests.js";
import { negation, someOf } from "../decide/standing.js";
import type { Clause, Comparison, Demand, Permission, Span, Test, Value } from "../model/expression.js";
import type { Attribute, Rule } from "../model/model.js";
import { inLeastUnit } from "../model/span.js";
import { subjectsOf, type Subject } from "./subject.js";

/** Whether a clause bounds from above only, from below only, or otherwise. An upper and a lower one form a window. */
export type Direction = "upper" | "lower" | "other";

export interface Constraint {
  readonly rule: Rule;
  /** Its index among the rule's clauses; of a VALUE among the rule's values. */
  readonly index: number;
  /** `null` where the rule's bare text is what is judged. */
  readonly attribute: Attribute | null;
  readonly form: Demand["kind"] | "value";
  readonly demand: Demand | null;
  readonly subjects: readonly Subject[];
  readonly direction: Direction;
  /** The audience and the `during`: where false, the clause demands nothing. */
  readonly scope: Test;
  /** Where the scope does not hold, as far as a case has to tell for it to be seen: the exceptions in words are asked before the scope is. */
  readonly idle: Test;
  /** Where the scope holds: */
  readonly satisfied: Test;
  readonly violated: Test;
  /** What a VALUE gives. */
  readonly value: Value | null;
}

interface Judged {
  readonly satisfied: Test;
  readonly violated: Test;
}

/** An amount, and where it is that. */
interface Amount {
  readonly guard: Test;
  readonly amount: number | Value;
}

const always: Test = { kind: "always" };
const opposite: { readonly [K in Comparison]: Comparison } = { "=": "!=", "!=": "=", "<": ">=", "<=": ">", ">": "<=", ">=": "<" };

/** Both sides there, and in this order or not. */
const compared = (of: "date" | "number", left: Value, operator: Comparison, right: Value): Judged => ({
  satisfied: { kind: "compare", operator, of, left, right },
  violated: { kind: "compare", operator: opposite[operator], of, left, right },
});

const asValue = (amount: number | Value): Value => (typeof amount === "number" ? { kind: "number", value: amount } : amount);

const shifted = (day: Value, amount: number | Value, unit: Span["unit"], direction: 1 | -1): Value => ({ kind: "shift", day, amount: asValue(amount), unit, direction });

type Of<K extends Demand["kind"]> = Extract<Demand, { kind: K }>;
type Judge<D> = (demand: D, amount: number | Value) => Judged;

/** True of every case, but a case has to tell it: what is judged before a clause is left open as long as it is not. */
const known = (test: Test): Test => someOf([test, negation(test)]);

/** As section 8, step 3 judges them, of an action that is there. */
const judges: { readonly [K in Demand["kind"]]: Judge<Of<K>> | null } = {
  deadline: ({ action, clock, span }, amount) => compared("date", action, "<=", shifted(clock, amount, span.unit, 1)),
  before: ({ action, clock }) => compared("date", action, "<", clock),
  by: ({ action, clock }) => compared("date", action, "<=", clock),
  until: ({ action, clock }) => compared("date", action, "<=", clock),
  "lead-time": ({ action, clock, span }, amount) => compared("date", action, "<=", shifted(clock, amount, span.unit, -1)),
  earliest: ({ action, clock, span, strict }, amount) => (span ? compared("date", action, ">=", shifted(clock, amount, span.unit, -1)) : compared("date", action, strict ? ">" : ">=", clock)),
  validity: ({ action, event, span, limit }, amount) => {
    const span1 = compared("date", action, "<", shifted(event, amount, span.unit, 1));
    if (!limit) return span1;
    const end = compared("date", action, "<=", limit);
    const isNone = (value: Value): Test => ({ kind: "is-none", of: "date", value });
    return {
      satisfied: allOf([span1.satisfied, someOf([isNone(limit), end.satisfied])]),
      violated: someOf([allOf([span1.violated, known(isNone(limit))]), allOf([negation(isNone(event)), end.violated])]),
    };
  },
  "remaining-validity": ({ action, event, span }, amount) => compared("date", event, ">=", shifted(action, amount, span.unit, 1)),
  "at-most": (demand, amount) => compared("number", demand.amount, "<=", asValue(amount)),
  "at-least": (demand, amount) => compared("number", demand.amount, ">=", asValue(amount)),
  condition: ({ test }) => ({ satisfied: test, violated: negation(test) }),
  // What a person attests constrains nothing that another rule could.
  attested: null,
};

const directions: { readonly [K in Exclude<Demand["kind"], "condition" | "attested">]: Direction } = {
  deadline: "upper", before: "upper", by: "upper", until: "upper", "lead-time": "upper", earliest: "lower", validity: "upper", "remaining-validity": "upper", "at-most": "upper", "at-least": "lower",
};

const turned: { readonly [K in Direction]: Direction } = { upper: "lower", lower: "upper", other: "other" };

/** The direction of a required condition: of a comparison of one fact, that of its operator. */
function directionOfTest(test: Test): Direction {
  if (test.kind === "not") return turned[directionOfTest(test.test)];
  if (test.kind !== "compare" || (test.of !== "number" && test.of !== "date")) return "other";
  const [left, right] = [test.left.kind === "fact" || test.left.kind === "input", test.right.kind === "fact" || test.right.kind === "input"];
  if (!left && !right) return "other";
  const direction = test.operator.startsWith("<") ? "upper" : test.operator.startsWith(">") ? "lower" : "other";
  return left ? direction : turned[direction];
}

const directionOf = (demand: Demand): Direction =>
  demand.kind === "condition" ? directionOfTest(demand.test) : demand.kind === "attested" ? "other" : directions[demand.kind];

/** The amount that a demand names, and its unit. */
function written(demand: Demand): { readonly amount: number | Value; readonly unit: string } | null {
  if (demand.kind === "at-most" || demand.kind === "at-least") return { amount: demand.limit, unit: demand.unit };
  return "span" in demand && demand.span ? { amount: demand.span.min, unit: demand.span.unit } : null;
}

function changed(amount: number | Value, { effect }: Permission, unit: string): number | Value {
  if (effect.kind !== "change") return amount;
  const by = effect.amount / inLeastUnit(1, unit).amount;
  if (effect.how === "replace") return by;
  return typeof amount === "number" ? amount + by : { kind: "arithmetic", operator: "+", left: amount, right: { kind: "number", value: by } };
}

/** Every amount that a demand may come to by the exceptions in words that change it. */
function amountsOf(demand: Demand, permissions: readonly Permission[]): readonly Amount[] {
  const plain = written(demand);
  if (!plain) return [{ guard: always, amount: 0 }];
  const { unit } = inLeastUnit(1, plain.unit);
  const changes = permissions.filter(({ effect }) => effect.kind === "change" && effect.unit === unit);
  return changes.reduce<Amount[]>(
    (amounts, change) => [
      ...amounts.map(({ guard, amount }) => ({ guard: allOf([guard, negation(change.test)]), amount })),
      ...amounts.map(({ guard, amount }) => ({ guard: allOf([guard, change.test]), amount: changed(amount, change, plain.unit) })),
    ],
    [{ guard: always, amount: plain.amount }],
  );
}

function judgedBy(demand: Demand, judge: Judge<Demand>, { permissions }: Rule): Judged {
  const ways = amountsOf(demand, permissions).map(({ guard, amount }) => ({ guard, ...judge(demand, amount) }));
  const satisfied = someOf(ways.map((way) => allOf([way.guard, way.satisfied])));
  const violated = someOf(ways.map((way) => allOf([way.guard, way.violated])));
  const permits = permissions.filter(({ effect }) => effect.kind === "permit").map(({ test }) => test);
  if (permits.length === 0) return { satisfied, violated };
  return { satisfied: someOf([allOf([...permits.map(negation), satisfied]), ...permits]), violated: allOf([...permits.map(negation), violated]) };
}

function ofClause(clause: Clause, index: number, rule: Rule): Constraint[] {
  const { attribute, scope, demand } = clause;
  const judge = judges[demand.kind] as Judge<Demand> | null;
  if (!judge) return [];
  // Most clauses are never compared.
  let worked: Judged | null = null;
  const judged = (): Judged => (worked ??= judgedBy(demand, judge, rule));
  return [{
    rule, index, attribute, form: demand.kind, demand, subjects: subjectsOf(demand), direction: directionOf(demand), scope, value: null,
    get idle() {
      return allOf([...rule.permissions.map(({ test }) => known(test)), negation(scope)]);
    },
    get satisfied() {
      return judged().satisfied;
    },
    get violated() {
      return judged().violated;
    },
  }];
}

/** What a rule constrains, in the order of its tags; VALUEs last. */
export function constraintsOf(rule: Rule): Constraint[] {
  const values = rule.values.map(({ fact, value, scope, attribute }, index): Constraint => ({
    rule, index, attribute, form: "value", demand: null, subjects: [{ key: `value ${fact}`, behaviours: [], facts: [fact] }], direction: "other", scope, idle: negation(scope), satisfied: always, violated: { kind: "never" }, value,
  }));
  return [...rule.clauses.flatMap((clause, index) => ofClause(clause, index, rule)), ...values];
}
