/** Which paths outputs may have. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { Bug } from "../../../grammar/bug.js";
import { assertOutputPaths, isOutputPath } from "../../../tools/workspace/output-path.js";

test("ordinary paths are accepted", () => {
  for (const path of ["index.ts", "isso/rcl-details.ts", "a/b/c.json", ".hidden", "a..b/c", "sub/manifest.json", "é/漢.ts"])
    assert.ok(isOutputPath(path), path);
});

test("whatever could leave the folder, on any system, is refused", () => {
  const paths = [
    "",
    "/",
    "/etc/passwd",
    "../x",
    "a/../b",
    "a/..",
    "..",
    ".",
    "./a",
    "a//b",
    "a/",
    "a\\b",
    "..\\x",
    "C:",
    "C:/x",
    "c:x",
    "a:stream",
    "a\0b",
    "a\nb",
  ];
  for (const path of [...paths, "manifest.json", "Manifest.JSON", "a/.. /b", "a/... /b", "a./b", "a /b", "//host/share"])
    assert.not(isOutputPath(path), JSON.stringify(path));
});

test("a refused path or the same path twice is a bug of ours", () => {
  const isBug = (error: unknown): boolean => error instanceof Bug;
  assert.throws(() => assertOutputPaths(["a.ts", "../b.ts"]), isBug);
  assert.throws(() => assertOutputPaths(["a.ts", "a.ts"]), isBug);
  assertOutputPaths(["a.ts", "b/a.ts"]);
});

test.run();
