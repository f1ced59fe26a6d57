/** The forty rules as decision lists, which rule engines for JSON can be told: the first test that holds gives the outcome, else the rule is satisfied. */
import { addMonths, businessDaysBefore } from "./days.js";
import { NOT_APPLICABLE, PENDING, UNKNOWN, VIOLATED, type HandCode } from "./hand.js";
import type { Student } from "./students.js";

type Fact = keyof Student;
type Operator = "<" | "<=" | ">" | ">=";

/** A date fact and what is added to it; business days are counted back. */
export interface Sum {
  readonly fact: Fact;
  readonly add: number;
  readonly unit: "days" | "months" | "business days";
  readonly more: number;
}

export type ListTest =
  | { readonly kind: "missing" | "given"; readonly fact: Fact }
  | { readonly kind: "in" | "not in"; readonly fact: Fact; readonly values: readonly (string | boolean)[] }
  | { readonly kind: "compare"; readonly fact: Fact; readonly operator: Operator; readonly to: number | Sum }
  | { readonly kind: "all" | "any"; readonly tests: readonly ListTest[] };

export type DecisionList = readonly (readonly [test: ListTest, outcome: HandCode])[];

const missing = (fact: Fact): ListTest => ({ kind: "missing", fact });
const given = (fact: Fact): ListTest => ({ kind: "given", fact });
const all = (...tests: readonly ListTest[]): ListTest => ({ kind: "all", tests });
const any = (...tests: readonly ListTest[]): ListTest => ({ kind: "any", tests });
const compare = (fact: Fact, operator: Operator, to: number | Sum): ListTest => ({ kind: "compare", fact, operator, to });
const days = (fact: Fact, add: number): Sum => ({ fact, add, unit: "days", more: 0 });
const months = (fact: Fact, add: number, more = 0): Sum => ({ fact, add, unit: "months", more });
const isNot = (fact: Fact, ...values: readonly (string | boolean)[]): ListTest => all(given(fact), { kind: "not in", fact, values });
const is = (fact: Fact, ...values: readonly (string | boolean)[]): ListTest => ({ kind: "in", fact, values });

/** A condition: what makes it false for certain, and the facts without which it is unknown. */
interface Condition {
  readonly fails: ListTest;
  readonly reads: readonly Fact[];
}

const where = (fact: Fact, ...values: readonly (string | boolean)[]): Condition => ({ fails: isNot(fact, ...values), reads: [fact] });
const unless = (fact: Fact, value: string): Condition => ({ fails: is(fact, value), reads: [fact] });
const there = (fact: Fact): Condition => ({ fails: missing(fact), reads: [] });

/** Not applicable where a condition fails for certain, else unknown where something is not given. */
function list(conditions: readonly Condition[], needs: readonly Fact[], ...rest: DecisionList): DecisionList {
  const reads = [...conditions.flatMap((condition) => condition.reads), ...needs];
  return [
    ...(conditions.length === 0 ? [] : [[any(...conditions.map(({ fails }) => fails)), NOT_APPLICABLE] as const]),
    ...(reads.length === 0 ? [] : [[any(...reads.map(missing)), UNKNOWN] as const]),
    ...rest,
  ];
}

const violatedIf = (test: ListTest): DecisionList[number] => [test, VIOLATED];
const by = (last: Sum, done: Fact): DecisionList => [
  [all(missing(done), compare("asOf", "<=", last)), PENDING],
  violatedIf(any(missing(done), compare(done, ">", last))),
];

const [F1, J1, OPT, STEM] = [where("visa", "F1"), where("visa", "J1"), where("auth", "opt"), where("auth", "stem")];
const [IN_SESSION, COMPLETED, ENROLLED, REDUCED, FULL] = [where("inSession", true), where("completed", true), where("completed", false), where("reducedLoad", true), where("reducedLoad", false)];

