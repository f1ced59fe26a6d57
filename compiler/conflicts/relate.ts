/** The door of the conflict pass: a Model in; conflicts, what stays undecided, problems and the graph out. */
import { Bug, type Problem } from "../../grammar/index.js";
import type { Model } from "../model/model.js";
import type { Conflict, Undecided, Witness } from "./conflict.js";
import { findRelations, type Finding } from "./find.js";
import { withFound } from "./found-edges.js";
import { declaredGraph, type Graph } from "./graph.js";
import { keptFor, type RelateMemory } from "./memory.js";
import { nearIdentical } from "./near-identical.js";
import { notesIn } from "./notes.js";
import { reachChecks } from "./reach/all.js";
import { reconcile, type ProvenFinding } from "./reconcile.js";
import { replays } from "./replay.js";
import { isFine, witnessOf } from "./witness.js";

export interface RelateOptions {
  /** ISO dates that are no business days. */
  readonly holidays: readonly string[];
  /** Whether the model has no errors; where it has, what cannot be shown by a case is undecided. */
  readonly sound?: boolean;
  /** What the passes before have handed on. */
  readonly memory?: RelateMemory;
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
export function relate(model: Model, { holidays, sound = true, memory = { kept: null } }: RelateOptions): Related {
  const kept = keptFor(model, holidays, memory);
  const { vocabulary, witnesses } = kept;
  const notes = notesIn(model);
  const found = findRelations(model, notes, vocabulary, kept.compared, kept.changes);
  const unshown = showCases(found.findings, model, { holidays, sound, witnesses });
  const proven = found.findings.flatMap((finding): ProvenFinding[] => {
    const witness = witnesses.get(finding) ?? null;
    return witness || !finding.comparison.case ? [{ finding, witness }] : [];
  });
  const undecided = [...found.undecided, ...unshown];
  const entries = reconcile({ ...found, undecided, proven, nearIdentical: nearIdentical(model.rules, kept.texts), known: kept.entries }, notes, model, vocabulary);
  let graph: Graph | null = null;
  const conflicts = entries.map(({ conflict }) => conflict);
  return {
    conflicts,
    undecided,
    problems: [...entries.flatMap(({ problem }) => problem ?? []), ...reachChecks.flatMap((check) => [...check(model, vocabulary, found)])],
    // Most who ask for conflicts do not ask for the graph.
    get graph() {
      return (graph ??= withFound(declaredGraph(model), conflicts));
    },
    pairs: found.shares,
  };
}

interface Showing {
  readonly holidays: readonly string[];
  readonly sound: boolean;
  /** Takes the witnesses, and says which are known. */
  readonly witnesses: WeakMap<Finding, Witness>;
}

/** Replays the cases that have not been replayed before; says which pairs come apart in none that can be shown. */
function showCases(findings: readonly Finding[], model: Model, { holidays, sound, witnesses }: Showing): Undecided[] {
  const open = findings.flatMap((finding) => {
    const { case: found, ...comparison } = finding.comparison;
    return found && !witnesses.has(finding) ? [{ finding, found, comparison }] : [];
  });
  const replaying = replays(open.map(({ comparison }) => comparison), model, holidays);
  return open.flatMap(({ finding, found }, index): Undecided[] => {
    const replay = replaying[index];
    if (!replay) return [];
    const { borneOut, witness } = witnessOf(found, replay, finding.vocabulary);
    if (borneOut) {
      witnesses.set(finding, witness);
      return [];
    }
    const rules = [finding.a.id, finding.b.id] as const;
    if (isFine(found)) return [{ rules, reason: "it hangs on a fraction of more places than amounts are rounded to" }];
    if (sound) throw new Bug(`the case ${JSON.stringify(witness)} does not show how ${replay.about} come apart`);
    return [{ rules, reason: "the sources have errors" }];
  });
}
