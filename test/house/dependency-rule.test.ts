/** Holds who may import whom, and in which order the folders of compiler/ stand. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import glob from "fast-glob";
import { test } from "uvu";
import * as assert from "uvu/assert";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** An import as it stands: the file, and what it names, relative to the root where it is ours. */
interface Import {
  readonly file: string;
  readonly target: string;
  readonly how: "static" | "dynamic" | "types";
}

const STATEMENT = /^\s*(?:import|export)\s+(?<types>type\s)?[^;"']*?from\s+["'](?<from>[^"']+)["']|^\s*import\s+["'](?<bare>[^"']+)["']|\bimport\(\s*["'](?<dynamic>[^"']+)["']\s*\)/gm;

function importsOf(file: string): Import[] {
  const text = readFileSync(path.join(root, file), "utf8");
  return [...text.matchAll(STATEMENT)].map(({ groups = {} }) => {
    const named = groups["from"] ?? groups["bare"] ?? groups["dynamic"] ?? "";
    const target = named.startsWith(".") ? path.posix.join(path.posix.dirname(file), named) : named;
    return { file, target, how: groups["dynamic"] !== undefined ? "dynamic" : groups["types"] !== undefined ? "types" : "static" };
  });
}

const files = (pattern: string): string[] => glob.sync(pattern, { cwd: root, ignore: ["**/node_modules/**", "dist/**"] }).sort();
const all = files("{grammar,compiler,runtime,tools,generated}/**/*.ts").flatMap(importsOf);

const folderOf = (target: string): string => target.split("/")[0] ?? target;
const ours = new Set(["grammar", "compiler", "runtime", "tools", "generated", "seeds", "test", "bench"]);
const show = (found: readonly Import[]): string[] => found.map(({ file, target }) => `${file} imports ${target}`);

const isGraphology = (target: string): boolean => /^graphology(?:-[a-z-]+)?(?:\/|$)/.test(target);

/** The packages and folders of ours that each folder may import. */
const allowed: Readonly<Record<string, (target: string) => boolean>> = {
  grammar: (target) => folderOf(target) === "grammar" || target === "chevrotain",
  runtime: (target) => folderOf(target) === "runtime",
  compiler: (target) => ["grammar", "runtime", "compiler"].includes(folderOf(target)) || target === "zod" || target === "ts-morph" || isGraphology(target),
  generated: (target) => folderOf(target) === "generated" || target === "policyc/runtime",
  tools: (target) => ours.has(folderOf(target)) || target.startsWith("node:") || target === "../package.json" || target === "package.json" ||
    ["fast-glob", "prettier", "zod/mini", "jiti", "picocolors", "commander", "esbuild"].includes(target),
};

test("each folder imports only what it may", () => {
  assert.ok(all.length > 300);
  const wrong = all.filter(({ file, target }) => !(allowed[folderOf(file)]?.(target) ?? false));
  assert.equal(show(wrong), []);
});

test("nothing imports tools/", () => {
  assert.equal(show(all.filter(({ file, target }) => folderOf(file) !== "tools" && folderOf(target) === "tools")), []);
});

test("only the file that writes modules loads ts-morph", () => {
  const loaders = all.filter(({ target }) => target === "ts-morph").map(({ file }) => file);
  assert.equal([...new Set(loaders)], ["compiler/emit/module.ts"]);
});

test("only the file of queries loads graphology, and of the command line only what needs it loads that file", () => {
  const loaders = all.filter(({ target }) => isGraphology(target)).map(({ file }) => file);
  assert.equal([...new Set(loaders)], ["compiler/conflicts/queries.ts"]);
  const users = all.filter(({ file, target, how }) => target === "compiler/conflicts/queries.js" && how === "static" && folderOf(file) === "tools");
  assert.equal(show(users), []);
});

test("nothing but its own folder and the doors imports the emitter", () => {
  const users = all.filter(({ file, target, how }) => target.startsWith("compiler/emit/") && !file.startsWith("compiler/emit/") && how !== "types");
  assert.equal(show(users).sort(), ["compiler/index.ts imports compiler/emit/index.js", "tools/cli/doors.ts imports compiler/emit/index.js"]);
  assert.ok(users.every(({ how }) => how === "dynamic"));
});

test("zod, jiti, fast-glob and prettier are loaded only when needed", () => {
  const eager = all.filter(({ target, how, file }) => ["zod", "zod/mini", "jiti", "prettier", "fast-glob", "tools/config/schema.js"].includes(target) && how === "static" && !file.startsWith("tools/build/") && !["compiler/contracts.ts", "tools/config/schema.ts"].includes(file));
  assert.equal(show(eager), []);
});

/** Inside compiler/ imports run one way. */
const order = ["model", "tags", "bind", "checks", "decide", "print", "conflicts", "emit"];

test("the folders of compiler/ import one way", () => {
  const wrong = all.filter(({ file, target }) => {
    const [, from = ""] = /^compiler\/([^/]+)\//.exec(file) ?? [];
    const [, to = ""] = /^compiler\/([^/]+)\//.exec(target) ?? [];
    return order.includes(from) && order.includes(to) && order.indexOf(to) > order.indexOf(from);
  });
  assert.equal(show(wrong), []);
});

test("only the layout of code lies between print/ and its pages: describe/ is imported by tools and doors alone", () => {
  const wrong = all.filter(({ file, target }) => target.startsWith("compiler/describe/") && !/^(?:tools\/|compiler\/describe\/|compiler\/(?:index|contracts|catalogue)\.ts)/.test(file));
  assert.equal(show(wrong), []);
});

test("every source file begins with a sentence that says what it is for", () => {
  const silent = files("{grammar,compiler,runtime,tools,test}/**/*.ts").filter((file) => {
    const [first = ""] = readFileSync(path.join(root, file), "utf8").replace(/^#!.*\n/, "").split("\n");
    return !/^\/\*\* ?\S.*(?:\*\/)?$/.test(first);
  });
  assert.equal(silent, []);
});

test("no shared code branches on a tag's name", () => {
  const names = files("compiler/tags/*.ts").flatMap((file) => [...readFileSync(path.join(root, file), "utf8").matchAll(/^ {2}name: "([A-Z_-]+)"/gm)].map(([, name = ""]) => name));
  assert.ok(names.length > 30);
  const structure = new Set(["EXCEPTION"]);
  const suspects = files("compiler/{bind,checks,print,emit,conflicts,describe,model}/**/*.ts").filter((file) => !file.includes("/problems"));
  const branches = suspects.flatMap((file) =>
    names.filter((name) => !structure.has(name) && new RegExp(`[=!]==\\s*"${name}"|case "${name}"`).test(readFileSync(path.join(root, file), "utf8"))).map((name) => `${file} tests for ${name}`),
  );
  assert.equal(branches, []);
});

test.run();
