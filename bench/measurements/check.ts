/** Measures `policyc check` as a build meets it: a cold process of the shipped command. */
import path from "node:path";
import { generateCorpus } from "../corpus/generate-corpus.js";
import { smallProject } from "../corpus/small-project.js";
import { emptyFolder, writeProject } from "../corpus/write-corpus.js";
import { coldInTurns, median, peakOf, ratio, type Cold, type Times } from "../measure.js";
import { count, time, times, within, type Options, type Result, type Row } from "../results.js";

const MANY = 10_000;
const MORE = 100_000;
const RULES_PER_FILE = 50;

const command = path.resolve("dist", "cli.js");
const check = (config: string, ...options: readonly string[]): Cold => ({ args: [command, "check", "--config", config, "--no-color", ...options] });

function generated(rules: number, seed: number): string {
  return writeProject(emptyFolder(`check-${rules}`), generateCorpus({ rules, files: rules / RULES_PER_FILE, seed }));
}

export async function measure({ rounds, seed }: Options): Promise<Result> {
  const small = smallProject();
  const first = writeProject(emptyFolder("check-small"), small.sources);
  const many = generated(MANY, seed);
  const more = generated(MORE, seed);
  const nothing = writeProject(emptyFolder("check-nothing"), [{ name: "empty.policy", text: "" }]);
  const few = Math.min(rounds, 5);

  // The command keeps its own compiled code from its first run on, for each of its commands.
  coldInTurns({ small: check(first) }, 1);
  const start = coldInTurns({ node: { args: ["-e", "0"] }, small: check(first) }, 3 * rounds);
  const cold = coldInTurns({ plain: check(many, "--no-conflicts"), conflicts: check(many) }, few);
  const huge = coldInTurns({ plain: check(more, "--no-conflicts") }, Math.min(rounds, 3));
  const folder = path.dirname(nothing);
  const empty = peakOf(check(nothing, "--no-conflicts"), folder, 3);

  const memory = (rules: number, config: string, taken: Times): Row => {
    const perRule = taken.includes(Infinity) ? Number.NaN : (peakOf(check(config, "--no-conflicts"), folder, 3) - empty) / rules;
    const measured = Number.isNaN(perRule) ? time([Infinity]) : `${perRule.toFixed(1)} KB per rule`;
    return { what: `memory over an empty run, \`check --no-conflicts\`, ${count(rules)} rules`, measured, target: "at most 5 KB per rule", met: perRule <= 5 };
  };
  const started = ratio(start.small, start.node);
  const growth = median(huge.plain) / MORE / (median(cold.plain) / MANY);
  return {
    title: "Check",
    about: `Cold processes of \`dist/cli.js\` that has run once before. ${count(RULES_PER_FILE)} generated rules to a file; an empty run peaks at ${Math.round(empty / 1024)} MB.`,
    rows: [
      { what: `\`check\` ${small.name}, against \`node -e 0\``, measured: `${times(started)}: ${time(start.small)} against ${time(start.node)}`, target: "at most 2.5 times", met: started.median <= 2.5 },
      within(`\`check --no-conflicts\`, ${count(MANY)} rules`, cold.plain, 0.6),
      within(`\`check --no-conflicts\`, ${count(MORE)} rules`, huge.plain, 4),
      { what: `time per rule, ${count(MORE)} rules against ${count(MANY)}`, measured: Number.isFinite(growth) ? `${growth.toFixed(2)} times` : "not known", target: "", met: null },
      memory(MANY, many, cold.plain),
      memory(MORE, more, huge.plain),
      within(`\`check\` with conflicts, ${count(MANY)} rules`, cold.conflicts, 1.5),
    ],
  };
}
