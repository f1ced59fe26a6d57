/** Two rules of which one notes the other, but whose clauses share no fact: those of the same form are compared as if they were about one thing. */
import type { Demand, Value } from "../model/expression.js";
import { TODAY, type Vocabulary } from "../decide/vocabulary.js";
import { constraintsOf, type Constraint } from "./constraint.js";
import type { Meeting } from "./pairs.js";
import type { Rule } from "../model/model.js";

/** What is compared, and the vocabulary in which it is one thing. */
export interface AsOne {
  readonly form: string;
  readonly meeting: Meeting;
  readonly vocabulary: Vocabulary;
}

/** The variable that a demand's operand is; `null` for one that is worked out. */
function nameOf(value: Value, vocabulary: Vocabulary): string | null {
  if (value.kind === "fact") return vocabulary.fact(value.fact);
  if (value.kind === "input") return vocabulary.input(value.input);
  return value.kind === "today" ? TODAY : null;
}

const isOwn = (value: Value): boolean => value.kind === "input";

/** The operands that are taken as one, pair by pair; clocks only where one of them is declared nowhere. */
function operands(a: Demand, b: Demand): (readonly [Value, Value])[] {
  const pairs: (readonly [Value, Value])[] = [];
  if ("action" in a && "action" in b) pairs.push([a.action, b.action]);
  if ("event" in a && "event" in b) pairs.push([a.event, b.event]);
  if ("amount" in a && "amount" in b) pairs.push([a.amount, b.amount]);
  if ("clock" in a && "clock" in b && (isOwn(a.clock) || isOwn(b.clock))) pairs.push([a.clock, b.clock]);
  return pairs;
}

/** Bounds from above and from below are one form: what they bound is an amount in some unit. */
const formOf = ({ form, demand }: Constraint): string => (demand && "unit" in demand ? `bound in ${demand.unit}s` : form);

function behaviourOf({ demand }: Constraint): Value[] {
  if (!demand) return [];
  if ("amount" in demand) return [demand.amount];
  return "action" in demand ? [demand.action] : [];
}

/** For each form that both rules have, their clauses of it as one subject. */
export function asOne(a: Rule, b: Rule, vocabulary: Vocabulary): AsOne[] {
  const [ours, theirs] = [a, b].map((rule) => constraintsOf(rule).filter(({ form }) => form !== "condition" && form !== "value"));
  const forms = [...new Set(ours?.map(formOf))].filter((form) => theirs?.some((constraint) => formOf(constraint) === form));
  return forms.flatMap((form) => {
    const [left, right] = [ours, theirs].map((constraints) => (constraints ?? []).filter((constraint) => formOf(constraint) === form));
    const first = left?.[0];
    if (!left || !right || !first?.demand) return [];
    const names = new Map<string, string>();
    const resolve = (name: string): string => names.get(name) ?? name;
    for (const { demand } of [...left, ...right]) {
      for (const [one, other] of demand ? operands(first.demand, demand) : []) {
        const [kept, gone] = [one, other].map((value) => nameOf(value, vocabulary));
        if (kept === null || kept === undefined || gone === null || gone === undefined || resolve(kept) === resolve(gone)) continue;
        // The as-of date keeps its name, and a declared fact keeps its own rather than an input's.
        const [from, to] = gone === TODAY || (isOwn(one) && !isOwn(other)) ? [resolve(kept), resolve(gone)] : [resolve(gone), resolve(kept)];
        for (const [name, target] of names) if (target === from) names.set(name, to);
        names.set(from, to);
      }
    }
    const meeting: Meeting = { a: { rule: a, constraints: left }, b: { rule: b, constraints: right }, facts: [], behaviours: behaviourOf(first) };
    return [{ form, meeting, vocabulary: vocabulary.renamed(names) }];
  });
}
