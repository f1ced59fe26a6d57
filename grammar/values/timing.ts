/** TIMING and DEADLINE: a timing where a value has one of the forms of the language reference and no word of it speaks against that. */
import type { ExpressionNode } from "./expression-syntax.js";
import { isHedged } from "./facts.js";
import { tokenise } from "./lexer.js";
import type { ValueOptions } from "./options.js";
import { cutQualifiers } from "./qualifiers.js";
import type { Name, Quantity, Timing } from "./syntax.js";
import type { BareTiming } from "./timing-rules.js";
import * as token from "./tokens.js";
import { remembering } from "./remember.js";
import { run } from "./value-parser.js";
import { AFTERTHOUGHT, COMPARATIVE, NEGATION, NO_ACTION, NO_DAY, PLAINLY_AUDIENCE } from "./words.js";

const COUNTED: ReadonlySet<string> = new Set(["day", "business day", "week", "month", "year"]);

/** Returns `null` where the value is prose. */
export const parseTiming = remembering(readTiming);

function readTiming(text: string, options: ValueOptions): Timing | null {
  const tokens = tokenise(text, options);
  const first = tokens?.[0];
  const last = tokens?.[tokens.length - 1];
  if (!tokens || !first || !last) return null;
  if (isHedged(tokens)) return null;
  const qualified = cutQualifiers(text, tokens);
  if (qualified === null || qualified.qualifiers.length > 1) return null;
  const timing = run(qualified.head, (parser) => parser.timing(options.names === undefined ? "names" : "operands"));
  if (timing === null || !isSound(timing)) return null;
  return { kind: "timing", start: first.startOffset, end: token.endOf(last), ...timing, qualifier: qualified.qualifiers[0] ?? null };
}

function isSound({ form, quantity, anchor, action }: BareTiming): boolean {
  if (quantity?.kind === "quantity" && !isCountable(quantity)) return false;
  if (quantity?.kind === "quantity" && quantity.min !== quantity.max && form !== "lead-time" && form !== "processing") return false;
  if (anchor !== null && isUndeclared(anchor)) {
    if (COMPARATIVE.test(anchor.text) || AFTERTHOUGHT.test(anchor.text)) return false;
    if (form === "validity" && NO_DAY.test(anchor.text)) return false;
  }
  if (action === null || !isUndeclared(action)) return true;
  // `DES within 10 days` forgot the sign behind an audience, and an action it is not.
  if (form === "deadline" && PLAINLY_AUDIENCE.test(action.text) && !action.text.includes(" ")) return false;
  return ![COMPARATIVE, NEGATION, NO_ACTION].some((words) => words.test(action.text));
}

/** A name that no fact declares is judged by its words. */
const isUndeclared = (named: Name | ExpressionNode): named is Name => named.kind === "name" && !("fact" in named);

/** A calendar has no half days or months, and a change is no span of time. */
function isCountable({ min, max, change, unit }: Quantity): boolean {
  return COUNTED.has(unit) && !change && Number.isInteger(min) && (max === null || Number.isInteger(max));
}
