/** Writes small random policies whose rules share subjects, over small worlds, so that every case of two rules can be tried. */
import type { Random } from "../reference/random.js";
import type { Source } from "../reference/write-program.js";

interface Block {
  readonly name: string;
  readonly lines: readonly string[];
}

const declared = (name: string, ...lines: readonly string[]): Block => ({ name, lines: [`[FACT:${name}]`, "What the record says.", "[/FACT]", ...lines] });

/** No name is a part of another. */
const facts: readonly Block[] = [
  ...["paid", "insured"].map((name) => declared(name, "[TYPE:boolean]")),
  declared("covered", "[TYPE:boolean]", "[VALUE:paid or insured]"),
  declared("grade", "[TYPE:one of Gold, Silver, Bronze]"),
  declared("seats booked", "[TYPE:integer]", "[UNIT:seats]"),
  declared("spare seats", "[TYPE:integer]", "[UNIT:seats]"),
  declared("bags taken", "[TYPE:number]", "[UNIT:bags]"),
  ...["ship day", "report day", "start day", "order day", "issue day", "expiry day"].map((name) => declared(name, "[TYPE:date]")),
  declared("fee", "[TYPE:number]"),
  declared("tier", "[TYPE:one of Low, High, none]"),
  declared("final day", "[TYPE:date]"),
];

type Write = (random: Random) => string;
type Choice = readonly [Write, ...Write[]];

const small: Write = (random) => String(random.between(1, 3));
const days: Write = (random) => {
  const count = random.between(1, 3);
  return `${count} day${count === 1 ? "" : "s"}`;
};
const date: Write = (random) => `2026-03-0${random.between(2, 4)}`;
const order: Write = (random) => random.pick(["is at least", "is at most", "is more than", "is less than", ">=", "<"]);
const dateOrder: Write = (random) => random.pick(["is before", "is after", "is on or before", "is on or after"]);

/** A world names only some facts in conditions, so that what two rules read stays small. */
type Topic = readonly [Write, ...Write[]];

const topics: readonly [Topic, ...Topic[]] = [
  [() => "paid", () => "not paid", (random) => random.pick(["paid or insured", "paid and insured", "covered", "not covered"])],
  [() => "insured", () => "not insured"],
  [(random) => `grade is ${random.pick(["Gold", "Silver"])}`, () => "grade is one of Gold, Silver", (random) => `grade is not ${random.pick(["Gold", "Bronze"])}`, () => "grade is not none"],
  [(random) => `seats booked ${order(random)} ${small(random)}`, (random) => `seats booked is between 1 and ${small(random)}`, () => "seats booked is not 2"],
  [(random) => `bags taken ${order(random)} ${small(random)}`],
  [(random) => `start day ${dateOrder(random)} ${date(random)}`, () => "start day is none", () => "start day is not none"],
  [(random) => `start day ${dateOrder(random)} order day`, (random) => `order day is at least ${days(random)} before start day`, (random) => `start day is within ${days(random)} after order day`],
  [(random) => `today ${dateOrder(random)} start day`],
];

/** What clauses are about. */
interface Form {
  /** The fact of it; of the validity forms two. */
  readonly name: string;
  readonly clauses: Choice;
}

const spans: Record<"plain" | "calendar", Write> = {
  plain: days,
  calendar: (random) => random.pick(["1 month", "2 months", "3 months", "6 months", "12 months", "1 year", "28 days", "29 days", "30 days", "31 days", "4 weeks", "365 days", "366 days", "5 business days", "3 business days", "7 days", "1 week", "9 days", "10 business days", "2 weeks"]),
};

const timing = (text: Write, action: string): Write => (random) => {
  const tag = random.pick(["TIMING", "DEADLINE"]);
  return `[${tag}:${text(random)}<during>]\n[ACTION:${action}]`;
};

