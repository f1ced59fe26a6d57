/** Says in words why a verdict is what it is, quoting the rule and its tags with their places. */
import { formatDay } from "./calendar.js";
import type { Outcome } from "./outcome.js";
import type { Citation } from "./rule.js";
import { trace, type ClauseTrace, type ConditionTrace, type FactValues, type Trace } from "./trace.js";
import { judgedOn, type Verdict } from "./verdict.js";

const places = ({ file, line, column }: Citation): string => `${file}:${line}:${column}`;
const quoted = (cite: Citation): string => `[${cite.tag}:${cite.value}]`;

const sentences: { readonly [K in Outcome]: string } = {
  "not-applicable": "does not apply",
  satisfied: "satisfied",
  pending: "not done yet, and still in time",
  unknown: "cannot be decided yet",
  violated: "violated",
};

const shownValue = (value: FactValues[string]): string =>
  value === null ? "none" : Array.isArray(value) ? value.join(", ") : typeof value === "boolean" ? (value ? "yes" : "no") : String(value);

const shownFacts = (facts: FactValues): string[] => Object.entries(facts).map(([name, value]) => `${name} is ${shownValue(value)}`);

const needs = (missing: readonly string[]): string[] => (missing.length === 0 ? [] : [`not given: ${missing.join(", ")}`]);

const indent = (lines: readonly string[], depth = "  "): string[] => lines.map((line) => (line === "" ? "" : depth + line));

function explainCondition({ cites, holds, facts, missing }: ConditionTrace): string[] {
  const answer = holds === null ? "not known" : holds ? "yes" : "no";
  const tags = cites.length === 0 ? ["it is attested as a whole"] : cites.map((cite) => `${quoted(cite)}  ${places(cite)}`);
  return [...tags.map((tag, index) => (index === 0 ? `${answer}: ${tag}` : `or ${tag}`)), ...indent([...shownFacts(facts), ...needs(missing)])];
}

function explainClause(clause: ClauseTrace): string[] {
  const dates = [
    ...(clause.due === undefined ? [] : [`last day: ${clause.due}`]),
    ...(clause.opens === undefined ? [] : [`first day: ${clause.opens}`]),
  ];
  const permissions = clause.permissions.map((permission) => `excepted: ${permission}`);
  const lines = [...dates, ...shownFacts(clause.facts), ...permissions, ...needs(clause.missing)];
  return [`${sentences[clause.outcome]}: ${quoted(clause)}  ${places(clause)}`, ...indent(lines)];
}

function explainExceptions({ considered, overriddenBy, outcome }: Trace): string[] {
  const answers = considered.map(({ id, holds }) => `${holds === null ? "not known" : holds ? "yes" : "no"}: ${id}`);
  return [
    ...(answers.length === 0 ? [] : ["is an exception in force?", ...indent(answers)]),
    ...(overriddenBy === undefined || outcome !== "not-applicable" ? [] : [`set aside by ${overriddenBy}`]),
  ];
}

/** A verdict in plain words: the outcome, the rule's text, each condition and clause with what decided it, and what is missing. */
export function explain(verdict: Verdict): string {
  const { rule, at } = verdict[judgedOn];
  const told = trace(verdict);
  const conditions = told.conditions.flatMap(explainCondition);
  const clauses = told.clauses.flatMap(explainClause);
  const lines = [
    `${rule.id}: ${sentences[told.outcome]} (as of ${formatDay(at.today)})`,
    ...indent([
      ...(told.due === undefined ? [] : [`last day: ${told.due}`]),
      ...(told.opens === undefined ? [] : [`first day: ${told.opens}`]),
      ...needs(told.missing),
      "",
      ...rule.text.split(/\r\n?|\n/).map((line) => (line === "" ? "" : `| ${line}`)),
      `${places(rule.cite)}`,
      ...(conditions.length === 0 ? [] : ["", "does it apply?", ...indent(conditions)]),
      ...explainExceptions(told),
      ...(clauses.length === 0 ? [] : ["", "what it demands", ...indent(clauses)]),
      ...(told.consequences.length === 0 ? [] : ["", ...told.consequences.map((text) => `what follows: ${text}`)]),
    ]),
  ];
  return `${lines.join("\n")}\n`;
}
