/** The door of emission; it loads ts-morph, so nothing that only checks may come through here. */
export { MARK, type EmitOptions } from "./context.js";
export { emission, emit, type Emission, type Made } from "./emit.js";
export type { EmitMemory } from "./memory.js";
export type { Artifact } from "./module.js";
