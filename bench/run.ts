/** Runs the measurements, each in a process of its own: `npm run bench`, or `npm run bench:parse` and the like for one of them. */
import { fork } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { ensureBuilt } from "../tools/build/ensure.js";
import { supported } from "../tools/build/supported.js";
import { ensurePeers, peerVersions } from "./peers.js";
import { machine, page, table, type Options, type Result } from "./results.js";

const root = fileURLToPath(new URL("..", import.meta.url));
process.chdir(root);

const known = ["parse", "check", "compile", "sizes", "evaluate", "conflicts"];
const usage = `usage: npm run bench -- [${known.join("|")}] [--rounds N] [--seed N] [--rules N] [--subjects N] [--conflicts N]`;

function refuse(): never {
  console.error(usage);
  process.exit(2);
}

function read(): { readonly names: readonly string[]; readonly options: Options } {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      rounds: { type: "string", default: "7" }, seed: { type: "string", default: "1" },
      rules: { type: "string", default: "5000" }, subjects: { type: "string", default: "200" }, conflicts: { type: "string", default: "1000" },
    },
  });
  const counts = [values.rounds, values.seed, values.rules, values.subjects, values.conflicts].map(Number);
  const [rounds = 0, seed = 0, rules = 0, subjects = 0, conflicts = 0] = counts;
  const isWrong = counts.some((value) => !Number.isSafeInteger(value) || value < 0) || Math.min(rounds, rules, subjects) < 1 || !positionals.every((name) => known.includes(name));
  return isWrong ? refuse() : { names: positionals, options: { rounds, seed, conflicts: { rules, subjects, conflicts } } };
}

/** Bundles a measurement to plain JavaScript, as the product is shipped, and runs that: a loader of TypeScript would change what is measured. */
async function measured(name: string, options: Options): Promise<Result> {
  const folder = path.join(root, "bench", ".out");
  mkdirSync(folder, { recursive: true });
  const outfile = path.join(folder, `${name}.mjs`);
  await build({
    stdin: {
      contents: `import { measure } from "./measurements/${name}.js"; process.send(await measure(${JSON.stringify(options)}), () => process.exit());`,
      resolveDir: path.join(root, "bench"), loader: "ts",
    },
    outfile, bundle: true, minifySyntax: true, format: "esm", platform: "node", target: "node20", supported, logLevel: "warning",
    external: ["esbuild", "ts-morph", "zod", "jiti", "prettier"],
    banner: { js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);' },
  });
  return resultOf(outfile);
}

function resultOf(file: string): Promise<Result> {
  return new Promise((resolve, reject) => {
    const child = fork(file, [], { execArgv: ["--max-old-space-size=4096"] });
    let result: Result | undefined;
    child.on("message", (message) => (result = message as Result));
    child.on("exit", (code) => (result ? resolve(result) : reject(new Error(`${path.basename(file)} ended with ${code} and without a result`))));
  });
}

const { names, options } = read();
const own = JSON.parse(readFileSync("package.json", "utf8")) as { readonly version: string; readonly dependencies: Readonly<Record<string, string>> };
const on = machine({ policyc: own.version, ...peerVersions, zod: own.dependencies["zod"] ?? "" });
await ensureBuilt();
ensurePeers();

const results: Result[] = [];
for (const name of names.length > 0 ? names : known) {
  console.error(`measuring: ${name}`);
  const result = await measured(name, options);
  results.push(result);
  console.log(`\n${result.title}\n\n${table(result.rows)}`);
}
if (names.length === 0) writeFileSync(path.join(root, "bench", "RESULTS.md"), page(results, on, options));
