/** Which folders patterns make a watch look at. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { rootsOf } from "../../../tools/watch/roots.js";
import { onPosix } from "../workspace/temporary-folder.js";

const testOnPosix = onPosix ? test : test.skip;

testOnPosix("a file asks for its folder, a glob for where it begins, and below it where it looks there", () => {
  assert.equal(rootsOf(["docs/a.policy"], "/p"), [{ folder: "/p/docs", deep: false }]);
  assert.equal(rootsOf(["*.policy"], "/p"), [{ folder: "/p", deep: false }]);
  assert.equal(rootsOf(["docs/**/*.policy"], "/p"), [{ folder: "/p/docs", deep: true }]);
  assert.equal(rootsOf(["docs/*/a.policy"], "/p"), [{ folder: "/p/docs", deep: true }]);
  assert.equal(rootsOf(["../shared/*.policy", "/abs/*.policy", "/abs/**/b.policy"], "/p"), [{ folder: "/shared", deep: false }, { folder: "/abs", deep: true }]);
});

testOnPosix("each folder once, and none for what is excluded", () => {
  assert.equal(rootsOf(["docs/*.policy", "docs/**/*.policy", "docs/a.policy", "!drafts/**"], "/p"), [{ folder: "/p/docs", deep: true }]);
});

test.run();
