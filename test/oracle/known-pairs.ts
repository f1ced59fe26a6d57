/** Pairs of rules whose relation is known by hand: what tells that the oracle itself is right. */

export interface KnownPair {
  readonly name: string;
  /** The tags of the first and of the second rule, and whatever else stands in the text. */
  readonly first: readonly string[];
  readonly second: readonly string[];
  readonly more?: readonly string[];
  /** Keys of the facts. */
  readonly subject: readonly string[];
  readonly expected: "contradicts" | "first is stricter" | "second is stricter" | "overlaps" | "restates" | "nothing" | "never together";
  /** Whose conditions are narrower. */
  readonly narrower?: "first" | "second";
}

const fact = (name: string, type: string, ...more: readonly string[]): string[] => [`[FACT:${name}]`, "What the record says.", "[/FACT]", `[TYPE:${type}]`, ...more];

/** What every known pair may name. */
export const knownFacts: readonly string[] = [
  ...["paid", "insured"].flatMap((name) => fact(name, "boolean")),
  ...fact("grade", "one of Gold, Silver, Bronze"),
  ...fact("seats booked", "integer", "[UNIT:seats]"),
  ...fact("bags taken", "number", "[UNIT:bags]"),
  ...["ship day", "start day", "order day", "issue day", "expiry day"].flatMap((name) => fact(name, "date")),
  ...fact("fee", "number"),
  ...fact("tier", "one of Low, High, none"),
];

const ship = (words: string, ...more: readonly string[]): string[] => [`[DEADLINE:${words}]`, "[ACTION:ship day]", ...more];
const bags = (words: string): string[] => [`[LIMITATION:${words}]`, "[MEASURE:bags taken]"];
const seats = (words: string): string[] => [`[LIMITATION:${words}]`, "[MEASURE:seats booked]"];

