/** The grammar of operands: what has a value, from names and numbers up to sums. */
import type { IOrAlt, IToken, OrMethodOpts, ParserMethod } from "chevrotain";
import { isCalendarDate } from "./calendar-date.js";
import type { ArithmeticNode, CalendarUnit, ExpressionNode, NameNode, NumberNode, PickNode } from "./expression-syntax.js";
import { SharedRules } from "./shared-rules.js";
import type { Extent, Name, Quantity } from "./syntax.js";
import * as token from "./tokens.js";

/**
 * Which side of a comparison an operand is on. `arrival before A` is a test where a comparison may still come, and a day where none can;
 * only a fact that counts time makes it a day on the left, too.
 */
export type Side = "left" | "right";

/** What a rule is called with that takes a side: made once. */
export const ON: { readonly [K in Side]: { readonly ARGS: [Side] } } = { left: { ARGS: ["left"] }, right: { ARGS: ["right"] } };

/** Parentheses may be as deep as this. */
const DEEPEST = 100;

const COUNTED: ReadonlyMap<string, CalendarUnit> = new Map<string, CalendarUnit>([
  ["days", "day"], ["business days", "business day"], ["weeks", "week"], ["months", "month"], ["years", "year"],
]);
const PICKS: ReadonlySet<string> = new Set<PickNode["which"]>(["smaller", "larger", "earlier", "later"]);
const UNITS_OF_TIME: ReadonlySet<string> = new Set(["day", "business day", "week", "month", "year", "semester", "term", "hour", "minute"]);

/** Reads operands; the conditions in parentheses are the next layer's. */
export abstract class OperandRules extends SharedRules {
  protected abstract readonly condition: ParserMethod<[], ExpressionNode>;

  /** How many parentheses are open. */
  private depth = 0;
  /** The side of the factor that is being chosen. */
  private side: Side = "left";

  override reset(): void {
    super.reset();
    this.depth = 0;
  }

  /** The next token, or the word behind an article: a leading article is part of nothing. */
  protected firstAhead(): IToken {
    return this.LA(this.ahead(1, token.Article) && this.ahead(2, token.AnyWord) ? 2 : 1);
  }

  /** The extent from a token to the last one read. */
  protected extentFrom(first: IToken): Extent {
    return { start: first.startOffset, end: token.endOf(this.LA(0)) };
  }

  /** Whether a number with a unit of time or a declared fact comes next. */
  protected spanAhead(): boolean {
    const { tokenType, payload } = this.LA(1);
    return tokenType === token.QuantityToken ? UNITS_OF_TIME.has((payload as Quantity).unit) : this.ahead(1, token.FactToken);
  }

  private readonly signs: IOrAlt<IToken>[] = [{ ALT: () => this.CONSUME(token.Plus) }, { ALT: () => this.CONSUME(token.Minus) }];
  private readonly strongSigns: IOrAlt<IToken>[] = [{ ALT: () => this.CONSUME(token.Times) }, { ALT: () => this.CONSUME(token.Over) }];

  readonly operand = this.RULE("operand", (side: Side): ExpressionNode => {
    const first = this.firstAhead();
    let left = this.SUBRULE(this.term, ON[side]);
    this.MANY(() => {
      const sign = this.OR(this.signs);
      const right = this.SUBRULE1(this.term, ON[side]);
      left = this.ACTION(() => this.arithmetic(first, left, sign, right));
    });
    return left;
  });

  private readonly term = this.RULE("term", (side: Side): ExpressionNode => {
    const first = this.firstAhead();
    let left = this.SUBRULE(this.factor, ON[side]);
    this.MANY(() => {
      const sign = this.OR(this.strongSigns);
      const right = this.SUBRULE1(this.factor, ON[side]);
      left = this.ACTION(() => this.arithmetic(first, left, sign, right));
    });
    return left;
  });

  private arithmetic(first: IToken, left: ExpressionNode, sign: IToken, right: ExpressionNode): ArithmeticNode {
    const operatorAt = { start: sign.startOffset, end: token.endOf(sign) };
    return { kind: "arithmetic", operator: sign.image as ArithmeticNode["operator"], operatorAt, left, right, ...this.extentFrom(first) };
  }

