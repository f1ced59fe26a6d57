/** `policyc coverage`: how much of the text is typed and executable. */
import { coverage, unexercised, type CoverageJson, type Tally } from "../../../compiler/describe/coverage.js";
import { answer } from "../answer.js";
import type { CliCommand } from "../command.js";
import { relatedOf } from "../related.js";
import { counted, percent } from "../words.js";

const row = (name: string, { total, typed, prose }: Tally): string =>
  `${name.padEnd(16)}${String(total).padStart(7)}${String(typed).padStart(7)}${String(prose).padStart(7)}${percent(typed, total).padStart(8)}`;

const MOST_NAMED = 10;

/** The table; `idle` are the rules that no example exercises. */
function table({ values, rules, prose }: CoverageJson, idle: readonly string[]): string {
  return [
    `${"values".padEnd(16)}${"total".padStart(7)}${"typed".padStart(7)}${"prose".padStart(7)}`,
    ...Object.entries(values.byTag).map(([tag, tally]) => row(tag, tally)),
    row("all", values),
    "",
    `${counted(rules.total, "rule")}: ${rules.executable} compute without anybody attesting prose (${percent(rules.executable, rules.total)})`,
    `${counted(prose.sentencesWithQuantities, "sentence")} with quantities: tags carry all quantities of ${prose.tagged} (${percent(prose.tagged, prose.sentencesWithQuantities)})`,
    `${counted(rules.exercised, "rule")} exercised by an example${idle.length === 0 ? "" : `; without one: ${idle.slice(0, MOST_NAMED).join(", ")}${idle.length > MOST_NAMED ? ` and ${idle.length - MOST_NAMED} more` : ""}`}`,
    "",
  ].join("\n");
}

export const coverageCommand: CliCommand = {
  usage: "coverage [sources...]",
  summary: "show how much of the text is typed and executable",
  formats: ["markdown"],
  run: (patterns, options, terminal) =>
    answer(patterns, options, terminal, async (session) => {
      const { model } = session.compiled;
      if (options.format === "markdown") {
        const { coverageMarkdown } = await import("../../render/coverage-markdown.js");
        terminal.print(coverageMarkdown(model, relatedOf(session, terminal).conflicts));
        return;
      }
      const told = coverage(model);
      if (options.format === "json") terminal.printJson(told);
      else terminal.print(table(told, unexercised(model)));
    }),
};
