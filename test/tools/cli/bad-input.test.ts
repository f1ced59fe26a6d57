/** Sources as nobody should write them: the command finishes, says what is wrong once, and ends with the right status. */
import { execFileSync } from "node:child_process";
import { closeSync, openSync, writeSync } from "node:fs";
import path from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { ensureBuilt } from "../../../tools/build/ensure.js";
import type { CheckReport } from "../../../tools/render/problem-json.js";
import { fill, filesIn, inFolder, onPosix, textOf } from "../workspace/temporary-folder.js";
import { ANNEX, LENDING } from "./library.js";
import { answer, policyc, policycHere } from "./policyc.js";

test.before(ensureBuilt);

const reportOf = async (folder: string, ...sources: readonly string[]): Promise<readonly [number | null, CheckReport]> => {
  const ended = await policycHere(folder, "check", ...sources, "--format", "json");
  return [ended.status, answer<CheckReport>(ended)];
};

/** A report without the offsets, which differ where line ends do. */
const places = ({ problems }: CheckReport): readonly string[] =>
  problems.map(({ code, start, end, message }) => `${code} ${start.line}:${start.column}-${end.line}:${end.column} ${message}`);

test(
  "no text and only prose are documents without rules",
  inFolder(async (folder) => {
    fill(folder, { "empty.policy": "", "blank.policy": "\n \n\t\n", "prose.policy": "The library opens at nine [1].\n\n[APPROVAL PROCESS]\n" });
    for (const name of ["empty", "blank", "prose"]) {
      const [status, { problems, summary }] = await reportOf(folder, `${name}.policy`);
      assert.equal([status, problems, summary.rules], [0, [], 0], name);
      const compiled = await policycHere(folder, "compile", `${name}.policy`, "--out", name);
      assert.is(compiled.status, 0, compiled.stderr);
      assert.ok(filesIn(path.join(folder, name)).includes("index.ts"));
      for (const command of ["inspect", "coverage"]) assert.is((await policycHere(folder, command, `${name}.policy`)).status, 0);
    }
  }),
);

