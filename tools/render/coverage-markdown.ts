/** Lays out as Markdown how far a body of policy computes: one row for each document, and its conflicts by status. */
import type { Conflict } from "../../compiler/conflicts/conflict.js";
import { CONFLICT_GROUPS, type ConflictGroup } from "../../compiler/describe/conflict-story.js";
import { coverage, coverageByDocument, type DocumentCoverage, type Tally } from "../../compiler/describe/coverage.js";
import type { Model } from "../../compiler/model/model.js";
import { counted, listed, percent } from "../cli/words.js";
import { markdownLine, markdownTable } from "./markdown-text.js";

const share = (part: number, whole: number): string => (whole === 0 ? "-" : `${part} (${percent(part, whole)})`);

const valueCells = ({ total, typed, prose }: Tally): string[] => [String(total), share(typed, total), String(prose)];

const documentCells = (name: string, { facts, rules, values, examples }: Omit<DocumentCoverage, "file" | "idle">): string[] => [
  name, String(facts), String(rules.total), share(rules.executable, rules.total), share(rules.exercised, rules.total), String(examples), ...valueCells(values),
];

const groupOf = ({ status }: Conflict): ConflictGroup => status ?? "restates";

/** In which of the sources a conflict has a side; what a note names need not be among them. */
function filesOf({ rules }: Conflict, { ruleById }: Model): ReadonlySet<string> {
  return new Set(rules.flatMap((id) => ruleById.get(id)?.place.file ?? []));
}

function conflictRows(conflicts: readonly Conflict[], model: Model): string[][] {
  const cells = (name: string, own: readonly Conflict[]): string[] => [
    name, ...CONFLICT_GROUPS.map(({ group }) => String(own.filter((conflict) => groupOf(conflict) === group).length)),
  ];
  const touched = model.sources.filter(({ name }) => model.rules.some(({ place }) => place.file === name));
  return [...touched.map(({ name }) => cells(name, conflicts.filter((conflict) => filesOf(conflict, model).has(name)))), cells("all", conflicts)];
}

function idleLine(documents: readonly DocumentCoverage[]): string {
  const idle = documents.flatMap((document) => document.idle);
  if (idle.length === 0) return "Every rule that computes is exercised by an example.";
  return `${counted(idle.length, "rule")} that ${idle.length === 1 ? "computes has" : "compute have"} no example: ${listed(idle.map((id) => `\`${id}\``))}.`;
}

/** A whole document. `mark` is a comment that opens it. */
export function coverageMarkdown(model: Model, conflicts: readonly Conflict[], mark?: string): string {
  const all = coverage(model);
  const documents = coverageByDocument(model);
  const total = { ...all, facts: model.facts.length, examples: model.examples.length };
  return `${[
    ...(mark === undefined ? [] : [mark]),
    "# How far the text computes",
    "A rule computes when nobody has to attest any of its words; it is exercised when an example judges it. A value is what a clause tag or an applicability tag says.",
    markdownTable(
      ["document", "facts", "rules", "rules that compute", "rules exercised", "examples", "values", "typed", "prose"],
      [...documents.map((document) => documentCells(document.file, document)), documentCells("all", total)],
    ),
    markdownLine(idleLine(documents)),
    "## Values by tag",
    markdownTable(["tag", "values", "typed", "prose"], Object.entries(all.values.byTag).map(([tag, tally]) => [tag, ...valueCells(tally)])),
    "## Conflicts",
    "A conflict between two documents counts in both of their rows, and once in the last.",
    markdownTable(["document", ...CONFLICT_GROUPS.map(({ group }) => group)], conflictRows(conflicts, model)),
    CONFLICT_GROUPS.map(({ title }) => `- ${markdownLine(title)}`).join("\n"),
  ].join("\n\n")}\n`;
}
