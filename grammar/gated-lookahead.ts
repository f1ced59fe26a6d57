/** Chevrotain's lookahead for one token, with a table of alternatives also where gates decide among them. */
import { LLkLookaheadStrategy, type IOrAlt, type IToken } from "chevrotain";

/** The part of a parser that lookahead asks. */
interface Ahead {
  readonly LA_FAST: (distance: number) => IToken;
}
type Choose = (this: Ahead, alternatives?: readonly IOrAlt<unknown>[]) => number | undefined;
type Lookahead = InstanceType<typeof LLkLookaheadStrategy>;
type Options = Parameters<Lookahead["buildLookaheadForAlternation"]>[0];
type Follows = (this: Ahead) => boolean;
type OptionalOptions = Parameters<Lookahead["buildLookaheadForOptional"]>[0];

/** Tries each type of token once. */
function gated(choose: Choose): Choose {
  const known: (readonly number[] | undefined)[] = [];
  return function (alternatives = []) {
    const next = this.LA_FAST(1);
    const candidates = (known[next.tokenTypeIdx] ??= candidatesFor(next, choose, alternatives.length));
    for (const index of candidates) {
      const gate = alternatives[index]?.GATE;
      if (gate === undefined || gate()) return index;
    }
    return undefined;
  };
}

/** All that may begin with a token, in order: each is left out once it was chosen. */
function candidatesFor(next: IToken, choose: Choose, count: number): readonly number[] {
  const candidates: number[] = [];
  const rest = Array.from({ length: count }, (_, index) => ({ GATE: () => !candidates.includes(index), ALT: () => undefined }));
  const ahead: Ahead = { LA_FAST: () => next };
  for (let chosen = choose.call(ahead, rest); chosen !== undefined; chosen = choose.call(ahead, rest)) candidates.push(chosen);
  return candidates;
}

/**
 * Chevrotain works out all choices when the parser is made; here each is worked out when it is first met, since few sources meet them all. And where
 * Chevrotain asks every gate and compares the token with every alternative, each type of token is tried once.
 */
export class GatedLookahead extends LLkLookaheadStrategy {
  override buildLookaheadForAlternation(options: Options): ReturnType<Lookahead["buildLookaheadForAlternation"]> {
    let choose: Choose | undefined;
    const build = (): Choose => {
      const plain = super.buildLookaheadForAlternation(options) as Choose;
      return options.hasPredicates ? gated(plain) : plain;
    };
    const lazy: Choose = function (alternatives) {
      return (choose ??= build()).call(this, alternatives);
    };
    return lazy;
  }

  override buildLookaheadForOptional(options: OptionalOptions): ReturnType<Lookahead["buildLookaheadForOptional"]> {
    let follows: Follows | undefined;
    const build = (): Follows => super.buildLookaheadForOptional(options) as Follows;
    const lazy: Follows = function () {
      return (follows ??= build()).call(this);
    };
    return lazy;
  }
}
