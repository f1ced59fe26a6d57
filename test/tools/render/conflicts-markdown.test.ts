/** Conflicts as Markdown: a section for each, with the texts side by side, and nothing of a hostile text in force. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { Conflict } from "../../../compiler/conflicts/conflict.js";
import { tellConflicts } from "../../../compiler/describe/conflict-story.js";
import { conflictsMarkdown } from "../../../tools/render/conflicts-markdown.js";
import { compiled } from "../../support/compiled.js";
import { CONFLICTING, MADE } from "../../support/conflicting.js";

const { model } = compiled(CONFLICTING);
const line = (text: string): number => CONFLICTING.slice(0, CONFLICTING.indexOf(text)).split("\n").length;

test("one conflict: heading, texts, subject, whom it affects, case and who prevails", () => {
  assert.is(
    conflictsMarkdown(tellConflicts({ problems: [], conflicts: MADE.conflicts.slice(0, 1), undecided: MADE.undecided }, model)),
    `# Conflicts

1 conflict: 1 one-sided; 1 pair undecided.

## One-sided: found, and noted by one of the two

### \`LIB:FILM\` is stricter than \`LIB:LOAN\`

| LIB:FILM (lib.policy:${line("[RULE:LIB:FILM]")}) | LIB:LOAN (lib.policy:${line("[RULE:LIB:LOAN]")}) |
| --- | --- |
| Bring a film back within 7 days. | Bring back what you borrow<br>within 30 days. |

- **Subject:** returned
- **How they differ:** 7 days against 30 days
- **Whom LIB:FILM affects:** cases where \`item\` is film
- **Whom LIB:LOAN affects:** every case
- **Who prevails:** \`LIB:FILM\` prevails: it applies to narrower cases
- **Noted:** \\[CONFLICT-NOTE:shorter for films - see LIB:FILM\\] (lib.policy:${line("[CONFLICT-NOTE:shorter")})
- **To do:** add the note to \`LIB:FILM\` as well: \`[CONFLICT-NOTE:differs on returned - see LIB:LOAN]\`

For example where \`item\` is film and \`returned\` is 2026-03-13, 12 days after \`lent\`: \`LIB:LOAN\` is satisfied and \`LIB:FILM\` violated.

| fact | value |
| --- | --- |
| as of | 2026-03-14 |
| item | film |
| lent | 2026-03-01 |
| returned | 2026-03-13 |

## Undecided

| rules | why |
| --- | --- |
| LIB:LOAN (lib.policy:${line("[RULE:LIB:LOAN]")}), LIB:CARE (lib.policy:${line("[RULE:LIB:CARE]")}) | a product of two facts |
`,
  );
});

test("each conflict has a section, the most urgent first; whom it affects is said once where both affect the same", () => {
  const text = conflictsMarkdown(tellConflicts(MADE, model));
  assert.is(text.match(/^### /gm)?.length, MADE.conflicts.length);
  assert.equal(text.match(/^## [A-Z][a-z-]*/gm), ["## Undeclared", "## One-sided", "## Stale", "## Confirmed", "## Settled", "## Unconfirmed", "## Restates", "## Undecided"]);
  assert.match(text, "- **Whom it affects:** every case\n");
  assert.match(text, "| MUSEUM:CARE |\n| --- | --- |\n| Handle all with care. | (not among the sources) |");
});

test("hostile texts stay in their cell and their line", () => {
  const evil = "| x |\n\n# Heading\n<script>alert(1)</script> `</td>` ``` ![a](http://b.c) [a](javascript:x) \\| <!-- &lt;b&gt; \u202e\n| --- | --- |";
  const source = CONFLICTING.replaceAll("Handle all with care.", evil).replace("[CONFLICT-CHECK:varies]", "[CONFLICT-CHECK:`<img src=x>` <b> | **x**]");
  const hostile = MADE.conflicts.map((conflict): Conflict => ({
    ...conflict, subject: evil, detail: evil, witness: conflict.witness && { asOf: "2026-03-14", facts: { item: evil, "LIB:CARE": { "<i>|": evil } } },
  }));
  const harmless = conflictsMarkdown(tellConflicts(MADE, model)).split("\n");
  const text = conflictsMarkdown(tellConflicts({ problems: [], conflicts: hostile, undecided: [{ rules: ["LIB:LOAN", "LIB:CARE"], reason: evil }] }, compiled(source).model));
  assert.equal(text.match(/^#.*$/gm)?.length, harmless.filter((row) => row.startsWith("#")).length);
  assert.not.match(text, /\u202e/);
  for (const row of text.split("\n")) {
    const words = row.replace(/\\[!-/:-@[-`{-~]/g, "");
    if (row.startsWith("|")) assert.ok(/^\|(?:[^|]* \|){1,2}$/.test(words) || /^\|(?: --- \|)+$/.test(words), row);
    else assert.not.match(words.replace(/(?<!`)(`+)(?!`)[^]*?(?<!`)\1(?!`)/g, ""), /[<>]|!\[|\]\(/, row);
    assert.not.match(words.replaceAll("<br>", "").replace(/(?<!`)(`+)(?!`)[^]*?(?<!`)\1(?!`)/g, ""), /<|>/, row);
  }
});

test.run();
