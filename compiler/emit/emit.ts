/** Lays out the files of a sound Model. Bytes depend on the sources and the options alone. */
import type { Demand } from "../model/expression.js";
import type { SoundModel } from "../model/model.js";
import { emitContext, type EmitOptions } from "./context.js";
import { emitFacts } from "./facts-module.js";
import { emitFolder } from "./folder.js";
import { emitGraph } from "./graph-files.js";
import { moduleWriter, type Artifact } from "./module.js";
import { emitCalendar, emitIndex, emitRuleList } from "./root-modules.js";

const countsBusinessDays = (demand: Demand): boolean => "span" in demand && demand.span?.unit === "business day";

/** All files, in the order of their paths. */
export function emit(model: SoundModel, options: EmitOptions): Artifact[] {
  const context = emitContext(model, options);
  const write = moduleWriter();
  const needsCalendar = model.rules.some(({ clauses }) => clauses.some(({ demand }) => countsBusinessDays(demand)));
  const jurisdictions = model.jurisdictions.filter(({ id }) => model.rules.some((rule) => rule.jurisdiction === id));
  const files = [
    emitFacts(context, write),
    ...(needsCalendar ? [emitCalendar(context, write)] : []),
    ...jurisdictions.flatMap((jurisdiction) => emitFolder(jurisdiction, context, write)),
    emitRuleList(context, write),
    ...emitGraph(context, write),
    emitIndex(context, write),
  ];
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}
