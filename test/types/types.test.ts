/** The types of the generated modules let through what is right and refuse what is wrong, each for its own reason. */
import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { importBundle, root, workshop } from "../emit/workshop.js";

const run = promisify(execFile);
const source = readFileSync(join(root, "test/types/refusals.ts"), "utf8");
const expectation = /^\/\/ @ts-expect-error (TS\d+): (.*)$/;

test("the consumer compiles, and each refusal is refused for its own reason", async () => {
  const { folder, remove } = workshop();
  try {
    // A copy without the expectations, so that the compiler says what it found; one folder as deep as the original.
    const lines = source.split("\n");
    writeFileSync(join(folder, "refused.ts"), lines.map((line) => line.replace(expectation, "")).join("\n"));
    const compilerOptions = {
      target: "ES2022", lib: ["ES2023"], module: "NodeNext", moduleResolution: "NodeNext", noEmit: true, types: [], strict: true, exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true, isolatedModules: true, verbatimModuleSyntax: true, noUncheckedSideEffectImports: true,
      paths: { "policyc/runtime": [join(root, "runtime/index.ts")] },
    };
    const files = ["refused.ts", join(root, "test/types/refusals.ts"), join(root, "test/types/consumer.ts")];
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files }));
    const { stdout } = await run(join(root, "node_modules/.bin/tsc"), ["-p", folder, "--pretty", "false"], { cwd: folder, maxBuffer: 1e8 }).catch((error: { stdout: string }) => error);
    const heads = stdout.split("\n").filter((line) => /^\S.*error TS/.test(line));
    // Of the other files nothing: the consumer compiles, and no expectation is left over.
    assert.equal(heads.filter((line) => !line.startsWith("refused.ts(")), []);
    const found = heads.flatMap((line) => {
      const [, at, code] = /^refused\.ts\((\d+),\d+\): error (TS\d+)/.exec(line) ?? [];
      return [`${lines[Number(at) - 2]?.replace(expectation, "$2")}: ${code}`];
    });
    const expected = lines.flatMap((line) => {
      const [, code, reason] = expectation.exec(line) ?? [];
      return code === undefined ? [] : [`${reason}: ${code}`];
    });
    assert.equal(found, expected);
    assert.ok(expected.length >= 20);
  } finally {
    remove();
  }
});

test("the consumer's answers are those of its rules", async () => {
  const { folder, remove } = workshop();
  try {
    const { answers } = await importBundle<typeof import("./consumer.js")>(folder, `export { answers } from "../types/consumer.js";`, "consumer");
    assert.is(answers.outcome, "violated");
    assert.is(answers.due, "2026-03-11");
    assert.is(answers.id, "ISSO:ADDRESS-001");
    assert.match(answers.words, "[TIMING:within 10 days]");
    assert.equal(answers.ids, ["ISSO:EXTENSION-001", "ISSO:TRAVEL-SIG-001"]);
    assert.equal(answers.missing, []);
    assert.equal([answers.second, answers.extension], ["satisfied", "unknown"]);
    assert.equal(answers.late, ["ISSO:COE-001"]);
    assert.ok(answers.count > 300);
  } finally {
    remove();
  }
});

test.run();
