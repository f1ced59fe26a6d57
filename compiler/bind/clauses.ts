/** Turns the clause tags of an owner into demands over facts and inputs. */
import { Bug, type Place, type Problem } from "../../grammar/index.js";
import type { Bound, ExpressionNode, Name, NameNode, Qualifier, Quantity, Timing } from "../../grammar/values/index.js";
import type { Clause, Demand, Input, Span, Test, Value } from "../model/expression.js";
import type { Attribute } from "../model/model.js";
import { spanOf } from "../model/span.js";
import { audienceTest } from "./audience-test.js";
import { nearestFact, type FactTable } from "./facts.js";
import { fixedInput, keyOf, namedInput, upperFirst, type InputList } from "./inputs.js";
import { assumedDate } from "./problems/references.js";
import { nearFact, untypedMeans, wrongType, wrongUnit } from "./problems/types.js";
import type { Measure, Reading } from "./readings.js";
import { bindCondition, comparesFact, isReadable, qualifierBehind } from "./resolve/bind-condition.js";
import { inputFor, placeIn, sayType, type Context } from "./resolve/context.js";
import { resolveDate, resolveFact, resolveSpan } from "./resolve/operands.js";
import { scaled } from "./resolve/resolved.js";
import { conversion } from "./resolve/units.js";
import { allOf, ALWAYS } from "./tests.js";

/** What the clauses of one owner are made with. */
export interface ClauseMaking {
  readonly table: FactTable;
  readonly list: InputList;
  readonly problems: Problem[];
  /** The attributes that conditions or MEANS typed. */
  readonly typed: WeakSet<Attribute>;
}

type Making = ClauseMaking & Context;

const asked = (input: Input): Value => ({ kind: "input", input });

const eventQuestions: Partial<Record<Timing["form"], string>> = {
  validity: "When was it issued?",
  "remaining-validity": "When does it expire?",
};

/** The condition of a `during` or `if`: typed where it names facts, else attested. */
export function qualifierTests(qualifier: Qualifier | null, making: Omit<Making, "typed">): Test[] {
  if (!qualifier) return [];
  const text = qualifier.text;
  const place = placeIn(making, qualifier);
  const typed = bindCondition(text, { ...making, place });
  if (typed) return [typed];
  return [{ kind: "attested", input: namedInput(making.list, text, { type: "boolean", question: `Is this the case: ${text}?` }) }];
}

/** The day that a name which no fact declares stands for. */
function undeclaredDay(anchor: Name, making: Making): Value | null {
  const found = inputFor(anchor.text, "date", null, making);
  if (!found) return null;
  const place = placeIn(making, anchor);
  const near = nearestFact(anchor.text, making.table);
  if (near !== undefined && found.isNew) making.problems.push(nearFact.at(place, { found: anchor.text, near }));
  else if (found.isNew) making.problems.push(assumedDate.at(place, { name: anchor.text, key: found.input.name, id: making.list.owner }));
  return asked(found.input);
}

const isUndeclared = (anchor: Name | ExpressionNode): anchor is Name => anchor.kind === "name" && !("fact" in anchor);

/** The anchor of a timing; an EVENT takes the place of one that no fact declares. */
function anchorDay(anchor: Name | ExpressionNode, event: Value | undefined, making: Making): Value | null {
  if (isUndeclared(anchor)) return event ?? undeclaredDay(anchor, making);
  return resolveDate(anchor, making);
}

/** The thing done, where the value names a date fact. */
function namedAction(action: Timing["action"], making: Making): Value | null {
  if (!action || !("fact" in action) || action.fact === null) return null;
  const found = resolveFact(action, making);
  if (found.kind === "value" && found.type.kind === "date") return found.value;
  making.problems.push(wrongType.at(placeIn(making, action), { expected: "a date", found: found.kind === "value" ? sayType(found.type) : "a condition" }));
  return null;
}

