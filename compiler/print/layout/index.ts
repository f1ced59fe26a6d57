/** The door of the layout: builders of TypeScript and JavaScript text that prettier would not change. */
export { arrayLiteral } from "./arrays.js";
export { assignment } from "./assignments.js";
export { arrow, type ArrowBody } from "./arrows.js";
export { binary, type ComparisonOperator } from "./binary.js";
export { call } from "./calls.js";
export { docComment, type CommentLine } from "./comments.js";
export { interfaceDeclaration, typeAlias } from "./declarations.js";
export type { Doc } from "./doc.js";
export type { Expression, Operand } from "./expression.js";
export type { Parameter, Signature } from "./functions.js";
export { booleanLiteral, code, nullLiteral, numberLiteral, stringLiteral, undefinedLiteral } from "./literals.js";
export { forRange, variable } from "./loops.js";
export { member } from "./members.js";
export { exportAll, exportNamed, exportNamespace, importDeclaration, importNamespace, laidOut, moduleText, programText, type ImportParts } from "./modules.js";
export { objectLiteral, type Entry } from "./objects.js";
export { print } from "./print.js";
export { blankLine, type Statement } from "./statement.js";
export {
  constant,
  expressionStatement,
  functionDeclaration,
  ifStatement,
  returnStatement,
  switchStatement,
  type DeclarationOptions,
  type SwitchCase,
} from "./statements.js";
export {
  arrayType,
  genericType,
  literalType,
  objectType,
  readonlyArrayType,
  typeName,
  unionType,
  type Type,
  type TypeMember,
} from "./type.js";
export { showUnseen } from "./unseen.js";
export { lineWidth } from "./width.js";
