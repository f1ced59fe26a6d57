/** Makes elements out of names and texts: whatever comes from a source becomes a text node, never markup. */

export type Child = Node | string | null;

/** An element with attributes and children. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K, attributes: Readonly<Record<string, string>>, ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  for (const child of children) if (child !== null) made.append(child);
  return made;
}

/** Text of an author, kept apart from the direction of the words around it. */
export const quoted = (text: string): HTMLElement => element("bdi", {}, text);

/** An element of the page's own markup. */
export function byId<T extends HTMLElement = HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page has no element ${id}`);
  return found as T;
}

/** The picture of a kind of line, as it stands on its switch. */
export function sample(kind: string): Node | null {
  return document.querySelector(`[data-sample="${kind}"]`)?.cloneNode(true) ?? null;
}

/** The sign of a kind of line. */
export function sign(kind: string): Node | null {
  return document.querySelector(`#ui-switches [data-sign="${kind}"]`)?.cloneNode(true) ?? null;
}

/** Whether the page has so little width that it shows one part at a time. */
export const isNarrow = (): boolean => matchMedia("(max-width: 959px)").matches;
