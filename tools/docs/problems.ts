/** The problem reference: a page for every kind of problem, from the catalogue. */
import { catalogue } from "../../compiler/catalogue.js";
import type { ProblemKind } from "../../grammar/index.js";
import { block, code, page, table } from "./markdown.js";

const GROUPS: readonly (readonly [first: string, title: string])[] = [
  ["PC1", "Lines and blocks"], ["PC2", "Tags, ids, facts and values"], ["PC3", "What the text and its tags say"], ["PC4", "Conflicts"], ["PC5", "Examples"],
];

const anchor = ({ code: name }: ProblemKind): string => name.toLowerCase();

/** Examples may hold backticks, and what looks like Markdown: they stand in fences longer than any run of backticks in them. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}text\n${text.replace(/\n*$/, "")}\n${fence}`;
}

const entry = (kind: ProblemKind): string =>
  page(
    `### <a id="${anchor(kind)}"></a>${kind.code}: ${kind.title}`,
    `${kind.severity[0]?.toUpperCase() ?? ""}${kind.severity.slice(1)}. ${kind.page.about}`,
    "Wrong:", fenced(kind.page.wrong), "Right:", fenced(kind.page.right),
  );

/** The text of docs/problems.md. */
export function problemsPage(mark: string): string {
  const rows = catalogue.map((kind) => [`[${kind.code}](#${anchor(kind)})`, kind.severity, kind.title]);
  const groups = GROUPS.flatMap(([first, title]) => {
    const kinds = catalogue.filter((kind) => kind.code.startsWith(first));
    return kinds.length === 0 ? [] : [`## ${title}`, ...kinds.map(entry)];
  });
  return page(
    mark,
    "# Problems",
    "Every problem that policyc reports, by its code. `policyc explain PC220` shows the same page in the terminal.",
    "An *error* stops `compile` and makes `check` fail. A *warning* most likely is a mistake, and counts as one with `check --strict`. An *info* tells how something was " +
      "understood. The configuration can make warnings and infos more or less, or silence them:",
    block('{ "severity": { "PC303": "off", "PC241": "error" } }'),
    `An error cannot be made less. A source that is mended as the second example shows no longer raises the problem; ${code("[JURISDICTION:...]")} and what surrounds the lines in question is there so that the examples compile.`,
    table(["code", "severity", "title"], rows),
    ...groups,
  );
}
