/** Problems shown as text. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { frame } from "../../../tools/render/frame.js";
import { underlinedLine } from "../../../tools/render/underlined-line.js";
import { cellsOf, widthOf } from "../../../tools/render/cells.js";
import { HOSTILE, hostileReport, placeOf, problemAt } from "./reports.js";

const plain = { colour: "none" } as const;
const lines = (...all: readonly string[]): string => `${all.join("\n")}\n`;

/** The underlined line of the first occurrence of a part: the line, and the marks below it. */
function under(text: string, part: string): readonly string[] {
  const start = text.indexOf(part);
  const { text: line, indent, marks } = underlinedLine(text, start, start + part.length);
  return [line, indent + marks];
}

test("a frame names the problem, the place, the exact part and the way out", () => {
  const text = "[JURISDICTION:ISSO]\n[SEE-ALSO:ISSO:TRAVL-001]\nprose\n";
  assert.is(
    frame(problemAt(text, "ISSO:TRAVL-001", { help: "did you mean `ISSO:TRAVEL-001`?" }), () => text, plain),
    lines(
      "error PC203: no rule `ISSO:TRAVL-001`",
      "  --> a.policy:2:11",
      "  |",
      "2 | [SEE-ALSO:ISSO:TRAVL-001]",
      "  |           ^^^^^^^^^^^^^^",
      "  help: did you mean `ISSO:TRAVEL-001`?",
    ),
  );
});

test("related places are frames of their own, in line with each other", () => {
  const here = `${"\n".repeat(99)}[RULE:B]\n`;
  const there = "x [RULE:A]\n";
  const problem = problemAt(here, "B", {
    severity: "warning",
    related: [{ message: "first written here", ...placeOf("b.policy", there, "A") }],
  });
  assert.is(
    frame(problem, (file) => (file === "a.policy" ? here : there), plain),
    lines(
      "warning PC203: no rule `ISSO:TRAVL-001`",
      "  --> a.policy:100:7",
      "    |",
      "100 | [RULE:B]",
      "    |       ^",
      "  note: first written here",
      "  --> b.policy:1:9",
      "    |",
      "  1 | x [RULE:A]",
      "    |         ^",
    ),
  );
});

test("a source that is not at hand leaves the place", () => {
  assert.is(
    frame(problemAt("abc", "b", { severity: "info" }), () => null, plain),
    lines("info PC203: no rule `ISSO:TRAVL-001`", "  --> a.policy:1:2"),
  );
});

test("colours come when asked for, and change no text", () => {
  const text = "[SEE-ALSO:X]";
  const problem = problemAt(text, "X", { help: "y" });
  const coloured = frame(problem, () => text, { colour: "ansi" });
  assert.match(coloured, "\u001b[31m");
  assert.is(
    coloured.replace(/\u001b\[\d+m/g, ""),
    frame(problem, () => text, plain),
  );
  assert.not.match(
    frame(problem, () => text, plain),
    "\u001b",
  );
});

test("marks stand below what they mark, whatever its width", () => {
  assert.equal(under("\tab\tcd", "cd"), ["    ab  cd", "        ^^"]);
  assert.equal(under("\tab\tcd", "\tcd"), ["    ab  cd", "      ^^^^"]);
  assert.equal(under("漢字 x 漢", "x"), ["漢字 x 漢", "     ^"]);
  assert.equal(under("漢字 x 漢", "字"), ["漢字 x 漢", "  ^^"]);
  assert.equal(under("😀👩‍👩‍👧 x", "x"), ["😀👩‍👩‍👧 x", "     ^"]);
  assert.equal(under("e\u0301e\u0301x", "x"), ["e\u0301e\u0301x", "  ^"]);
  assert.equal(under("\u202ea\u001bb", "b"), ["\\u{202e}a\\u{1b}b", "               ^"]);
  assert.equal(under("a\u200bb", "b"), ["a\u200bb", " ^"]);
});

test("a part that begins inside a character marks the whole of it", () => {
  const { indent, marks } = underlinedLine("a😀b", 2, 3);
  assert.equal([indent, marks], [" ", "^^"]);
});

test("an empty part has one mark, at the end of a line and of the source too", () => {
  const at = (text: string, offset: number): readonly string[] => {
    const { text: line, indent, marks } = underlinedLine(text, offset, offset);
    return [line, indent + marks];
  };
  assert.equal(at("abc\ndef", 1), ["abc", " ^"]);
  assert.equal(at("abc\r\ndef", 3), ["abc", "   ^"]);
  assert.equal(at("abc\r\ndef", 4), ["abc", "   ^"]);
  assert.equal(at("abc\ndef", 7), ["def", "   ^"]);
  assert.equal(at("abc\n", 4), ["", "^"]);
  assert.equal(at("", 0), ["", "^"]);
  assert.equal(at("abc", 99), ["abc", "   ^"]);
});

test("a part of several lines is marked on its first", () => {
  for (const end of ["\n", "\r\n", "\r"]) assert.equal(under(`one two${end}three${end}four`, `two${end}three`), ["one two", "    ^^^"]);
});

test("a byte order mark is visible", () => {
  assert.equal(under("\ufeff[RULE]", "RULE"), ["\\u{feff}[RULE]", "         ^^^^"]);
});

test("a long line is cut around the part", () => {
  const a = "a".repeat(500);
  assert.equal(under(`XY${a}`, "XY"), [`XY${"a".repeat(116)}…`, "^^"]);
  for (const text of [`${a}XY${a}`, `${a}XY`, `${"漢".repeat(300)}XY${a}`, `${"\t".repeat(100)}XY${a}`]) {
    const [line = "", marks = ""] = under(text, "XY");
    assert.ok(widthOf(cellsOf(line)) <= 120, line);
    assert.ok(line.startsWith("…"), line);
    assert.is(widthOf(cellsOf(line.slice(0, line.indexOf("XY")))), marks.indexOf("^"), line);
    assert.ok(marks.endsWith(" ^^"));
  }
  const [line = "", marks = ""] = under(`${a}${"X".repeat(500)}${a}`, "X".repeat(500));
  assert.is(line.length, 120);
  assert.is(marks.trimEnd().length, 119);
  const exact = "b".repeat(119) + "X";
  assert.equal(under(exact, "X"), [exact, `${" ".repeat(119)}^`]);
});

test("of a line of 100 MB the part around the place is shown", () => {
  const huge = `${"x".repeat(50_000_000)}Y${"x".repeat(50_000_000)}`;
  const { text, indent, marks } = underlinedLine(huge, 50_000_000, 50_000_001);
  assert.is(text, `…${"x".repeat(77)}Y${"x".repeat(40)}…`);
  assert.is(indent + marks, `${" ".repeat(78)}^`);
});

test("nothing of a source acts on the terminal", () => {
  for (const problem of hostileReport().problems) {
    for (const colour of ["none", "ansi"] as const) {
      const shown = frame(problem, () => `line one\r\n${HOSTILE}\nlast`, { colour }).replace(/\u001b\[(?:[1-9]|[23]\d)m/g, "");
      assert.not.match(shown, /(?!\n|\t)[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}\ufeff]/u);
    }
  }
});

test.run();
