/** The tree of a document, as text, for every way in which lines, tags and blocks can be written or broken. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { leaves, parseDocument, type Node } from "../../../grammar/index.js";
import { children } from "../../../grammar/document/syntax.js";
import { locator } from "../../../compiler/model/positions.js";
import { expectFile } from "../../support/expectations.js";

const CASES: Readonly<Record<string, string>> = {
  "empty": "",
  "one-line-end": "\n",
  "only-prose": "A house rule.\n\nAnother one.",
  "no-final-newline": "[JURISDICTION:LIB]\n[RULE:LIB:A-1]\nSpeak softly.\n[/RULE]\n[NOTE:the last line]",
  "crlf": "[JURISDICTION:LIB]\r\n[PRECEDENCE:1-House]\r\n\r\nLending\r\n\r\n[RULE:LIB:A-1]\r\nSpeak softly.\r\n[/RULE]\r\n[END:JURISDICTION:LIB]\r\n",
  "cr": "[JURISDICTION:LIB]\r[PRECEDENCE:1-House]\r\rLending\r\r[RULE:LIB:A-1]\rSpeak softly.\r[/RULE]\r[END:JURISDICTION:LIB]\r",
  "mixed-line-ends": "[JURISDICTION:LIB]\r\n[PRECEDENCE:1-House]\n\r\nLending\r\r\n[RULE:LIB:A-1]\rSpeak softly.\n[/RULE]\r\n\n[END:JURISDICTION:LIB]\r",
  "byte-order-mark": "\uFEFF[JURISDICTION:LIB]\n[END:JURISDICTION:LIB]\n",
  "byte-order-mark-and-prose": "\uFEFFLending\n[JURISDICTION:LIB]\n[END:JURISDICTION:LIB]\n",
  "nul": "[JURISDICTION:LIB]\n\0\n[NOTE:a\0b]\nSpeak\0softly.\n[NOTE\0:x]\n[END:JURISDICTION:LIB]\n",
  "line-separators-are-no-line-ends": "[JURISDICTION:LIB]\n[NOTE:a\u2028b]\nSpeak\u2029softly\u0085\n\u2028[NOTE:x]\n[END:JURISDICTION:LIB]\n",
  "unclosed-blocks": "[JURISDICTION:LIB]\n[RULE:LIB:A-1]\nSpeak softly.\n[RULE:LIB:A-2]\nWalk.\n[SECTION:DESK]\n[RULE:LIB:A-3]\nWait.\n[END:JURISDICTION:LIB]\n[RULE:LIB:A-4]\n",
  "stray-closing-tags": "[/RULE]\n[JURISDICTION:LIB]\n[/RULE:LIB:A-1]\n[SECTION:DESK]\n[/SECTION]\n[END:RULE]\n[END]\n[END:JURISDICTION:LIB]\n[END:JURISDICTION:LIB]\n[/EXCEPTION]\n",
  "mismatched-closing-tags": "[JURISDICTION:LIB]\n[RULE:LIB:A-1]\nSpeak softly.\n[/EXCEPTION]\n[NOTE:x]\n[EXCEPTION:LIB:A-2]\nWalk.\n[/RULE]\n[END:JURISDICTION:CITY]\n",
  "attributes-inside-blocks": "[JURISDICTION:LIB]\n[RULE:LIB:A-1]\n[NOTE:first]\nSpeak softly.\n\n[TIMING:within 10 days]\nWalk.\n[NOTE:last]\n[/RULE]\n[NOTE:below]\n[END:JURISDICTION:LIB]\n",
  "exception-as-block": "[JURISDICTION:LIB]\n[RULE:LIB:A-1]\nSpeak softly.\n[/RULE]\n[EXCEPTION:LIB:A-2]\nChildren may shout.\n[/EXCEPTION]\n[NOTE:x]\n[END:JURISDICTION:LIB]\n",
  "exception-as-attribute":
    "[JURISDICTION:LIB]\n[RULE:LIB:A-1]\nSpeak softly.\n[EXCEPTION:LIB:A-2]\n[/RULE]\n[EXCEPTION:unlimited during recess]\n[EXCEPTION:LIB:A-3]\nIt is never closed.\n" +
    "[RULE:LIB:A-4]\nWalk.\n[/RULE]\n[EXCEPTION:not an id]\n[/EXCEPTION]\n[END:JURISDICTION:LIB]\n",
  "exception-before-a-closed-one": "[JURISDICTION:LIB]\n[EXCEPTION:LIB:A-1]\nOne.\n[EXCEPTION:LIB:A-2]\nTwo.\n[/EXCEPTION]\n[END:JURISDICTION:LIB]\n",
  "facts-and-examples": "[FACT:loan date]\nThe day.\n[/FACT]\n[TYPE:date]\n[JURISDICTION:LIB]\n[EXAMPLE:LIB:A-1/one]\n[GIVEN:event = 2026-01-01]\n[/EXAMPLE]\n[AS-OF:2026-01-02]\n[END:JURISDICTION:LIB]\n",
  "balanced-brackets": "[NOTE:a [b] c]\n[NOTE:[[a][b]]]\n[NOTE:[]]\n[NOTE:]\n[NOTE]\n[NOTE:a:b:c]\n[NOTE: a ]\n[A-1_B:x]\n",
  "unbalanced-brackets": "[NOTE:a [b c]\n[NOTE:a] b]\n[NOTE:][]\n[NOTE:[]\n[NOTE:]]\n[[NOTE:a]]\n[NOTE:a\n[NOTE\nNOTE:a]\n[]\n[\n]\n",
  "escaped": "\\[NOTE:a]\n \\[NOTE:a]\n\\[1]\n\\\n[NOTE:\\[a]\n",
  "tag-like-prose": "[1]\n[Revised by vote]\n[APPROVAL PROCESS]\n[Note:a]\n[note:a]\n[ NOTE:a]\n[NOTE :a]\n[NOTE:a] and more\nmore [NOTE:a]\n[NOTE:a] [NOTE:b]\n[NOTE:a].\n[-A:b]\n[_A:b]\n[1A:b]\n[/-A]\n[//RULE]\n[\u00C4RGER:a]\n",
  "blanks-around-tags": "  [NOTE:a]\t\n\u00A0[NOTE:b]\u3000\n\u200B[NOTE:c]\u200B\n\t[RULE:LIB:A-1]  \nx\n [/RULE] \n\v\f\n \u2003\n",
  "jurisdiction-ends-the-one-before": "[JURISDICTION:LIB]\n[SECTION:DESK]\nThe desk\n[JURISDICTION:CITY]\nParks\n[SECTION:PARK]\n[END:JURISDICTION:CITY]\nAfter the end.\n[NOTE:a]\n[SECTION:LATE]\nLate.\n",
};

/** A text in quotes, with everything but plain characters escaped. */
const quoted = (part: string | null): string =>
  part === null ? "-" : JSON.stringify(part).replace(/[^\x20-\x7E]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);

