/** Makes objects of one shape. */

/** More keys than this make a hash table of any object, however it is made. */
export const MOST_IN_ONE_SHAPE = 120;

/**
 * An object with these keys, to be spread where objects of one shape are wanted: engines then find each key by its place. Engines lay out
 * what JSON says at once, while an object that keys are added to one by one becomes a hash table. `like` tells what a key will hold, as JSON.
 */
export const shapeOf = (keys: readonly string[], like: (key: string) => string): Record<string, unknown> =>
  JSON.parse(`{${keys.map((key) => `${JSON.stringify(key)}:${like(key)}`).join()}}`) as Record<string, unknown>;