/** In the order of `students.policy`. */
export const lists: readonly DecisionList[] = [
  list([there("addressChanged")], [], ...by(days("addressChanged", 10), "addressReported")),
  list([there("reentry"), where("auth", "none", "cpt")], ["travelSigned"], violatedIf(compare("reentry", ">=", months("travelSigned", 12)))),
  list([there("reentry"), where("auth", "opt", "stem")], ["travelSigned"], violatedIf(compare("reentry", ">=", months("travelSigned", 6)))),
  list([IN_SESSION], ["onCampusHours"], violatedIf(compare("onCampusHours", ">", 20))),
  list([where("inSession", false)], ["onCampusHours"], violatedIf(compare("onCampusHours", ">", 40))),
  list([OPT], ["unemployedDays"], violatedIf(compare("unemployedDays", ">", 90))),
  list([STEM], ["unemployedDays"], violatedIf(compare("unemployedDays", ">", 150))),
  list([F1, there("optApplied")], ["programEnd"], violatedIf(compare("optApplied", "<", days("programEnd", -90)))),
  list([F1, COMPLETED, where("auth", "none")], ["programEnd"], ...by(days("programEnd", 60), "optApplied")),
  list([ENROLLED, there("extensionRequested")], ["programEnd"], violatedIf(compare("extensionRequested", ">", days("programEnd", -14)))),
  list([ENROLLED, { fails: all(given("programEnd"), compare("asOf", "<", days("programEnd", -60))), reads: ["programEnd"] }], [], ...by(days("programEnd", -14), "extensionRequested")),
  [...list([F1], []), [missing("cptStart"), NOT_APPLICABLE], ...by({ fact: "cptStart", add: 10, unit: "business days", more: 0 }, "cptApplied")],
  list([unless("level", "phd"), there("cptStart")], ["programStart"], violatedIf(compare("cptStart", "<", months("programStart", 9)))),
  list([there("cptStart")], ["programEnd"], violatedIf(compare("cptStart", ">", days("programEnd", 0)))),
  list([there("optApplied")], ["fullTimeCptMonths"], violatedIf(compare("fullTimeCptMonths", ">=", 12))),
  list([F1, COMPLETED, where("auth", "none")], ["programEnd"], violatedIf(compare("asOf", ">", days("programEnd", 60)))),
  list([J1, COMPLETED], ["programEnd"], violatedIf(compare("asOf", ">", days("programEnd", 30)))),
  list([IN_SESSION, where("level", "bachelor"), FULL], ["credits"], violatedIf(compare("credits", "<", 12))),
  list([IN_SESSION, where("level", "master", "phd"), FULL], ["credits"], violatedIf(compare("credits", "<", 9))),
  list([IN_SESSION, where("level", "language")], ["credits"], violatedIf(compare("credits", "<", 18))),
  list([IN_SESSION, F1], ["onlineCredits"], violatedIf(compare("onlineCredits", ">", 3))),
  list([J1], ["onlineCredits"], violatedIf(compare("onlineCredits", ">", 0))),
  list([there("reentry")], ["passportExpiry"], violatedIf(compare("passportExpiry", "<", months("reentry", 6)))),
  list([], ["passportExpiry"], violatedIf(compare("asOf", ">", days("passportExpiry", 0)))),
  list([STEM], ["optStart"], ...by(months("optStart", 12, 10), "selfEval")),
  [...list([where("auth", "opt", "stem")], []), [missing("employerChanged"), NOT_APPLICABLE], ...by(days("employerChanged", 10), "employerReported")],
  list([OPT], ["optEnd"], violatedIf(compare("asOf", ">", days("optEnd", 0)))),
  list([OPT, there("optApplied")], ["optStart", "programEnd"], violatedIf(compare("optStart", ">", days("programEnd", 60)))),
  list([OPT], ["optStart", "optEnd"], violatedIf(compare("optEnd", ">", months("optStart", 12)))),
  list([STEM], ["optStart", "optEnd"], violatedIf(compare("optEnd", ">", months("optStart", 24)))),
  list([F1], ["programStart"], ...by(days("programStart", 30), "checkedIn")),
  list([J1], ["programStart"], ...by(days("programStart", 20), "checkedIn")),
  list([there("checkedIn")], ["programStart"], violatedIf(compare("checkedIn", "<", days("programStart", -30)))),
  list([there("transferRequested")], ["visa", "programEnd"], violatedIf(any(
    all(is("visa", "F1"), compare("transferRequested", ">", days("programEnd", 60))),
    all(is("visa", "J1"), compare("transferRequested", ">", days("programEnd", 30))),
  ))),
  [
    [all(isNot("visa", "J1"), isNot("inSession", true)), NOT_APPLICABLE],
    [any(all(missing("visa"), isNot("inSession", true)), all(missing("inSession"), isNot("visa", "J1")), all(missing("visa"), missing("inSession")), missing("insured")), UNKNOWN],
    violatedIf(is("insured", false)),
  ],
  list([IN_SESSION, REDUCED], ["onCampusHours"], violatedIf(compare("onCampusHours", ">", 10))),
  list([J1, where("level", "phd")], ["programStart", "programEnd"], violatedIf(compare("programEnd", ">", months("programStart", 60)))),
  list([ENROLLED, IN_SESSION], ["programEnd"], violatedIf(compare("asOf", ">", days("programEnd", 0)))),
  list([where("level", "language")], ["programStart", "programEnd"], violatedIf(compare("programEnd", ">", months("programStart", 24)))),
  [
    ...list([REDUCED], ["level"]), [is("level", "language"), NOT_APPLICABLE], [missing("credits"), UNKNOWN],
    violatedIf(any(all(is("level", "bachelor"), compare("credits", "<", 6)), all(is("level", "master", "phd"), compare("credits", "<", 4.5)))),
  ],
];

/** The name of a sum that is worked out beforehand. */
export const sumName = ({ fact, add, unit, more }: Sum): string => (add === 0 ? fact : `${fact} ${add} ${unit} ${more}`);

function sumsIn(test: ListTest): readonly Sum[] {
  if (test.kind === "all" || test.kind === "any") return test.tests.flatMap(sumsIn);
  return test.kind === "compare" && typeof test.to !== "number" ? [test.to] : [];
}

const sums: ReadonlyMap<string, Sum> = new Map(lists.flatMap((entries) => entries.flatMap(([test]) => sumsIn(test))).map((sum) => [sumName(sum), sum]));

function valueOf({ fact, add, unit, more }: Sum, student: Student): number | null {
  const day = student[fact];
  if (typeof day !== "number") return null;
  return (unit === "days" ? day + add : unit === "months" ? addMonths(day, add) : businessDaysBefore(day, add)) + more;
}

/** A student's facts together with every sum that a list compares with: these engines know no calendar. Working them out is no part of what is measured. */
export const preparedFor = (student: Student): Readonly<Record<string, string | number | boolean | null>> => ({
  ...student,
  ...Object.fromEntries([...sums].map(([name, sum]) => [name, valueOf(sum, student)])),
});
