/** Words what zod found wrong with a configuration: the key, what stands there, what was expected. */
import type { core } from "zod/mini";
import { nearest } from "../../runtime/nearest.js";
import { failure, type Failure } from "../workspace/failure.js";

/** The failure for the first thing wrong; `file` is the configuration's name, `value` what it says, `keys` what it may say. */
export function describeIssues(issues: readonly core.$ZodIssue[], file: string, value: unknown, keys: readonly string[]): Failure {
  const [issue] = issues;
  if (issue === undefined) return failure(`\`${file}\` is no configuration`);
  if (issue.code === "unrecognized_keys") return unknownKey(issue.keys[0] ?? "", file, keys);
  const key = keyOf(issue.path);
  if (issue.code === "invalid_key") {
    const expected = issue.issues[0]?.message ?? "another key";
    return failure(
      `unknown key \`${String(issue.path.at(-1))}\` in \`${keyOf(issue.path.slice(0, -1))}\` of \`${file}\`, expected ${expected}`,
    );
  }
  const found = show(valueAt(value, issue.path));
  if (key === "") return failure(`\`${file}\` must give ${issue.message}, not ${found}`);
  return failure(`\`${key}\` in \`${file}\` is ${found}, expected ${issue.message}`);
}

function unknownKey(key: string, file: string, keys: readonly string[]): Failure {
  const meant = nearest(key, keys);
  const help = meant === undefined ? `the keys are ${keys.map((known) => `\`${known}\``).join(", ")}` : `did you mean \`${meant}\`?`;
  return failure(`unknown key \`${key}\` in \`${file}\``, help);
}

function keyOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (before, part) => (typeof part === "number" ? `${before}[${part}]` : before === "" ? String(part) : `${before}.${String(part)}`),
    "",
  );
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let at = value;
  for (const part of path) at = typeof at === "object" && at !== null ? Reflect.get(at, part) : undefined;
  return at;
}

function show(value: unknown): string {
  if (typeof value === "string") return value.length > 60 ? `\`${value.slice(0, 60)}…\`` : `\`${value}\``;
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object" && value !== null) return "an object";
  if (typeof value === "function") return "a function";
  return value === undefined ? "missing" : `\`${String(value)}\``;
}
