/** Typed trees as terms of SMT-LIB, over unbounded integers and reals: days are counted since 1970-01-01, what is none is told by a truth of its own. */
import type { Clause, Demand, Permission, Span, Test, Value } from "../../../compiler/model/expression.js";
import type { Model, Rule } from "../../../compiler/model/model.js";

/** Thrown where a tree cannot be said: months, products, texts. */
export const UNSAYABLE = new Error("this cannot be said in terms of differences");

/** What is declared so far: constants by name, with their sort. */
export interface Saying {
  readonly model: Model;
  readonly sorts: Map<string, "Int" | "Real" | "Bool">;
  /** What holds of every case: values of enumerations are within their list. */
  readonly ranges: Map<string, string>;
  /** What is said once and used often. */
  readonly definitions: string[];
  /** The two sides of each comparison. */
  readonly atoms: (readonly [left: string, right: string])[];
}

export const newSaying = (model: Model): Saying => ({ model, sorts: new Map(), ranges: new Map(), definitions: [], atoms: [] });

/** A value, and whether it is none. */
interface Said {
  readonly term: string;
  readonly none: string;
  /** The terms that it can be, where it is the smaller or larger of several. */
  readonly oneOf?: readonly string[];
}

const termsOf = ({ term, oneOf }: Said): readonly string[] => oneOf ?? [term];

/** A comparison, remembered. */
function compared(operator: string, left: Said, right: Said, { atoms }: Saying): string {
  for (const one of termsOf(left)) for (const other of termsOf(right)) atoms.push([one, other]);
  return `(${operator} ${left.term} ${right.term})`;
}

const quoted = (name: string): string => `|${name}|`;
const list = (operator: string, parts: readonly string[], empty: string): string => (parts.length === 0 ? empty : parts.length === 1 ? (parts[0] ?? empty) : `(${operator} ${parts.join(" ")})`);

export const and = (...parts: readonly string[]): string => (parts.includes("false") ? "false" : list("and", parts.filter((part) => part !== "true"), "true"));
export const or = (...parts: readonly string[]): string => (parts.includes("true") ? "true" : list("or", parts.filter((part) => part !== "false"), "false"));
export const not = (part: string): string => (part === "true" ? "false" : part === "false" ? "true" : `(not ${part})`);

const number = (value: number): string => (value < 0 ? `(- ${Math.abs(value)})` : String(value));

function constant(name: string, sort: "Int" | "Real" | "Bool", { sorts }: Saying): string {
  sorts.set(quoted(name), sort);
  return quoted(name);
}

const known = (term: string): Said => ({ term, none: "false" });

/** The constants that stand for a fact. */
export const constantsOf = (key: string): readonly string[] => [quoted(`fact ${key}`), quoted(`none ${key}`)];

function factTerm(key: string, saying: Saying): Said {
  const fact = saying.model.factByKey.get(key);
  if (!fact || fact.definitions.length > 0) throw UNSAYABLE;
  if (fact.value) return say(fact.value, saying);
  const { type, declared } = fact;
  if (type.kind === "boolean") return known(constant(`fact ${key}`, "Bool", saying));
  if (type.kind === "text") throw UNSAYABLE;
  const sort = type.kind === "number" && declared !== "integer" ? "Real" : "Int";
  const term = constant(`fact ${key}`, sort, saying);
  if (type.kind === "enumeration") saying.ranges.set(term, `(and (<= 0 ${term}) (< ${term} ${type.values.length}))`);
  return { term, none: constant(`none ${key}`, "Bool", saying) };
}

/** A sum or difference of two values. */
function both(left: Said, right: Said, operator: "+" | "-"): Said {
  const joined = (one: string, other: string): string => `(${operator} ${one} ${other})`;
  const isPick = left.oneOf !== undefined || right.oneOf !== undefined;
  return {
    term: joined(left.term, right.term), none: or(left.none, right.none),
    ...(isPick ? { oneOf: termsOf(left).flatMap((one) => termsOf(right).map((other) => joined(one, other))) } : {}),
  };
}

