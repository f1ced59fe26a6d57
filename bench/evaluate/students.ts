/** The cases of the evaluation benchmark: seeded students, as a facts file states them and as hand-written functions read them. */
import { randomFrom } from "../corpus/random.js";
import { addMonths, parseIso, toIso } from "./days.js";

/** What a facts file says, and the date as of which it is judged. */
export interface StudentCase {
  readonly asOf: string;
  readonly facts: Readonly<Record<string, string | number | boolean | null>>;
}

/** A student to hand-written code: dates as day numbers. `null` is a date that has not come to pass, or a fact that is not known. */
export interface Student {
  readonly asOf: number;
  readonly visa: string | null;
  readonly level: string | null;
  readonly auth: string | null;
  readonly programStart: number | null;
  readonly programEnd: number | null;
  readonly completed: boolean | null;
  readonly addressChanged: number | null;
  readonly addressReported: number | null;
  readonly travelSigned: number | null;
  readonly reentry: number | null;
  readonly inSession: boolean | null;
  readonly onCampusHours: number | null;
  readonly unemployedDays: number | null;
  readonly optApplied: number | null;
  readonly optStart: number | null;
  readonly optEnd: number | null;
  readonly extensionRequested: number | null;
  readonly cptApplied: number | null;
  readonly cptStart: number | null;
  readonly credits: number | null;
  readonly onlineCredits: number | null;
  readonly reducedLoad: boolean | null;
  readonly passportExpiry: number | null;
  readonly selfEval: number | null;
  readonly employerChanged: number | null;
  readonly employerReported: number | null;
  readonly transferRequested: number | null;
  readonly insured: boolean | null;
  readonly checkedIn: number | null;
  readonly fullTimeCptMonths: number | null;
}

/** Dates that the rules test for being there: not given is known not to be. All other facts that are left out are unknown. */
export const TESTED = [
  "addressChanged", "addressReported", "reentry", "optApplied", "extensionRequested", "cptStart", "cptApplied", "selfEval", "employerChanged", "employerReported", "checkedIn", "transferRequested",
] as const;

const DATES = new Set<string>([...TESTED, "programStart", "programEnd", "travelSigned", "optStart", "optEnd", "passportExpiry"]);

const MIDDLE = parseIso("2026-11-21");
const MONTHS = { language: 12, bachelor: 48, master: 24, phd: 58 } as const;

/** `count` students; equal seeds give equal students. */
export function students(count: number, seed: number): readonly StudentCase[] {
  const { whole, chance, of } = randomFrom(seed);
  return Array.from({ length: count }, (): StudentCase => {
    const facts: Record<string, string | number | boolean | null> = {};
    // What nobody wrote down with some probability.
    const put = (name: keyof Student, value: string | number | boolean, unknown: number): void => {
      if (!chance(unknown)) facts[name] = value;
    };
    const day = (name: keyof Student, value: number, unknown: number): void => put(name, toIso(value), unknown);
    const asOf = MIDDLE + whole(-200, 200);
    const level = of(["language", "bachelor", "bachelor", "master", "master", "phd"] as const);
    const start = asOf - whole(-20, MONTHS[level] * 30 + 800);
    const end = addMonths(start, MONTHS[level] + whole(-3, 14));
    const completed = chance(end < asOf ? 0.8 : 0.2);
    const auth = completed ? of(["none", "opt", "opt", "stem"] as const) : of(["none", "none", "cpt"] as const);
    for (const name of TESTED) facts[name] = null;

    put("visa", chance(0.8) ? "F1" : "J1", 0.02);
    put("level", level, 0.02);
    put("auth", auth, 0.03);
    day("programStart", start, 0.03);
    day("programEnd", end, 0.04);
    put("completed", completed, 0.02);
    if (chance(0.4)) {
      const moved = asOf - whole(0, 40);
      day("addressChanged", moved, 0);
      if (chance(0.6)) day("addressReported", Math.min(asOf, moved + whole(0, 16)), 0);
    }
    day("travelSigned", asOf - whole(0, 400), 0.15);
    if (chance(0.5)) day("reentry", asOf + whole(0, 90), 0);
    put("inSession", chance(0.75), 0.03);
    put("onCampusHours", chance(0.4) ? 0 : whole(0, 96) / 2, 0.08);
    put("unemployedDays", whole(0, 180), 0.1);
    if (chance(completed ? 0.6 : 0.2)) day("optApplied", end + whole(-130, 80), 0);
    if (completed) {
      const from = end + whole(1, 75);
      day("optStart", from, 0.08);
      day("optEnd", addMonths(from, auth === "stem" ? 24 : 12) + whole(-30, 6), 0.08);
      if (chance(0.4)) day("selfEval", addMonths(from, 12) + whole(-20, 20), 0);
    } else if (chance(0.3)) day("extensionRequested", end + whole(-60, 2), 0);
    if (chance(0.3)) {
      const from = asOf + whole(-60, 60);
      day("cptStart", from, 0);
      if (chance(0.6)) day("cptApplied", from - whole(3, 40), 0);
    }
    put("credits", whole(6, 40) / 2, 0.05);
    put("onlineCredits", chance(0.5) ? 0 : whole(0, 12) / 2, 0.1);
    put("reducedLoad", chance(0.15), 0.04);
    day("passportExpiry", asOf + whole(-60, 1500), 0.06);
    if (chance(0.25)) {
      const changed = asOf - whole(0, 30);
      day("employerChanged", changed, 0);
      if (chance(0.6)) day("employerReported", Math.min(asOf, changed + whole(0, 15)), 0);
    }
    if (chance(0.15)) day("transferRequested", end + whole(-60, 80), 0);
    put("insured", chance(0.85), 0.05);
    if (chance(0.85)) day("checkedIn", start + whole(-40, 36), 0);
    put("fullTimeCptMonths", chance(0.7) ? 0 : whole(1, 15), 0.08);
    // As a file gives them: an object that is written to key by key is slow to read from, whoever reads it.
    return { asOf: toIso(asOf), facts: JSON.parse(JSON.stringify(facts)) as typeof facts };
  });
}

/** The student of a case, in one shape for all. */
export function studentOf({ asOf, facts }: StudentCase): Student {
  const read = (name: string): never => {
    const value = facts[name] ?? null;
    return (DATES.has(name) && typeof value === "string" ? parseIso(value) : value) as never;
  };
  return {
    asOf: parseIso(asOf), visa: read("visa"), level: read("level"), auth: read("auth"), programStart: read("programStart"), programEnd: read("programEnd"), completed: read("completed"),
    addressChanged: read("addressChanged"), addressReported: read("addressReported"), travelSigned: read("travelSigned"), reentry: read("reentry"), inSession: read("inSession"),
    onCampusHours: read("onCampusHours"), unemployedDays: read("unemployedDays"), optApplied: read("optApplied"), optStart: read("optStart"), optEnd: read("optEnd"),
    extensionRequested: read("extensionRequested"), cptApplied: read("cptApplied"), cptStart: read("cptStart"), credits: read("credits"), onlineCredits: read("onlineCredits"),
    reducedLoad: read("reducedLoad"), passportExpiry: read("passportExpiry"), selfEval: read("selfEval"), employerChanged: read("employerChanged"),
    employerReported: read("employerReported"), transferRequested: read("transferRequested"), insured: read("insured"), checkedIn: read("checkedIn"), fullTimeCptMonths: read("fullTimeCptMonths"),
  };
}
