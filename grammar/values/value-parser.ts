/** The value parser: all rules of tag values, analysed once when the module is loaded. */
import type { IParserConfig, IToken } from "chevrotain";
import type { Run } from "../lean-parser.js";
import { AudienceRules } from "./audience-rules.js";
import type { ExpressionNode, NameNode } from "./expression-syntax.js";
import type { Name, Quantity } from "./syntax.js";
import * as token from "./tokens.js";

/** A VALUE as the grammar reads it. */
export interface BareDefinition {
  readonly name: Name | NameNode;
  readonly value: ExpressionNode;
}

/** The last layer: the `X = Q` of an inline exception, the `X = V` of a VALUE, and the analysis. */
export class ValueParser extends AudienceRules {
  constructor(config: IParserConfig = {}) {
    super(config);
    this.performSelfAnalysis();
  }

  readonly change = this.RULE("change", (): { readonly subject: Name; readonly quantity: Quantity } => {
    const subject = this.OR([
      { GATE: () => this.audienceEqualsAhead(), ALT: () => this.SUBRULE(this.audience) },
      { ALT: () => this.SUBRULE(this.namedWords) },
    ]);
    this.CONSUME(token.Equals);
    return { subject, quantity: this.SUBRULE(this.quantity) };
  });

  readonly definition = this.RULE("definition", (): BareDefinition => {
    const name = this.SUBRULE(this.named);
    this.CONSUME(token.Equals, { ERR_MSG: "`=`" });
    const value = this.OR({ DEF: [{ ALT: () => this.SUBRULE(this.listedNone) }, { ALT: () => this.SUBRULE(this.condition) }], ERR_MSG: "a value" });
    return { name, value };
  });
}

const parser = new ValueParser();

/** Runs one rule over all of the tokens. */
export const attempt = <T>(tokens: readonly IToken[], rule: (parser: ValueParser) => T): Run<T> => parser.runOver(tokens, () => rule(parser));

/** Runs one rule over all of the tokens: its result, or `null` when they are anything else. */
export function run<T>(tokens: readonly IToken[], rule: (parser: ValueParser) => T): T | null {
  const { value, stop } = attempt(tokens, rule);
  return stop === null ? value : null;
}
