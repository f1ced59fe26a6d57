/** Emits derived.ts: the facts that are worked out, by rules and by their own values. */
import { isDerived } from "../model/fact.js";
import { constantOf, folderOf, namespaceOf } from "../model/names.js";
import { printDerived } from "../print/facts.js";
import { blankLine, code, constant, docComment, importNamespace, member, objectType, typeName } from "../print/layout/index.js";
import { isDerivedIn, noNeeds, type Skin } from "../print/skin.js";
import { allSources, type EmitContext } from "./context.js";
import type { Artifact, WriteModule } from "./module.js";
import { importsOf } from "./needs.js";

/** The module at the root of the output folder; none where no fact is derived. */
export function emitDerived(context: EmitContext, write: WriteModule): Artifact[] {
  const { model } = context;
  const facts = model.facts.filter(isDerived);
  if (facts.length === 0) return [];
  const needs = noNeeds();
  const homes = new Set<string>();
  const skin: Skin = {
    types: "typescript",
    needs,
    isDerived: isDerivedIn(model.factByKey),
    condition: () => null,
    rule: (id) => {
      const home = model.ruleById.get(id)?.jurisdiction;
      if (home === undefined) return code("undefined");
      homes.add(home);
      return member(code(namespaceOf(home)), constantOf(id));
    },
  };
  const printed = printDerived(model.facts, skin);
  // The module's own constant needs no import.
  needs.derived.clear();
  const imports = importsOf({ needs, depth: 0, runtimeTypes: ["DerivedFact"], factsValues: [], factsTypes: [], others: new Map() }, context);
  const folders = model.jurisdictions.filter(({ id }) => homes.has(id)).map(({ id }) => importNamespace(namespaceOf(id), `./${folderOf(id)}/index.js`));
  const type = objectType(facts.map(({ key }) => ({ name: key, type: typeName("DerivedFact"), readonly: true })));
  return [
    write("derived.ts", context.header(allSources(context)), [
      ...imports,
      ...folders,
      blankLine,
      constant("derived", printed, { exported: true, type, doc: docComment(["Facts that are worked out from others, and by rules."]) }),
    ]),
  ];
}
