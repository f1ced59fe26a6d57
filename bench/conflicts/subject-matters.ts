/** What generated rules are about: facts, clauses that agree, and pairs of clauses that come apart in a known way. */

type Tags = readonly string[];

/** A subject. A turn picks among amounts, so that equal turns give equal clauses and neighbouring ones differ. */
export interface Matter {
  /** Name, TYPE and UNIT. */
  readonly facts: readonly (readonly [name: string, type: string, unit?: string])[];
  readonly plain: (turn: number) => Tags;
  /** Two of which some case meets one and violates the other, or that no behaviour meets together. */
  readonly apart: (turn: number) => readonly [Tags, Tags];
  /** One from above and one from below, with room between them in every case; where a subject has no such pair, two that never apply together. */
  readonly window: (turn: number) => readonly [Tags, Tags];
}

const pick = <T>(turn: number, first: T, ...more: readonly T[]): T => [first, ...more][turn % (more.length + 1)] ?? first;

/** Deadlines of one action, counted from two clocks. */
function deadlines(name: string): Matter {
  const act = (timing: string): Tags => [`TIMING:${timing}`, `ACTION:${name} return date`];
  const [loan, notice] = [`${name} loan date`, `${name} notice date`];
  const days = (turn: number): number => 5 + (turn % 30);
  return {
    facts: [[`${name} return date`, "date"], [loan, "date"], [notice, "date"]],
    plain: (turn) => act(`within ${days(turn)} days of ${loan}`),
    apart: (turn) =>
      pick<readonly [Tags, Tags]>(
        Math.floor(turn / 2),
        [act(`within ${days(turn)} days of ${loan}`), act(`within ${days(turn) + 7} days of ${loan}`)],
        [act(`within ${days(turn)} days of ${loan}`), act(`within ${days(turn) + 3} days of ${notice}`)],
        [act(`before ${loan}`), act(`not before ${loan}`)],
        [act(`within 3 business days of ${loan}`), act(`within ${days(turn) + 10} days of ${loan}`)],
        [act(`at least ${days(turn)} days before ${notice}`), act(`at least ${days(turn) + 4} days before ${notice}`)],
      ),
    window: (turn) => [act(`within ${days(turn)} days of ${loan}`), act(`after ${loan}`)],
  };
}

/** Bounds of one number. */
function bounds(name: string): Matter {
  const items = `${name} items`;
  const measure = (tag: string, bound: string): Tags => [`${tag}:${bound}`, `MEASURE:${items}`];
  const most = (turn: number): number => 8 + (turn % 20);
  const atMost = (count: number): Tags => measure("LIMITATION", `at most ${count} items`);
  const atLeast = (count: number): Tags => measure("REQUIREMENT", `at least ${count} items`);
  return {
    facts: [[items, "integer", "items"]],
    plain: (turn) => atMost(most(turn)),
    apart: (turn) => pick<readonly [Tags, Tags]>(Math.floor(turn / 2), [atMost(most(turn)), atMost(most(turn) + 5)], [atMost(4), atLeast(most(turn))], [atLeast(most(turn)), atLeast(2)]),
    window: (turn) => [atMost(most(turn)), atLeast(2)],
  };
}

/** Required conditions on one number. */
function requirements(name: string): Matter {
  const deposit = `${name} deposit`;
  const need = (sentence: string): Tags => [`REQUIREMENT:${deposit} ${sentence}`];
  const least = (turn: number): number => 20 + 5 * (turn % 20);
  return {
    facts: [[deposit, "number", "points"]],
    plain: (turn) => need(`is at least ${least(turn)} points`),
    apart: (turn) =>
      pick<readonly [Tags, Tags]>(
        Math.floor(turn / 2),
        [need(`is at least ${least(turn)} points`), need(`is at least ${least(turn) + 30} points`)],
        [need(`is between ${least(turn)} and ${least(turn) + 40} points`), need(`is between ${least(turn) + 20} and ${least(turn) + 60} points`)],
        [need(`is less than ${least(turn)} points`), need(`is more than ${least(turn) + 10} points`)],
      ),
    window: (turn) => [need(`is at least ${least(turn)} points`), need(`is at most ${least(turn) + 200} points`)],
  };
}

/** Values of one derived fact. */
function values(name: string): Matter {
  const give = (amount: number): Tags => [`VALUE:${name} period = ${amount} days`];
  const days = (turn: number): number => 7 + (turn % 50);
  return {
    facts: [[`${name} period`, "number", "days"]],
    plain: (turn) => give(days(turn)),
    apart: (turn) => [give(days(turn)), give(days(turn) + 14)],
    window: (turn) => [[...give(days(turn)), "CONDITION:group card"], [...give(days(turn) + 1), "CONDITION:not group card"]],
  };
}

/** How long something that was issued may be used. */
function validities(name: string): Matter {
  const used = (timing: string): Tags => [`TIMING:${timing}`, `EVENT:${name} issue date`, `ACTION:${name} visit date`];
  const months = (turn: number): number => 3 + (turn % 9);
  return {
    facts: [[`${name} issue date`, "date"], [`${name} visit date`, "date"]],
    plain: (turn) => used(`${months(turn)} months validity`),
    apart: (turn) => [used(`${months(turn)} months validity`), used(`${months(turn) + 12} months validity`)],
    window: (turn) => [[...used(`${months(turn)} months validity`), "CONDITION:group card"], [...used(`${months(turn) + 1} months validity`), "CONDITION:not group card"]],
  };
}

export const subjectMatters = [deadlines, bounds, requirements, values, validities] as const;
