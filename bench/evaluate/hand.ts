/** The forty rules written by hand: functions in an array over day numbers, as somebody writes them who has no compiler. */
import { addMonths, businessDaysBefore } from "./days.js";
import type { Student } from "./students.js";

export const NOT_APPLICABLE = 0;
export const SATISFIED = 1;
export const VIOLATED = 2;
export const PENDING = 3;
export const UNKNOWN = 4;

/** An outcome as a small integer. */
export type HandCode = typeof NOT_APPLICABLE | typeof SATISFIED | typeof VIOLATED | typeof PENDING | typeof UNKNOWN;

const met = (holds: boolean): HandCode => (holds ? SATISFIED : VIOLATED);
const isNot = (value: string | null, wanted: string): boolean => value !== null && value !== wanted;
const due = (s: Student, last: number, done: number | null): HandCode => (done === null ? (s.asOf <= last ? PENDING : VIOLATED) : done > last ? VIOLATED : SATISFIED);

/** The outcome of each rule, in the order of `students.policy`. */
export const outcomes: readonly ((s: Student) => HandCode)[] = [
  /* R01 */ (s) => s.addressChanged === null ? NOT_APPLICABLE : due(s, s.addressChanged + 10, s.addressReported),
  /* R02 */ (s) => s.reentry === null ? NOT_APPLICABLE : s.auth === null ? UNKNOWN : s.auth !== "none" && s.auth !== "cpt" ? NOT_APPLICABLE : s.travelSigned === null ? UNKNOWN : met(s.reentry < addMonths(s.travelSigned, 12)),
  /* R03 */ (s) => s.reentry === null ? NOT_APPLICABLE : s.auth === null ? UNKNOWN : s.auth !== "opt" && s.auth !== "stem" ? NOT_APPLICABLE : s.travelSigned === null ? UNKNOWN : met(s.reentry < addMonths(s.travelSigned, 6)),
  /* R04 */ (s) => s.inSession === null ? UNKNOWN : !s.inSession ? NOT_APPLICABLE : s.onCampusHours === null ? UNKNOWN : met(s.onCampusHours <= 20),
  /* R05 */ (s) => s.inSession === null ? UNKNOWN : s.inSession ? NOT_APPLICABLE : s.onCampusHours === null ? UNKNOWN : met(s.onCampusHours <= 40),
  /* R06 */ (s) => s.auth === null ? UNKNOWN : s.auth !== "opt" ? NOT_APPLICABLE : s.unemployedDays === null ? UNKNOWN : met(s.unemployedDays <= 90),
  /* R07 */ (s) => s.auth === null ? UNKNOWN : s.auth !== "stem" ? NOT_APPLICABLE : s.unemployedDays === null ? UNKNOWN : met(s.unemployedDays <= 150),
  /* R08 */ (s) => s.optApplied === null ? NOT_APPLICABLE : s.visa === null ? UNKNOWN : s.visa !== "F1" ? NOT_APPLICABLE : s.programEnd === null ? UNKNOWN : met(s.optApplied >= s.programEnd - 90),
  /* R09 */ (s) => isNot(s.visa, "F1") || s.completed === false || isNot(s.auth, "none") ? NOT_APPLICABLE : s.visa === null || s.completed === null || s.auth === null || s.programEnd === null ? UNKNOWN : due(s, s.programEnd + 60, s.optApplied),
  /* R10 */ (s) => s.completed === true || s.extensionRequested === null ? NOT_APPLICABLE : s.completed === null || s.programEnd === null ? UNKNOWN : met(s.extensionRequested <= s.programEnd - 14),
  /* R11 */ (s) => s.completed === true || (s.programEnd !== null && s.asOf < s.programEnd - 60) ? NOT_APPLICABLE : s.completed === null || s.programEnd === null ? UNKNOWN : due(s, s.programEnd - 14, s.extensionRequested),
  /* R12 */ (s) => s.visa === null ? UNKNOWN : s.visa !== "F1" || s.cptStart === null ? NOT_APPLICABLE : due(s, businessDaysBefore(s.cptStart, 10), s.cptApplied),
  /* R13 */ (s) => s.cptStart === null || s.level === "phd" ? NOT_APPLICABLE : s.level === null || s.programStart === null ? UNKNOWN : met(s.cptStart >= addMonths(s.programStart, 9)),
  /* R14 */ (s) => s.cptStart === null ? NOT_APPLICABLE : s.programEnd === null ? UNKNOWN : met(s.cptStart <= s.programEnd),
  /* R15 */ (s) => s.optApplied === null ? NOT_APPLICABLE : s.fullTimeCptMonths === null ? UNKNOWN : met(s.fullTimeCptMonths < 12),
  /* R16 */ (s) => isNot(s.visa, "F1") || s.completed === false || isNot(s.auth, "none") ? NOT_APPLICABLE : s.visa === null || s.completed === null || s.auth === null || s.programEnd === null ? UNKNOWN : met(s.asOf <= s.programEnd + 60),
  /* R17 */ (s) => isNot(s.visa, "J1") || s.completed === false ? NOT_APPLICABLE : s.visa === null || s.completed === null || s.programEnd === null ? UNKNOWN : met(s.asOf <= s.programEnd + 30),
  /* R18 */ (s) => s.inSession === false || isNot(s.level, "bachelor") || s.reducedLoad === true ? NOT_APPLICABLE : s.inSession === null || s.level === null || s.reducedLoad === null || s.credits === null ? UNKNOWN : met(s.credits >= 12),
  /* R19 */ (s) => s.inSession === false || (s.level !== null && s.level !== "master" && s.level !== "phd") || s.reducedLoad === true ? NOT_APPLICABLE : s.inSession === null || s.level === null || s.reducedLoad === null || s.credits === null ? UNKNOWN : met(s.credits >= 9),
  /* R20 */ (s) => s.inSession === false || isNot(s.level, "language") ? NOT_APPLICABLE : s.inSession === null || s.level === null || s.credits === null ? UNKNOWN : met(s.credits >= 18),
  /* R21 */ (s) => s.inSession === false || isNot(s.visa, "F1") ? NOT_APPLICABLE : s.inSession === null || s.visa === null || s.onlineCredits === null ? UNKNOWN : met(s.onlineCredits <= 3),
  /* R22 */ (s) => s.visa === null ? UNKNOWN : s.visa !== "J1" ? NOT_APPLICABLE : s.onlineCredits === null ? UNKNOWN : met(s.onlineCredits <= 0),
  /* R23 */ (s) => s.reentry === null ? NOT_APPLICABLE : s.passportExpiry === null ? UNKNOWN : met(s.passportExpiry >= addMonths(s.reentry, 6)),
  /* R24 */ (s) => s.passportExpiry === null ? UNKNOWN : met(s.passportExpiry >= s.asOf),
  /* R25 */ (s) => s.auth === null ? UNKNOWN : s.auth !== "stem" ? NOT_APPLICABLE : s.optStart === null ? UNKNOWN : due(s, addMonths(s.optStart, 12) + 10, s.selfEval),
  /* R26 */ (s) => s.auth === null ? UNKNOWN : (s.auth !== "opt" && s.auth !== "stem") || s.employerChanged === null ? NOT_APPLICABLE : due(s, s.employerChanged + 10, s.employerReported),
  /* R27 */ (s) => s.auth === null ? UNKNOWN : s.auth !== "opt" ? NOT_APPLICABLE : s.optEnd === null ? UNKNOWN : met(s.asOf <= s.optEnd),
  /* R28 */ (s) => s.optApplied === null ? NOT_APPLICABLE : s.auth === null ? UNKNOWN : s.auth !== "opt" ? NOT_APPLICABLE : s.optStart === null || s.programEnd === null ? UNKNOWN : met(s.optStart <= s.programEnd + 60),
  /* R29 */ (s) => s.auth === null ? UNKNOWN : s.auth !== "opt" ? NOT_APPLICABLE : s.optStart === null || s.optEnd === null ? UNKNOWN : met(s.optEnd <= addMonths(s.optStart, 12)),
  /* R30 */ (s) => s.auth === null ? UNKNOWN : s.auth !== "stem" ? NOT_APPLICABLE : s.optStart === null || s.optEnd === null ? UNKNOWN : met(s.optEnd <= addMonths(s.optStart, 24)),
  /* R31 */ (s) => s.visa === null ? UNKNOWN : s.visa !== "F1" ? NOT_APPLICABLE : s.programStart === null ? UNKNOWN : due(s, s.programStart + 30, s.checkedIn),
  /* R32 */ (s) => s.visa === null ? UNKNOWN : s.visa !== "J1" ? NOT_APPLICABLE : s.programStart === null ? UNKNOWN : due(s, s.programStart + 20, s.checkedIn),
  /* R33 */ (s) => s.checkedIn === null ? NOT_APPLICABLE : s.programStart === null ? UNKNOWN : met(s.checkedIn >= s.programStart - 30),
  /* R34 */ (s) => s.transferRequested === null ? NOT_APPLICABLE : s.visa === null || s.programEnd === null ? UNKNOWN : met(s.transferRequested <= s.programEnd + (s.visa === "F1" ? 60 : 30)),
  /* R35 */ (s) => s.visa === "J1" || s.inSession === true ? (s.insured === null ? UNKNOWN : met(s.insured)) : s.visa === null || s.inSession === null ? UNKNOWN : NOT_APPLICABLE,
  /* R36 */ (s) => s.inSession === false || s.reducedLoad === false ? NOT_APPLICABLE : s.inSession === null || s.reducedLoad === null || s.onCampusHours === null ? UNKNOWN : met(s.onCampusHours <= 10),
  /* R37 */ (s) => isNot(s.visa, "J1") || isNot(s.level, "phd") ? NOT_APPLICABLE : s.visa === null || s.level === null || s.programStart === null || s.programEnd === null ? UNKNOWN : met(s.programEnd <= addMonths(s.programStart, 60)),
  /* R38 */ (s) => s.completed === true || s.inSession === false ? NOT_APPLICABLE : s.completed === null || s.inSession === null || s.programEnd === null ? UNKNOWN : met(s.asOf <= s.programEnd),
  /* R39 */ (s) => s.level === null ? UNKNOWN : s.level !== "language" ? NOT_APPLICABLE : s.programStart === null || s.programEnd === null ? UNKNOWN : met(s.programEnd <= addMonths(s.programStart, 24)),
  /* R40 */ (s) => s.reducedLoad === null ? UNKNOWN : !s.reducedLoad ? NOT_APPLICABLE : s.level === null ? UNKNOWN : s.level === "language" ? NOT_APPLICABLE : s.credits === null ? UNKNOWN : met(s.credits >= (s.level === "bachelor" ? 6 : 4.5)),
];