const timings = (action: string, clock: Write, span: Write): Choice => [
  timing((random) => `within ${span(random)} of ${clock(random)}`, action),
  timing((random) => `within ${span(random)} of ${clock(random)}`, action),
  timing((random) => `no later than ${span(random)} after ${clock(random)}`, action),
  timing((random) => `at least ${span(random)} before ${clock(random)}`, action),
  timing((random) => `no earlier than ${span(random)} before ${clock(random)}`, action),
  timing((random) => `no earlier than ${span(random)} before ${clock(random)}`, action),
  timing((random) => `${random.pick(["not before", "after", "before", "by", "through"])} ${clock(random)}`, action),
];

const starts: Write = (random) => random.pick(["start day", "start day", "start day", "order day"]);

const plainForms: readonly [Form, ...Form[]] = [
  { name: "ship day", clauses: timings("ship day", () => "start day", days) },
  { name: "ship day", clauses: [...timings("ship day", () => "start day", days), (random) => `[REQUIREMENT:ship day ${dateOrder(random)} ${date(random)}]`, (random) => `[REQUIREMENT:ship day ${dateOrder(random)} ${date(random)}]`] },
  { name: "report day", clauses: timings("report day", starts, days) },
  {
    name: "seats booked",
    clauses: [
      (random) => `[${random.pick(["LIMITATION", "REQUIREMENT"])}:${random.pick(["max", "min", "at most", "at least"])} ${random.between(2, 5)} seats<during>]\n[MEASURE:seats booked]`,
      (random) => `[LIMITATION:${random.pick(["max", "min"])} ${random.between(2, 5)} seats<during>]\n[MEASURE:seats booked]`,
      (random) => `[REQUIREMENT:seats booked ${order(random)} ${random.between(1, 4)}]`,
      (random) => `[REQUIREMENT:seats booked is ${random.pick(["2", "not 2", "between 1 and 3", "none"])}]`,
    ],
  },
  {
    name: "bags taken",
    clauses: [
      (random) => `[LIMITATION:${random.pick(["max", "min"])} ${random.pick(["1.5", "2", "3", "3.5"])} bags<during>]\n[MEASURE:bags taken]`,
      (random) => `[REQUIREMENT:bags taken ${order(random)} ${random.between(1, 4)}]`,
    ],
  },
  {
    name: "paid",
    clauses: [(random) => `[${random.pick(["REQUIREMENT", "RESTRICTION"])}:${random.pick(["paid", "not paid", "insured", "paid or insured", "paid and insured", "not insured", "paid or seats booked is at least 2"])}]`],
  },
  { name: "grade", clauses: [(random) => `[REQUIREMENT:grade is ${random.pick(["Gold", "Silver", "not Gold", "one of Gold, Silver", "one of Silver, Bronze", "none", "not none"])}]`] },
  { name: "issue day", clauses: [(random) => `[TIMING:${days(random)} validity<during>]\n[EVENT:issue day]\n[ACTION:report day]`, (random) => `[TIMING:valid for ${days(random)}<during>]\n[EVENT:issue day]\n[ACTION:report day]`] },
  { name: "expiry day", clauses: [(random) => `[TIMING:${days(random)} validity required<during>]\n[EVENT:expiry day]\n[ACTION:ship day]`] },
  {
    name: "fee",
    clauses: [
      (random) => `[VALUE:fee = ${random.between(1, 3)}<during>]`,
      (random) => `[VALUE:fee = ${random.pick(["seats booked", "smaller of seats booked and 2", "larger of seats booked and 1"])} / 1 seat<during>]`,
    ],
  },
  { name: "tier", clauses: [(random) => `[VALUE:tier = ${random.pick(["Low", "High", "none"])}<during>]`] },
  { name: "final day", clauses: [(random) => `[VALUE:final day = start day + ${days(random)}<during>]`, () => "[VALUE:final day = start day<during>]"] },
];

const calendarForms: readonly [Form, ...Form[]] = [
  { name: "ship day", clauses: timings("ship day", () => "start day", spans.calendar) },
  { name: "issue day", clauses: [(random) => `[TIMING:${spans.calendar(random).replace(/\d+ business days/, "8 days")} validity]\n[EVENT:issue day]\n[ACTION:report day]`] },
  { name: "expiry day", clauses: [(random) => `[TIMING:${spans.calendar(random).replace(/\d+ business days/, "6 months")} validity required]\n[EVENT:expiry day]\n[ACTION:ship day]`] },
];

