/** How wide terminals show characters. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { cellsOf, widthOf } from "../../../tools/render/cells.js";

test("columns are counted as terminals count them", () => {
  const cases = [
    ["abc", 3],
    ["é", 1],
    ["e\u0301", 1],
    ["漢字", 4],
    ["ｱ", 1],
    ["Ａ", 2],
    ["한", 2],
    ["\u1112\u1161\u11ab", 2],
    ["😀", 2],
    ["👩‍👩‍👧", 2],
    ["👍🏽", 2],
    ["🇩🇪", 2],
    ["❤️", 2],
    ["©", 1],
    ["½≤–“", 4],
    ["\u200b\u2060", 0],
    ["a\u00adb", 3],
    ["\u0301", 0],
    ["\u001b", 6],
    ["\u202ex", 9],
  ] as const;
  for (const [text, width] of cases) assert.is(widthOf(cellsOf(text)), width, JSON.stringify(text));
});

test("a tab reaches to the next multiple of four", () => {
  assert.equal(
    cellsOf("\ta\tabcd\t漢\t").map((cell) => cell.width),
    [4, 1, 3, 1, 1, 1, 1, 4, 2, 2],
  );
});

test("cells cover the line without gaps", () => {
  for (const line of ["a\tb", "漢e\u0301👩‍👩‍👧\u001b[0m", ""]) {
    assert.is(
      cellsOf(line)
        .map((cell) => line.slice(cell.start, cell.end))
        .join(""),
      line,
    );
  }
});

test.run();
