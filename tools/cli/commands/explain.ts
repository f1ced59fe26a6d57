/** `policyc explain`: a rule, with its typed meaning and relations; or what a problem's code means. */
import { catalogue } from "../../../compiler/catalogue.js";
import { declaredGraph, type GraphEdge } from "../../../compiler/conflicts/graph.js";
import { factsOfRule } from "../../../compiler/describe/facts-of-rule.js";
import { inspect } from "../../../compiler/describe/inspect.js";
import { sayRule } from "../../../compiler/describe/say.js";
import { isDerived, type Fact } from "../../../compiler/model/fact.js";
import type { ProblemKind } from "../../../grammar/index.js";
import { escapeWithinLines } from "../../render/escape-for-terminal.js";
import { failure } from "../../workspace/failure.js";
import { answer } from "../answer.js";
import type { CliCommand } from "../command.js";
import { CANNOT_RUN, FINE } from "../exit.js";
import { noRule } from "../no-rule.js";
import type { CommonOptions, Session } from "../session.js";
import type { Terminal } from "../terminal.js";

const indented = (text: string): string => text.split(/\r\n?|\n/).map((line) => (line === "" ? "" : `    ${line}`)).join("\n");

function pageText({ code, title, severity, page }: ProblemKind): string {
  return `${code} (${severity}): ${title}\n\n${page.about}\n\nwrong:\n\n${indented(page.wrong)}\nright:\n\n${indented(page.right)}`;
}

function explainCode(code: string, { format }: CommonOptions, terminal: Terminal): 0 | 2 {
  const kind = catalogue.find((known) => known.code === code.toUpperCase());
  if (!kind) {
    terminal.fail([failure(`no problem has the code \`${code}\``)]);
    return CANNOT_RUN;
  }
  const { title, severity, page } = kind;
  if (format === "json") terminal.printJson({ code: kind.code, title, severity, ...page });
  else terminal.print(`${pageText(kind)}\n`);
  return FINE;
}

/** A declared fact, and what a person is asked for it; a derived one is worked out. */
const sayFact = (fact: Fact): string => `${fact.key} (${fact.declared}): ${isDerived(fact) ? "worked out from other facts, not asked for" : fact.question}`;

function ruleText(session: Session, id: string): string | null {
  const { model } = session.compiled;
  const rule = model.ruleById.get(id);
  if (!rule) return null;
  const told = inspect(model).rules.find((other) => other.id === id);
  const { edges } = declaredGraph(model);
  const relation = ({ from, to, kind }: GraphEdge): string => (from === id ? `${kind} ${to}` : `${kind} of ${from}`);
  // The facts that it uses stand under what it needs to know.
  const relations = edges.filter(({ from, to, kind }) => (from === id || to === id) && kind !== "uses").map(relation);
  const tags = rule.attributes.map(({ tag, value }, index) => {
    const line = told?.attributes[index]?.line;
    return `[${tag}:${value}]${line === undefined ? "" : `  ${rule.place.file}:${line}`}`;
  });
  const block = (title: string, lines: readonly string[]): string[] => (lines.length === 0 ? [] : ["", title, ...lines.map((line) => `  ${line}`)]);
  return [
    `${rule.id}${told ? `  ${told.file}:${told.line}` : ""}`,
    "",
    ...rule.text.split(/\r\n?|\n/).map((line) => (line === "" ? "" : `| ${line}`)),
    ...block("tags", tags),
    ...block("how it is read", sayRule(rule, model.facts)),
    ...block("what it needs to know", [
      ...factsOfRule(rule, model).flatMap((name) => model.facts.filter((fact) => fact.name === name)).map(sayFact),
      ...rule.inputs.map(({ name, type, question }) => `${name} (${type}): ${question}`),
    ]),
    ...block("relations", relations),
    "",
  ].join("\n");
}

function ruleJson(session: Session, id: string): object | undefined {
  const { model } = session.compiled;
  const rule = model.ruleById.get(id);
  const told = inspect(model).rules.find((other) => other.id === id);
  const relations = declaredGraph(model).edges.filter(({ from, to }) => from === id || to === id);
  return rule && { ...(told ?? { id }), meaning: sayRule(rule, model.facts), relations };
}

const CODE = /^PC\d+$/i;

export const explainCommand: CliCommand = {
  usage: "explain <subject> [sources...]",
  summary: "explain a rule (ISSO:ADDRESS-001) or a problem (PC220)",
  async run([subject = "", ...patterns], options, terminal) {
    if (CODE.test(subject)) return explainCode(subject, options, terminal);
    return answer(patterns, options, terminal, (session) => {
      const text = ruleText(session, subject);
      if (text === null) {
        terminal.fail([noRule(subject, session.compiled.model.ruleById.keys())]);
        return CANNOT_RUN;
      }
      if (options.format === "json") terminal.printJson(ruleJson(session, subject));
      else terminal.print(escapeWithinLines(text));
      return FINE;
    });
  },
};
