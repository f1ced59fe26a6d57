/** A library with rules that conflict, and what the conflict pass would say of them, made by hand. */
import type { Related } from "../../compiler/conflicts/relate.js";

const fact = (name: string, type: string, ...more: readonly string[]): string => `[FACT:${name}]\nWhat the desk knows.\n[/FACT]\n[TYPE:${type}]\n${more.map((tag) => `[${tag}]\n`).join("")}\n`;
const rule = (id: string, text: string, ...tags: readonly string[]): string => `[RULE:LIB:${id}]\n${text}\n[/RULE]\n${tags.map((tag) => `[${tag}]\n`).join("")}\n`;

/** Line 33 begins the first rule. */
export const CONFLICTING = `${fact("lent", "date")}${fact("returned", "date")}${fact("item", "one of book, film")}${fact("items on loan", "integer", "UNIT:items")}${fact("loan period", "number", "UNIT:days")}[JURISDICTION:LIB]

Lending

${rule("LOAN", "Bring back what you borrow\nwithin 30 days.", "TIMING:within 30 days of lent", "ACTION:returned", "CONFLICT-NOTE:shorter for films - see LIB:FILM")}${rule("FILM", "Bring a film back within 7 days.", "CONDITION:item is film", "TIMING:within 7 days of lent", "ACTION:returned")}${rule("STAMP", "A stamp is good for 12 months.", "TIMING:12 months validity", "CONFLICT-NOTE:see LIB:STAMP-RECESS")}${rule("STAMP-RECESS", "In the recess it is good for 6 months.", "TIMING:6 months validity during recess", "CONFLICT-NOTE:see LIB:STAMP")}${rule("PERIOD", "A loan lasts 30 days.", "VALUE:loan period = 30 days")}${rule("PERIOD-FILM", "For films it is 7 days.", "CONDITION:item is film", "OVERRIDE:LIB:PERIOD", "VALUE:loan period = 7 days")}${rule("MANY", "Take at most 5 items.", "LIMITATION:5 items maximum", "MEASURE:items on loan")}${rule("CARE", "Handle all with care.", "REQUIREMENT:a clean table", "CONFLICT-CHECK:varies")}${rule("CARE-AGAIN", "Handle all with care.", "REQUIREMENT:a clean table", "CONFLICT-NOTE:the same in LIB:CARE and MUSEUM:CARE")}[END:JURISDICTION:LIB]
`;

const nothing = { relation: null, declared: true, subject: "", witness: null, prevails: null, basis: null } as const;
const days = { event: "2026-03-01", action: "2026-11-01" };

/** One of each status, in an order that is not that of urgency. */
export const MADE: Omit<Related, "graph"> = {
  conflicts: [
    {
      rules: ["LIB:FILM", "LIB:LOAN"], relation: "stricter", declared: true, status: "one-sided", subject: "returned", detail: "7 days against 30 days",
      witness: { asOf: "2026-03-14", facts: { item: "film", lent: "2026-03-01", returned: "2026-03-13" } }, prevails: "LIB:FILM", basis: "specificity",
    },
    {
      rules: ["LIB:STAMP-RECESS", "LIB:STAMP"], relation: "stricter", declared: true, status: "confirmed", subject: "validity", detail: "6 months against 12 months",
      witness: { asOf: "2026-11-02", facts: { "LIB:STAMP": days, "LIB:STAMP-RECESS": { ...days, recess: true } } }, prevails: null, basis: null,
    },
    {
      rules: ["LIB:PERIOD", "LIB:PERIOD-FILM"], relation: "contradicts", declared: false, status: "settled", subject: "loan period", detail: "30 days against 7 days",
      witness: { asOf: "2026-03-14", facts: { item: "film" } }, prevails: "LIB:PERIOD-FILM", basis: "override",
    },
    {
      rules: ["LIB:LOAN", "LIB:MANY"], relation: "overlaps", declared: false, status: "undeclared", subject: "items on loan", detail: "made up",
      witness: { asOf: "2026-03-14", facts: { itemsOnLoan: 6 } }, prevails: null, basis: null,
    },
    { ...nothing, rules: ["LIB:CARE"], status: "unconfirmed", detail: "varies" },
    { ...nothing, rules: ["LIB:CARE-AGAIN", "MUSEUM:CARE"], status: "unconfirmed", detail: "the same in LIB:CARE and MUSEUM:CARE" },
    { ...nothing, rules: ["LIB:PERIOD", "LIB:PERIOD-FILM"], status: "stale", detail: "never together" },
    { ...nothing, rules: ["LIB:CARE", "LIB:CARE-AGAIN"], relation: "restates", declared: false, status: null, detail: "the same clauses" },
  ],
  pairs: 0,
  undecided: [{ rules: ["LIB:LOAN", "LIB:CARE"], reason: "a product of two facts" }],
  problems: [],
};
