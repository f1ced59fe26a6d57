/** Remembers what was worked out of an object for as long as the object lives: what the Model is made of never changes. */

/** The function, which works once for each object. What else it is given must follow from the object. */
export function lasting<Key extends object, More extends readonly unknown[], Value>(work: (key: Key, ...more: More) => Value): (key: Key, ...more: More) => Value {
  const known = new WeakMap<Key, Value>();
  return (key, ...more) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = work(key, ...more);
    known.set(key, value);
    return value;
  };
}