export const knownPairs: readonly KnownPair[] = [
  { name: "a shorter deadline is stricter", first: ship("within 3 days of start day"), second: ship("within 5 days of start day"), subject: ["shipDay"], expected: "first is stricter" },
  { name: "a deadline and a later first day leave no day", first: ship("within 3 days of start day"), second: ship("after start day", "[REQUIREMENT:ship day is at least 4 days after start day]"), subject: ["shipDay"], expected: "contradicts" },
  { name: "a window that opens", first: ship("within 3 days of start day"), second: ship("not before start day"), subject: ["shipDay"], expected: "nothing" },
  { name: "a window of one day", first: ship("by start day"), second: ship("not before start day"), subject: ["shipDay"], expected: "nothing" },
  { name: "a window that is empty", first: ship("before start day"), second: ship("not before start day"), subject: ["shipDay"], expected: "contradicts" },
  { name: "deadlines of two clocks come apart both ways", first: ship("within 3 days of start day"), second: ship("within 3 days of order day"), subject: ["shipDay"], expected: "overlaps" },
  { name: "two clocks that stand in a known order", first: ship("by start day"), second: ship("by order day", "[CONDITION:order day is at least 2 days after start day]"), subject: ["shipDay"], expected: "first is stricter", narrower: "second" },
  { name: "the same clause under narrower conditions agrees", first: ship("by start day"), second: ship("by start day", "[CONDITION:paid]"), subject: ["shipDay"], expected: "nothing", narrower: "second" },
  { name: "the same clause everywhere restates", first: ship("within 1 week of start day", "[CONDITION:paid and insured]"), second: ship("within 7 days of start day", "[CONDITION:insured]", "[CONDITION:paid]"), subject: ["shipDay"], expected: "restates" },
  { name: "enumerations that exclude each other", first: ship("by start day", "[CONDITION:grade is Gold]"), second: ship("after start day", "[APPLIES_TO:Silver]"), subject: ["shipDay"], expected: "never together" },
  { name: "memberships do not exclude each other", first: ship("by start day", "[APPLIES_TO:DES]"), second: ship("after start day", "[APPLIES_TO:STEM]"), subject: ["shipDay"], expected: "contradicts" },
  { name: "periods that follow each other", first: ship("by start day", "[EFFECTIVE:until 2026-03-01]"), second: ship("after start day", "[EFFECTIVE:from 2026-03-02]"), subject: ["shipDay"], expected: "never together" },
  { name: "periods that share a day", first: ship("by start day", "[EFFECTIVE:until 2026-03-02]"), second: ship("after start day", "[EFFECTIVE:from 2026-03-02]"), subject: ["shipDay"], expected: "contradicts" },
  { name: "months from the same day", first: ship("within 3 months of start day"), second: ship("within 1 year of start day"), subject: ["shipDay"], expected: "first is stricter" },
  { name: "a month and 30 days come apart both ways", first: ship("within 1 month of start day"), second: ship("within 30 days of start day"), subject: ["shipDay"], expected: "overlaps" },
  { name: "a month has at least 28 days", first: ship("within 1 month of start day"), second: ship("within 28 days of start day"), subject: ["shipDay"], expected: "second is stricter" },
  { name: "twelve months are a year", first: ship("within 12 months of start day"), second: ship("within 1 year of start day"), subject: ["shipDay"], expected: "restates" },
  { name: "5 business days are at most a week without holidays", first: ship("within 5 business days of start day"), second: ship("within 7 days of start day"), subject: ["shipDay"], expected: "first is stricter" },
  { name: "3 business days and 4 days", first: ship("within 3 business days of start day"), second: ship("within 4 days of start day"), subject: ["shipDay"], expected: "overlaps" },
  { name: "an exception carves the difference out", first: ship("within 3 days of start day", "[EXCEPTION:A:X-1]", "Freed are those who paid.", "[/EXCEPTION]", "[CONDITION:paid]"), second: ship("within 5 days of start day", "[CONDITION:paid]"), subject: ["shipDay"], expected: "never together", narrower: "second" },
  {
    name: "an exception that is itself excepted carves nothing out", subject: ["shipDay"], expected: "first is stricter", narrower: "second",
    first: ship("within 3 days of start day", "[EXCEPTION:A:X-1]", "Freed are those who paid.", "[/EXCEPTION]", "[CONDITION:paid]", "[EXCEPTION:A:X-2]", "But not these.", "[/EXCEPTION]", "[EXCEPTION-TO:A:X-1]", "[CONDITION:paid]"),
    second: ship("within 5 days of start day", "[CONDITION:paid]"),
  },
  { name: "an attested exception is free", first: ship("within 3 days of start day", "[EXCEPTION:A:X-1]", "The board frees them.", "[/EXCEPTION]"), second: ship("within 5 days of start day"), subject: ["shipDay"], expected: "first is stricter" },
  { name: "an exception in words that adds days", first: ship("within 3 days of start day", "[EXCEPTION:DES = +4 days]"), second: ship("within 5 days of start day"), subject: ["shipDay"], expected: "overlaps" },
  { name: "an exception in words that permits", first: ship("within 3 days of start day", "[EXCEPTION:extra time granted if paid]"), second: ship("within 5 days of start day", "[CONDITION:not paid]"), subject: ["shipDay"], expected: "first is stricter", narrower: "second" },
  { name: "a scope is a condition of the case", first: ship("within 3 days of start day during grade is Gold"), second: ship("within 5 days of start day", "[CONDITION:grade is not Gold]"), subject: ["shipDay"], expected: "nothing" },
  { name: "numbers have no gaps", first: bags("max 3 bags"), second: ["[REQUIREMENT:bags taken is less than 4]"], subject: ["bagsTaken"], expected: "first is stricter" },
  { name: "whole numbers do", first: seats("max 3 seats"), second: ["[REQUIREMENT:seats booked is less than 4]"], subject: ["seatsBooked"], expected: "restates" },
  { name: "a least and a greatest amount that never meet", first: bags("max 3 bags"), second: bags("min 3.5 bags"), subject: ["bagsTaken"], expected: "contradicts" },
  { name: "an exact amount is stricter than a greatest", first: ["[REQUIREMENT:seats booked is 2]"], second: seats("max 3 seats"), subject: ["seatsBooked"], expected: "first is stricter" },
  { name: "a truth and its opposite", first: ["[REQUIREMENT:paid]"], second: ["[REQUIREMENT:not paid]"], subject: ["paid"], expected: "contradicts" },
  { name: "both and either", first: ["[REQUIREMENT:paid and insured]"], second: ["[REQUIREMENT:paid or insured]"], subject: ["paid", "insured"], expected: "first is stricter" },
  { name: "an alternative may be met otherwise", first: ["[REQUIREMENT:paid or insured]"], second: ["[REQUIREMENT:not paid]"], subject: ["paid"], expected: "contradicts" },
  { name: "values of a list", first: ["[REQUIREMENT:grade is one of Gold, Silver]"], second: ["[REQUIREMENT:grade is one of Silver, Bronze]"], subject: ["grade"], expected: "overlaps" },
  { name: "values of a list that exclude each other", first: ["[REQUIREMENT:grade is Gold]"], second: ["[REQUIREMENT:grade is Silver]"], subject: ["grade"], expected: "contradicts" },
  { name: "validity of one event", first: ["[TIMING:3 days validity]", "[EVENT:issue day]", "[ACTION:ship day]"], second: ["[TIMING:valid for 2 days]", "[EVENT:issue day]", "[ACTION:ship day]"], subject: ["shipDay", "issueDay"], expected: "second is stricter" },
  { name: "remaining validity in months", first: ["[TIMING:6 months validity required]", "[EVENT:expiry day]", "[ACTION:ship day]"], second: ["[TIMING:1 year validity required]", "[EVENT:expiry day]", "[ACTION:ship day]"], subject: ["shipDay", "expiryDay"], expected: "second is stricter" },
  { name: "two values", first: ["[VALUE:fee = 2]", "[CONDITION:paid]"], second: ["[VALUE:fee = 3]"], subject: ["fee"], expected: "contradicts", narrower: "first" },
  { name: "two values that are always the same", first: ["[VALUE:fee = 2]"], second: ["[VALUE:fee = 1 + 1]"], subject: ["fee"], expected: "restates" },
  { name: "none is a value", first: ["[VALUE:tier = none]"], second: ["[VALUE:tier = Low]"], subject: ["tier"], expected: "contradicts" },
  { name: "values that meet in every case that both are for", first: ["[VALUE:fee = seats booked / 1 seat]", "[CONDITION:seats booked is 2]"], second: ["[VALUE:fee = 2]"], subject: ["fee"], expected: "nothing", narrower: "first" },
  { name: "lead times", first: ship("at least 3 days before start day"), second: ship("at least 1 week before start day"), subject: ["shipDay"], expected: "second is stricter" },
  { name: "first days", first: ship("no earlier than 3 days before start day"), second: ship("not before start day"), subject: ["shipDay"], expected: "second is stricter" },
];

/** The text of a known pair: rules `A:R-1` and `B:R-2`. */
export const textOfKnown = ({ first, second, more = [] }: KnownPair): string =>
  `${[
    ...knownFacts, ...more,
    "[JURISDICTION:A]", "What the first body says", "", "[SECTION:ONE]", "[RULE:A:R-1]", "What all of them do, number 1.", "[/RULE]", ...first, "[END:JURISDICTION:A]",
    "[JURISDICTION:B]", "What the second body says", "", "[SECTION:TWO]", "[RULE:B:R-2]", "Something else, under number 2.", "[/RULE]", ...second, "[END:JURISDICTION:B]",
  ].join("\n")}\n`;
