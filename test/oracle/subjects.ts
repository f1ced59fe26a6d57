/** What the clauses of a rule constrain, and which of them two rules have in common (section 9). */
import type { Clause, Test, Value } from "../../compiler/model/expression.js";
import type { Model, Rule, RuleValue } from "../../compiler/model/model.js";

/** Facts read by a value, by key, derived ones as they are. */
function factsOfValue(value: Value): string[] {
  switch (value.kind) {
    case "fact":
      return [value.fact.key];
    case "arithmetic":
    case "pick":
      return [...factsOfValue(value.left), ...factsOfValue(value.right)];
    case "shift":
      return [...factsOfValue(value.day), ...factsOfValue(value.amount)];
    case "count":
      return [...factsOfValue(value.from), ...factsOfValue(value.to)];
    case "truth":
      return aboutOf(value.test);
    default:
      return [];
  }
}

/** The facts that a required condition is about: of a comparison those of its left side, or, where that holds none, of its right side. */
function aboutOf(test: Test): string[] {
  switch (test.kind) {
    case "fact":
      return [test.fact.key];
    case "compare": {
      const left = factsOfValue(test.left);
      return left.length > 0 ? left : factsOfValue(test.right);
    }
    case "is-none":
      return factsOfValue(test.value);
    case "not":
      return aboutOf(test.test);
    case "all":
    case "any":
      return test.tests.flatMap(aboutOf);
    default:
      return [];
  }
}

/** What a clause constrains: keys of facts; of the validity forms the pair of action and event as one. */
export function subjectsOf({ demand }: Clause): readonly (readonly string[])[] {
  switch (demand.kind) {
    case "condition":
      return [...new Set(aboutOf(demand.test))].map((key) => [key]);
    case "attested":
      return [];
    case "at-most":
    case "at-least":
      return [...new Set(factsOfValue(demand.amount))].map((key) => [key]);
    case "validity":
    case "remaining-validity": {
      const [action] = factsOfValue(demand.action);
      const [event] = factsOfValue(demand.event);
      return action !== undefined && event !== undefined ? [[action, event]] : [];
    }
    default:
      return factsOfValue(demand.action).map((key) => [key]);
  }
}

/** From above, from below, or otherwise. */
export type Direction = "upper" | "lower" | "other";

export function directionOf({ demand }: Clause): Direction {
  switch (demand.kind) {
    case "earliest":
    case "at-least":
      return "lower";
    case "remaining-validity":
    case "attested":
      return "other";
    case "condition": {
      const { test } = demand;
      if (test.kind !== "compare" || test.operator === "=" || test.operator === "!=") return "other";
      const isLess = test.operator === "<" || test.operator === "<=";
      const isFlipped = factsOfValue(test.left).length === 0;
      return isLess === isFlipped ? "lower" : "upper";
    }
    default:
      return "upper";
  }
}

/** What two rules have in common. */
export interface Shared {
  readonly rules: readonly [Rule, Rule];
  /** The keys of the facts that are the subject. */
  readonly subject: readonly string[];
  readonly compared:
    | { readonly kind: "clauses"; readonly clauses: readonly [readonly Clause[], readonly Clause[]] }
    | { readonly kind: "values"; readonly values: readonly [readonly RuleValue[], readonly RuleValue[]] };
}

const nameOf = (subject: readonly string[]): string => subject.join(" ");

function clausesBySubject({ clauses }: Rule): Map<string, { readonly subject: readonly string[]; readonly clauses: Clause[] }> {
  const found = new Map<string, { readonly subject: readonly string[]; readonly clauses: Clause[] }>();
  for (const clause of clauses) {
    for (const subject of subjectsOf(clause)) {
      const known = found.get(nameOf(subject)) ?? { subject, clauses: [] };
      known.clauses.push(clause);
      found.set(nameOf(subject), known);
    }
  }
  return found;
}

/** The subjects of two rules; facts that share the very same clauses are one subject. */
export function sharedBy(first: Rule, second: Rule): Shared[] {
  const [one, other] = [clausesBySubject(first), clausesBySubject(second)];
  const groups = new Map<string, Shared & { readonly subject: string[] }>();
  for (const [name, { subject, clauses }] of one) {
    const theirs = other.get(name)?.clauses;
    if (!theirs) continue;
    const key = [clauses.map((clause) => first.clauses.indexOf(clause)), theirs.map((clause) => second.clauses.indexOf(clause)), subject.length > 1 ? name : ""].join("/");
    const known = groups.get(key);
    if (known) known.subject.push(...subject);
    else groups.set(key, { rules: [first, second], subject: [...subject], compared: { kind: "clauses", clauses: [clauses, theirs] } });
  }
  const facts = [...new Set(first.values.map(({ fact }) => fact))].filter((fact) => second.values.some((value) => value.fact === fact));
  const values = facts.map((fact): Shared => {
    const ofFact = ({ values: all }: Rule): RuleValue[] => all.filter((value) => value.fact === fact);
    return { rules: [first, second], subject: [fact], compared: { kind: "values", values: [ofFact(first), ofFact(second)] } };
  });
  return [...groups.values(), ...values];
}

/** Every two rules with a subject in common, in the order of the sources. */
export const allShared = ({ rules }: Model): Shared[] => rules.flatMap((first, index) => rules.slice(index + 1).flatMap((second) => sharedBy(first, second)));
