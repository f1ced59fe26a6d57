/** Emits the module of one section: a constant for each of its rules. */
import type { Condition } from "../model/expression.js";
import type { RuleId, SectionId, JurisdictionId } from "../model/ids.js";
import type { Rule } from "../model/model.js";
import { constantOf, folderOf, moduleOf, namespaceOf } from "../model/names.js";
import {
  blankLine, code, constant, docComment, genericType, laidOut, literalType, typeName, unionType, type CommentLine, type Expression, type Statement,
} from "../print/layout/index.js";
import { groupsOf, printGroup, withGroups } from "../print/group.js";
import { printCondition, printRule } from "../print/rule.js";
import { isDerivedIn, noNeeds, type Skin } from "../print/skin.js";
import type { EmitContext } from "./context.js";
import type { Artifact, WriteModule } from "./module.js";
import { importsOf } from "./needs.js";
import { factKeysOf } from "../model/facts-reachable.js";

/** A module to be: the rules of one section, or of what stands before the first. */
export interface RuleModule {
  readonly jurisdiction: JurisdictionId;
  readonly section: SectionId | null;
  readonly rules: readonly Rule[];
}

/** How modules name the conditions of their jurisdiction. */
export type SharedConditions = ReadonlyMap<Condition, string>;

/** The path from a module in one folder to another module; both lie one folder deep. */
function pathTo(target: string, folder: string): string {
  return target.startsWith(`${folder}/`) ? `.${target.slice(folder.length)}.js` : `../${target}.js`;
}

function documentation(rule: Rule, context: EmitContext): readonly CommentLine[] {
  const links = rule.references.map(({ target, denotes, tag }): CommentLine => {
    const name = denotes === "rule" ? `{@link ${constantOf(target as RuleId)}} ` : "";
    return { tag: "see", text: `${name}${target} (${tag})` };
  });
  return [rule.text, "", `${rule.id}, ${context.line(rule.place)}`, ...links];
}

/** The conditions that the module declares for its rules: those of its section. */
function ownConditions({ rules }: RuleModule, shared: SharedConditions): Map<Condition, string> {
  const found = new Map<Condition, string>();
  for (const rule of rules) {
    for (const condition of rule.conditions) {
      const isOwn = condition.owner === rule.id || shared.has(condition) || found.has(condition);
      if (!isOwn) found.set(condition, `section${found.size + 1}`);
    }
  }
  return found;
}

/** Emits the module. */
export function emitRules(part: RuleModule, shared: SharedConditions, context: EmitContext, write: WriteModule): Artifact {
  const { model, cites } = context;
  const folder = folderOf(part.jurisdiction);
  const path = moduleOf(part.jurisdiction, part.section);
  const needs = noNeeds();
  const others = new Map<string, Set<string>>();
  const own = ownConditions(part, shared);

  const imported = (from: string, name: string, alias: string): Expression => {
    const names = others.get(from) ?? new Set();
    others.set(from, names.add(name === alias ? name : `${name} as ${alias}`));
    return code(alias);
  };
  const otherRule = (id: RuleId): Expression => {
    const name = constantOf(id);
    const target = model.ruleById.get(id);
    const module = target ? moduleOf(target.jurisdiction, target.section) : path;
    if (!target || module === path) return code(name);
    if (target.jurisdiction === part.jurisdiction) return imported(pathTo(module, folder), name, name);
    // Two jurisdictions may give rules the same local name.
    return imported(pathTo(module, folder), name, `${namespaceOf(target.jurisdiction)}_${name}`);
  };
  const sharedCondition = (condition: Condition): Expression | null => {
    const local = own.get(condition);
    if (local !== undefined) return code(local);
    const name = shared.get(condition);
    return name === undefined ? null : imported("./conditions.js", name, name);
  };
  const skin: Skin = { types: "typescript", columns: context.options.columns === true, needs, isDerived: isDerivedIn(model.factByKey), rule: otherRule, condition: sharedCondition };
  const flat: Skin = { ...skin, condition: () => null };
  const groups = groupsOf(part.rules, skin);
  const grouped = withGroups(skin, groups);

  const conditions = [...own].flatMap(([condition, name]) => [constant(name, printCondition(condition, cites, flat), { type: typeName("Condition") }), blankLine]);
  const constants = part.rules.flatMap((rule): Statement[] => {
    const keys = unionType(factKeysOf(rule, model).map(literalType));
    const type = genericType("Rule", [literalType(rule.id), genericType("Pick", [typeName("Facts"), keys])]);
    return [blankLine, laidOut(constant(constantOf(rule.id), printRule(rule, cites, grouped), { exported: true, type, doc: docComment(documentation(rule, context)) }))];
  });
  const together = groups.flatMap((group) => [blankLine, ...printGroup(group, skin).map(laidOut)]);
  const imports = importsOf({
    needs, others,
    runtimeTypes: ["Rule", ...(own.size > 0 ? ["Condition"] : [])],
    factsValues: ["checkFacts"],
    factsTypes: ["Facts"],
  }, context);
  return write(`${path}.ts`, context.header(part.rules.map(({ place }) => place.file)), [...imports, blankLine, ...conditions, ...constants, ...together]);
}
