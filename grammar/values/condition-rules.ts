/** The grammar of conditions: comparisons, and what joins them. */
import type { IOrAlt, IToken, OrMethodOpts, TokenType } from "chevrotain";
import { Bug } from "../bug.js";
import type { ComparisonNode, ComparisonOperator, DistanceNode, ExpressionNode } from "./expression-syntax.js";
import { ON, OperandRules } from "./operand-rules.js";
import * as token from "./tokens.js";

/** What stands left of a predicate, with its first token. */
interface Subject {
  readonly first: IToken;
  readonly node: ExpressionNode;
}

/** How a predicate begins: `is`, `is not`, or nothing. */
interface Opening {
  /** The first token of the predicate. */
  readonly from: IToken;
  readonly negated: boolean;
}

/** A span of time from a day. */
type Distance = Pick<DistanceNode, "quantity" | "direction" | "anchor">;

const ORDERS: readonly (readonly [TokenType, DistanceNode["operator"]])[] = [
  [token.AtLeast, "at-least"], [token.NoLessThan, "at-least"],
  [token.AtMost, "at-most"], [token.NoMoreThan, "at-most"], [token.UpTo, "at-most"],
  [token.MoreThan, "more-than"], [token.LessThan, "less-than"],
];
const SIGNS: readonly (readonly [TokenType, ComparisonOperator])[] = [
  [token.AtLeastSign, ">="], [token.AtMostSign, "<="], [token.MoreSign, ">"], [token.LessSign, "<"],
];
const DATES: readonly (readonly [TokenType, ComparisonOperator])[] = [
  [token.Before, "<"], [token.EarlierThan, "<"], [token.After, ">"], [token.LaterThan, ">"],
  [token.OnOrBefore, "<="], [token.NoLaterThan, "<="], [token.OnOrAfter, ">="], [token.NoEarlierThan, ">="],
];
const SYMBOLS: Readonly<Record<DistanceNode["operator"], ComparisonOperator>> = {
  "at-least": ">=", "at-most": "<=", "more-than": ">", "less-than": "<",
};

/** Reads conditions. */
export abstract class ConditionRules extends OperandRules {
  // Alternatives are made once; what they would be called with stands here, and each rule takes it before it reads on.
  declare private left: Subject;
  declare private opening: Opening;

  private readonly orders = this.anyOf(ORDERS);
  private readonly orderSigns = this.anyOf(SIGNS);
  private readonly dates = this.anyOf(DATES);

  override readonly condition = this.RULE("condition", (): ExpressionNode => {
    const first = this.firstAhead();
    const parts = [this.SUBRULE(this.conjunct)];
    this.MANY(() => {
      this.CONSUME(token.Or);
      parts.push(this.SUBRULE1(this.conjunct));
    });
    return this.ACTION(() => this.junction("or", parts, first));
  });

  private readonly conjunct = this.RULE("conjunct", (): ExpressionNode => {
    const first = this.firstAhead();
    const parts = [this.SUBRULE(this.test)];
    this.MANY(() => {
      this.CONSUME(token.And);
      parts.push(this.SUBRULE1(this.test));
    });
    return this.ACTION(() => this.junction("and", parts, first));
  });

  private anyOf(table: readonly (readonly [TokenType, unknown])[]): IOrAlt<IToken>[] {
    return table.map(([type], index) => ({ ALT: () => this.consume(index, type) }));
  }

  private junction(kind: "and" | "or", parts: readonly ExpressionNode[], first: IToken): ExpressionNode {
    const [only] = parts;
    return only !== undefined && parts.length === 1 ? only : { kind, parts, ...this.extentFrom(first) };
  }

  private readonly test = this.RULE("test", (): ExpressionNode => {
    const nots: IToken[] = [];
    this.MANY(() => nots.push(this.CONSUME(token.Not)));
    const first = this.firstAhead();
    const node = this.SUBRULE(this.operand, ON.left);
    const tested = this.OPTION(() => {
      this.left = { first, node };
      return this.SUBRULE(this.predicate);
    }) ?? node;
    return this.ACTION(() => nots.reduceRight<ExpressionNode>((operand, not) => ({ kind: "not", operand, ...this.extentFrom(not) }), tested));
  });

  private readonly predicate = this.RULE("predicate", () => this.OR(this.predicates));

