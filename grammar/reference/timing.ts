/** The forms of TIMING and DEADLINE, and every way of writing each. */
import type { Form, TagEntry } from "./entry.js";

const TAG = "TIMING";

/** Each example is typed in the form of its entry. `Q` is a quantity, `A` the day that is counted from or to, `X` the thing done. */
export const TIMING_FORMS: readonly Form[] = [
  {
    tag: TAG, reads: { form: "deadline" }, title: "Deadline",
    means: "The thing is done on the last day at the latest. The day from which time is counted is not counted itself: ten days from 1 March end on 11 March. A deadline sets no first day, so whatever is done early is in time.",
    writings: [
      { written: "within Q", example: "within 10 days" },
      { written: "X within Q", example: "report within 10 days" },
      { written: "within Q of A", example: "within 10 days of arrival" },
      { written: "within Q after A", example: "within 3 business days after arrival" },
      { written: "within Q from A", example: "return date within loan period from loan date" },
      { written: "within first week", example: "within first week" },
      { written: "Q after A", example: "30 days after loan date" },
      { written: "Q post-A", example: "60 days post-graduation" },
      { written: "Q to X", example: "14 days to appeal" },
      { written: "Q X deadline", example: "15 days renewal deadline" },
      { written: "no later than Q after A", example: "no later than 2 weeks after arrival" },
      { written: "Q max from A", example: "6 months max from loan date" },
    ],
  },
  {
    tag: TAG, reads: { form: "before" }, title: "Before a day",
    means: "The thing is done earlier than the day named; on that day it is too late.",
    writings: [
      { written: "before A", example: "before card expiry" },
      { written: "prior to A", example: "prior to departure" },
    ],
  },
  {
    tag: TAG, reads: { form: "by" }, title: "By a day",
    means: "The thing is done on the day named or earlier.",
    writings: [
      { written: "by A", example: "by card expiry" },
      { written: "no later than A", example: "no later than the open day" },
      { written: "on or before A", example: "on or before 2026-09-01" },
    ],
  },
  {
    tag: TAG, reads: { form: "lead-time" }, title: "Lead time",
    means: "The thing is done so long before the day named, or earlier. Of a range, the smaller number is the last day, and the larger one is told as the day on which it opens; `3+` means at least 3.",
    writings: [
      { written: "at least Q before A", example: "at least 5 business days before loan date" },
      { written: "Q minimum", example: "2-3 weeks minimum" },
      { written: "Q or more", example: "10 days or more" },
      { written: "Q advance X", example: "3+ days advance booking" },
      { written: "no later than Q before A", example: "no later than 1 month before card expiry" },
    ],
  },
  {
    tag: TAG, reads: { form: "earliest" }, title: "Earliest day",
    means: "The thing is not done before a certain day. While it is not done at all, nothing is wrong: the answer is pending. `after A` leaves out the day itself, the other forms let it count.",
    writings: [
      { written: "earliest X = Q before A", example: "earliest renewal = 30 days before card expiry" },
      { written: "no more than Q before A", example: "no more than 30 days before card expiry" },
      { written: "no earlier than Q before A", example: "no earlier than 2 weeks before card expiry" },
      { written: "not before A", example: "not before loan date" },
      { written: "after A", example: "after loan date" },
    ],
  },
  {
    tag: TAG, reads: { form: "until" }, title: "Until a day",
    means: "A state may be relied on up to the day named, which is included. The action is the day on which somebody relies on it; where nobody does, the clause says nothing.",
    writings: [
      { written: "through A", example: "through card expiry" },
      { written: "until A", example: "until card expiry" },
      { written: "ends on A", example: "ends on card expiry" },
    ],
  },
  {
    tag: TAG, reads: { form: "validity" }, title: "Validity",
    means: "What was issued can be used for so long: the event is the day of issue, the action the day of use. The day on which the time is full is the first on which it no longer can. With `Q or A` it also ends after the day named, whichever comes first.",
    writings: [
      { written: "Q validity", example: "12 months validity" },
      { written: "valid for Q", example: "valid for 6 months" },
      { written: "Q or A", example: "12 months or card expiry" },
    ],
  },
  {
    tag: TAG, reads: { form: "remaining-validity" }, title: "Remaining validity",
    means: "On the day of the action, so much time is still left until the event, the day on which something expires.",
    writings: [{ written: "Q validity required", example: "6 months validity required" }],
  },
  {
    tag: TAG, reads: { form: "processing" }, title: "Processing time",
    means: "An estimate that helps with planning. It judges nothing, and where a rule has no other clause, somebody attests the rule's text.",
    writings: [{ written: "Q X processing", example: "2-3 weeks card processing" }],
  },
];

/** What may stand around any form; the form itself is a deadline in each example. */
export const TIMING_LIMITS: readonly TagEntry[] = [
  { tag: TAG, written: "AUDIENCE = ...", means: "The clause is judged for this audience only.", example: "Adult = within 30 days", reads: { form: "deadline", audience: ["Adult"] } },
  { tag: TAG, written: "... during C", means: "The clause is judged only where the condition holds.", example: "within 60 days during summer break", reads: { form: "deadline", condition: "summer break" } },
  { tag: TAG, written: "... while C", means: "The same.", example: "within 60 days while summer break", reads: { form: "deadline", condition: "summer break" } },
  { tag: TAG, written: "... if C", means: "The same.", example: "within 3 days if items on loan is more than 5 items", reads: { form: "deadline", condition: "items on loan is more than 5 items" } },
  { tag: TAG, written: "... when C", means: "The same.", example: "within 3 days when card blocked", reads: { form: "deadline", condition: "card blocked" } },
];
