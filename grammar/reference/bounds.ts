/** The forms of DURATION, LIMITATION and REQUIREMENT, and the ways of writing each. */
import type { Form } from "./entry.js";

/** `Q` is a quantity, `X` what is measured, `C` a condition. */
export const BOUND_FORMS: readonly Form[] = [
  {
    tag: "DURATION", reads: { form: "span", comparator: "at most" }, title: "DURATION: at most",
    means: "It lasts so long, or shorter. A quantity alone is the most, and `per X` says for what it is counted.",
    writings: [
      { written: "Q", example: "12 months" },
      { written: "Q maximum", example: "12 months maximum" },
      { written: "max Q", example: "max 12 months" },
      { written: "up to Q", example: "up to 12 months" },
      { written: "Q per X", example: "12 months per card" },
    ],
  },
  {
    tag: "DURATION", reads: { form: "span", comparator: "at least" }, title: "DURATION: at least",
    means: "It lasts so long, or longer.",
    writings: [
      { written: "Q minimum", example: "3 months minimum" },
      { written: "minimum Q", example: "minimum 3 months" },
      { written: "at least Q", example: "at least 3 months" },
    ],
  },
  {
    tag: "LIMITATION", reads: { form: "bound", comparator: "at most" }, title: "LIMITATION: at most",
    means: "There is so much of it, or less. A quantity alone is the most; so is one with any of the words below, and they can be combined.",
    writings: [
      { written: "Q", example: "12 items" },
      { written: "max Q", example: "max 12 items" },
      { written: "Q maximum", example: "12 items maximum" },
      { written: "at most Q", example: "at most 20 hours per week" },
      { written: "no more than Q", example: "no more than 12 items" },
      { written: "Q total", example: "24 months total" },
      { written: "Q total maximum", example: "24 months total maximum" },
      { written: "Q cap", example: "$300 cap" },
      { written: "Q only", example: "one time only" },
      { written: "max X Q", example: "max items on loan 12 items" },
      { written: "X max Q", example: "items on loan max 12 items" },
      { written: "Q during C", example: "20 hours/week during summer break" },
      { written: "Q if C", example: "3 items if card blocked" },
    ],
  },
  {
    tag: "LIMITATION", reads: { form: "bound", comparator: "at least" }, title: "LIMITATION: at least",
    means: "There is so much of it, or more.",
    writings: [
      { written: "min Q", example: "min 2 hours" },
      { written: "Q minimum", example: "2 hours minimum" },
      { written: "at least Q", example: "at least 2 hours" },
    ],
  },
  {
    tag: "REQUIREMENT", reads: { form: "bound", comparator: "at least" }, title: "REQUIREMENT: at least",
    means: "There is so much of it, or more. A quantity alone is the least.",
    writings: [
      { written: "Q", example: "6 hours per month" },
      { written: "minimum Q", example: "minimum 20 hours/week" },
      { written: "Q minimum", example: "5 hours minimum" },
      { written: "at least Q", example: "at least 3 terms" },
      { written: "N+ UNIT", example: "3+ years" },
    ],
  },
  {
    tag: "REQUIREMENT", reads: { form: "bound", comparator: "at most" }, title: "REQUIREMENT: at most",
    means: "There is so much of it, or less.",
    writings: [
      { written: "max Q", example: "max 2 hours" },
      { written: "no more than Q", example: "no more than 2 hours" },
    ],
  },
  {
    tag: "REQUIREMENT", reads: { form: "condition" }, title: "REQUIREMENT or RESTRICTION: a condition",
    means: "The condition must hold. It names at least one declared fact; without any, the words stay words and somebody attests them.",
    writings: [{ written: "C", example: "fine paid is at least $2 and not card blocked" }],
  },
  {
    tag: "RESTRICTION", reads: { form: "condition" }, title: "RESTRICTION",
    means: "The same. A RESTRICTION is never a bound.",
    writings: [{ written: "C", example: "branch is \"Hillside\"" }],
  },
];
