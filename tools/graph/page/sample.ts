/** A line of the map as a small picture, for switches and explanations. */
import type { EdgeKind } from "../../../compiler/conflicts/graph.js";
import { KINDS } from "./kinds.js";

/** Its sign alone. */
export function signOf(kind: EdgeKind): string {
  const { tone, sign } = KINDS[kind];
  return `<svg class="sign-alone" data-sign="${kind}" data-tone="${tone}" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><path class="sign" d="${sign}"/></svg>`;
}

/** An SVG element; its colour comes from the style sheet. */
export function sampleOf(kind: EdgeKind): string {
  const { tone, dash, width, sign } = KINDS[kind];
  const dashes = dash.length === 0 ? "" : ` stroke-dasharray="${dash.join(" ")}"`;
  return (
    `<svg class="sample" data-sample="${kind}" data-tone="${tone}" viewBox="0 0 40 16" width="40" height="16" aria-hidden="true">` +
    `<path class="line" d="M0 8H11M29 8H40" stroke-width="${width}"${dashes}/><path class="sign" transform="translate(12)" d="${sign}"/></svg>`
  );
}