  // Alternatives are made once, and so are told by a field what a call would tell them.
  private readonly factors: OrMethodOpts<ExpressionNode> = {
    DEF: [
      { GATE: () => this.offsetAhead(this.side), ALT: () => this.SUBRULE(this.offset, ON[this.side]) },
      { ALT: () => this.SUBRULE(this.negative) },
      { GATE: () => this.numberAhead(), ALT: () => this.SUBRULE(this.number) },
      { GATE: () => isCalendarDate(this.LA(1).image), ALT: () => this.SUBRULE(this.date) },
      { ALT: () => this.SUBRULE(this.quoted) },
      { ALT: () => this.SUBRULE(this.declared) },
      { GATE: () => this.pickAhead(), ALT: () => this.SUBRULE(this.pick, ON[this.side]) },
      { ALT: () => this.SUBRULE(this.words, ON[this.side]) },
      { GATE: () => this.depth < DEEPEST, ALT: () => this.SUBRULE(this.grouped) },
    ],
    ERR_MSG: "a value",
    IGNORE_AMBIGUITIES: true,
  };

  private readonly factor = this.RULE("factor", (side: Side): ExpressionNode => {
    this.side = side;
    return this.OR(this.factors);
  });

  /** `Q before A`. */
  private readonly offset = this.RULE("offset", (side: Side): ExpressionNode => {
    const first = this.firstAhead();
    const quantity = this.SUBRULE(this.timeSpan);
    const direction = this.SUBRULE(this.direction);
    const anchor = this.SUBRULE(this.factor, ON[side]);
    return this.ACTION((): ExpressionNode => ({ kind: "offset", quantity, direction, anchor, ...this.extentFrom(first) }));
  });

  private offsetAhead(side: Side): boolean {
    if (!this.ahead(2, token.Before) && !this.ahead(2, token.After)) return false;
    return this.ahead(1, token.FactToken) ? side === "right" || this.ahead(1, token.DurationFact) : this.numberAhead() && this.spanAhead();
  }

  /** A number with a unit of time, or a declared fact. */
  protected readonly timeSpan = this.RULE("timeSpan", () => this.OR(this.timeSpans));

  private readonly timeSpans: OrMethodOpts<NumberNode | NameNode> = {
    DEF: [
      { GATE: () => this.numberAhead() && this.spanAhead(), ALT: () => this.SUBRULE(this.number) },
      { ALT: () => this.SUBRULE(this.declared) },
    ],
    ERR_MSG: "a number of days, weeks, months or years",
  };

  protected readonly direction = this.RULE("direction", () => this.OR(this.directions));

  private readonly directions: OrMethodOpts<"before" | "after"> = {
    DEF: [
      { ALT: () => { this.CONSUME(token.Before); return "before"; } },
      { ALT: () => { this.CONSUME(token.After); return "after"; } },
    ],
    ERR_MSG: "`before` or `after`",
  };

  private readonly number = this.RULE("number", () => this.OR(this.numbers));

  private readonly numbers: IOrAlt<NumberNode>[] = [
    {
      ALT: () => {
        const { payload } = this.CONSUME(token.QuantityToken);
        return this.ACTION((): NumberNode => {
          const { min, unit, start, end } = payload as Quantity;
          return { kind: "number", value: min, unit, start, end };
        });
      },
    },
    {
      ALT: () => {
        const digits = this.CONSUME(token.NumberLiteral);
        return this.ACTION((): NumberNode => ({ kind: "number", value: valueOf(digits), unit: null, ...this.extentFrom(digits) }));
      },
    },
  ];

  /** Whether one number comes next: no range, no open one, no change, and none too large to be exact. */
  private numberAhead(): boolean {
    const ahead = this.LA(1);
    if (ahead.tokenType !== token.QuantityToken) return ahead.tokenType === token.NumberLiteral && valueOf(ahead) <= Number.MAX_SAFE_INTEGER;
    const { min, max, change } = ahead.payload as Quantity;
    return min === max && !change;
  }

  private readonly negative = this.RULE("negative", (): NumberNode => {
    const sign = this.OR([{ ALT: () => this.CONSUME(token.Dash) }, { ALT: () => this.CONSUME(token.Minus) }]);
    const number = this.OR1({ DEF: [{ GATE: () => this.numberAhead(), ALT: () => this.SUBRULE(this.number) }], ERR_MSG: "a number" });
    return this.ACTION((): NumberNode => ({ ...number, value: 0 - number.value, ...this.extentFrom(sign) }));
  });

