/** Prints each kind of demand: how it is judged, its last day and its first day. One entry for each kind, as in section 5. */
import type { Demand, Span } from "../model/expression.js";
import type { Amount } from "./amounts.js";
import type { Reader } from "./body.js";
import { call, numberLiteral, type Expression } from "./layout/index.js";
import { shifted } from "./values.js";

/** Judging and the last day read the least amount of a range, the first day the greatest. */
type Printer<D> = (demand: D, amount: Amount, body: Reader) => Expression;

/** `bound` is the day that the clause is judged by, where there is one. */
type JudgePrinter<D> = (demand: D, amount: Amount, body: Reader, bound: Expression) => Expression;

interface DemandPrinters<D> {
  readonly bound?: Printer<D>;
  readonly judge: JudgePrinter<D>;
  /** The last day: the bound, where it is from above. */
  readonly due?: Printer<D>;
  readonly opens?: Printer<D>;
}

const after = (day: Expression, { positive }: Amount, unit: Span["unit"], body: Reader): Expression => shifted(day, positive, unit, body);
const ahead = (day: Expression, { negative }: Amount, unit: Span["unit"], body: Reader): Expression => shifted(day, negative(), unit, body);
const dayAfter = (day: Expression, days: number, body: Reader): Expression => call(body.runtime("addDays"), [day, numberLiteral(days)]);

type Of<K extends Demand["kind"]> = Extract<Demand, { kind: K }>;

/** Demands that are met by doing something no later than a last day. */
function byLastDay<D extends { readonly action: Of<"by">["action"] }>(last: Printer<D>): DemandPrinters<D> {
  const judge: JudgePrinter<D> = (demand, _amount, body, bound) => call(body.runtime("onOrBefore"), [body.value(demand.action), bound, body.today()]);
  return { bound: last, judge, due: last };
}

const firstDay: Printer<Of<"earliest">> = ({ clock, span, strict }, amount, body) => {
  if (span) return ahead(body.value(clock), amount, span.unit, body);
  return strict ? dayAfter(body.value(clock), 1, body) : body.value(clock);
};

const lastValidDay: Printer<Of<"validity">> = ({ event, span, limit }, amount, body) =>
  call(body.runtime("lastValidDay"), [after(body.value(event), amount, span.unit, body), ...(limit ? [body.value(limit)] : [])]);

const printers: { readonly [K in Demand["kind"]]: DemandPrinters<Of<K>> } = {
  deadline: byLastDay(({ clock, span }, amount, body) => after(body.value(clock), amount, span.unit, body)),
  before: byLastDay(({ clock }, _amount, body) => dayAfter(body.value(clock), -1, body)),
  by: byLastDay(({ clock }, _amount, body) => body.value(clock)),
  "lead-time": {
    ...byLastDay<Of<"lead-time">>(({ clock, span }, amount, body) => ahead(body.value(clock), amount, span.unit, body)),
    opens: ({ clock, span }, amount, body) => ahead(body.value(clock), amount, span.unit, body),
  },
  earliest: {
    bound: firstDay,
    judge: ({ action }, _amount, body, bound) => call(body.runtime("onOrAfter"), [body.value(action), bound]),
    opens: firstDay,
  },
  until: {
    bound: ({ clock }, _amount, body) => body.value(clock),
    judge: ({ action }, _amount, body, bound) => call(body.runtime("until"), [body.value(action), bound]),
    due: ({ clock }, _amount, body) => body.value(clock),
  },
  validity: {
    bound: lastValidDay,
    judge: ({ action, event }, _amount, body, bound) => call(body.runtime("whileValid"), [body.value(action), body.value(event), bound]),
    due: lastValidDay,
  },
  "remaining-validity": {
    bound: ({ action, span }, amount, body) => after(body.value(action), amount, span.unit, body),
    judge: ({ action, event }, _amount, body, bound) => call(body.runtime("stillValid"), [body.value(action), body.value(event), bound]),
  },
  "at-most": { judge: (demand, limit, body) => call(body.runtime("atMost"), [body.value(demand.amount), limit.positive]) },
  "at-least": { judge: (demand, limit, body) => call(body.runtime("atLeast"), [body.value(demand.amount), limit.positive]) },
  condition: { judge: ({ test }, _amounts, body) => call(body.runtime("attested"), [body.test(test)]) },
  attested: { judge: ({ input }, _amount, body) => call(body.runtime("attested"), [body.input(input)]) },
};

/** The printers of a demand. Only a range opens before its last day. */
export function printersOf(demand: Demand): DemandPrinters<Demand> {
  const found = printers[demand.kind] as DemandPrinters<Demand>;
  const opensEarlier = demand.kind !== "lead-time" || (demand.span.max !== null && demand.span.max !== demand.span.min);
  if (opensEarlier) return found;
  const { opens: _, ...rest } = found;
  return rest;
}
