/** What the problems of the conflict pass say, for everything that they can be raised with. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { confirmed, oneSided, restating, settled, stale, unconfirmed, undeclared, type Proven } from "../../../compiler/conflicts/problems.js";
import { exceptionAlwaysApplies, exceptionNeverApplies, gapBetweenPeriods, neverApplies, windowNeverOpens } from "../../../compiler/conflicts/reach-problems.js";
import { noteTag, sayPrevails } from "../../../compiler/conflicts/words.js";
import { compiled } from "../../support/compiled.js";

const pair: Proven = {
  id: "LIB:LOAN", other: "LIB:FILM", relation: "stricter", subject: "returned", case: "where `returned` is 2026-03-13, 12 days after `lent`",
  satisfied: "LIB:LOAN", violated: "LIB:FILM", prevails: "LIB:FILM", basis: "specificity",
};
const CASE = "a case where `returned` is 2026-03-13, 12 days after `lent`, satisfies `LIB:LOAN` and violates `LIB:FILM`";

test("a conflict that nobody noted: the case, who prevails, and both tags", () => {
  assert.equal(undeclared.word(pair), {
    message: CASE,
    help:
      "`LIB:FILM` prevails: it applies to narrower cases, but a reader of either rule cannot see it; if both are meant, " +
      "add `[CONFLICT-NOTE:differs on returned - see LIB:FILM]` below `LIB:LOAN` and `[CONFLICT-NOTE:differs on returned - see LIB:LOAN]` below `LIB:FILM`, if not, change one of them",
  });
  assert.match(undeclared.word({ ...pair, prevails: null, basis: null }).help ?? "", /^nothing says which of them prevails; if both are meant, add `/);
});

test("the ways in which two rules come apart", () => {
  const message = (more: Partial<Proven>): string => confirmed.word({ ...pair, case: "where `item` is film", ...more } as Proven).message;
  assert.is(message({}), "a case where `item` is film satisfies `LIB:LOAN` and violates `LIB:FILM`");
  assert.is(message({ relation: "contradicts" }), "a case where `item` is film satisfies `LIB:LOAN` and violates `LIB:FILM`, and nothing satisfies both");
  assert.is(message({ relation: "contradicts", satisfied: null }), "a case where `item` is film violates `LIB:LOAN` and `LIB:FILM` alike, and nothing satisfies both");
  assert.is(message({ case: "" }), "a case satisfies `LIB:LOAN` and violates `LIB:FILM`");
  const { id, other, prevails, basis } = pair;
  assert.is(
    settled.word({ id, other, prevails, basis, subject: "loan period", case: "where `item` is film", relation: "contradicts", values: ["30 days", "7 days"] }).message,
    "in a case where `item` is film `LIB:LOAN` gives `loan period` the value 30 days, and `LIB:FILM` gives it 7 days",
  );
});

test("a one-sided note: who is silent, and the tag to add there", () => {
  assert.equal(oneSided.word({ ...pair, silent: "LIB:FILM" }), {
    message: `\`LIB:FILM\` does not note its conflict with \`LIB:LOAN\`: ${CASE}`,
    help: "add the note to `LIB:FILM` as well: `[CONFLICT-NOTE:differs on returned - see LIB:LOAN]`",
  });
  assert.match(oneSided.word({ ...pair, silent: "LIB:LOAN" }).help ?? "", "see LIB:FILM]`");
});

test("a stale note: why there is nothing to note", () => {
  const told = { id: "LIB:LOAN", other: "LIB:FILM", tag: "CONFLICT-NOTE" };
  assert.is(stale.word({ ...told, why: "apart" }).message, "the `CONFLICT-NOTE` of `LIB:LOAN` names `LIB:FILM`, but the two never apply to the same case");
  assert.is(stale.word({ ...told, why: "agree" }).message, "the `CONFLICT-NOTE` of `LIB:LOAN` names `LIB:FILM`, but in nothing that both speak about do they come apart");
});

test("an unconfirmed note: what keeps it from being proved", () => {
  const told = { id: "LIB:LOAN", other: "LIB:FILM" };
  const said = [
    unconfirmed.word({ ...told, why: "prose", words: ["LIB:FILM"] }),
    unconfirmed.word({ ...told, why: "prose", words: ["LIB:LOAN", "LIB:FILM"] }),
    unconfirmed.word({ ...told, why: "undecided", reason: "a product of two facts" }),
    unconfirmed.word({ ...told, other: "ANX", why: "jurisdiction", offered: [] }),
    unconfirmed.word({ ...told, other: "ANX", why: "jurisdiction", offered: ["ANX:A", "ANX:B"] }),
    unconfirmed.word({ ...told, other: null, why: "nothing-named" }),
  ];
  assert.equal(said.map(({ message }) => message), [
    "the conflict of `LIB:LOAN` with `LIB:FILM` is noted, but cannot be proved: `LIB:FILM` demands something in words",
    "the conflict of `LIB:LOAN` with `LIB:FILM` is noted, but cannot be proved: `LIB:LOAN` and `LIB:FILM` demand something in words",
    "the conflict of `LIB:LOAN` with `LIB:FILM` is noted, but cannot be proved: a product of two facts",
    "`LIB:LOAN` notes a conflict with `ANX`, but names no rule of it",
    "`LIB:LOAN` notes a conflict with `ANX`, but names no rule of it",
    "`LIB:LOAN` notes a conflict, but names no rule",
  ]);
  assert.is(said[4]?.help, "name the rule that is meant; about the same subject are `ANX:A` and `ANX:B`");
});

test("two rules that say the same, and what can never come about", () => {
  const all = [
    restating.word({ id: "LIB:A", other: "LIB:B", same: "meaning" }), restating.word({ id: "LIB:A", other: "LIB:B", same: "text" }), neverApplies.word({ id: "LIB:A" }),
    exceptionNeverApplies.word({ id: "LIB:X", bases: ["LIB:A"] }), exceptionAlwaysApplies.word({ id: "LIB:X", bases: ["LIB:A", "LIB:B"] }),
    windowNeverOpens.word({ id: "LIB:A", subject: "action", tags: ["[TIMING:after visit]", "[TIMING:before visit]"] }),
    gapBetweenPeriods.word({ id: "LIB:A", other: "LIB:B", from: "2026-07-01", until: "2026-07-31" }), gapBetweenPeriods.word({ id: "LIB:A", other: "LIB:B", from: "2026-07-01", until: "2026-07-01" }),
  ];
  assert.equal(all.map(({ message }) => message), [
    "`LIB:A` and `LIB:B` apply to the same cases and demand the same",
    "the text of `LIB:A` is nearly that of `LIB:B`",
    "`LIB:A` can never apply: no case meets all of its conditions",
    "the exception `LIB:X` can never apply: its conditions exclude those of `LIB:A`",
    "the exception `LIB:X` applies wherever `LIB:A` and `LIB:B` do, which are never judged",
    "nothing can satisfy `LIB:A`: no `action` is within both `[TIMING:after visit]` and `[TIMING:before visit]`",
    "from 2026-07-01 until 2026-07-31 neither `LIB:A` nor `LIB:B` is in effect",
    "on 2026-07-01 neither `LIB:A` nor `LIB:B` is in effect",
  ]);
  for (const { message, help = "" } of all) for (const words of [message, help]) assert.match(words, /^[a-z`].*[^.!]$/);
});

test("the tag to add is a tag: it is read as a note on the other rule, whatever the subject", () => {
  for (const subject of ["returned", "", "a ] b", "a [ b", "line\nbreak", "x".repeat(200), "café opening"]) {
    const { inspected, reported } = compiled(`[JURISDICTION:LIB]\n\nLending\n\n[RULE:LIB:A]\nCome.\n[/RULE]\n${noteTag(subject, "LIB:B")}\n\n[RULE:LIB:B]\nGo.\n[/RULE]\n[END:JURISDICTION:LIB]\n`);
    assert.equal(reported, [], subject);
    assert.equal(inspected.rules[0]?.references, [{ tag: "CONFLICT-NOTE", target: "LIB:B", resolved: true }], subject);
  }
});

test("each ground is said in words of its own", () => {
  const said = (["override", "precedence", "specificity", "later-date"] as const).map((basis) => sayPrevails("LIB:A", basis));
  assert.is(new Set(said).size, 4);
  for (const words of said) assert.match(words, /^`LIB:A` prevails: its? /);
});

test.run();