  private readonly predicates: IOrAlt<ExpressionNode>[] = [
    { ALT: () => this.SUBRULE(this.spokenPredicate) },
    { ALT: () => this.SUBRULE(this.equalsPredicate) },
    { ALT: () => { this.opening = { from: this.LA(1), negated: false }; return this.SUBRULE(this.relation); } },
  ];

  /** What begins with `is` or `is not`. */
  private readonly spokenPredicate = this.RULE("spokenPredicate", (): ExpressionNode => {
    const is = this.CONSUME(token.Is);
    const not = this.OPTION(() => this.CONSUME(token.Not));
    this.opening = { from: is, negated: not !== undefined };
    return this.OR(this.spokenPredicates);
  });

  private readonly spokenPredicates: OrMethodOpts<ExpressionNode> = {
    DEF: [{ ALT: () => this.SUBRULE(this.relation) }, { ALT: () => this.SUBRULE(this.equality) }],
    ERR_MSG: "a value",
  };

  private readonly equalsPredicate = this.RULE("equalsPredicate", (): ExpressionNode => {
    const from = this.OR(this.equalSigns);
    this.opening = { from, negated: from.tokenType === token.NotEquals };
    return this.SUBRULE(this.equality);
  });

  private readonly equalSigns: IOrAlt<IToken>[] = [{ ALT: () => this.CONSUME(token.Equals) }, { ALT: () => this.CONSUME(token.NotEquals) }];

  private readonly equality = this.RULE("equality", () => this.OR(this.equalities));

  private readonly equalities: OrMethodOpts<ExpressionNode> = {
    DEF: [{ ALT: () => this.SUBRULE(this.oneOf) }, { ALT: () => this.SUBRULE(this.isNone) }, { ALT: () => this.SUBRULE(this.equalTo) }],
    ERR_MSG: "a value",
  };

  /** A value of a list; `none` may be one of them. */
  private readonly listed = this.RULE("listed", () => this.OR(this.listedValues));

  private readonly listedValues: OrMethodOpts<ExpressionNode> = {
    DEF: [{ ALT: () => this.SUBRULE(this.listedNone) }, { ALT: () => this.SUBRULE(this.operand, ON.right) }],
    ERR_MSG: "a value",
  };

  /** `none`, where it stands for a value: no name can be that word. */
  protected readonly listedNone = this.RULE("listedNone", (): ExpressionNode => {
    const none = this.CONSUME(token.None);
    return this.ACTION((): ExpressionNode => ({ kind: "name", text: none.image.toLowerCase(), fact: null, ...this.extentFrom(none) }));
  });

  private readonly oneOf = this.RULE("oneOf", (): ExpressionNode => {
    const { left, opening } = this;
    this.CONSUME(token.OneOf);
    const options = [this.SUBRULE(this.listed)];
    this.MANY(() => {
      this.CONSUME(token.Comma);
      options.push(this.SUBRULE1(this.listed));
    });
    return this.ACTION((): ExpressionNode => ({ kind: "one-of", negated: opening.negated, left: left.node, options, ...this.extentFrom(left.first) }));
  });

  private readonly isNone = this.RULE("isNone", (): ExpressionNode => {
    const { left, opening } = this;
    this.CONSUME(token.None);
    return this.ACTION((): ExpressionNode => ({ kind: "is-none", negated: opening.negated, operand: left.node, ...this.extentFrom(left.first) }));
  });

  private readonly equalTo = this.RULE("equalTo", (): ExpressionNode => {
    const { left, opening } = this;
    const operatorAt = this.ACTION(() => this.extentFrom(opening.from));
    const right = this.SUBRULE(this.operand, ON.right);
    return this.ACTION(() => this.comparison(left, opening.negated ? "!=" : "=", "equality", { operatorAt, negated: false }, right));
  });

  private comparison(
    left: Subject, operator: ComparisonOperator, spoken: ComparisonNode["spoken"], how: Pick<ComparisonNode, "operatorAt" | "negated">, right: ExpressionNode,
  ): ComparisonNode {
    return { kind: "comparison", operator, spoken, ...how, left: left.node, right, ...this.extentFrom(left.first) };
  }

  /** What may stand behind `is` or alone. */
  private readonly relation = this.RULE("relation", () => this.OR(this.relations));

