/** The report of `check`, as every format receives it: places are lines and columns already. */
import type { PlaceJson, PositionJson, ProblemJson } from "../../compiler/describe/report.js";

export type Position = PositionJson;

/** Another place that helps to understand a problem; `end` is exclusive. */
export type RelatedPlace = PlaceJson & { readonly message: string };

/** One problem, worded; `end` is exclusive. */
export type ReportedProblem = ProblemJson;

/** How grave a problem is. */
export type ReportedSeverity = ProblemJson["severity"];

/** How much was looked at and found; `ms` is the time taken in milliseconds. */
export interface CheckSummary {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly sources: number;
  readonly rules: number;
  readonly ms: number;
}

/** All that `check` found; `fresh` is null where the output was not judged, `stale` names what makes it stale. */
export interface CheckReport {
  readonly problems: readonly ReportedProblem[];
  readonly fresh: boolean | null;
  readonly stale: readonly string[];
  readonly summary: CheckSummary;
}
