/** Turns the clause tags of an owner into demands over its inputs. */
import { Bug, unreachable, type Problem } from "../../grammar/index.js";
import type { Bound, Name, Qualifier, Timing } from "../../grammar/values/index.js";
import type { Clause, Demand, Input, Operand, Test } from "../model/expression.js";
import type { Attribute } from "../model/model.js";
import { spanOf } from "../model/span.js";
import { bindingsOf } from "./bindings.js";
import { anchorInput, fixedInput, keyOf, namedInput, upperFirst, type InputList } from "./inputs.js";
import { assumedDate } from "./problems/references.js";
import { allOf } from "./tests.js";

const asOperand = (input: Input): Operand => ({ kind: "input", input });

const eventQuestions: Partial<Record<Timing["form"], string>> = {
  validity: "When was it issued?",
  "remaining-validity": "When does it expire?",
};

/** What an owner's clause is made with. */
interface Making {
  readonly list: InputList;
  readonly problems: Problem[];
}

function qualifierTest(qualifier: Qualifier | null, { list }: Making): Test[] {
  if (!qualifier) return [];
  const question = `Is this the case: ${qualifier.text}?`;
  return [{ kind: "attested", input: namedInput(list, qualifier.text, { type: "boolean", question }) }];
}

function anchorOperand(anchor: Name, attribute: Attribute, { list, problems }: Making): Operand {
  const isNew = !list.anchors.has(keyOf(anchor.text));
  const input = anchorInput(list, anchor.text);
  const { file, start } = attribute.valuePlace;
  const place = { file, start: start + anchor.start, end: start + anchor.end };
  if (isNew) problems.push(assumedDate.at(place, { name: anchor.text, key: input.name, id: list.owner }));
  return asOperand(input);
}

function timingDemand(timing: Timing, attribute: Attribute, today: boolean, making: Making): Demand {
  const { list } = making;
  const span = timing.quantity && spanOf(timing.quantity);
  const event = (): Operand =>
    asOperand(fixedInput(list, "event", { type: "date", question: eventQuestions[timing.form] ?? "From which day does the time count?" }));
  const clock = timing.anchor ? anchorOperand(timing.anchor, attribute, making) : null;
  const action = (): Operand =>
    today ? { kind: "today" } : asOperand(fixedInput(list, "action", { type: "date", question: "When was it done?" }));
  const { form } = timing;
  if (form === "before" || form === "by" || form === "until") return { kind: form, clock: clock ?? event(), action: action() };
  if (form === "earliest") return { kind: form, clock: clock ?? event(), span, strict: timing.strict, action: action() };
  if (!span || form === "processing") throw new Bug(`a ${form} without a span is no demand`);
  if (form === "deadline" || form === "lead-time") return { kind: form, clock: clock ?? event(), span, action: action() };
  if (form === "validity") return { kind: form, event: event(), span, limit: clock, action: action() };
  if (form === "remaining-validity") return { kind: form, event: event(), span, action: action() };
  return unreachable(form);
}

/** `hour/week` as a key's end: `HoursPerWeek`. */
function unitKey(unit: string): string {
  const [first = "", ...rest] = unit.split("/");
  const plural = /^[A-Z]+$/.test(first) || first === "percent" ? first : `${first}s`;
  return upperFirst(keyOf([plural, ...rest.flatMap((part) => ["per", part])].join(" ")));
}

/** What a bound measures: `amount`, or, where the rule bounds another unit already, a name that tells the unit. */
function boundDemand({ comparator, quantity, measured }: Bound, { list }: Making): Demand {
  const { unit, min: limit } = quantity;
  const first = list.byName.get("amount");
  const name = first === undefined || first.unit === unit ? "amount" : `amountIn${unitKey(unit)}`;
  const question = `How much is it, in units of one ${unit}${measured ? `, of this: ${measured.text}` : ""}?`;
  return { kind: comparator, amount: fixedInput(list, name, { type: "number", unit, question }), limit, unit };
}

/** The clauses of an owner, in the order of its tags. A processing time informs, and is none. */
export function bindClauses(attributes: readonly Attribute[], list: InputList, problems: Problem[]): Clause[] {
  const making: Making = { list, problems };
  const bindings = bindingsOf(attributes, problems);
  const clauses: Clause[] = [];
  for (const attribute of attributes) {
    if (attribute.role !== "clause") continue;
    const { meaning } = attribute;
    if (meaning.kind === "timing" && meaning.timing.form !== "processing") {
      const { timing } = meaning;
      const demand = timingDemand(timing, attribute, bindings.actionIsToday(attribute), making);
      const audience: Test[] = timing.audience ? [{ kind: "member", audience: timing.audience.text }] : [];
      clauses.push({ attribute, scope: allOf([...audience, ...qualifierTest(timing.qualifier, making)]), demand });
    } else if (meaning.kind === "bound") {
      const demand = boundDemand(meaning.bound, making);
      clauses.push({ attribute, scope: allOf(qualifierTest(meaning.bound.qualifier, making)), demand });
    } else if (meaning.kind === "prose") {
      const input = namedInput(list, attribute.value, { type: "boolean", question: `Is this met: ${attribute.value}?` });
      clauses.push({ attribute, scope: { kind: "always" }, demand: { kind: "attested", input } });
    }
  }
  return clauses;
}
