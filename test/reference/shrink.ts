/** Makes a failing program and case small: leaves out whatever can be, as long as they still fail. */

/** Leaves out parts of a list, large runs first, while what is left still fails. */
export function withoutNeedless<T>(parts: readonly T[], fails: (left: readonly T[]) => boolean): readonly T[] {
  let left = parts;
  for (let size = Math.max(1, Math.floor(parts.length / 2)); size >= 1; size = size === 1 ? 0 : Math.floor(size / 2)) {
    for (let start = left.length - 1; start >= 0; start--) {
      const shorter = [...left.slice(0, start), ...left.slice(start + size)];
      if (shorter.length < left.length && fails(shorter)) left = shorter;
    }
  }
  return left;
}

/** The same for parts that are lists themselves: whole parts first, then what is in them. */
export function withoutNeedlessLines(parts: readonly (readonly string[])[], fails: (left: readonly (readonly string[])[]) => boolean): readonly (readonly string[])[] {
  let left = withoutNeedless(parts, fails);
  for (const index of left.keys()) {
    const withPart = (part: readonly string[]): readonly (readonly string[])[] => left.map((other, at) => (at === index ? part : other));
    left = withPart(withoutNeedless(left[index] ?? [], (part) => fails(withPart(part))));
  }
  return left;
}
