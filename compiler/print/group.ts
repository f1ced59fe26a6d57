/** Prints functions that judge several rules on one case: for many cases that nobody reads verdict by verdict. */
import { UNKNOWN, YES } from "../../runtime/index.js";
import { Bug } from "../../grammar/index.js";
import { chunksOf } from "../model/lists.js";
import type { RuleId } from "../model/ids.js";
import type { Rule } from "../model/model.js";
import { needing, type Code, type Reader } from "./body.js";
import { printAnswer, printHeld, readsOfRule, standsAlone } from "./in-one-go.js";
import {
  arrayLiteral, assignment, binary, blankLine, call, code, constant, docComment, expressionStatement, functionDeclaration, ifStatement, member, numberLiteral, objectLiteral, returnStatement, stringLiteral,
  typeName, type Expression, type Signature, type Statement,
} from "./layout/index.js";
import type { Skin } from "./skin.js";
import { printTest } from "./tests.js";
import { printValue } from "./values.js";

/** So many rules are judged by one function: engines write what it calls into it, up to some size in all. */
const IN_ONE_FUNCTION = 10;

/** So many functions make a group: a list that lacks one of its rules judges all of them one by one. */
const FUNCTIONS = 6;

/** Rules that stand one after the other, and the name of their group. */
export interface RuleGroup {
  readonly name: string;
  readonly rules: readonly Rule[];
}

/** The groups of the rules of a module: those in which two rules or more stand alone. */
export function groupsOf(rules: readonly Rule[], skin: Skin): readonly RuleGroup[] {
  if (skin.columns !== true) return [];
  const parts = chunksOf(rules, IN_ONE_FUNCTION * FUNCTIONS).filter((part) => part.filter((rule) => standsAlone(rule, skin)).length > 1);
  return parts.map((part, index) => ({ name: `group_${index + 1}`, rules: part }));
}

/** The same skin, with the groups that begin with its rules. */
export function withGroups(skin: Skin, groups: readonly RuleGroup[]): Skin {
  const names = new Map<RuleId, Expression>();
  for (const { name, rules: [first] } of groups) if (first) names.set(first.id, code(name));
  return { ...skin, group: (id) => names.get(id) ?? null };
}

/** What a function reads: what several rules read is read once. */
interface Reads extends Reader {
  /** `YES`, and `UNKNOWN` as the day that there is not. */
  yes(): Code;
  undated(): Code;
  statements(): readonly Statement[];
  readsCase(): boolean;
}

/** The facts that more than one rule reads, and whose keys are names. */
function sharedFacts(rules: readonly Rule[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const rule of rules) {
    const keys = new Set(readsOfRule(rule).flatMap((read) => (read.kind === "fact" ? [read.fact.key] : [])));
    for (const key of keys) (seen.has(key) && /^[a-z][a-zA-Z0-9]*$/.test(key) ? shared : seen).add(key);
  }
  return shared;
}

function startReads(rules: readonly Rule[], skin: Skin): Reads {
  const shared = sharedFacts(rules);
  const given = code("given");
  const variables = new Map<string, Statement>();
  let usesCase = false;
  const at = (): Code => {
    usesCase = true;
    return code("at");
  };
  const read = (name: string, expression: Expression): Code => {
    if (!variables.has(name)) variables.set(name, constant(name, expression));
    return code(name);
  };
  const reads: Reads = {
    ...needing(skin),
    today: () => read("today", member(at(), "today")),
    member: (audience) => call(reads.runtime("member"), [at(), stringLiteral(audience)]),
    input: ({ owner, name }) => member(member(member(member(at(), "facts"), "inputs"), owner), name),
    fact: ({ key }) => {
      if (skin.isDerived(key)) throw new Bug("a rule that reads what is worked out does not stand alone");
      read(given.text, member(member(at(), "facts"), "given"));
      // An underscore keeps the name apart from all others.
      return shared.has(key) ? read(`${key}_`, member(given, key)) : member(given, key);
    },
    value: (value) => printValue(value, reads),
    test: (test) => printTest(test, reads),
    yes: () => read("yes", numberLiteral(YES)),
    undated: () => read("undated", numberLiteral(UNKNOWN)),
    statements: () => [...variables.values()],
    readsCase: () => usesCase,
  };
  return reads;
}

/** Prints how one rule is judged: with branches, since what decides one rule was mostly asked for another before. */
function printOne(rule: Rule, index: number, reads: Reads): readonly Statement[] {
  const held = printHeld(rule, reads);
  const label = String(index + 1);
  const { statements, judged, due } = printAnswer(rule, reads, held ? "" : `${label}_`);
  const [outcome, day] = [code(`judged[${index}]`), code(`due[${index}]`)];
  const answer = [...statements, assignment(outcome, judged), assignment(day, due ?? reads.undated())];
  if (!held) return answer;
  const truth = code(`held_${label}`);
  const aside = [assignment(outcome, code(`~${truth.text}`)), assignment(day, reads.undated())];
  return [constant(truth.text, held), ifStatement(binary(truth, "!==", reads.yes()), aside, answer)];
}

const types = { at: "At", judged: "Int32Array", due: "Int32Array" };

function signature(skin: Skin, readsCase = true): Signature {
  if (skin.types !== "typescript") return { parameters: Object.keys(types).map((name) => ({ name })) };
  skin.needs.types.add("At");
  return { parameters: Object.entries(types).map(([name, type]) => ({ name: name === "at" && !readsCase ? "_at" : name, type: typeName(type) })), returns: typeName("void") };
}

const doc = docComment(["Engines know numbers better than names that are imported: `yes` and `undated` are `YES` and `UNKNOWN` of the runtime, and `~` does what its `unheld` does."]);

/** Prints the function that judges some rules, with the place of each in the group. */
function printFunction(name: string, rules: readonly (readonly [index: number, rule: Rule])[], skin: Skin): Statement {
  const reads = startReads(rules.map(([, rule]) => rule), skin);
  const judged = rules.flatMap(([index, rule]) => [blankLine, ...printOne(rule, index, reads)]);
  return functionDeclaration(name, signature(skin, reads.readsCase()), [...reads.statements(), ...judged], { doc });
}

/** Prints a group: its functions, and a constant that calls them one after the other. */
export function printGroup({ name, rules }: RuleGroup, skin: Skin): readonly Statement[] {
  const parts = chunksOf([...rules.entries()].filter(([, rule]) => standsAlone(rule, skin)), IN_ONE_FUNCTION);
  const names = parts.map((_, index) => `${name}_${index + 1}`);
  const functions = parts.flatMap((part, index) => [printFunction(names[index] ?? "", part, skin), blankLine]);
  const calls = names.map((each) => expressionStatement(call(code(each), Object.keys(types).map(code))));
  const value = objectLiteral([
    { kind: "method", key: "rules", parameters: [], body: [returnStatement(arrayLiteral(rules.map(({ id }) => skin.rule(id))))] },
    { kind: "method", key: "codes", ...signature(skin), body: calls },
  ]);
  if (skin.types !== "typescript") return [...functions, constant(name, value)];
  skin.needs.types.add("Group");
  return [...functions, constant(name, value, { type: typeName("Group"), doc: docComment(["Rules that are judged together."]) })];
}
