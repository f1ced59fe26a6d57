/** Where bytes stop being UTF-8. */
import fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { firstBadByte } from "../../../tools/workspace/first-bad-byte.js";

const bytes = (...values: number[]): Buffer => Buffer.from(values);

test("the first byte that begins no character is named", () => {
  const cases: readonly (readonly [name: string, input: Buffer, expected: number | null])[] = [
    ["nothing", bytes(), null],
    ["text with NUL and a byte order mark", Buffer.from("\ufeffa\0é漢😀"), null],
    ["a lone continuation", bytes(0x61, 0x80), 1],
    ["an overlong slash", bytes(0xc0, 0xaf), 0],
    ["an overlong letter in three bytes", bytes(0x61, 0x62, 0xe0, 0x80, 0xaf), 2],
    ["a surrogate", bytes(0xed, 0xa0, 0x80), 0],
    ["over U+10FFFF", bytes(0xf4, 0x90, 0x80, 0x80), 0],
    ["a byte that UTF-8 never has", bytes(0xf5), 0],
    ["Latin-1", Buffer.from("caf\u00e9 au lait", "latin1"), 3],
    ["cut in two bytes", bytes(0x61, 0xc3), 1],
    ["cut in three bytes", bytes(0x61, 0xe2, 0x82), 1],
    ["cut in four bytes", bytes(0xf0, 0x9f, 0x98), 0],
    ["a character broken off by another", bytes(0xe2, 0x82, 0x41), 0],
    ["UTF-16 with its mark", Buffer.from("\ufeffab", "utf16le"), 0],
  ];
  for (const [name, input, expected] of cases) assert.is(firstBadByte(input), expected, name);
});

test("what lies before the first bad byte is UTF-8, and no more could be", () => {
  const strict = new TextDecoder("utf-8", { fatal: true });
  const decodes = (input: Uint8Array): boolean => {
    try {
      strict.decode(input);
      return true;
    } catch {
      return false;
    }
  };
  const parts = fc.oneof(
    fc.string({ unit: "binary" }).map((text) => Buffer.from(text)),
    fc.uint8Array({ maxLength: 4 }),
  );
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 6 }), (pieces) => {
      const input = Buffer.concat(pieces);
      const at = firstBadByte(input);
      if (at === null) return decodes(input);
      const longer = [1, 2, 3, 4].map((more) => input.subarray(0, at + more)).filter((part) => part.length > at);
      return decodes(input.subarray(0, at)) && !longer.some(decodes);
    }),
    { numRuns: 2000 },
  );
});

test.run();
