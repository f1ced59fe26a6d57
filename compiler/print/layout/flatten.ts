/** Takes the possible line breaks out of a small document, such as a parameter list. */
import { concat, text, type Doc } from "./doc.js";

/** The document on one line; only certain line breaks stay. The document must be shallow. */
export const flatten = (doc: Doc): Doc => {
  switch (doc.kind) {
    case "text":
    case "block":
      return doc;
    case "line":
      return doc.flat === undefined ? doc : text(doc.flat);
    case "concat":
      return concat(doc.parts.map(flatten));
    case "if-break":
      return flatten(doc.flat);
    case "choice":
      return flatten(doc.states[0]);
    case "group":
    case "indent":
    case "indent-after":
      return flatten(doc.contents);
  }
};
