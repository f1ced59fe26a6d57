/** Prints rules with no more than judging them takes: what explains an answer is left out, and conditions that rules share are printed once. */
import type { Condition } from "../model/expression.js";
import type { Model, Rule } from "../model/model.js";
import { printJudge } from "./clause.js";
import { arrayLiteral, arrow, code, constant, objectLiteral, stringLiteral, type Entry, type Expression, type Statement } from "./layout/index.js";
import { printRelatives, printTestOf } from "./rule.js";
import type { Skin } from "./skin.js";

/** The constants that the rules name, and the rules as entries by their ids. */
export interface JudgedRules {
  readonly constants: readonly Statement[];
  readonly rules: readonly Entry[];
}

const property = (key: string, value: Expression): Entry => ({ kind: "property", key, value });

/** Prints all rules of a model. */
export function printJudgedRules({ rules }: Model, skin: Skin): JudgedRules {
  const names = new Map<string, string>();
  const none = code("none");
  const constants: Statement[] = [constant(none.text, arrow([], arrayLiteral([])))];
  const nameOf = (condition: Condition): Expression => {
    const printed = objectLiteral([printTestOf(condition, skin)]);
    const known = names.get(printed.text) ?? `condition${names.size}`;
    if (!names.has(printed.text)) {
      names.set(printed.text, known);
      constants.push(constant(known, printed));
    }
    return code(known);
  };
  const printed = rules.map((rule: Rule) =>
    property(
      rule.id,
      objectLiteral([
        property("id", stringLiteral(rule.id)),
        property("conditions", arrayLiteral(rule.conditions.map(nameOf))),
        property("clauses", arrayLiteral(rule.clauses.map((clause) => objectLiteral([printJudge(clause, rule, skin)])))),
        ...printRelatives(rule, skin, none),
      ]),
    ),
  );
  return { constants, rules: printed };
}
