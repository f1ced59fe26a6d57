/** Finds the page's script and style: beside the shipped command where the build put them, else made from the sources. */
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { clientBundle, CLIENT_FOLDER } from "./client-bundle.js";

export interface ClientFiles {
  readonly script: string;
  readonly style: string;
}

/** Where this module is part of a bundle, the folder stands beside the bundle; beside the source it never does. */
const shipped = new URL(`${CLIENT_FOLDER}/`, import.meta.url);

const readShipped = (): ClientFiles => ({
  script: readFileSync(new URL("client.js", shipped), "utf8"),
  style: readFileSync(new URL("style.css", shipped), "utf8"),
});

function makeFromSources(): ClientFiles {
  // Not an import: the shipped command must neither hold esbuild nor look for it.
  const { buildSync } = createRequire(import.meta.url)("esbuild") as typeof import("esbuild");
  const root = fileURLToPath(new URL("../../../", import.meta.url));
  const { outputFiles } = buildSync({ ...clientBundle, absWorkingDir: root, outdir: root, write: false });
  const textOf = (end: string): string => outputFiles.find(({ path }) => path.endsWith(end))?.text ?? "";
  return { script: textOf("client.js"), style: textOf("style.css") };
}

let files: ClientFiles | undefined;

/** Both texts; they are read or made once. */
export function clientFiles(): ClientFiles {
  files ??= existsSync(shipped) ? readShipped() : makeFromSources();
  return files;
}