function say(value: Value, saying: Saying): Said {
  switch (value.kind) {
    case "number":
      return known(number(value.value));
    case "day":
      return known(number(value.day));
    case "choice":
      return known(String(value.index));
    case "none":
      return { term: "0", none: "true" };
    case "fact":
      return factTerm(value.fact.key, saying);
    case "input": {
      const name = `${value.input.owner} ${value.input.name}`;
      if (value.input.type === "boolean") return known(constant(`input ${name}`, "Bool", saying));
      return { term: constant(`input ${name}`, value.input.type === "date" ? "Int" : "Real", saying), none: constant(`none ${name}`, "Bool", saying) };
    }
    case "today":
      return known(constant("today", "Int", saying));
    case "arithmetic": {
      const [left, right] = [say(value.left, saying), say(value.right, saying)];
      if (value.operator === "/" && value.right.kind === "number" && value.right.value === 1) return left;
      if (value.operator !== "+" && value.operator !== "-") throw UNSAYABLE;
      return both(left, right, value.operator);
    }
    case "shift": {
      if (value.unit !== "day") throw UNSAYABLE;
      const [day, amount] = [say(value.day, saying), say(value.amount, saying)];
      return both(day, amount, value.direction === 1 ? "+" : "-");
    }
    case "count": {
      if (value.unit !== "day") throw UNSAYABLE;
      const [from, to] = [say(value.from, saying), say(value.to, saying)];
      return both(to, from, "-");
    }
    case "pick": {
      const [left, right] = [say(value.left, saying), say(value.right, saying)];
      const first = compared(value.which === "smaller" ? "<=" : ">=", left, right, saying);
      return { term: `(ite (or ${right.none} (and (not ${left.none}) ${first})) ${left.term} ${right.term})`, none: and(left.none, right.none), oneOf: [...termsOf(left), ...termsOf(right)] };
    }
    case "truth":
      return known(sayTest(value.test, saying));
    case "text":
      throw UNSAYABLE;
  }
}

/** A condition as a formula. */
export function sayTest(test: Test, saying: Saying): string {
  switch (test.kind) {
    case "always":
      return "true";
    case "never":
      return "false";
    case "member":
      return constant(`member ${test.audience}`, "Bool", saying);
    case "attested":
      return constant(`input ${test.input.owner} ${test.input.name}`, "Bool", saying);
    case "fact":
      return factTerm(test.fact.key, saying).term;
    case "compare": {
      const [left, right] = [say(test.left, saying), say(test.right, saying)];
      const none = or(left.none, right.none);
      if (test.operator === "!=") return or(none, not(compared("=", left, right, saying)));
      return and(not(none), compared(test.operator, left, right, saying));
    }
    case "is-none":
      return say(test.value, saying).none;
    case "not":
      return not(sayTest(test.test, saying));
    case "period": {
      if (test.from === null && test.until === null) return "true";
      const today = constant("today", "Int", saying);
      return and(...(test.from === null ? [] : [`(>= ${today} ${number(test.from)})`]), ...(test.until === null ? [] : [`(<= ${today} ${number(test.until)})`]));
    }
    case "all":
      return and(...test.tests.map((part) => sayTest(part, saying)));
    case "any":
      return or(...test.tests.map((part) => sayTest(part, saying)));
  }
}

/** A value's term and whether it is none, for comparing values. */
export const sayValue = say;

/** A clause as formulas. */
export interface SaidClause {
  readonly scope: string;
  /** Whether it can be met at all. */
  readonly counts: string;
  readonly satisfied: string;
  readonly violated: string;
}

const kinds: Readonly<Record<string, readonly [kind: string, size: number]>> = { week: ["day", 7], year: ["month", 12] };

function amountTerm(written: Said, unit: string, permissions: readonly Permission[], saying: Saying): Said {
  const [kind, size] = kinds[unit] ?? [unit, 1];
  return permissions.reduce((amount, { test, effect }) => {
    if (effect.kind !== "change" || (kinds[effect.unit]?.[0] ?? effect.unit) !== kind) return amount;
    const more = number(effect.amount / size);
    const holds = sayTest(test, saying);
    if (effect.how === "replace") return { term: `(ite ${holds} ${more} ${amount.term})`, none: and(amount.none, not(holds)) };
    return { term: `(ite ${holds} (+ ${amount.term} ${more}) ${amount.term})`, none: amount.none };
  }, written);
}

/** What a demand says where everything that it reads is there, and where it says nothing. */
interface Judging {
  readonly says: string;
  readonly holds: string;
  /** Violated, whatever it says. */
  readonly late?: string;
}

