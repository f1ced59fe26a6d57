/** From the patterns that a user wrote to the real paths of regular files, each once. */
import { readdirSync } from "node:fs";
import path from "node:path";
import { nearest } from "../../runtime/nearest.js";
import { failure, type Failure } from "./failure.js";
import { exclusion, findFiles, isGlob } from "./glob.js";
import { locateSource, type Located } from "./locate-source.js";

/** Where to look: `cwd` is what patterns are relative to, `trees` is what `treesOf` made. Absolute paths. */
export interface SearchPlace {
  readonly cwd: string;
  readonly trees: readonly string[];
}

/** The sources found, each real path with the text that named it, and what could not be found. */
export interface FoundSources {
  readonly files: ReadonlyMap<string, string>;
  readonly failures: readonly Failure[];
}

/** Finds the sources that patterns name. A pattern that names an existing file is never read as a glob. */
export async function findSources(patterns: readonly string[], place: SearchPlace): Promise<FoundSources> {
  const files = new Map<string, string>();
  const failures: Failure[] = [];
  const excluded = patterns.flatMap((pattern) => exclusion(pattern) ?? []);
  const wanted = patterns.filter((pattern) => exclusion(pattern) === null);
  if (wanted.length === 0)
    failures.push(failure("no source is named", "name files or globs, or list them as `sources` in the configuration"));

  for (const pattern of wanted) {
    const located = pattern === "" ? failure("a source has an empty name") : locateSource(path.resolve(place.cwd, pattern), place.trees);
    if (located.kind === "file") {
      if (!files.has(located.path)) files.set(located.path, pattern);
    } else if (located.kind === "missing" && isGlob(pattern)) {
      const found = await findFiles(pattern, excluded, place.cwd);
      if ("kind" in found) failures.push(found);
      else failures.push(...addFound(files, pattern, found, place));
    } else {
      failures.push(refusal(pattern, located, place.cwd));
    }
  }
  return { files, failures };
}

function addFound(files: Map<string, string>, pattern: string, found: readonly string[], place: SearchPlace): readonly Failure[] {
  const failures: Failure[] = [];
  let count = 0;
  for (const file of found) {
    const located = locateSource(file, place.trees);
    if (located.kind === "failure") failures.push(located);
    // What lies behind a link in the pattern's own folders is passed over like any link.
    if (located.kind !== "file") continue;
    count++;
    if (!files.has(located.path)) files.set(located.path, path.relative(place.cwd, file));
  }
  if (count > 0 || failures.length > 0) return failures;
  const none = failure(`no file matches \`${pattern}\``, `it was sought from \`${place.cwd}\`; links and hidden files are passed over`);
  return [none];
}

function refusal(pattern: string, located: Exclude<Located, { kind: "file" }>, cwd: string): Failure {
  switch (located.kind) {
    case "failure":
      return located;
    case "missing":
      return missing(pattern, cwd);
    case "folder":
      return failure(
        `\`${pattern}\` is a folder`,
        `name its files: \`${pattern.replace(/[\\/]+$/, "").replaceAll("\\", "/")}/**/*.policy\``,
      );
    case "stray-link":
      return failure(`\`${pattern}\` is reached through a link that leads out of the tree`, "name the file itself");
    case "dead-link":
      return failure(`\`${pattern}\` is a link that leads nowhere`);
    case "special":
      return failure(`\`${pattern}\` is ${located.what}`, "a source is a regular file");
  }
}

function missing(pattern: string, cwd: string): Failure {
  const folder = path.dirname(path.resolve(cwd, pattern));
  const meant = nearest(path.basename(pattern), namesIn(folder));
  if (meant === undefined) return failure(`no file \`${pattern}\``);
  const written = path.dirname(pattern) === "." ? meant : `${path.dirname(pattern)}/${meant}`.replaceAll("\\", "/");
  return failure(`no file \`${pattern}\``, `did you mean \`${written}\`?`);
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}
