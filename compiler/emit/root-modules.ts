/** Emits the modules at the root of the output folder: the calendar, all rules, and the index. */
import { isDerived } from "../model/fact.js";
import { constantOf, folderOf, namespaceOf } from "../model/names.js";
import {
  arrayLiteral, blankLine, call, code, constant, docComment, exportAll, exportNamespace, genericType, importDeclaration, importNamespace,
  literalType, member, readonlyArrayType, stringLiteral, typeAlias, typeName, unionType,
} from "../print/layout/index.js";
import { allSources, type EmitContext } from "./context.js";
import type { Artifact, WriteModule } from "./module.js";

/** calendar.ts: the holidays of the configuration. */
export function emitCalendar(context: EmitContext, write: WriteModule): Artifact {
  const holidays = context.options.holidays.map(stringLiteral);
  return write("calendar.ts", context.header(["the configuration"]), [
    importDeclaration({ names: ["calendar"], from: context.runtime(0) }),
    importDeclaration({ names: ["Calendar"], from: context.runtime(0), typeOnly: true }),
    blankLine,
    constant("holidays", call(code("calendar"), [arrayLiteral(holidays)]), {
      exported: true, type: typeName("Calendar"), doc: docComment(["Business days are Monday to Friday but for these."]),
    }),
  ]);
}

/** rules.ts: every rule, and the type of their ids. */
export function emitRuleList(context: EmitContext, write: WriteModule): Artifact {
  const { rules, jurisdictions } = context.model;
  const used = jurisdictions.filter(({ id }) => rules.some((rule) => rule.jurisdiction === id));
  const items = rules.map(({ id, jurisdiction }) => member(code(namespaceOf(jurisdiction)), constantOf(id)));
  const type = genericType("Rule", [typeName("RuleId"), typeName("Facts")]);
  return write("rules.ts", context.header(allSources(context)), [
    importDeclaration({ names: ["Rule"], from: context.runtime(0), typeOnly: true }),
    importDeclaration({ names: ["Facts"], from: "./facts.js", typeOnly: true }),
    ...used.map(({ id }) => importNamespace(namespaceOf(id), `./${folderOf(id)}/index.js`)),
    blankLine,
    typeAlias("RuleId", unionType(rules.map(({ id }) => literalType(id))), { exported: true, doc: docComment(["The ids of all rules."]) }),
    blankLine,
    constant("rules", arrayLiteral(items), { exported: true, type: readonlyArrayType(type), doc: docComment(["All rules, in the order of the sources."]) }),
  ]);
}

/** index.ts: the door of the generated folder. */
export function emitIndex(context: EmitContext, write: WriteModule): Artifact {
  const { jurisdictions, rules } = context.model;
  const used = jurisdictions.filter(({ id }) => rules.some((rule) => rule.jurisdiction === id));
  return write("index.ts", context.header(allSources(context)), [
    ...(context.model.facts.some(isDerived) ? [exportAll("./derived.js")] : []),
    exportAll("./facts.js"),
    exportAll("./graph.js"),
    exportAll("./rules.js"),
    ...used.map(({ id }) => exportNamespace(namespaceOf(id), `./${folderOf(id)}/index.js`)),
  ]);
}
