/** The facts of a student as a schema of zod: what one writes who checks facts with it. */
import { z } from "zod";

const date = z.iso.date().nullable().optional();
const amount = z.number().nullable().optional();
const truth = z.boolean().optional();

export const studentFacts = z.strictObject({
  visa: z.enum(["F1", "J1"]).optional(),
  level: z.enum(["language", "bachelor", "master", "phd"]).optional(),
  auth: z.enum(["none", "cpt", "opt", "stem"]).nullable().optional(),
  programStart: date, programEnd: date, addressChanged: date, addressReported: date, travelSigned: date, reentry: date, optApplied: date, optStart: date, optEnd: date,
  extensionRequested: date, cptApplied: date, cptStart: date, passportExpiry: date, selfEval: date, employerChanged: date, employerReported: date, transferRequested: date, checkedIn: date,
  completed: truth, inSession: truth, reducedLoad: truth, insured: truth,
  onCampusHours: amount, unemployedDays: amount, credits: amount, onlineCredits: amount, fullTimeCptMonths: amount,
});
