/** The door of the compiler: sources in; the Model, problems, verdicts and files out. It never loads ts-morph by itself. */
import type { EmitOptions } from "./emit/context.js";
import type { Artifact } from "./emit/module.js";
import type { SoundModel } from "./model/model.js";

export type { Problem, ProblemKind, Severity } from "../grammar/index.js";
export { catalogue } from "./catalogue.js";
export { compile, type Compiled, type CompileOptions, type SourceText } from "./compile.js";
export type { Basis, Conflict, FoundRelation, Status, Undecided, Witness } from "./conflicts/conflict.js";
export { declaredGraph, type EdgeKind, type Graph, type GraphEdge, type GraphNode } from "./conflicts/graph.js";
export { edgesOf, neighbourhood, shortestPath, stronglyConnected, type Choice, type PathChoice } from "./conflicts/queries.js";
export { relate, type Related, type RelateOptions } from "./conflicts/relate.js";
export { coverage, type CoverageJson } from "./describe/coverage.js";
export { inspect, type InspectJson } from "./describe/inspect.js";
export { report, type ProblemJson } from "./describe/report.js";
export type { Model, SoundModel } from "./model/model.js";
export { loadProgram, type Program } from "./print/program.js";

/** Lays out the files of a sound model; loads the emitter, and with it ts-morph, when called. */
export async function emit(model: SoundModel, options: EmitOptions): Promise<Artifact[]> {
  const door = await import("./emit/index.js");
  return door.emit(model, options);
}
