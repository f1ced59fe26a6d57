/** Sources of a field of their own, so that no test needs the words of a real document. */

/** A library's jurisdiction around `body`, whose title is "Lending". */
export const library = (body: string): string => `[JURISDICTION:LIB]\n[PRECEDENCE:1-House]\n\nLending\n\n${body}\n[END:JURISDICTION:LIB]\n`;

/** A rule `LIB:NAME` with tags below it; its text holds no quantity. */
export const rule = (name: string, ...tags: readonly string[]): string =>
  `[RULE:LIB:${name}]\nBring back what you borrow.\n[/RULE]\n${tags.map((tag) => `[${tag}]\n`).join("")}`;

/** An exception block `LIB:NAME` with tags below it. */
export const exception = (name: string, ...tags: readonly string[]): string =>
  `[EXCEPTION:LIB:${name}]\nAtlases stay in the room.\n[/EXCEPTION]\n${tags.map((tag) => `[${tag}]\n`).join("")}`;
