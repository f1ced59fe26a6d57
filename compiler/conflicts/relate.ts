/** The door of the conflict pass: a Model in; conflicts, what stays undecided, problems and the graph out. */
import type { Problem } from "../../grammar/index.js";
import type { Model } from "../model/model.js";
import type { Conflict, Undecided } from "./conflict.js";
import { declaredGraph, type Graph } from "./graph.js";

export interface RelateOptions {
  /** ISO dates that are no business days. */
  readonly holidays: readonly string[];
}

export interface Related {
  /** In the order of the sources. */
  readonly conflicts: readonly Conflict[];
  readonly undecided: readonly Undecided[];
  readonly problems: readonly Problem[];
  readonly graph: Graph;
}

/** Finds, proves and reconciles the conflicts of a body of policy. */
export function relate(model: Model, _options: RelateOptions): Related {
  return { conflicts: [], undecided: [], problems: [], graph: declaredGraph(model) };
}
