/** The package as npm would install it: what it holds, that it loads, and that a program in TypeScript can be written against what it generates. */
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { ensureBuilt } from "../../tools/build/ensure.js";
import { LENDING } from "../tools/cli/library.js";
import { runProgram, type Ended } from "../tools/cli/policyc.js";
import { fill, filesIn, textOf } from "../tools/workspace/temporary-folder.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const onWindows = process.platform === "win32";

/** The folder of all that these tests make, and in it the project that installs the package. */
let folder = "";
let project = "";

const installed = (): string => path.join(project, "node_modules", "policyc");
const inProject = (...args: readonly string[]): Promise<Ended> => runProgram(process.execPath, args, project);

/** Runs the package's own command. */
async function policyc(...args: readonly string[]): Promise<Ended> {
  const { bin } = JSON.parse(textOf(installed(), "package.json")) as { bin: { policyc: string } };
  return inProject(path.join("node_modules", "policyc", bin.policyc), ...args);
}

/** Packs what a build leaves, without building again: other tests run from the same dist/. */
function pack(): string {
  const source = path.join(folder, "source");
  for (const name of ["package.json", "README.md", "LICENSE"]) cpSync(path.join(root, name), path.join(source, name));
  for (const name of ["compiler", "tools", "test"]) fill(source, { [`${name}/not-for-publication.ts`]: "" });
  const stamp = path.join(root, "dist", ".built-from");
  cpSync(path.join(root, "dist"), path.join(source, "dist"), { recursive: true, filter: (from) => from !== stamp });
  const npm = ["pack", "--ignore-scripts", "--offline", "--silent", "--pack-destination", folder];
  const name = execFileSync("npm", npm, { cwd: source, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"], shell: onWindows }).trim();
  return path.join(folder, name);
}

test.before(async () => {
  await ensureBuilt();
  folder = realpathSync.native(mkdtempSync(path.join(tmpdir(), "policyc-package-")));
  project = path.join(folder, "project");
  mkdirSync(installed(), { recursive: true });
  execFileSync("tar", ["-xzf", pack(), "-C", installed(), "--strip-components=1"]);
  fill(project, { "package.json": `{ "type": "module" }`, "lending.policy": LENDING, "facts.json": `{ "audience": "F-1" }` });
});

test.after(() => rmSync(folder, { recursive: true, force: true }));

test("the package holds dist/, package.json, README and LICENSE, and nothing else", () => {
  const files = filesIn(installed());
  assert.equal(files.filter((name) => !name.startsWith("dist/")), ["LICENSE", "README.md", "package.json"]);
  const doors = files.filter((name) => /^dist\/[^/]+$/.test(name));
  const doorModules = ["cli", "compiler", "config", "emit", "helper", "runtime"].map((name) => `dist/${name}.js`);
  const bundles = ["command", "emission", "emit", "page", "queries", "schema"].map((name) => `dist/${name}.cjs`);
  assert.equal(doors, [...doorModules, ...bundles].sort());
  assert.equal([...new Set(files.flatMap((name) => /^dist\/([^/]+)\//.exec(name)?.[1] ?? []))], ["first-project", "graph-page", "runtime-source", "types"]);
  const { exports, bin, scripts } = JSON.parse(textOf(installed(), "package.json")) as {
    exports: Record<string, string | Record<string, string>>; bin: Record<string, string>; scripts: Record<string, string>;
  };
  const named = [...Object.values(exports).flatMap((door) => (typeof door === "string" ? [door] : Object.values(door))), ...Object.values(bin)];
  for (const name of named) assert.ok(files.includes(name.replace(/^\.\//, "")), `${name} is named, and not there`);
  assert.is(scripts["prepack"], "npm run build", "what is published is built first");
  assert.match(textOf(installed(), "dist/cli.js"), /^#!\/usr\/bin\/env node\n/);
});

test("every command that only reads works with no other package installed, and so loads neither ts-morph nor prettier nor zod", async () => {
  assert.equal(filesIn(path.join(project, "node_modules")).filter((name) => !name.startsWith("policyc/")), []);
  const asked: readonly (readonly string[])[] = [
    ["check", "*.policy"],
    ["inspect", "lending.policy"],
    ["coverage", "lending.policy"],
    ["explain", "LIB:CARD-001", "lending.policy"],
    ["explain", "PC220"],
    ["eval", "lending.policy", "--facts", "facts.json", "--as-of", "2026-03-01"],
    ...["json", "github", "sarif", "junit"].map((format) => ["check", "lending.policy", "--format", format]),
  ];
  for (const ended of await Promise.all(asked.map((args) => policyc(...args)))) assert.is(ended.status, 0, ended.stderr);
  const compiled = await policyc("compile", "lending.policy");
  assert.is.not(compiled.status, 0);
  assert.match(compiled.stderr, "ts-morph", "what writes modules does need it, so it was absent");
});

test("the doors load with no other package installed", async () => {
  const script = `
    import { catalogue, compile, coverage, inspect, loadProgram, report } from "policyc";
    import { defineConfig } from "policyc/config";
    import { evaluate, parseDay } from "policyc/runtime";
    const { model, problems, sound } = compile([{ name: "a.policy", text: "[JURISDICTION:A]\\n\\nA\\n[RULE:A:B-1]\\nCome.\\n[/RULE]\\n" }]);
    console.log(JSON.stringify([inspect(model).rules.map(({ id }) => id), problems.length, sound !== null, defineConfig({ out: "x" }), parseDay("1970-01-02"), [catalogue, coverage, evaluate, loadProgram, report].every(Boolean)]));
  `;
  const { stdout, stderr } = await inProject("--input-type=module", "--eval", script);
  assert.equal([stdout, stderr], ['[["A:B-1"],1,true,{"out":"x"},1,true]\n', ""]);
});

const CONSUMER = `import { lib, rules } from "./generated/index.js";
import type { Facts, RuleId } from "./generated/index.js";
import { evaluate, explain } from "policyc/runtime";
import type { Outcome } from "policyc/runtime";

const facts = { audience: "F-1", "LIB:MOVE-001": { event: "2026-03-01", action: "2026-03-12" } } satisfies Facts;
const report = evaluate([lib.MOVE_001, lib.RARE_001], facts, { asOf: "2026-03-20" });
const outcome: Outcome = report["LIB:MOVE-001"].outcome;
console.log(outcome, report["LIB:MOVE-001"].due, report["LIB:RARE-001"].outcome);
console.log(explain(report["LIB:MOVE-001"]).includes("[TIMING:within 10 days]  lending.policy:11:1"));
const ids: readonly RuleId[] = rules.map(({ id }) => id);
console.log(ids.length, evaluate(rules, {}, { asOf: "2026-03-20" })["LIB:ATLAS"].outcome);
`;

const COMPILING = `import { compile, emit, inspect, type Model, type Problem } from "policyc";
import { defineConfig } from "policyc/config";
const compiled = compile([{ name: "a.policy", text: "" }]);
export const model: Model = compiled.model;
export const problems: readonly Problem[] = compiled.problems;
export const rules = inspect(model).rules.map(({ id }) => id);
export const files = compiled.sound && emit(compiled.sound, { version: "1", runtime: "policyc/runtime", holidays: [] });
export default defineConfig({ sources: ["*.policy"], severity: { PC224: "off" } });
`;

/** Each of these is wrong in its last line. */
const WRONG: Readonly<Record<string, string>> = {
  "misspelt-fact": `import { lib } from "../generated/index.js";
import { evaluate } from "policyc/runtime";
evaluate([lib.MOVE_001], { audience: "F-1", "LIB:MOVE-001": { evnt: "2026-03-01" } }, { asOf: "2026-03-20" });`,
  "misspelt-key": `import { lib } from "../generated/index.js";
import { evaluate } from "policyc/runtime";
evaluate([lib.MOVE_001], { audiense: "F-1" }, { asOf: "2026-03-20" });`,
  "fact-of-another-rule": `import { lib } from "../generated/index.js";
import { evaluate } from "policyc/runtime";
evaluate([lib.MOVE_001], { "LIB:RARE-001": { event: null } }, { asOf: "2026-03-20" });`,
  "wrong-date": `import { lib } from "../generated/index.js";
import { evaluate } from "policyc/runtime";
evaluate([lib.MOVE_001], { "LIB:MOVE-001": { event: 20260301 } }, { asOf: "2026-03-20" });`,
  "unknown-audience": `import { lib } from "../generated/index.js";
import { evaluate } from "policyc/runtime";
evaluate([lib.MOVE_001], { audience: "F1" }, { asOf: "2026-03-20" });`,
  "dangling-id": `import type { RuleId } from "../generated/index.js";
export const id: RuleId = "LIB:CRAD-001";`,
  "dangling-verdict": `import { lib } from "../generated/index.js";
import { evaluate } from "policyc/runtime";
evaluate([lib.MOVE_001], {}, { asOf: "2026-03-20" })["LIB:CARD-001"];`,
  "dangling-rule": `import { lib } from "../generated/index.js";
export const rule = lib.CRAD_001;`,
};

/** Links a dependency of the package from this checkout, as an installation would have put it there. */
function install(name: string): void {
  symlinkSync(path.join(root, "node_modules", name), path.join(project, "node_modules", name), onWindows ? "junction" : "dir");
}

test("a program against the generated modules passes `tsc --strict`, runs, and cannot be written wrong", async () => {
  const { dependencies } = JSON.parse(textOf(installed(), "package.json")) as { dependencies: Record<string, string> };
  for (const name of Object.keys(dependencies)) install(name);
  const compiled = await policyc("compile", "lending.policy", "--quiet");
  assert.equal([compiled.status, compiled.stderr], [0, ""]);

  const options = { target: "es2022", module: "nodenext", strict: true, isolatedModules: true, noEmit: true, types: [], lib: ["es2023", "dom"] };
  fill(project, {
    "main.ts": CONSUMER,
    "compiling.ts": COMPILING,
    "tsconfig.json": JSON.stringify({ compilerOptions: options, include: ["*.ts", "generated"] }),
    "wrong/tsconfig.json": JSON.stringify({ compilerOptions: options, include: ["*.ts"] }),
    ...Object.fromEntries(Object.entries(WRONG).map(([name, text]) => [`wrong/${name}.ts`, text])),
  });
  const tsc = path.join(root, "node_modules", "typescript", "bin", "tsc");
  const [good, bad] = await Promise.all([inProject(tsc, "-p", "."), inProject(tsc, "-p", "wrong", "--pretty", "false")]);
  assert.equal([good.status, good.stdout], [0, ""]);
  assert.is.not(bad.status, 0);
  const found = [...bad.stdout.matchAll(/^(?:wrong\/)?([\w-]+)\.ts\((\d+),\d+\): error TS/gm)].map(([, name, line]) => `${name}:${line}`);
  assert.equal(
    [...new Set(found)].sort(),
    Object.entries(WRONG).map(([name, text]) => `${name}:${text.split("\n").length}`).sort(),
    bad.stdout,
  );

  const modules = filesIn(path.join(project, "generated")).filter((name) => name.endsWith(".ts")).map((name) => `generated/${name}`);
  buildSync({ absWorkingDir: project, entryPoints: ["main.ts", ...modules], outdir: "js", outbase: ".", format: "esm", target: "node20", logLevel: "error" });
  const ran = await inProject(path.join("js", "main.js"));
  assert.equal([ran.status, ran.stdout, ran.stderr], [0, "violated 2026-03-11 unknown\ntrue\n6 unknown\n", ""]);
});

test("a configuration in TypeScript finds the package's own types, and the output is fresh", async () => {
  fill(project, {
    "policyc.config.ts": `import { defineConfig } from "policyc/config";\nexport default defineConfig({ sources: ["*.policy"], severity: { PC224: "off" } });\n`,
  });
  const checked = await policyc("check", "--format", "json");
  assert.is(checked.status, 0, checked.stderr);
  const { fresh, problems } = JSON.parse(checked.stdout) as { fresh: boolean | null; problems: readonly { code: string }[] };
  assert.equal([fresh, problems.map(({ code }) => code)], [true, ["PC406", "PC221"]]);
});

test.run();
