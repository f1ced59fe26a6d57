/** The rules that every grammar of values shares: names, audiences, quantities. */
import { tokenMatcher, type IParserConfig, type IToken, type TokenType } from "chevrotain";
import { LeanParser } from "../lean-parser.js";
import type { NameNode } from "./expression-syntax.js";
import { collapse } from "./normalise.js";
import type { Name, Quantity } from "./syntax.js";
import * as token from "./tokens.js";
import { AUDIENCE } from "./words.js";

/** A name of these tokens, without a leading article. */
export function nameOf(tokens: readonly IToken[]): Name {
  const words = tokens.length > 1 && tokens[0]?.tokenType === token.Article ? tokens.slice(1) : tokens;
  const first = words[0];
  const last = words[words.length - 1];
  const text = collapse(words.map(({ image }) => image).join(" "));
  return { kind: "name", text, start: first?.startOffset ?? 0, end: last === undefined ? 0 : token.endOf(last) };
}

const isQuoted = ({ image }: IToken): boolean => image.startsWith('"');

/** The declared fact that a token names. */
export const factOf = (fact: IToken): NameNode => ({
  kind: "name", text: isQuoted(fact) ? collapse(fact.image.slice(1, -1)) : fact.image, fact: String(fact.payload), start: fact.startOffset, end: token.endOf(fact),
});

/** The declared fact, or the name, that these tokens are. */
export function namedBy(tokens: readonly IToken[]): Name | NameNode {
  const [first] = tokens;
  return first !== undefined && tokens.length === 1 && tokenMatcher(first, token.FactToken) ? factOf(first) : nameOf(tokens);
}

/** The words of a name, whether a fact declares it or not. */
export const asName = ({ text, start, end }: Name | NameNode): Name => ({ kind: "name", text, start, end });

/** The first layer of the value parser: one class in layers, so that Chevrotain analyses it once. */
export abstract class SharedRules extends LeanParser {
  constructor(config: IParserConfig = {}) {
    super(token.valueTokens, config);
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

  /** Whether the next token can be of one name with the last: what stands in quotes is a name of its own. */
  protected nameGoesOn(): boolean {
    return !isQuoted(this.LA(0)) && !isQuoted(this.LA(1));
  }

  readonly name = this.RULE("name", (): Name => {
    this.OPTION({ GATE: () => this.ahead(2, token.AnyWord), DEF: () => this.CONSUME(token.Article) });
    const words = [this.CONSUME(token.Word)];
    this.MANY(() => words.push(this.CONSUME(token.AnyWord)));
    return this.ACTION(() => nameOf(words));
  });

  readonly audience = this.RULE("audience", (): Name => {
    const word = this.CONSUME(token.AnyWord);
    return this.ACTION(() => nameOf([word]));
  });

  /** A declared fact, or a name of words, among which there may be one. */
  readonly named = this.RULE("named", (): Name | NameNode => {
    this.OPTION({ GATE: () => this.ahead(2, token.AnyWord), DEF: () => this.CONSUME(token.Article) });
    const words = [this.CONSUME(token.NameStart, { ERR_MSG: "a name" })];
    this.MANY({ GATE: () => this.nameGoesOn(), DEF: () => words.push(this.CONSUME(token.NamePart)) });
    return this.ACTION(() => namedBy(words));
  });

  /** The words of a name, whether a fact declares it or not. */
  readonly namedWords = this.RULE("namedWords", (): Name => {
    const name = this.SUBRULE(this.named);
    return this.ACTION(() => asName(name));
  });

  /** The same as `named`, leaving the last word for what follows. */
  readonly namedButLast = this.RULE("namedButLast", (): Name | NameNode => {
    this.OPTION({ GATE: () => this.ahead(2, token.AnyWord), DEF: () => this.CONSUME(token.Article) });
    const words = [this.CONSUME(token.NameStart)];
    this.MANY({ GATE: () => this.nameGoesOn() && this.ahead(2, token.NamePart), DEF: () => words.push(this.CONSUME(token.NamePart)) });
    return this.ACTION(() => namedBy(words));
  });

  /** A declared fact. */
  readonly declared = this.RULE("declared", (): NameNode => {
    const fact = this.CONSUME(token.FactToken);
    return this.ACTION((): NameNode => factOf(fact));
  });

  readonly quantity = this.RULE("quantity", (): Quantity => this.CONSUME(token.QuantityToken).payload);
}
