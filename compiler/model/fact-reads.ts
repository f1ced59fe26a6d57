/** Walks typed trees for what they read: declared facts, inputs and the audience. */
import { unreachable, type Place } from "../../grammar/index.js";
import type { Demand, FactRef, Input, Span, Test, Value } from "./expression.js";

/** Something that a tree reads; of a fact, where its name is written. */
export type TreeRead =
  | { readonly kind: "audience" }
  | { readonly kind: "input"; readonly input: Input }
  | { readonly kind: "fact"; readonly fact: FactRef; readonly at: Place | null };

/** What a value reads, in the order of the text. */
export function readsOfValue(value: Value): TreeRead[] {
  switch (value.kind) {
    case "number":
    case "day":
    case "text":
    case "choice":
    case "none":
    case "today":
      return [];
    case "fact":
      return [{ kind: "fact", fact: value.fact, at: value.at }];
    case "input":
      return [{ kind: "input", input: value.input }];
    case "arithmetic":
    case "pick":
      return [...readsOfValue(value.left), ...readsOfValue(value.right)];
    case "shift":
      return [...readsOfValue(value.day), ...readsOfValue(value.amount)];
    case "count":
      return [...readsOfValue(value.from), ...readsOfValue(value.to)];
    case "truth":
      return readsOfTest(value.test);
    default:
      return unreachable(value);
  }
}

/** What a test reads, in the order of the text. */
export function readsOfTest(test: Test): TreeRead[] {
  switch (test.kind) {
    case "always":
    case "never":
    case "period":
      return [];
    case "member":
      return [{ kind: "audience" }];
    case "attested":
      return [{ kind: "input", input: test.input }];
    case "fact":
      return [{ kind: "fact", fact: test.fact, at: test.at }];
    case "compare":
      return [...readsOfValue(test.left), ...readsOfValue(test.right)];
    case "is-none":
      return readsOfValue(test.value);
    case "not":
      return readsOfTest(test.test);
    case "all":
    case "any":
      return test.tests.flatMap(readsOfTest);
    default:
      return unreachable(test);
  }
}

const readsOfSpan = ({ min, max }: Span): TreeRead[] =>
  [min, max === min ? null : max].flatMap((amount) => (amount === null || typeof amount === "number" ? [] : readsOfValue(amount)));

/** What a demand reads: its clock or event first, then the span, the limit and the action. */
export function readsOfDemand(demand: Demand): TreeRead[] {
  switch (demand.kind) {
    case "deadline":
    case "lead-time":
      return [...readsOfValue(demand.clock), ...readsOfSpan(demand.span), ...readsOfValue(demand.action)];
    case "before":
    case "by":
    case "until":
      return [...readsOfValue(demand.clock), ...readsOfValue(demand.action)];
    case "earliest":
      return [...readsOfValue(demand.clock), ...(demand.span ? readsOfSpan(demand.span) : []), ...readsOfValue(demand.action)];
    case "validity":
      return [...readsOfValue(demand.event), ...readsOfSpan(demand.span), ...(demand.limit ? readsOfValue(demand.limit) : []), ...readsOfValue(demand.action)];
    case "remaining-validity":
      return [...readsOfValue(demand.event), ...readsOfSpan(demand.span), ...readsOfValue(demand.action)];
    case "at-most":
    case "at-least":
      return readsOfValue(demand.amount);
    case "condition":
      return readsOfTest(demand.test);
    case "attested":
      return [{ kind: "input", input: demand.input }];
    default:
      return unreachable(demand);
  }
}

const keys = (reads: readonly TreeRead[]): Set<string> => new Set(reads.flatMap((read) => (read.kind === "fact" ? [read.fact.key] : [])));

/** The keys of the facts that a tree reads. */
export const factsInValue = (value: Value): Set<string> => keys(readsOfValue(value));
export const factsInTest = (test: Test): Set<string> => keys(readsOfTest(test));
export const factsInDemand = (demand: Demand): Set<string> => keys(readsOfDemand(demand));
