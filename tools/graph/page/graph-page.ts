/** The graph as one page of HTML that stands by itself. */
import type { Picture } from "../picture.js";

/** The page. */
export function graphPage(_input: Picture): string {
  return "";
}
