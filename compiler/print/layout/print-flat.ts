/** Prints a document without layout: for code that runs and that nobody reads. */
import type { Doc } from "./doc.js";

/** The text of a document on as few lines as it can stand on. */
export const printFlat = (doc: Doc): string => {
  const output: string[] = [];
  const left: Doc[] = [doc];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    switch (next.kind) {
      case "text":
        output.push(next.value);
        break;
      case "line":
        output.push(next.flat ?? "\n");
        break;
      case "concat":
        for (let index = next.parts.length - 1; index >= 0; index--) {
          const part = next.parts[index];
          if (part !== undefined) left.push(part);
        }
        break;
      case "if-break":
        left.push(next.flat);
        break;
      case "choice":
        left.push(next.states[0]);
        break;
      case "group":
      case "indent":
      case "indent-after":
        left.push(next.contents);
        break;
    }
  }
  return output.join("");
};
