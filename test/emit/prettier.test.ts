/** What is emitted is laid out as prettier would. */
import { format } from "prettier";
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { SourceText } from "../../compiler/compile.js";
import { allForms, computing, forms, hostile, hostileFacts, seed } from "./sources.js";
import { emitted } from "./workshop.js";

const bodies: readonly (readonly [string, readonly SourceText[]])[] = [
  ["seed", seed], ["all-forms", allForms], ["hostile", hostile], ["hostile-facts", hostileFacts], ["computing", computing], ["forms", forms],
];

for (const [name, sources] of bodies) {
  test(`prettier changes nothing: ${name}`, async () => {
    const changed: string[] = [];
    // Of the many modules of the project's own sources every eighth: each form stands in the others.
    const files = sources === seed ? emitted(sources).filter((_, index) => index % 8 === 0) : emitted(sources);
    for (const { path, text } of files) {
      if ((await format(text, { filepath: path })) !== text) changed.push(path);
    }
    assert.equal(changed, []);
  });
}

test.run();
