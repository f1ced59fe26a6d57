/** The shape of a command: its words for `--help`, and what it does. */
import type { Command } from "commander";
import type { ExitStatus } from "./exit.js";
import type { CommonOptions } from "./session.js";
import type { Terminal } from "./terminal.js";

export interface CliCommand<Options extends CommonOptions = CommonOptions> {
  /** Name and arguments as commander reads them: `check [sources...]`. */
  readonly usage: string;
  readonly summary: string;
  /** Formats besides `text` and `json`. */
  readonly formats?: readonly string[];
  /** Adds the command's own options. */
  configure?(command: Command): Command;
  run(args: readonly string[], options: Options, terminal: Terminal): Promise<ExitStatus>;
}
