/** A mistake of ours, never of an author: it is thrown, and caught only in tools/. */

/** Thrown where something that the code guarantees does not hold. */
export class Bug extends Error {
  override readonly name = "Bug";
}

/** Marks a branch that the types rule out. */
export function unreachable(value: never): never {
  throw new Bug(`unexpected ${JSON.stringify(value)}`);
}
