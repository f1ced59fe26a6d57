/** How APPLIES_TO, CONDITION, EFFECTIVE, PRECEDENCE, EXCEPTION, CONSEQUENCE and VALUE are written. */
import type { TagEntry } from "./entry.js";

export const TAG_ENTRIES: readonly TagEntry[] = [
  { tag: "APPLIES_TO", written: "AUDIENCE", means: "Applies to this audience.", example: "Adult", reads: { form: "condition", audience: ["Adult"], all: false, only: false } },
  { tag: "APPLIES_TO", written: "AUDIENCE only", means: "The same; `only` is for the reader.", example: "Staff only", reads: { form: "condition", audience: ["Staff"], only: true } },
  { tag: "APPLIES_TO", written: "All AUDIENCE and AUDIENCE nouns", means: "Applies to either of them: in a list, `and` adds.", example: "All Staff and Friends members", reads: { form: "condition", audience: ["Staff", "Friends"], all: true, noun: "members" } },
  { tag: "APPLIES_TO", written: "AUDIENCE, AUDIENCE or AUDIENCE", means: "The same, with commas and `or`.", example: "Adult, Child or Group", reads: { form: "condition", audience: ["Adult", "Child", "Group"] } },
  { tag: "APPLIES_TO", written: "AUDIENCE / AUDIENCE", means: "The same, with a stroke between blanks.", example: "Adult / Group borrowers", reads: { form: "condition", audience: ["Adult", "Group"], noun: "borrowers" } },
  { tag: "APPLIES_TO", written: "All", means: "Applies to everybody.", example: "All", reads: { form: "condition", audience: [], all: true } },
  { tag: "CONDITION", written: "C", means: "Applies where the condition holds.", example: "card blocked", reads: { form: "condition" } },
  { tag: "EFFECTIVE", written: "from D", means: "In force from this day on.", example: "from 2026-01-01", reads: { form: "condition", from: "2026-01-01", until: null } },
  { tag: "EFFECTIVE", written: "until D", means: "In force up to this day, and on it.", example: "until 2026-12-31", reads: { form: "condition", from: null, until: "2026-12-31" } },
  { tag: "EFFECTIVE", written: "from D until D", means: "In force from the first day to the last.", example: "from 2026-01-01 until 2026-12-31", reads: { form: "condition", from: "2026-01-01", until: "2026-12-31" } },
  { tag: "PRECEDENCE", written: "N", means: "The rank; the smaller number prevails.", example: "2", reads: { form: "value", rank: 2, label: null } },
  { tag: "PRECEDENCE", written: "N-LABEL", means: "The rank, with a name for it.", example: "1-City", reads: { form: "value", rank: 1, label: "City" } },
  { tag: "EXCEPTION", written: "X = Q", means: "For this audience, or where these words hold, the quantity is another.", example: "Group = 60 days", reads: { form: "value", subject: "Group", quantity: { min: 60, max: 60, unit: "day" } } },
  { tag: "EXCEPTION", written: "X = +Q", means: "The quantity grows by so much.", example: "Staff = +24 months", reads: { form: "value", subject: "Staff", quantity: { min: 24, max: 24, unit: "month", change: true } } },
  { tag: "EXCEPTION", written: "Y if C", means: "Where the condition holds, the rule's clauses are satisfied.", example: "unlimited if summer break", reads: { form: "condition" } },
  { tag: "EXCEPTION", written: "Y during C", means: "The same.", example: "unlimited during summer break", reads: { form: "condition", subject: "unlimited", condition: "summer break" } },
  { tag: "EXCEPTION", written: "Y during C if D", means: "Both must hold.", example: "unlimited during summer break if borrower kind is Group", reads: { form: "condition", condition: "summer break and borrower kind is Group" } },
  { tag: "CONSEQUENCE", written: "X = Y", means: "Cause and effect, told where the rule is violated.", example: "third reminder = card blocked", reads: { form: "value", cause: "third reminder", effect: "card blocked" } },
  { tag: "CONSEQUENCE", written: "Y if X", means: "The same, the other way round.", example: "card blocked if nobody answers", reads: { form: "value", cause: "nobody answers", effect: "card blocked" } },
  { tag: "VALUE", written: "FACT = V", means: "On a rule: what the fact is where the rule applies.", example: "loan period = 14 days", reads: { form: "value" } },
  { tag: "VALUE", written: "FACT = V during C", means: "The same, where a condition holds as well; `if`, `when` and `while` say it, too.", example: "loan period = 60 days during summer break", reads: { form: "value" } },
];
