/** The one hash by which contents are compared: SHA-256, in lower-case hexadecimal. */
import { createHash } from "node:crypto";

/** The hash of some bytes, one part after the other; a text counts as UTF-8. */
export function contentHash(...parts: readonly (Uint8Array | string)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest("hex");
}

/** Whether a text has the form of such a hash. */
export function isContentHash(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}
