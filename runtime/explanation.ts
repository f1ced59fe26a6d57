/** A verdict in words, before it is laid out: what it came to, and why. */
import { formatDay } from "./calendar.js";
import type { Outcome } from "./outcome.js";
import type { Citation } from "./rule.js";
import { trace, type ClauseTrace, type ConditionTrace, type ExceptionTrace, type FactValues, type Trace } from "./trace.js";
import { judgedOn, type Verdict } from "./verdict.js";

/** A line, and the lines that say more about it. */
export interface Point {
  readonly text: string;
  /** A tag, quoted, and its place. */
  readonly quote?: { readonly tag: string; readonly place: string };
  readonly details: readonly string[];
}

export interface Explanation {
  readonly rule: string;
  readonly outcome: string;
  readonly asOf: string;
  /** Dates, and what is missing. */
  readonly summary: readonly string[];
  readonly text: string;
  readonly place: string;
  readonly parts: readonly { readonly title: string; readonly points: readonly Point[] }[];
}

const places = ({ file, line, column }: Citation): string => `${file}:${line}:${column}`;
const quoteOf = (cite: Citation) => ({ tag: `[${cite.tag}:${cite.value}]`, place: places(cite) });

const sentences: { readonly [K in Outcome]: string } = {
  "not-applicable": "does not apply",
  satisfied: "satisfied",
  pending: "not done yet, and still in time",
  unknown: "cannot be decided yet",
  violated: "violated",
};

const answers = (holds: boolean | null): string => (holds === null ? "not known" : holds ? "yes" : "no");

const shownValue = (value: FactValues[string]): string =>
  value === null ? "none" : Array.isArray(value) ? value.join(", ") : typeof value === "boolean" ? (value ? "yes" : "no") : String(value);

/** A text on one line: what a case says cannot look like a line of the explanation. */
const onOneLine = (text: string): string => text.replace(/\s*[\r\n\u2028\u2029]\s*/g, " ");

const shownFacts = (facts: FactValues): string[] => Object.entries(facts).map(([name, value]) => `${name} is ${onOneLine(shownValue(value))}`);

const needs = (missing: readonly string[]): string[] => (missing.length === 0 ? [] : [`not given: ${missing.join(", ")}`]);

const contradictions = (conflicts: Readonly<Record<string, readonly string[]>> = {}): string[] =>
  Object.entries(conflicts).map(([name, rules]) => `${name} has several values: ${rules.join(", ")} contradict each other`);

const dates = ({ due, opens }: Pick<Trace, "due" | "opens">): string[] => [
  ...(due === undefined ? [] : [`last day: ${due}`]),
  ...(opens === undefined ? [] : [`first day: ${opens}`]),
];

function conditionPoints({ cites, holds, facts, missing, conflicts }: ConditionTrace): Point[] {
  const details = [...shownFacts(facts), ...contradictions(conflicts), ...(holds === null ? needs(missing) : [])];
  const [first, ...rest] = cites;
  if (!first) return [{ text: `${answers(holds)}: it is attested as a whole`, details }];
  return [
    { text: answers(holds), quote: quoteOf(first), details: rest.length === 0 ? details : [] },
    ...rest.map((cite, index) => ({ text: "or", quote: quoteOf(cite), details: index === rest.length - 1 ? details : [] })),
  ];
}

/** Why a clause is unknown though nothing is missing. */
const unworkable = ({ outcome, missing, conflicts }: ClauseTrace): string[] =>
  outcome === "unknown" && missing.length === 0 && conflicts === undefined
    ? ["a value cannot be worked out: a division by zero, or a date beyond the calendar"]
    : [];

function clausePoint(clause: ClauseTrace): Point {
  const permissions = clause.permissions.map((permission) => `excepted: ${permission}`);
  const details = [...dates(clause), ...shownFacts(clause.facts), ...permissions, ...contradictions(clause.conflicts), ...(clause.outcome === "unknown" ? needs(clause.missing) : []), ...unworkable(clause)];
  return { text: sentences[clause.outcome], quote: quoteOf(clause), details };
}

function exceptionPoint({ id, holds, conditions }: ExceptionTrace): Point {
  const details = conditions.flatMap(conditionPoints).flatMap(({ text, quote, details: more }) => [quote ? `${text}: ${quote.tag}  ${quote.place}` : text, ...more.map((line) => `  ${line}`)]);
  return { text: `${answers(holds)}: ${id}`, details };
}

/** Explains a verdict; everything is rebuilt from it. */
export function explanationOf(verdict: Verdict): Explanation {
  const { rule, at } = verdict[judgedOn];
  const told = trace(verdict);
  const parts = [
    { title: "does it apply?", points: told.conditions.flatMap(conditionPoints) },
    { title: "is an exception in force?", points: told.considered.map(exceptionPoint) },
    { title: "is it set aside?", points: told.overriddenBy === undefined ? [] : [{ text: `set aside by ${told.overriddenBy}`, details: [] }] },
    { title: "what it demands", points: told.clauses.map(clausePoint) },
    { title: "what follows", points: told.consequences.map((text) => ({ text, details: [] })) },
  ];
  return {
    rule: rule.id,
    outcome: sentences[told.outcome],
    asOf: formatDay(at.today),
    summary: [...dates(told), ...needs(told.missing)],
    text: rule.text,
    place: places(rule.cite),
    parts: parts.filter(({ points }) => points.length > 0),
  };
}
