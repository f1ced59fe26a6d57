/** The report of `check`, as every format receives it: places are lines and columns already. */

/** A point in a source: line and column from 1, the column in UTF-16 units; the offset from 0, in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** Another place that helps to understand a problem; `end` is exclusive. */
export interface RelatedPlace {
  readonly message: string;
  readonly file: string;
  readonly start: Position;
  readonly end: Position;
}

/** How grave a problem is. */
export type ReportedSeverity = "error" | "warning" | "info";

/** One problem, worded; `end` is exclusive. */
export interface ReportedProblem {
  readonly code: string;
  readonly severity: ReportedSeverity;
  readonly message: string;
  readonly help?: string;
  /** The name of the source, with `/`. */
  readonly file: string;
  readonly start: Position;
  readonly end: Position;
  readonly related: readonly RelatedPlace[];
}

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
