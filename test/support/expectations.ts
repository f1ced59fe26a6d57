/** Whether this run rewrites expectations instead of comparing them: `UPDATE=1 npx tsx test/run.ts NAMEPART`. Read the diff line by line. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import * as assert from "uvu/assert";

export const isUpdating = process.env["UPDATE"] === "1";

/** Holds `actual` against the text of a file, or writes it there. */
export function expectFile(file: URL, actual: string): void {
  if (isUpdating) writeFileSync(file, actual);
  else assert.fixture(actual, existsSync(file) ? readFileSync(file, "utf8") : "");
}
