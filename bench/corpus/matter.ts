/** What the rules of one matter are about: its facts, and clauses over them. */
import type { Random } from "./random.js";
import { CLASSES } from "./words.js";

export type Tags = readonly string[];

/** A fact as it is declared; `type` may be followed by a unit. */
export interface FactSource {
  readonly name: string;
  readonly type: string;
  readonly unit?: string;
  readonly about: string;
}

/** Something that several rules constrain. Rules on one subject that apply to different classes never meet. */
export interface Subject {
  /** Tags of a clause; larger amounts never demand more. */
  readonly clause: (amount: number) => Tags;
  /** How the text of a rule says it. */
  readonly say: (amount: number) => string;
}

export interface Matter {
  readonly name: string;
  readonly facts: readonly FactSource[];
  readonly subjects: readonly [Subject, ...Subject[]];
  /** A condition over facts that no clause constrains. */
  readonly condition: (random: Random) => string;
}

const date = (name: string, about: string): FactSource => ({ name, type: "date", about });

/** The matter of a name that no other matter has. */
export function matterOf(name: string): Matter {
  const [issued, returned, asked, starts, used] = ["issue date", "return date", "request date", "start date", "use date"].map((part) => `${name} ${part}`);
  const [items, deposit, allowance, visits, balance, resident] = ["items", "deposit", "period", "visits", "balance", "resident"].map((part) => `${name} ${part}`);
  return {
    name,
    facts: [
      { name: `${name} class`, type: `one of ${CLASSES.join(", ")}`, about: `The class of the ${name}.` },
      date(`${name} issue date`, `The day on which the ${name} was handed out.`),
      date(`${name} return date`, `The day on which the ${name} came back.`),
      date(`${name} request date`, `The day on which the ${name} was asked for.`),
      date(`${name} start date`, `The first day of the ${name}.`),
      date(`${name} use date`, `The last day on which the ${name} was used.`),
      { name: `${name} items`, type: "integer", unit: "items", about: `How many items the ${name} covers.` },
      { name: `${name} deposit`, type: "money", about: `What was paid for the ${name}.` },
      { name: `${name} period`, type: "number", unit: "days", about: `How long the ${name} lasts.` },
      { name: `${name} visits`, type: "integer", unit: "visits", about: `How often the ${name} was shown.` },
      { name: `${name} guests`, type: "integer", unit: "guests", about: `How many guests the ${name} is meant for.` },
      { name: `${name} balance`, type: "number", unit: "points", about: `What is left on the ${name}.` },
      { name: `${name} resident`, type: "boolean", about: `Whether the holder of the ${name} lives on the grounds.` },
      { name: `${name} hardship`, type: "boolean", about: `Whether a hardship was accepted for the ${name}.` },
    ],
    subjects: [
      { clause: (amount) => [`TIMING:within ${amount} days of ${issued}`, `ACTION:${returned}`], say: (amount) => `within ${amount} days of the day of issue` },
      { clause: (amount) => [`LIMITATION:at most ${amount} items`, `MEASURE:${items}`], say: (amount) => `for at most ${amount} items` },
      { clause: (amount) => [`TIMING:at least ${amount} business days before ${starts}`, `ACTION:${asked}`], say: (amount) => `at least ${amount} business days ahead` },
      { clause: (amount) => [`REQUIREMENT:${deposit} is at least $${amount}`], say: (amount) => `with a deposit of $${amount}` },
      { clause: (amount) => [`TIMING:${amount} months validity`, `EVENT:${issued}`, `ACTION:${used}`], say: (amount) => `for ${amount} months` },
      { clause: (amount) => [`VALUE:${allowance} = ${amount} days`], say: (amount) => `for ${amount} days` },
    ],
    condition: (random) =>
      random.of<(n: number) => string>([
        (n) => `${visits} is at least ${n} visits`,
        (n) => `${balance} is between ${n} and ${n + 40} points`,
        (n) => `${resident} or ${visits} is less than ${n} visits`,
        (n) => `not ${resident} and ${balance} is more than ${n} points`,
        () => `${resident}`,
        (n) => `(${visits} + 2) * 3 is at most ${3 * n + 6} visits`,
      ])(random.whole(2, 60)),
  };
}
