/** Random trees of the builders, for the property tests of the layout. */
import fc from "fast-check";
import {
  arrayLiteral,
  arrow,
  binary,
  blankLine,
  booleanLiteral,
  call,
  code,
  constant,
  docComment,
  expressionStatement,
  functionDeclaration,
  ifStatement,
  member,
  nullLiteral,
  numberLiteral,
  objectLiteral,
  returnStatement,
  stringLiteral,
  switchStatement,
  undefinedLiteral,
  type ArrowBody,
  type CommentLine,
  type Entry,
  type Expression,
  type Operand,
  type Parameter,
  type Statement,
} from "../../../../compiler/print/layout/index.js";
import { inlineTypes, type InlineType } from "./type-arbitraries.js";

const words = ["a", "of", "rule", "key", "facts", "travel", "student", "endorsement", "isPermittedByTheSection"];

/** Text of every length, with characters that are hard to print. */
export const nasty: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.array(fc.constantFrom(...words), { maxLength: 14 }).map((parts) => parts.join(" ")) },
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc.array(
    fc.constantFrom(
      ..."'\"\\`$\n\r\t\0/*@<>漢字é👍🏽❤©☝🏿🇩🇪 ",
      ..."\u2028\u2029\ufeff\ud800\udc00\u202e\u2066\u200b\u200d\u061c\u00a0\u0301\u20e31",
      "*/",
      "/**",
      "</script>",
      "</SCRIPT",
      "${x}",
      "\\u0041",
      "// x",
    ),
    { maxLength: 70 },
  ).map((parts) => parts.join("")),
);

/** Names of every length that are no reserved words. */
export const names: fc.Arbitrary<string> = fc
  .array(fc.constantFrom("rule", "Fact", "Isso", "x", "$", "_2", "StudentTravelEndorsement"), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join(""));

const keys = fc.oneof(names, nasty, fc.constantFrom("__proto__", "constructor", "get", "class", "1", "1.5", "a-b", "ISSO:X"));
const places = fc
  .tuple(names, fc.array(fc.oneof(keys, fc.nat(20)), { maxLength: 3 }))
  .map(([root, path]) => path.reduce<ReturnType<typeof code> | ReturnType<typeof member>>(member, code(root)));
const numbers = fc.oneof(fc.integer({ min: -99999, max: 99999 }), fc.double(), fc.constantFrom(-0, 1e21, 1e-7));

const literals = fc.oneof(
  nasty.map(stringLiteral),
  numbers.map(numberLiteral),
  fc.boolean().map(booleanLiteral),
  fc.constantFrom(nullLiteral, undefinedLiteral),
);

const optionally = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined });
const without = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as T;

/** Lines of doc comments. */
export const commentLines: fc.Arbitrary<readonly CommentLine[]> = fc.array(
  fc.oneof(nasty, fc.record({ tag: fc.constantFrom("see", "source"), text: nasty })),
  { minLength: 1, maxLength: 4 },
);
const comments = optionally(commentLines.map(docComment));

const parameters: fc.Arbitrary<readonly Parameter[]> = fc.array(
  fc.record({ name: names, type: optionally<InlineType>(inlineTypes) }).map(without) as fc.Arbitrary<Parameter>,
  { maxLength: 4 },
);
const signatures = fc
  .record({ parameters, returns: optionally<InlineType>(inlineTypes) })
  .map(({ parameters, returns }) => ({ parameters, ...(returns === undefined ? {} : { returns }) }));

interface Tree {
  readonly expression: Expression;
  readonly operand: Operand;
  readonly call: ReturnType<typeof call>;
  readonly entry: Entry;
  readonly arrow: ReturnType<typeof arrow>;
  readonly block: readonly Statement[];
  readonly statement: Statement;
}

const trees = fc.letrec<Tree>((tie: fc.LetrecTypedTie<Tree>): fc.LetrecValue<Tree> => ({
  expression: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    literals,
    places,
    tie("call"),
    fc.array(tie("expression"), { maxLength: 5 }).map(arrayLiteral),
    fc.array(numbers.map(numberLiteral), { maxLength: 40 }).map(arrayLiteral),
    fc.array(tie("entry"), { maxLength: 4 }).map(objectLiteral),
    tie("arrow"),
    fc
      .tuple(tie("operand"), fc.constantFrom("===" as const, "<=" as const), tie("operand"))
      .map(([left, operator, right]) => binary(left, operator, right)),
  ),
  operand: fc.oneof({ depthSize: "small" }, literals, places, tie("call")),
  call: fc.tuple(places, fc.array(tie("expression"), { maxLength: 4 })).map(([callee, args]) => call(callee, args)),
  entry: fc.oneof(
    { depthSize: "small" },
    fc
      .record({ kind: fc.constant("shorthand" as const), name: names, doc: comments })
      .map(without) as fc.Arbitrary<Entry>,
    fc
      .record({ kind: fc.constant("property" as const), key: keys, value: tie("expression"), doc: comments })
      .map(without) as fc.Arbitrary<Entry>,
    fc
      .tuple(fc.record({ kind: fc.constant("method" as const), key: keys, body: tie("block"), doc: comments }), signatures)
      .map(([method, signature]) => without({ ...method, ...signature })) as fc.Arbitrary<Entry>,
  ),
  arrow: fc
    .tuple(signatures, fc.oneof({ depthSize: "small" }, tie("expression"), tie("block")))
    .filter(([, body]) => !("kind" in body && body.kind === "arrow"))
    .map(([signature, body]) => arrow(signature.parameters, body as ArrowBody, signature.returns)),
  block: fc.array(tie("statement"), { maxLength: 3 }),
  statement: fc.oneof(
    { depthSize: "small" },
    fc.constant(blankLine),
    optionally(tie("expression")).map((value) => returnStatement(value)),
    tie("call").map(expressionStatement),
    fc
      .tuple(names, tie("expression"), comments, optionally<InlineType>(inlineTypes))
      .filter(([, value, , type]) => !(value.kind === "arrow" && type !== undefined))
      .map(([name, value, doc, type]) => constant(name, value, { ...(doc && { doc }), ...(type && { type }) })),
    fc
      .tuple(tie("expression"), tie("block"), optionally(tie("block")))
      .map(([condition, block, elseBlock]) => ifStatement(condition, block, elseBlock)),
    fc
      .tuple(tie("expression"), fc.array(fc.record({ test: tie("operand"), body: tie("block") }), { maxLength: 3 }))
      .map(([subject, cases]) => switchStatement(subject, cases)),
    fc
      .tuple(names, signatures, tie("block"), comments)
      .map(([name, signature, body, doc]) => functionDeclaration(name, signature, body, doc ? { doc } : {})),
  ),
}));

/** Expressions nested a few levels deep. */
export const expressions: fc.Arbitrary<Expression> = trees.expression;

/** Statements, blank lines among them. */
export const statements: fc.Arbitrary<Statement> = trees.statement;
