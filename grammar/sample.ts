/** The short source that problem pages are written around, so that a page shows nothing but its subject. */

/** A jurisdiction that holds `body`. */
export const sample = (body: string): string => `[JURISDICTION:LIB]\n[PRECEDENCE:1-House]\n\nLending\n\n${body}\n[END:JURISDICTION:LIB]\n`;

/** A sound rule, with further tags below it. */
export const sampleRule = (tags = "", id = "LIB:LOAN-001"): string =>
  `[RULE:${id}]\nBring a book back within 30 days.\n[/RULE]\n[TIMING:within 30 days]\n${tags}`;
