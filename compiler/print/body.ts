/** Prints the body of one function over a case: inputs are read once, and what is used decides the parameters. */
import type { Input, Operand, Test } from "../model/expression.js";
import { keyOf } from "../bind/inputs.js";
import { call, code, constant, member, numberLiteral, stringLiteral, type Entry, type Expression, type Statement } from "./layout/index.js";
import { caseSignature, facts, today, type Returned, type RuntimeName, type Skin } from "./skin.js";

type Atom = Extract<Expression, { kind: "code" | "member" }>;
type Code = Extract<Expression, { kind: "code" }>;

/** Collects what a body reads while its expressions are made. */
export interface Body {
  /** A name of the runtime. */
  runtime(name: RuntimeName): Code;
  holidays(): Code;
  input(input: Input): Atom;
  operand(operand: Operand): Atom;
  test(test: Test): Expression;
  today(): Expression;
  /** The finished method: the inputs it reads, then its statements. */
  method(key: string, statements: readonly Statement[], returns: Returned): Entry;
}

/** The variable that holds one owner's inputs. */
function variableOf(owner: string, taken: ReadonlyMap<string, string>): string {
  if (taken.size === 0) return "own";
  return `${keyOf(owner)}${taken.size}`.replace(/^(?=\d)/, "_");
}

/** Starts a body. */
export function startBody(skin: Skin): Body {
  const owners = new Map<string, string>();
  const uses = { facts: false, today: false };

  const input = ({ owner, name }: Input): Atom => {
    uses.facts = true;
    const variable = owners.get(owner) ?? variableOf(owner, owners);
    owners.set(owner, variable);
    return member(code(variable), name);
  };
  const readToday = (): Atom => {
    uses.today = true;
    return today;
  };
  const named = (name: RuntimeName): Code => {
    skin.needs.runtime.add(name);
    return code(name);
  };
  const fold = (name: "both" | "either", tests: readonly Test[]): Expression => {
    const [first, ...rest] = tests;
    if (!first) return named(name === "both" ? "YES" : "NO");
    return rest.length === 0 ? test(first) : call(named(name), [test(first), fold(name, rest)]);
  };
  const printers: { readonly [K in Test["kind"]]: (test: Extract<Test, { kind: K }>) => Expression } = {
    always: () => named("YES"),
    member: ({ audience }) => {
      uses.facts = true;
      return call(named("member"), [facts, stringLiteral(audience)]);
    },
    attested: (attested) => input(attested.input),
    period: ({ from, until }) => call(named("within"), [readToday(), numberLiteral(from ?? FIRST), numberLiteral(until ?? LAST)]),
    all: ({ tests }) => fold("both", tests),
    any: ({ tests }) => fold("either", tests),
  };
  const test = (tree: Test): Expression => (printers[tree.kind] as (test: Test) => Expression)(tree);

  return {
    runtime: named,
    holidays: () => {
      skin.needs.modules.add("holidays");
      return code("holidays");
    },
    input,
    operand: (operand) => (operand.kind === "today" ? readToday() : input(operand.input)),
    test,
    today: readToday,
    method: (key, statements, returns) => {
      const inputs = [...owners].map(([owner, variable]) => constant(variable, member(member(facts, "inputs"), owner)));
      return { kind: "method", key, ...caseSignature(skin, uses, returns), body: [...inputs, ...statements] };
    },
  };
}

/** The calendar's first and last day: 0001-01-01 and 9999-12-31. */
const FIRST = -719162;
const LAST = 2932896;
