/** The shapes of names and ids, in one place. */
import { normalise } from "./values/normalise.js";

export const JURISDICTION_NAME = /^[A-Za-z][A-Za-z0-9_-]*$/;
export const SECTION_NAME = /^[A-Z0-9][A-Z0-9_-]*$/;
export const RULE_ID = /^([A-Za-z][A-Za-z0-9_-]*):([A-Z0-9][A-Z0-9-]*)$/;

/** The name or id that a tag's value is: dashes and blanks made plain as everywhere in values, none around it; empty without a value. */
export const nameIn = (value: string | null): string => normalise(value ?? "").text.trim();
