/** The in-memory skin: all rules of a Model as one plain JavaScript function body, made on demand and only from the typed tree. */
import * as runtime from "../../runtime/index.js";
import { locators, textsOf } from "../model/positions.js";
import type { Model } from "../model/model.js";
import { citations } from "./cite.js";
import { arrayLiteral, call, code, constant, member, objectLiteral, programText, returnStatement, stringLiteral } from "./layout/index.js";
import { printDeclared, printDerived } from "./facts.js";
import { groupsOf, printGroup, withGroups } from "./group.js";
import { printJudgedRules, type JudgedRules } from "./judged-rule.js";
import { printRule } from "./rule.js";
import { printShape } from "./shape.js";
import { isDerivedIn, noNeeds, type Skin } from "./skin.js";

/** What a program is made with besides the model. */
export interface ProgramOptions {
  /** ISO dates that are no business days. */
  readonly holidays: readonly string[];
  /** `outcomes`: the rules hold what judging takes and nothing that explains an answer, which is made faster. */
  readonly for?: "answers" | "outcomes";
  /** Whether rules get loops over columns of facts. */
  readonly columns?: boolean;
}

/** The rules of a model as they run, by id, and the door for their facts. */
export interface Program {
  readonly rules: ReadonlyMap<string, runtime.Rule>;
  readonly checkFacts: runtime.Door;
  /** The facts that are worked out, by name. */
  readonly derived: ReadonlyMap<string, runtime.DerivedFact>;
}

/** Engines know what a number is, and of a name only where it is kept. */
function numberOf(name: keyof typeof runtime): string | null {
  const value: unknown = runtime[name];
  return Number.isSafeInteger(value) ? String(value) : null;
}

const skinOf = ({ factByKey }: Model): Skin => ({ types: "javascript", needs: noNeeds(), number: numberOf, isDerived: isDerivedIn(factByKey), rule: (id) => member(code("rules"), id), condition: () => null });

function printRules(model: Model, plain: Skin): JudgedRules {
  const cites = citations(locators(textsOf(model.sources)));
  const groups = groupsOf(model.rules, plain);
  const skin = withGroups(plain, groups);
  const constants = groups.flatMap((group) => printGroup(group, plain));
  return { constants, rules: model.rules.map((rule) => ({ kind: "property" as const, key: rule.id, value: printRule(rule, cites, skin) })) };
}

/** The program's text: a function body over the names of the runtime that returns its rules and its facts door. */
export function printProgram(model: Model, { holidays, for: purpose = "answers", columns = false }: ProgramOptions): string {
  const plain = { ...skinOf(model), columns };
  const { constants, rules } = purpose === "answers" ? printRules(model, plain) : printJudgedRules(model, plain);
  return programText([
    constant("declared", printDeclared(model.facts)),
    constant("derived", printDerived(model.facts, plain)),
    constant("checkFacts", call(code("door"), [printShape(model, "javascript")])),
    constant("holidays", call(code("calendar"), [arrayLiteral(holidays.map(stringLiteral))])),
    ...constants,
    constant("rules", objectLiteral(rules)),
    returnStatement(objectLiteral(["checkFacts", "derived", "rules"].map((name) => ({ kind: "shorthand", name })))),
  ]);
}

/** Compiles and loads the program. Its text is our own print of the typed tree; nothing of a source can become code. */
export function loadProgram(model: Model, options: ProgramOptions): Program {
  // Constants, as engines look parameters up at each use.
  const names = Object.keys(runtime).join(", ");
  const run = new Function("runtime", `"use strict";\nconst { ${names} } = runtime;\n${printProgram(model, options)}`) as (names: typeof runtime) => {
    readonly rules: Readonly<Record<string, runtime.Rule>>;
    readonly checkFacts: runtime.Door;
    readonly derived: Readonly<Record<string, runtime.DerivedFact>>;
  };
  const { rules, checkFacts, derived } = run(runtime);
  return { rules: new Map(Object.entries(rules)), checkFacts, derived: new Map(Object.values(derived).map((fact) => [fact.name, fact])) };
}
