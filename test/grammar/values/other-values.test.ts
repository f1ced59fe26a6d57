/** Audiences, precedence, effective dates, inline exceptions, consequences and names. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { parseAudiences, parseConsequence, parseEffective, parseInlineException, parseName, parsePrecedence } from "../../../grammar/values/index.js";
import { audiences, exception } from "./support.js";

const AUDIENCES: Readonly<Record<string, string>> = {
  "All F-1 and J-1 international students": "all [F-1|J-1] international students",
  "F-1 only": "[F-1] only",
  "F-1": "[F-1]",
  "f-1": "[f-1]",
  "DES": "[DES]",
  "MS/PhD": "[MS/PhD]",
  "MS / PhD": "[MS|PhD]",
  "F-1, J-1 or PhD": "[F-1|J-1|PhD]",
  "F-1, J-1, and PhD students only": "[F-1|J-1|PhD] students only",
  "F\u20111\u00A0AND J\u20111": "[F-1|J-1]",
  "ALL F-1 STUDENTS": "prose",
  "All": "all []",
  "all students": "prose",
  "All new students": "prose",
  "All students only": "prose",
  "All undergraduates": "prose",
  "students": "prose",
  "only": "prose",
  "only F-1": "prose",
  "F-1 J-1": "prose",
  "F-1 and": "prose",
  "F-1 and students": "prose",
  "F-1 /J-1": "prose",
  "F-1 and/or J-1": "prose",
  "F-1 & J-1": "prose",
  "F-1 students and J-1 scholars": "prose",
  "F-1 new full time foreign students": "prose",
  "F-1 on leave": "prose",
  "F-1 who work": "prose",
  "F-1 except PhD": "prose",
  "not F-1": "prose",
  "All but F-1": "prose",
  "F-1 (graduate)": "prose",
  "F-1 students if enrolled": "prose",
  "": "prose",
};
for (const [value, expected] of Object.entries(AUDIENCES)) test(`APPLIES_TO ${value} is ${expected}`, () => assert.is(audiences(parseAudiences(value)), expected));

const PRECEDENCES: Readonly<Record<string, string>> = {
  "1-Federal": "1 Federal", "2": "2 null", " 1 \u2013 Federal  law ": "1 Federal law", "10-Local rules": "10 Local rules",
  "0-None": "prose", "01-Federal": "prose", "Federal": "prose", "1-": "prose", "1 Federal": "prose", "-1": "prose", "1.5": "prose", "1-2": "prose", "": "prose",
  "99999999999-Far": "prose",
};
for (const [value, expected] of Object.entries(PRECEDENCES)) {
  test(`PRECEDENCE ${value} is ${expected}`, () => {
    const read = parsePrecedence(value);
    assert.is(read === null ? "prose" : `${read.rank} ${read.label}`, expected);
  });
}

const EFFECTIVES: Readonly<Record<string, string>> = {
  "from 2026-01-01": "2026-01-01..", "until 2026-12-31": "..2026-12-31", "From 2026-01-01  UNTIL 2026-12-31": "2026-01-01..2026-12-31",
  "from 2024-02-29": "2024-02-29..", "from 2000-02-29": "2000-02-29..", "from 0001-01-01": "0001-01-01..", "from 2026\u201101\u201101": "2026-01-01..",
  "from 2026-02-29": "prose", "from 1900-02-29": "prose", "from 2026-13-01": "prose", "from 2026-00-10": "prose", "from 2026-01-00": "prose", "from 0000-01-01": "prose",
  "from 2026-1-1": "prose", "2026-01-01": "prose", "from": "prose", "from 2026-01-01 until": "prose", "until 2026-12-31 from 2026-01-01": "prose",
  "from 2026-01-01 to 2026-12-31": "prose", "from 2026-01-01x": "prose", "": "prose",
};
for (const [value, expected] of Object.entries(EFFECTIVES)) {
  test(`EFFECTIVE ${value} is ${expected}`, () => {
    const read = parseEffective(value);
    assert.is(read === null ? "prose" : `${read.from ?? ""}..${read.until ?? ""}`, expected);
  });
}

const EXCEPTIONS: Readonly<Record<string, string>> = {
  "STEM = +24 months": "STEM = +24 month",
  "STEM=+24 months": "STEM = +24 month",
  "the summer session = 40 hours/week": "summer session = 40 hour/week",
  "1L = 10 days": "1L = 10 day",
  "unlimited during recess": "unlimited during(recess)",
  "part-time work if approved": "part-time work if(approved)",
  "full-time during summer vacation if continuing": "full-time during(summer vacation) if(continuing)",
  "STEM = + 24 months": "prose",
  "STEM = 2-3 months": "prose",
  "STEM = 3+ months": "prose",
  "STEM = 24": "prose",
  "STEM = +24 months if approved": "prose",
  "1 academic year = 2 semesters": "prose",
  "J-1 requires authorization request": "prose",
  "remote CPT allowed": "prose",
  "remote CPT if approved": "remote CPT if(approved)",
  "Unlimited during recess": "Unlimited during(recess)",
  "J-1 if sponsored": "prose",
  "J-1 students if sponsored": "prose",
  "no extension if late": "prose",
  "fee required if late": "prose",
  "30 days if late": "prose",
  "full-time if continuing during summer": "prose",
  "full-time if continuing if approved": "prose",
  "full-time when continuing": "prose",
  "full-time even if continuing": "prose",
  "full-time if continuing, part-time otherwise": "prose",
  "if late": "prose",
  "": "prose",
};
for (const [value, expected] of Object.entries(EXCEPTIONS)) test(`EXCEPTION ${value} is ${expected}`, () => assert.is(exception(parseInlineException(value)), expected));

const CONSEQUENCES: Readonly<Record<string, readonly [string | null, string]>> = {
  "status violation": [null, "status violation"],
  "12+ months full-time CPT = OPT ineligibility": ["12+ months full-time CPT", "OPT ineligibility"],
  "OPT ineligibility if <2 semesters remain": ["<2 semesters remain", "OPT ineligibility"],
  "termination if status = F-1": ["status = F-1", "termination"],
  "termination if months used \u2265 12": ["months used >= 12", "termination"],
  "a = b = c": [null, "a = b = c"],
  "a = b if c": [null, "a = b if c"],
  "if late, termination": [null, "if late, termination"],
  "termination if": [null, "termination if"],
  'letter says "a = b"': [null, 'letter says "a = b"'],
};
for (const [value, [cause, effect]] of Object.entries(CONSEQUENCES)) {
  test(`CONSEQUENCE ${value}`, () => {
    const read = parseConsequence(value);
    assert.equal([read?.cause?.text ?? null, read?.effect.text], [cause, effect]);
  });
}
test("a blank CONSEQUENCE is prose", () => assert.is(parseConsequence(" "), null));

const NAMES: Readonly<Record<string, string | null>> = {
  "move date": "move date", "the  move date": "move date", "the": "the", "today": "today", "I-765 filed date": "I-765 filed date", "\u00E9tape 'x": null,
  "end of program": "end of program", "more time": "more time", "8843 date": null, "Form 8843 date": null, "start and end": null, "a, b": null, "": null, "before": null,
  "date (new)": null, "days since arrival": null, "class three": "class three", "class three weeks": null,
};
for (const [value, expected] of Object.entries(NAMES)) test(`name ${value}`, () => assert.is(parseName(value)?.text ?? null, expected));

test.run();
