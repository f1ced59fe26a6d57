/** Prints the body of one function over a case: inputs are read once, and what is used decides the parameters. */
import type { FactRef, Input, Test, Value } from "../model/expression.js";
import { keyOf } from "../bind/inputs.js";
import { call, code, constant, member, stringLiteral, type Entry, type Expression, type Statement } from "./layout/index.js";
import { caseSignature, type Returned, type RuntimeName, type Skin } from "./skin.js";
import { printTest } from "./tests.js";
import { printValue } from "./values.js";

export type Code = Extract<Expression, { kind: "code" }>;
export type Atom = Extract<Expression, { kind: "code" | "member" | "call" }>;

/** Prints what is read of a case, and notes that it is. */
export interface Reader {
  /** A name of the runtime. */
  runtime(name: RuntimeName): Code;
  holidays(): Code;
  today(): Atom;
  /** Whether the case is of an audience. */
  member(audience: string): Atom;
  input(input: Input): Atom;
  fact(fact: FactRef): Atom;
  value(value: Value): Expression;
  test(test: Test): Expression;
}

/** Collects what a body reads while its expressions are made. */
export interface Body extends Reader {
  /** The case itself. */
  at(): Code;
  /** The finished method: the facts it reads, then its statements. */
  method(key: string, statements: readonly Statement[], returns: Returned): Entry;
}

const readers: { readonly [K in FactRef["of"]]: "derivedNumber" | "derivedText" | "derivedTruth" } = {
  number: "derivedNumber", date: "derivedNumber", enumeration: "derivedNumber", text: "derivedText", boolean: "derivedTruth",
};

/** The variable that holds one owner's inputs. */
function variableOf(owner: string, taken: ReadonlyMap<string, string>): string {
  if (taken.size === 0) return "own";
  return `${keyOf(owner)}${taken.size}`.replace(/^(?=\d)/, "_");
}

/** Names of what is imported, which are then known to be needed. */
export const needing = (skin: Skin): Pick<Reader, "runtime" | "holidays"> => ({
  runtime: (name) => {
    const number = skin.number?.(name) ?? null;
    if (number === null) skin.needs.runtime.add(name);
    return code(number ?? name);
  },
  holidays: () => {
    skin.needs.modules.add("holidays");
    return code("holidays");
  },
});

/** Starts a body. */
export function startBody(skin: Skin): Body {
  const owners = new Map<string, string>();
  let usesCase = false;
  let usesGiven = false;
  const at = (): Code => {
    usesCase = true;
    return code("at");
  };
  const body: Body = {
    ...needing(skin),
    at,
    today: () => member(at(), "today"),
    member: (audience) => call(body.runtime("member"), [at(), stringLiteral(audience)]),
    input: ({ owner, name }) => {
      const variable = owners.get(owner) ?? variableOf(owner, owners);
      owners.set(owner, variable);
      return member(code(variable), name);
    },
    fact: (fact) => {
      if (skin.isDerived(fact.key)) {
        skin.needs.derived.add("derived");
        return call(body.runtime(readers[fact.of]), [at(), member(code("derived"), fact.key)]);
      }
      usesGiven = true;
      return member(code("given"), fact.key);
    },
    value: (value) => printValue(value, body),
    test: (test) => printTest(test, body),
    method: (key, statements, returns) => {
      const reads = [
        ...(usesGiven ? [constant("given", member(member(at(), "facts"), "given"))] : []),
        ...[...owners].map(([owner, variable]) => constant(variable, member(member(member(at(), "facts"), "inputs"), owner))),
      ];
      return { kind: "method", key, ...caseSignature(skin, usesCase ? "case" : "nothing", returns), body: [...reads, ...statements] };
    },
  };
  return body;
}