  private readonly relations: IOrAlt<ExpressionNode>[] = [
    { ALT: () => this.SUBRULE(this.ordered) },
    { ALT: () => this.SUBRULE(this.signed) },
    { ALT: () => this.SUBRULE(this.dated) },
    { ALT: () => this.SUBRULE(this.within) },
    { ALT: () => this.SUBRULE(this.between) },
    { ALT: () => { this.CONSUME(token.Exactly); return this.SUBRULE(this.equalTo); } },
  ];

  /** `at least Q before A`, else `at least V`. */
  private readonly ordered = this.RULE("ordered", (): ExpressionNode => {
    const { left, opening } = this;
    const { tokenType } = this.OR(this.orders);
    const operator = this.ACTION(() => valueFor(ORDERS, tokenType));
    const operatorAt = this.ACTION(() => this.extentFrom(opening.from));
    return this.OR1<ExpressionNode>({
      DEF: [
        {
          GATE: () => this.distanceAhead(),
          ALT: () => {
            const distance = this.SUBRULE(this.distance);
            return this.ACTION((): ExpressionNode => {
              return { kind: "distance", operator, negated: opening.negated, left: left.node, ...distance, ...this.extentFrom(left.first) };
            });
          },
        },
        {
          ALT: () => {
            const right = this.SUBRULE(this.operand, ON.right);
            return this.ACTION(() => this.comparison(left, SYMBOLS[operator], "order", { operatorAt, negated: opening.negated }, right));
          },
        },
      ],
      ERR_MSG: "a value",
      IGNORE_AMBIGUITIES: true,
    });
  });

  private distanceAhead(): boolean {
    return this.spanAhead() && (this.ahead(2, token.Before) || this.ahead(2, token.After));
  }

  private readonly distance = this.RULE("distance", (): Distance => {
    const quantity = this.SUBRULE(this.timeSpan);
    const direction = this.SUBRULE(this.direction);
    return { quantity, direction, anchor: this.SUBRULE(this.operand, ON.right) };
  });

  private readonly signed = this.RULE("signed", (): ExpressionNode => {
    const { left, opening } = this;
    const { tokenType } = this.OR(this.orderSigns);
    const operatorAt = this.ACTION(() => this.extentFrom(opening.from));
    const right = this.SUBRULE(this.operand, ON.right);
    return this.ACTION(() => this.comparison(left, valueFor(SIGNS, tokenType), "order", { operatorAt, negated: opening.negated }, right));
  });

  private readonly dated = this.RULE("dated", (): ExpressionNode => {
    const { left, opening } = this;
    const { tokenType } = this.OR(this.dates);
    const operatorAt = this.ACTION(() => this.extentFrom(opening.from));
    const right = this.SUBRULE(this.operand, ON.right);
    return this.ACTION(() => this.comparison(left, valueFor(DATES, tokenType), "dates", { operatorAt, negated: opening.negated }, right));
  });

  private readonly within = this.RULE("within", (): ExpressionNode => {
    const { left, opening } = this;
    this.CONSUME(token.Within);
    const quantity = this.SUBRULE(this.timeSpan);
    const direction = this.OR<Distance["direction"]>({
      DEF: [
        { ALT: () => { this.CONSUME(token.Of); return "after"; } },
        { ALT: () => this.SUBRULE(this.direction) },
      ],
      ERR_MSG: "`of`, `after` or `before`",
    });
    const anchor = this.SUBRULE(this.operand, ON.right);
    return this.ACTION((): ExpressionNode => {
      return { kind: "within", negated: opening.negated, left: left.node, quantity, direction, anchor, ...this.extentFrom(left.first) };
    });
  });

  private readonly between = this.RULE("between", (): ExpressionNode => {
    const { left, opening } = this;
    this.CONSUME(token.Between);
    const low = this.SUBRULE(this.operand, ON.right);
    this.CONSUME(token.And, { ERR_MSG: "`and`" });
    const high = this.SUBRULE1(this.operand, ON.right);
    return this.ACTION((): ExpressionNode => {
      return { kind: "between", negated: opening.negated, left: left.node, low, high, ...this.extentFrom(left.first) };
    });
  });
}

/** The entry of a table for a token that the grammar took from it. */
function valueFor<T>(table: readonly (readonly [TokenType, T])[], type: TokenType): T {
  const entry = table.find(([listed]) => listed === type);
  if (entry === undefined) throw new Bug(`${type.name} is in no table`);
  return entry[1];
}
