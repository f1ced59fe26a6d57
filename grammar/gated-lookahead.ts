/** Chevrotain's lookahead for one token, with a table of alternatives also where gates decide among them. */
import { LLkLookaheadStrategy, type IOrAlt, type IToken } from "chevrotain";

/** The part of a parser that lookahead asks. */
interface Ahead {
  readonly LA_FAST: (distance: number) => IToken;
}
type Choose = (this: Ahead, alternatives?: readonly IOrAlt<unknown>[]) => number | undefined;
type Lookahead = InstanceType<typeof LLkLookaheadStrategy>;
type Options = Parameters<Lookahead["buildLookaheadForAlternation"]>[0];

/** All that may begin with a token, in order: each is left out once it was chosen. */
function candidatesFor(next: IToken, choose: Choose, count: number): readonly number[] {
  const candidates: number[] = [];
  const rest = Array.from({ length: count }, (_, index) => ({ GATE: () => !candidates.includes(index), ALT: () => undefined }));
  const ahead: Ahead = { LA_FAST: () => next };
  for (let chosen = choose.call(ahead, rest); chosen !== undefined; chosen = choose.call(ahead, rest)) candidates.push(chosen);
  return candidates;
}

/** Chevrotain asks every gate and compares the token with every alternative; here each type of token is tried once. */
export class GatedLookahead extends LLkLookaheadStrategy {
  override buildLookaheadForAlternation(options: Options): ReturnType<Lookahead["buildLookaheadForAlternation"]> {
    const choose = super.buildLookaheadForAlternation(options) as Choose;
    if (!options.hasPredicates) return choose;
    const known: (readonly number[] | undefined)[] = [];
    const gated: Choose = function (alternatives = []) {
      const next = this.LA_FAST(1);
      const candidates = (known[next.tokenTypeIdx] ??= candidatesFor(next, choose, alternatives.length));
      for (const index of candidates) {
        const gate = alternatives[index]?.GATE;
        if (gate === undefined || gate()) return index;
      }
      return undefined;
    };
    return gated;
  }
}
