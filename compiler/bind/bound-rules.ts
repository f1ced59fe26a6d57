/** Makes rules of what was declared: conditions, clauses, permissions and values typed, inputs named. */
import type { Document, Problem } from "../../grammar/index.js";
import type { Clause, Condition, Test } from "../model/expression.js";
import type { Attribute, Rule } from "../model/model.js";
import { bindClauses, type ClauseMaking } from "./clauses.js";
import { bindConditions } from "./conditions.js";
import { type FactTable } from "./facts.js";
import { fixedInput, type InputList } from "./inputs.js";
import { bindPermissions } from "./permissions.js";
import { type Edges, type RelatedRule } from "./precede.js";
import { rankOf } from "./rank.js";
import { readingsOf } from "./readings.js";
import type { Registry, RuleDraft, ScopeDraft, SectionDraft } from "./registry.js";
import { ALWAYS } from "./tests.js";
import { bindRuleValues } from "./values.js";

/** What all binding of one body of sources shares. */
export interface Common {
  readonly table: FactTable;
  readonly problems: Problem[];
  readonly typed: WeakSet<Attribute>;
}

/** The conditions that a scope or section hands down to all its rules. */
type HandedDown = ReadonlyMap<ScopeDraft | SectionDraft, readonly Condition[]>;

/** Which rules carve out of which, and which override which. */
export interface EdgesOfRules {
  readonly bases: Edges;
  readonly exceptions: Edges;
  readonly overriders: Edges;
}

const makingFor = (list: InputList, common: Common): ClauseMaking => ({ ...common, list });

/** The conditions among some tags, asked for under one owner. */
const conditionsOf = (attributes: readonly Attribute[], list: InputList, common: Common): Condition[] =>
  bindConditions(readingsOf(attributes, common.table, []), makingFor(list, common));

/** Whether a tag says when something applies. */
export const saysWhen = ({ meaning }: Attribute): boolean =>
  meaning.kind === "audiences" || meaning.kind === "condition" || meaning.kind === "effective";

/** An exception block that does not say when it applies is attested as a whole. */
function attestedWhole({ list }: RuleDraft): Condition {
  const test: Test = { kind: "attested", input: fixedInput(list, "holds", { type: "boolean", question: "Does this exception apply to the case?" }) };
  return { owner: list.owner, test, attributes: [] };
}

/** A rule without clauses is judged by its bare text; an exception without clauses is satisfied where it applies. */
function bareText({ list }: Pick<RuleDraft, "list">): Clause {
  const input = fixedInput(list, "complied", { type: "boolean", question: "Was this complied with?" });
  return { attribute: null, scope: ALWAYS, demand: { kind: "attested", input } };
}

function consequencesOf(attributes: readonly Attribute[]): Rule["consequences"] {
  return attributes.filter(({ meaning }) => meaning.kind === "consequence").map((attribute) => ({ text: attribute.value, attribute }));
}

function ruleOf({ draft, references }: RelatedRule, handedDown: HandedDown, edges: EdgesOfRules, common: Common): Rule {
  const { kind, id, scope, section, text, prose, place, extent, attributes, list } = draft;
  const making = makingFor(list, common);
  const readings = readingsOf(attributes, common.table, common.problems);
  const own = bindConditions(readings, making);
  const whole = kind === "exception" && !attributes.some(saysWhen) ? [attestedWhole(draft)] : [];
  const conditions = [handedDown.get(scope) ?? [], (section && handedDown.get(section)) ?? [], own, whole].flat().slice();
  const permissions = bindPermissions(readings, making);
  const found = bindClauses(readings, making);
  const values = bindRuleValues(attributes, making);
  const isBare = found.length === 0 && kind === "rule" && !attributes.some(({ meaning }) => meaning.kind === "value");
  const precedence = rankOf(attributes, id, common.problems)?.rank ?? scope.jurisdiction.precedence;
  return {
    kind, id, jurisdiction: scope.jurisdiction.id, section: section?.id ?? null, text, prose, place, extent, attributes,
    precedence, conditions, clauses: isBare ? [bareText(draft)] : found.slice(), permissions, values, consequences: consequencesOf(attributes), references: references.slice(),
    bases: edges.bases.get(id) ?? [], exceptions: edges.exceptions.get(id) ?? [], overriddenBy: edges.overriders.get(id) ?? [],
    // Lists that grew have room for more: what stays is of its size.
    inputs: list.inputs.slice(),
  };
}

/** The rule that a section's own clauses make; `null` where it has none. */
function sectionRule(section: SectionDraft, handedDown: HandedDown, common: Common): Rule | null {
  const { id, name, scope, title, place, extent, list } = section;
  const attributes = [...section.own, ...section.cutOff];
  if (!attributes.some((attribute) => attribute.role === "clause")) return null;
  const making = makingFor(list, common);
  const cutOff = bindConditions(readingsOf(section.cutOff, common.table, []), making);
  const conditions = [...(handedDown.get(scope) ?? []), ...(handedDown.get(section) ?? []), ...cutOff];
  const found = bindClauses(readingsOf(attributes, common.table, common.problems), making);
  return {
    kind: "section", id, jurisdiction: scope.jurisdiction.id, section: id, text: title ?? name, prose: [], place, extent, attributes,
    precedence: rankOf(attributes, id, common.problems)?.rank ?? scope.jurisdiction.precedence,
    conditions, clauses: found.length === 0 ? [bareText(section)] : found, permissions: [], values: [], consequences: [], references: [],
    bases: [], exceptions: [], overriddenBy: [], inputs: list.inputs,
  };
}

function handDown({ rules, sections }: Registry, common: Common): HandedDown {
  const handedDown = new Map<ScopeDraft | SectionDraft, readonly Condition[]>();
  for (const { scope } of [...rules, ...sections.values()]) {
    if (!handedDown.has(scope)) handedDown.set(scope, conditionsOf(scope.attributes, scope.jurisdiction.list, common));
  }
  for (const section of sections.values()) handedDown.set(section, conditionsOf(section.own, section.list, common));
  return handedDown;
}

/** The rules of some Documents, in their order and that of the text. */
export function bindRules(registry: Registry, related: readonly RelatedRule[], edges: EdgesOfRules, common: Common, documents: readonly Document[]): Rule[] {
  const handedDown = handDown(registry, common);
  const sectionRules = [...registry.sections.values()].flatMap((section) => sectionRule(section, handedDown, common) ?? []);
  const rules = [...sectionRules, ...related.map((rule) => ruleOf(rule, handedDown, edges, common))];
  const order = new Map(documents.map(({ file }, index) => [file, index]));
  return rules.sort((a, b) => (order.get(a.place.file) ?? 0) - (order.get(b.place.file) ?? 0) || a.place.start - b.place.start);
}
