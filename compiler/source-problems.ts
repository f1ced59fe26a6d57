/** The problem of a source that is no text; raised where files are read. */
import { defineProblem } from "../grammar/index.js";
import { sample, sampleRule } from "../grammar/sample.js";

export const invalidUtf8 = defineProblem<{ byteOffset: number }>({
  code: "PC109",
  title: "a source is not UTF-8 text",
  severity: "error",
  word: ({ byteOffset }) => ({ message: `the byte at offset ${byteOffset} is not UTF-8`, help: "save the file as UTF-8" }),
  page: {
    about: "Sources are UTF-8 text. A file in another encoding is read with replacement characters, and is an error. The examples here show a character that UTF-8 and older encodings write differently: the wrong one must be saved in the other encoding to be wrong.",
    wrong: sample(sampleRule("[NOTE:caf\u00e9]\n")),
    right: sample(sampleRule("[NOTE:caf\u00e9]\n")),
  },
});