const far: Write = (random) => `${random.pick([5, 10, 14, 30, 45, 60, 90])} days`;
const distant: Write = (random) => random.pick(["2026-01-31", "2026-05-31", "2025-12-01"]);
const clocks: Write = (random) => random.pick(["start day", "start day", "order day", "issue day"]);

/** Many dates and numbers at large distances, more than can be tried. */
const wideTopics: readonly [Topic, ...Topic[]] = [
  [() => "paid", () => "not paid or insured"],
  [(random) => `grade is ${random.pick(["Gold", "not Silver"])}`],
  [(random) => `order day is ${random.pick(["at least", "at most", "more than", "less than"])} ${far(random)} ${random.pick(["before", "after"])} start day`, (random) => `start day is within ${far(random)} of order day`, (random) => `issue day ${dateOrder(random)} order day`],
  [(random) => `days between order day and start day is ${random.pick(["at least", "less than"])} ${far(random)}`, (random) => `issue day ${dateOrder(random)} ${distant(random)}`],
  [(random) => `seats booked + ${random.between(1, 20)} seats is ${random.pick(["at most", "more than"])} spare seats`, (random) => `seats booked ${order(random)} ${random.between(5, 40)}`, (random) => `spare seats ${order(random)} ${random.between(5, 40)}`],
  [(random) => `earlier of start day and issue day is ${random.pick(["before", "on or after"])} order day`, (random) => `later of start day and order day ${dateOrder(random)} ${distant(random)}`],
  [(random) => `bags taken ${order(random)} ${random.between(5, 40)}`, (random) => `larger of bags taken and 2 ${order(random)} 7.5`],
];

const wideForms: readonly [Form, ...Form[]] = [
  { name: "ship day", clauses: timings("ship day", clocks, far) },
  { name: "ship day", clauses: [...timings("ship day", clocks, far), (random) => `[REQUIREMENT:ship day ${dateOrder(random)} ${distant(random)}]`] },
  {
    name: "seats booked",
    clauses: [
      (random) => `[LIMITATION:${random.pick(["max", "min"])} ${random.between(5, 40)} seats<during>]\n[MEASURE:seats booked]`,
      (random) => `[REQUIREMENT:seats booked ${order(random)} ${random.between(5, 40)}]`,
      (random) => `[REQUIREMENT:seats booked is between 3 and ${random.between(5, 40)}]`,
    ],
  },
  { name: "bags taken", clauses: [(random) => `[REQUIREMENT:bags taken ${order(random)} ${random.between(5, 40)}]`, (random) => `[LIMITATION:${random.pick(["max", "min"])} ${random.between(5, 40)} bags<during>]\n[MEASURE:bags taken]`] },
  { name: "expiry day", clauses: [(random) => `[TIMING:${far(random)} validity required]\n[EVENT:expiry day]\n[ACTION:ship day]`] },
  { name: "report day", clauses: [(random) => `[TIMING:${far(random)} validity]\n[EVENT:issue day]\n[ACTION:report day]`] },
  { name: "fee", clauses: [(random) => `[VALUE:fee = seats booked / 1 seat + ${random.between(1, 9)}<during>]`, (random) => `[VALUE:fee = ${random.between(1, 40)}<during>]`, (random) => `[VALUE:fee = ${random.pick(["smaller", "larger"])} of (seats booked / 1 seat) and ${random.between(5, 40)}<during>]`] },
  { name: "final day", clauses: [(random) => `[VALUE:final day = ${clocks(random)} + ${far(random)}<during>]`, (random) => `[VALUE:final day = later of ${clocks(random)} and order day<during>]`] },
];

/** What a world is made of. */
interface Writing {
  readonly random: Random;
  readonly topics: readonly [Topic, ...Topic[]];
  readonly forms: readonly [Form, ...Form[]];
  readonly audiences: readonly string[];
  readonly parts: string[][];
  /** Ids of the rules that others may name, with what they are about. */
  readonly rules: { readonly id: string; readonly forms: readonly Form[] }[];
  count: number;
}