function judging(demand: Demand, permissions: readonly Permission[], saying: Saying): Judging {
  const spanTerm = (span: Span): Said => {
    if (span.unit !== "day") throw UNSAYABLE;
    return amountTerm(typeof span.min === "number" ? known(number(span.min)) : say(span.min, saying), "day", permissions, saying);
  };
  const upper = (action: Value, last: Said, isOpen: "open until due" | "open"): Judging => {
    const done = say(action, saying);
    const today = isOpen === "open" ? null : constant("today", "Int", saying);
    return {
      says: and(not(last.none), not(done.none)), holds: compared("<=", done, last, saying),
      ...(today === null ? {} : { late: and(not(last.none), done.none, `(> ${today} ${last.term})`) }),
    };
  };
  const plus = (day: Value, amount: Said, sign: "+" | "-"): Said => {
    const from = say(day, saying);
    return both(from, amount, sign);
  };
  switch (demand.kind) {
    case "condition":
      return { says: "true", holds: sayTest(demand.test, saying) };
    case "attested":
      return { says: "true", holds: sayTest({ kind: "attested", input: demand.input }, saying) };
    case "at-most":
    case "at-least": {
      const [amount, limit] = [say(demand.amount, saying), amountTerm(known(number(demand.limit)), demand.unit, permissions, saying)];
      return { says: not(amount.none), holds: compared(demand.kind === "at-most" ? "<=" : ">=", amount, limit, saying) };
    }
    case "deadline":
      return upper(demand.action, plus(demand.clock, spanTerm(demand.span), "+"), "open until due");
    case "lead-time":
      return upper(demand.action, plus(demand.clock, spanTerm(demand.span), "-"), "open until due");
    case "before":
      return upper(demand.action, plus(demand.clock, known("1"), "-"), "open until due");
    case "by":
      return upper(demand.action, say(demand.clock, saying), "open until due");
    case "until":
      return upper(demand.action, say(demand.clock, saying), "open");
    case "earliest": {
      const done = say(demand.action, saying);
      const first = demand.span ? plus(demand.clock, spanTerm(demand.span), "-") : plus(demand.clock, known(demand.strict ? "1" : "0"), "+");
      return { says: and(not(first.none), not(done.none)), holds: compared(">=", done, first, saying) };
    }
    case "validity": {
      const [used, event] = [say(demand.action, saying), say(demand.event, saying)];
      const end = plus(demand.event, spanTerm(demand.span), "+");
      const limit = demand.limit ? say(demand.limit, saying) : { term: "0", none: "true" };
      return { says: and(not(used.none), not(event.none)), holds: and(compared("<", used, end, saying), demand.limit ? or(limit.none, compared("<=", used, limit, saying)) : "true"), late: and(not(used.none), event.none) };
    }
    case "remaining-validity": {
      const [used, expires] = [say(demand.action, saying), say(demand.event, saying)];
      const least = plus(demand.action, spanTerm(demand.span), "+");
      return { says: and(not(used.none), not(expires.none)), holds: compared(">=", expires, least, saying), late: and(not(used.none), expires.none) };
    }
  }
}

/** A clause of a rule as formulas (section 8, step 3). */
export function sayClause({ demand, scope }: Clause, { permissions }: Rule, saying: Saying): SaidClause {
  const permits = or(...permissions.filter(({ effect }) => effect.kind === "permit").map(({ test }) => sayTest(test, saying)));
  const inScope = sayTest(scope, saying);
  const { says, holds, late = "false" } = judging(demand, permissions, saying);
  const clock = "clock" in demand ? say(demand.clock, saying).none : "false";
  return {
    scope: inScope,
    counts: or(permits, not(clock)),
    satisfied: or(permits, and(inScope, says, holds)),
    violated: and(not(permits), inScope, or(and(says, not(holds)), late)),
  };
}

function ruleOf(id: string, { model }: Saying): Rule {
  const rule = model.ruleById.get(id);
  if (!rule) throw new Error(`the model has no rule ${id}`);
  return rule;
}

const sayConditions = ({ conditions }: Rule, saying: Saying): string => and(...conditions.map(({ test }) => sayTest(test, saying)));

const sayReached = (rule: Rule, saying: Saying): string =>
  and(sayConditions(rule, saying), ...(rule.bases.length === 0 ? [] : [or(...rule.bases.map((id) => sayReached(ruleOf(id, saying), saying)))]));

/** Whether an exception that is not itself excepted carves out, given that the rule is reached. */
const sayExcepted = (rule: Rule, saying: Saying): string =>
  and(sayReached(rule, saying), or(...rule.exceptions.map((id) => {
    const exception = ruleOf(id, saying);
    return and(sayConditions(exception, saying), not(sayExcepted(exception, saying)));
  })));

/** Whether a rule applies, exceptions taken into account and overrides not. */
export const sayApplies = (rule: Rule, saying: Saying): string => and(sayReached(rule, saying), not(sayExcepted(rule, saying)));
