/** The user's cache: where it lies, and that nothing damaged comes out of it. */
import path from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { cacheFolder, keep, recall } from "../../../tools/workspace/cache.js";
import { fill, filesIn, inFolder, onPosix, textOf } from "./temporary-folder.js";

const testOnPosix = onPosix ? test : test.skip;

/** Runs a test with the cache in a folder of its own. */
const cached = (run: (folder: string) => void): (() => Promise<void>) =>
  inFolder((folder) => {
    const before = process.env["POLICYC_CACHE"];
    process.env["POLICYC_CACHE"] = folder;
    try {
      run(folder);
    } finally {
      if (before === undefined) delete process.env["POLICYC_CACHE"];
      else process.env["POLICYC_CACHE"] = before;
    }
  });

testOnPosix("it lies where the system wants caches, or where the user wants it", () => {
  assert.is(cacheFolder({}, "linux", "/home/ada"), "/home/ada/.cache/policyc");
  assert.is(cacheFolder({ XDG_CACHE_HOME: "/var/ada" }, "linux", "/home/ada"), "/var/ada/policyc");
  assert.is(cacheFolder({ XDG_CACHE_HOME: "relative" }, "linux", "/home/ada"), "/home/ada/.cache/policyc");
  assert.is(cacheFolder({}, "darwin", "/Users/ada"), "/Users/ada/Library/Caches/policyc");
  assert.is(cacheFolder({ POLICYC_CACHE: "/elsewhere" }, "linux", "/home/ada"), "/elsewhere");
  assert.is(cacheFolder({ XDG_CACHE_HOME: "/not/for/windows" }, "win32", "/home/ada"), path.join("/home/ada", "AppData", "Local", "policyc"));
});

test(
  "what is kept is recalled, until a byte of it changes",
  cached((folder) => {
    assert.is(recall("a"), undefined);
    keep("a", { said: ["é"] });
    keep("b", 2);
    keep("b", 3);
    assert.equal([recall("a"), recall("b")], [{ said: ["é"] }, 3]);
    const name = filesIn(folder).find((file) => textOf(folder, file).includes("said")) ?? "";
    fill(folder, { [name]: textOf(folder, name).replace("said", "sayd") });
    assert.is(recall("a"), undefined);
  }),
);

test(
  "it does not grow for ever",
  cached((folder) => {
    for (let index = 0; index < 70; index++) keep(`project ${index}`, index);
    assert.is(filesIn(folder).length, 64);
    assert.is(recall("project 69"), 69);
  }),
);

test.run();
