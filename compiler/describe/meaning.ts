/** Tells what a tag's value was typed as: the `meaning` of the JSON contract. */
import { unreachable } from "../../grammar/index.js";
import type { Bound, Quantity, Timing } from "../../grammar/values/index.js";
import type { Attribute, Model } from "../model/model.js";

export interface QuantityJson {
  readonly min: number;
  /** `null` for an open quantity such as `3+`. */
  readonly max: number | null;
  readonly unit: string;
  /** Set where the amount is added to another, such as `+24`. */
  readonly change?: boolean;
}

/** What a value means; which keys there are depends on `form`. */
export interface MeaningJson {
  readonly form: string;
  readonly quantity?: QuantityJson | null;
  /** The fact that is the quantity. */
  readonly quantityFact?: string;
  readonly direction?: "before" | "after" | null;
  readonly anchor?: string | null;
  readonly action?: string;
  readonly audience?: readonly string[];
  readonly condition?: string;
  readonly comparator?: "at most" | "at least";
  readonly measured?: string;
  readonly per?: string;
  readonly subject?: string;
  readonly all?: boolean;
  readonly noun?: string;
  readonly only?: boolean;
  readonly rank?: number;
  readonly label?: string | null;
  readonly from?: string | null;
  readonly until?: string | null;
  readonly cause?: string | null;
  readonly effect?: string;
  readonly references?: readonly string[];
}

const quantityJson = ({ min, max, unit, change }: Quantity): QuantityJson => ({ min, max, unit, ...(change ? { change } : {}) });

const isQuantity = (quantity: Timing["quantity"]): quantity is Quantity => quantity?.kind === "quantity";

function timingJson({ form, quantity, direction, anchor, action, audience, qualifier }: Timing, value: string): MeaningJson {
  return {
    form,
    quantity: isQuantity(quantity) ? quantityJson(quantity) : null,
    ...(quantity && !isQuantity(quantity) ? { quantityFact: quantity.text } : {}),
    direction,
    anchor: anchor === null ? null : value.slice(anchor.start, anchor.end),
    ...(action ? { action: action.text } : {}),
    ...(audience ? { audience: [audience.text] } : {}),
    ...(qualifier ? { condition: qualifier.text } : {}),
  };
}

const comparators = { "at-most": "at most", "at-least": "at least" } as const;

function boundJson({ form, comparator, quantity, measured, per, qualifier }: Bound): MeaningJson {
  return {
    form,
    comparator: comparators[comparator],
    quantity: quantityJson(quantity),
    ...(measured ? { measured: measured.text } : {}),
    ...(per ? { per: per.text } : {}),
    ...(qualifier ? { condition: qualifier.text } : {}),
  };
}

/** The typed meaning of an attribute, or `null` where its value is prose. */
export function meaningOf(attribute: Attribute, { typed }: Model): MeaningJson | null {
  const { meaning } = attribute;
  const asCondition: MeaningJson | null = typed.has(attribute) ? { form: "condition", condition: attribute.value } : null;
  switch (meaning.kind) {
    case "timing":
      return timingJson(meaning.timing, attribute.value);
    case "bound":
      return boundJson(meaning.bound);
    case "demand":
      return meaning.bound && !asCondition ? boundJson(meaning.bound) : asCondition;
    case "means":
    case "value":
      return { form: "value" };
    case "audiences": {
      if (!meaning.audiences) return asCondition;
      const { names, all, noun, only } = meaning.audiences;
      return { form: "condition", audience: names.map(({ text }) => text), all, ...(noun === null ? {} : { noun }), only };
    }
    case "effective":
      return meaning.effective && { form: "condition", from: meaning.effective.from, until: meaning.effective.until };
    case "precedence":
      return meaning.precedence && { form: "value", rank: meaning.precedence.rank, label: meaning.precedence.label };
    case "exception": {
      const { exception } = meaning;
      if (!exception) return asCondition;
      if (exception.kind === "change") return { form: "value", subject: exception.subject.text, quantity: quantityJson(exception.quantity) };
      return { form: "condition", subject: exception.subject.text, condition: exception.qualifiers.map(({ text }) => text).join(" and ") };
    }
    case "consequence": {
      const { consequence } = meaning;
      return consequence?.cause ? { form: "value", cause: consequence.cause.text, effect: consequence.effect.text } : null;
    }
    case "references":
    case "mentions": {
      const references = meaning.references.filter(({ kind }) => kind === "reference").map(({ text }) => text);
      return references.length === 0 ? null : { form: "value", references };
    }
    case "binding":
      return meaning.name && { form: "value", action: meaning.name.text };
    case "prose":
    case "condition":
      return asCondition;
    case "type":
    case "unit":
    case "question":
    case "given":
    case "as-of":
    case "expect":
    case "authority":
    case "text":
      return null;
    default:
      return unreachable(meaning);
  }
}
