/** What an application must not be able to write: each error is expected, and its test reads that it is the one named. */
import { rules, type Facts, type NodeId, type RuleId } from "../../generated/index.js";
import { ADDRESS_001, COE_001, EXTENSION_001 } from "../../generated/isso/index.js";
import { evaluate, type IsoDate } from "policyc/runtime";

const asOf = "2026-03-20";

// @ts-expect-error TS2724: a rule that does not exist
import { ADRESS_001 } from "../../generated/isso/index.js";

// @ts-expect-error TS2882: a section that does not exist
import "../../generated/isso/adress.js";

// @ts-expect-error TS2561: a misspelt fact
export const misspeltFact = evaluate([ADDRESS_001], { visaStatuss: "F-1" }, { asOf });

// @ts-expect-error TS2353: the facts of a rule that was not asked
export const otherRule = evaluate([ADDRESS_001], { extensionApplicationDate: null }, { asOf });

// @ts-expect-error TS2353: a misspelt rule id among the facts
export const misspeltOwner = evaluate([COE_001], { "ISSO:COE-01": { complied: true } }, { asOf });

// @ts-expect-error TS2561: a misspelt input
export const misspeltInput = evaluate([COE_001], { "ISSO:COE-001": { complid: true } }, { asOf });

// @ts-expect-error TS2322: a number for a date
export const numberForDate = evaluate([ADDRESS_001], { moveDate: 20260301 }, { asOf });

// @ts-expect-error TS2322: a Date for a date
export const dateForDate = evaluate([ADDRESS_001], { moveDate: new Date() }, { asOf });

// @ts-expect-error TS2322: a word for a date
export const wordForDate = evaluate([ADDRESS_001], { moveDate: "tomorrow" }, { asOf });

// @ts-expect-error TS2322: a text of unknown form for a date
export const textForDate: IsoDate = String(asOf);

// @ts-expect-error TS2322: none for a boolean
export const noneForBoolean: Facts = { "ISSO:COE-001": { complied: null } };

// @ts-expect-error TS2322: a value that an enumeration has not
export const wrongValue = evaluate([ADDRESS_001], { institution: "elsewhere" }, { asOf });

// @ts-expect-error TS2820: a value in other letters
export const wrongLetters: NonNullable<Facts["institution"]> = "Columbia";

// @ts-expect-error TS2820: an id that no rule has
export const danglingId: RuleId = "ISSO:ADRESS-001";

// @ts-expect-error TS2820: an id that no node of the graph has
export const danglingNode: NodeId = "ISSO:ADRESS-001";

const report = evaluate([ADDRESS_001], { visaStatus: "F-1" }, { asOf });

// @ts-expect-error TS2551: a dangling id in the report
export const danglingInReport = report["ISSO:ADRESS-001"];

// @ts-expect-error TS7053: a rule in the report that was not asked
export const notAsked = report["ISSO:EXTENSION-001"];

// @ts-expect-error TS2367: an outcome that there is not
export const wrongOutcome = report["ISSO:ADDRESS-001"].outcome === "failed";

// @ts-expect-error TS2540: a verdict that is written to
report["ISSO:ADDRESS-001"].outcome = "satisfied";

// @ts-expect-error TS2741: no as-of date
export const noDate = evaluate([EXTENSION_001], {}, {});

// @ts-expect-error TS2561: a misspelt option
export const misspeltOption = evaluate([EXTENSION_001], {}, { asOf, assumeNoException: true });

// @ts-expect-error TS2339: a rule added to the list
rules.push(ADDRESS_001);

// @ts-expect-error TS2375: a rule taken for another
export const anotherRule: typeof EXTENSION_001 = ADDRESS_001;
