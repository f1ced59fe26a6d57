/** What zod accepts as a configuration; each message is the expectation that completes "expected ...". */
import * as z from "zod/mini";

const aFile = "a file name or a glob";
const aDate = "a real date such as `2026-12-25`";
const aTag = "a tag name such as `FORM-ID` (capitals, digits, `-` and `_`)";
const aCode = "a problem code such as `PC203`";
const aSeverity = "`error`, `warning`, `info` or `off`";
const aModule = "a module such as `policyc/runtime`, or `copy`";

const text = (expected: string, ...checks: Parameters<z.ZodMiniString["check"]>): z.ZodMiniString => z.string(expected).check(...checks);

/** The schema of a configuration; unknown keys are refused. Loaded only where there is a configuration. */
export const configSchema = z.strictObject(
  {
    sources: z.exactOptional(z.array(text(aFile, z.minLength(1, aFile)), "a list of files or globs")),
    out: z.exactOptional(text("a folder", z.minLength(1, "a folder"))),
    holidays: z.exactOptional(z.array(z.iso.date(aDate), "a list of dates such as `2026-12-25`")),
    customTags: z.exactOptional(z.array(text(aTag, z.regex(/^[A-Z][A-Z0-9_-]*$/, aTag)), "a list of tag names")),
    severity: z.exactOptional(z.record(text(aCode, z.regex(/^PC\d{3}$/, aCode)), z.enum(["error", "warning", "info", "off"], aSeverity), "severities by problem code")),
    schema: z.exactOptional(z.boolean("`true` or `false`")),
    columns: z.exactOptional(z.boolean("`true` or `false`")),
    // The text stands in import statements: quotes, backslashes and control characters have no place in it.
    runtime: z.exactOptional(text(aModule, z.regex(/^[^\s"'`\\\p{Cc}\u2028\u2029]+$/u, aModule))),
  },
  "an object of settings",
);
