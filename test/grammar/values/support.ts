/** Short renderings of value syntax, so that a test is one line per value. */
import type { Audiences, Bound, ExpressionNode, InlineException, Name, Qualifier, Quantity, Text, Timing } from "../../../grammar/values/index.js";
import { expression } from "./trees.js";

export const quantity = (of: Quantity): string => {
  const amount = of.max === null ? `${of.min}+` : of.max === of.min ? `${of.min}` : `${of.min}-${of.max}`;
  return `${of.change ? "+" : ""}${amount} ${of.unit}`;
};

const named = (label: string, of: Name | Text | ExpressionNode | null): string => {
  if (of === null) return "";
  return ` ${label}(${of.kind === "text" || (of.kind === "name" && !("fact" in of)) ? of.text : expression(of)})`;
};
const qualified = (of: Qualifier | null): string => (of === null ? "" : ` ${of.word}(${of.text})`);

const span = (of: Quantity | ExpressionNode): string => (of.kind === "quantity" ? quantity(of) : expression(of));

export function timing(of: Timing | null): string {
  if (of === null) return "prose";
  const parts = [of.form, of.strict ? " strictly" : "", of.quantity === null ? "" : ` ${span(of.quantity)}`, of.direction === null ? "" : ` ${of.direction}`];
  return parts.join("") + named("anchor", of.anchor) + named("action", of.action) + named("audience", of.audience) + qualified(of.qualifier);
}

export function bound(of: Bound | null): string {
  if (of === null) return "prose";
  return `${of.form} ${of.comparator} ${quantity(of.quantity)}${named("measured", of.measured)}${named("per", of.per)}${qualified(of.qualifier)}`;
}

export function audiences(of: Audiences | null): string {
  if (of === null) return "prose";
  const names = of.names.map(({ text }) => text).join("|");
  return `${of.all ? "all " : ""}[${names}]${of.noun === null ? "" : ` ${of.noun}`}${of.only ? " only" : ""}`;
}

export function exception(of: InlineException | null): string {
  if (of === null) return "prose";
  return of.kind === "change" ? `${of.subject.text} = ${quantity(of.quantity)}` : `${of.subject.text}${of.qualifiers.map(qualified).join("")}`;
}

/** Every node inside a piece of syntax that has a place. */
export function* nodes(of: unknown): Generator<{ kind: string; start: number; end: number; text?: string }> {
  if (typeof of !== "object" || of === null) return;
  if ("start" in of && "end" in of && "kind" in of) yield of as { kind: string; start: number; end: number };
  for (const child of Object.values(of)) yield* nodes(child);
}