const condition = ({ random, topics: known }: Pick<Writing, "random" | "topics">): string => {
  const one = random.pick(random.pick(known))(random);
  if (random.chance(0.75)) return one;
  const other = random.pick(random.pick(known))(random);
  return / (?:or|and) |one of|within|between/.test(one + other) ? `(${one}) ${random.pick(["or", "and"])} (${other})` : `${one} ${random.pick(["or", "and"])} ${other}`;
};

function applicability(writing: Writing, probability: number): string[] {
  const { random, audiences } = writing;
  const lines: string[] = [];
  if (random.chance(probability / 2)) lines.push(`[APPLIES_TO:${random.few(audiences, 0.6).join(", ") || "All"}]`);
  if (random.chance(probability)) lines.push(`[CONDITION:${condition(writing)}]`);
  if (random.chance(probability / 5)) lines.push("[CONDITION:the board agrees]");
  if (random.chance(probability / 4)) lines.push(`[EFFECTIVE:${random.pick([`from ${date(random)}`, `until ${date(random)}`, "from 2026-03-02 until 2026-03-04"])}]`);
  return lines;
}

/** The clauses of a rule on one form: two of them are never under a `during`, since what holds where only one scope is true is then nowhere said. */
function clausesOn(form: Form, writing: Writing): string[] {
  const { random } = writing;
  const isSingle = /^(?:fee|tier|final day)$/.test(form.name) || random.chance(0.7);
  const clauses = Array.from({ length: isSingle ? 1 : 2 }, () => random.pick(form.clauses)(random));
  return clauses.flatMap((clause) => {
    const during = clauses.length === 1 && random.chance(0.2) ? ` during ${random.pick(writing.topics[0])(random)}` : "";
    return clause.replace("<during>", during).split("\n");
  });
}

/** Forms on which one fact is a subject twice stay apart: what is then compared with what is a matter of the grouping, which known pairs test. */
function formsOf({ random, forms }: Writing): Form[] {
  const first = random.pick(forms);
  const second = random.chance(0.2) ? random.pick(forms) : first;
  return second.name === first.name ? [first] : [first, second];
}

function body(forms: readonly Form[], writing: Writing): string[] {
  const { random } = writing;
  const lines = forms.flatMap((form) => clausesOn(form, writing));
  if (random.chance(0.06)) lines.push("[REQUIREMENT:proof of identity on file]");
  if (random.chance(0.06)) lines.push(`[EXCEPTION:extra time granted if ${random.pick(random.pick(writing.topics))(random)}]`);
  if (random.chance(0.06)) lines.push(`[EXCEPTION:${random.pick(writing.audiences as readonly [string, ...string[]])} = ${random.pick(["+1 day", "+2 days", "2 days", "+1 seat"])}]`);
  return lines;
}

/** What a rule says of those before it: it overrides one, or notes that it differs from one that is about the same. */
function relations(forms: readonly Form[], { random, rules }: Writing): string[] {
  const alike = rules.filter((rule) => rule.forms.some((form) => forms.some(({ name }) => name === form.name)));
  const lines: string[] = [];
  const overridden = random.chance(0.12) ? random.some(rules) : undefined;
  if (overridden) lines.push(`[OVERRIDE:${overridden.id}]`);
  const noted = random.chance(0.2) ? random.some(alike) : undefined;
  if (noted) lines.push(`[${random.pick(["CONFLICT-NOTE", "CONFLICT-CHECK", "CONFLICT-POTENTIAL", "CONFLICT-RESOLUTION"])}:compare with ${noted.id}]`);
  return lines;
}

function rulePart(jurisdiction: string, writing: Writing): string[] {
  const { random, rules } = writing;
  const id = `${jurisdiction}:R-${++writing.count}`;
  const forms = formsOf(writing);
  const said = relations(forms, writing);
  rules.push({ id, forms });
  return [
    `[RULE:${id}]`, `What everybody keeps to under number ${writing.count}.`, "[/RULE]",
    ...applicability(writing, 0.6),
    ...(random.chance(0.2) ? [random.pick(["[PRECEDENCE:1-Federal]", "[PRECEDENCE:2-School]"])] : []),
    ...said,
    ...body(forms, writing),
  ];
}