function timingSpan(quantity: Quantity | NameNode | null, making: Making): Span | null {
  if (!quantity) return null;
  if (quantity.kind === "quantity") return spanOf(quantity);
  const span = resolveSpan(quantity, making);
  return span && { min: span.amount, max: span.amount, unit: span.unit };
}

/** The demand of a timing; `null` where a problem says what is wrong with it. */
function timingDemand(timing: Timing, { bindings }: Reading, making: Making): Demand | null {
  const { list } = making;
  const { form } = timing;
  const span = timingSpan(timing.quantity, making);
  if (timing.quantity && !span) return null;
  const isValidity = form === "validity" || form === "remaining-validity";
  const event = (): Value => bindings.event ?? asked(fixedInput(list, "event", { type: "date", question: eventQuestions[form] ?? "From which day does the time count?" }));
  const anchor = timing.anchor ? anchorDay(timing.anchor, isValidity ? undefined : bindings.event, making) : null;
  if (timing.anchor && !anchor) return null;
  const named = bindings.action ? null : namedAction(timing.action, making);
  const clock = anchor ?? (isValidity ? null : event());
  const issued = isValidity ? event() : null;
  const action = bindings.action ?? named ?? asked(fixedInput(list, "action", { type: "date", question: "When was it done?" }));
  if (clock) {
    if (form === "before" || form === "by" || form === "until") return { kind: form, clock, action };
    if (form === "earliest") return { kind: form, clock, span, strict: timing.strict, action };
    if (span && (form === "deadline" || form === "lead-time")) return { kind: form, clock, span, action };
  }
  if (issued && span && form === "validity") return { kind: form, event: issued, span, limit: clock, action };
  if (issued && span && form === "remaining-validity") return { kind: form, event: issued, span, action };
  throw new Bug(`a ${form} lacks its span or its clock`);
}

/** `hour/week` as a key's end: `HoursPerWeek`. */
function unitKey(unit: string): string {
  const [first = "", ...rest] = unit.split("/");
  const plural = /^[A-Z]+$/.test(first) || first === "percent" ? first : `${first}s`;
  return upperFirst(keyOf([plural, ...rest.flatMap((part) => ["per", part])].join(" ")));
}

/** The fact that a bound measures, in the bound's unit; `null` where a problem says that the units do not go together. */
function measuredFact(measure: Measure, unit: string, place: Place, making: Making): Value | null {
  const factor = measure.unit === null ? 1 : conversion(measure.unit, unit);
  if (factor !== null) return scaled(measure.value, factor);
  making.problems.push(wrongUnit.at(place, { expected: unit, found: measure.unit }));
  return null;
}

function measureOf({ measured }: Bound, { bindings }: Reading, making: Making): Measure | null {
  if (bindings.measure) return bindings.measure;
  if (!measured || !("fact" in measured) || measured.fact === null) return null;
  const found = resolveFact(measured, making);
  if (found.kind === "value" && found.type.kind === "number") return { value: found.value, unit: found.type.unit };
  making.problems.push(wrongType.at(placeIn(making, measured), { expected: "a number", found: found.kind === "value" ? sayType(found.type) : "a condition" }));
  return null;
}

/** What a bound measures: a fact; or `amount`, or, where the rule bounds another unit already, a name that tells the unit. */
function boundDemand(bound: Bound, reading: Reading, making: Making): Demand | null {
  const { comparator, quantity, measured } = bound;
  const { unit, min: limit } = quantity;
  const measure = measureOf(bound, reading, making);
  if (measure) {
    const amount = measuredFact(measure, unit, placeIn(making, quantity), making);
    return amount && { kind: comparator, amount, limit, unit };
  }
  const first = making.list.byName?.get("amount");
  const name = first === undefined || first.unit === unit ? "amount" : `amountIn${unitKey(unit)}`;
  const question = `How much is it, in units of one ${unit}${measured ? `, of this: ${measured.text}` : ""}?`;
  return { kind: comparator, amount: asked(fixedInput(making.list, name, { type: "number", unit, question })), limit, unit };
}

