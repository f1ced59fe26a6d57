/** Writes a report as workflow commands, which GitHub Actions shows beside the lines of a pull request. */
import { escapeWithinLines } from "./escape-for-terminal.js";
import type { CheckReport, ReportedProblem, ReportedSeverity } from "./problem-json.js";

const COMMANDS: { readonly [Severity in ReportedSeverity]: string } = { error: "error", warning: "warning", info: "notice" };

/** One line per problem, and one where the output is stale; each ends with `\n`, so a report without either is empty. */
export function githubAnnotations(report: CheckReport): string {
  const lines = report.problems.map(annotation);
  if (report.fresh === false)
    lines.push(`::error title=stale output::${escapeData(`the output is stale, compile again: ${report.stale.join(", ")}`)}`);
  return lines.map((line) => `${line}\n`).join("");
}

function annotation(problem: ReportedProblem): string {
  const { start, end } = problem;
  // GitHub drops both columns where the lines differ, and says so in the log.
  const columns =
    start.line === end.line ? [`col=${start.column}`, `endLine=${end.line}`, `endColumn=${end.column}`] : [`endLine=${end.line}`];
  const properties = [`file=${escapeProperty(problem.file)}`, `line=${start.line}`, ...columns, `title=${escapeProperty(problem.code)}`];
  const text = problem.help === undefined ? problem.message : `${problem.message}\nhelp: ${problem.help}`;
  return `::${COMMANDS[problem.severity]} ${properties.join(",")}::${escapeData(text)}`;
}

// https://github.com/actions/toolkit, packages/core/src/command.ts: `%` first, because the other signs become one.
function escapeData(text: string): string {
  return escapeWithinLines(text).replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
