/** `policyc conflicts`, and where else the conflict pass is run: `check` and `compile` report it, `explain` tells it. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { neverApplies } from "../../../compiler/conflicts/reach-problems.js";
import { conflictsContract } from "../../../compiler/contracts.js";
import { ensureBuilt } from "../../../tools/build/ensure.js";
import { openSession, including } from "../../../tools/cli/session.js";
import { terminal } from "../../../tools/cli/terminal.js";
import { CONFLICTING, MADE } from "../../support/conflicting.js";
import { fill, filesIn, inFolder } from "../workspace/temporary-folder.js";
import { ANNEX_DANGLING, LENDING } from "./library.js";
import { answer, policyc, policycHere } from "./policyc.js";

test.before(ensureBuilt);

test(
  "the answer as JSON fits its contract, and what the conflict pass makes fits it as well",
  inFolder(async (folder) => {
    fill(folder, { "lib.policy": CONFLICTING });
    const ended = await policycHere(folder, "conflicts", "lib.policy", "--format", "json");
    assert.equal([ended.status, ended.stderr], [0, ""]);
    conflictsContract.parse(answer(ended));
    const { conflicts, undecided } = MADE;
    assert.equal(conflictsContract.parse(JSON.parse(JSON.stringify({ conflicts, undecided }))), { conflicts, undecided });
  }),
);

test(
  "text ends with a count, Markdown begins with a heading, and both say that there is nothing where there is nothing",
  inFolder(async (folder) => {
    fill(folder, { "lib.policy": "[JURISDICTION:LIB]\n\nLending\n\n[RULE:LIB:A]\nCome.\n[/RULE]\n[END:JURISDICTION:LIB]\n" });
    const [text, markdown, quiet] = await Promise.all([
      policyc(folder, "conflicts", "lib.policy"), policyc(folder, "conflicts", "lib.policy", "--format", "markdown"), policyc(folder, "conflicts", "lib.policy", "--quiet"),
    ]);
    assert.equal([text.status, text.stdout, text.stderr], [0, "no conflicts\n", ""]);
    assert.equal([markdown.status, markdown.stdout, markdown.stderr], [0, "# Conflicts\n\nno conflicts.\n", ""]);
    assert.equal([quiet.status, quiet.stdout, quiet.stderr], [0, "", ""]);
    fill(folder, { "more.policy": CONFLICTING.replaceAll("LIB", "MORE") });
    assert.match((await policycHere(folder, "conflicts", "*.policy")).stdout, /(?:^|\n)(?:no conflicts|\d+ conflicts?: \d+ [^\n]+)[^\n]*\n$/);
  }),
);

test(
  "errors of the sources are shown on stderr and make the status 1; what cannot be read is status 2",
  inFolder(async (folder) => {
    fill(folder, { "lending.policy": LENDING, "annex.policy": ANNEX_DANGLING });
    const ended = await policycHere(folder, "conflicts", "lending.policy", "annex.policy", "--format", "json");
    assert.is(ended.status, 1);
    assert.match(ended.stderr, "error PC220: no rule `LIB:CRAD-001`");
    conflictsContract.parse(answer(ended));
    assert.is((await policycHere(folder, "conflicts", "none.policy")).status, 2);
    assert.is((await policycHere(folder, "conflicts", "lending.policy", "--format", "sarif")).status, 2);
  }),
);

test(
  "the pass is run where its findings belong to the answer, and nowhere else; `check --no-conflicts` leaves it out",
  inFolder(async (folder) => {
    fill(folder, { "lending.policy": LENDING, "facts.json": "{}" });
    const ran = async (...args: readonly string[]): Promise<boolean> => {
      const { status, stderr } = await policycHere(folder, ...args, "lending.policy", "--timing");
      assert.is(status, 0, stderr);
      return /^conflicts: [\d.]+ ms$/m.test(stderr);
    };
    for (const args of [["conflicts"], ["check"], ["compile"], ["explain", "LIB:CARD-001"]]) assert.ok(await ran(...args), args.join(" "));
    for (const args of [["check", "--no-conflicts"], ["inspect"], ["coverage"], ["test"], ["eval", "--facts", "facts.json", "--as-of", "2026-03-01"]]) {
      assert.not(await ran(...args), args.join(" "));
    }
  }),
);

test(
  "what the pass finds stands among a session's problems, with the severities of the configuration; an error leaves nothing sound",
  inFolder(async (folder) => {
    fill(folder, { "lending.policy": LENDING, "policyc.config.json": JSON.stringify({ sources: ["*.policy"], severity: { PC410: "error" } }) });
    const before = process.cwd();
    process.chdir(folder);
    try {
      const session = await openSession([], { format: "text" }, terminal({ colour: false, quiet: true, timing: false, progress: false }));
      if (session.kind === "failed") throw new Error("the session did not open");
      assert.ok(session.compiled.sound);
      const start = LENDING.indexOf("[RULE:LIB:RARE-001]");
      const found = including(session, [neverApplies.at({ file: "lending.policy", start, end: start + 1 }, { id: "LIB:RARE-001" })]);
      assert.is(found.compiled.sound, null);
      assert.equal(found.problems.filter(({ code }) => code === "PC410").map(({ severity, start: { offset } }) => [severity, offset]), [["error", start]]);
      const offsets = found.problems.map(({ start: { offset } }) => offset);
      assert.equal(offsets, [...offsets].sort((a, b) => a - b));
      assert.equal(found.problems.filter(({ code }) => code !== "PC410"), session.problems);
    } finally {
      process.chdir(before);
    }
  }),
);

test(
  "the configuration may change what conflicts count for, and codes of conflicts are known",
  inFolder(async (folder) => {
    fill(folder, { "lending.policy": LENDING, "policyc.config.json": JSON.stringify({ sources: ["*.policy"], severity: { PC401: "error", PC404: "warning", PC406: "off" } }) });
    const { status, stderr } = await policycHere(folder, "check");
    assert.equal([status, /PC40\d, which is no problem/.test(stderr)], [0, false], stderr);
    assert.match((await policycHere(folder, "explain", "PC401")).stdout, /^PC401 \(warning\): two rules conflict, and neither notes it\n/);
  }),
);

test(
  "a rule is explained with the conflicts that the command lists for it",
  inFolder(async (folder) => {
    fill(folder, { "lib.policy": CONFLICTING });
    const { conflicts } = answer<{ conflicts: readonly { rules: readonly string[] }[] }>(await policycHere(folder, "conflicts", "lib.policy", "--format", "json"));
    const told = answer<{ conflicts: unknown }>(await policycHere(folder, "explain", "LIB:FILM", "lib.policy", "--format", "json"));
    assert.equal(told.conflicts, conflicts.filter(({ rules }) => rules.includes("LIB:FILM")));
  }),
);

test(
  "the command writes nothing",
  inFolder(async (folder) => {
    fill(folder, { "lending.policy": LENDING });
    for (const format of ["text", "json", "markdown"]) assert.is((await policycHere(folder, "conflicts", "lending.policy", "--format", format)).status, 0);
    assert.equal(filesIn(folder), ["lending.policy"]);
  }),
);

test.run();
