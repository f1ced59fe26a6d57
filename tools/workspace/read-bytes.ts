/** Reads one regular file whole, and refuses anything else without waiting on it. */
import { constants as bufferConstants } from "node:buffer";
import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";
import { failure, systemReason, type Failure } from "./failure.js";

/** The size in bytes over which a source is refused: 512 MB, or what a text of this Node can hold. */
export const LARGEST_SOURCE = Math.min(512 * 1024 * 1024, bufferConstants.MAX_STRING_LENGTH);

// Windows knows neither flag. Without them a pipe put in the file's place would block, and a link would be followed.
const HOW = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0);

/** The bytes of a file, or why it cannot be read; `shown` is how the user wrote its name. */
export function readBytes(path: string, shown: string): Buffer | Failure {
  let descriptor: number | null = null;
  try {
    descriptor = openSync(path, HOW);
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) return failure(`\`${shown}\` is no regular file`);
    if (stats.size > LARGEST_SOURCE) return tooLarge(shown);
    const bytes = readFileSync(descriptor);
    return bytes.length > LARGEST_SOURCE ? tooLarge(shown) : bytes;
  } catch (error) {
    return failure(`\`${shown}\` cannot be read: ${systemReason(error)}`);
  } finally {
    if (descriptor !== null) closeSync(descriptor);
  }
}

function tooLarge(shown: string): Failure {
  return failure(`\`${shown}\` is larger than 512 MB`, "split it into several sources");
}