test(
  "a source of 100 MB is compiled",
  inFolder(async (folder) => {
    const file = openSync(path.join(folder, "large.policy"), "w");
    const [head = "", tail = ""] = ANNEX.split(/(?=\[RULE)/);
    const block = Buffer.from("The reading room is open to all who bring their card with them on that day.\n".repeat(100_000));
    writeSync(file, head);
    for (let written = 0; written < 100_000_000; written += block.length) writeSync(file, block);
    writeSync(file, tail);
    closeSync(file);
    const ended = await policyc(folder, "compile", "large.policy", "--format", "json");
    assert.equal([ended.status, ended.stderr], [0, ""]);
    assert.equal(answer<{ written: readonly string[] }>(ended).written.length, 8);
    assert.match(textOf(folder, "generated/anx/preamble.ts"), "Use the side door.");
  }),
);

test(
  "lines of 10 MB and a million brackets are read in time",
  inFolder(async (folder) => {
    const deep = (open: string, close: string): string => open.repeat(1_000_000) + close.repeat(1_000_000);
    fill(folder, {
      "line.policy": "x".repeat(10_000_000),
      "open.policy": "[".repeat(1_000_000),
      "id.policy": `${ANNEX}[RULE:ANX:${"A".repeat(10_000_000)}]\n`,
      "nested.policy": ANNEX.replace("[SEE-ALSO:LIB:CARD-001]", `[REQUIREMENT:${deep("[", "]")}]\n[CONDITION:${deep("(", ")")}]\n[NOTE:${"]".repeat(1_000_000)}]`),
    });
    const [line, open, id, nested] = await Promise.all(["line", "open", "id", "nested"].map((name) => policyc(folder, "check", `${name}.policy`, "--format", "json")));
    for (const ended of [line, open]) assert.equal([ended?.status, ended && answer<CheckReport>(ended).problems], [0, []]);
    assert.is(id?.status, 1);
    assert.is(nested?.status, 1);
    assert.equal(
      nested && answer<CheckReport>(nested).problems.filter(({ severity }) => severity === "error").map(({ code, start }) => [code, start.line]),
      [["PC106", 8]],
    );
    const shown = await policycHere(folder, "check", "nested.policy");
    assert.ok(shown.stderr.split("\n").every((row) => row.length < 1000), "a frame shows a part of a long line");
  }),
);

test(
  "line ends and a byte order mark change no problem, no verdict and no rule",
  inFolder(async (folder) => {
    const lines = LENDING.replace("LIB:GUEST-001]", "LIB:GEST-001]").split("\n");
    const ends = { lf: ["\n"], crlf: ["\r\n"], cr: ["\r"], mixed: ["\n", "\r", "\r\n"], bom: ["\n"] };
    const facts = { audience: "F-1", "LIB:MOVE-001": { event: "2026-03-01", action: "2026-03-12" } };
    fill(folder, { "facts.json": JSON.stringify(facts) });
    const seen: { places: readonly string[]; verdicts: string; rules: string }[] = [];
    for (const [name, sequence] of Object.entries(ends)) {
      const text = (name === "bom" ? "\uFEFF" : "") + lines.map((line, index) => line + (index === lines.length - 1 ? "" : (sequence[index % sequence.length] ?? ""))).join("");
      fill(folder, { "a.policy": text });
      const [status, report] = await reportOf(folder, "a.policy");
      assert.is(status, 1, name);
      const verdicts = await policycHere(folder, "eval", "a.policy", "--facts", "facts.json", "--as-of", "2026-03-20");
      const inspected = await policycHere(folder, "inspect", "a.policy", "--format", "json");
      seen.push({ places: places(report), verdicts: verdicts.stdout, rules: inspected.stdout });
    }
    const [plain, ...others] = seen;
    if (!plain) throw new Error("nothing was seen");
    assert.ok(plain.places.includes("PC220 32:41-32:53 no rule `LIB:GEST-001`"), plain.places.join("\n"));
    for (const other of others) {
      assert.equal(other.places, plain.places);
      assert.is(other.verdicts, plain.verdicts);
      assert.is(other.rules, plain.rules);
    }
  }),
);

test(
  "NUL is a character like others",
  inFolder(async (folder) => {
    fill(folder, { "nul.policy": ANNEX.replace("side", "s\0de").replace("Annex", "An\0ex") });
    const [status, { problems }] = await reportOf(folder, "nul.policy");
    assert.equal([status, problems.map(({ severity }) => severity)], [0, ["info"]]);
    assert.is((await policycHere(folder, "compile", "nul.policy")).status, 0);
    for (const name of filesIn(path.join(folder, "generated"))) assert.not.match(textOf(folder, `generated/${name}`), "\0");
  }),
);

test(
  "bytes that are no UTF-8 are an error that names the first by its offset",
  inFolder(async (folder) => {
    const [before = "", after = ""] = `\uFEFF${ANNEX.replace("Annex", "Annéx")}`.split("door");
    const bytes = Buffer.concat([Buffer.from(before), Buffer.from([0xff, 0xfe]), Buffer.from(after)]);
    fill(folder, { "latin.policy": bytes, "facts.json": "{}" });
    const offset = Buffer.byteLength(before);
    const [text, compiled] = await Promise.all([policyc(folder, "check", "latin.policy", "--quiet"), policyc(folder, "compile", "latin.policy")]);
    assert.is(text.status, 1);
    assert.match(text.stderr, `error PC109: the byte at offset ${offset} is not UTF-8\n  --> latin.policy:6:14\n`);
    assert.match(text.stderr, "help: save the file as UTF-8");
    assert.is(compiled.status, 1);
    assert.equal(filesIn(folder), ["facts.json", "latin.policy"]);
    const judged = await policycHere(folder, "eval", "latin.policy", "--facts", "facts.json", "--as-of", "2026-03-01");
    assert.is(judged.status, 1);
    assert.match(judged.stderr, "PC109");
    assert.match(judged.stdout, "ANX:DOOR-001");
  }),
);

test(
  "what is no regular file, or matches nothing, is exit status 2",
  inFolder(async (folder) => {
    fill(folder, { "docs/a.policy": ANNEX });
    const cases: [name: string, said: string][] = [
      ["docs", "`docs` is a folder\n  help: name its files: `docs/**/*.policy`\n"],
      ["*.policy", "no file matches `*.policy`\n"],
      ["docs/b.policy", "no file `docs/b.policy`\n  help: did you mean `docs/a.policy`?\n"],
      ["!docs/*.policy", "no source is named\n"],
    ];
    if (onPosix) {
      execFileSync("mkfifo", [path.join(folder, "pipe")]);
      cases.push(["/dev/null", "`/dev/null` is a device\n  help: a source is a regular file\n"], ["/dev/zero", "`/dev/zero` is a device\n"], ["pipe", "`pipe` is a pipe\n"]);
    }
    for (const [name, said] of cases) {
      for (const command of ["check", "compile"]) {
        const { status, stdout, stderr } = await policycHere(folder, command, name);
        assert.equal([status, stdout], [2, ""], name);
        assert.ok(stderr.startsWith(`policyc: ${said}`), stderr);
      }
    }
    const spawned = await policyc(folder, "check", onPosix ? "pipe" : "docs", "docs/a.policy");
    assert.equal([spawned.status, spawned.stdout], [2, ""]);
  }),
);

test(
  "one rule in two files is one error, with both places",
  inFolder(async (folder) => {
    fill(folder, { "a.policy": ANNEX, "b.policy": `\n${ANNEX}` });
    const [status, { problems }] = await reportOf(folder, "b.policy", "a.policy");
    assert.is(status, 1);
    const errors = problems.filter(({ severity }) => severity === "error");
    assert.equal(errors.map(({ code, file, start }) => [code, file, start.line]), [["PC211", "b.policy", 6]]);
    assert.equal(errors[0]?.related.map(({ file, start, message }) => [file, start.line, message]), [["a.policy", 5, "the first one"]]);
    const text = await policyc(folder, "check", "a.policy", "b.policy");
    assert.match(text.stderr, "  --> b.policy:6:1\n");
    assert.match(text.stderr, "  note: the first one\n  --> a.policy:5:1\n");
  }),
);

test.run();
