/** Reads the facts of a case: a JSON file, or standard input. */
import { readFileSync, statSync } from "node:fs";
import { failure, systemReason, type Failure } from "../workspace/failure.js";

/** The JSON value; malformed where the file is no JSON. Its text is never shown: facts may be personal. */
export type ReadFacts = { readonly kind: "facts"; readonly value: unknown } | { readonly kind: "malformed"; readonly message: string } | Failure;

const STANDARD_INPUT = "-";

/** Where the parser stopped, without the text around it. */
function placeOf(error: unknown): string {
  const at = /position (\d+)/.exec(error instanceof Error ? error.message : "")?.[1];
  return at === undefined ? "" : ` at offset ${at}`;
}

/** Reads facts; nothing in them runs. */
export function readFacts(file: string): ReadFacts {
  let text: string;
  try {
    if (file !== STANDARD_INPUT && !statSync(file).isFile()) return failure(`\`${file}\` is no file`);
    text = readFileSync(file === STANDARD_INPUT ? 0 : file, "utf8");
  } catch (error) {
    return failure(`the facts in \`${file}\` cannot be read: ${systemReason(error)}`);
  }
  try {
    return { kind: "facts", value: JSON.parse(text.replace(/^\uFEFF/, "")) };
  } catch (error) {
    return { kind: "malformed", message: `the facts are not JSON${placeOf(error)}` };
  }
}
