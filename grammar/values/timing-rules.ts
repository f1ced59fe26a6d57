/** The grammar of TIMING and DEADLINE: one rule for each way of writing in the language reference. */
import { EOF, type IOrAlt, type IToken, type OrMethodOpts } from "chevrotain";
import { ConditionRules } from "./condition-rules.js";
import type { ExpressionNode, NameNode } from "./expression-syntax.js";
import { namedBy } from "./shared-rules.js";
import { ON } from "./operand-rules.js";
import type { Name, Quantity, Timing, TimingForm } from "./syntax.js";
import * as token from "./tokens.js";

/** A timing as the grammar reads it, without the qualifier, which is cut off before. */
export type BareTiming = Omit<Timing, "kind" | "start" | "end" | "qualifier">;

function form(name: TimingForm, parts: Partial<BareTiming>): BareTiming {
  return { quantity: null, direction: null, strict: false, anchor: null, action: null, audience: null, ...parts, form: name };
}

/** What an anchor can be: only names where no facts are known, else what is computed from facts and dates, too. */
export type Anchors = "names" | "operands";

const CLOSING = [token.Deadline, token.Processing, token.Minimum, token.Maximum, token.Validity, token.Advance];

/** Reads a timing, which `parseTiming` then judges by its words. */
export abstract class TimingRules extends ConditionRules {
  private anchors: Anchors = "names";

  readonly timing = this.RULE("timing", (anchors: Anchors): BareTiming => {
    this.ACTION(() => (this.anchors = anchors));
    const audience = this.OPTION({ GATE: () => this.audienceEqualsAhead(), DEF: () => this.SUBRULE(this.forAudience) }) ?? null;
    const timing = this.OR(this.timings);
    return { ...timing, audience };
  });

  // `by`, `earliest` and the like may begin a name, too: their forms come first, `X within Q` last.
  private readonly timings: OrMethodOpts<BareTiming> = {
    DEF: [
      { GATE: () => this.countedAhead(), ALT: () => this.SUBRULE(this.counted) },
      { ALT: () => this.SUBRULE(this.before) },
      { ALT: () => this.SUBRULE(this.by) },
      { ALT: () => this.SUBRULE(this.noLaterThan) },
      { ALT: () => this.SUBRULE(this.atLeastBefore) },
      { ALT: () => this.SUBRULE(this.openingBefore) },
      { ALT: () => this.SUBRULE(this.earliest) },
      { ALT: () => this.SUBRULE(this.notBefore) },
      { ALT: () => this.SUBRULE(this.after) },
      { ALT: () => this.SUBRULE(this.until) },
      { ALT: () => this.SUBRULE(this.validFor) },
      { ALT: () => this.SUBRULE(this.withinSpan) },
    ],
    IGNORE_AMBIGUITIES: true,
  };

  private readonly forAudience = this.RULE("forAudience", (): Name => {
    const audience = this.SUBRULE(this.audience);
    this.CONSUME(token.Equals);
    return audience;
  });

  /** Where a declared fact begins a value, `F within Q` is about F, anything else counts it. */
  private countedAhead(): boolean {
    if (!this.ahead(1, token.FactToken)) return true;
    let distance = 2;
    while (this.ahead(distance, token.NamePart)) distance++;
    return !this.ahead(distance, token.Within);
  }

  /** Q: a number with a unit, or a declared fact. */
  private readonly span = this.RULE("span", () => this.OR(this.spans));

  private readonly spans: IOrAlt<Quantity | NameNode>[] = [{ ALT: () => this.SUBRULE(this.quantity) }, { ALT: () => this.SUBRULE(this.declared) }];

  private readonly anchor = this.RULE("anchor", () => this.OR(this.anchorForms));

  private readonly anchorForms: OrMethodOpts<Name | ExpressionNode> = {
    DEF: [
      { GATE: () => this.operandAhead(), ALT: () => this.SUBRULE(this.operand, ON.right) },
      { ALT: () => this.SUBRULE(this.named) },
    ],
    IGNORE_AMBIGUITIES: true,
  };

  /** Whether all that follows is more than a name, and holds a declared fact, a date or `today`. */
  private operandAhead(): boolean {
    if (this.anchors === "names") return false;
    let holds = false;
    let isName = true;
    for (let distance = 1; !this.ahead(distance, EOF); distance++) {
      const alone = (distance === 1 || !this.ahead(distance - 1, token.NamePart)) && !this.ahead(distance + 1, token.NamePart);
      const isToday = alone && this.ahead(distance, token.Word) && this.LA(distance).image.toLowerCase() === "today";
      if (isToday || this.ahead(distance, token.FactToken) || this.ahead(distance, token.DateLiteral)) holds = true;
      if (isToday || !this.ahead(distance, token.NamePart)) isName = false;
    }
    return holds && !isName;
  }

