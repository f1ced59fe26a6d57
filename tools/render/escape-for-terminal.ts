/** Makes visible whatever would act on a terminal, or on a reader's eye, instead of standing there. */

// C0 but tab, DEL and C1 (with them every ANSI sequence), marks of direction, line and paragraph separators, deprecated
// format and annotation marks, the byte order mark, and halves of surrogate pairs.
const ACTIVE = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ufeff\ufff9-\ufffb\p{Cs}]/gu;

/** The text with each active character as `\u{...}`, line ends among them; a tab stays. */
export function escapeForTerminal(text: string): string {
  return text.replace(ACTIVE, (mark) => `\\u{${(mark.codePointAt(0) ?? 0).toString(16)}}`);
}

/** The same, but line ends stay, for formats that escape or allow them by themselves. */
export function escapeWithinLines(text: string): string {
  return text.replace(/[^\r\n]+/g, escapeForTerminal);
}
