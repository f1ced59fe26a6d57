/** Says a witness as a phrase: what is so in the case, and how far its days lie apart. */
import { addMonths, daysBetween, monthsBetween, parseDay } from "../../runtime/calendar.js";
import type { Input, Test } from "../model/expression.js";
import type { Model, Rule } from "../model/model.js";
import { caseFacts, sayAmount, type CaseFact } from "./case-facts.js";
import type { Witness } from "./conflict.js";
import { andList } from "./words.js";

/** The author's words for what a person attests: a scope such as `during OPT`, or something that holds. */
interface Attested {
  readonly kind: "scope" | "statement";
  readonly yes: string;
  readonly no: string;
}

const attestedIn = (test: Test): Input[] => {
  if (test.kind === "attested") return [test.input];
  if (test.kind === "not") return attestedIn(test.test);
  return test.kind === "all" || test.kind === "any" ? test.tests.flatMap(attestedIn) : [];
};

/** What people attest for some rules, by owner and name. */
function attestedWords(rules: readonly Rule[]): Map<string, Attested> {
  const words = new Map<string, Attested>();
  const add = (inputs: readonly Input[], said: Attested): void => {
    for (const { owner, name } of inputs) words.set(`${owner} ${name}`, said);
  };
  for (const { conditions, clauses } of rules) {
    for (const { test, attributes: [attribute] } of conditions) {
      if (attribute) add(attestedIn(test), { kind: "statement", yes: `\`${attribute.value}\` holds`, no: `\`${attribute.value}\` does not hold` });
    }
    for (const { demand, scope, attribute } of clauses) {
      if (!attribute) continue;
      const { meaning, value } = attribute;
      if (demand.kind === "attested") add([demand.input], { kind: "statement", yes: `\`${value}\` is met`, no: `\`${value}\` is not met` });
      const qualifier = meaning.kind === "timing" ? meaning.timing?.qualifier : meaning.kind === "bound" ? meaning.bound?.qualifier : null;
      if (qualifier) add(attestedIn(scope), { kind: "scope", yes: `${qualifier.word} ${qualifier.text}`, no: `not ${qualifier.word} ${qualifier.text}` });
    }
  }
  return words;
}

/** How far a day lies from another: in whole months where they come out even, else in days. */
function sayDistance(day: number, from: number): string {
  const [early, late] = day < from ? [day, from] : [from, day];
  if (early === late) return "on the day of";
  const months = monthsBetween(early, late);
  const even = months > 0 && addMonths(early, months) === late;
  return `${even ? sayAmount(months, "month") : sayAmount(daysBetween(early, late), "day")} ${day < from ? "before" : "after"}`;
}

interface NamedDay {
  readonly label: string;
  readonly day: number;
}

/** The days of a case: the one that the rules are about, the one nearest to it, and how many there are. */
function daysOf(facts: readonly CaseFact[], subject: string, labelOf: (fact: CaseFact) => string) {
  const found = facts.flatMap((fact): (NamedDay & { readonly isSubject: boolean })[] => {
    const day = typeof fact.given === "string" ? parseDay(fact.given) : null;
    return day === null ? [] : [{ label: labelOf(fact), day, isSubject: fact.name === "action" || subject.split(", ").includes(fact.name) }];
  });
  const days = [...new Map(found.map((named) => [named.label, named])).values()];
  const main = days.find(({ isSubject }) => isSubject) ?? days.at(-1);
  const apart = (named: NamedDay): number => Math.abs(named.day - (main?.day ?? 0));
  const [nearest] = days.filter((named) => named !== main).sort((a, b) => apart(a) - apart(b));
  return { main, nearest, count: days.length };
}

const MOST_SAID = 4;

/**
 * A phrase that goes on after `a case`, such as `during OPT, where \`action\` is 2026-11-01, 8 months after \`event\``; empty where no fact
 * matters. `rules` are the two that the case is about.
 */
export function sayCase(witness: Witness, subject: string, rules: readonly Rule[], model: Model): string {
  const words = attestedWords(rules);
  const facts = caseFacts(witness, model);
  // What both rules ask for by one name, and are told the same of, is said once; where they are told different things, whose it is is said.
  const isOneThing = (name: string): boolean => new Set(facts.filter((fact) => fact.name === name).map(({ value }) => value)).size === 1;
  const labelOf = ({ name, owner }: CaseFact): string => (owner === null || isOneThing(name) ? `\`${name}\`` : `\`${name}\` of \`${owner}\``);
  const { main, nearest, count } = daysOf(facts, subject, labelOf);
  const scopes = new Set<string>();
  const statements = new Set<string>();
  // Last, since a distance goes on after a comma.
  let apart: string | null = null;
  for (const fact of facts) {
    const { owner, name, given, value } = fact;
    const label = labelOf(fact);
    const said = words.get(`${owner ?? ""} ${name}`);
    if (owner === null && name === "audience") statements.add(value === "" ? "the audience is empty" : `the audience includes ${andList(value.split(", "))}`);
    else if (said) (said.kind === "scope" ? scopes : statements).add(given === true ? said.yes : said.no);
    else if (label === main?.label && nearest) apart = `${label} is ${value}, ${sayDistance(main.day, nearest.day)} ${nearest.label}`;
    // Of two days, the distance tells the other.
    else if (count !== 2 || label !== nearest?.label) statements.add(`${label} is ${typeof given === "boolean" ? String(given) : value}`);
  }
  const all = [...statements];
  const said = all.length > MOST_SAID ? [...all.slice(0, MOST_SAID), all.length - MOST_SAID === 1 ? "one more fact is as given" : `${all.length - MOST_SAID} more facts are as given`] : all;
  const shown = apart === null ? said : [...said, apart];
  return [...scopes, ...(shown.length === 0 ? [] : [`where ${andList(shown)}`])].join(", ");
}
