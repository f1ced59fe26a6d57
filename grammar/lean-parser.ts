/** Chevrotain's parser without what telling and mending errors costs: most of what a rule refuses is prose, and refusing it must be as cheap as taking it. */
import { EmbeddedActionsParser, EOF, tokenMatcher, type IParserConfig, type IToken, type TokenType } from "chevrotain";
import { GatedLookahead } from "./gated-lookahead.js";

/** Where a rule stopped before the end of what it was given. */
export interface Stop {
  /** The token that it does not take; a token of no text where more is wanted at the end. */
  readonly token: IToken;
  /** What the grammar wants there, in words for an author; `null` where all before the token is what the rule reads. */
  readonly expected: string | null;
}

/** What a rule made of tokens. The value is `undefined` where the grammar wants something else at `stop`. */
export interface Run<T> {
  readonly value: T;
  readonly stop: Stop | null;
}

type Body = (this: LeanParser, ...args: readonly unknown[]) => unknown;
type Rule = Body & { readonly coreRule: Body };
type Action = () => unknown;
interface Options {
  readonly ERR_MSG?: string;
  readonly ARGS?: readonly unknown[];
}
interface Gated {
  readonly GATE?: Action;
  readonly DEF: Action;
}

/** What Chevrotain itself does where a rule is defined: it gives the rule a number. And where it begins to record the grammar: it puts some ninety methods on the parser. */
const { defineRule, enableRecording } = EmbeddedActionsParser.prototype as unknown as {
  readonly defineRule: (this: LeanParser, name: string, body: Body, config: object) => Body;
  readonly enableRecording: (this: object) => void;
};

/** Thrown where a rule cannot go on: no `Error`, which would walk over the stack to write it down. */
const STOPPED = Symbol("stopped");

// Its offset is an integer as that of any other token: one that is not would have the engine box the offsets of all of them.
const END: IToken = { image: "", startOffset: 0, tokenTypeIdx: EOF.tokenTypeIdx ?? 0, tokenType: EOF };

/**
 * Chevrotain keeps a stack of rules, catches and rethrows in each of them, and works out for each error what the grammar would have taken.
 * The methods below do without; their names and parts are those of its engine (`recognizer_engine.js` of the version in package.json), which calls them.
 */
export abstract class LeanParser extends EmbeddedActionsParser {
  declare private currIdx: number;
  declare private tokVectorLength: number;
  declare private currRuleShortName: number;
  declare private readonly fullRuleNameToShort: Readonly<Record<string, number>>;
  declare private readonly lookAheadFuncsCache: ReadonlyMap<number, (this: LeanParser) => boolean>;
  private stop: Stop | null = null;

  constructor(tokens: readonly TokenType[], config: IParserConfig) {
    super([...tokens], { maxLookahead: 1, skipValidations: true, lookaheadStrategy: new GatedLookahead({ maxLookahead: 1 }), ...config });
  }

  /** The methods of recording stand on an object between the parser and its class, so that they go all at once: to delete them from the parser takes longer than to record. */
  protected enableRecording(): void {
    const methods = Object.create(Object.getPrototypeOf(this) as object) as object;
    enableRecording.call(methods);
    Object.setPrototypeOf(this, methods);
    this.RECORDING_PHASE = true;
  }

  protected disableRecording(): void {
    this.RECORDING_PHASE = false;
    Object.setPrototypeOf(this, Object.getPrototypeOf(Object.getPrototypeOf(this)) as object);
  }

  /** Runs a rule over all of the tokens. */
  runOver<T>(tokens: readonly IToken[], rule: () => T): Run<T> {
    // The engine looks at the next token without asking whether there is one.
    this.input = [...tokens, END];
    this.tokVectorLength = tokens.length;
    this.stop = null;
    const value = this.attempted(rule);
    const rest = this.LA(1);
    return { value, stop: this.stop ?? (rest.tokenType === EOF ? null : { token: rest, expected: null }) };
  }

  private attempted<T>(rule: () => T): T {
    try {
      return rule();
    } catch (thrown) {
      if (thrown !== STOPPED) throw thrown;
      return undefined as T;
    }
  }

  private refuse(expected: string | undefined): never {
    this.stop = { token: this.LA(1), expected: expected ?? "prose" };
    throw STOPPED;
  }

  /** A rule as it is called: its lookahead is found by its number. */
  protected defineRule(name: string, body: Body, config: object): Rule {
    defineRule.call(this, name, body, config);
    const own = this.fullRuleNameToShort[name] ?? 0;
    const rule: Body = function (first, second) {
      const caller = this.currRuleShortName;
      this.currRuleShortName = own;
      const value = body.call(this, first, second);
      this.currRuleShortName = caller;
      return value;
    };
    return Object.assign(rule, { ruleName: name, originalGrammarAction: body, coreRule: rule });
  }

  protected subruleInternal(rule: Rule, _index: number, options: Options | undefined): unknown {
    const args = options?.ARGS;
    return args === undefined ? rule.call(this) : rule.call(this, args[0], args[1]);
  }

  protected consumeInternal(type: TokenType, _index: number, options: Options | undefined): IToken {
    const next = this.LA(1);
    if (!tokenMatcher(next, type)) this.refuse(options?.ERR_MSG);
    this.currIdx++;
    return next;
  }

  /** Whether what an option or a repetition holds comes next. */
  private follows(part: Action | Gated, key: number): boolean {
    if (typeof part !== "function" && part.GATE !== undefined && part.GATE() !== true) return false;
    return this.lookAheadFuncsCache.get(key)?.call(this) === true;
  }

  protected optionInternalLogic(part: Action | Gated, _index: number, key: number): unknown {
    if (!this.follows(part, key)) return undefined;
    return typeof part === "function" ? part() : part.DEF();
  }

  protected manyInternalLogic(_index: number, part: Action | Gated, key: number): void {
    while (this.follows(part, key)) {
      if (typeof part === "function") part();
      else part.DEF();
    }
  }

  protected raiseNoAltException(_index: number, expected: string | undefined): never {
    this.refuse(expected);
  }

  protected raiseEarlyExitException(): never {
    this.refuse(undefined);
  }
}
