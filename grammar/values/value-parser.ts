/** The value parser: all rules of tag values, analysed once when the module is loaded. */
import type { IParserConfig, IToken } from "chevrotain";
import { AudienceRules } from "./audience-rules.js";
import type { Name, Quantity } from "./syntax.js";
import * as token from "./tokens.js";

/** The last layer: the `X = Q` of an inline exception, and the analysis. */
export class ValueParser extends AudienceRules {
  constructor(config: IParserConfig = {}) {
    super(config);
    this.performSelfAnalysis();
  }

  readonly change = this.RULE("change", (): { readonly subject: Name; readonly quantity: Quantity } => {
    const subject = this.OR([
      { GATE: () => this.audienceEqualsAhead(), ALT: () => this.SUBRULE(this.audience) },
      { ALT: () => this.SUBRULE(this.name) },
    ]);
    this.CONSUME(token.Equals);
    return { subject, quantity: this.SUBRULE(this.quantity) };
  });
}

const parser = new ValueParser();

/** Runs one rule over all of the tokens: its result, or `null` when they are anything else. */
export function run<T>(tokens: readonly IToken[], rule: (parser: ValueParser) => T): T | null {
  parser.input = [...tokens];
  const result = rule(parser);
  const accepted = parser.errors.length === 0;
  parser.input = [];
  return accepted ? result : null;
}
