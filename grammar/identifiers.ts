/** The shapes of names and ids, in one place. */

export const JURISDICTION_NAME = /^[A-Za-z][A-Za-z0-9_-]*$/;
export const SECTION_NAME = /^[A-Z0-9][A-Z0-9_-]*$/;
export const RULE_ID = /^([A-Za-z][A-Za-z0-9_-]*):([A-Z0-9][A-Z0-9-]*)$/;
