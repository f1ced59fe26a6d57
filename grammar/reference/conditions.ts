/** The tests of a condition and what joins them. */
import type { ConditionEntry } from "./entry.js";

/** `X`, `V` are values, `A` is a day, `Q` a span of time. */
export const PREDICATES: readonly ConditionEntry[] = [
  { kind: "name", written: "X", means: "The fact is true.", example: "card blocked" },
  { kind: "comparison", written: "X is V", also: { of: "is", others: ["=", "is exactly"] }, means: "Both are the same.", example: "borrower kind is Child" },
  { kind: "comparison", written: "X is not V", also: { of: "is not", others: ["!="] }, means: "They differ.", example: "branch is not \"Hillside\"" },
  { kind: "one-of", written: "X is one of V, V", means: "It is any of them.", example: "borrower kind is one of Child, Group" },
  { kind: "or", written: "X is V or V", means: "The same, for the values of one list.", example: "borrower kind is Child or Group" },
  { kind: "is-none", written: "X is none", means: "It is known not to be: not done, or not there.", example: "return date is none" },
  { kind: "is-none", written: "X is not none", means: "It is known to be.", example: "return date is not none" },
  { kind: "comparison", written: "X is at least V", also: { of: "is at least", others: [">=", "at least", "is no less than", "is no fewer than"] }, means: "So much or more.", example: "items on loan is at least 3 items" },
  { kind: "comparison", written: "X is at most V", also: { of: "is at most", others: ["<=", "at most", "is no more than", "is up to"] }, means: "So much or less.", example: "items on loan is at most 12 items" },
  { kind: "comparison", written: "X is longer than V", also: { of: "is longer than", others: [">", "more than", "is more than"] }, means: "More than that.", example: "loan period is longer than 4 weeks" },
  { kind: "comparison", written: "X is less than V", also: { of: "is less than", others: ["<", "less than", "is shorter than", "is fewer than"] }, means: "Less than that.", example: "fine paid is less than $2" },
  { kind: "comparison", written: "X is before A", also: { of: "is before", others: ["before", "is earlier than", "<"] }, means: "An earlier day.", example: "return date is before card expiry" },
  { kind: "comparison", written: "X is after A", also: { of: "is after", others: ["after", "is later than", ">"] }, means: "A later day.", example: "return date is after card expiry" },
  { kind: "comparison", written: "X is on or before A", also: { of: "is on or before", others: ["on or before", "is no later than", "<="] }, means: "That day or an earlier one.", example: "return date is on or before 2026-05-31" },
  { kind: "comparison", written: "X is on or after A", also: { of: "is on or after", others: ["on or after", "is no earlier than", ">="] }, means: "That day or a later one.", example: "card expiry is on or after today" },
  { kind: "distance", written: "X is at least Q before A", means: "So long before the day, or still earlier.", example: "loan date is at least 2 weeks before card expiry" },
  { kind: "distance", written: "X is at most Q before A", means: "Not after the day, and no longer before it than that.", example: "loan date is at most 2 weeks before card expiry" },
  { kind: "distance", written: "X is more than Q before A", means: "Longer before the day than that.", example: "loan date is more than 2 weeks before card expiry" },
  { kind: "distance", written: "X is less than Q before A", means: "Not after the day, and less long before it.", example: "loan date is less than 2 weeks before card expiry" },
  { kind: "distance", written: "X is at least Q after A", means: "So long after the day, or still later.", example: "return date is at least 3 days after loan date" },
  { kind: "distance", written: "X is at most Q after A", means: "Not before the day, and no longer after it than that.", example: "return date is at most 3 days after loan date" },
  { kind: "distance", written: "X is more than Q after A", means: "Longer after the day than that.", example: "return date is more than 3 days after loan date" },
  { kind: "distance", written: "X is less than Q after A", means: "Not before the day, and less long after it.", example: "return date is less than 3 days after loan date" },
  { kind: "within", written: "X is within Q of A", also: { of: " of ", others: [" after "] }, means: "From the day on, for so long; both ends count.", example: "return date is within loan period of loan date" },
  { kind: "within", written: "X is within Q before A", means: "Up to the day, for so long; both ends count.", example: "return date is within 30 days before card expiry" },
  { kind: "between", written: "X is between V and V", means: "Not under the first and not over the second.", example: "items on loan is between 3 items and 12 items" },
  { kind: "comparison", written: "X is not at least V", means: "The opposite; `not` may stand behind every `is`.", example: "items on loan is not at least 3 items" },
];

export const JOINS: readonly ConditionEntry[] = [
  { kind: "and", written: "C and C", means: "Both hold.", example: "card blocked and summer break" },
  { kind: "or", written: "C or C", means: "One of them holds; `and` binds closer than `or`.", example: "card blocked or items on loan is at least 12 items" },
  { kind: "not", written: "not C", means: "It does not hold.", example: "not card blocked" },
  { kind: "and", written: "( C )", means: "What stands in parentheses is read first.", example: "(card blocked or summer break) and borrower kind is Child" },
];
