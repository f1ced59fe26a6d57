/** Text where a page expects markup or a script: escaped, so that it stays text. */
import { createHash } from "node:crypto";

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["'", "&#39;"],
]);

/** Text between tags, or between the quotes of an attribute. */
export const htmlText = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES.get(sign) ?? sign);

/** JSON for a script element: nothing in it ends the element, opens a comment, or is a line end to a script. */
export const scriptJson = (value: unknown): string =>
  JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);

const digest = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** A policy under which the page can load nothing, send nothing, and run and style with nothing but these two texts. */
export const contentPolicy = (script: string, style: string): string =>
  [
    "default-src 'none'",
    `script-src ${digest(script)}`,
    `style-src ${digest(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");
