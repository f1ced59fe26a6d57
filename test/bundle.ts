/** Bundles the test files and what runs them with the sources that they test: parts that several need stand in files of their own, so that each is still loaded once. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build, type Plugin } from "esbuild";
import { supported } from "../tools/build/supported.js";

/** A module knows itself by the address of its source: what it reads stands beside that. */
const addresses: Plugin = {
  name: "addresses",
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, async ({ path: file }) => ({
      contents: (await readFile(file, "utf8")).replace(/(?<!")import\.meta\.url/g, JSON.stringify(pathToFileURL(file).href)),
      loader: "ts",
    }));
  },
};

const RUNNER = "run-file.ts";
/** Where a worker's own bundle stands among the others. */
export const WORKER = "run-file.mjs";

/** Writes a bundle for each test file and one for what runs them, given relative to a folder; it has the same place and name in `outdir`, and ends in `.mjs`. */
export async function bundleTests(files: readonly string[], folder: string, outdir: string): Promise<void> {
  await build({
    entryPoints: [RUNNER, ...files].map((file) => path.join(folder, file)),
    outbase: folder,
    outdir,
    outExtension: { ".js": ".mjs" },
    chunkNames: "parts/[hash]",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    supported,
    packages: "external",
    sourcemap: true,
    plugins: [addresses],
    logLevel: "warning",
  });
}