  /** `before A`, and `prior to A`, which says the same. */
  private readonly beforeAnchor = this.RULE("beforeAnchor", (): Name | ExpressionNode => {
    this.OR([{ ALT: () => this.CONSUME(token.Before) }, { ALT: () => this.CONSUME(token.PriorTo) }]);
    return this.SUBRULE(this.anchor);
  });

  private readonly afterAnchor = this.RULE("afterAnchor", (): Name | ExpressionNode => {
    this.CONSUME(token.After);
    return this.SUBRULE(this.anchor);
  });

  private readonly before = this.RULE("before", () => form("before", { direction: "before", anchor: this.SUBRULE(this.beforeAnchor) }));

  private readonly by = this.RULE("by", () => {
    this.OR([{ ALT: () => this.CONSUME(token.By) }, { ALT: () => this.CONSUME(token.OnOrBefore) }]);
    return form("by", { direction: "before", anchor: this.SUBRULE(this.anchor) });
  });

  private readonly noLaterThan = this.RULE("noLaterThan", () => {
    this.CONSUME(token.NoLaterThan);
    return this.OR([
      {
        GATE: () => this.ahead(1, token.QuantityToken) || [token.After, token.Before, token.PriorTo].some((type) => this.ahead(2, type)),
        ALT: () => this.SUBRULE(this.noLaterThanCounted),
      },
      { ALT: () => form("by", { direction: "before", anchor: this.SUBRULE(this.anchor) }) },
    ]);
  });

  private readonly noLaterThanCounted = this.RULE("noLaterThanCounted", () => {
    const quantity = this.SUBRULE(this.span);
    return this.OR([
      { ALT: () => form("deadline", { quantity, direction: "after", anchor: this.SUBRULE(this.afterAnchor) }) },
      { ALT: () => form("lead-time", { quantity, direction: "before", anchor: this.SUBRULE(this.beforeAnchor) }) },
    ]);
  });

  private readonly atLeastBefore = this.RULE("atLeastBefore", () => {
    this.CONSUME(token.AtLeast);
    const quantity = this.SUBRULE(this.span);
    return form("lead-time", { quantity, direction: "before", anchor: this.SUBRULE(this.beforeAnchor) });
  });

  /** `no more than Q before A`, `no earlier than Q before A`. */
  private readonly openingBefore = this.RULE("openingBefore", () => {
    this.OR([{ ALT: () => this.CONSUME(token.NoMoreThan) }, { ALT: () => this.CONSUME(token.NoEarlierThan) }]);
    const quantity = this.SUBRULE(this.span);
    return form("earliest", { quantity, direction: "before", anchor: this.SUBRULE(this.beforeAnchor) });
  });

  private readonly earliest = this.RULE("earliest", () => {
    this.CONSUME(token.Earliest);
    const action = this.OPTION(() => this.SUBRULE(this.named)) ?? null;
    this.CONSUME(token.Equals);
    const quantity = this.SUBRULE(this.span);
    return form("earliest", { quantity, direction: "before", anchor: this.SUBRULE(this.beforeAnchor), action });
  });

  private readonly notBefore = this.RULE("notBefore", () => {
    this.CONSUME(token.Not);
    this.CONSUME(token.Before);
    return form("earliest", { direction: "after", anchor: this.SUBRULE(this.anchor) });
  });

  private readonly after = this.RULE("after", () => form("earliest", { direction: "after", strict: true, anchor: this.SUBRULE(this.afterAnchor) }));

  private readonly until = this.RULE("until", () => {
    this.OR([{ ALT: () => this.CONSUME(token.Through) }, { ALT: () => this.CONSUME(token.Until) }, { ALT: () => this.CONSUME(token.EndsOn) }]);
    return form("until", { anchor: this.SUBRULE(this.anchor) });
  });

  private readonly validFor = this.RULE("validFor", () => {
    this.CONSUME(token.ValidFor);
    return form("validity", { quantity: this.SUBRULE(this.span) });
  });

  /** `[X] within Q [of/after/from A]`. */
  private readonly withinSpan = this.RULE("withinSpan", () => {
    const action = this.OPTION(() => this.SUBRULE(this.named)) ?? null;
    this.CONSUME(token.Within);
    const quantity = this.OR1(this.spansWithin);
    const anchor = this.OPTION1(() => {
      this.OR2(this.fromWhen);
      return this.SUBRULE(this.anchor);
    });
    return form("deadline", { quantity, direction: "after", anchor: anchor ?? null, action });
  });

