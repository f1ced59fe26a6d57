/** Says which block, section or jurisdiction each tag of a Document stands on. */
import type { Block, Document, Item, Jurisdiction, Section, TagLine } from "../../grammar/index.js";

/** A tag on its owner. */
export interface AttachedTag {
  readonly line: TagLine;
  /** Prose stands between the tag and what is above it: it belongs to the section. */
  readonly cutOff: boolean;
  /** The block above. */
  readonly above: Block | null;
}

export interface AttachedBlock {
  readonly block: Block;
  readonly tags: readonly AttachedTag[];
}

export interface AttachedSection {
  /** `null` for the preamble, which has no tag of its own. */
  readonly node: Section | null;
  readonly title: string | null;
  readonly tags: readonly AttachedTag[];
  readonly blocks: readonly AttachedBlock[];
}

/** One opening of a jurisdiction; `node` is `null` for what stands outside of any. */
export interface Opening {
  readonly file: string;
  readonly text: string;
  readonly node: Jurisdiction | null;
  readonly title: string | null;
  readonly tags: readonly AttachedTag[];
  /** What stands before the first section; its tags are those that prose cut off. */
  readonly preamble: AttachedSection;
  readonly sections: readonly AttachedSection[];
}

/** Spreads the items below an opening or section tag over their owners. Tags directly below it, or below its title, are its own. */
function spread(items: readonly Item[], text: string) {
  const own: AttachedTag[] = [];
  const cutOff: AttachedTag[] = [];
  const blocks: { block: Block; tags: AttachedTag[] }[] = [];
  let title: string | null = null;
  let separated = false;
  for (const item of items) {
    const above = blocks.at(-1);
    if (item.kind === "block") {
      blocks.push({ block: item, tags: item.body.filter((part) => part.kind === "tag").map((line) => ({ line, cutOff: false, above: null })) });
      separated = false;
    } else if (item.kind === "tag") {
      const tags = separated ? cutOff : (above?.tags ?? own);
      tags.push({ line: item, cutOff: separated, above: above?.block ?? null });
    } else if (item.kind === "prose" && !item.blank) {
      const prose = text.slice(item.start, item.end).trim();
      const isTitle = title === null && !above;
      if (isTitle) title = (/^[^\r\n]*/.exec(prose)?.[0] ?? "").trim();
      if (!isTitle || title !== prose) separated = true;
    }
  }
  return { own, cutOff, blocks, title };
}

function attachSection(node: Section, text: string): AttachedSection {
  const { own, cutOff, blocks, title } = spread(node.items, text);
  return { node, title, tags: [...own, ...cutOff], blocks };
}

function attachOpening(node: Jurisdiction, file: string, text: string): Opening {
  const { own, cutOff, blocks, title } = spread(node.items, text);
  const sections = node.sections.map((section) => attachSection(section, text));
  return { file, text, node, title, tags: own, preamble: { node: null, title, tags: cutOff, blocks }, sections };
}

function openingsOf({ file, text, items }: Document): readonly Opening[] {
  const loose: Item[] = [];
  const sections: AttachedSection[] = [];
  const openings: Opening[] = [];
  for (const item of items) {
    if (item.kind === "jurisdiction") openings.push(attachOpening(item, file, text));
    else if (item.kind === "section") sections.push(attachSection(item, text));
    else loose.push(item);
  }
  const { own, cutOff, blocks } = spread(loose, text);
  const outside: Opening = { file, text, node: null, title: null, tags: [...own, ...cutOff], preamble: { node: null, title: null, tags: [], blocks }, sections };
  return [outside, ...openings];
}

const known = new WeakMap<Document, readonly Opening[]>();

/** The openings of a Document, in the order of the text, and first of all what stands outside of any jurisdiction. */
export function attach(document: Document): readonly Opening[] {
  const before = known.get(document);
  if (before) return before;
  const openings = openingsOf(document);
  known.set(document, openings);
  return openings;
}

/** Forgets what stands on what, which only binding asks. */
export function detach(documents: readonly Document[]): void {
  for (const document of documents) known.delete(document);
}
