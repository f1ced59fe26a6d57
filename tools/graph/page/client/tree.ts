/** A tree of entries with one stop for the tab key; arrows move in it, and a group makes its entries only when it is opened. */
import { element, type Child } from "./dom.js";
import { fold } from "./index.js";

export interface TreeEntry {
  /** Stays the same while filters change, so that what was open stays open. */
  readonly key: string;
  /** What typed letters are compared with. */
  readonly label: string;
  readonly content: () => readonly Child[];
  /** Of a group. */
  readonly children?: readonly TreeEntry[];
  /** Whether a group is open before anyone touched it. */
  readonly initially?: "open" | "closed";
  /** The node that it shows when it is chosen. */
  readonly shows?: string;
}

export interface Tree {
  readonly fill: (entries: readonly TreeEntry[]) => void;
  /** Marks the entry that shows a node, and opens the groups around it. */
  readonly mark: (id: string | null, detail?: string) => void;
  /** Puts the focus on the entry that had it last. */
  readonly focus: () => void;
}

export interface TreeEvents {
  /** `stay`: the focus stays in the list. */
  readonly choose: (entry: TreeEntry, then: "go" | "stay") => void;
}

/** Fills `root`, a list with the role of a tree. */
export function startTree(root: HTMLElement, { choose }: TreeEvents): Tree {
  const entryOf = new WeakMap<Element, TreeEntry>();
  const opened = new Map<string, boolean>();
  let entries: readonly TreeEntry[] = [];
  let marked: string | null = null;
  let current: string | null = null;
  let typed = "";
  let typedAt = 0;
  let groups = 0;

  const isOpen = (entry: TreeEntry): boolean => opened.get(entry.key) ?? entry.initially === "open";
  const items = (): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('[role="treeitem"]')];

  /** An entry is named by its row alone; its group stands beside the row, which says that it owns it. */
  function makeItem(entry: TreeEntry, level: number, position: number, all: number): HTMLLIElement {
    const item = element("div", {
      role: "treeitem", class: `row level-${level}`, tabindex: "-1", "aria-level": `${level}`, "aria-posinset": `${position}`, "aria-setsize": `${all}`,
      "aria-selected": `${entry.shows !== undefined && entry.shows === marked}`,
    }, ...entry.content());
    entryOf.set(item, entry);
    const holder = element("li", { role: "none" }, item);
    if (entry.children === undefined) return holder;
    item.setAttribute("aria-expanded", "false");
    if (isOpen(entry)) open(item, entry.children, level);
    return holder;
  }
  function open(item: HTMLElement, children: readonly TreeEntry[], level: number): void {
    const group = makeGroup(children, level + 1);
    item.setAttribute("aria-expanded", "true");
    item.setAttribute("aria-owns", group.id);
    item.after(group);
  }
  function close(item: HTMLElement): void {
    item.setAttribute("aria-expanded", "false");
    item.removeAttribute("aria-owns");
    item.nextElementSibling?.remove();
  }
  function makeGroup(children: readonly TreeEntry[], level: number): HTMLUListElement {
    return element("ul", { role: "group", id: `${root.id}-${(groups += 1)}` }, ...children.map((child, index) => makeItem(child, level, index + 1, children.length)));
  }

  /** One item alone can be reached by the tab key. */
  function setStop(item: HTMLElement | undefined): void {
    root.querySelector('[tabindex="0"]')?.setAttribute("tabindex", "-1");
    if (item === undefined) return;
    item.setAttribute("tabindex", "0");
    current = entryOf.get(item)?.key ?? null;
  }
  function goTo(item: HTMLElement | undefined): void {
    if (item === undefined) return;
    setStop(item);
    item.focus();
    item.scrollIntoView({ block: "nearest" });
  }
  function setOpen(item: HTMLElement, state: "open" | "closed"): void {
    const entry = entryOf.get(item);
    if (entry?.children === undefined) return;
    opened.set(entry.key, state === "open");
    if ((item.getAttribute("aria-expanded") === "true") === (state === "open")) return;
    if (state === "open") open(item, entry.children, Number(item.getAttribute("aria-level")));
    else close(item);
  }
  const toggle = (item: HTMLElement): void => setOpen(item, item.getAttribute("aria-expanded") === "true" ? "closed" : "open");
  const parentOf = (item: HTMLElement): HTMLElement | undefined => (item.closest('[role="group"]')?.previousElementSibling as HTMLElement | null | undefined) ?? undefined;

  function fill(next: readonly TreeEntry[]): void {
    entries = next;
    const hadFocus = root.contains(document.activeElement);
    root.replaceChildren(...entries.map((entry, index) => makeItem(entry, 1, index + 1, entries.length)));
    const all = items();
    const stop = all.find((item) => entryOf.get(item)?.key === current) ?? all.find((item) => item.getAttribute("aria-selected") === "true") ?? all[0];
    setStop(stop);
    if (hadFocus) goTo(stop);
  }

  /** The groups around the entry, outermost first, then the entry. */
  function wayTo(wanted: (entry: TreeEntry) => boolean, among: readonly TreeEntry[] = entries): readonly TreeEntry[] {
    for (const entry of among) {
      if (wanted(entry)) return [entry];
      const inner = entry.children === undefined ? [] : wayTo(wanted, entry.children);
      if (inner.length > 0) return [entry, ...inner];
    }
    return [];
  }

  function mark(id: string | null, detail?: string): void {
    marked = id;
    for (const item of root.querySelectorAll('[aria-selected="true"]')) item.setAttribute("aria-selected", "false");
    if (id === null) return;
    const isIt = (entry: TreeEntry): boolean => entry.shows === id && (detail === undefined || entry.key === detail);
    const way = wayTo(isIt);
    for (const { key } of way.slice(0, -1)) {
      const item = items().find((one) => entryOf.get(one)?.key === key);
      if (item !== undefined) setOpen(item, "open");
    }
    const item = items().find((one) => entryOf.get(one) === way.at(-1));
    if (item === undefined) return;
    item.setAttribute("aria-selected", "true");
    setStop(item);
    item.scrollIntoView({ block: "nearest" });
  }

  /** The next item, after this one and around the end, that begins with what was typed. */
  function seek(letter: string, from: HTMLElement): HTMLElement | undefined {
    const now = performance.now();
    typed = now - typedAt > 700 ? letter : typed + letter;
    typedAt = now;
    const all = items();
    const start = all.indexOf(from) + (typed.length === 1 ? 1 : 0);
    const wanted = fold(typed);
    return [...all.slice(start), ...all.slice(0, start)].find((item) => fold(entryOf.get(item)?.label ?? "").startsWith(wanted));
  }

  function onKey(event: KeyboardEvent): void {
    const item = (event.target as Element).closest<HTMLElement>('[role="treeitem"]');
    const entry = item === null ? undefined : entryOf.get(item);
    if (item === null || entry === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const all = items();
    const at = all.indexOf(item);
    const expanded = item.getAttribute("aria-expanded");
    const acts: Readonly<Record<string, () => void>> = {
      ArrowDown: () => goTo(all[at + 1]),
      ArrowUp: () => goTo(all[at - 1]),
      Home: () => goTo(all[0]),
      End: () => goTo(all.at(-1)),
      ArrowRight: () => (expanded === "false" ? setOpen(item, "open") : expanded === "true" ? goTo(all[at + 1]) : undefined),
      ArrowLeft: () => (expanded === "true" ? setOpen(item, "closed") : goTo(parentOf(item))),
      Enter: () => (entry.shows === undefined ? toggle(item) : choose(entry, "go")),
      " ": () => (entry.shows === undefined ? toggle(item) : choose(entry, "stay")),
      "*": () => [...(item.parentElement?.parentElement?.children ?? [])].forEach((one) => setOpen(one.firstElementChild as HTMLElement, "open")),
    };
    if (Object.hasOwn(acts, event.key)) {
      event.preventDefault();
      acts[event.key]?.();
    } else if (event.key.length === 1) {
      const found = seek(event.key, item);
      if (found === undefined) return;
      event.preventDefault();
      goTo(found);
    }
  }

  root.addEventListener("keydown", onKey);
  root.addEventListener("click", (event) => {
    const item = (event.target as Element).closest<HTMLElement>('[role="treeitem"]');
    const entry = item === null ? undefined : entryOf.get(item);
    if (item === null || entry === undefined) return;
    setStop(item);
    item.focus({ preventScroll: true });
    if (entry.children !== undefined) return toggle(item);
    choose(entry, "stay");
  });
  return { fill, mark, focus: () => goTo(root.querySelector<HTMLElement>('[tabindex="0"]') ?? undefined) };
}
