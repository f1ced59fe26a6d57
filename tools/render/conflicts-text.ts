/** Lays conflicts out as text for a terminal: grouped by status, what calls for an edit first, and counted in the last line. */
import { CONFLICT_GROUPS, sayCounts, type ConflictSide, type ConflictsTold, type ConflictStory } from "../../compiler/describe/conflict-story.js";
import { escapeWithinLines } from "./escape-for-terminal.js";

export interface ConflictsTextOptions {
  /** `edits`: only what calls for an edit of the sources, without the count. */
  readonly shown: "all" | "edits";
}

/** Text that may run over several lines, on one. */
const oneLine = (text: string): string => text.replace(/\s*(?:\r\n?|\n)\s*/g, " ").trim();

function headOf(sides: readonly ConflictSide[]): string[] {
  const width = Math.max(...sides.map(({ id }) => id.length));
  return sides.map(({ id, at }) => `  ${at === null ? id : `${id.padEnd(width)}  ${at}`}`);
}

const LONGEST_TEXT = 120;

/** The beginning of a rule's text. */
function beginning(text: string): string {
  const characters = [...oneLine(text)];
  return characters.length <= LONGEST_TEXT ? characters.join("") : `${characters.slice(0, LONGEST_TEXT - 1).join("")}…`;
}

/** How two rules that say the same begin. */
const textLines = ({ group, sides }: ConflictStory): string[] =>
  group === "restates" ? sides.flatMap(({ id, text }) => (text === null ? [] : [`    ${id}: "${beginning(text)}"`])) : [];

function conflictLines(story: ConflictStory): string[] {
  const { sides, headline, subject, detail, notes, witness, prevails, advice } = story;
  return [
    ...headOf(sides),
    `    ${headline}${subject === "" ? "" : ` on \`${oneLine(subject)}\``}${detail === "" ? "" : `: ${oneLine(detail)}`}`,
    ...textLines(story),
    ...notes.map(({ written, at }) => `    noted: ${written}  ${at}`),
    ...(witness ? [`    ${oneLine(witness.sentence)}`, ...witness.facts.map(([name, value]) => `      ${name}: ${oneLine(value)}`)] : []),
    ...(prevails === null ? [] : [`    ${prevails}`]),
    ...(advice === null ? [] : [`    to do: ${advice}`]),
    "",
  ];
}

/** The whole text; empty where nothing is to be shown. Nothing of the sources can act on the terminal. */
export function conflictsText(told: ConflictsTold, { shown }: ConflictsTextOptions): string {
  const groups = CONFLICT_GROUPS.filter(({ calls }) => shown === "all" || calls === "edit");
  const lines = groups.flatMap(({ group, title }) => {
    const stories = told.conflicts.filter((story) => story.group === group);
    return stories.length === 0 ? [] : [title, "", ...stories.flatMap(conflictLines)];
  });
  if (shown === "all" && told.undecided.length > 0) {
    lines.push("undecided: whether these conflict cannot be worked out", "", ...told.undecided.flatMap(({ sides, reason }) => [...headOf(sides), `    ${oneLine(reason)}`, ""]));
  }
  if (shown === "all") lines.push(sayCounts(told), "");
  return escapeWithinLines(lines.join("\n"));
}
