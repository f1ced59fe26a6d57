/** Compiles texts for tests, and tells what came out in the shapes that tests compare. */
import { compile, type Compiled, type CompileOptions, type SourceText } from "../../compiler/compile.js";
import { inspect, type InspectJson } from "../../compiler/describe/inspect.js";
import { report, type ProblemJson } from "../../compiler/describe/report.js";

export interface Outcome extends Compiled {
  readonly reported: readonly ProblemJson[];
  readonly inspected: InspectJson;
}

/** Compiles sources given by name; a lone text is the source `lib.policy`. */
export function compiled(sources: string | readonly SourceText[], options: CompileOptions = {}): Outcome {
  const given = typeof sources === "string" ? [{ name: "lib.policy", text: sources }] : sources;
  const result = compile(given, options);
  const texts = new Map(given.map(({ name, text }) => [name, text]));
  return { ...result, reported: report(result.problems, texts, options), inspected: inspect(result.model) };
}

/** Problems on one line each: `PC220 3:11-23 no rule ...`. */
export const lines = (reported: readonly ProblemJson[]): string[] =>
  reported.map(({ code, start, end, message }) => `${code} ${start.line}:${start.column}-${end.column} ${message}`);

/** The codes of problems, in their order. */
export const codes = (reported: readonly ProblemJson[]): string[] => reported.map(({ code }) => code);
