/** Finds the days on which no rule of a subject is in force, between one that has ended and one that has yet to begin. */
import type { Rule } from "../model/model.js";

/** No rule of its kind is in force from `from` to `until`; days since 1970-01-01, both included. */
export interface EffectiveGap {
  /** The one that ends last before the gap. */
  readonly before: Rule;
  /** The one that begins first after it. */
  readonly after: Rule;
  readonly from: number;
  readonly until: number;
}

/** A rule and the days on which it is in force, both included; infinite where it says nothing. */
interface InForce {
  readonly rule: Rule;
  readonly from: number;
  readonly until: number;
}

/** The days on which all periods of a rule hold: its own, its section's and its jurisdiction's. */
function inForce(rule: Rule): InForce {
  const periods = rule.conditions.flatMap(({ test }) => (test.kind === "period" ? [test] : []));
  return {
    rule,
    from: Math.max(-Infinity, ...periods.map(({ from }) => from ?? -Infinity)),
    until: Math.min(Infinity, ...periods.map(({ until }) => until ?? Infinity)),
  };
}

const isEver = ({ from, until }: InForce): boolean => from <= until;

/** Puts what is alike together, each with the first that it is like. */
function kindsOf(all: readonly InForce[], alike: (a: Rule, b: Rule) => boolean): readonly (readonly InForce[])[] {
  const kinds: [InForce, ...InForce[]][] = [];
  for (const one of all) {
    const kind = kinds.find(([first]) => alike(first.rule, one.rule));
    if (kind) kind.push(one);
    else kinds.push([one]);
  }
  return kinds;
}

/**
 * The gaps in time among rules of one subject, each once: for the rules of one kind, that is, whose conditions but for time are `alike` (which must be
 * an equivalence), the days after one has ended, before another begins, on which none of that kind is in force. What lies before the
 * first and after the last is no gap, and a rule that is never in force closes none. In order of the kinds, then of the days.
 *
 * Sorted by first day, one pass finds all gaps of a kind. A group without an end or without a beginning has none, and asks nothing of `alike`.
 */
export function* gapsIn(group: readonly Rule[], alike: (a: Rule, b: Rule) => boolean): Generator<EffectiveGap> {
  const all = group.map(inForce).filter(isEver);
  const earliestEnd = Math.min(...all.map(({ until }) => until));
  const latestStart = Math.max(...all.map(({ from }) => from));
  if (latestStart <= earliestEnd + 1) return;
  for (const kind of kindsOf(all, alike)) {
    let last: InForce | null = null;
    for (const next of [...kind].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
      if (last !== null && next.from > last.until + 1) yield { before: last.rule, after: next.rule, from: last.until + 1, until: next.from - 1 };
      if (last === null || next.until > last.until) last = next;
    }
  }
}
