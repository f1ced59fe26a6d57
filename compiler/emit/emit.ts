/** Lays out the files of a sound Model. Bytes depend on the sources and the options alone. */
import { isDerived } from "../model/fact.js";
import type { Rule, SoundModel } from "../model/model.js";
import { allSources, emitContext, type EmitOptions } from "./context.js";
import { emitDerived } from "./derived-module.js";
import { emitFacts } from "./facts-module.js";
import { folderTasks } from "./folder.js";
import { emitGraph } from "./graph-files.js";
import { noting, ofBoth, ofFacts, ofFolder, ofRuleList, ofTexts, remembered } from "./memory.js";
import { moduleWriter, type Artifact, type Task } from "./module.js";
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

/** What a task came to: plain data, so that it may have run in another thread. */
export interface Made {
  readonly artifacts: readonly Artifact[];
  readonly imported: readonly "holidays"[];
}

/** The files of a Model, as tasks that may run in any order, and wherever the same sources were compiled under the same options. */
export interface Emission {
  /** Tasks have the numbers from 0 up to this; the longest come first. */
  readonly tasks: number;
  run(task: number): Made;
  /** The files for which it must be known what was found among the rules. */
  graph(): readonly Artifact[];
  /** All files, in the order of their paths, from those of the graph and of all tasks. */
  finish(graph: readonly Artifact[], made: readonly Made[]): Artifact[];
}

/** Begins an emission; nothing is made yet. */
export function emission(model: SoundModel, options: EmitOptions): Emission {
  const context = emitContext(model, options);
  const write = moduleWriter();
  const rules = byJurisdiction(model);
  const jurisdictions = model.jurisdictions.filter(({ id }) => rules.has(id));
  const outline = [...context.header(allSources(context)), String(model.facts.some(isDerived)), ...jurisdictions.map(({ id }) => id)];
  const tasks: readonly Task[] = [
    () => remembered("facts", ofFacts, context, () => [emitFacts(context, write)]),
    () => remembered("derived", ofBoth(ofFacts, ofRuleList), context, () => emitDerived(context, write)),
    () => remembered("rules", ofRuleList, context, () => [emitRuleList(context, write)]),
    ...(options.schema === true ? [() => remembered("schema", ofFacts, context, () => [emitSchema(context, write)])] : []),
    ...jurisdictions.flatMap((jurisdiction) => {
      const own = rules.get(jurisdiction.id) ?? [];
      if (!options.memory) return folderTasks(jurisdiction, own, context, write);
      return [() => remembered(`folder ${jurisdiction.id}`, ofFolder(jurisdiction, own), context, () => folderTasks(jurisdiction, own, context, write).flatMap((task) => task()))];
    }),
    () => remembered("index", ofTexts(...outline), context, () => [emitIndex(context, write)]),
  ];
  const calendar: Task = () => remembered("calendar", ofTexts(options.version, options.runtime, ...options.holidays), context, () => [emitCalendar(context, write)]);
  return {
    tasks: tasks.length,
    run(task) {
      const { made, imported } = noting(context, () => tasks[task]?.() ?? []);
      return { artifacts: made, imported };
    },
    graph: () => emitGraph(context, write),
    finish(graph, made) {
      const needsCalendar = made.some(({ imported }) => imported.includes("holidays"));
      const files = [...graph, ...made.flatMap(({ artifacts }) => artifacts), ...(needsCalendar ? calendar() : [])];
      return files.sort((a, b) => (a.path < b.path ? -1 : 1));
    },
  };
}

/** All files, in the order of their paths. */
export function emit(model: SoundModel, options: EmitOptions): Artifact[] {
  const { tasks, run, graph, finish } = emission(model, options);
  return finish(graph(), Array.from({ length: tasks }, (_, task) => run(task)));
}
