/** Registers every jurisdiction, section, rule and exception that the Documents declare. Ids become types here. */
import type { Document, Problem } from "../../grammar/index.js";
import type { RuleId } from "../model/ids.js";
import { attach, type AttachedSection, type Opening } from "./attach.js";
import type { TagOptions } from "./attributes.js";
import { declareJurisdiction } from "./declare-jurisdiction.js";
import { declareRule } from "./declare-rule.js";
import { declareSection } from "./declare-section.js";
import { outsideJurisdiction } from "./problems/ids.js";
import { homelessTag } from "./problems/tags.js";
import { placeOf, type Registry, type ScopeDraft } from "./registry.js";

/** The blocks that must stand in a jurisdiction, as messages name them; facts and examples may stand anywhere. */
const homeBound: Readonly<Record<string, string>> = { RULE: "rule", EXCEPTION: "exception" };

function warnOfOutside(opening: Opening, { problems }: Registry): void {
  for (const { line } of opening.tags) problems.push(homelessTag.at(placeOf(line, opening), { name: line.name }));
  for (const { node } of opening.sections) {
    if (node) problems.push(outsideJurisdiction.at(placeOf(node.open, opening), { what: "section" }));
  }
  for (const { block } of opening.preamble.blocks) {
    const what = homeBound[block.name];
    if (what !== undefined) problems.push(outsideJurisdiction.at(placeOf(block.open, opening), { what }));
  }
}

function declarePart(part: AttachedSection, scope: ScopeDraft | null, opening: Opening, registry: Registry): void {
  const section = scope ? declareSection(part, scope, opening, registry) : null;
  let ruleAbove: RuleId | null = null;
  for (const attached of part.blocks) {
    const rule = declareRule(attached, { scope, section, ruleAbove }, opening, registry);
    if (!rule) continue;
    registry.rules.push(rule);
    if (rule.kind === "rule") ruleAbove = rule.id;
  }
}

/** Walks the Documents in the order given. */
export function declare(documents: readonly Document[], options: TagOptions, problems: Problem[]): Registry {
  const registry: Registry = { options, problems, declared: new Map(), jurisdictions: new Map(), openings: [], sections: new Map(), rules: [] };
  for (const document of documents) {
    for (const opening of attach(document)) {
      if (!opening.node) warnOfOutside(opening, registry);
      const scope = declareJurisdiction(opening, registry);
      declarePart(opening.preamble, scope, opening, registry);
      for (const section of opening.sections) declarePart(section, scope, opening, registry);
    }
  }
  return registry;
}
