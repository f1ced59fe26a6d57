/** The relations of pairs of rules, as z3 proves them, many at a time: what is asked next depends on the answers. */
import type { Model, Rule } from "../../../compiler/model/model.js";
import { statedGround, type Oracle } from "../expect.js";
import { comparedClauses, type Judged, type Judgement } from "../judge-pair.js";
import type { Shared } from "../subjects.js";
import { startSolver, type Answer, type Question, type Solver } from "./ask.js";
import { noBehaviour, otherBehaviour } from "./behaviours.js";
import { and, newSaying, not, or, sayApplies, sayClause, sayTest, sayValue, UNSAYABLE, type Saying } from "./terms.js";

/** One pair in formulas. */
interface Formulas {
  readonly saying: Saying;
  readonly together: string;
  /** And what is compared is in scope and satisfied. */
  readonly inScope: string;
  /** Some case leaves no behaviour that satisfies both. */
  readonly contradiction: string;
  /** The first, and the second, is violated where the other is satisfied. */
  readonly apart: readonly [string, string];
  /** Whether both are compared with all their clauses. */
  readonly isWhole: boolean;
  /** One applies, or gives a value, where the other does not. */
  readonly unlike: string;
  /** The conditions of the first hold and those of the second do not, and the reverse. */
  readonly broader: readonly [string, string];
}

function clausesFormulas(shared: Shared, saying: Saying): Omit<Formulas, "saying" | "broader"> | null {
  const { rules: [first, second], compared, subject } = shared;
  const limited = comparedClauses(shared);
  if (compared.kind === "values" || limited.kind === "values") return null;
  const [a, b] = [sayApplies(first, saying), sayApplies(second, saying)];
  const together = and(a, b);
  const said = ([one, other]: typeof compared.clauses) => {
    const all = [one.map((clause) => sayClause(clause, first, saying)), other.map((clause) => sayClause(clause, second, saying))] as const;
    return {
      scopes: all.map((clauses) => and(...clauses.map(({ scope }) => scope))),
      counts: and(...all.flat().map(({ counts }) => counts)),
      satisfied: all.map((clauses) => and(...clauses.map(({ satisfied }) => satisfied))),
      violated: all.map((clauses) => or(...clauses.map(({ violated }) => violated))),
    };
  };
  const [whole, part] = [said(compared.clauses), said(limited.clauses)];
  const isCase = and(together, ...whole.scopes, whole.counts);
  const isCompared = limited.clauses.every((clauses) => clauses.length > 0);
  return {
    together,
    inScope: and(together, ...whole.scopes, part.satisfied[0] ?? "false"),
    // A rule that nothing satisfies is at odds with itself, not with another: each is satisfied by a behaviour of its own.
    contradiction: and(noBehaviour(and(isCase, ...whole.satisfied), subject, saying.model, saying), and(isCase, whole.satisfied[0] ?? "false"), otherBehaviour(and(isCase, whole.satisfied[1] ?? "false"), subject, saying)),
    apart: isCompared ? [and(together, ...part.scopes, part.violated[0] ?? "false", part.satisfied[1] ?? "false"), and(together, ...part.scopes, part.violated[1] ?? "false", part.satisfied[0] ?? "false")] : ["false", "false"],
    isWhole: isCompared && limited.clauses.every((clauses, index) => clauses.length === compared.clauses[index]?.length),
    unlike: not(`(= ${and(a, whole.scopes[0] ?? "true")} ${and(b, whole.scopes[1] ?? "true")})`),
  };
}

function valuesFormulas({ rules: [first, second], compared }: Shared, saying: Saying): Omit<Formulas, "saying" | "broader"> | null {
  if (compared.kind === "clauses") return null;
  const [one, other] = [compared.values[0][0], compared.values[1][0]];
  if (!one || !other || compared.values.flat().length > 2) throw UNSAYABLE;
  const applies = and(sayApplies(first, saying), sayApplies(second, saying));
  const [a, b] = [and(sayApplies(first, saying), sayTest(one.scope, saying)), and(sayApplies(second, saying), sayTest(other.scope, saying))];
  const [left, right] = [sayValue(one.value, saying), sayValue(other.value, saying)];
  const same = or(and(left.none, right.none), and(not(left.none), not(right.none), `(= ${left.term} ${right.term})`));
  return { together: applies, inScope: and(a, b), contradiction: and(a, b, not(same)), apart: ["false", "false"], isWhole: true, unlike: not(`(= ${a} ${b})`) };
}

function claim(shared: Shared, index: 0 | 1, saying: Saying): string {
  const { rules, compared } = shared;
  const scopes = (compared.kind === "values" ? compared.values : compared.clauses)[index].map(({ scope }) => scope);
  return and(...[...rules[index].conditions.map(({ test }) => test).filter(({ kind }) => kind !== "period"), ...scopes].map((test) => sayTest(test, saying)));
}

/** `null` where the pair cannot be said. */
function formulasOf(shared: Shared, model: Model): Formulas | null {
  const saying = newSaying(model);
  try {
    const formulas = clausesFormulas(shared, saying) ?? valuesFormulas(shared, saying);
    const [one, other] = [claim(shared, 0, saying), claim(shared, 1, saying)];
    return formulas && { ...formulas, saying, broader: [and(one, not(other)), and(other, not(one))] };
  } catch (error) {
    if (error === UNSAYABLE) return null;
    throw error;
  }
}

