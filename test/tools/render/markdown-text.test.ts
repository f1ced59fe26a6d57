/** Text of others in Markdown: it reads as written, and none of it becomes markup. */
import fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { markdownCell, markdownLine, markdownTable } from "../../../tools/render/markdown-text.js";
import { escapeForTerminal } from "../../../tools/render/escape-for-terminal.js";

/** What a reader of Markdown sees of escaped words. */
const read = (text: string): string =>
  text.replace(/\\([!-/:-@[-`{-~])|&(?:lt|gt|amp|#64);|<br>/g, (all, sign: string | undefined) => sign ?? { "&lt;": "<", "&gt;": ">", "&amp;": "&", "&#64;": "@", "<br>": "\n" }[all] ?? all);

/** What is left of words that could be markup: signs that no backslash stands before. */
const active = (text: string): string[] => text.replace(/\\[!-/:-@[-`{-~]/g, "").replace(/&(?:lt|gt|amp|#64);/g, "").match(/[\\`*_[\]<>|~&@]|:\/\/|www\./g) ?? [];

const texts = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.array(fc.constantFrom("|", "`", "``", "\\", "<script>", "</td>", "&amp;", "*", "_", "[x](y)", "![x](y)", "\n", "\r\n", "\r", " ", "a", "- ", "1. ", "# ", "~~", "http://x.y", "www.x.y", "@me", "$x$", "\u202e", "\t")).map((parts) => parts.join("")),
);

test("a cell reads as it was written, line by line, and holds nothing active but its own breaks", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const cell = markdownCell(text);
      assert.is(read(cell), text.split(/\r\n?|\n/).map((line) => escapeForTerminal(line.replace(/\t/g, " ").trim())).join("\n"));
      assert.equal(active(cell.replaceAll("<br>", "")), []);
      assert.not.match(cell, /[\r\n]/);
    }),
    { numRuns: 2000 },
  );
});

test("a line stays one line; beside code, in which nothing is read, it holds nothing active", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const line = markdownLine(text);
      assert.not.match(line, /[\r\n]/);
      // Code is read first in Markdown: what is between two runs of one length, where no backslash stands before the first.
      const words = line.replace(/\\`|(?<!`)(`+)(?!`)[^]*?(?<!`)\1(?!`)/g, "");
      assert.equal(active(words), [], line);
    }),
    { numRuns: 2000 },
  );
});

test("what stands between backticks is code, and a line begins no block", () => {
  assert.is(markdownLine("see `a*b|c` and *this*"), "see `a*b|c` and \\*this\\*");
  assert.is(markdownLine("one ` alone"), "one \\` alone");
  const starts = ["- x", "+ x", "1. x", "12) x", "# x", "> x", "=== x", "---", "~~~", "***"];
  assert.equal(starts.map(markdownLine), ["\\- x", "\\+ x", "1\\. x", "12\\) x", "\\# x", "&gt; x", "\\=== x", "\\---", "\\~\\~\\~", "\\*\\*\\*"]);
});

test("a table has a row on a line, and as many cells as it has columns", () => {
  const table = markdownTable(["a|b", "c"], [["x | y\nz", "`|`"], ["<script>", "\\|"]]);
  assert.is(table, "| a\\|b | c |\n| --- | --- |\n| x \\| y<br>z | \\`\\|\\` |\n| &lt;script&gt; | \\\\\\| |");
});

test.run();
