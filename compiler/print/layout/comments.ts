/** Builds doc comments from text that may hold anything. */
import { concat, hardline, join, text, type Doc } from "./doc.js";
import { showUnseen } from "./unseen.js";

/** A line of a doc comment: text, or a tag such as `@see` with its text. */
export type CommentLine = string | { readonly tag: string; readonly text: string };

/**
 * A JSDoc block; one line of text stays on one line. Text cannot end the comment or start a tag, and what a reader
 * cannot see is escaped. A text of several lines counts as several lines.
 */
export const docComment = (lines: readonly CommentLine[]): Doc => {
  const texts = lines.flatMap(commentTexts);
  const [only = ""] = texts;
  if (texts.length <= 1) return text(only === "" ? "/** */" : `/** ${only} */`);
  const inner = texts.map((value) => text(value === "" ? " *" : ` * ${value}`));
  return join(hardline, [text("/**"), ...inner, text(" */")]);
};

/** Line comments, such as the header of a generated file. */
export const lineComments = (lines: readonly string[]): Doc =>
  join(
    hardline,
    lines.flatMap(sourceLines).map((value) => concat([value === "" ? "//" : `// ${value}`])),
  );

const commentTexts = (commentLine: CommentLine): readonly string[] => {
  if (typeof commentLine === "string") return sourceLines(commentLine).map(withoutTag);
  const [first = "", ...rest] = sourceLines(commentLine.text);
  return [`@${commentLine.tag} ${first}`.trimEnd(), ...rest.map(withoutTag)];
};

const withoutTag = (value: string): string => value.replace(/^( *)@/, "$1\\@");

const sourceLines = (value: string): readonly string[] =>
  value.split(/\r\n|\r|\n/).map((part) => showUnseen(part).replaceAll("*/", "*\\/").trimEnd());
