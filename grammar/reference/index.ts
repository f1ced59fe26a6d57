/** The door of the reference: every form of the notation as data, which the language reference prints and a test compiles. */
export { TAG_ENTRIES } from "./applicability.js";
export { BOUND_FORMS } from "./bounds.js";
export { CASE_RULES, CASES } from "./cases.js";
export { JOINS, PREDICATES } from "./conditions.js";
export type { CaseEntry, ConditionEntry, Entry, Form, TagEntry, TypeEntry } from "./entry.js";
export { TYPES, UNITS } from "./facts.js";
export { OPERANDS } from "./operands.js";
export { SAMPLE_FACTS, sampleFactsSource, type SampleFact } from "./sample-facts.js";
export { TIMING_FORMS, TIMING_LIMITS } from "./timing.js";
