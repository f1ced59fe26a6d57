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
    absWorkingDir: root,
    entryPoints: [file],
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    metafile: true,
    // What is imported on demand is a file of its own.
    splitting: true,
    write: false,
    logLevel: "error",
    outdir: "out",
  });
  const found = new Set<string>();
  const follow = (output: string): void => {
    for (const { kind, path: target } of metafile.outputs[output]?.imports ?? []) {
      if (kind !== "import-statement" || target.startsWith("node:")) continue;
      if (target in metafile.outputs) follow(target);
      else found.add(target);
    }
  };
  for (const [output, { entryPoint }] of Object.entries(metafile.outputs)) if (entryPoint === file) follow(output);
  return [...found].sort();
}