  /** A number that stands alone. */
  readonly literalNumber = this.RULE("literalNumber", (): NumberNode =>
    this.OR<NumberNode>([
      { ALT: () => this.SUBRULE(this.negative) },
      { GATE: () => this.numberAhead(), ALT: () => this.SUBRULE(this.number) },
    ]),
  );

  private readonly date = this.RULE("date", (): ExpressionNode => {
    const date = this.CONSUME(token.DateLiteral);
    return this.ACTION((): ExpressionNode => ({ kind: "date", iso: date.image, ...this.extentFrom(date) }));
  });

  private readonly quoted = this.RULE("quoted", (): ExpressionNode => {
    const quoted = this.CONSUME(token.Quoted);
    return this.ACTION((): ExpressionNode => ({ kind: "quoted", text: quoted.image.slice(1, -1), ...this.extentFrom(quoted) }));
  });

  /** `smaller of a and b`. */
  private readonly pick = this.RULE("pick", (side: Side): ExpressionNode => {
    const first = this.firstAhead();
    this.OPTION(() => this.CONSUME(token.Article));
    const which = this.CONSUME(token.Word);
    this.CONSUME(token.Of);
    const left = this.SUBRULE(this.factor, ON.right);
    this.CONSUME(token.And, { ERR_MSG: "`and`" });
    const right = this.SUBRULE1(this.factor, ON[side]);
    return this.ACTION((): ExpressionNode => {
      return { kind: "pick", which: which.image.toLowerCase() as PickNode["which"], left, right, ...this.extentFrom(first) };
    });
  });

  private pickAhead(): boolean {
    const at = this.ahead(1, token.Article) ? 2 : 1;
    return this.ahead(at + 1, token.Of) && PICKS.has(this.LA(at).image.toLowerCase());
  }

  /** A name, one of the words that are values, or, before `between` and `since`, a count of units. */
  private readonly words = this.RULE("words", (side: Side): ExpressionNode => {
    const first = this.firstAhead();
    const name = this.SUBRULE(this.name);
    const unit = this.ACTION(() => COUNTED.get(name.text.toLowerCase()));
    const ends = this.OPTION({
      GATE: () => unit !== undefined,
      DEF: () => this.OR([
        { ALT: () => this.SUBRULE(this.bothEnds, ON[side]) },
        { ALT: () => this.SUBRULE(this.untilToday, ON[side]) },
      ]),
    });
    return this.ACTION((): ExpressionNode => {
      if (unit === undefined || ends === undefined) return wordsOf(name);
      return { kind: "count", unit, ...ends, ...this.extentFrom(first) };
    });
  });

  private readonly bothEnds = this.RULE("bothEnds", (side: Side): { readonly from: ExpressionNode; readonly to: ExpressionNode } => {
    this.CONSUME(token.Between);
    const from = this.SUBRULE(this.factor, ON.right);
    this.CONSUME(token.And, { ERR_MSG: "`and`" });
    return { from, to: this.SUBRULE1(this.factor, ON[side]) };
  });

  private readonly untilToday = this.RULE("untilToday", (side: Side): { readonly from: ExpressionNode; readonly to: ExpressionNode } => {
    const since = this.CONSUME(token.Since);
    const to = this.ACTION((): ExpressionNode => ({ kind: "today", ...this.extentFrom(since) }));
    return { from: this.SUBRULE(this.factor, ON[side]), to };
  });

  private readonly grouped = this.RULE("grouped", (): ExpressionNode => {
    this.CONSUME(token.Open);
    this.ACTION(() => this.depth++);
    const inner = this.SUBRULE(this.condition);
    this.CONSUME(token.Close, { ERR_MSG: "`)`" });
    this.ACTION(() => this.depth--);
    return inner;
  });
}

const valueOf = ({ image }: IToken): number => Number(image.replaceAll(",", ""));

function wordsOf(name: Name): ExpressionNode {
  const { start, end } = name;
  const word = name.text.toLowerCase();
  if (word === "today") return { kind: "today", start, end };
  return word === "true" || word === "false" ? { kind: "truth", value: word === "true", start, end } : { ...name, fact: null };
}
