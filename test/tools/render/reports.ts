/** Reports for tests: ordinary ones, and one in which every text is hostile. */
import type { CheckReport, Position, RelatedPlace, ReportedProblem } from "../../../tools/render/problem-json.js";

/** The point of an offset in a text. */
export function positionIn(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1) ?? "").length + 1, offset };
}

/** The place of the first occurrence of a part in a text. */
export function placeOf(file: string, text: string, part: string): Pick<RelatedPlace, "file" | "start" | "end"> {
  const start = text.indexOf(part);
  if (start === -1) throw new Error(`the text holds no ${part}`);
  return { file, start: positionIn(text, start), end: positionIn(text, start + part.length) };
}

/** A problem at the first occurrence of a part in a text. */
export function problemAt(text: string, part: string, change: Partial<ReportedProblem> = {}): ReportedProblem {
  return {
    code: "PC203",
    severity: "error",
    message: "no rule `ISSO:TRAVL-001`",
    ...placeOf("a.policy", text, part),
    related: [],
    ...change,
  };
}

/** A report of some problems. */
export function reportOf(problems: readonly ReportedProblem[], change: Partial<CheckReport> = {}): CheckReport {
  const count = (severity: string): number => problems.filter((problem) => problem.severity === severity).length;
  const summary = { errors: count("error"), warnings: count("warning"), infos: count("info"), sources: 2, rules: 3, ms: 12.5 };
  return { problems, fresh: null, stale: [], summary, ...change };
}

/** Every sign that means something to a terminal, XML, SARIF, a URI or a workflow command. */
export const HOSTILE =
  "a\u001b[31mred\u001b]0;title\u0007 \u0000\u0008\u007f\u009b31m \u202eevil\u2066x\u2069 \u2028\u2029\ufeff \ufffe\uffff \ud800 " +
  "<x a='1' b=\"2\"> & ]]> <!-- --> %25 %0A 50% {0} {} [click](http://evil) \\[ ::error file=x::y, c:d\r\n::set-output name=a::b\ttab é漢😀";

/** A report in which all texts are hostile. */
export function hostileReport(): CheckReport {
  const text = `line one\r\n${HOSTILE}\nlast`;
  const place = { file: `sub dir/${HOSTILE.replace(/[/\u0000]/g, "")}.policy`, start: positionIn(text, 12), end: positionIn(text, 20) };
  const problem: ReportedProblem = {
    code: "PC101",
    severity: "warning",
    message: HOSTILE,
    help: HOSTILE,
    ...place,
    related: [{ message: HOSTILE, ...place }],
  };
  return reportOf([problem, { ...problem, severity: "error" }, { ...problem, severity: "info" }], { fresh: false, stale: [HOSTILE] });
}
