/** Bundles one TypeScript file, as the build does, to run it in a process of its own or to look at what it imports at once. */
import { buildSync } from "esbuild";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** Bundles a file of the project into `folder`; the path of the module made. */
export function bundle(file: string, folder: string): string {
  const outfile = path.join(folder, "bundle.mjs");
  buildSync({
    entryPoints: [path.join(root, file)],
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    outfile,
    logLevel: "error",
  });
  return outfile;
}

/** The packages that a file of the project and all it imports load at once; what is imported on demand does not count. */
export function packagesLoadedAtOnce(file: string): readonly string[] {
  const { metafile } = buildSync({
    entryPoints: [path.join(root, file)],
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    metafile: true,
    write: false,
    logLevel: "error",
    outfile: "bundle.mjs",
  });
  const imports = Object.values(metafile.outputs).flatMap((output) => output.imports);
  return [
    ...new Set(imports.filter((one) => one.kind === "import-statement" && !one.path.startsWith("node:")).map((one) => one.path)),
  ].sort();
}
