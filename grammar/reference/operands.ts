/** What has a value: constants, names, and what is computed from them. */
import type { ConditionEntry } from "./entry.js";

/** Each example is a condition in which the operand stands. `Q` is a span of time, `A` a day, `N` a number. */
export const OPERANDS: readonly ConditionEntry[] = [
  { kind: "number", written: "12", means: "A number; beside one with a unit, it has that unit.", example: "items on loan is at least 12" },
  { kind: "number", written: "12 UNIT | twelve UNIT", means: "A number with a unit, in digits or, up to twelve, in a word.", example: "loan period is at most four weeks" },
  { kind: "number", written: "$12.50", means: "An amount of money.", example: "price is at least $12.50" },
  { kind: "number", written: "15%", means: "A percentage.", example: "share is more than 15%" },
  { kind: "number", written: "-3", means: "A number below zero.", example: "days between return date and card expiry is at least -3 days" },
  { kind: "date", written: "2026-05-31", means: "A day: year, month, day.", example: "return date is after 2026-05-31" },
  { kind: "quoted", written: "\"words\"", means: "A text; a fact's name or a listed value in quotes is that fact or value.", example: "branch is \"Hillside\"" },
  { kind: "truth", written: "true | false", means: "Yes or no.", example: "card blocked is false" },
  { kind: "today", written: "today", means: "The day on which the case is judged.", example: "card expiry is before today" },
  { kind: "name", written: "NAME", means: "A declared fact; a listed value opposite a fact that has it; else an input of the rule.", example: "return date is before card expiry" },
  { kind: "arithmetic", written: "A + Q | A - Q", means: "A day that lies so much later or earlier.", example: "return date is on or before loan date + 30 days" },
  { kind: "arithmetic", written: "N + N | N - N", means: "A sum or a difference in one unit; days and weeks convert, and so do months and years.", example: "loan period is at most 2 weeks + 3 days" },
  { kind: "arithmetic", written: "N * N", means: "A product; one side at most has a unit, and `*` and `/` bind closer than `+` and `-`.", example: "fine paid is at least price * 2" },
  { kind: "arithmetic", written: "N * 50%", means: "That share of it: `price * 50%` is half the price.", example: "fine paid is at least price * 50%" },
  { kind: "arithmetic", written: "RATE * N", means: "A rate times what it is counted per.", example: "reading time * 2 weeks is at least 10 hours" },
  { kind: "arithmetic", written: "N / N", means: "A quotient; two amounts of one unit give a bare number.", example: "fine paid is at most price / 2" },
  { kind: "count", written: "days between A and A", means: "How many days lie from the first to the second; also with `business days`, `weeks`, `months`, `years`. Only full months and years count.", example: "days between loan date and return date is at most 30 days" },
  { kind: "count", written: "years since A", means: "How many lie from the day to the day of judgement.", example: "years since loan date is less than 1 year" },
  { kind: "offset", written: "Q before A | Q after A", means: "The day so long before or after.", example: "return date is before 3 days after loan date" },
  { kind: "pick", written: "smaller of N and N | larger of N and N", means: "One of two numbers; what is none is left out.", example: "fine paid is at least smaller of price and $20" },
  { kind: "pick", written: "earlier of A and A | later of A and A", means: "One of two days; what is none is left out.", example: "return date is on or before earlier of card expiry and 2026-12-31" },
  { kind: "pick", written: "larger of (SUM) and N", means: "After `of`, `between` and `since`, anything that is computed stands in parentheses.", example: "fine paid is at least larger of (price * 10%) and $5" },
];
