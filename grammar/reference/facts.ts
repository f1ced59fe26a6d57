/** The types that a fact can have, and the units of numbers. */
import type { Entry, TypeEntry } from "./entry.js";

export const TYPES: readonly TypeEntry[] = [
  { written: "boolean", means: "Yes or no.", example: "boolean", literal: "true", json: true },
  { written: "number", means: "A number, with a UNIT or without.", example: "number", unit: "kilometres", literal: "2.5 kilometres", json: 2.5 },
  { written: "integer", means: "A whole number.", example: "integer", unit: "books", literal: "3 books", json: 3 },
  { written: "money", means: "An amount; without a UNIT it is in US dollars.", example: "money", literal: "$12.50", json: 12.5 },
  { written: "date", means: "A day of the calendar, from 0001-01-01 to 9999-12-31.", example: "date", literal: "2026-03-01", json: "2026-03-01" },
  { written: "text", means: "Any words.", example: "text", literal: "\"Hillside\"", json: "Hillside" },
  { written: "one of V, V, V", means: "One of the values listed, and no other.", example: "one of Adult, Child, Group", literal: "Adult", json: "Adult" },
];

/** The units that need no declaration. */
export const UNITS: readonly Entry[] = [
  { written: "day", means: "A day of the calendar.", example: "10 days" },
  { written: "business day", means: "Monday to Friday, without the holidays of the configuration.", example: "5 business days" },
  { written: "week", means: "Seven days.", example: "2 weeks" },
  { written: "month", means: "The same day of a later month, or that month's last: six months after 31 August is 28 or 29 February.", example: "6 months" },
  { written: "year", means: "Twelve months.", example: "one year" },
  { written: "semester", means: "Counted, never turned into days.", example: "2 semesters" },
  { written: "term", means: "Counted, never turned into days.", example: "3 terms" },
  { written: "hour", means: "A number of hours.", example: "20 hours" },
  { written: "minute", means: "A number of minutes.", example: "45 minutes" },
  { written: "time", means: "How often.", example: "two times" },
  { written: "UNIT/UNIT | UNIT per UNIT", means: "A rate.", example: "20 hours per week" },
  { written: "$", means: "US dollars.", example: "$300" },
  { written: "percent | %", means: "Hundredths.", example: "15 percent" },
];
