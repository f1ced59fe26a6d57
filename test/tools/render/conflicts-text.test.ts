/** Conflicts as text: grouped by urgency, with the case, who prevails and what to do. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { Conflict } from "../../../compiler/conflicts/conflict.js";
import { unconfirmed, undeclared, type WhyUnconfirmed } from "../../../compiler/conflicts/problems.js";
import { CONFLICT_GROUPS, sayCounts, sayFound, tellConflicts } from "../../../compiler/describe/conflict-story.js";
import { conflictsText } from "../../../tools/render/conflicts-text.js";
import { compiled } from "../../support/compiled.js";
import { CONFLICTING, MADE } from "../../support/conflicting.js";

const { model } = compiled(CONFLICTING);
const told = tellConflicts(MADE, model);
const line = (id: string): number => CONFLICTING.slice(0, CONFLICTING.indexOf(`[RULE:${id}]`)).split("\n").length;
const at = (id: string): string => `lib.policy:${line(id)}`;

test("a conflict: both rules with their places, the notes, the case and its facts, who prevails, what to do", () => {
  const note = CONFLICTING.slice(0, CONFLICTING.indexOf("[CONFLICT-NOTE:shorter")).split("\n").length;
  assert.is(
    conflictsText(tellConflicts({ problems: [], conflicts: MADE.conflicts.slice(0, 1), undecided: [] }, model), { shown: "all" }),
    `one-sided: found, and noted by one of the two

  LIB:FILM  ${at("LIB:FILM")}
  LIB:LOAN  ${at("LIB:LOAN")}
    \`LIB:FILM\` is stricter than \`LIB:LOAN\` on \`returned\`: 7 days against 30 days
    noted: [CONFLICT-NOTE:shorter for films - see LIB:FILM]  lib.policy:${note}
    for example where \`item\` is film and \`returned\` is 2026-03-13, 12 days after \`lent\`: \`LIB:LOAN\` is satisfied and \`LIB:FILM\` violated
      as of: 2026-03-14
      item: film
      lent: 2026-03-01
      returned: 2026-03-13
    \`LIB:FILM\` prevails: it applies to narrower cases
    to do: add the note to \`LIB:FILM\` as well: \`[CONFLICT-NOTE:differs on returned - see LIB:LOAN]\`

1 conflict: 1 one-sided
`,
  );
});

test("the most urgent stand first, what restates and what is undecided last, and the last line counts", () => {
  const text = conflictsText(told, { shown: "all" });
  const titles = text.split("\n").filter((row) => /^[a-z\d]/.test(row));
  assert.equal(titles, [...CONFLICT_GROUPS.map(({ title }) => title), "undecided: whether these conflict cannot be worked out", "7 conflicts: 1 undeclared, 1 one-sided, 1 stale, 1 confirmed, 1 settled and 2 unconfirmed; 1 rule said twice; 1 pair undecided"]);
  assert.match(text, `  LIB:LOAN  ${at("LIB:LOAN")}\n  LIB:CARE  ${at("LIB:CARE")}\n    a product of two facts\n`);
  assert.match(text, '    LIB:CARE: "Handle all with care."\n    LIB:CARE-AGAIN: "Handle all with care."\n');
});

test("only what calls for an edit is shown where nothing else is wanted", () => {
  const text = conflictsText(told, { shown: "edits" });
  assert.equal(text.split("\n").filter((row) => /^[a-z]/.test(row)), CONFLICT_GROUPS.slice(0, 3).map(({ title }) => title));
  assert.is(conflictsText({ conflicts: [], undecided: told.undecided }, { shown: "edits" }), "");
});

test("what to do, for each status", () => {
  const advice = told.conflicts.map((story) => [story.group, story.advice]);
  assert.equal(advice, [
    ["one-sided", "add the note to `LIB:FILM` as well: `[CONFLICT-NOTE:differs on returned - see LIB:LOAN]`"],
    ["confirmed", "if one of them should prevail, say so with OVERRIDE or PRECEDENCE"],
    ["settled", null],
    ["undeclared", "if both are meant, add `[CONFLICT-NOTE:differs on items on loan - see LIB:MANY]` below `LIB:LOAN` and `[CONFLICT-NOTE:differs on items on loan - see LIB:LOAN]` below `LIB:MANY`; if not, change one of them"],
    ["unconfirmed", "name the rule that is meant by its id, and the two are compared"],
    ["unconfirmed", "compile the source that holds it as well"],
    ["stale", "drop `[OVERRIDE:LIB:PERIOD]`, or change it to name the rule that is meant"],
    ["restates", "if one of them is enough, keep it and refer to it with `[SEE-ALSO:LIB:CARE]`; if both stay, change them together"],
  ]);
  const nowhere = { file: "lib.policy", start: 0, end: 1 };
  const noted = (other: string, why: WhyUnconfirmed) =>
    tellConflicts({ problems: [unconfirmed.at(nowhere, { id: "LIB:CARE", other, ...why })], conflicts: [{ ...MADE.conflicts[4], rules: ["LIB:CARE", other] } as Conflict], undecided: [] }, model).conflicts[0];
  assert.is(noted("LIB:MANY", { why: "prose", words: ["LIB:CARE"] })?.advice, "write what is demanded in a form that computes, or put a MEANS below it that says the same");
  assert.is(noted("LIB", { why: "jurisdiction", offered: ["LIB:MANY"] })?.advice, "name the rule that is meant; about the same subject is `LIB:MANY`");
});

test("what comes of the case, for each relation", () => {
  const [stricter, , settled, overlaps] = told.conflicts.map(({ witness }) => witness?.sentence.split(": ").at(-1));
  assert.equal([stricter, settled, overlaps], ["`LIB:LOAN` is satisfied and `LIB:FILM` violated", "the two give `loan period` different values", "one of the two is satisfied and the other violated"]);
  const [made] = tellConflicts({ problems: [], conflicts: [{ ...MADE.conflicts[3], relation: "contradicts" } as Conflict], undecided: [] }, model).conflicts;
  assert.match(made?.witness?.sentence ?? "", /: nothing satisfies both$/);
});

test("the problem of a conflict tells which rule its case satisfies, and which it violates", () => {
  const place = { file: "lib.policy", start: 0, end: 1 };
  const proven = { id: "LIB:LOAN", other: "LIB:MANY", relation: "overlaps", subject: "items on loan", case: "where `items on loan` is 6 items", prevails: null, basis: null } as const;
  const say = (more: object): string | undefined =>
    tellConflicts({ ...MADE, problems: [undeclared.at(place, { ...proven, satisfied: "LIB:MANY", violated: "LIB:LOAN", ...more })] }, model).conflicts[3]?.witness?.sentence;
  assert.is(say({}), "for example, a case where `items on loan` is 6 items satisfies `LIB:MANY` and violates `LIB:LOAN`");
  assert.is(say({ id: "LIB:MANY", other: "LIB:LOAN" }), say({}), "whichever of the two it stands at");
  assert.match(say({ subject: "another" }) ?? "", "one of the two is satisfied and the other violated");
});

test("a note is shown where it stands, and what it says is not said again", () => {
  const [, , , , alone, external] = told.conflicts;
  assert.equal([alone?.detail, alone?.notes.map(({ written }) => written)], ["", ["[CONFLICT-CHECK:varies]"]]);
  assert.equal(external?.notes.map(({ written }) => written), ["[CONFLICT-NOTE:the same in LIB:CARE and MUSEUM:CARE]"]);
  assert.equal(external?.sides.map((side) => [side.id, side.at === null, side.text === null]), [["LIB:CARE-AGAIN", false, false], ["MUSEUM:CARE", true, true]]);
});

test("no conflicts is a sentence, too", () => {
  const none = tellConflicts({ problems: [], conflicts: [], undecided: [] }, model);
  assert.is(conflictsText(none, { shown: "all" }), "no conflicts\n");
  assert.is(sayCounts({ conflicts: [], undecided: [...told.undecided, ...told.undecided] }), "no conflicts; 2 pairs undecided");
});

test("a found conflict in a line, from either side; a note alone is none", () => {
  const said = (index: number, id: string): string | null => sayFound(MADE.conflicts[index] as Conflict, id);
  assert.equal(
    [said(0, "LIB:FILM"), said(0, "LIB:LOAN"), said(2, "LIB:PERIOD"), said(3, "LIB:MANY"), said(4, "LIB:CARE"), said(6, "LIB:PERIOD"), said(7, "LIB:CARE")],
    [
      "stricter than LIB:LOAN on returned (one-sided)", "less strict than LIB:FILM on returned (one-sided)", "contradicts LIB:PERIOD-FILM on loan period (settled)",
      "overlaps with LIB:LOAN on items on loan (undeclared)", null, null, "restates LIB:CARE-AGAIN",
    ],
  );
});

test("nothing of the sources acts on the terminal or leaves its line", () => {
  const hot = "\u001bc\u009b31m\u202eevil\u2028\u0008";
  const source = CONFLICTING.replaceAll("Handle all with care.", `Handle ${hot}\r\nall.`).replace("[CONFLICT-CHECK:varies]", `[CONFLICT-CHECK:varies ${hot}]`);
  const hostile: Conflict[] = MADE.conflicts.map((conflict) => ({ ...conflict, subject: `x\n${hot}`, detail: `one\nsettled: ${hot}`, witness: conflict.witness && { asOf: "2026-03-14", facts: { item: `film\n${hot}` } } }));
  const text = conflictsText(tellConflicts({ problems: [], conflicts: hostile, undecided: [{ rules: ["LIB:LOAN", "LIB:CARE"], reason: `a\n${hot}` }] }, compiled(source).model), { shown: "all" });
  assert.not.match(text, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e\u2028]/);
  assert.is(text.split("\n").filter((row) => row.startsWith("settled: ")).length, 1);
});

test.run();
