/** The grammars of DURATION, and of the bounds of LIMITATION and REQUIREMENT. */
import type { IOrAlt, IToken, OrMethodOpts, TokenType } from "chevrotain";
import type { NameNode } from "./expression-syntax.js";
import type { Bound, Name, Quantity } from "./syntax.js";
import * as token from "./tokens.js";
import { namedBy } from "./shared-rules.js";
import { TimingRules } from "./timing-rules.js";

/** A DURATION as the grammar reads it. */
export type BareDuration = Pick<Bound, "comparator" | "quantity" | "per">;

/** A word that bounds, or a run of other words. */
export type BoundPart = { readonly kind: "bounding"; readonly type: TokenType } | Name | NameNode;

/** A bound as the grammar reads it: its parts in order, on either side of the quantity. */
export interface BareBound {
  readonly before: readonly BoundPart[];
  readonly quantity: Quantity;
  readonly after: readonly BoundPart[];
}

const BOUNDING = [token.Maximum, token.Minimum, token.AtMost, token.AtLeast, token.NoMoreThan, token.Total, token.Cap, token.Only];

/** Reads durations and bounds, which `bound.ts` then judges by their words. */
export abstract class BoundRules extends TimingRules {
  readonly duration = this.RULE("duration", (): BareDuration =>
    this.OR<BareDuration>([
      { ALT: () => this.SUBRULE(this.countedSpan) },
      { ALT: () => this.SUBRULE(this.spanAtMost) },
      { ALT: () => this.SUBRULE(this.spanAtLeast) },
    ]),
  );

  readonly bound = this.RULE("bound", (): BareBound => {
    const before = this.SUBRULE(this.boundParts);
    const quantity = this.SUBRULE(this.quantity);
    return { before, quantity, after: this.SUBRULE1(this.boundParts) };
  });

  /** `Q`, `Q maximum`, `Q minimum`, `Q per X`. */
  private readonly countedSpan = this.RULE("countedSpan", (): BareDuration => {
    const quantity = this.SUBRULE(this.quantity);
    const rest = this.OPTION(() =>
      this.OR<Omit<BareDuration, "quantity">>([
        { ALT: () => { this.CONSUME(token.Maximum); return { comparator: "at-most", per: null }; } },
        { ALT: () => { this.CONSUME(token.Minimum); return { comparator: "at-least", per: null }; } },
        { ALT: () => ({ comparator: "at-most", per: this.SUBRULE(this.perName) }) },
      ]),
    );
    return { comparator: "at-most", per: null, ...rest, quantity };
  });

  private readonly perName = this.RULE("perName", (): Name => {
    this.CONSUME(token.Per);
    return this.SUBRULE(this.namedWords);
  });

  private readonly spanAtMost = this.RULE("spanAtMost", (): BareDuration => {
    this.OR([{ ALT: () => this.CONSUME(token.Maximum) }, { ALT: () => this.CONSUME(token.UpTo) }]);
    return { comparator: "at-most", quantity: this.SUBRULE(this.quantity), per: null };
  });

  private readonly spanAtLeast = this.RULE("spanAtLeast", (): BareDuration => {
    this.OR([{ ALT: () => this.CONSUME(token.Minimum) }, { ALT: () => this.CONSUME(token.AtLeast) }]);
    return { comparator: "at-least", quantity: this.SUBRULE(this.quantity), per: null };
  });

  private readonly boundParts = this.RULE("boundParts", (): readonly BoundPart[] => {
    const parts: BoundPart[] = [];
    this.MANY(() => parts.push(this.OR(this.boundPart)));
    return parts;
  });

  // Most bounding words may stand in other names; here they come first.
  private readonly boundPart: OrMethodOpts<BoundPart> = {
    DEF: [{ ALT: () => this.SUBRULE(this.bounding) }, { ALT: () => this.SUBRULE(this.measuredWords) }],
    IGNORE_AMBIGUITIES: true,
  };

  private readonly boundingWords: IOrAlt<IToken>[] = BOUNDING.map((type, index) => ({ ALT: () => this.consume(index, type) }));

  private readonly bounding = this.RULE("bounding", (): BoundPart => {
    const { tokenType } = this.OR(this.boundingWords);
    return { kind: "bounding", type: tokenType };
  });

  private readonly measuredWords = this.RULE("measuredWords", (): BoundPart => {
    const words: IToken[] = [];
    this.AT_LEAST_ONE({
      GATE: () => !BOUNDING.includes(this.LA(1).tokenType) && (words.length === 0 || this.nameGoesOn()),
      DEF: () => words.push(this.CONSUME(token.NamePart)),
    });
    return this.ACTION(() => namedBy(words));
  });
}
