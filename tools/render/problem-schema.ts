/** The JSON of `check` as a zod schema: the documented contract, which tests hold to the types. */
import type { z as Zod } from "zod";

/** The schema of a report; zod is handed in, so that only who needs it loads it. */
export function checkReportSchema(z: typeof Zod) {
  const position = z.strictObject({
    line: z.int().min(1).describe("from 1"),
    column: z.int().min(1).describe("from 1, in UTF-16 units"),
    offset: z.int().min(0).describe("from 0, in UTF-16 units"),
  });
  const place = {
    file: z.string().describe("relative to the base folder, with `/`"),
    start: position,
    end: position.describe("exclusive"),
  };
  const problem = z.strictObject({
    code: z.string().regex(/^PC\d{3}$/),
    severity: z.enum(["error", "warning", "info"]),
    message: z.string(),
    help: z.string().exactOptional().describe("how to mend it"),
    ...place,
    related: z.array(z.strictObject({ message: z.string(), ...place })).readonly(),
  });
  const count = z.int().min(0);
  return z.strictObject({
    problems: z.array(problem.readonly()).readonly(),
    fresh: z.boolean().nullable().describe("null where the output was not judged"),
    stale: z.array(z.string()).readonly().describe("sources and outputs that make the output stale"),
    summary: z.strictObject({ errors: count, warnings: count, infos: count, sources: count, rules: count, ms: z.number().min(0) }),
  });
}
