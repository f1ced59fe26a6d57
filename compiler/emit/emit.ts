/** Lays out the files of a sound Model. Bytes depend on the sources and the options alone. */
import { isDerived } from "../model/fact.js";
import type { Rule, SoundModel } from "../model/model.js";
import { allSources, emitContext, type EmitOptions } from "./context.js";
import { emitDerived } from "./derived-module.js";
import { emitFacts } from "./facts-module.js";
import { emitFolder } from "./folder.js";
import { emitGraph } from "./graph-files.js";
import { ofBoth, ofFacts, ofFolder, ofRuleList, ofTexts, remembered } from "./memory.js";
import { moduleWriter, type Artifact } from "./module.js";
import { emitSchema } from "./schema-module.js";
import { emitCalendar, emitIndex, emitRuleList } from "./root-modules.js";

function byJurisdiction({ rules }: SoundModel): ReadonlyMap<string, readonly Rule[]> {
  const found = new Map<string, Rule[]>();
  for (const rule of rules) {
    const known = found.get(rule.jurisdiction);
    if (known) known.push(rule);
    else found.set(rule.jurisdiction, [rule]);
  }
  return found;
}

/** All files, in the order of their paths. */
export function emit(model: SoundModel, options: EmitOptions): Artifact[] {
  const context = emitContext(model, options);
  const write = moduleWriter();
  const rules = byJurisdiction(model);
  const jurisdictions = model.jurisdictions.filter(({ id }) => rules.has(id));
  const outline = [...context.header(allSources(context)), String(model.facts.some(isDerived)), ...jurisdictions.map(({ id }) => id)];
  const files = [
    ...remembered("facts", ofFacts, context, () => [emitFacts(context, write)]),
    ...remembered("derived", ofBoth(ofFacts, ofRuleList), context, () => emitDerived(context, write)),
    ...jurisdictions.flatMap((jurisdiction) => {
      const own = rules.get(jurisdiction.id) ?? [];
      return remembered(`folder ${jurisdiction.id}`, ofFolder(jurisdiction, own), context, () => emitFolder(jurisdiction, own, context, write));
    }),
    ...remembered("rules", ofRuleList, context, () => [emitRuleList(context, write)]),
    ...emitGraph(context, write),
    ...remembered("index", ofTexts(...outline), context, () => [emitIndex(context, write)]),
  ];
  if (options.schema === true) files.push(...remembered("schema", ofFacts, context, () => [emitSchema(context, write)]));
  if (context.imported.has("holidays")) files.push(...remembered("calendar", ofTexts(options.version, options.runtime, ...options.holidays), context, () => [emitCalendar(context, write)]));
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}
