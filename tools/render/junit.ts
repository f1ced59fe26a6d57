/** Writes a report as JUnit XML, which build servers show as tests: one suite per source, one failed case per problem. */
import type { CheckReport, ReportedProblem } from "./problem-json.js";
import { xmlAttribute, xmlText } from "./xml.js";

/** What else the XML needs to know. */
export interface JunitOptions {
  /** The names of all sources that were checked, in order. */
  readonly sources: readonly string[];
  /** The mildest problem that fails a case: `warning` is for `--strict`. */
  readonly failOn: "error" | "warning";
}

interface Suite {
  readonly name: string;
  readonly failures: readonly Failed[];
  /** Shown beside the cases: problems that fail none. */
  readonly remarks: readonly string[];
}

interface Failed {
  readonly name: string;
  readonly type: string;
  readonly message: string;
  readonly text: string;
}

/** The report as JUnit XML; where the output was judged, a suite `output` says whether it is fresh. */
export function junit(report: CheckReport, options: JunitOptions): string {
  const bySource = new Map<string, ReportedProblem[]>(options.sources.map((name) => [name, []]));
  for (const problem of report.problems) {
    const others = bySource.get(problem.file);
    if (others === undefined) bySource.set(problem.file, [problem]);
    else others.push(problem);
  }
  const suites = [...bySource].map(([name, problems]) => suiteOf(name, problems, options.failOn));
  if (report.fresh !== null) suites.push({ name: "output", failures: report.stale.map(staleOutput), remarks: [] });
  const counts = countsOf(
    suites.reduce((sum, suite) => sum + casesOf(suite), 0),
    suites.reduce((sum, suite) => sum + suite.failures.length, 0),
  );
  const time = (report.summary.ms / 1000).toFixed(3);
  const lines = [
    `<?xml version="1.0" encoding="UTF-8"?>`,
    `<testsuites name="policyc" ${counts} time="${time}">`,
    ...suites.flatMap(printSuite),
    `</testsuites>`,
  ];
  return `${lines.join("\n")}\n`;
}

function suiteOf(name: string, problems: readonly ReportedProblem[], failOn: JunitOptions["failOn"]): Suite {
  const fails = ({ severity }: ReportedProblem): boolean => severity === "error" || severity === failOn;
  return {
    name,
    failures: problems.filter(fails).map(failedCase),
    remarks: problems.filter((problem) => !fails(problem)).map((problem) => `${problem.severity} ${problem.code}: ${describe(problem)}`),
  };
}

function failedCase(problem: ReportedProblem): Failed {
  const place = `${problem.start.line}:${problem.start.column}`;
  return {
    name: `${problem.code} at ${place}`,
    type: `${problem.severity} ${problem.code}`,
    message: problem.message,
    text: describe(problem),
  };
}

function describe(problem: ReportedProblem): string {
  const lines = [problem.message, `  at ${problem.file}:${problem.start.line}:${problem.start.column}`];
  for (const related of problem.related)
    lines.push(`  note: ${related.message} (${related.file}:${related.start.line}:${related.start.column})`);
  if (problem.help !== undefined) lines.push(`  help: ${problem.help}`);
  return lines.join("\n");
}

function staleOutput(name: string): Failed {
  const message = `\`${name}\` makes the output stale`;
  return { name, type: "stale", message, text: `${message}\n  help: compile again` };
}

const casesOf = (suite: Suite): number => Math.max(1, suite.failures.length);

const countsOf = (tests: number, failures: number): string => `tests="${tests}" failures="${failures}" errors="0"`;

function printSuite(suite: Suite): readonly string[] {
  const name = xmlAttribute(suite.name);
  const passed = suite.failures.length === 0 ? [`    <testcase name="no problem" classname="${name}" time="0"/>`] : [];
  const remarks = suite.remarks.length === 0 ? [] : [`    <system-out>${xmlText(suite.remarks.join("\n"))}</system-out>`];
  return [
    `  <testsuite name="${name}" ${countsOf(casesOf(suite), suite.failures.length)} skipped="0" time="0">`,
    ...passed,
    ...suite.failures.flatMap((failed) => printFailed(failed, name)),
    ...remarks,
    `  </testsuite>`,
  ];
}

function printFailed(failed: Failed, className: string): readonly string[] {
  return [
    `    <testcase name="${xmlAttribute(failed.name)}" classname="${className}" time="0">`,
    `      <failure message="${xmlAttribute(failed.message)}" type="${xmlAttribute(failed.type)}">${xmlText(failed.text)}</failure>`,
    `    </testcase>`,
  ];
}
