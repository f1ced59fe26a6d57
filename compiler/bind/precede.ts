/** Says which rule each exception carves out of, and which rules override which; circles are refused. */
import type { Problem } from "../../grammar/index.js";
import { ruleId, type RuleId } from "../model/ids.js";
import type { Reference } from "../model/model.js";
import { circle, missingBase } from "./problems/ids.js";
import { noRuleReference } from "./problems/references.js";
import type { RuleDraft } from "./registry.js";

/** A rule with the references that its tags make. */
export interface RelatedRule {
  readonly draft: RuleDraft;
  readonly references: readonly Reference[];
}

/** For each rule the rules that it points to. */
export type Edges = ReadonlyMap<RuleId, readonly RuleId[]>;

export interface Precedence {
  readonly bases: Edges;
  readonly overrides: Edges;
}

function targetsOf({ draft, references }: RelatedRule, relation: Reference["relation"], problems: Problem[]): RuleId[] {
  if (references.length === 0) return [];
  const targets = new Set<RuleId>();
  for (const reference of references) {
    if (reference.relation !== relation || !reference.listed) continue;
    const { target, denotes, place, tag } = reference;
    if (denotes === "rule" && target !== draft.id) targets.add(ruleId(target));
    else if (denotes !== "dangling" && denotes !== "external") problems.push(noRuleReference.at(place, { target, tag, why: denotes === "rule" ? "itself" : "no-rule" }));
  }
  return [...targets];
}

function basesOf(rule: RelatedRule, problems: Problem[]): RuleId[] {
  const { draft } = rule;
  const named = targetsOf(rule, "exception-to", problems);
  // What is no id names nothing: then the rule above is meant, as without the tag.
  const isNamed = rule.references.some(({ relation }) => relation === "exception-to");
  if (isNamed || draft.kind === "rule") return named;
  if (draft.ruleAbove) return [draft.ruleAbove];
  problems.push(missingBase.at(draft.place, { id: draft.id }));
  return [];
}

/** Reports each circle once and cuts the edge that closes it, so that what remains is sound. Depth-first, without recursion. */
function cutCircles(what: "exceptions" | "overrides", edges: Map<RuleId, RuleId[]>, rules: readonly RelatedRule[], problems: Problem[]): Edges {
  const done = new Set<RuleId>();
  for (const { draft } of rules) {
    if ((edges.get(draft.id) ?? []).length === 0) continue;
    const path: RuleId[] = [draft.id];
    const next: number[] = [0];
    while (path.length > 0) {
      const at = path.at(-1);
      const targets = at === undefined ? undefined : edges.get(at);
      const index = next[next.length - 1] ?? 0;
      const target = targets?.[index];
      if (at === undefined || target === undefined || done.has(at)) {
        if (at !== undefined) done.add(at);
        path.pop();
        next.pop();
        continue;
      }
      const from = path.indexOf(target);
      if (from >= 0) {
        const place = rules.find((rule) => rule.draft.id === at)?.draft.place ?? draft.place;
        problems.push(circle.at(place, { what, path: [...path.slice(from), target] }));
        targets?.splice(index, 1);
        continue;
      }
      next[next.length - 1] = index + 1;
      path.push(target);
      next.push(0);
    }
  }
  return edges;
}

/** What rules say of whom they are exceptions to and whom they override, circles included. */
export function statedPrecedence(rules: readonly RelatedRule[], problems: Problem[]): { readonly bases: Map<RuleId, RuleId[]>; readonly overrides: Map<RuleId, RuleId[]> } {
  const bases = new Map(rules.map((rule) => [rule.draft.id, basesOf(rule, problems)]));
  const overrides = new Map(rules.map((rule) => [rule.draft.id, targetsOf(rule, "overrides", problems)]));
  return { bases, overrides };
}

/** Who is an exception to whom, and who overrides whom. */
export function bindPrecedence(rules: readonly RelatedRule[], problems: Problem[]): Precedence {
  const { bases, overrides } = statedPrecedence(rules, problems);
  return { bases: cutCircles("exceptions", bases, rules, problems), overrides: cutCircles("overrides", overrides, rules, problems) };
}

/** The same edges, read backwards. */
export function inverse(edges: Edges): Edges {
  const backwards = new Map<RuleId, RuleId[]>();
  for (const [from, targets] of edges) {
    for (const target of targets) {
      const known = backwards.get(target);
      if (known) known.push(from);
      else backwards.set(target, [from]);
    }
  }
  return backwards;
}
