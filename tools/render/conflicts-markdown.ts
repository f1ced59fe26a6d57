/** Lays conflicts out as Markdown: one section for each, with both rules' texts side by side. */
import { CONFLICT_GROUPS, sayCounts, type ConflictSide, type ConflictsTold, type ConflictStory } from "../../compiler/describe/conflict-story.js";
import { markdownLine, markdownTable } from "./markdown-text.js";

const named = ({ id, at }: ConflictSide): string => (at === null ? id : `${id} (${at})`);

const UNKNOWN_TEXT = "(not among the sources)";

/** Both texts, one beside the other. */
const texts = (sides: readonly ConflictSide[]): string => markdownTable(sides.map(named), [sides.map(({ text, at }) => text ?? (at === null ? UNKNOWN_TEXT : ""))]);

const capital = (text: string): string => `${text[0]?.toUpperCase() ?? ""}${text.slice(1)}`;

const item = (title: string, text: string): string => `- **${markdownLine(title)}:** ${markdownLine(text)}`;

/** Whom the rules affect: said once where it is the same. */
function affected(sides: readonly ConflictSide[]): string[] {
  const told = sides.flatMap(({ id, affects }) => (affects === null ? [] : [{ id, affects }]));
  const [first, ...others] = told;
  if (first && others.every(({ affects }) => affects === first.affects)) return [item("Whom it affects", first.affects)];
  return told.map(({ id, affects }) => item(`Whom ${id} affects`, affects));
}

function section(story: ConflictStory): string[] {
  const { sides, headline, subject, detail, notes, witness, prevails, advice } = story;
  const items = [
    ...(subject === "" ? [] : [item("Subject", subject)]),
    ...(detail === "" ? [] : [item("How they differ", detail)]),
    ...affected(sides),
    ...(prevails === null ? [] : [item("Who prevails", prevails)]),
    ...notes.map(({ written, at }) => item("Noted", `${written} (${at})`)),
    ...(advice === null ? [] : [item("To do", advice)]),
  ];
  return [
    `### ${markdownLine(headline)}`,
    texts(sides),
    items.join("\n"),
    ...(witness ? [`${markdownLine(capital(witness.sentence))}.`, markdownTable(["fact", "value"], witness.facts)] : []),
  ];
}

/** A whole document. */
export function conflictsMarkdown(told: ConflictsTold): string {
  const groups = CONFLICT_GROUPS.flatMap(({ group, title }) => {
    const stories = told.conflicts.filter((story) => story.group === group);
    return stories.length === 0 ? [] : [`## ${markdownLine(capital(title))}`, ...stories.flatMap(section)];
  });
  const undecided = told.undecided.map(({ sides, reason }): readonly string[] => [sides.map(named).join(", "), reason]);
  const rest = undecided.length === 0 ? [] : ["## Undecided", markdownTable(["rules", "why"], undecided)];
  return `${["# Conflicts", `${markdownLine(sayCounts(told))}.`, ...groups, ...rest].join("\n\n")}\n`;
}
