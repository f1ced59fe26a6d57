/** Finds where bytes stop being UTF-8. */
import { isUtf8 } from "node:buffer";

/** How many bytes follow a leading byte, and between which bounds (inclusive) the first of them lies: Unicode 15, table 3-7. */
function continuation(lead: number): readonly [count: number, low: number, high: number] | null {
  if (lead >= 0xc2 && lead <= 0xdf) return [1, 0x80, 0xbf];
  if (lead === 0xe0) return [2, 0xa0, 0xbf];
  if (lead === 0xed) return [2, 0x80, 0x9f];
  if (lead >= 0xe1 && lead <= 0xef) return [2, 0x80, 0xbf];
  if (lead === 0xf0) return [3, 0x90, 0xbf];
  if (lead >= 0xf1 && lead <= 0xf3) return [3, 0x80, 0xbf];
  if (lead === 0xf4) return [3, 0x80, 0x8f];
  return null;
}

/** The 0-based offset of the first byte that begins no whole UTF-8 character; null where all bytes are UTF-8. */
export function firstBadByte(bytes: Uint8Array): number | null {
  if (isUtf8(bytes)) return null;
  let at = 0;
  while (at < bytes.length) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) {
      at++;
      continue;
    }
    const expected = continuation(lead);
    if (expected === null) return at;
    const [count, low, high] = expected;
    const first = bytes[at + 1] ?? 0;
    if (first < low || first > high) return at;
    for (let offset = 2; offset <= count; offset++) {
      if (((bytes[at + offset] ?? 0) & 0xc0) !== 0x80) return at;
    }
    at += count + 1;
  }
  return null;
}
