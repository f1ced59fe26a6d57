/** Prints JSON for people and programs: laid out in lines, and with nothing in its texts that would act on a terminal. */

// What JSON leaves as it is: DEL and C1, marks of direction, line separators, deprecated format and annotation marks, the byte order mark.
const ACTIVE = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ufeff\ufff9-\ufffb]/g;

/** A value's JSON, ending with a line end; each active character is written as its escape, which reads the same. */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value, null, 2);
  return `${text.replace(ACTIVE, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`)}\n`;
}
