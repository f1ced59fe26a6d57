/** Paths, on POSIX systems and on Windows. */
import path from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { byCodeUnit, deepestFolder, isInside, portableName } from "../../../tools/workspace/paths.js";

test("a folder holds itself and what lies below it, not its neighbours", () => {
  const cases = [
    ["/a", "/a", true],
    ["/a", "/a/b", true],
    ["/a", "/ab", false],
    ["/a/b", "/a", false],
    ["/a", "/a/..b", true],
    ["/", "/a", true],
  ] as const;
  for (const [folder, inner, expected] of cases) assert.is(isInside(folder, inner, path.posix), expected, `${folder} ${inner}`);
  assert.is(isInside("C:\\a", "c:\\A\\b", path.win32), true);
  assert.is(isInside("C:\\a", "D:\\a\\b", path.win32), false);
  assert.is(isInside("C:\\a", "C:\\a b", path.win32), false);
});

test("the deepest folder holds all files", () => {
  assert.is(deepestFolder(["/p/a/x.policy"], path.posix), "/p/a");
  assert.is(deepestFolder(["/p/a/x.policy", "/p/ab/y.policy"], path.posix), "/p");
  assert.is(deepestFolder(["/p/a/x.policy", "/p/a/b/c/y.policy", "/p/a/z.policy"], path.posix), "/p/a");
  assert.is(deepestFolder(["/p/x", "/q/y"], path.posix), "/");
  assert.is(deepestFolder([], path.posix), null);
  assert.is(deepestFolder(["C:\\p\\a\\x", "C:\\p\\b\\y"], path.win32), "C:\\p");
  assert.is(deepestFolder(["C:\\p\\x", "C:\\q\\y"], path.win32), "C:\\");
  assert.is(deepestFolder(["C:\\p\\x", "D:\\p\\y"], path.win32), null);
  assert.is(deepestFolder(["\\\\host\\share\\p\\x", "\\\\host\\share\\q\\y"], path.win32), "\\\\host\\share\\");
});

test("a name has slashes on every system", () => {
  assert.is(portableName("/p", "/p/a/x.policy", path.posix), "a/x.policy");
  assert.is(portableName("/p/q", "/p/x.policy", path.posix), "../x.policy");
  assert.is(portableName("/p", "/p/a\\b.policy", path.posix), "a\\b.policy");
  assert.is(portableName("C:\\p", "C:\\p\\a\\x.policy", path.win32), "a/x.policy");
  assert.is(portableName("C:\\p", "D:\\p\\x.policy", path.win32), null);
});

test("names are ordered by code unit, whatever the locale", () => {
  assert.equal(["é", "b", "a", "B", "\u{1f600}", "\uffff"].sort(byCodeUnit), ["B", "a", "b", "é", "\u{1f600}", "\uffff"]);
});

test.run();
