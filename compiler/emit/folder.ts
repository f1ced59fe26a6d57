/** Emits the folder of one jurisdiction: the conditions that its rules share, a module for each section, and an index. */
import type { Condition } from "../model/expression.js";
import type { SectionId } from "../model/ids.js";
import type { Jurisdiction, Rule } from "../model/model.js";
import { folderOf, moduleOf } from "../model/names.js";
import { blankLine, constant, exportAll, typeName, type Statement } from "../print/layout/index.js";
import { printCondition } from "../print/rule.js";
import { isDerivedIn, noNeeds, type Skin } from "../print/skin.js";
import { code } from "../print/layout/index.js";
import type { EmitContext } from "./context.js";
import type { Artifact, Task, WriteModule } from "./module.js";
import { ofConditions, ofRules, ofTexts, remembered } from "./memory.js";
import { importsOf } from "./needs.js";
import { emitRules, type RuleModule, type SharedConditions } from "./rule-module.js";

/** The rules of a jurisdiction by the section they stand in. */
function modulesOf({ id }: Jurisdiction, rules: readonly Rule[]): RuleModule[] {
  const bySection = new Map<SectionId | null, Rule[]>();
  const homes = new Map<SectionId, SectionId | null>();
  const homeOf = (section: SectionId): SectionId | null => {
    const known = homes.get(section);
    if (known !== undefined) return known;
    // A section named PREAMBLE shares the module of what stands before the first section.
    const home = moduleOf(id, section) === moduleOf(id, null) ? null : section;
    homes.set(section, home);
    return home;
  };
  for (const rule of rules) {
    const home = rule.section === null ? null : homeOf(rule.section);
    const known = bySection.get(home);
    if (known) known.push(rule);
    else bySection.set(home, [rule]);
  }
  return [...bySection].map(([section, own]) => ({ jurisdiction: id, section, rules: own }));
}

/** Names the conditions that the jurisdiction hands down. */
function sharedConditions({ id }: Jurisdiction, rules: readonly Rule[]): SharedConditions {
  const shared = new Map<Condition, string>();
  for (const { conditions } of rules) {
    for (const condition of conditions) if (condition.owner === id && !shared.has(condition)) shared.set(condition, `jurisdiction${shared.size + 1}`);
  }
  return shared;
}

function emitConditions(folder: string, shared: SharedConditions, sources: readonly string[], context: EmitContext, write: WriteModule): Artifact[] {
  if (shared.size === 0) return [];
  const needs = noNeeds();
  const skin: Skin = { types: "typescript", needs, isDerived: isDerivedIn(context.model.factByKey), rule: (id) => code(id), condition: () => null };
  const constants = [...shared].flatMap(([condition, name]): Statement[] => [
    blankLine,
    constant(name, printCondition(condition, context.cites, skin), { exported: true, type: typeName("Condition") }),
  ]);
  const imports = importsOf({ needs, runtimeTypes: ["Condition"], factsValues: [], factsTypes: [], others: new Map() }, context);
  return [write(`${folder}/conditions.ts`, context.header(sources), [...imports, blankLine, ...constants])];
}

/** All files of the folder, of these rules, as tasks of their own. */
export function folderTasks(jurisdiction: Jurisdiction, rules: readonly Rule[], context: EmitContext, write: WriteModule): readonly Task[] {
  const folder = folderOf(jurisdiction.id);
  const sources = [...new Set([jurisdiction.place.file, ...rules.map(({ place }) => place.file)])];
  const shared = sharedConditions(jurisdiction, rules);
  const parts = modulesOf(jurisdiction, rules);
  const names = parts.map(({ section }) => `.${moduleOf(jurisdiction.id, section).slice(folder.length)}.js`);
  return [
    () => remembered(`${folder}/conditions`, ofConditions(shared, sources), context, () => emitConditions(folder, shared, sources, context, write)),
    ...parts.map((part) => () => remembered(moduleOf(part.jurisdiction, part.section), ofRules(part, shared), context, () => [emitRules(part, shared, context, write)])),
    () => remembered(`${folder}/index`, ofTexts(...context.header(sources), ...names), context, () => [write(`${folder}/index.ts`, context.header(sources), names.map(exportAll))]),
  ];
}
