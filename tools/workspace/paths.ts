/** What can be said of paths without touching the disk; each function takes the flavour of paths, so that tests cover Windows too. */
import path, { type PlatformPath } from "node:path";

/** Whether a path is the folder itself or lies below it; both absolute. */
export function isInside(folder: string, inner: string, flavour: PlatformPath = path): boolean {
  const between = flavour.relative(folder, inner);
  if (between === "") return true;
  // On Windows the way to another drive is an absolute path.
  return between !== ".." && !between.startsWith(`..${flavour.sep}`) && !flavour.isAbsolute(between);
}

/** The deepest folder that holds all these files; null for no file, or for files on different drives. */
export function deepestFolder(files: readonly string[], flavour: PlatformPath = path): string | null {
  let folder: string | null = null;
  for (const file of files) {
    folder ??= flavour.dirname(flavour.resolve(file));
    while (!isInside(folder, file, flavour)) {
      const above: string = flavour.dirname(folder);
      if (above === folder) return null;
      folder = above;
    }
  }
  return folder;
}

/** A file's path relative to a folder, always with `/`; null where none exists (another drive). */
export function portableName(folder: string, file: string, flavour: PlatformPath = path): string | null {
  const relative = flavour.relative(folder, file);
  if (flavour.isAbsolute(relative)) return null;
  return flavour.sep === "/" ? relative : relative.replaceAll(flavour.sep, "/");
}

/** Orders texts by code unit, the same on every machine. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
