/** What an application may write against the generated modules: this file must compile, and gives the answers that its test reads. */
import { rules, type Facts, type RuleId } from "../../generated/index.js";
import { isso } from "../../generated/index.js";
import { ADDRESS_001, EXTENSION_001, TRAVEL_SIG_001 } from "../../generated/isso/index.js";
import { evaluate, explain, trace, type IsoDate, type Outcome, type Trace, type Verdict } from "policyc/runtime";

const moved: IsoDate = "2026-03-01";
const report = evaluate([ADDRESS_001], { institution: "columbia", visaStatus: "F-1", moveDate: moved, addressReportDate: null }, { asOf: "2026-03-20" });

const outcome: Outcome = report["ISSO:ADDRESS-001"].outcome;
const due: string | undefined = report["ISSO:ADDRESS-001"].due;
const id: "ISSO:ADDRESS-001" = report["ISSO:ADDRESS-001"].rule;
const why: Trace = trace(report["ISSO:ADDRESS-001"]);
const words: string = explain(report["ISSO:ADDRESS-001"]);

// Facts of several rules together, what one rule asks for itself, an option.
const both = evaluate(
  [ADDRESS_001, isso.EXTENSION_001, isso.COE_001],
  { institution: "columbia", visaStatus: "F-1", moveDate: null, programEndDate: "2026-05-31", extensionApplicationDate: "2026-05-30", "ISSO:COE-001": { complied: true } },
  { asOf: "2026-03-20", assumeNoExceptions: true },
);
const second: Verdict<"ISSO:EXTENSION-001"> = both["ISSO:EXTENSION-001"];

// Rules are values: they are kept in lists, and asked for what they are.
const chosen = [EXTENSION_001, TRAVEL_SIG_001] as const;
const ids: readonly ("ISSO:EXTENSION-001" | "ISSO:TRAVEL-SIG-001")[] = chosen.map((rule) => rule.id);
const nothingGiven = evaluate(chosen, {}, { asOf: "2026-03-20" });

// All rules on all facts.
const facts: Facts = { institution: "columbia", visaStatus: "J-1", moveDate: "2026-03-01", addressReportDate: "2026-03-11", "ISSO:COE-001": { complied: false } };
const everything = evaluate(rules, facts, { asOf: "2026-03-20" });
const late: readonly RuleId[] = rules.map((rule) => rule.id).filter((rule) => everything[rule].outcome === "violated");

export const answers = {
  outcome, due, id, words, ids, late,
  missing: why.missing,
  second: second.outcome,
  extension: nothingGiven["ISSO:EXTENSION-001"].outcome,
  count: Object.keys(everything).length,
};
