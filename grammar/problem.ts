/** What a problem is: an author's mistake, defined once beside the code that raises it and worded only at the edge. */

export type Severity = "error" | "warning" | "info";

/** A stretch of one source: offsets in UTF-16 units, `end` exclusive. Lines and columns are worked out only at the edge. */
export interface Place {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

/** Another place that helps to understand a problem, and what stands there. */
export interface Related {
  readonly message: string;
  readonly place: Place;
}

/** What a problem says: lower case, no final stop; advice stands in `help`. */
export interface Wording {
  readonly message: string;
  readonly help?: string | undefined;
}

/** The page that `policyc explain PCnnn` shows; tests compile both examples. */
export interface ProblemPage {
  readonly about: string;
  /** A source that raises the problem. */
  readonly wrong: string;
  /** The same source, mended. */
  readonly right: string;
}

/** One kind of problem. `word` receives the parameters that the kind was raised with. */
export interface ProblemKind {
  readonly code: `PC${number}`;
  readonly title: string;
  readonly severity: Severity;
  readonly page: ProblemPage;
  word(params: object): Wording;
}

/** One problem in one place, still structured. */
export interface Problem {
  readonly kind: ProblemKind;
  readonly params: object;
  readonly place: Place;
  readonly related: readonly Related[];
}

/** A kind of problem together with the function that raises it. */
export interface ProblemDefinition<Params extends object> extends ProblemKind {
  at(place: Place, params: Params, related?: readonly Related[]): Problem;
}

/** Defines a kind of problem; codes are unique (a test reads the catalogue). */
export function defineProblem<Params extends object>(
  kind: Omit<ProblemKind, "word"> & { word(params: Params): Wording },
): ProblemDefinition<Params> {
  const definition: ProblemDefinition<Params> = {
    ...kind,
    word: (params) => kind.word(params as Params),
    at: (place, params, related = []) => ({ kind: definition, params, place, related }),
  };
  return definition;
}
