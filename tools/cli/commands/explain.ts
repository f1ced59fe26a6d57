/** `policyc explain`: a rule, with its typed meaning and relations; or what a problem's code means. */
import { catalogue } from "../../../compiler/catalogue.js";
import type { Conflict } from "../../../compiler/conflicts/conflict.js";
import { declaredGraph, type GraphEdge } from "../../../compiler/conflicts/graph.js";
import { sayFound } from "../../../compiler/describe/conflict-story.js";
import { factsOfRule } from "../../../compiler/describe/facts-of-rule.js";
import { inspect } from "../../../compiler/describe/inspect.js";
import { sayRule } from "../../../compiler/describe/say.js";
import { isDerived, type Fact } from "../../../compiler/model/fact.js";
import type { Model, Rule } from "../../../compiler/model/model.js";
import type { ProblemKind } from "../../../grammar/index.js";
import { escapeWithinLines } from "../../render/escape-for-terminal.js";
import { failure } from "../../workspace/failure.js";
import { answer } from "../answer.js";
import type { CliCommand } from "../command.js";
import { CANNOT_RUN, FINE } from "../exit.js";
import { noRule } from "../no-rule.js";
import { relatedOf } from "../related.js";
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

/** What tags say between a rule and others. The facts that it uses stand under what it needs to know. */
const relationsOf = (id: string, model: Model): GraphEdge[] =>
  declaredGraph(model).edges.filter(({ from, to, kind }) => (from === id || to === id) && kind !== "uses");

/** `conflicts` are those of the rule. */
function ruleText({ compiled: { model } }: Session, conflicts: readonly Conflict[], rule: Rule): string {
  const { id } = rule;
  const told = inspect(model).rules.find((other) => other.id === id);
  const relation = ({ from, to, kind }: GraphEdge): string => (from === id ? `${kind} ${to}` : `${kind} of ${from}`);
  const relations = [...relationsOf(id, model).map(relation), ...conflicts.flatMap((conflict) => sayFound(conflict, id) ?? [])];
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

function ruleJson({ compiled: { model } }: Session, conflicts: readonly Conflict[], rule: Rule): object {
  const { id } = rule;
  const told = inspect(model).rules.find((other) => other.id === id);
  return {
    ...(told ?? { id }),
    meaning: sayRule(rule, model.facts),
    relations: relationsOf(id, model),
    conflicts,
  };
}

const CODE = /^PC\d+$/i;

export const explainCommand: CliCommand = {
  usage: "explain <subject> [sources...]",
  summary: "explain a rule (ISSO:ADDRESS-001) or a problem (PC220)",
  async run([subject = "", ...patterns], options, terminal) {
    if (CODE.test(subject)) return explainCode(subject, options, terminal);
    return answer(patterns, options, terminal, (session) => {
      const rule = session.compiled.model.ruleById.get(subject);
      if (!rule) {
        terminal.fail([noRule(subject, session.compiled.model.ruleById.keys())]);
        return CANNOT_RUN;
      }
      const conflicts = relatedOf(session, terminal).conflicts.filter(({ rules }) => rules.some((id) => id === subject));
      if (options.format === "json") terminal.printJson(ruleJson(session, conflicts, rule));
      else terminal.print(escapeWithinLines(ruleText(session, conflicts, rule)));
      return FINE;
    });
  },
};
