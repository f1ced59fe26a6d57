/** The manifest's text, and what is not believed of it. */
import * as prettier from "prettier";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { contentHash } from "../../../tools/workspace/content-hash.js";
import { manifestOf, parseManifest, printManifest } from "../../../tools/workspace/manifest.js";

const made = {
  compiler: "1.2.3",
  options: contentHash("options"),
  sources: [
    { name: "z.policy", hash: contentHash("z") },
    { name: "a.policy", hash: contentHash("a") },
  ],
};
const files = [
  { path: "b/x.ts", text: "x" },
  { path: "b.ts", text: "b" },
  { path: "10.ts", text: "10" },
  { path: "9.ts", text: "9" },
];
const good = printManifest(manifestOf(made, files));

test("keys are in order and the layout is prettier's", async () => {
  assert.equal(
    [...good.matchAll(/"([^"]+\.(?:ts|policy))"/g)].map((match) => match[1]),
    ["a.policy", "z.policy", "10.ts", "9.ts", "b.ts", "b/x.ts"],
  );
  for (const text of [good, printManifest(manifestOf({ ...made, sources: [] }, [])), printManifest(manifestOf(made, []))]) {
    assert.is(await prettier.format(text, { parser: "json" }), text);
  }
});

test("what is written is read again, whatever a source is called", () => {
  const names = ["__proto__", "constructor", '"quoted"', "a\u202eb", "a\u2028b", "a\rb", "\ud800", "7"];
  const text = printManifest(manifestOf({ ...made, sources: names.map((name) => ({ name, hash: contentHash(name) })) }, files));
  const manifest = parseManifest(text);
  assert.equal([...(manifest?.sources.keys() ?? [])].sort(), [...names].sort());
  assert.is(manifest?.outputs.get("b/x.ts"), contentHash("x"));
  assert.not.match(text, /[\r\u2028\u202e]/);
});

test("a malformed manifest is none", () => {
  const hash = contentHash("x");
  const withOutputs = (outputs: unknown): string =>
    JSON.stringify({ generatedBy: "policyc", compiler: "1", options: "o", sources: {}, outputs });
  const bad = [
    "",
    "null",
    "[]",
    "{",
    `${good}x`,
    "<<<<<<< HEAD\n" + good,
    good.replace("policyc", "protoc"),
    good.replace('"compiler": "1.2.3"', '"compiler": 3'),
    good.replace('"options"', '"option"'),
    withOutputs([]),
    withOutputs(null),
    withOutputs({ "a.ts": "short" }),
    withOutputs({ "a.ts": [hash] }),
    withOutputs({ "a.ts": hash.toUpperCase() }),
    withOutputs({ "../../x": hash }),
    withOutputs({ "/etc/passwd": hash }),
    withOutputs({ "C:\\x": hash }),
    withOutputs({ "a\\..\\..\\x": hash }),
    withOutputs({ "manifest.json": hash }),
    "[".repeat(100_000),
  ];
  for (const text of bad) assert.is(parseManifest(text), null, text.slice(0, 120));
  assert.ok(parseManifest(withOutputs({ "a.ts": hash })));
  assert.ok(parseManifest(good));
});

test.run();
