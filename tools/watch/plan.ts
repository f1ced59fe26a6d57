/** Decides, from what the file system told, what must be read again, and from what was read, what changed. No clock and no disk. */
import path from "node:path";
import { isInside } from "../workspace/paths.js";

/** A path at which something happened; null where the system does not say at which. */
export type FileEvent = string | null;

/** What is being watched, by absolute paths. */
export interface Watched {
  readonly sources: ReadonlySet<string>;
  /** The files whose coming, going or changing may change the configuration. */
  readonly configs: ReadonlySet<string>;
  readonly out: string;
}

/** `nothing`; `some` sources, by their paths; or `all`: the configuration, and which sources there are. */
export type ReadAgain = { readonly kind: "nothing" } | { readonly kind: "some"; readonly paths: readonly string[] } | { readonly kind: "all" };

/** Signs of an editor's own files, which come and go beside a source: `.name.swp`, `name~`, `#name#`, `4913`, and our own temporary files. */
const PASSING = /^\.|~$|^#.*#$|^4913$|\.(?:swp|swx|tmp|bak)$/;

/** What some events ask to be read. What is written into the output folder asks for nothing. */
export function readAgain(events: readonly FileEvent[], { sources, configs, out }: Watched): ReadAgain {
  const paths = new Set<string>();
  for (const event of events) {
    if (event === null || configs.has(event)) return { kind: "all" };
    if (sources.has(event)) paths.add(event);
    else if (!isInside(out, event) && !PASSING.test(path.basename(event))) return { kind: "all" };
  }
  return paths.size === 0 ? { kind: "nothing" } : { kind: "some", paths: [...paths].sort() };
}

/** A source as far as telling changes goes. */
interface Hashed {
  readonly name: string;
  readonly hash: string;
}

/** Names of sources, each list in order. */
export interface Changes {
  readonly changed: readonly string[];
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** What differs between two readings: by content, so that a file saved as it was has not changed. */
export function changesBetween(before: readonly Hashed[], after: readonly Hashed[]): Changes {
  const old = new Map(before.map(({ name, hash }) => [name, hash]));
  const names = new Set(after.map(({ name }) => name));
  return {
    changed: after.filter(({ name, hash }) => old.has(name) && old.get(name) !== hash).map(({ name }) => name),
    added: after.filter(({ name }) => !old.has(name)).map(({ name }) => name),
    removed: before.filter(({ name }) => !names.has(name)).map(({ name }) => name),
  };
}

/** Whether there are none. */
export const isUnchanged = ({ changed, added, removed }: Changes): boolean => changed.length + added.length + removed.length === 0;

const named = (names: readonly string[], what: string): string[] => {
  const [first] = names;
  if (first === undefined) return [];
  return [`${names.length === 1 ? first : `${names.length} documents`} ${what}`];
};

/** The changes in a few words: `lending.policy changed, 2 documents added`. */
export const describeChanges = ({ changed, added, removed }: Changes): string =>
  [...named(changed, "changed"), ...named(added, "added"), ...named(removed, "removed")].join(", ");
