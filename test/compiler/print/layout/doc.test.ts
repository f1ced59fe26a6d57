/** Tests of the document algebra and its printer. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import {
  brokenGroup,
  choice,
  concat,
  group,
  hardline,
  ifBreak,
  indent,
  indentAfter,
  line,
  nothing,
  softline,
  text,
  type Doc,
} from "../../../../compiler/print/layout/doc.js";
import { print } from "../../../../compiler/print/layout/print.js";

const list = group("[", indent(softline, "aa,", line, "bb", ifBreak(",")), softline, "]");

test("a group that fits is flat", () => {
  assert.is(print(list, { width: 8 }), "[aa, bb]");
});

test("a group that does not fit is broken", () => {
  assert.is(print(list, { width: 7 }), "[\n  aa,\n  bb,\n]");
});

test("what stands after a group counts up to the next line break", () => {
  assert.is(print(concat([list, ";"]), { width: 8 }), "[\n  aa,\n  bb,\n];");
  assert.is(print(concat([list, hardline, ";;;;;;;;;"]), { width: 8 }), "[aa, bb]\n;;;;;;;;;");
});

test("a certain line break breaks every group around it", () => {
  assert.is(print(group("a", line, group("b", hardline, "c")), { width: 80 }), "a\nb\nc");
});

test("a broken group breaks though it fits", () => {
  assert.is(print(brokenGroup("a", line, "b"), { width: 80 }), "a\nb");
});

test("a choice takes the first layout that fits, or the last", () => {
  const doc = choice(text("aaaa"), text("bbb"), concat(["c", line, "d"]));
  assert.is(print(doc, { width: 4 }), "aaaa");
  assert.is(print(doc, { width: 3 }), "bbb");
  assert.is(print(doc, { width: 2 }), "c\nd");
});

test("contents are indented after a leader that was broken", () => {
  const gap = group(indent(line));
  const value = indentAfter(gap, concat(["[", hardline, "]"]));
  assert.is(print(concat(["a =", gap, value]), { width: 10 }), "a = [\n]");
  assert.is(print(concat(["a =", gap, value]), { width: 4 }), "a =\n  [\n  ]");
});

test("no line ends in a blank", () => {
  assert.is(print(indent("a ", hardline, hardline, "b"), { width: 80 }), "a\n\n  b");
});

test("depth and length do not exhaust the stack, and time grows with the size", () => {
  let deep: Doc = nothing;
  for (let depth = 0; depth < 50_000; depth++) deep = group(concat(["(", deep, softline, ")"]));
  assert.is(print(deep, { width: 80 }).replace(/\s/g, "").length, 100_000);
  const long = brokenGroup(concat(Array.from({ length: 200_000 }, () => group("a", line, "b", softline))));
  assert.is(print(long, { width: 80 }).replace(/\s/g, "").length, 400_000);
});

test.run();
