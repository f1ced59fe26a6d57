/** What is a glob. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { exclusion, isGlob, portableGlob } from "../../../tools/workspace/glob.js";

test("globs are told from names", () => {
  for (const text of [
    "*.policy",
    "a/**/b.policy",
    "a?.policy",
    "[ab].policy",
    "{a,b}.policy",
    "!(a).policy",
    "@(a|b).policy",
    "(a|b).policy",
  ]) {
    assert.ok(isGlob(text), text);
  }
  for (const text of ["a.policy", "a/b c.policy", "C:\\a\\b.policy", "travel (draft).policy", "a!b.policy", "a+b@c.policy"])
    assert.not(isGlob(text), text);
});

test("an exclusion begins with `!` and is no extended group", () => {
  assert.is(exclusion("!drafts/**"), "drafts/**");
  assert.is(exclusion("!(a|b).policy"), null);
  assert.is(exclusion("a.policy"), null);
});

test("on Windows a backslash stands between folders, unless it escapes a sign", () => {
  assert.is(portableGlob("a\\b\\*.policy", "\\"), "a/b/*.policy");
  assert.is(portableGlob("C:\\a\\**\\x.policy", "\\"), "C:/a/**/x.policy");
  assert.is(portableGlob("a\\[1\\]\\*.policy", "\\"), "a\\[1\\]/*.policy");
  assert.is(portableGlob("a\\*.policy", "/"), "a\\*.policy");
});

test.run();
