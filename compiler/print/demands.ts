/** Prints each kind of demand: how it is judged, its last day and its first day. One entry for each kind, as in section 5. */
import type { Demand, Span } from "../model/expression.js";
import type { Amount, Amounts } from "./amounts.js";
import type { Body } from "./body.js";
import { call, code, numberLiteral, type Expression } from "./layout/index.js";

type Printer<D> = (demand: D, amounts: Amounts, body: Body) => Expression;

interface DemandPrinters<D> {
  readonly judge: Printer<D>;
  readonly due?: Printer<D>;
  readonly opens?: Printer<D>;
}

const steps: { readonly [U in Span["unit"]]: string } = { day: "addDays", month: "addMonths", "business day": "addBusinessDays" };

function shifted(day: Expression, amount: Expression, unit: Span["unit"]): Expression {
  return call(code(steps[unit]), unit === "business day" ? [day, amount, code("holidays")] : [day, amount]);
}

const after = (day: Expression, { positive }: Amount, unit: Span["unit"]): Expression => shifted(day, positive, unit);
const ahead = (day: Expression, { negative }: Amount, unit: Span["unit"]): Expression => shifted(day, negative, unit);
const dayAfter = (day: Expression, days: number): Expression => call(code("addDays"), [day, numberLiteral(days)]);

type Of<K extends Demand["kind"]> = Extract<Demand, { kind: K }>;

/** Demands that are met by doing something no later than a last day. */
function byLastDay<D extends { readonly action: Of<"by">["action"] }>(last: Printer<D>): DemandPrinters<D> {
  const judge: Printer<D> = (demand, amounts, body) =>
    call(code("onOrBefore"), [body.operand(demand.action), last(demand, amounts, body), body.today()]);
  return { judge, due: last };
}

const firstDay: Printer<Of<"earliest">> = ({ clock, span, strict }, { min }, body) => {
  if (span) return ahead(body.operand(clock), min, span.unit);
  return strict ? dayAfter(body.operand(clock), 1) : body.operand(clock);
};

const lastValidDay: Printer<Of<"validity">> = ({ event, span, limit }, { min }, body) =>
  call(code("lastValidDay"), [after(body.operand(event), min, span.unit), limit ? body.operand(limit) : code("NONE")]);

const printers: { readonly [K in Demand["kind"]]: DemandPrinters<Of<K>> } = {
  deadline: byLastDay(({ clock, span }, { min }, body) => after(body.operand(clock), min, span.unit)),
  before: byLastDay(({ clock }, _amounts, body) => dayAfter(body.operand(clock), -1)),
  by: byLastDay(({ clock }, _amounts, body) => body.operand(clock)),
  "lead-time": {
    ...byLastDay<Of<"lead-time">>(({ clock, span }, { min }, body) => ahead(body.operand(clock), min, span.unit)),
    opens: ({ clock, span }, { max }, body) => ahead(body.operand(clock), max, span.unit),
  },
  earliest: {
    judge: (demand, amounts, body) => call(code("onOrAfter"), [body.operand(demand.action), firstDay(demand, amounts, body)]),
    opens: firstDay,
  },
  until: {
    judge: ({ action, clock }, _amounts, body) => call(code("until"), [body.operand(action), body.operand(clock)]),
    due: ({ clock }, _amounts, body) => body.operand(clock),
  },
  validity: {
    judge: (demand, amounts, body) =>
      call(code("whileValid"), [body.operand(demand.action), body.operand(demand.event), lastValidDay(demand, amounts, body)]),
    due: lastValidDay,
  },
  "remaining-validity": {
    judge: ({ action, event, span }, { min }, body) =>
      call(code("stillValid"), [body.operand(action), body.operand(event), after(body.operand(action), min, span.unit)]),
  },
  "at-most": { judge: ({ amount }, { min }, body) => call(code("atMost"), [body.input(amount), min.positive]) },
  "at-least": { judge: ({ amount }, { min }, body) => call(code("atLeast"), [body.input(amount), min.positive]) },
  attested: { judge: ({ input }, _amounts, body) => call(code("attested"), [body.input(input)]) },
};

/** The printers of a demand. Only a range opens before its last day. */
export function printersOf(demand: Demand): DemandPrinters<Demand> {
  const found = printers[demand.kind] as DemandPrinters<Demand>;
  const opensEarlier = demand.kind !== "lead-time" || (demand.span.max !== null && demand.span.max > demand.span.min);
  if (opensEarlier) return found;
  const { judge, due } = found;
  return due ? { judge, due } : { judge };
}
