/** Words problems and works out their places: the `problems` of the JSON contract. */
import type { Place, Problem } from "../../grammar/index.js";
import { severityOf, type CompileOptions } from "../compile.js";
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

/** Reports problems of sources whose texts are given by name; what the options silence is left out. */
export function report(problems: readonly Problem[], texts: ReadonlyMap<string, string>, options: CompileOptions): ProblemJson[] {
  const locate = locators(texts);
  const position = (file: string, offset: number): PositionJson => ({ ...locate(file, offset), offset });
  const placed = ({ file, start, end }: Place): PlaceJson => ({ file, start: position(file, start), end: position(file, end) });
  return problems.flatMap(({ kind, params, place, related }) => {
    const severity = severityOf(kind, options);
    if (severity === "off") return [];
    const { message, help } = kind.word(params);
    const others = related.map((other) => ({ message: other.message, ...placed(other.place) }));
    return [{ code: kind.code, severity, message, ...(help === undefined ? {} : { help }), ...placed(place), related: others }];
  });
}
