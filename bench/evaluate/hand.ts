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

const due = (s: Student, last: number, done: number | null): HandCode => (done === null ? (s.asOf <= last ? PENDING : VIOLATED) : done > last ? VIOLATED : SATISFIED);

/** The outcome of each rule, in the order of `students.policy`. */
export const outcomes: readonly ((s: Student) => HandCode)[] = [
  /* R01 */ (s) => s.addressChanged === null ? NOT_APPLICABLE : due(s, s.addressChanged + 10, s.addressReported),
  /* R02 */ (s) => s.auth === null ? UNKNOWN : s.reentry === null || (s.auth !== "none" && s.auth !== "cpt") ? NOT_APPLICABLE : s.travelSigned === null ? UNKNOWN : s.reentry < addMonths(s.travelSigned, 12) ? SATISFIED : VIOLATED,
  /* R03 */ (s) => s.auth === null ? UNKNOWN : s.reentry === null || (s.auth !== "opt" && s.auth !== "stem") ? NOT_APPLICABLE : s.travelSigned === null ? UNKNOWN : s.reentry < addMonths(s.travelSigned, 6) ? SATISFIED : VIOLATED,
  /* R04 */ (s) => s.inSession === null ? UNKNOWN : !s.inSession ? NOT_APPLICABLE : s.onCampusHours === null ? UNKNOWN : s.onCampusHours <= 20 ? SATISFIED : VIOLATED,
  /* R05 */ (s) => s.inSession === null ? UNKNOWN : s.inSession ? NOT_APPLICABLE : s.onCampusHours === null ? UNKNOWN : s.onCampusHours <= 40 ? SATISFIED : VIOLATED,
  /* R06 */ (s) => s.auth === null ? UNKNOWN : s.auth !== "opt" ? NOT_APPLICABLE : s.unemployedDays === null ? UNKNOWN : s.unemployedDays <= 90 ? SATISFIED : VIOLATED,
  /* R07 */ (s) => s.auth === null ? UNKNOWN : s.auth !== "stem" ? NOT_APPLICABLE : s.unemployedDays === null ? UNKNOWN : s.unemployedDays <= 150 ? SATISFIED : VIOLATED,
  /* R08 */ (s) => s.visa === null ? UNKNOWN : s.visa !== "F1" || s.optApplied === null ? NOT_APPLICABLE : s.programEnd === null ? UNKNOWN : s.optApplied >= s.programEnd - 90 ? SATISFIED : VIOLATED,
  /* R09 */ (s) => { if (s.visa === null || s.completed === null || s.auth === null) return UNKNOWN; if (s.visa !== "F1" || !s.completed || s.auth !== "none") return NOT_APPLICABLE; if (s.programEnd === null) return UNKNOWN; return due(s, s.programEnd + 60, s.optApplied); },
  /* R10 */ (s) => s.completed === null ? UNKNOWN : s.completed || s.extensionRequested === null ? NOT_APPLICABLE : s.programEnd === null ? UNKNOWN : s.extensionRequested <= s.programEnd - 14 ? SATISFIED : VIOLATED,
  /* R11 */ (s) => { if (s.completed === null || s.programEnd === null) return UNKNOWN; if (s.completed || s.asOf < s.programEnd - 60) return NOT_APPLICABLE; return due(s, s.programEnd - 14, s.extensionRequested); },
  /* R12 */ (s) => s.visa === null ? UNKNOWN : s.visa !== "F1" || s.cptStart === null ? NOT_APPLICABLE : due(s, businessDaysBefore(s.cptStart, 10), s.cptApplied),
  /* R13 */ (s) => s.level === null ? UNKNOWN : s.cptStart === null || s.level === "phd" ? NOT_APPLICABLE : s.programStart === null ? UNKNOWN : s.cptStart >= addMonths(s.programStart, 9) ? SATISFIED : VIOLATED,
  /* R14 */ (s) => s.cptStart === null ? NOT_APPLICABLE : s.programEnd === null ? UNKNOWN : s.cptStart <= s.programEnd ? SATISFIED : VIOLATED,
  /* R15 */ (s) => s.optApplied === null ? NOT_APPLICABLE : s.fullTimeCptMonths === null ? UNKNOWN : s.fullTimeCptMonths < 12 ? SATISFIED : VIOLATED,
  /* R16 */ (s) => { if (s.visa === null || s.completed === null || s.auth === null) return UNKNOWN; if (s.visa !== "F1" || !s.completed || s.auth !== "none") return NOT_APPLICABLE; if (s.programEnd === null) return UNKNOWN; const t = s.asOf; return t <= s.programEnd ? SATISFIED : t <= s.programEnd + 60 ? PENDING : VIOLATED; },
  /* R17 */ (s) => { if (s.visa === null || s.completed === null) return UNKNOWN; if (s.visa !== "J1" || !s.completed) return NOT_APPLICABLE; if (s.programEnd === null) return UNKNOWN; const t = s.asOf; return t <= s.programEnd ? SATISFIED : t <= s.programEnd + 30 ? PENDING : VIOLATED; },
  /* R18 */ (s) => { if (s.inSession === null || s.level === null || s.reducedLoad === null) return UNKNOWN; if (!s.inSession || s.level !== "bachelor" || s.reducedLoad) return NOT_APPLICABLE; return s.credits === null ? UNKNOWN : s.credits >= 12 ? SATISFIED : VIOLATED; },
  /* R19 */ (s) => { if (s.inSession === null || s.level === null || s.reducedLoad === null) return UNKNOWN; if (!s.inSession || (s.level !== "master" && s.level !== "phd") || s.reducedLoad) return NOT_APPLICABLE; return s.credits === null ? UNKNOWN : s.credits >= 9 ? SATISFIED : VIOLATED; },
  /* R20 */ (s) => s.inSession === null || s.level === null ? UNKNOWN : !s.inSession || s.level !== "language" ? NOT_APPLICABLE : s.credits === null ? UNKNOWN : s.credits >= 18 ? SATISFIED : VIOLATED,
  /* R21 */ (s) => s.inSession === null || s.visa === null ? UNKNOWN : !s.inSession || s.visa !== "F1" ? NOT_APPLICABLE : s.onlineCredits === null ? UNKNOWN : s.onlineCredits <= 3 ? SATISFIED : VIOLATED,
  /* R22 */ (s) => s.visa === null ? UNKNOWN : s.visa !== "J1" ? NOT_APPLICABLE : s.onlineCredits === null ? UNKNOWN : s.onlineCredits <= 0 ? SATISFIED : VIOLATED,
  /* R23 */ (s) => s.reentry === null ? NOT_APPLICABLE : s.passportExpiry === null ? UNKNOWN : s.passportExpiry >= addMonths(s.reentry, 6) ? SATISFIED : VIOLATED,
  /* R24 */ (s) => { if (s.passportExpiry === null) return UNKNOWN; const e = s.passportExpiry; return e < s.asOf ? VIOLATED : e < addMonths(s.asOf, 6) ? PENDING : SATISFIED; },
  /* R25 */ (s) => s.auth === null ? UNKNOWN : s.auth !== "stem" ? NOT_APPLICABLE : s.optStart === null ? UNKNOWN : due(s, addMonths(s.optStart, 12) + 10, s.selfEval),
  /* R26 */ (s) => s.auth === null ? UNKNOWN : (s.auth !== "opt" && s.auth !== "stem") || s.employerChanged === null ? NOT_APPLICABLE : due(s, s.employerChanged + 10, s.employerReported),
  /* R27 */ (s) => { if (s.auth === null) return UNKNOWN; if (s.auth !== "opt") return NOT_APPLICABLE; if (s.optEnd === null) return UNKNOWN; const t = s.asOf; return t > s.optEnd ? VIOLATED : t >= s.optEnd - 90 ? PENDING : SATISFIED; },
  /* R28 */ (s) => s.auth === null ? UNKNOWN : s.auth !== "opt" || s.optApplied === null ? NOT_APPLICABLE : s.optStart === null || s.programEnd === null ? UNKNOWN : s.optStart <= s.programEnd + 60 ? SATISFIED : VIOLATED,
  /* R29 */ (s) => s.auth === null ? UNKNOWN : s.auth !== "opt" ? NOT_APPLICABLE : s.optStart === null || s.optEnd === null ? UNKNOWN : s.optEnd <= addMonths(s.optStart, 12) ? SATISFIED : VIOLATED,
  /* R30 */ (s) => s.auth === null ? UNKNOWN : s.auth !== "stem" ? NOT_APPLICABLE : s.optStart === null || s.optEnd === null ? UNKNOWN : s.optEnd <= addMonths(s.optStart, 24) ? SATISFIED : VIOLATED,
  /* R31 */ (s) => s.visa === null ? UNKNOWN : s.visa !== "F1" ? NOT_APPLICABLE : s.programStart === null ? UNKNOWN : due(s, s.programStart + 30, s.checkedIn),
  /* R32 */ (s) => s.visa === null ? UNKNOWN : s.visa !== "J1" ? NOT_APPLICABLE : s.programStart === null ? UNKNOWN : due(s, s.programStart + 20, s.checkedIn),
  /* R33 */ (s) => s.checkedIn === null ? NOT_APPLICABLE : s.programStart === null ? UNKNOWN : s.checkedIn >= s.programStart - 30 ? SATISFIED : VIOLATED,
  /* R34 */ (s) => s.visa === null ? UNKNOWN : s.transferRequested === null ? NOT_APPLICABLE : s.programEnd === null ? UNKNOWN : s.transferRequested <= s.programEnd + (s.visa === "F1" ? 60 : 30) ? SATISFIED : VIOLATED,
  /* R35 */ (s) => s.visa === null || s.inSession === null ? UNKNOWN : s.visa !== "J1" && !s.inSession ? NOT_APPLICABLE : s.insured === null ? UNKNOWN : s.insured ? SATISFIED : VIOLATED,
  /* R36 */ (s) => s.inSession === null || s.reducedLoad === null ? UNKNOWN : !s.inSession || !s.reducedLoad ? NOT_APPLICABLE : s.onCampusHours === null ? UNKNOWN : s.onCampusHours <= 10 ? SATISFIED : VIOLATED,
  /* R37 */ (s) => s.visa === null || s.level === null ? UNKNOWN : s.visa !== "J1" || s.level !== "phd" ? NOT_APPLICABLE : s.programStart === null || s.programEnd === null ? UNKNOWN : s.programEnd <= addMonths(s.programStart, 60) ? SATISFIED : VIOLATED,
  /* R38 */ (s) => { if (s.completed === null || s.inSession === null) return UNKNOWN; if (s.completed || !s.inSession) return NOT_APPLICABLE; if (s.programEnd === null) return UNKNOWN; const t = s.asOf; return t > s.programEnd ? VIOLATED : t >= s.programEnd - 30 ? PENDING : SATISFIED; },
  /* R39 */ (s) => s.level === null ? UNKNOWN : s.level !== "language" ? NOT_APPLICABLE : s.programStart === null || s.programEnd === null ? UNKNOWN : s.programEnd <= addMonths(s.programStart, 24) ? SATISFIED : VIOLATED,
  /* R40 */ (s) => s.level === null || s.reducedLoad === null ? UNKNOWN : !s.reducedLoad || s.level === "language" ? NOT_APPLICABLE : s.credits === null ? UNKNOWN : s.credits >= (s.level === "bachelor" ? 6 : 4.5) ? SATISFIED : VIOLATED,
];
