/** What holds for every command: usage, exit statuses, where answers and remarks go, colours, times, and bugs of ours. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { ensureBuilt } from "../../../tools/build/ensure.js";
import type { CliCommand } from "../../../tools/cli/command.js";
import { commands } from "../../../tools/cli/all.js";
import { version } from "../../../tools/version.js";
import { fill, filesIn, inFolder } from "../workspace/temporary-folder.js";
import { ANNEX, ANNEX_DANGLING, LENDING, WARNED } from "./library.js";
import { CLI, policyc, policycHere, runHere, type Ended } from "./policyc.js";

test.before(ensureBuilt);

const names = commands.map(({ usage }) => usage.split(" ", 1)[0] ?? "");

test("help and version are answers", async () => {
  for (const ended of [await policyc(".", "--version"), await policycHere(".", "--version")]) assert.equal([ended.status, ended.stdout, ended.stderr], [0, `${version}\n`, ""]);
  const help = await policycHere(".", "--help");
  assert.equal([help.status, help.stderr], [0, ""]);
  for (const name of names) {
    assert.match(help.stdout, new RegExp(`^  ${name} `, "m"));
    const own = await policycHere(".", name, "--help");
    assert.equal([own.status, own.stderr], [0, ""], name);
    for (const option of ["--format", "--config", "--quiet", "--no-color", "--timing"]) assert.match(own.stdout, option);
  }
});

test("wrong usage is exit status 2, with a line that says what is wrong", async () => {
  const cases: readonly (readonly [args: readonly string[], said: RegExp])[] = [
    [["frobnicate"], /^error: unknown command 'frobnicate'/],
    [["chek"], /^error: unknown command 'chek'\n\(Did you mean check\?\)/],
    [["check", "--frobnicate"], /^error: unknown option '--frobnicate'/],
    [["--format", "json", "check"], /^error: unknown option '--format'/],
    [["check", "--format"], /^error: option '--format <format>' argument missing/],
    [["check", "--config"], /^error: option '--config <file>' argument missing/],
    [["check", "--format", "yaml"], /^error: option '--format <format>' argument 'yaml' is invalid\. Allowed choices are text, json, github, sarif, junit\./],
    [["inspect", "--format", "sarif"], /^error: option '--format <format>' argument 'sarif' is invalid\. Allowed choices are text, json\./],
    [["compile", "--strict"], /^error: unknown option '--strict'/],
    [["explain"], /^error: missing required argument 'subject'/],
    [["fr\u001b[31m\u202eob"], /^error: unknown command 'fr\\u\{1b\}\[31m\\u\{202e\}ob'/],
    [[], /^Usage: policyc /],
  ];
  for (const [args, said] of cases) {
    const { status, stdout, stderr } = await policycHere(".", ...args);
    assert.equal([status, stdout], [2, ""], args.join(" "));
    assert.match(stderr, said);
  }
  const [spawned, none] = await Promise.all([policyc(".", "frobnicate"), policyc(".")]);
  assert.equal([spawned.status, spawned.stdout, none.status, none.stdout], [2, "", 2, ""]);
});

test(
  "no command but `init` runs where no sources are named, and none of the others but `compile` writes",
  inFolder(async (folder) => {
    fill(folder, { "lending.policy": LENDING, "facts.json": "{}" });
    const argumentsOf = (name: string, ...rest: readonly string[]): readonly string[] =>
      name === "eval" ? [name, ...rest, "--facts", "facts.json", "--as-of", "2026-03-01"] : name === "explain" ? [name, "LIB:CARD-001", ...rest] : [name, ...rest];
    const reading = names.filter((name) => name !== "init");
    for (const name of reading) {
      const ended = await policycHere(folder, ...argumentsOf(name));
      assert.equal([ended.status, ended.stdout], [2, ""]);
      assert.is(ended.stderr, "policyc: there is nothing to read\n  help: name sources or globs, or list them under `sources` in policyc.config.json\n");
    }
    const readers = reading.filter((name) => name !== "compile");
    for (const name of readers) assert.is((await policycHere(folder, ...argumentsOf(name, "lending.policy"))).status, 0);
    assert.equal(filesIn(folder), ["facts.json", "lending.policy"]);
  }),
);

test(
  "where sources have errors, all but `compile` answer about what is sound, with the errors on stderr and exit status 1",
  inFolder(async (folder) => {
    fill(folder, { "lending.policy": LENDING, "annex.policy": ANNEX_DANGLING, "facts.json": "{}" });
    const sources = ["lending.policy", "annex.policy"];
    const asked: readonly (readonly string[])[] = [
      ["inspect", ...sources],
      ["coverage", ...sources],
      ["explain", "ANX:DOOR-001", ...sources],
      ["eval", ...sources, "--facts", "facts.json", "--as-of", "2026-03-01"],
    ];
    const data = await Promise.all(asked.map((args) => policyc(folder, ...args, "--format", "json")));
    const texts: Ended[] = [];
    for (const args of asked) texts.push(await policycHere(folder, ...args));
    for (const { status, stderr } of [...texts, ...data]) {
      assert.is(status, 1);
      assert.is(stderr.match(/^(error|warning|info) PC\d+/gm)?.join(), "error PC220");
      assert.match(stderr, "  --> annex.policy:8:11\n");
      assert.match(stderr, "did you mean `LIB:CARD-001`?");
    }
    for (const { stdout } of texts.filter((_, index) => index !== 1)) assert.match(stdout, "ANX:DOOR-001");
    for (const { stdout } of data) assert.type(JSON.parse(stdout), "object");
  }),
);

test(
  "`--quiet` leaves what is wrong, and no more",
  inFolder(async (folder) => {
    fill(folder, { "annex.policy": ANNEX, "warned.policy": WARNED, "broken.policy": `${ANNEX}[RULE:ANX:OPEN-001]\n` });
    const [fine, warned, strict, compiled, broken] = await Promise.all([
      policyc(folder, "check", "annex.policy", "--quiet"),
      policyc(folder, "check", "warned.policy", "--quiet"),
      policyc(folder, "check", "warned.policy", "--quiet", "--strict"),
      policyc(folder, "compile", "warned.policy", "--quiet"),
      policyc(folder, "check", "broken.policy", "--quiet"),
    ]);
    for (const ended of [fine, warned, compiled]) assert.equal([ended.status, ended.stdout, ended.stderr], [0, "", ""]);
    assert.equal([strict.status, strict.stdout], [1, ""]);
    assert.match(strict.stderr, /^warning PC201/);
    assert.equal([broken.status, broken.stdout], [1, ""]);
    assert.match(broken.stderr, /^error PC101/);
  }),
);

test(
  "`--timing` tells the stages on stderr",
  inFolder(async (folder) => {
    fill(folder, { "annex.policy": ANNEX, "facts.json": "{}" });
    const [checked, compiled, judged] = await Promise.all([
      policyc(folder, "check", "annex.policy", "--timing", "--format", "json"),
      policyc(folder, "compile", "annex.policy", "--timing", "--quiet"),
      policyc(folder, "eval", "annex.policy", "--timing", "--facts", "facts.json", "--as-of", "2026-03-01"),
    ]);
    const stages = (stderr: string): readonly string[] => [...stderr.matchAll(/^(\w+): \d+\.\d ms$/gm)].map(([, stage = ""]) => stage);
    assert.equal(stages(checked.stderr), ["read", "compile", "conflicts"]);
    assert.equal(stages(compiled.stderr), ["read", "compile", "conflicts", "emit", "write"]);
    assert.equal(stages(judged.stderr), ["read", "compile", "load", "evaluate"]);
    assert.type(JSON.parse(checked.stdout), "object");
  }),
);

// `script` runs a command on a terminal of its own; it is there on Linux, and elsewhere takes other arguments.
const hasTerminal = process.platform === "linux" && existsSync("/usr/bin/script");

(hasTerminal ? test : test.skip)(
  "colours are for terminals, unless `--no-color` or NO_COLOR says otherwise",
  inFolder(async (folder) => {
    fill(folder, { "warned.policy": WARNED });
    const onTerminal = (environment: Readonly<Record<string, string>>, ...options: readonly string[]): boolean => {
      const line = [process.execPath, CLI, "check", "warned.policy", ...options].map((word) => `'${word}'`).join(" ");
      const env = { ...process.env, NO_COLOR: undefined, TERM: "xterm", ...environment };
      const { stdout } = spawnSync("/usr/bin/script", ["-qec", line, "/dev/null"], { cwd: folder, env, encoding: "utf8", input: "" });
      assert.match(stdout, "no tag `TIMNG` is known");
      return stdout.includes("\u001b[");
    };
    assert.ok(onTerminal({}));
    assert.ok(onTerminal({ NO_COLOR: "" }), "an empty NO_COLOR asks for nothing");
    assert.not(onTerminal({ NO_COLOR: "1" }));
    assert.not(onTerminal({}, "--no-color"));
    const piped = await policyc(folder, "check", "warned.policy");
    assert.not.match(piped.stderr, "\u001b");
  }),
);

const failing = (thrown: unknown): CliCommand => ({ usage: "fail [sources...]", summary: "fails", run: () => Promise.reject(thrown) });

test("a bug of ours is exit status 70, and asks for a report", async () => {
  const { status, stdout, stderr } = await runHere(".", ["fail"], [failing(new RangeError("no such\u001b[31m\u202e node"))]);
  assert.equal([status, stdout], [70, ""]);
  assert.match(stderr, `policyc ${version} made a mistake of its own. Please report this`);
  assert.match(stderr, "RangeError: no such\\u{1b}[31m\\u{202e} node\n    at ");
  assert.not.match(stderr, /[\u001b\u202e]/);
  const text = await runHere(".", ["fail"], [failing("no error at all")]);
  assert.is(text.status, 70);
  assert.match(text.stderr, "no error at all");
});

test("a command's own status is the run's", async () => {
  const command: CliCommand = { usage: "one <subject>", summary: "", run: ([subject]) => Promise.resolve(subject === "x" ? 1 : 0) };
  assert.is((await runHere(".", ["one", "x"], [command])).status, 1);
  assert.is((await runHere(".", ["one", "y"], [command])).status, 0);
});

test.run();
