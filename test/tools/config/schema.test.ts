/** The type of a configuration and its schema say the same. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { z } from "zod/mini";
import { defineConfig, type Config } from "../../../tools/config/define.js";
import { configSchema } from "../../../tools/config/schema.js";

type Parsed = z.infer<typeof configSchema>;

test("what the schema accepts is a configuration, key by key", () => {
  const schema = configSchema;
  const parsed: Parsed = schema.parse({ sources: ["a"], severity: { PC101: "info" } });
  const config: Config = parsed;
  assert.equal(config, { sources: ["a"], severity: { PC101: "info" } });
  const keys: { readonly [Key in keyof Config & keyof Parsed]-?: true } = {
    sources: true,
    out: true,
    holidays: true,
    customTags: true,
    severity: true,
    schema: true,
    columns: true,
    runtime: true,
  };
  const all: { readonly [Key in keyof Config | keyof Parsed]-?: true } = keys;
  assert.equal(Object.keys(schema.shape), Object.keys(all));
});

test("the type refuses what the schema refuses", () => {
  // @ts-expect-error an unknown key
  assert.not.ok(configSchema.safeParse(defineConfig({ sorces: [] })).success);
  // @ts-expect-error an unknown severity
  assert.not.ok(configSchema.safeParse(defineConfig({ severity: { PC101: "fatal" } })).success);
  assert.ok(configSchema.safeParse(defineConfig({})).success);
});

test.run();
