/** Builds dist/: one bundled JavaScript file for each door, the declarations, the runtime's source for `runtime: "copy"`, the files of `init`, and the script and style of the graph's page. */
import { execFileSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "esbuild";
import { clientBundle, CLIENT_FOLDER } from "../graph/page/client-bundle.js";
import { sourcesHash } from "./sources-hash.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const dist = path.join(root, "dist");

/** The doors, and the source of each. */
const doors = {
  cli: "tools/cli/main.ts",
  compiler: "compiler/index.ts",
  emit: "compiler/emit/index.ts",
  queries: "compiler/conflicts/queries.ts",
  page: "tools/graph/page/graph-page.ts",
  runtime: "runtime/index.ts",
  config: "tools/config/define.ts",
};

/** What few commands need stands in bundles of its own: whoever loads it on demand names the bundle. */
const apart: readonly (readonly [module: RegExp, bundle: keyof typeof doors])[] = [
  [/emit\/index\.js$/, "emit"],
  [/conflicts\/queries\.js$/, "queries"],
  [/graph\/page\/graph-page\.js$/, "page"],
];

const loadedOnDemand: Plugin = {
  name: "loaded-on-demand",
  setup({ onResolve }) {
    for (const [filter, bundle] of apart) {
      onResolve({ filter }, ({ kind }) => (kind === "dynamic-import" ? { path: `./${bundle}.js`, external: true } : undefined));
    }
  },
};

/** What CommonJS packages in a bundle expect to find. */
const requireBanner = 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);';

async function bundle(name: string, entry: string): Promise<void> {
  const isCommand = name === "cli";
  const forNode = isCommand || ["emit", "compiler", "queries", "page"].includes(name);
  await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: path.join(dist, `${name}.js`),
    bundle: true,
    format: "esm",
    platform: forNode ? "node" : "neutral",
    target: "node20",
    external: ["ts-morph", "zod", "jiti", "prettier"],
    plugins: [loadedOnDemand],
    ...(isCommand ? { define: { POLICYC_BUILD: JSON.stringify(sourcesHash()) } } : {}),
    minifySyntax: true,
    legalComments: "none",
    logLevel: "warning",
    ...(isCommand ? { banner: { js: `#!/usr/bin/env node\n${requireBanner}` } } : {}),
  });
}

/** Builds everything anew. */
export async function buildAll(): Promise<void> {
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist, { recursive: true });
  await Promise.all([
    ...Object.entries(doors).map(([name, entry]) => bundle(name, entry)),
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
