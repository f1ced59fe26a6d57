/** A verdict in words, before it is laid out: what it came to, and why. */
import { formatDay } from "./calendar.js";
import type { Outcome } from "./outcome.js";
import type { AnyRule, Citation } from "./rule.js";
import { trace, type ClauseTrace, type ConditionTrace, type ExceptionTrace, type FactValues, type Trace } from "./trace.js";
import { valueFor } from "./values.js";
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

/** The units of facts that are numbers, by the facts' names. */
type Units = ReadonlyMap<string, string>;

/** An amount with what it counts: `4 months`, `20 hours/week`, `900 USD`. */
export function withUnit(amount: number, unit: string): string {
  const [counted = "", per] = unit.split("/");
  const isMany = amount !== 1 && !/[A-Z%]$/.test(counted);
  return `${amount} ${counted}${isMany ? "s" : ""}${per === undefined ? "" : `/${per}`}`;
}

function shownFacts(facts: FactValues, units: Units): string[] {
  return Object.entries(facts).map(([name, value]) => {
    const unit = units.get(name);
    return `${name} is ${typeof value === "number" && unit !== undefined ? withUnit(value, unit) : onOneLine(shownValue(value))}`;
  });
}

/** What the facts that a rule, or an exception to it, reads count. */
function unitsOf(rule: AnyRule): Units {
  const parts = [rule, ...rule.exceptions()].flatMap(({ conditions, clauses }) => [...conditions, ...clauses, ...clauses.flatMap(({ permissions }) => permissions)]);
  const facts = [...parts.flatMap((part) => part.reads()), ...rule.defines()];
  return new Map(facts.flatMap((read) => (typeof read === "object" && "unit" in read && read.unit !== undefined ? [[read.name, read.unit] as const] : [])));
}

/** What stands in for the words of a tag. */
const readAs = (means: readonly string[]): string[] => means.map((text) => `read as: ${onOneLine(text)}`);

/** A text without clauses is confirmed as a whole. */
const asked = (name: string): string => (name === "complied" ? "complied (somebody has to confirm that the rule is met)" : name);

const needs = (missing: readonly string[]): string[] => (missing.length === 0 ? [] : [`not given: ${missing.map(asked).join(", ")}`]);

const contradictions = (conflicts: Readonly<Record<string, readonly string[]>> = {}): string[] =>
  Object.entries(conflicts).map(([name, rules]) => `${name} has several values: ${rules.join(", ")} contradict each other`);

const dates = ({ due, opens }: Pick<Trace, "due" | "opens">): string[] => [
  ...(opens === undefined ? [] : [`first day: ${opens}`]),
  ...(due === undefined ? [] : [`last day: ${due}`]),
];

function conditionPoints({ cites, holds, facts, missing, conflicts }: ConditionTrace, units: Units, means: readonly string[] = []): Point[] {
  const details = [...readAs(means), ...shownFacts(facts, units), ...contradictions(conflicts), ...(holds === null ? needs(missing) : [])];
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

function clausePoint(clause: ClauseTrace, units: Units, means: string | undefined): Point {
  const permissions = clause.permissions.map((permission) => `excepted: ${permission}`);
  const details = [...readAs(means === undefined ? [] : [means]), ...dates(clause), ...shownFacts(clause.facts, units), ...permissions, ...contradictions(clause.conflicts), ...(clause.outcome === "unknown" ? needs(clause.missing) : []), ...unworkable(clause)];
  return { text: sentences[clause.outcome], quote: quoteOf(clause), details };
}

/** The conditions that decide whether an exception is in force: those that do not hold where one does not; each of those that say the same once. */
function deciding({ holds, conditions }: ExceptionTrace): readonly ConditionTrace[] {
  const failing = conditions.filter((condition) => condition.holds === false);
  const told = holds === false && failing.length > 0 ? failing : conditions;
  const said = told.map(({ cites }) => cites.map(({ tag, value }) => `${tag}:${value}`).join());
  return told.filter((_, index) => said.indexOf(said[index] ?? "") === index);
}

function exceptionPoint(exception: ExceptionTrace, units: Units): Point {
  const { id, holds } = exception;
  const details = deciding(exception).flatMap((condition) => conditionPoints(condition, units)).flatMap(({ text, quote, details: more }) => [quote ? `${text}: ${quote.tag}  ${quote.place}` : text, ...more.map((line) => `  ${line}`)]);
  return { text: `${answers(holds)}: ${id}`, details };
}

/** What became of a rule as a whole; where something stands in its place, that too. */
function outcomeOf({ outcome, exceptions: [exception], overriddenBy }: Trace): string {
  const inPlace = exception ?? overriddenBy;
  return outcome === "not-applicable" && inPlace !== undefined ? `${sentences[outcome]}: ${inPlace} stands in its place` : sentences[outcome];
}

/** What a rule works out for a case in which it stands. */
function given(rule: AnyRule, verdict: Verdict, units: Units): Point[] {
  if (verdict.outcome === "not-applicable") return [];
  return rule.defines().flatMap((fact) => {
    const value = valueFor(fact, verdict);
    if (value === undefined) return [];
    if (value !== null && typeof value === "object" && "conflict" in value) return contradictions({ [fact.name]: value.conflict }).map((text) => ({ text, details: [] }));
    return shownFacts({ [fact.name]: value }, units).map((text) => ({ text, details: [] }));
  });
}

/** Explains a verdict; everything is rebuilt from it. */
export function explanationOf(verdict: Verdict): Explanation {
  const { rule, at } = verdict[judgedOn];
  const told = trace(verdict);
  const units = unitsOf(rule);
  const parts = [
    { title: "does it apply?", points: told.conditions.flatMap((condition, index) => conditionPoints(condition, units, rule.conditions[index]?.means)) },
    { title: "is an exception in force?", points: told.considered.map((exception) => exceptionPoint(exception, units)) },
    { title: "is it set aside?", points: told.overriddenBy === undefined ? [] : [{ text: `set aside by ${told.overriddenBy}`, details: [] }] },
    { title: "what it demands", points: told.clauses.map((clause, index) => clausePoint(clause, units, rule.clauses[index]?.means)) },
    { title: "what it works out", points: given(rule, verdict, units) },
    { title: "what follows", points: told.consequences.map((text) => ({ text, details: [] })) },
  ];
  return {
    rule: rule.id,
    outcome: outcomeOf(told),
    asOf: formatDay(at.today),
    summary: [...dates(told), ...needs(told.missing)],
    text: rule.text,
    place: places(rule.cite),
    parts: parts.filter(({ points }) => points.length > 0),
  };
}