  private readonly spansWithin: IOrAlt<Quantity | NameNode>[] = [{ ALT: () => this.SUBRULE(this.span) }, { ALT: () => this.SUBRULE(this.firstWeek) }];
  private readonly fromWhen: IOrAlt<IToken>[] = [{ ALT: () => this.CONSUME(token.Of) }, { ALT: () => this.CONSUME(token.After) }, { ALT: () => this.CONSUME(token.From) }];

  private readonly firstWeek = this.RULE("firstWeek", () => {
    const words = this.CONSUME(token.FirstWeek);
    return { kind: "quantity", start: words.startOffset, end: token.endOf(words), min: 1, max: 1, change: false, unit: "week" } as const;
  });

  /** Everything that begins with Q: what follows decides. */
  private readonly counted = this.RULE("counted", () => {
    const quantity = this.SUBRULE(this.span);
    return { ...this.OR(this.afterSpan), quantity };
  });

  private readonly afterSpan: OrMethodOpts<BareTiming> = {
    DEF: [
      { ALT: () => form("deadline", { direction: "after", anchor: this.SUBRULE(this.afterAnchor) }) },
      { ALT: () => form("deadline", { direction: "after", anchor: this.SUBRULE(this.postAnchor) }) },
      { ALT: () => form("deadline", { direction: "after", action: this.SUBRULE(this.toAction) }) },
      { ALT: () => form("deadline", { direction: "after", anchor: this.SUBRULE(this.maximumFrom) }) },
      { ALT: () => this.SUBRULE(this.minimum) },
      { ALT: () => this.SUBRULE(this.orMore) },
      { ALT: () => form("lead-time", { direction: "before", action: this.SUBRULE(this.advance) }) },
      { ALT: () => this.SUBRULE(this.validity) },
      { ALT: () => this.SUBRULE(this.closedAction) },
    ],
    IGNORE_AMBIGUITIES: true,
  };

  /** Stops at a word that closes another form, where the value then fails: `50 days post-completion departure deadline`. */
  private readonly postAnchor = this.RULE("postAnchor", (): Name | NameNode => {
    this.CONSUME(token.Post);
    const words = [this.CONSUME(token.NameStart)];
    this.MANY({ GATE: () => this.nameGoesOn() && !CLOSING.includes(this.LA(1).tokenType), DEF: () => words.push(this.CONSUME(token.NamePart)) });
    return this.ACTION(() => namedBy(words));
  });

  private readonly toAction = this.RULE("toAction", (): Name | NameNode => {
    this.CONSUME(token.To);
    return this.SUBRULE(this.named);
  });

  private readonly maximumFrom = this.RULE("maximumFrom", (): Name | ExpressionNode => {
    this.CONSUME(token.Maximum);
    this.CONSUME(token.From);
    return this.SUBRULE(this.anchor);
  });

  private readonly minimum = this.RULE("minimum", () => {
    this.CONSUME(token.Minimum);
    return form("lead-time", { direction: "before" });
  });

  /** `Q or more`, `Q or A`. */
  private readonly orMore = this.RULE("orMore", () => {
    this.CONSUME(token.Or);
    return this.OR<BareTiming>({
      DEF: [
        { ALT: () => { this.CONSUME(token.More); return form("lead-time", { direction: "before" }); } },
        { ALT: () => form("validity", { anchor: this.SUBRULE(this.anchor) }) },
      ],
      IGNORE_AMBIGUITIES: true,
    });
  });

  private readonly advance = this.RULE("advance", (): Name | NameNode => {
    this.CONSUME(token.Advance);
    return this.SUBRULE(this.named);
  });

  private readonly validity = this.RULE("validity", () => {
    this.CONSUME(token.Validity);
    const required = this.OPTION(() => this.CONSUME(token.Required));
    return form(required === undefined ? "validity" : "remaining-validity", {});
  });

  /** `X deadline`, `X processing`: all words but the last are X. */
  private readonly closedAction = this.RULE("closedAction", () => {
    const action = this.SUBRULE(this.namedButLast);
    return this.OR([
      { ALT: () => { this.CONSUME(token.Deadline); return form("deadline", { direction: "after", action }); } },
      { ALT: () => { this.CONSUME(token.Processing); return form("processing", { action }); } },
    ]);
  });
}
