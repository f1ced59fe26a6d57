/** Says in a few lines what was compiled, in a policy editor's words. */
import { valuesTally } from "../../compiler/describe/coverage.js";
import { count, type Session } from "./session.js";
import { counted, listed, percent } from "./words.js";

/** Documents, rules, and typed against prose values. */
export function describeSources({ sources, compiled: { model } }: Session): string {
  const rules = model.rules.filter(({ kind }) => kind === "rule").length;
  const exceptions = model.rules.filter(({ kind }) => kind === "exception").length;
  const values = valuesTally(model);
  const found = listed([counted(rules, "rule"), counted(exceptions, "exception")]);
  const where = listed([counted(model.jurisdictions.length, "jurisdiction"), counted(model.sections.length, "section")]);
  return [
    `${counted(sources.length, "document")}: ${found} in ${where}`,
    `${counted(values.total, "value")} of clauses and conditions: ${values.typed} typed, ${values.prose} prose (${percent(values.typed, values.total)} typed)`,
  ].join("\n");
}

/** How many problems there are. */
export function describeProblems({ problems }: Pick<Session, "problems">): string {
  return listed([counted(count(problems, "error"), "error"), counted(count(problems, "warning"), "warning"), counted(count(problems, "info"), "note")]);
}
