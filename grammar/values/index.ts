/** The door of grammar/values: the text of a tag value to typed syntax, or `null`, where the value stays prose. */
export { parseAudiences } from "./audiences.js";
export { parseDuration, parseLimitation, parseRequirement } from "./bound.js";
export { parseConsequence } from "./consequence.js";
export { isCalendarDate, parseEffective } from "./effective.js";
export { findQuantities } from "./find-quantities.js";
export { parseInlineException } from "./inline-exception.js";
export { parseName } from "./name.js";
export { normalise, originalEnd, originalStart, type Normalised } from "./normalise.js";
export { MAXIMUM_LENGTH, type ValueOptions } from "./options.js";
export { parsePrecedence } from "./precedence.js";
export { findReferences, parseReferences } from "./references.js";
export * from "./syntax.js";
export { parseTiming } from "./timing.js";
export { canonicalUnit, knownUnits, unitTable, type UnitTable } from "./units.js";
