/** The one hash by which contents are compared: SHA-256, in lower-case hexadecimal. */
import { createHash } from "node:crypto";

/** The hash of some bytes; a text counts as UTF-8. */
export function contentHash(content: Uint8Array | string): string {
  return createHash("sha256").update(content).digest("hex");
}

/** Whether a text has the form of such a hash. */
export function isContentHash(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}
