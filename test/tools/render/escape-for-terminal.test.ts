/** Nothing shown may act on the terminal. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { escapeForTerminal, escapeWithinLines } from "../../../tools/render/escape-for-terminal.js";
import { HOSTILE } from "./reports.js";

test("active characters become visible", () => {
  const cases = [
    ["\u001b[31mred\u001b[0m", "\\u{1b}[31mred\\u{1b}[0m"],
    ["\u001b]8;;http://x\u0007link", "\\u{1b}]8;;http://x\\u{7}link"],
    ["a\0b\u007f", "a\\u{0}b\\u{7f}"],
    ["\u009b31m\u0085", "\\u{9b}31m\\u{85}"],
    ["a\r\nb", "a\\u{d}\\u{a}b"],
    ["\u202eevil\u2066\u2069\u200e\u200f\u061c", "\\u{202e}evil\\u{2066}\\u{2069}\\u{200e}\\u{200f}\\u{61c}"],
    ["\u2028\u2029\ufeff", "\\u{2028}\\u{2029}\\u{feff}"],
    ["\ud800", "\\u{d800}"],
  ] as const;
  for (const [input, expected] of cases) assert.is(escapeForTerminal(input), expected);
});

test("text stays as it is, tabs among it", () => {
  for (const text of ["", "a\tb", "é漢😀 👩‍👩‍👧 e\u0301", "`x` -> “y”", "\\u{1b}"]) assert.is(escapeForTerminal(text), text);
});

test("line ends can stay", () => {
  assert.is(escapeWithinLines("a\u001b\r\nb\nc"), "a\\u{1b}\r\nb\nc");
});

test("nothing active is left of a hostile text", () => {
  assert.not.match(escapeForTerminal(HOSTILE), /(?!\t)[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}\ufeff]/u);
});

test.run();
