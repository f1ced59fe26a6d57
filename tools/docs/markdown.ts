/** Small pieces of Markdown. */

/** Code in a line; a value may hold anything but a backtick. */
export const code = (text: string): string => `\`${text}\``;

/** A table; a stroke in a cell would end it. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [row(head), row(head.map(() => "---")), ...rows.map(row)].join("\n");
}

/** A source or a file, indented as Markdown wants it. */
export const block = (text: string): string =>
  text.replace(/\n+$/, "").split("\n").map((line) => (line === "" ? "" : `    ${line}`)).join("\n");

/** Parts with one blank line between them, and a line end behind the last. */
export const page = (...parts: readonly string[]): string => `${parts.map((part) => part.replace(/^\n+|\s+$/g, "")).join("\n\n")}\n`;
