/** Lays out the files of a sound Model. Bytes depend on the sources and the options alone. */
import type { SoundModel } from "../model/model.js";
import { emitContext, type EmitOptions } from "./context.js";
import { emitDerived } from "./derived-module.js";
import { emitFacts } from "./facts-module.js";
import { emitFolder } from "./folder.js";
import { emitGraph } from "./graph-files.js";
import { factsKey, remembered, rulesKey } from "./memory.js";
import { moduleWriter, type Artifact } from "./module.js";
import { emitSchema } from "./schema-module.js";
import { emitCalendar, emitIndex, emitRuleList } from "./root-modules.js";

/** All files, in the order of their paths. */
export function emit(model: SoundModel, options: EmitOptions): Artifact[] {
  const context = emitContext(model, options);
  const write = moduleWriter();
  const jurisdictions = model.jurisdictions.filter(({ id }) => model.rules.some((rule) => rule.jurisdiction === id));
  const files = [
    ...remembered("facts", () => factsKey(context), context, () => [emitFacts(context, write)]),
    ...remembered("derived", () => `${factsKey(context)}${rulesKey(context)}`, context, () => emitDerived(context, write)),
    ...jurisdictions.flatMap((jurisdiction) => emitFolder(jurisdiction, context, write)),
    ...remembered("rules", () => rulesKey(context), context, () => [emitRuleList(context, write)]),
    ...emitGraph(context, write),
    emitIndex(context, write),
  ];
  if (options.schema === true) files.push(emitSchema(context, write));
  if (context.imported.has("holidays")) files.push(emitCalendar(context, write));
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}
