/** Where everything stands on the map: rules in columns within their sections, sections in columns within their jurisdictions, in the order of the
 * text. It depends on the data and on the shape of the window alone, so a rule is found again where it was.
 */
import { shortName, type Group, type Index, type SectionGroup } from "./index.js";

/** In units of the map: pixels at 100%. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A frame with a title bar. */
export interface Frame {
  readonly key: string;
  /** The node that it stands for, if there is one. */
  readonly id: string | null;
  readonly kind: "group" | "section";
  readonly name: string;
  readonly title: string;
  readonly facts: "facts" | "rules";
  readonly box: Box;
  readonly bar: Box;
}

export interface Plan {
  /** All but the facts. */
  readonly bounds: Box;
  readonly boundsWithFacts: Box;
  /** Groups before their sections. */
  readonly frames: readonly Frame[];
  /** Boxes of nodes by id; of jurisdictions and sections, their title bars. */
  readonly boxes: ReadonlyMap<string, Box>;
}

const PILL_HEIGHT = 26;
const ROW = 33;
const GUTTER = 28;
const PADDING = 12;
const GAP = 16;
const LETTER = 7.4;

/** Heights of title bars: the more there is, the smaller it is shown at first, and the larger the titles must be to be read then. */
interface Bars {
  readonly section: number;
  readonly group: number;
}

const barsAt = (scale: number): Bars => {
  const section = Math.round(Math.min(120, Math.max(26, 13 / scale)));
  return { section, group: Math.round(section * 1.35) };
};

interface Block {
  readonly width: number;
  readonly height: number;
}

/** Splits blocks into columns of about one height, keeping their order: the least height at which `count` columns hold them. */
function columnsOf<B extends Block>(blocks: readonly B[], count: number): readonly (readonly B[])[] {
  const fill = (limit: number): B[][] => {
    const columns: B[][] = [[]];
    let used = 0;
    for (const block of blocks) {
      if (used > 0 && used + block.height > limit) {
        columns.push([]);
        used = 0;
      }
      columns.at(-1)?.push(block);
      used += block.height + GAP;
    }
    return columns;
  };
  let low = Math.max(0, ...blocks.map(({ height }) => height));
  let high = blocks.reduce((sum, { height }) => sum + height + GAP, 0);
  while (high - low > 1) {
    const middle = (low + high) / 2;
    if (fill(middle).length <= count) high = middle;
    else low = middle;
  }
  return fill(high);
}

interface Placed<B> extends Block {
  readonly at: readonly { readonly block: B; readonly x: number; readonly y: number; readonly width: number }[];
}

/** Puts columns side by side; every block takes the width of its column. */
function placeColumns<B extends Block>(columns: readonly (readonly B[])[]): Placed<B> {
  const at: { block: B; x: number; y: number; width: number }[] = [];
  let x = 0;
  let height = 0;
  for (const column of columns) {
    const width = Math.max(0, ...column.map((block) => block.width));
    let y = 0;
    for (const block of column) {
      at.push({ block, x, y, width });
      y += block.height + GAP;
    }
    height = Math.max(height, y - GAP);
    x += width + GAP;
  }
  return { at, width: Math.max(0, x - GAP), height };
}

/** How wide a window of this shape (width by height) must be to hold it. */
const needed = ({ width, height }: Block, aspect: number): number => Math.max(width, height * aspect);

/** What could be shown the largest in a window of this shape. */
const best = <B extends Block>(choices: readonly B[], aspect: number): B => choices.reduce((a, b) => (needed(b, aspect) < needed(a, aspect) ? b : a));

interface SectionBlock extends Block {
  readonly section: SectionGroup;
  readonly rows: number;
}

function sectionBlock(section: SectionGroup, columns: number, pill: number, bars: Bars): SectionBlock {
  const rows = Math.max(1, Math.ceil(section.members.length / columns));
  const used = Math.max(1, Math.ceil(section.members.length / rows));
  return { section, rows, width: used * (pill + GUTTER) - GUTTER + 2 * PADDING, height: bars.section + rows * ROW + PADDING };
}

interface GroupBlock extends Block {
  readonly group: Group;
  readonly inner: Placed<SectionBlock>;
}

/** `boxes` columns of boxes in each section, `sections` columns of sections. */
function groupBlock(group: Group, boxes: number, sections: number, pill: number, bars: Bars): GroupBlock {
  const inner = placeColumns(columnsOf(group.sections.map((section) => sectionBlock(section, boxes, pill, bars)), sections));
  return { group, inner, width: Math.max(inner.width + 2 * PADDING, 4 * bars.group), height: inner.height + bars.group + PADDING };
}

