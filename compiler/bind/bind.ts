/** Documents in, Model and problems out: names resolved, ids typed, values typed, inputs named. */
import type { Document, Problem } from "../../grammar/index.js";
import type { Clause, Condition, Test } from "../model/expression.js";
import type { Attribute, Jurisdiction, Model, Rule, Section } from "../model/model.js";
import type { TagOptions } from "./attributes.js";
import { audiencesOf } from "./audiences.js";
import { bindClauses } from "./clauses.js";
import { bindConditions } from "./conditions.js";
import { declare } from "./declare.js";
import { fixedInput } from "./inputs.js";
import { bindPermissions } from "./permissions.js";
import { bindPrecedence, inverse, type Edges, type RelatedRule } from "./precede.js";
import { rankOf } from "./rank.js";
import type { RuleDraft, ScopeDraft, SectionDraft } from "./registry.js";
import { bindReferences, namesOf } from "./relate.js";

export interface Bound {
  readonly model: Model;
  readonly problems: readonly Problem[];
}

/** The conditions that a scope or section hands down to all its rules. */
type HandedDown = ReadonlyMap<ScopeDraft | SectionDraft, readonly Condition[]>;

/** Whether a rule's own tags say when it applies. */
const saysWhen = ({ meaning }: Attribute): boolean =>
  meaning.kind === "audiences" || meaning.kind === "condition" || meaning.kind === "effective";

function ownConditions({ kind, attributes, list }: RuleDraft): readonly Condition[] {
  const conditions = bindConditions(attributes, list);
  if (kind === "rule" || attributes.some(saysWhen)) return conditions;
  const test: Test = { kind: "attested", input: fixedInput(list, "holds", { type: "boolean", question: "Does this exception apply to the case?" }) };
  return [...conditions, { owner: list.owner, test, attributes: [] }];
}

/** A rule without clauses is judged by its bare text; an exception without clauses is satisfied where it applies. */
function bareText({ list }: Pick<RuleDraft, "list">): Clause {
  const input = fixedInput(list, "complied", { type: "boolean", question: "Was this complied with?" });
  return { attribute: null, scope: { kind: "always" }, demand: { kind: "attested", input } };
}

function consequencesOf(attributes: readonly Attribute[]): Rule["consequences"] {
  return attributes.filter(({ meaning }) => meaning.kind === "consequence").map((attribute) => ({ text: attribute.value, attribute }));
}

function ruleOf({ draft, references }: RelatedRule, handedDown: HandedDown, edges: { bases: Edges; exceptions: Edges; overriders: Edges }, problems: Problem[]): Rule {
  const { kind, id, scope, section, text, prose, place, extent, attributes, list } = draft;
  const conditions = [...(handedDown.get(scope) ?? []), ...((section && handedDown.get(section)) ?? []), ...ownConditions(draft)];
  const permissions = bindPermissions(attributes, list);
  const found = bindClauses(attributes, list, problems);
  const clauses = found.length === 0 && kind === "rule" ? [bareText(draft)] : found;
  const precedence = rankOf(attributes, id, problems)?.rank ?? scope.jurisdiction.precedence;
  return {
    kind, id, jurisdiction: scope.jurisdiction.id, section: section?.id ?? null, text, prose, place, extent, attributes,
    precedence, conditions, clauses, permissions, consequences: consequencesOf(attributes), references,
    bases: edges.bases.get(id) ?? [], exceptions: edges.exceptions.get(id) ?? [], overriddenBy: edges.overriders.get(id) ?? [],
    inputs: list.inputs,
  };
}

/** The rule that a section's own clauses make; `null` where it has none. */
function sectionRule(section: SectionDraft, handedDown: HandedDown, problems: Problem[]): Rule | null {
  const { id, name, scope, title, place, extent, list } = section;
  const attributes = [...section.own, ...section.cutOff];
  if (!attributes.some((attribute) => attribute.role === "clause")) return null;
  const conditions = [...(handedDown.get(scope) ?? []), ...(handedDown.get(section) ?? []), ...bindConditions(section.cutOff, list)];
  const found = bindClauses(attributes, list, problems);
  return {
    kind: "section", id, jurisdiction: scope.jurisdiction.id, section: id, text: title ?? name, prose: [], place, extent, attributes,
    precedence: rankOf(attributes, id, problems)?.rank ?? scope.jurisdiction.precedence,
    conditions, clauses: found.length === 0 ? [bareText(section)] : found, permissions: [], consequences: [], references: [],
    bases: [], exceptions: [], overriddenBy: [], inputs: list.inputs,
  };
}

/** Binds Documents, in the order given, into one Model. */
export function bind(documents: readonly Document[], options: TagOptions): Bound {
  const problems: Problem[] = [];
  const registry = declare(documents, options, problems);
  const names = namesOf(registry);

  const handedDown = new Map<ScopeDraft | SectionDraft, readonly Condition[]>();
  for (const { scope } of [...registry.rules, ...registry.sections.values()]) {
    if (!handedDown.has(scope)) handedDown.set(scope, bindConditions(scope.attributes, scope.jurisdiction.list));
  }
  for (const section of registry.sections.values()) handedDown.set(section, bindConditions(section.own, section.list));

  const related = registry.rules.map((draft): RelatedRule => {
    const references = bindReferences(draft.attributes, names, problems);
    return { draft, references };
  });
  const { bases, overrides } = bindPrecedence(related, problems);
  const edges = { bases, exceptions: inverse(bases), overriders: inverse(overrides) };

  const ownRules = new Map([...registry.sections.values()].map((section) => [section, sectionRule(section, handedDown, problems)]));
  const rules: Rule[] = [];
  for (const rule of related) rules.push(ruleOf(rule, handedDown, edges, problems));
  for (const rule of ownRules.values()) if (rule) rules.push(rule);

  const order = new Map(documents.map(({ file }, index) => [file, index]));
  rules.sort((a, b) => (order.get(a.place.file) ?? 0) - (order.get(b.place.file) ?? 0) || a.place.start - b.place.start);

  const jurisdictions = [...registry.jurisdictions.values()].map(({ id, title, precedence, place, attributes, list }): Jurisdiction => ({
    id, title, precedence, place, attributes, inputs: list.inputs,
    authority: attributes.find(({ meaning }) => meaning.kind === "authority")?.value ?? null,
  }));
  const sections = [...registry.sections.values()].map(({ id, name, scope, title, place, extent, own, cutOff, list }): Section => ({
    id, name, jurisdiction: scope.jurisdiction.id, title, place, extent, attributes: [...own, ...cutOff], inputs: list.inputs,
  }));
  const externals = new Set(rules.flatMap(({ references }) => references.filter(({ denotes }) => denotes === "external").map(({ target }) => target)));
  const ruleById = new Map<string, Rule>(rules.map((rule) => [rule.id, rule]));
  return {
    model: {
      sources: documents.map((document) => ({ name: document.file, document })),
      jurisdictions, sections, rules, ruleById, externals: [...externals].sort(), audiences: audiencesOf(rules),
    },
    problems,
  };
}
