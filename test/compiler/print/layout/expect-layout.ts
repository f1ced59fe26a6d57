/** Holds printed text to what the test says and to what prettier makes of it. */
import * as assert from "uvu/assert";
import { format } from "prettier";
import { constant, moduleText, type Expression, type Statement } from "../../../../compiler/print/layout/index.js";

/** Fails unless prettier can read the text and leaves it as it is, however often it runs. */
export const expectUnchanged = async (text: string): Promise<void> => {
  assert.is(await format(text, { parser: "typescript" }), text);
};

/** Fails unless the statements print as these lines and prettier agrees. */
export const expectLines = async (statements: readonly Statement[], ...lines: readonly string[]): Promise<void> => {
  const text = moduleText(statements);
  assert.is(text, `${lines.join("\n")}\n`);
  await expectUnchanged(text);
};

/** Fails unless `const it = value;` prints as these lines and prettier agrees. */
export const expectValue = (value: Expression, ...lines: readonly string[]): Promise<void> =>
  expectLines([constant("it", value)], ...lines);
