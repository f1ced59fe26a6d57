/** The door of the conflict pass: a Model in; conflicts, what stays undecided, problems and the graph out. */
import { Bug, type Problem } from "../../grammar/index.js";
import { vocabularyOf } from "../decide/vocabulary.js";
import type { Model } from "../model/model.js";
import type { Conflict, Undecided } from "./conflict.js";
import { findRelations } from "./find.js";
import { withFound } from "./found-edges.js";
import { declaredGraph, type Graph } from "./graph.js";
import { nearIdentical } from "./near-identical.js";
import { notesIn } from "./notes.js";
import { reachChecks } from "./reach/all.js";
import { reconcile, type ProvenFinding } from "./reconcile.js";
import { replays, type Apart } from "./replay.js";
import { isFine, witnessOf } from "./witness.js";

export interface RelateOptions {
  /** ISO dates that are no business days. */
  readonly holidays: readonly string[];
  /** Whether the model has no errors; where it has, what cannot be shown by a case is undecided. */
  readonly sound?: boolean;
}

export interface Related {
  /** In the order of the sources. */
  readonly conflicts: readonly Conflict[];
  readonly undecided: readonly Undecided[];
  readonly problems: readonly Problem[];
  readonly graph: Graph;
  /** How many pairs of rules share a subject: what the pass has to look at. */
  readonly pairs: number;
}

/**
 * Finds, proves and reconciles the conflicts of a body of policy.
 * @throws a `Bug` where the compiled rules do not bear out a case of a sound model
 */
export function relate(model: Model, { holidays, sound = true }: RelateOptions): Related {
  const vocabulary = vocabularyOf(model, holidays);
  const notes = notesIn(model);
  const found = findRelations(model, notes, vocabulary);
  const cases = found.findings.flatMap(({ comparison }): Apart[] => (comparison.case ? [comparison] : []));
  const replaying = replays(cases, model, holidays);
  let next = 0;
  const unshown: Undecided[] = [];
  const proven = found.findings.flatMap((finding): ProvenFinding[] => {
    const replay = finding.comparison.case ? replaying[next++] : undefined;
    if (!replay || !finding.comparison.case) return [{ ...finding, witness: null }];
    const { borneOut, witness } = witnessOf(finding.comparison.case, replay, finding.vocabulary);
    if (borneOut) return [{ ...finding, witness }];
    if (isFine(finding.comparison.case)) {
      unshown.push({ rules: [finding.a.id, finding.b.id], reason: "it hangs on a fraction of more places than amounts are rounded to" });
      return [];
    }
    if (sound) throw new Bug(`the case ${JSON.stringify(witness)} does not show how ${replay.about} come apart`);
    unshown.push({ rules: [finding.a.id, finding.b.id], reason: "the sources have errors" });
    return [];
  });
  const undecided = [...found.undecided, ...unshown];
  const entries = reconcile({ ...found, undecided, proven, nearIdentical: nearIdentical(model.rules) }, notes, model, vocabulary);
  let graph: Graph | null = null;
  const conflicts = entries.map(({ conflict }) => conflict);
  return {
    conflicts,
    undecided,
    problems: [...entries.flatMap(({ problem }) => problem ?? []), ...reachChecks.flatMap((check) => [...check(model, vocabulary, found.constrainers)])],
    // Most who ask for conflicts do not ask for the graph.
    get graph() {
      return (graph ??= withFound(declaredGraph(model), conflicts));
    },
    pairs: found.shares,
  };
}
