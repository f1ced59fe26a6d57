/** Writes a report as SARIF 2.1.0, the OASIS format that code scanning reads. */
import { escapeWithinLines } from "./escape-for-terminal.js";
import type { CheckReport, RelatedPlace, ReportedProblem, ReportedSeverity } from "./problem-json.js";

/** One kind of problem, as the catalogue knows it. */
export interface SarifRule {
  readonly code: string;
  readonly title: string;
  readonly help: string;
}

/** Who reports: the version of policyc, and all kinds of problems. */
export interface SarifTool {
  readonly version: string;
  readonly rules: readonly SarifRule[];
}

const LEVELS: { readonly [Severity in ReportedSeverity]: string } = { error: "error", warning: "warning", info: "note" };

/** The report as SARIF text; stale output is a notification of the tool. Names of files are relative to `%SRCROOT%`. */
export function sarif(report: CheckReport, tool: SarifTool): string {
  const indexes = new Map(tool.rules.map((rule, index) => [rule.code, index]));
  const log = {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "policyc", version: tool.version, rules: tool.rules.map(descriptor) } },
        columnKind: "utf16CodeUnits",
        invocations: [{ executionSuccessful: true, toolExecutionNotifications: staleness(report) }],
        results: report.problems.map((problem) => result(problem, indexes.get(problem.code))),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function descriptor(rule: SarifRule): object {
  return { id: rule.code, shortDescription: { text: visible(rule.title) }, help: { text: visible(rule.help) } };
}

function staleness(report: CheckReport): readonly object[] {
  if (report.fresh !== false) return [];
  return [{ level: "error", message: message(`the output is stale, compile again: ${report.stale.join(", ")}`) }];
}

function result(problem: ReportedProblem, ruleIndex: number | undefined): object {
  return {
    ruleId: problem.code,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: LEVELS[problem.severity],
    message: message(problem.help === undefined ? problem.message : `${problem.message}\nhelp: ${problem.help}`),
    locations: [{ physicalLocation: physicalLocation(problem) }],
    ...(problem.related.length === 0 ? {} : { relatedLocations: problem.related.map(relatedLocation) }),
  };
}

function relatedLocation(related: RelatedPlace, index: number): object {
  return { id: index + 1, message: message(related.message), physicalLocation: physicalLocation(related) };
}

function physicalLocation(place: Pick<RelatedPlace, "file" | "start" | "end">): object {
  return {
    artifactLocation: { uri: relativeUri(place.file), uriBaseId: "%SRCROOT%" },
    region: {
      startLine: place.start.line,
      startColumn: place.start.column,
      endLine: place.end.line,
      endColumn: place.end.column,
      charOffset: place.start.offset,
      charLength: place.end.offset - place.start.offset,
    },
  };
}

/** The relative URI of a name with `/`; a half of a surrogate pair, which no URI can hold, becomes U+FFFD. */
function relativeUri(name: string): string {
  return name
    .replace(/\p{Cs}/gu, "\uFFFD")
    .split("/")
    .map(encodeURIComponent)
    .join("/");
}

// SARIF 2.1.0, 3.11.5 and 3.11.6: braces stand for arguments unless doubled, and `[text](target)` is a link unless escaped.
function message(text: string): { readonly text: string } {
  const withoutArguments = visible(text).replace(/[{}]/g, "$&$&");
  return { text: withoutArguments.includes("](") ? withoutArguments.replace(/[\\[\]]/g, "\\$&") : withoutArguments };
}

function visible(text: string): string {
  return escapeWithinLines(text);
}
