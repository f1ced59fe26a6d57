/** Remembers what values were read as: bodies of policy say the same things over and over. */
import type { ValueOptions } from "./options.js";

type Reader<T, O extends ValueOptions> = (text: string, options: O) => T;

const memories: { readonly delete: (options: ValueOptions) => void }[] = [];

/** Forgets what was read under some options: nobody asks again once a body of policy is bound. */
export function forgetValues(options: ValueOptions): void {
  for (const memory of memories) memory.delete(options);
}

/**
 * Reads each text once for each object of options, until it is forgotten.
 * Places count from the start of the value, so that the answer is the same wherever the value stands. Without options nothing is remembered.
 */
export function remembering<T, O extends ValueOptions>(read: Reader<T, O>): (text: string, options?: O) => T {
  const known = new WeakMap<ValueOptions, Map<string, T>>();
  memories.push(known);
  const none = {} as O;
  return (text, options) => {
    if (options === undefined) return read(text, none);
    let answers = known.get(options);
    if (answers === undefined) known.set(options, (answers = new Map()));
    const before = answers.get(text);
    if (before !== undefined) return before;
    const answer = read(text, options);
    answers.set(text, answer);
    return answer;
  };
}
