/** Which paths an output may have: relative, with `/`, and nothing that could lead out of the folder on any system. */
import { Bug } from "../../grammar/bug.js";

/** The name of the manifest in the output folder. */
export const MANIFEST = "manifest.json";

// Windows cuts blanks and dots off the end of a name (`.. ` is `..`), and reads a colon as a drive or a stream.
const SEGMENT = /^[^\\/:\u0000-\u001f\u007f]*[^\\/:\u0000-\u001f\u007f. ]$/;

/** Whether a path may name an output other than the manifest itself. */
export function isOutputPath(path: string): boolean {
  return path.toLowerCase() !== MANIFEST && path.split("/").every((segment) => SEGMENT.test(segment));
}

/** Throws where the compiler made a path that no output may have, or the same one twice. */
export function assertOutputPaths(paths: readonly string[]): void {
  const seen = new Set<string>();
  for (const path of paths) {
    if (!isOutputPath(path)) throw new Bug(`no output may have the path ${JSON.stringify(path)}`);
    if (seen.has(path)) throw new Bug(`two outputs have the path ${JSON.stringify(path)}`);
    seen.add(path);
  }
}
