/** Loads the parts of the product that most commands do without. */

/** The emitter, and with it ts-morph. */
export const loadEmit = () => import("../../compiler/emit/index.js");
