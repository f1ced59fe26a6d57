/** Measures `policyc compile` as a build meets it: a cold process of the shipped command, writing everything or nothing. */
import { rmSync } from "node:fs";
import path from "node:path";
import { generateCorpus } from "../corpus/generate-corpus.js";
import { smallProject } from "../corpus/small-project.js";
import { emptyFolder, writeProject } from "../corpus/write-corpus.js";
import { coldInTurns, type Cold } from "../measure.js";
import { editsWatched } from "./watch.js";
import { count, within, type Options, type Result } from "../results.js";

const RULES = 10_000;
const FILES = 200;
/** As an editor saves them, one after the other; the first ones find an engine that has optimised little. */
const EDITS = 40;

const outOf = (config: string): string => path.join(path.dirname(config), "generated");
const compile = (config: string): Cold => ({ args: [path.resolve("dist", "cli.js"), "compile", "--config", config, "--out", outOf(config), "--no-color"] });

/** The same with nothing written yet. */
const anew = (config: string): Cold => ({ ...compile(config), before: () => rmSync(outOf(config), { recursive: true, force: true }) });

export async function measure({ rounds, seed }: Options): Promise<Result> {
  const small = smallProject();
  const first = writeProject(emptyFolder("compile-small"), small.sources);
  const corpus = generateCorpus({ rules: RULES, files: FILES, seed });
  const many = writeProject(emptyFolder("compile-many"), corpus);
  // The command keeps its own compiled code from its first run on, for each of its commands.
  coldInTurns({ small: anew(first) }, 1);
  const start = coldInTurns({ small: anew(first) }, 3 * rounds);
  const few = Math.min(rounds, 5);
  // `again` follows `many` and so finds all that it would write.
  const cold = coldInTurns({ many: anew(many), again: compile(many) }, few);
  const watched = await editsWatched(many, path.join(path.dirname(many), corpus[0]?.name ?? ""), EDITS);
  return {
    title: "Compile",
    about: `Cold processes of \`dist/cli.js\` that has run once before, the conflict pass and the emission through ts-morph included. ${count(RULES)} generated rules in ${FILES} files; of ${EDITS} edits while one process watches, all count.`,
    rows: [
      within(`\`compile\` ${small.name}`, start.small, 0.8),
      within(`\`compile\`, ${count(RULES)} rules`, cold.many, 3),
      within(`\`compile\`, ${count(RULES)} rules, nothing changed`, cold.again, 0.3),
      within(`\`compile --watch\`, ${count(RULES)} rules in ${FILES} files: from the edit of one line to the files written`, watched, 0.06),
    ],
  };
}