/** A clause in words: somebody attests that it is met. A MEANS that is only words is an error. */
function attestedClause({ attribute, isMeans, text, place }: Reading, making: Making): Clause {
  const { list, problems, typed } = making;
  if (isMeans) {
    problems.push(untypedMeans.at(place, { tag: attribute.tag, qualifier: qualifierBehind(text, making), near: null }));
    typed.add(attribute);
  }
  const words = isMeans ? attribute.value : text;
  const input = namedInput(list, words, { type: "boolean", question: `Is this met: ${words}?` });
  return { attribute, scope: ALWAYS, demand: { kind: "attested", input } };
}

function conditionClause(reading: Reading, making: Making): Clause | null {
  const test = bindCondition(reading.text, making);
  if (!test) return null;
  making.typed.add(reading.attribute);
  return { attribute: reading.attribute, scope: ALWAYS, demand: { kind: "condition", test } };
}

function boundClause(bound: Bound, reading: Reading, making: Making): Clause | null {
  const demand = boundDemand(bound, reading, making);
  return demand && { attribute: reading.attribute, scope: allOf(qualifierTests(bound.qualifier, making)), demand };
}

/** Of a MEANS that stays words it is an error what of another value would be a doubt: the first doubt since `before` becomes that error. */
export function mendMeans(tag: string, before: number, problems: Problem[]): void {
  const raised = problems.slice(before);
  const [doubt] = raised;
  if (!doubt || raised.some(({ kind }) => kind.severity === "error")) return;
  const { near = null, qualifier = null } = doubt.params as { near?: string; qualifier?: string | null };
  problems.splice(before, raised.length, untypedMeans.at(doubt.place, { tag, near, qualifier }));
}

/** The clause that a reading makes; `null` for a processing time, which informs and judges nothing. */
function clauseOf(reading: Reading, common: ClauseMaking): Clause | null {
  const { meaning, attribute, isMeans, text } = reading;
  const making: Making = { ...common, place: reading.place };
  if (isMeans) making.typed.add(attribute);
  const before = making.problems.length;
  /** What stays words once a problem has said why raises no further one. */
  const orWords = (clause: Clause | null): Clause => {
    if (clause) return clause;
    if (isMeans) mendMeans(attribute.tag, before, making.problems);
    return making.problems.length > before ? attestedClause({ ...reading, isMeans: false, text: attribute.value }, making) : attestedClause(reading, making);
  };
  switch (meaning.kind) {
    case "timing": {
      const { timing } = meaning;
      if (timing.form === "processing") return null;
      const demand = timingDemand(timing, reading, making);
      if (!demand) return orWords(null);
      const audience = timing.audience ? [audienceTest(timing.audience, making)] : [];
      return { attribute, scope: allOf([...audience, ...qualifierTests(timing.qualifier, making)]), demand };
    }
    case "bound":
      return orWords(boundClause(meaning.bound, reading, making));
    case "demand": {
      const { bound } = meaning;
      // A comparison that names a fact is a condition first; where it does not parse as one, it may still be a bound.
      const condition = !bound || (comparesFact(text, making) && isReadable(text, making)) ? conditionClause(reading, making) : null;
      return condition ?? orWords(bound ? boundClause(bound, reading, making) : null);
    }
    case "prose":
      return orWords(null);
    default:
      return null;
  }
}

/** The clauses of an owner, in the order of its tags. */
export function bindClauses(readings: readonly Reading[], making: ClauseMaking): Clause[] {
  return readings.filter(({ attribute }) => attribute.role === "clause").flatMap((reading) => {
    const clause = clauseOf(reading, making);
    return clause && reading.isMeans ? [{ ...clause, means: reading.text.trim() }] : (clause ?? []);
  });
}

