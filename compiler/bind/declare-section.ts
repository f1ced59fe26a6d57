/** Registers a section, or the preamble where tags make it one. */
import { SECTION_NAME } from "../../grammar/identifiers.js";
import { sectionId } from "../model/ids.js";
import type { Attribute } from "../model/model.js";
import type { AttachedSection, AttachedTag, Opening } from "./attach.js";
import { inputList } from "./inputs.js";
import { malformedId } from "./problems/ids.js";
import { cutOffCondition, cutOffTag } from "./problems/tags.js";
import { claim, placeOf, readTags, type Registry, type ScopeDraft, type SectionDraft } from "./registry.js";

const shape = "`[SECTION:NAME]`, with a name of capitals, digits, hyphens and underscores";

function warnOfCutOff(tags: readonly AttachedTag[], attributes: readonly Attribute[], section: string, { problems }: Registry): void {
  for (const [index, attribute] of attributes.entries()) {
    const block = tags[index]?.above;
    const above = block ? (block.open.value ?? "").trim() : null;
    const kind = attribute.role === "applicability" ? cutOffCondition : cutOffTag;
    if (!attribute.line.broken) problems.push(kind.at(attribute.place, { name: attribute.tag, section, above }));
  }
}

/** The section; `null` for a preamble without tags, a malformed name, or a name that is taken. */
export function declareSection(part: AttachedSection, scope: ScopeDraft, opening: Opening, registry: Registry): SectionDraft | null {
  const { node, title } = part;
  if (!node && part.tags.length === 0) return null;
  const name = node ? (node.open.value ?? "").trim() : "PREAMBLE";
  const place = node ? placeOf(node.open, opening) : scope.jurisdiction.place;
  const cutOffTags = part.tags.filter((tag) => tag.cutOff);
  const own = readTags(registry, part.tags.filter((tag) => !tag.cutOff), "section", opening);
  const cutOff = readTags(registry, cutOffTags, "section", opening);
  if (!SECTION_NAME.test(name)) {
    registry.problems.push(malformedId.at(place, { what: "section", found: name, shape }));
    return null;
  }
  const id = sectionId(scope.jurisdiction.id, name);
  warnOfCutOff(cutOffTags, cutOff, id, registry);
  const known = registry.sections.get(id);
  if (known?.implicit && !node) {
    known.cutOff.push(...cutOff);
    return known;
  }
  if (!claim(registry, id, "section", place)) return null;
  const extent = node ? { file: opening.file, start: node.start, end: node.end } : place;
  const section: SectionDraft = { id, name, scope, title, place, extent, list: inputList(id), own, cutOff, implicit: !node };
  registry.sections.set(id, section);
  return section;
}
