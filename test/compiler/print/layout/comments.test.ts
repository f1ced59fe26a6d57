/** Tests of doc comments: whatever the text, it stays inside. */
import fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import {
  call,
  code,
  docComment,
  expressionStatement,
  moduleText,
  print,
  type CommentLine,
} from "../../../../compiler/print/layout/index.js";
import { commentLines } from "./arbitraries.js";
import { expectUnchanged } from "./expect-layout.js";

const printed = (...lines: readonly CommentLine[]): string => print(docComment(lines), { width: 80 });

test("one line stays on one line", () => {
  assert.is(printed("A rule."), "/** A rule. */");
  assert.is(printed(""), "/** */");
});

test("several lines make a block without trailing blanks", () => {
  assert.is(printed("A rule.  ", "", "More\nthan that."), "/**\n * A rule.\n *\n * More\n * than that.\n */");
});

test("text cannot end the comment", () => {
  assert.is(printed("a */ b"), "/** a *\\/ b */");
  assert.is(printed("*/*/"), "/** *\\/*\\/ */");
  assert.is(printed("/", "*"), "/**\n * /\n * *\n */");
});

test("text cannot start a tag, a tag line can", () => {
  assert.is(printed("@deprecated", "mail a@b"), "/**\n * \\@deprecated\n * mail a@b\n */");
  assert.is(printed({ tag: "see", text: "8 CFR 214.2\n@x" }), "/**\n * @see 8 CFR 214.2\n * \\@x\n */");
});

test("what cannot be seen is shown", () => {
  assert.is(printed("a\u202eb\u2028c\u0000d</script>"), "/** a\\u202eb\\u2028c\\u0000d<\\/script> */");
});

test("hostile text neither ends the comment nor changes what follows", async () => {
  const runs = fc.asyncProperty(commentLines, async (lines) => {
    const text = printed(...lines);
    assert.is(text.indexOf("*/"), text.length - 2);
    assert.is(/[ \t]$/m.test(text), false);
    assert.is(new Function(`${text}\nreturn 42;`)(), 42);
    await expectUnchanged(`${text}\n${moduleText([expressionStatement(call(code("run"), []))])}`);
  });
  await fc.assert(runs, { numRuns: 200 });
});

test.run();
