/** Shows one problem as text: what is wrong, the line with the exact part underlined, related places, advice. */
import picocolors from "picocolors";
import { escapeForTerminal } from "./escape-for-terminal.js";
import type { RelatedPlace, ReportedProblem, ReportedSeverity } from "./problem-json.js";
import { underlinedLine } from "./underlined-line.js";

/** How a frame is dressed. */
export interface FrameStyle {
  readonly colour: "ansi" | "none";
}

/** The text of a source, by its name; null where it is not at hand. */
export type TextOf = (file: string) => string | null;

interface Paint {
  readonly severity: { readonly [Severity in ReportedSeverity]: (text: string) => string };
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
}

const PAINTS: { readonly [Colour in FrameStyle["colour"]]: Paint } = {
  ansi: paint(picocolors.createColors(true)),
  none: paint(picocolors.createColors(false)),
};

/** The frame of a problem; lines end with `\n`, the last one too. Nothing of the source can act on the terminal. */
export function frame(problem: ReportedProblem, textOf: TextOf, { colour }: FrameStyle): string {
  const dress = PAINTS[colour];
  const accent = dress.severity[problem.severity];
  const gutter = Math.max(...[problem, ...problem.related].map((place) => String(place.start.line).length));
  const lines = [
    `${accent(`${problem.severity} ${escapeForTerminal(problem.code)}`)}${dress.strong(`: ${escapeForTerminal(problem.message)}`)}`,
    ...excerpt(problem, textOf, gutter, accent, dress),
  ];
  for (const related of problem.related) {
    lines.push(
      `  ${dress.strong("note")}: ${escapeForTerminal(related.message)}`,
      ...excerpt(related, textOf, gutter, dress.severity.info, dress),
    );
  }
  if (problem.help !== undefined) lines.push(`  ${dress.strong("help")}: ${escapeForTerminal(problem.help)}`);
  return `${lines.join("\n")}\n`;
}

type Place = Pick<RelatedPlace, "file" | "start" | "end">;

function excerpt(place: Place, textOf: TextOf, gutter: number, accent: (text: string) => string, dress: Paint): readonly string[] {
  const arrow = `  ${dress.faint("-->")} ${escapeForTerminal(place.file)}:${place.start.line}:${place.start.column}`;
  const source = textOf(place.file);
  if (source === null) return [arrow];
  const { text, indent, marks } = underlinedLine(source, place.start.offset, place.end.offset);
  const bar = dress.faint(`${" ".repeat(gutter)} |`);
  const numbered = dress.faint(`${String(place.start.line).padStart(gutter)} |`);
  return [arrow, bar, text === "" ? numbered : `${numbered} ${text}`, `${bar} ${indent}${accent(marks)}`];
}

function paint(colours: ReturnType<typeof picocolors.createColors>): Paint {
  return {
    severity: {
      error: (text) => colours.bold(colours.red(text)),
      warning: (text) => colours.bold(colours.yellow(text)),
      info: (text) => colours.bold(colours.cyan(text)),
    },
    strong: colours.bold,
    faint: colours.blue,
  };
}
