/** `policyc coverage`: how much of the text is typed and executable. */
import { coverage, type CoverageJson, type Tally } from "../../../compiler/describe/coverage.js";
import type { CliCommand } from "../command.js";
import { CANNOT_RUN, FINE, PROBLEMS } from "../exit.js";
import { count, openSession } from "../session.js";
import { showErrors } from "../show-errors.js";
import { counted, percent } from "../words.js";

const row = (name: string, { total, typed, prose }: Tally): string =>
  `${name.padEnd(16)}${String(total).padStart(7)}${String(typed).padStart(7)}${String(prose).padStart(7)}${percent(typed, total).padStart(8)}`;

function table({ values, rules, prose }: CoverageJson): string {
  return [
    `${"values".padEnd(16)}${"total".padStart(7)}${"typed".padStart(7)}${"prose".padStart(7)}`,
    ...Object.entries(values.byTag).map(([tag, tally]) => row(tag, tally)),
    row("all", values),
    "",
    `${counted(rules.total, "rule")}: ${rules.executable} compute without anybody attesting prose (${percent(rules.executable, rules.total)})`,
    `${counted(prose.sentencesWithQuantities, "sentence")} with quantities: tags carry all quantities of ${prose.tagged} (${percent(prose.tagged, prose.sentencesWithQuantities)})`,
    "",
  ].join("\n");
}

export const coverageCommand: CliCommand = {
  usage: "coverage [sources...]",
  summary: "show how much of the text is typed and executable",
  async run(patterns, options, terminal) {
    const session = await openSession(patterns, options, terminal);
    if (session.kind === "failed") {
      terminal.fail(session.failures);
      return CANNOT_RUN;
    }
    showErrors(session, terminal);
    const told = coverage(session.compiled.model);
    if (options.format === "json") terminal.printJson(told);
    else terminal.print(table(told));
    return count(session.problems, "error") > 0 ? PROBLEMS : FINE;
  },
};