const NO_DUE_DATE = (): null => null;

/** The last day of each rule where it has one and applies, whatever its outcome: `null` elsewhere. In the same order. */
export const dueDates: readonly ((s: Student) => number | null)[] = [
  /* R01 */ (s) => (s.addressChanged === null ? null : s.addressChanged + 10),
  /* R02 */ (s) => (s.reentry !== null && (s.auth === "none" || s.auth === "cpt") && s.travelSigned !== null ? addMonths(s.travelSigned, 12) - 1 : null),
  /* R03 */ (s) => (s.reentry !== null && (s.auth === "opt" || s.auth === "stem") && s.travelSigned !== null ? addMonths(s.travelSigned, 6) - 1 : null),
  /* R04 */ NO_DUE_DATE,
  /* R05 */ NO_DUE_DATE,
  /* R06 */ NO_DUE_DATE,
  /* R07 */ NO_DUE_DATE,
  /* R08 */ NO_DUE_DATE,
  /* R09 */ (s) => (s.visa === "F1" && s.completed === true && s.auth === "none" && s.programEnd !== null ? s.programEnd + 60 : null),
  /* R10 */ (s) => (s.completed === false && s.extensionRequested !== null && s.programEnd !== null ? s.programEnd - 14 : null),
  /* R11 */ (s) => (s.completed === false && s.programEnd !== null && s.asOf >= s.programEnd - 60 ? s.programEnd - 14 : null),
  /* R12 */ (s) => (s.visa === "F1" && s.cptStart !== null ? businessDaysBefore(s.cptStart, 10) : null),
  /* R13 */ NO_DUE_DATE,
  /* R14 */ (s) => (s.cptStart === null ? null : s.programEnd),
  /* R15 */ NO_DUE_DATE,
  /* R16 */ (s) => (s.visa === "F1" && s.completed === true && s.auth === "none" && s.programEnd !== null ? s.programEnd + 60 : null),
  /* R17 */ (s) => (s.visa === "J1" && s.completed === true && s.programEnd !== null ? s.programEnd + 30 : null),
  /* R18 */ NO_DUE_DATE,
  /* R19 */ NO_DUE_DATE,
  /* R20 */ NO_DUE_DATE,
  /* R21 */ NO_DUE_DATE,
  /* R22 */ NO_DUE_DATE,
  /* R23 */ NO_DUE_DATE,
  /* R24 */ NO_DUE_DATE,
  /* R25 */ (s) => (s.auth === "stem" && s.optStart !== null ? addMonths(s.optStart, 12) + 10 : null),
  /* R26 */ (s) => ((s.auth === "opt" || s.auth === "stem") && s.employerChanged !== null ? s.employerChanged + 10 : null),
  /* R27 */ (s) => (s.auth === "opt" ? s.optEnd : null),
  /* R28 */ (s) => (s.auth === "opt" && s.optApplied !== null && s.programEnd !== null ? s.programEnd + 60 : null),
  /* R29 */ (s) => (s.auth === "opt" && s.optStart !== null ? addMonths(s.optStart, 12) : null),
  /* R30 */ (s) => (s.auth === "stem" && s.optStart !== null ? addMonths(s.optStart, 24) : null),
  /* R31 */ (s) => (s.visa === "F1" && s.programStart !== null ? s.programStart + 30 : null),
  /* R32 */ (s) => (s.visa === "J1" && s.programStart !== null ? s.programStart + 20 : null),
  /* R33 */ NO_DUE_DATE,
  // Which of the two spans holds is unknown without a visa: the earlier day is told.
  /* R34 */ (s) => (s.transferRequested !== null && s.programEnd !== null ? s.programEnd + (s.visa === "F1" ? 60 : 30) : null),
  /* R35 */ NO_DUE_DATE,
  /* R36 */ NO_DUE_DATE,
  /* R37 */ (s) => (s.visa === "J1" && s.level === "phd" && s.programStart !== null ? addMonths(s.programStart, 60) : null),
  /* R38 */ (s) => (s.completed === false && s.inSession === true ? s.programEnd : null),
  /* R39 */ (s) => (s.level === "language" && s.programStart !== null ? addMonths(s.programStart, 24) : null),
  /* R40 */ NO_DUE_DATE,
];
