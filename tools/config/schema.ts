/** What zod accepts as a configuration; each message is the expectation that completes "expected ...". */
import type { z as Zod } from "zod";

const aFile = "a file name or a glob";
const aDate = "a real date such as `2026-12-25`";
const aTag = "a tag name such as `FORM-ID` (capitals, digits, `-` and `_`)";
const aCode = "a problem code such as `PC203`";
const aSeverity = "`error`, `warning`, `info` or `off`";
const aModule = "a module such as `policyc/runtime`, or `copy`";

/**
 * The schema of a configuration; unknown keys are refused. zod is handed in, because an import of it here would be moved to the
 * top of the bundle and cost every command its loading.
 */
export function configSchema(z: typeof Zod) {
  return z.strictObject(
    {
      sources: z.array(z.string(aFile).min(1, aFile), "a list of files or globs").exactOptional(),
      out: z.string("a folder").min(1, "a folder").exactOptional(),
      holidays: z.array(z.iso.date(aDate), "a list of dates such as `2026-12-25`").exactOptional(),
      customTags: z.array(z.string(aTag).regex(/^[A-Z][A-Z0-9_-]*$/, aTag), "a list of tag names").exactOptional(),
      severity: z
        .record(
          z.string(aCode).regex(/^PC\d{3}$/, aCode),
          z.enum(["error", "warning", "info", "off"], aSeverity),
          "severities by problem code",
        )
        .exactOptional(),
      schema: z.boolean("`true` or `false`").exactOptional(),
      // The text stands in import statements: quotes, backslashes and control characters have no place in it.
      runtime: z
        .string(aModule)
        .regex(/^[^\s"'`\\\p{Cc}\u2028\u2029]+$/u, aModule)
        .exactOptional(),
    },
    "an object of settings",
  );
}
