/** Sources that carry their own expectations: below a line, lines of carets name every problem in it. */

/*
 *     [SEE-ALSO:LIB:LAON-002]
 *               ^^^^^^^^^^^^ PC220 error no rule `LIB:LAON-002` // did you mean `LIB:LOAN-002`?
 *
 * The carets stand under the offending characters; `|` stands for a place without any. After ` // ` comes the help, after each
 * ` @ ` the line and column of a related place and its message. A line `=== name` begins a further source of the same compilation.
 */
import type { ProblemJson } from "../../compiler/describe/report.js";
import type { SourceText } from "../../compiler/compile.js";

const MARKER = /^ *(?:\^+|\|) PC\d{3} (?:error|warning|info) /;
const NEXT_SOURCE = /^=== (\S+)$/;

/** The sources of a marked text, without its markers. */
export function sourcesOf(name: string, marked: string): SourceText[] {
  const sources: { name: string; lines: string[] }[] = [{ name, lines: [] }];
  for (const line of marked.split("\n")) {
    const next = NEXT_SOURCE.exec(line)?.[1];
    if (next !== undefined) sources.push({ name: next, lines: [] });
    else if (!MARKER.test(line)) sources.at(-1)?.lines.push(line);
  }
  // A source that is followed by another ends with the line end before `===`.
  return sources.map(({ name: own, lines }, index) => ({ name: own, text: lines.join("\n") + (index < sources.length - 1 ? "\n" : "") }));
}

/** One problem as its marker line shows it. */
function marker({ code, severity, message, help, file, start, end, related }: ProblemJson): string {
  const width = start.line === end.line ? end.column - start.column : Number.NaN;
  if (Number.isNaN(width)) throw new Error(`${code} in ${file} runs over several lines`);
  const others = related.map((other) => ` @ ${other.file === file ? "" : `${other.file}:`}${other.start.line}:${other.start.column} ${other.message}`);
  const under = " ".repeat(start.column - 1) + (width === 0 ? "|" : "^".repeat(width));
  return `${under} ${code} ${severity} ${message}${help === undefined ? "" : ` // ${help}`}${others.join("")}`;
}

/** The sources with a marker for every problem, in the order of the problems. */
export function mark(sources: readonly SourceText[], problems: readonly ProblemJson[]): string {
  const marked = sources.map(({ name, text }) =>
    text
      .split("\n")
      .flatMap((line, index) => [line, ...problems.filter(({ file, start }) => file === name && start.line === index + 1).map(marker)])
      .join("\n"),
  );
  return marked.map((text, index) => (index === 0 ? text : `=== ${sources[index]?.name ?? ""}\n${text}`)).join("");
}
