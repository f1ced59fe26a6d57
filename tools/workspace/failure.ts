/** How the outer ring says that a command could not run (exit status 2): a value, never thrown. */

/** What went wrong, worded as a problem is: lower case, no final stop, advice in `help`. Not escaped for any output. */
export interface Failure {
  readonly kind: "failure";
  readonly message: string;
  readonly help?: string;
}

/** Makes a failure. */
export function failure(message: string, help?: string): Failure {
  return help === undefined ? { kind: "failure", message } : { kind: "failure", message, help };
}

/** The code of an error that the operating system gave, such as `ENOENT`; the empty text for any other thrown value. */
export function systemCode(error: unknown): string {
  if (!(error instanceof Error) || !("code" in error)) return "";
  return typeof error.code === "string" ? error.code : "";
}

const REASONS: ReadonlyMap<string, string> = new Map([
  ["EACCES", "access is denied"],
  ["EPERM", "access is denied"],
  ["EBUSY", "another program holds it"],
  ["EROFS", "the disk is read-only"],
  ["ENOSPC", "no space is left on the disk"],
  ["EDQUOT", "the disk quota is used up"],
  ["EFBIG", "the file would be larger than the system allows"],
  ["ELOOP", "its links lead in a circle"],
  ["ENAMETOOLONG", "its name is too long"],
  ["ENOENT", "it does not exist"],
  ["ENOTDIR", "a file stands where its folder should be"],
  ["EMFILE", "too many files are open"],
  ["EIO", "the disk reports an error"],
]);

/** Why the operating system refused, in plain words and with its code; for an unknown error the first line of what it says. */
export function systemReason(error: unknown): string {
  const code = systemCode(error);
  const reason = REASONS.get(code);
  if (reason !== undefined) return `${reason} (${code})`;
  const said = error instanceof Error ? error.message : String(error);
  return said.split(/[\r\n]/, 1)[0] ?? code;
}
