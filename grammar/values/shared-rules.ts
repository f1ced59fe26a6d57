/** The rules that every grammar of values shares: names, audiences, quantities. */
import { EmbeddedActionsParser, tokenMatcher, type IParserConfig, type IToken, type TokenType } from "chevrotain";
import { collapse } from "./normalise.js";
import type { Name, Quantity } from "./syntax.js";
import * as token from "./tokens.js";
import { AUDIENCE } from "./words.js";

// A value that does not parse is prose, and nobody reads why: wording the errors would be the dearest part of parsing.
const unworded = (): string => "prose";
const CONFIG: IParserConfig = {
  maxLookahead: 1,
  skipValidations: true,
  errorMessageProvider: {
    buildMismatchTokenMessage: unworded,
    buildNotAllInputParsedMessage: unworded,
    buildNoViableAltMessage: unworded,
    buildEarlyExitMessage: unworded,
  },
};

/** A name of these tokens, without a leading article. */
export function nameOf(tokens: readonly IToken[]): Name {
  const words = tokens.length > 1 && tokens[0]?.tokenType === token.Article ? tokens.slice(1) : tokens;
  const first = words[0];
  const last = words[words.length - 1];
  const text = collapse(words.map(({ image }) => image).join(" "));
  return { kind: "name", text, start: first?.startOffset ?? 0, end: last === undefined ? 0 : token.endOf(last) };
}

/** The first layer of the value parser: one class in layers, so that Chevrotain analyses it once. */
export abstract class SharedRules extends EmbeddedActionsParser {
  constructor(config: IParserConfig = {}) {
    super([...token.valueTokens], { ...CONFIG, ...config });
  }

  /** Whether the token `distance` ahead (1: the next) is of this type or category. */
  protected ahead(distance: number, type: TokenType): boolean {
    return tokenMatcher(this.LA(distance), type);
  }

  /** Whether the next token is an audience: one word with an upper-case letter or a digit, and no keyword. */
  protected audienceAhead(): boolean {
    const { tokenType, image } = this.LA(1);
    return (tokenType === token.Word || tokenType === token.DigitWord) && AUDIENCE.test(image);
  }

  /** Whether `audience =` comes next. */
  protected audienceEqualsAhead(): boolean {
    return this.audienceAhead() && this.ahead(2, token.Equals);
  }

  readonly name = this.RULE("name", (): Name => {
    this.OPTION({ GATE: () => this.ahead(2, token.AnyWord), DEF: () => this.CONSUME(token.Article) });
    const words = [this.CONSUME(token.Word)];
    this.MANY(() => words.push(this.CONSUME(token.AnyWord)));
    return this.ACTION(() => nameOf(words));
  });

  /** A name that leaves the last word for what follows. */
  readonly nameButLast = this.RULE("nameButLast", (): Name => {
    this.OPTION({ GATE: () => this.ahead(2, token.AnyWord), DEF: () => this.CONSUME(token.Article) });
    const words = [this.CONSUME(token.Word)];
    this.MANY({ GATE: () => this.ahead(2, token.AnyWord), DEF: () => words.push(this.CONSUME(token.AnyWord)) });
    return this.ACTION(() => nameOf(words));
  });

  readonly audience = this.RULE("audience", (): Name => {
    const word = this.CONSUME(token.AnyWord);
    return this.ACTION(() => nameOf([word]));
  });

  readonly quantity = this.RULE("quantity", (): Quantity => this.CONSUME(token.QuantityToken).payload);
}
