/** Holds the plain text of random trees to their layout: without types and comments, both are one program. */
import fc from "fast-check";
import { ts } from "ts-morph";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { functionDeclaration, moduleText, programText, type Statement } from "../../../../compiler/print/layout/index.js";
import { statements } from "./arbitraries.js";
import { typeDeclarations } from "./type-arbitraries.js";

/** The tree of a program as text: without types, and without the blanks and parentheses that stand wherever a line breaks. */
function treeOf(source: string): string {
  const { outputText } = ts.transpileModule(source, { compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ES2022 } });
  const say = (node: ts.Node): string => {
    if (ts.isParenthesizedExpression(node)) return say(node.expression);
    const inside: string[] = [];
    ts.forEachChild(node, (child) => void inside.push(say(child)));
    return `${ts.SyntaxKind[node.kind]}(${inside.length === 0 ? node.getText().replace(/\s/g, "") : inside.join(" ")})`;
  };
  return say(ts.createSourceFile("it.js", outputText, ts.ScriptTarget.ES2022, true));
}

const wrapped = (body: readonly Statement[]): Statement => functionDeclaration("f", { parameters: [] }, body);

test("the plain text of random functions says what their layout says", () => {
  fc.assert(
    fc.property(fc.array(statements, { maxLength: 3 }), (body) => {
      const all = [wrapped(body)];
      assert.is(treeOf(programText(all)), treeOf(moduleText(all)));
    }),
    { numRuns: 300 },
  );
});

test("types have no plain text", () => {
  fc.assert(fc.property(typeDeclarations, (declared) => assert.is(programText([declared]), "")));
});

test.run();