function shown(node: Node, text: string, depth = 0): string {
  const locate = locator(text);
  const at = `${locate(node.start).line}:${locate(node.start).column} ${node.start}-${node.end}`;
  const detail =
    node.kind === "tag" ? ` ${node.name} ${quoted(node.value)} ${node.open}-${node.close} value at ${node.valueStart}${node.broken ? " broken" : ""}`
    : node.kind === "prose" ? ` ${node.blank ? "blank " : ""}${quoted(text.slice(node.start, node.end))}`
    : node.kind === "block" ? ` ${node.name}${node.close ? "" : " unclosed"}`
    : "";
  return `${"  ".repeat(depth)}${node.kind} ${at}${detail}\n${children(node).map((child) => shown(child, text, depth + 1)).join("")}`;
}

for (const [name, text] of Object.entries(CASES)) {
  test(`tree: ${name}`, () => {
    const { document, problems } = parseDocument("lib.policy", text);
    const raised = problems.map(({ kind, params, place }) => `${kind.code} ${place.start}-${place.end} ${kind.word(params).message}\n`).join("");
    expectFile(new URL(`trees/${name}.txt`, import.meta.url), `${quoted(text)}\n\n${shown(document, text)}${raised}`);
  });

  test(`lossless: ${name}`, () => {
    const { document } = parseDocument("lib.policy", text);
    assert.is([...leaves(document)].map(({ start, end }) => text.slice(start, end)).join(""), text);
    let reached = 0;
    for (const leaf of leaves(document)) {
      assert.is(leaf.start, reached);
      assert.ok(leaf.end > leaf.start);
      reached = leaf.end;
    }
    assert.is(reached, text.length);
  });
}

test("a node spans what stands in it", () => {
  const visit = (node: Node): void => {
    const below = children(node);
    const [first] = below;
    const last = below.at(-1);
    if (first && last && node.kind !== "document") assert.equal([node.start, node.end], [first.start, last.end]);
    below.forEach(visit);
  };
  for (const text of Object.values(CASES)) visit(parseDocument("lib.policy", text).document);
});

test("parsing leaves nothing behind: the same text gives the same tree after any other", () => {
  const parsed = () => Object.values(CASES).map((text) => JSON.stringify(parseDocument("lib.policy", text)));
  assert.equal(parsed(), parsed());
});

test.run();
