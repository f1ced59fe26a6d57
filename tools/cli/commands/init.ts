/** `policyc init`: writes a small first project into an empty folder. */
import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { findConfig } from "../../config/find-config.js";
import { FIRST_PROJECT, firstProject } from "../../init/first-project.js";
import { standing, writeNew } from "../../init/write-new.js";
import { escapeWithinLines } from "../../render/escape-for-terminal.js";
import { failure, systemReason, type Failure } from "../../workspace/failure.js";
import type { CliCommand } from "../command.js";
import { CANNOT_RUN, FINE } from "../exit.js";
import { listed } from "../words.js";

const advice = "name an empty or a new folder, as in `policyc init my-policy`";

/** Why a folder cannot take the project; `null` where it can. */
function refusal(folder: string, named: string): Failure | null {
  try {
    if (existsSync(folder) && !statSync(folder).isDirectory()) return failure(`\`${named}\` is no folder`, advice);
    const found = standing(folder, FIRST_PROJECT);
    const config = findConfig(folder, undefined);
    const others = config?.kind === "file" && !found.includes(config.shown) ? [config.shown] : [];
    const all = [...found, ...others];
    if (all.length === 0) return null;
    return failure(`${named === "." ? "this folder" : `\`${named}\``} holds ${listed(all.map((name) => `\`${name}\``))} already, and nothing was written`, advice);
  } catch (error) {
    return failure(`\`${named}\` cannot be used: ${systemReason(error)}`);
  }
}

/** What to do next, in the words of somebody who has never run policyc. */
function nextSteps(named: string): string {
  const enter = named === "." ? "" : `  cd ${/^[\w./-]+$/.test(named) ? named : JSON.stringify(named)}\n`;
  return `\nNext:\n${enter}  policyc check   what is wrong or doubtful in the text\n  policyc test    whether the examples come out as they say\n\nREADME.md says more.\n`;
}

export const initCommand: CliCommand = {
  usage: "init [folder]",
  summary: "write a small first project into an empty folder",
  async run([named = "."], options, terminal) {
    const folder = path.resolve(named);
    const wrong = refusal(folder, named) ?? writeNew(folder, firstProject());
    if (wrong) {
      terminal.fail([wrong]);
      return CANNOT_RUN;
    }
    if (options.format === "json") terminal.printJson({ folder: named, written: FIRST_PROJECT });
    else if (!terminal.options.quiet) terminal.print(escapeWithinLines(`${FIRST_PROJECT.map((file) => `wrote ${file}\n`).join("")}${nextSteps(named)}`));
    return FINE;
  },
};