function exceptionPart(jurisdiction: string, writing: Writing): string[] {
  const { random, rules } = writing;
  const id = `${jurisdiction}:X-${++writing.count}`;
  const forms = random.chance(0.5) ? formsOf(writing) : [];
  const base = random.chance(0.3) ? random.some(rules) : undefined;
  rules.push({ id, forms });
  return [
    `[EXCEPTION:${id}]`, `What frees from it under number ${writing.count}.`, "[/EXCEPTION]",
    ...(base ? [`[EXCEPTION-TO:${base.id}]`] : []),
    ...applicability(writing, 0.7),
    ...(forms.length > 0 ? body(forms, writing) : []),
  ];
}

/** A later rule notes an earlier one back, so that some notes are on both sides. */
function noteBack({ random, parts }: Writing): void {
  for (const part of parts) {
    const noted = part.find((line) => /^\[CONFLICT-/.test(line))?.match(/[A-Z]+:[RX]-\d+/)?.[0];
    const id = part[0]?.match(/^\[(?:RULE|EXCEPTION):(.*)\]$/)?.[1];
    const target = noted && random.chance(0.5) ? parts.find(([line]) => line === `[RULE:${noted}]` || line === `[EXCEPTION:${noted}]`) : undefined;
    if (target && id) target.push(`[CONFLICT-NOTE:compare with ${id}]`);
  }
}

/** Leaves out the facts that nothing names. */
function used(parts: readonly string[][]): string[][] {
  const text = parts.flat().join("\n");
  const isUsed = ({ name }: Block): boolean => text.includes(name) || (text.includes("covered") && (name === "paid" || name === "insured")) || (name === "grade" && text.includes("Gold"));
  return [...facts.filter(isUsed).map(({ lines }) => [...lines]), ...parts];
}

/** How long a policy is, and whether real dates matter in it. */
export interface Kind {
  readonly time: "plain" | "calendar" | "wide";
  readonly rules: number;
}

const formsFor: { readonly [time in Kind["time"]]: readonly [Form, ...Form[]] } = { plain: plainForms, calendar: calendarForms, wide: wideForms };

/** A random policy. */
export function writePolicy(random: Random, { time, rules }: Kind): Source {
  const forms = formsFor[time];
  const about = Array.from({ length: random.between(1, 3) }, () => random.pick(forms));
  // Conditions on dates would have to be tried over whole years where real dates matter.
  const spoken = time === "plain" ? topics : time === "wide" ? wideTopics : topics.slice(0, 3);
  const some = Array.from({ length: time === "wide" ? 4 : 2 }, () => random.some(spoken) ?? topics[0]);
  const writing: Writing = {
    random, topics: [some[0] ?? topics[0], ...some.slice(1)], forms: [about[0] ?? forms[0], ...about.slice(1)], audiences: random.pick([["DES"], ["DES", "STEM"], ["DES", "Gold"]]), parts: [], rules: [], count: 0,
  };
  for (const jurisdiction of ["LIB", "UNI"].slice(0, random.pick([1, 2, 2]))) {
    writing.parts.push([`[JURISDICTION:${jurisdiction}]`, ...(random.chance(0.4) ? [random.pick(["[PRECEDENCE:1-Federal]", "[PRECEDENCE:2-School]"])] : []), "What the body of policy is called", ""]);
    writing.parts.push(["[SECTION:BASICS]", "What the section is about", ...(random.chance(0.15) ? applicability(writing, 0.5) : []), ...(random.chance(0.1) ? clausesOn(writing.forms[0], writing) : [])]);
    for (let count = 0; count < rules / 2; count++) {
      writing.parts.push(rulePart(jurisdiction, writing));
      if (random.chance(0.2)) writing.parts.push(exceptionPart(jurisdiction, writing));
      if (random.chance(0.05)) writing.parts.push(exceptionPart(jurisdiction, writing));
    }
    writing.parts.push([`[END:JURISDICTION:${jurisdiction}]`]);
  }
  noteBack(writing);
  return used(writing.parts);
}
