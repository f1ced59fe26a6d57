/** `policyc inspect`: the Model, as data or as an outline. */
import { inspect, type AttributeJson, type InspectJson } from "../../../compiler/describe/inspect.js";
import { escapeWithinLines } from "../../render/escape-for-terminal.js";
import { answer } from "../answer.js";
import type { CliCommand } from "../command.js";

const attributeLine = ({ tag, value, line, typed, meaning }: AttributeJson): string =>
  `    ${typed ? "typed" : "prose"}  [${tag}:${value}]  line ${line}${meaning ? `  ${meaning.form}` : ""}`;

/** The Model as an outline: rules in the order of the text, each with its tags and what it asks for. */
function outline({ jurisdictions, sections, rules }: InspectJson): string {
  const lines = jurisdictions.map(({ id, title, precedence }) => `${id}${title === null ? "" : `  ${title}`}${precedence ? `  (rank ${precedence.rank})` : ""}`);
  let section: string | null = null;
  for (const rule of rules) {
    if (rule.section !== section) {
      section = rule.section;
      lines.push("", section === null ? rule.jurisdiction : `${section}  ${sections.find(({ id }) => id === section)?.title ?? ""}`);
    }
    lines.push(`  ${rule.id}  ${rule.file}:${rule.line}${rule.bases ? `  exception to ${rule.bases.join(", ")}` : ""}`);
    lines.push(...rule.attributes.map(attributeLine));
    if (rule.inputs.length > 0) lines.push(`    asks for ${rule.inputs.map(({ name, type }) => `${name} (${type})`).join(", ")}`);
  }
  return `${lines.join("\n")}\n`;
}

export const inspectCommand: CliCommand = {
  usage: "inspect [sources...]",
  summary: "show what the sources mean to the compiler",
  run: (patterns, options, terminal) =>
    answer(patterns, options, terminal, (session) => {
      const told = inspect(session.compiled.model);
      if (options.format === "json") terminal.printJson(told);
      else terminal.print(escapeWithinLines(outline(told)));
    }),
};