/** Wide enough for nearly every name, and no wider. */
function pillWidth(groups: readonly Group[]): number {
  const lengths = groups.flatMap(({ sections }) => sections.flatMap(({ members }) => members.map((node) => shortName(node).length))).sort((a, b) => a - b);
  const usual = lengths[Math.floor(lengths.length * 0.97)] ?? 10;
  return Math.round(Math.min(190, Math.max(84, usual * LETTER + 34)));
}

interface Arrangement {
  readonly core: Placed<GroupBlock>;
  readonly facts: GroupBlock | undefined;
  readonly bars: Bars;
}

const BOXES = [1, 2, 3, 4, 5];
const SHAPES = [0.45, 0.7, 1, 1.4, 2];
const SECTIONS = [1, 2, 3, 4, 5, 6, 8, 10, 12];
/** What a section needs in pixels for its name. */
const NAME = 64;

/** Tries how many columns sections, groups and the whole have, and takes what can be shown the largest. */
function arrange(groups: readonly Group[], pill: number, bars: Bars, { aspect, scale }: { readonly aspect: number; readonly scale: number }): Arrangement {
  const core = groups.filter(({ kind }) => kind !== "facts");
  const facts = groups.find(({ kind }) => kind === "facts");
  const wide = BOXES.filter((boxes) => boxes * (pill + GUTTER) * scale >= NAME);
  const boxColumns = wide.length === 0 ? BOXES.slice(-1) : wide;
  const block = (group: Group, boxes: number, sections: number): GroupBlock => groupBlock(group, boxes, sections, pill, bars);
  const placed = (blocks: readonly GroupBlock[]): readonly Placed<GroupBlock>[] => Array.from({ length: Math.max(1, blocks.length) }, (_, count) => placeColumns(columnsOf(blocks, count + 1)));
  const alike = boxColumns.flatMap((boxes) => SECTIONS.flatMap((sections) => placed(core.map((group) => block(group, boxes, sections)))));
  const shaped = boxColumns.flatMap((boxes) =>
    SHAPES.flatMap((shape) => placed(core.map((group) => best(SECTIONS.map((sections) => block(group, boxes, sections)), shape)))));
  const [regular, tight] = [best(alike, aspect), best(shaped, aspect)];
  // Groups that are built alike are easier to read, unless that wastes room.
  const chosen = needed(tight, aspect) < 0.92 * needed(regular, aspect) ? tight : regular;
  return { core: chosen, facts: facts === undefined ? undefined : groupBlock(facts, Math.ceil(Math.sqrt((facts.sections[0]?.members.length ?? 1) / 12)), 1, pill, bars), bars };
}

/** Lays everything out for a window of about this size. */
export function layOut({ groups }: Index, { width: roomX, height: roomY }: Block): Plan {
  const pill = pillWidth(groups);
  const aspect = roomX / roomY;
  const first = arrange(groups, pill, barsAt(1), { aspect, scale: 1 }).core;
  const scale = Math.min(1, roomX / Math.max(1, first.width), roomY / Math.max(1, first.height)) * 0.88;
  const { core, facts, bars } = arrange(groups, pill, barsAt(scale), { aspect, scale });
  const frames: Frame[] = [];
  const boxes = new Map<string, Box>();

  const put = ({ group, inner }: GroupBlock, x: number, y: number, width: number, height: number): void => {
    const side = group.kind === "facts" ? "facts" : "rules";
    const bar = { x, y, width, height: bars.group };
    const id = group.kind === "jurisdiction" ? group.key : null;
    frames.push({ key: group.key, id, kind: "group", name: group.name, title: group.title, facts: side, box: { x, y, width, height }, bar });
    if (id !== null) boxes.set(id, bar);
    for (const { block, x: dx, y: dy, width: wide } of inner.at) {
      const left = x + PADDING + dx;
      const top = y + bars.group + dy;
      const sectionBar = { x: left, y: top, width: wide, height: bars.section };
      const { key, id: own, name, title, members } = block.section;
      frames.push({ key, id: own, kind: "section", name, title, facts: side, box: { x: left, y: top, width: wide, height: block.height }, bar: sectionBar });
      if (own !== null) boxes.set(own, sectionBar);
      members.forEach((node, index) => {
        const column = Math.floor(index / block.rows);
        boxes.set(node.id, { x: left + PADDING + column * (pill + GUTTER), y: top + bars.section + (index % block.rows) * ROW, width: pill, height: PILL_HEIGHT });
      });
    }
  };

  for (const { block, x, y, width } of core.at) put(block, x, y, width, block.height);
  const bounds = { x: 0, y: 0, width: core.width, height: core.height };
  if (facts === undefined) return { bounds, boundsWithFacts: bounds, frames, boxes };
  put(facts, bounds.width + 3 * GAP, 0, facts.width, facts.height);
  return { bounds, boundsWithFacts: { x: 0, y: 0, width: bounds.width + 3 * GAP + facts.width, height: Math.max(bounds.height, facts.height) }, frames, boxes };
}
