/** `policyc conflicts`: what was found between rules and what authors noted, reconciled, with the case that proves it and who prevails. */
import { tellConflicts } from "../../../compiler/describe/conflict-story.js";
import { answer } from "../answer.js";
import type { CliCommand } from "../command.js";
import { relatedOf } from "../related.js";

export const conflictsCommand: CliCommand = {
  usage: "conflicts [sources...]",
  summary: "show the rules that conflict, with a case that proves it, and who prevails",
  formats: ["markdown"],
  run: (patterns, options, terminal) =>
    answer(patterns, options, terminal, async (session) => {
      const related = relatedOf(session, terminal);
      if (options.format === "json") {
        terminal.printJson({ conflicts: related.conflicts, undecided: related.undecided });
        return;
      }
      const told = tellConflicts(related, session.compiled.model);
      if (options.format === "markdown") {
        const { conflictsMarkdown } = await import("../../render/conflicts-markdown.js");
        terminal.print(conflictsMarkdown(told));
      } else {
        const { conflictsText } = await import("../../render/conflicts-text.js");
        terminal.print(conflictsText(told, { shown: terminal.options.quiet ? "edits" : "all" }));
      }
    }),
};
