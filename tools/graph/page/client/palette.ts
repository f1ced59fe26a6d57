/** The colours of the drawing, read from the style sheet, so that light, dark and forced colours are decided in one place. */
import type { Tone } from "../kinds.js";

export interface Palette {
  readonly ground: string;
  readonly frame: string;
  readonly section: string;
  readonly box: string;
  readonly edge: string;
  readonly ink: string;
  readonly muted: string;
  readonly accent: string;
  readonly mark: string;
  readonly font: string;
  readonly tones: { readonly [T in Tone]: string };
}

/** The colours as they are now. */
export function readPalette(): Palette {
  const style = getComputedStyle(document.documentElement);
  const read = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  const tone = (name: Tone): string => read(`tone-${name}`);
  return {
    ground: read("map-ground"), frame: read("map-frame"), section: read("map-section"), box: read("map-box"), edge: read("map-edge"),
    ink: read("ink"), muted: read("muted"), accent: read("accent"), mark: read("mark"), font: getComputedStyle(document.body).fontFamily,
    tones: {
      contradicts: tone("contradicts"), stricter: tone("stricter"), overlaps: tone("overlaps"), restates: tone("restates"),
      noted: tone("noted"), reference: tone("reference"), fact: tone("fact"),
    },
  };
}
