/** Prints which facts a part of a rule reads. */
import { unreachable } from "../../grammar/index.js";
import type { Input, Test } from "../model/expression.js";
import { arrayLiteral, stringLiteral, type Expression } from "./layout/index.js";

/** The audience, or inputs. */
export type ReadList = readonly ("audience" | Input)[];

/** What a test reads. */
export function readsOfTest(test: Test): ReadList {
  switch (test.kind) {
    case "always":
    case "period":
      return [];
    case "member":
      return ["audience"];
    case "attested":
      return [test.input];
    case "all":
    case "any":
      return test.tests.flatMap(readsOfTest);
    default:
      return unreachable(test);
  }
}

/** The list, each fact once. */
export function printReads(reads: ReadList): Expression {
  return arrayLiteral(
    [...new Set(reads)].map((read) =>
      read === "audience" ? stringLiteral(read) : arrayLiteral([read.owner, read.name, read.type].map(stringLiteral)),
    ),
  );
}
