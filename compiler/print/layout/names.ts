/** Decides what can stand as a bare name, and writes the names of properties. */
import { quote } from "./literals.js";
import { showUnseen } from "./unseen.js";

const plainName = /^[A-Za-z$_][\w$]*$/;
const name = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;
const beyondAscii = /[^\0-\x7f]/;
const beyondBasicPlane = /[\u{10000}-\u{10ffff}]/u;

/**
 * Whether a text is a name that needs neither quotes as a key nor brackets as a member. Letters beyond the basic plane
 * keep their quotes, as in prettier, and so does what must be escaped.
 */
export const isName = (value: string): boolean =>
  plainName.test(value) || (beyondAscii.test(value) && name.test(value) && !beyondBasicPlane.test(value) && showUnseen(value) === value);

/** A key without quotes where that is possible. Digits keep theirs, since TypeScript tells the key `1` from `"1"`. */
export const propertyName = (key: string): string => (isName(key) ? key : quote(key));

/** The key of an object as it stands in source; `__proto__` is computed, since as a plain key it would set the prototype. */
export const dataKey = (key: string): string => (key === "__proto__" ? '["__proto__"]' : propertyName(key));
