/** Reading sources, hostile ones among them. */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { closeSync, ftruncateSync, mkdirSync, openSync, symlinkSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { readSources, type ReadSources } from "../../../tools/workspace/read-sources.js";
import { packagesLoadedAtOnce } from "./bundle.js";
import { fill, inFolder, onPosix } from "./temporary-folder.js";

const names = (read: ReadSources): readonly string[] => read.sources.map((source) => source.name);
const messages = (read: ReadSources): readonly string[] => read.failures.map((failure) => failure.message);
const posixTest = onPosix ? test : test.skip;

test(
  "sources are named relative to the base, in order, with their text and hash",
  inFolder(async (folder) => {
    fill(folder, { "b.policy": "two\r\n", "a/z.policy": "one\n", "B.policy/x.policy": "three", "notes.txt": "no" });
    const read = await readSources(["b.policy", "**/*.policy"], { cwd: folder, base: folder });
    assert.equal(read.failures, []);
    assert.equal(names(read), ["B.policy/x.policy", "a/z.policy", "b.policy"]);
    const last = read.sources[2];
    assert.is(last?.text, "two\r\n");
    assert.is(last?.path, path.join(folder, "b.policy"));
    assert.is(last?.hash, createHash("sha256").update("two\r\n").digest("hex"));
  }),
);

test(
  "without a base names are relative to the deepest folder",
  inFolder(async (folder) => {
    fill(folder, { "p/q/a.policy": "", "p/q/r/b.policy": "" });
    assert.equal(names(await readSources(["p/**/*.policy"], { cwd: folder, base: null })), ["a.policy", "r/b.policy"]);
    assert.equal(names(await readSources(["p/q/r/b.policy"], { cwd: folder, base: null })), ["b.policy"]);
  }),
);

test(
  "a source above the base keeps a name with slashes",
  inFolder(async (folder) => {
    fill(folder, { "shared/a.policy": "", "project/b.policy": "" });
    const read = await readSources(["../shared/*.policy", "b.policy"], {
      cwd: path.join(folder, "project"),
      base: path.join(folder, "project"),
    });
    assert.equal(names(read), ["../shared/a.policy", "b.policy"]);
  }),
);

test(
  "a file named twice is read once, however it is named",
  inFolder(async (folder) => {
    fill(folder, { "a/x.policy": "x" });
    const patterns = ["a/x.policy", "./a/../a/x.policy", path.join(folder, "a", "x.policy"), "a/*.policy", "**/x.*", "a/x.policy"];
    assert.equal(names(await readSources(patterns, { cwd: folder, base: folder })), ["a/x.policy"]);
  }),
);

posixTest(
  "a file and a link to it are one source, under the file's name in either order",
  inFolder(async (folder) => {
    fill(folder, { "x.policy": "x" });
    symlinkSync("x.policy", path.join(folder, "link.policy"));
    for (const patterns of [["link.policy", "x.policy"], ["x.policy", "link.policy"], ["link.policy"]]) {
      const read = await readSources(patterns, { cwd: folder, base: folder });
      assert.equal([names(read), messages(read)], [["x.policy"], []]);
    }
  }),
);

test(
  "the order of patterns changes nothing",
  inFolder(async (folder) => {
    fill(folder, { "a.policy": "1", "b/c.policy": "2", "b/d.policy": "3" });
    const one = await readSources(["a.policy", "b/*.policy"], { cwd: folder, base: null });
    const other = await readSources(["b/d.policy", "b/c.policy", "**/a.policy"], { cwd: folder, base: null });
    assert.equal(one, other);
  }),
);

test(
  "a file whose name looks like a glob can be named",
  inFolder(async (folder) => {
    fill(folder, { "a[1].policy": "x", "!b.policy": "y", "{c}.policy": "z" });
    assert.equal(names(await readSources(["a[1].policy", "{c}.policy"], { cwd: folder, base: folder })), ["a[1].policy", "{c}.policy"]);
    assert.equal(names(await readSources(["./!b.policy"], { cwd: folder, base: folder })), ["!b.policy"]);
  }),
);

test(
  "an exclusion takes away what globs find; hidden files and node_modules are passed over",
  inFolder(async (folder) => {
    fill(folder, { "a.policy": "", "drafts/b.policy": "", "node_modules/p/c.policy": "", ".hidden/d.policy": "" });
    assert.equal(names(await readSources(["**/*.policy", "!drafts/**"], { cwd: folder, base: folder })), ["a.policy"]);
    assert.equal(names(await readSources(["node_modules/**/*.policy"], { cwd: folder, base: folder })), ["node_modules/p/c.policy"]);
  }),
);

test(
  "a glob without a match, a missing file and a folder are failures",
  inFolder(async (folder) => {
    fill(folder, { "p/travel.policy": "" });
    const read = await readSources(["*.policy", "p/travl.policy", "none/x.policy", "p", "p/", "", "a\0b"], { cwd: folder, base: folder });
    assert.equal(names(read), []);
    assert.equal(messages(read), [
      "no file matches `*.policy`",
      "no file `p/travl.policy`",
      "no file `none/x.policy`",
      "`p` is a folder",
      "`p/` is a folder",
      "a source has an empty name",
      "no file `a\0b`",
    ]);
    assert.is(read.failures[1]?.help, "did you mean `p/travel.policy`?");
    assert.is(read.failures[3]?.help, "name its files: `p/**/*.policy`");
    assert.is(read.failures[4]?.help, "name its files: `p/**/*.policy`");
  }),
);

test(
  "no source at all is a failure",
  inFolder(async (folder) => {
    assert.equal(messages(await readSources([], { cwd: folder, base: null })), ["no source is named"]);
    assert.equal(messages(await readSources(["!a/**"], { cwd: folder, base: null })), ["no source is named"]);
  }),
);

test(
  "what can be read is read beside a failure",
  inFolder(async (folder) => {
    fill(folder, { "a.policy": "" });
    const read = await readSources(["a.policy", "b.policy"], { cwd: folder, base: folder });
    assert.equal([names(read), messages(read)], [["a.policy"], ["no file `b.policy`"]]);
  }),
);

posixTest(
  "devices, pipes and sockets are refused without waiting on them",
  inFolder(async (folder) => {
    execFileSync("mkfifo", [path.join(folder, "pipe.policy")]);
    const server = createServer().listen(path.join(folder, "socket.policy"));
    await new Promise((listening) => server.once("listening", listening));
    try {
      const read = await readSources(["/dev/zero", "pipe.policy", "socket.policy"], { cwd: folder, base: folder });
      assert.equal(messages(read), ["`/dev/zero` is a device", "`pipe.policy` is a pipe", "`socket.policy` is a socket"]);
      assert.equal(messages(await readSources(["*.policy"], { cwd: folder, base: folder })), ["no file matches `*.policy`"]);
    } finally {
      server.close();
    }
  }),
);

posixTest(
  "a link out of the tree is refused by name and passed over by globs",
  inFolder(async (folder) => {
    fill(folder, { "secret/key.policy": "secret", "tree/a.policy": "a" });
    const tree = path.join(folder, "tree");
    symlinkSync("../secret/key.policy", path.join(tree, "file.policy"));
    symlinkSync("../secret", path.join(tree, "sub"));
    symlinkSync("/dev/zero", path.join(tree, "zero.policy"));
    symlinkSync("nowhere", path.join(tree, "dead.policy"));
    symlinkSync("circle.policy", path.join(tree, "circle.policy"));
    const read = await readSources(["file.policy", "sub/key.policy", "zero.policy", "dead.policy", "sub"], { cwd: tree, base: tree });
    assert.equal(names(read), []);
    assert.equal(messages(read), [
      "`file.policy` is reached through a link that leads out of the tree",
      "`sub/key.policy` is reached through a link that leads out of the tree",
      "`zero.policy` is reached through a link that leads out of the tree",
      "`dead.policy` is a link that leads nowhere",
      "`sub` is reached through a link that leads out of the tree",
    ]);
    assert.equal(names(await readSources(["**/*.policy"], { cwd: tree, base: tree })), ["a.policy"]);
    // The folders that a glob begins with are read through links by fast-glob itself.
    assert.equal(messages(await readSources(["sub/*.policy"], { cwd: tree, base: tree })), ["no file matches `sub/*.policy`"]);
    assert.match(messages(await readSources(["circle.policy"], { cwd: tree, base: tree })).join(), "ELOOP");
  }),
);

posixTest(
  "a link outside the tree is refused by name, a plain file there is read",
  inFolder(async (folder) => {
    fill(folder, { "secret/key.policy": "secret", "tree/a.policy": "a", "other/b.policy": "b" });
    symlinkSync("../secret/key.policy", path.join(folder, "other", "link.policy"));
    symlinkSync("../tree/a.policy", path.join(folder, "other", "back.policy"));
    const tree = path.join(folder, "tree");
    const read = await readSources(["../other/b.policy", "../other/link.policy", "../other/back.policy"], { cwd: tree, base: tree });
    assert.equal(
      [names(read), messages(read)],
      [["../other/b.policy", "a.policy"], ["`../other/link.policy` is reached through a link that leads out of the tree"]],
    );
  }),
);

posixTest(
  "a tree that is itself reached through a link is an ordinary tree",
  inFolder(async (folder) => {
    fill(folder, { "real/p/a.policy": "a" });
    symlinkSync("real", path.join(folder, "alias"));
    const alias = path.join(folder, "alias");
    for (const patterns of [["p/a.policy"], ["**/*.policy"], [path.join(alias, "p", "a.policy")]]) {
      const read = await readSources(patterns, { cwd: alias, base: alias });
      assert.equal([names(read), messages(read)], [["p/a.policy"], []]);
    }
  }),
);

test(
  "a file of more than 512 MB is refused unread",
  inFolder(async (folder) => {
    const descriptor = openSync(path.join(folder, "huge.policy"), "w");
    ftruncateSync(descriptor, 600_000_000);
    closeSync(descriptor);
    assert.equal(messages(await readSources(["huge.policy"], { cwd: folder, base: folder })), ["`huge.policy` is larger than 512 MB"]);
  }),
);

test(
  "bytes that are no UTF-8 are a problem with a place, not a failure",
  inFolder(async (folder) => {
    fill(folder, {
      "good.policy": "\ufeffa\0b\r\nc\rd é😀",
      "bad.policy": Buffer.concat([Buffer.from("é😀x"), Buffer.from([0xff]), Buffer.from("y")]),
      "first.policy": Buffer.from([0x80]),
    });
    const read = await readSources(["*.policy"], { cwd: folder, base: folder });
    assert.equal(read.failures, []);
    assert.equal(read.problems, [
      { file: "bad.policy", byteOffset: 7, offset: 4 },
      { file: "first.policy", byteOffset: 0, offset: 0 },
    ]);
    assert.equal(
      read.sources.map((source) => source.text),
      ["é😀x\ufffdy", "\ufffd", "\ufeffa\0b\r\nc\rd é😀"],
    );
  }),
);

test(
  "an empty source and a long path are read",
  inFolder(async (folder) => {
    const deep = Array.from({ length: onPosix ? 30 : 4 }, () => "folder").join("/");
    fill(folder, { "empty.policy": "", [`${deep}/x.policy`]: "x" });
    mkdirSync(path.join(folder, "z.policy"));
    assert.equal(names(await readSources(["**/*.policy"], { cwd: folder, base: folder })), ["empty.policy", `${deep}/x.policy`]);
  }),
);

test("fast-glob is loaded on demand", () => {
  assert.equal(packagesLoadedAtOnce("tools/workspace/read-sources.ts"), []);
});

test.run();
