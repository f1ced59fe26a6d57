/** The Document: what was written, with the place of every character. Nothing here knows what a tag means. */

/** A whole line that holds one tag, line end included. */
export interface TagLine {
  readonly kind: "tag";
  /** The name as written, with its slash in a closing tag: `TIMING`, `/RULE`. */
  readonly name: string;
  /** The text between the first colon and the closing bracket; `null` when there is no colon. */
  readonly value: string | null;
  readonly start: number;
  readonly end: number;
  /** Offset of `[`, and the offset after `]`. */
  readonly open: number;
  readonly close: number;
  /** Offset of the value's first character; the offset of `]` when there is no value. */
  readonly valueStart: number;
  /** Set where the tag itself is already the subject of a problem; nothing downstream complains about it again. */
  readonly broken: boolean;
  /** Set where a warning says already that another kind of tag may be meant. */
  readonly suspect: boolean;
}

/** A run of lines that are no tags, line ends included. */
export interface Prose {
  readonly kind: "prose";
  readonly start: number;
  readonly end: number;
  /** Whether all of its lines are blank. */
  readonly blank: boolean;
}

/** A closing or ending tag that closes nothing. */
export interface Stray {
  readonly kind: "stray";
  readonly start: number;
  readonly end: number;
  readonly tag: TagLine;
}

export type BlockName = "RULE" | "EXCEPTION" | "FACT" | "EXAMPLE";

/** `[RULE:...] ... [/RULE]` and the like. */
export interface Block {
  readonly kind: "block";
  readonly name: BlockName;
  readonly start: number;
  readonly end: number;
  readonly open: TagLine;
  readonly body: readonly (TagLine | Prose)[];
  /** `null` when the block was never closed. */
  readonly close: TagLine | null;
}

export type Item = Block | TagLine | Prose | Stray;

/** `[SECTION:...]` and all that stands in it. */
export interface Section {
  readonly kind: "section";
  readonly start: number;
  readonly end: number;
  readonly open: TagLine;
  readonly items: readonly Item[];
}

/** `[JURISDICTION:...]`, its preamble and its sections. */
export interface Jurisdiction {
  readonly kind: "jurisdiction";
  readonly start: number;
  readonly end: number;
  readonly open: TagLine;
  readonly items: readonly Item[];
  readonly sections: readonly Section[];
  readonly close: TagLine | null;
}

/** One source. The texts of its leaves, joined, are the source. */
export interface Document {
  readonly kind: "document";
  readonly file: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly items: readonly (Jurisdiction | Section | Item)[];
}

export type Node = Document | Jurisdiction | Section | Item;
export type Leaf = TagLine | Prose;

type Kind = Node["kind"];
type NodeOf<K extends Kind> = Extract<Node, { kind: K }>;

/** The children of each kind of node, in the order of the text. Walkers derive from this table alone. */
const childKeys: { readonly [K in Kind]: readonly (keyof NodeOf<K>)[] } = {
  document: ["items"],
  jurisdiction: ["open", "items", "sections", "close"],
  section: ["open", "items"],
  block: ["open", "body", "close"],
  stray: ["tag"],
  tag: [],
  prose: [],
};

/** The nodes directly below a node, in the order of the text. */
export function children(node: Node): readonly Node[] {
  const found: Node[] = [];
  for (const key of childKeys[node.kind] as readonly (keyof typeof node)[]) {
    const part = (node[key] ?? null) as unknown as Node | readonly Node[] | null;
    if (Array.isArray(part)) for (const child of part as readonly Node[]) found.push(child);
    else if (part !== null) found.push(part as Node);
  }
  return found;
}

function gather(node: Node, found: Leaf[]): void {
  if (node.kind === "tag" || node.kind === "prose") found.push(node);
  else for (const child of children(node)) gather(child, found);
}

/** All leaves below a node, in the order of the text. */
export function leaves(node: Node): readonly Leaf[] {
  const found: Leaf[] = [];
  gather(node, found);
  return found;
}
