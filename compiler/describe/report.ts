/** Words problems and works out their places: the `problems` of the JSON contract. */
import type { Place, Problem } from "../../grammar/index.js";
import { severityOf, type CompileOptions } from "../compile.js";
import { lasting } from "../model/lasting.js";
import { locators } from "../model/positions.js";

/** 1-based line and column, 0-based offset; columns and offsets count UTF-16 units. */
export interface PositionJson {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

export interface PlaceJson {
  readonly file: string;
  readonly start: PositionJson;
  readonly end: PositionJson;
}

export interface ProblemJson extends PlaceJson {
  readonly code: string;
  readonly severity: "error" | "warning" | "info";
  readonly message: string;
  readonly help?: string;
  readonly related: readonly (PlaceJson & { readonly message: string })[];
}

type Placed = (place: Place) => PlaceJson;

/** A problem in words, with its places; how severe it is is for the options to say. */
const worded = lasting(({ kind, params, place, related }: Problem, placed: Placed) => {
  const { message, help } = kind.word(params);
  return { message, help, place: placed(place), related: related.map((other) => ({ message: other.message, ...placed(other.place) })) };
});

/** Reports problems of sources whose texts are given by name; what the options silence is left out. */
export function report(problems: readonly Problem[], texts: ReadonlyMap<string, string>, options: CompileOptions): ProblemJson[] {
  const locate = locators(texts);
  const position = (file: string, offset: number): PositionJson => ({ ...locate(file, offset), offset });
  const placed: Placed = ({ file, start, end }) => ({ file, start: position(file, start), end: position(file, end) });
  return problems.flatMap((problem) => {
    const severity = severityOf(problem.kind, options);
    if (severity === "off") return [];
    const { message, help, place, related } = worded(problem, placed);
    return [{ code: problem.kind.code, severity, message, ...(help === undefined ? {} : { help }), ...place, related }];
  });
}
