/** Compiles texts for tests, and tells what came out in the shapes that tests compare. */
import { compile, withProblems, type Compiled, type CompileOptions, type SourceText } from "../../compiler/compile.js";
import { relate } from "../../compiler/conflicts/relate.js";
import { inspect, type InspectJson } from "../../compiler/describe/inspect.js";
import { report, type ProblemJson } from "../../compiler/describe/report.js";

export interface Outcome extends Compiled {
  readonly reported: readonly ProblemJson[];
  readonly inspected: InspectJson;
}

const named = (sources: string | readonly SourceText[]): readonly SourceText[] => (typeof sources === "string" ? [{ name: "lib.policy", text: sources }] : sources);

function told(result: Compiled, given: readonly SourceText[], options: CompileOptions): Outcome {
  const texts = new Map(given.map(({ name, text }) => [name, text]));
  return { ...result, reported: report(result.problems, texts, options), inspected: inspect(result.model) };
}

/** Compiles sources given by name; a lone text is the source `lib.policy`. */
export function compiled(sources: string | readonly SourceText[], options: CompileOptions = {}): Outcome {
  const given = named(sources);
  return told(compile(given, options), given, options);
}

/** The same, and the conflict pass after it, as `check` does: its problems stand among the others. */
export function compiledAndRelated(sources: string | readonly SourceText[], options: CompileOptions = {}): Outcome {
  const given = named(sources);
  const result = compile(given, options);
  return told(withProblems(result, relate(result.model, { holidays: [] }).problems, options), given, options);
}

/** Problems on one line each: `PC220 3:11-23 no rule ...`. */
export const lines = (reported: readonly ProblemJson[]): string[] =>
  reported.map(({ code, start, end, message }) => `${code} ${start.line}:${start.column}-${end.column} ${message}`);

/** The codes of problems, in their order. */
export const codes = (reported: readonly ProblemJson[]): string[] => reported.map(({ code }) => code);
