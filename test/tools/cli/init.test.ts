/** `policyc init`: what it writes is sound, passes its own examples and compiles; what stands is never touched. */
import { mkdirSync, symlinkSync } from "node:fs";
import path from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { ensureBuilt } from "../../../tools/build/ensure.js";
import { fill, filesIn, inFolder, onPosix, textOf } from "../workspace/temporary-folder.js";
import { answer, policyc, policycHere } from "./policyc.js";

const FILES = ["shed.policy", "policyc.config.json", "README.md", ".github/workflows/policy.yml"];

test.before(ensureBuilt);

test(
  "the shipped command writes the project into a new folder, and the project is in order",
  inFolder(async (folder) => {
    const made = await policyc(folder, "init", "my policy");
    assert.equal([made.status, made.stderr], [0, ""]);
    assert.is(made.stdout.split("\n\n")[0], FILES.map((file) => `wrote ${file}`).join("\n"));
    assert.match(made.stdout, '  cd "my policy"\n');
    const project = path.join(folder, "my policy");
    assert.equal(filesIn(project), [...FILES].sort());

    const checked = await policyc(project, "check", "--strict", "--format", "json");
    const { problems, fresh } = answer<{ problems: readonly unknown[]; fresh: boolean | null }>(checked);
    assert.equal([checked.status, problems, fresh], [0, [], null]);
    const tested = await policyc(project, "test", "--format", "json");
    const { summary, examples } = answer<{ summary: { passed: number; failed: number }; examples: readonly { id: string }[] }>(tested);
    assert.equal([tested.status, summary.failed], [0, 0]);
    assert.ok(summary.passed >= 8);
    const { rules } = answer<{ rules: readonly { id: string }[] }>(await policyc(project, "inspect", "--format", "json"));
    assert.equal(rules.filter(({ id }) => !examples.some((example) => example.id.startsWith(`${id}/`))), [], "every rule has an example");

    const compiled = await policyc(project, "compile");
    assert.equal([compiled.status, compiled.stderr], [0, ""]);
    assert.is((await policyc(project, "check", "--strict")).status, 0, "what was compiled is fresh");
  }),
);

test(
  "without a folder it writes into this one, beside what is there",
  inFolder(async (folder) => {
    fill(folder, { "notes.txt": "mine" });
    const made = await policycHere(folder, "init", "--format", "json");
    assert.is(made.status, 0, made.stderr);
    assert.equal(answer(made), { folder: ".", written: FILES });
    assert.equal(filesIn(folder), [...FILES, "notes.txt"].sort());
    assert.is((await policycHere(folder, "init", "--quiet", "x")).stdout, "");
  }),
);

test(
  "the case in the README comes out as it says",
  inFolder(async (folder) => {
    await policycHere(folder, "init");
    const readme = textOf(folder, "README.md");
    const facts = /^ {4}(\{ "audience".*\})$/m.exec(readme)?.[1] ?? "";
    const command = /`npx policyc (eval .*?)`/.exec(readme)?.[1] ?? "";
    fill(folder, { "case.json": facts });
    const { status, stdout } = await policycHere(folder, ...command.split(" "));
    assert.is(status, 0);
    assert.match(stdout, "SHED:RETURN: violated (as of 2026-05-20)\n  last day: 2026-05-18\n");
    for (const [, line = ""] of readme.matchAll(/`npx policyc (.*?)`/g)) {
      assert.is((await policycHere(folder, ...line.split(" "))).status, 0, line);
    }
  }),
);

test(
  "files that stand are named, and nothing is written",
  inFolder(async (folder) => {
    fill(folder, { "README.md": "mine", ".github/workflows/policy.yml": "mine" });
    const before = filesIn(folder);
    const { status, stdout, stderr } = await policyc(folder, "init");
    assert.equal([status, stdout], [2, ""]);
    assert.is(
      stderr,
      "policyc: this folder holds `README.md` and `.github/workflows/policy.yml` already, and nothing was written\n" +
        "  help: name an empty or a new folder, as in `policyc init my-policy`\n",
    );
    assert.equal(filesIn(folder), before);
    assert.is(textOf(folder, "README.md"), "mine");

    fill(folder, { "other/policyc.config.ts": "export default {};" });
    const other = await policycHere(folder, "init", "other");
    assert.equal([other.status, filesIn(path.join(folder, "other"))], [2, ["policyc.config.ts"]]);
    assert.match(other.stderr, "policyc: `other` holds `policyc.config.ts` already, and nothing was written\n");
  }),
);

test(
  "what is no folder, and what stands in the way of one, is refused",
  inFolder(async (folder) => {
    fill(folder, { file: "mine", "blocked/.github": "mine" });
    const file = await policycHere(folder, "init", "file");
    assert.equal([file.status, file.stderr.split("\n")[0]], [2, "policyc: `file` is no folder"]);
    const below = await policycHere(folder, "init", "file/below");
    assert.is(below.status, 2);
    const blocked = await policycHere(folder, "init", "blocked");
    assert.equal([blocked.status, blocked.stderr.split("\n")[0]], [2, "policyc: `blocked` holds `.github` already, and nothing was written"]);
    assert.equal(filesIn(folder), ["blocked/.github", "file"]);
    if (!onPosix) return;
    mkdirSync(path.join(folder, "linked"));
    mkdirSync(path.join(folder, "elsewhere"));
    symlinkSync(path.join(folder, "elsewhere"), path.join(folder, "linked", ".github"));
    assert.is((await policycHere(folder, "init", "linked")).status, 2);
    assert.equal(filesIn(path.join(folder, "elsewhere")), []);
  }),
);

test.run();
