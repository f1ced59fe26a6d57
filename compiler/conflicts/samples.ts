/** The sources that the pages of conflict problems are written around: a few facts of a library, and rules about the return of what is lent. */
import { sample } from "../../grammar/sample.js";

const FACTS = [
  ["lent", "date", "The day on which it was lent."],
  ["returned", "date", "The day on which it came back, or none."],
  ["item", "one of book, film", "What was lent."],
  ["renewed", "boolean", "Whether the loan was renewed."],
  ["stocktaking", "date", "The day on which the shelves are counted."],
] as const;

/** Rules among the facts that they name. */
export function lending(...rules: readonly string[]): string {
  const body = rules.join("\n");
  const facts = FACTS.filter(([name]) => new RegExp(`^\\[.*\\b${name}\\b`, "m").test(body)).map(([name, type, description]) => `[FACT:${name}]\n${description}\n[/FACT]\n[TYPE:${type}]\n`);
  return `${facts.join("\n")}\n${sample(body)}`;
}

const tagLines = (tags: readonly string[]): string => tags.map((tag) => `[${tag}]\n`).join("");

/** A rule with tags below it. */
export const ruleOf = (id: string, text: string, ...tags: readonly string[]): string => `[RULE:${id}]\n${text}\n[/RULE]\n${tagLines(tags)}`;

/** An exception block with tags below it. */
export const exceptionOf = (id: string, text: string, ...tags: readonly string[]): string => `[EXCEPTION:${id}]\n${text}\n[/EXCEPTION]\n${tagLines(tags)}`;

/** How a timing says which day it bounds. */
const ABOUT = "ACTION:returned";

/** Whatever is lent comes back within 30 days; further tags below the timing. */
export const loanRule = (...tags: readonly string[]): string =>
  ruleOf("LIB:LOAN-001", "Bring back what you borrow within 30 days.", "TIMING:within 30 days of lent", ABOUT, ...tags);

/** A film comes back within 7 days. */
export const filmRule = (...tags: readonly string[]): string =>
  ruleOf("LIB:FILM-001", "Bring a film back within 7 days.", "CONDITION:item is film", "TIMING:within 7 days of lent", ABOUT, ...tags);