/** Names alone what the formula reads: then the same is asked of many pairs in the same words. */
function question(formula: string, { sorts, ranges, definitions }: Saying): Question {
  const called = definitions.filter((_, index) => formula.includes(`(never${index}-0 `));
  const isRead = (name: string): boolean => formula.includes(name) || called.some((definition) => definition.includes(name));
  return {
    declarations: [...[...sorts].filter(([name]) => isRead(name)).map(([name, sort]) => `(declare-const ${name} ${sort})`).sort(), ...called],
    assertion: and(...[...ranges].flatMap(([name, range]) => (isRead(name) ? [range] : [])), formula),
  };
}

/** A pair, and what is known of it so far. */
interface Asked {
  readonly shared: Shared;
  readonly formulas: Formulas;
  readonly known: Map<string, Answer>;
}

/** Asks things of all those of which they matter. */
async function round(solver: Solver, all: readonly Asked[], matters: (asked: Asked) => boolean, asking: Readonly<Record<string, (formulas: Formulas) => string>>): Promise<void> {
  const open = all.filter(matters).flatMap(({ formulas, known }) => Object.entries(asking).map(([what, formula]) => ({ what, known, question: question(formula(formulas), formulas.saying) })));
  const answers = await solver.ask(open.map((one) => one.question));
  for (const [index, { what, known }] of open.entries()) known.set(what, answers[index] ?? "unknown");
}

const is = (what: string, answer: Answer) => ({ known }: Asked): boolean => known.get(what) === answer;

function judgedOf(asked: Asked): Judgement {
  const { known, formulas } = asked;
  if ([...known.values()].includes("unknown")) return null;
  const found = (relation: Judged["relation"], stricter: Judged["stricter"] = null): Judged => ({ relation, stricter, canMeet: known.get("together") === "sat" });
  if (is("together", "unsat")(asked)) return found(null);
  if (is("contradiction", "sat")(asked)) return found("contradicts");
  const [first, second] = [is("first apart", "sat")(asked), is("second apart", "sat")(asked)];
  if (first && second) return found("overlaps");
  if (first || second) return found("stricter", first ? "first" : "second");
  return found(formulas.isWhole && is("unlike", "unsat")(asked) && is("in scope", "sat")(asked) ? "restates" : null);
}

const isFound = (asked: Asked): boolean => {
  const relation = judgedOf(asked)?.relation ?? null;
  return relation !== null && relation !== "restates";
};

/** Asks what matters of each: what that is depends on the answers so far. */
async function askAbout(all: readonly Asked[], solver: Solver): Promise<void> {
  await round(solver, all, () => true, { together: ({ together }) => together });
  const meeting = all.filter(is("together", "sat"));
  await round(solver, meeting, () => true, { contradiction: ({ contradiction }) => contradiction });
  await round(solver, meeting, is("contradiction", "unsat"), { "first apart": ({ apart }) => apart[0], "second apart": ({ apart }) => apart[1] });
  const agreeing = (asked: Asked): boolean => is("first apart", "unsat")(asked) && is("second apart", "unsat")(asked);
  await round(solver, meeting, agreeing, { unlike: ({ unlike }) => unlike, "in scope": ({ inScope }) => inScope });
  const ungrounded = all.filter((asked) => isFound(asked) && !statedGround(asked.shared));
  await round(solver, ungrounded, () => true, { "first broader": ({ broader }) => broader[0], "second broader": ({ broader }) => broader[1] });
}

/** An oracle for each model, over all pairs that they share subjects in. What z3 cannot be asked or does not know has no answer. */
export async function proving(models: readonly { readonly model: Model; readonly shared: readonly Shared[] }[]): Promise<Oracle> {
  const all = models.flatMap(({ model, shared }) => shared.flatMap((one): Asked[] => {
    const formulas = formulasOf(one, model);
    return formulas ? [{ shared: one, formulas, known: new Map() }] : [];
  }));
  const solver = startSolver();
  try {
    await askAbout(all, solver);
  } finally {
    solver.end();
  }
  const judged = new Map(all.map((asked) => [asked.shared, judgedOf(asked)]));
  const byShared = new Map(all.map((asked) => [asked.shared, asked]));
  const meets = new Map(all.map((asked) => [keyOf(asked.shared.rules), asked.known.get("together")]));
  return {
    judge: (shared) => judged.get(shared) ?? null,
    narrower: (shared) => {
      const asked = byShared.get(shared);
      const [first, second] = [asked?.known.get("first broader"), asked?.known.get("second broader")];
      if (!first || !second || first === "unknown" || second === "unknown") return undefined;
      return first === second ? null : first === "sat" ? "second" : "first";
    },
    canMeet: (rules) => {
      const answer = meets.get(keyOf(rules));
      return answer === undefined || answer === "unknown" ? undefined : answer === "sat";
    },
  };
}

const ids = new WeakMap<Rule, number>();
let last = 0;

/** Two rules, of whichever model: rules of several have the same ids. */
const keyOf = (rules: readonly [Rule, Rule]): string => rules.map((rule) => {
  const id = ids.get(rule) ?? ++last;
  ids.set(rule, id);
  return id;
}).join(" ");
