/** Builds dist/: one bundled JavaScript file for each door, the declarations, the runtime's source for `runtime: "copy"`, the files of `init`, and the script and style of the graph's page. */
import { execFileSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build, type BuildOptions, type Plugin } from "esbuild";
import { clientBundle, CLIENT_FOLDER } from "../graph/page/client-bundle.js";
import { sourcesHash } from "./sources-hash.js";
import { supported } from "./supported.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const dist = path.join(root, "dist");

/** The modules that others import, and the source of each. */
const doors = {
  cli: "tools/start/main.ts",
  helper: "tools/start/helper.ts",
  compiler: "compiler/index.ts",
  emit: "compiler/emit/index.ts",
  runtime: "runtime/index.ts",
  config: "tools/config/define.ts",
};

/** The scripts that make up the command. */
const scripts = {
  command: "tools/cli/main.ts",
  emission: "tools/threads/helper.ts",
  emit: "compiler/emit/index.ts",
  queries: "compiler/conflicts/queries.ts",
  page: "tools/graph/page/graph-page.ts",
  schema: "tools/config/schema.ts",
};

/** What few commands need stands in bundles of its own: whoever loads it on demand names the bundle. */
const apart: readonly (readonly [module: RegExp, bundle: keyof typeof scripts])[] = [
  [/emit\/index\.js$/, "emit"],
  [/conflicts\/queries\.js$/, "queries"],
  [/graph\/page\/graph-page\.js$/, "page"],
  [/\/schema\.js$/, "schema"],
];

const loadedOnDemand = (extension: "js" | "cjs"): Plugin => ({
  name: "loaded-on-demand",
  setup({ onResolve }) {
    for (const [filter, bundle] of apart) {
      onResolve({ filter }, ({ kind }) => (kind === "dynamic-import" ? { path: `./${bundle}.${extension}`, external: true } : undefined));
    }
  },
});

const importsByAddress: Plugin = {
  name: "imports-by-address",
  setup({ onResolve }) {
    onResolve({ filter: /config\/import-address\.js$|^\.\/import-address\.js$/ }, () => ({ path: path.join(root, "tools", "start", "import-address.ts") }));
  },
};

const common: BuildOptions = { absWorkingDir: root, bundle: true, target: "node20", minifySyntax: true, legalComments: "none", logLevel: "warning", supported };
const define = { POLICYC_BUILD: JSON.stringify(sourcesHash()) };

async function bundleDoor(name: string, entry: string): Promise<void> {
  const isCommand = name === "cli";
  const runsOnNode = isCommand || ["helper", "emit", "compiler"].includes(name);
  await build({
    ...common,
    entryPoints: [entry],
    outfile: path.join(dist, `${name}.js`),
    format: "esm",
    platform: runsOnNode ? "node" : "neutral",
    external: ["ts-morph", "zod"],
    plugins: [loadedOnDemand("js")],
    ...(isCommand || name === "helper" ? { define } : {}),
    ...(isCommand ? { banner: { js: "#!/usr/bin/env node" } } : {}),
  });
}

/** Scripts are CommonJS, since V8 keeps the code of scripts alone; `import()` of what they load on demand becomes `require`. */
async function bundleScript(name: string, entry: string): Promise<void> {
  await build({
    ...common,
    entryPoints: [entry],
    outfile: path.join(dist, `${name}.cjs`),
    format: "cjs",
    platform: "node",
    supported: { ...supported, "dynamic-import": false },
    external: ["ts-morph", "jiti", "prettier"],
    plugins: [loadedOnDemand("cjs"), importsByAddress],
    define: { ...define, "import.meta.url": "__address" },
    banner: { js: 'const __address = require("node:url").pathToFileURL(__filename).href;' },
  });
}

/** Builds everything anew. */
export async function buildAll(): Promise<void> {
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist, { recursive: true });
  await Promise.all([
    ...Object.entries(doors).map(([name, entry]) => bundleDoor(name, entry)),
    ...Object.entries(scripts).map(([name, entry]) => bundleScript(name, entry)),
    build({ ...clientBundle, absWorkingDir: root, outdir: path.join(dist, CLIENT_FOLDER) }),
  ]);
  // npm makes the command executable when it links it; a file that is written anew is not.
  chmodSync(path.join(dist, "cli.js"), 0o755);
  cpSync(path.join(root, "runtime"), path.join(dist, "runtime-source"), { recursive: true });
  cpSync(path.join(root, "tools", "init", "first-project"), path.join(dist, "first-project"), { recursive: true });
  const typescript = path.dirname(createRequire(import.meta.url).resolve("typescript/package.json"));
  execFileSync(process.execPath, [path.join(typescript, "bin", "tsc"), "-p", path.join(root, "tsconfig.build.json")], { stdio: "inherit" });
}

if (process.argv[1] !== undefined && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) await buildAll();
