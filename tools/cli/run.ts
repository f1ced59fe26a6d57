/** Reads the command line and runs a command; gives its exit status. */
import { Command, CommanderError, Option } from "commander";
import { escapeWithinLines } from "../render/escape-for-terminal.js";
import { version } from "../version.js";
import { commands } from "./all.js";
import type { CliCommand } from "./command.js";
import { BUG, CANNOT_RUN, FINE, type ExitStatus } from "./exit.js";
import type { CommonOptions } from "./session.js";
import { terminal } from "./terminal.js";

/** What commander gives for the options that every command takes. */
interface Given extends CommonOptions {
  readonly quiet?: boolean;
  readonly timing?: boolean;
  readonly color: boolean;
}

function useColour(given: Given): boolean {
  return given.color && (process.env["NO_COLOR"] ?? "") === "" && process.stderr.isTTY === true;
}

/** Progress is for people who wait: on a terminal, and not where a program reads the answer. */
const showsProgress = ({ quiet, format }: Given): boolean => process.stderr.isTTY === true && quiet !== true && format === "text";

function addCommand(program: Command, definition: CliCommand, finish: (status: ExitStatus) => void): void {
  const formats = ["text", "json", ...(definition.formats ?? [])];
  const command = program
    .command(definition.usage)
    .description(definition.summary)
    .addOption(new Option("--format <format>", "how to answer").choices(formats).default("text"))
    .option("--config <file>", "the configuration (default: policyc.config.json, .mjs or .ts)")
    .option("--quiet", "say only what is wrong")
    .option("--no-color", "use no colours")
    .option("--timing", "tell how long the stages take");
  (definition.configure?.(command) ?? command).action(async (...received: unknown[]) => {
    const args = received.slice(0, -2).flat().filter((arg) => typeof arg === "string");
    const given = received.at(-2) as Given;
    const options = { colour: useColour(given), quiet: given.quiet === true, timing: given.timing === true, progress: showsProgress(given) };
    finish(await definition.run(args, given, terminal(options)));
  });
}

/** Runs the command line `args`, without the program's name; `known` are the commands there are. */
export async function run(args: readonly string[], known: readonly CliCommand[] = commands): Promise<ExitStatus> {
  let status: ExitStatus = FINE;
  const program = new Command("policyc")
    .description("Compiles policy text: tagged prose in, typed rule modules, problems and verdicts out.")
    .version(version)
    .showHelpAfterError("(policyc --help lists the commands)")
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(escapeWithinLines(text)) })
    .configureHelp({ sortSubcommands: false });
  for (const command of known) addCommand(program, command, (result) => (status = result));
  for (const command of program.commands) command.exitOverride();
  try {
    await program.parseAsync([...args], { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? FINE : CANNOT_RUN;
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(`policyc ${version} made a mistake of its own. Please report this with the source that showed it:\n${escapeWithinLines(text)}\n`);
    return BUG;
  }
  return status;
}
