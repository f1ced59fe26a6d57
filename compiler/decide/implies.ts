/** Whether one condition holds wherever another does. */
import type { Test } from "../model/expression.js";
import { boxesOf, product, type Facts } from "./boxes.js";

/**
 * Whether `strong` implies `weak`, over enumerations, booleans and constant bounds: no box of the one lies outside of the other.
 * What is none of these counts as true or false on its own. `false` where it cannot be decided.
 */
export function implies(strong: Test, weak: Test, facts: Facts): boolean {
  const outside = product(boxesOf(strong, true, facts), boxesOf(weak, false, facts));
  return outside !== null && outside.length === 0;
}
