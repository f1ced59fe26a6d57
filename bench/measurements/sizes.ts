/** Measures how the time of cold commands grows with the body of policy: a table of sizes. */
import { rmSync } from "node:fs";
import path from "node:path";
import { generateCorpus } from "../corpus/generate-corpus.js";
import { emptyFolder, writeProject } from "../corpus/write-corpus.js";
import { coldInTurns, median, type Cold, type Times } from "../measure.js";
import { count, time, type Options, type Result, type Row } from "../results.js";

const SIZES = [76, 1_000, 10_000, 100_000];
const RULES_PER_FILE = 50;

const outOf = (config: string): string => path.join(path.dirname(config), "generated");
const command = (config: string, ...args: readonly string[]): Cold => ({ args: ["--max-old-space-size=12000", path.resolve("dist", "cli.js"), ...args, "--config", config, "--no-color"] });
const clean = (config: string) => (): void => rmSync(outOf(config), { recursive: true, force: true });

/** The commands, in the order in which they are started: the last finds what the one before has written. */
const COMMANDS = {
  "check --no-conflicts": (config: string): Cold => command(config, "check", "--no-conflicts"),
  check: (config: string): Cold => command(config, "check"),
  compile: (config: string): Cold => ({ ...command(config, "compile", "--out", outOf(config)), before: clean(config) }),
  "compile, nothing changed": (config: string): Cold => command(config, "compile", "--out", outOf(config)),
} as const;
type Name = keyof typeof COMMANDS;
const NAMES = Object.keys(COMMANDS) as Name[];
const LAST: Name = "compile, nothing changed";

/** What a rule takes more, in microseconds, than in a body of the size before. */
function perRule(all: readonly Times[], index: number): string {
  const [before, here] = [all[index - 1], all[index]];
  const rules = (SIZES[index] ?? 0) - (SIZES[index - 1] ?? 0);
  if (!before || !here || before.length === 0 || [...before, ...here].includes(Infinity)) return "";
  return `; ${Math.round(((median(here) - median(before)) / rules) * 1000)} µs for each rule more`;
}

export async function measure({ rounds, seed }: Options): Promise<Result> {
  const taken = SIZES.map((rules) => {
    const files = Math.max(1, Math.round(rules / RULES_PER_FILE));
    const config = writeProject(emptyFolder(`sizes-${rules}`), generateCorpus({ rules, files, seed }));
    const all = {} as Record<Name, Times>;
    for (const name of NAMES) {
      // Where writing was stopped, a second run would write, too.
      const stopped = name === LAST && all.compile.includes(Infinity);
      all[name] = stopped ? [] : coldInTurns({ one: COMMANDS[name](config) }, Math.min(rounds, rules > 10_000 ? 1 : 3)).one;
    }
    clean(config)();
    return all;
  });
  const rows = NAMES.flatMap((name) => {
    const all = taken.map((times) => times[name]);
    // No time at all: what it would have found was not written.
    const measured = (index: number): string => (all[index]?.length === 0 ? "not measured: compile was stopped" : `${time(all[index] ?? [])}${perRule(all, index)}`);
    return SIZES.map((rules, index): Row => ({ what: `\`${name}\`, ${count(rules)} rules`.replace(/(, nothing changed)`/, "`$1"), measured: measured(index), target: "", met: null }));
  });
  return { title: "Sizes", about: `Cold processes of \`dist/cli.js\` on generated bodies, ${RULES_PER_FILE} rules to a file.`, rows };
}
