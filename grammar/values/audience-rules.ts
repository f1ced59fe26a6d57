/** The grammar of APPLIES_TO. */
import type { IToken } from "chevrotain";
import { BoundRules } from "./bound-rules.js";
import type { Audiences, Name } from "./syntax.js";
import * as token from "./tokens.js";
import { LOWER_CASE, NEGATION, RELATING } from "./words.js";

/** A list of audiences as the grammar reads it. */
export interface BareAudiences extends Omit<Audiences, "kind" | "start" | "end" | "noun"> {
  readonly noun: readonly IToken[];
}

/** Reads `[All] audiences [noun] [only]`. */
export abstract class AudienceRules extends BoundRules {
  readonly audiences = this.RULE("audiences", (): BareAudiences => {
    const names: Name[] = [];
    const noun: IToken[] = [];
    const all = this.OPTION(() => this.CONSUME(token.All));
    this.OPTION1({
      GATE: () => this.audienceAhead(),
      DEF: () => {
        names.push(this.SUBRULE(this.audience));
        this.MANY(() => {
          this.SUBRULE(this.joint);
          names.push(this.SUBRULE1(this.audience));
        });
      },
    });
    this.MANY1({ GATE: () => this.nounAhead(), DEF: () => noun.push(this.CONSUME1(token.AnyWord)) });
    const only = this.OPTION2(() => this.CONSUME(token.Only));
    return { all: all !== undefined, names, noun, only: only !== undefined };
  });

  /** `,` `and` `or` ` / `, and `, and` `, or` before the last. */
  private readonly joint = this.RULE("joint", () => {
    this.OR([
      { ALT: () => this.CONSUME(token.Over) },
      { ALT: () => this.SUBRULE(this.conjunction) },
      { ALT: () => { this.CONSUME(token.Comma); this.OPTION(() => this.SUBRULE1(this.conjunction)); } },
    ]);
  });

  private readonly conjunction = this.RULE("conjunction", () => {
    this.OR([{ ALT: () => this.CONSUME(token.And) }, { ALT: () => this.CONSUME(token.Or) }]);
  });

  /** A lower-case word that can be part of a noun. */
  private nounAhead(): boolean {
    const { tokenType, image } = this.LA(1);
    if (tokenType === token.Only || !LOWER_CASE.test(image)) return false;
    return image !== "of" && !RELATING.has(image) && !NEGATION.test(image);
  }
}
