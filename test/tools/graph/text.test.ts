/** The listing: each relation in words, at both of its ends, what was found with its case and who prevails. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { text } from "../../../tools/graph/text.js";
import { hostile, plain } from "./pictures.js";

test("each node with its relations, those of one kind on one line", () => {
  assert.is(
    text(plain.graph),
    `LIB  The library  lib.policy:1
LIB:SECTION:LOANS  Loans  lib.policy:3
LIB:CARD  Have a card.  lib.policy:2
  refers to TOWN:X-1
  gives a value to \`due date\`
  restates LIB:FILMS
    the same words
  is overridden by LIB:FILMS
LIB:BOOKS  Return books in three weeks.  lib.policy:5
  notes a conflict with LIB:FILMS (one-sided)
  uses \`due date\`
  has the exception LIB:RARE
  is less strict than LIB:FILMS (one-sided; LIB:FILMS prevails: it applies to narrower cases)
LIB:FILMS  Return films in one week.  lib.policy:9
  uses \`due date\`
  overrides LIB:CARD
  is stricter than LIB:BOOKS (one-sided; LIB:FILMS prevails: it applies to narrower cases)
    7 days against 21 days
    for example as of 2026-03-20, audience = [Child], dueDate = 2026-03-01, LIB:FILMS action = none, LIB:FILMS complied = true
  has a conflict noted by LIB:BOOKS (one-sided)
  is restated by LIB:CARD
LIB:RARE  Rare books stay here.  lib.policy:12
  is an exception to LIB:BOOKS
FACT:dueDate  due date  facts.policy:1
  is used by LIB:BOOKS and LIB:FILMS
  gets a value from LIB:CARD
TOWN:X-1  (not compiled)
  is referred to by LIB:CARD

1 jurisdiction, 1 section, 3 rules, 1 exception, 1 fact and 1 id that is not compiled; 9 relations, 2 of them found by comparing rules
`,
  );
});

test("an empty graph", () => {
  assert.is(text({ nodes: [], edges: [] }), "\nnothing; 0 relations\n");
});

test("no text acts on a terminal or begins a line of its own", () => {
  const listing = text(hostile.graph);
  assert.not.match(listing, /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]/);
  const { nodes, edges } = hostile.graph;
  const found = edges.filter(({ witness }) => witness).length;
  // A heading for each node; for each found relation two ends, its detail and its case; two ends of the other edge; and the summary.
  assert.is(listing.split("\n").length, nodes.length + 4 * found + 2 + 3);
  assert.match(listing, "line\\u{a}break\\u{d}\\u{a}there");
  assert.match(listing, "\\u{202e}gnorw\\u{2066}x\\u{2069}\\u{200f}");
});

test.run();
