/** Registers a section, or the preamble where tags make it one. */
import { nameIn, SECTION_NAME } from "../../grammar/identifiers.js";
import { sectionId } from "../model/ids.js";
import type { Attribute } from "../model/model.js";
import type { AttachedSection, AttachedTag, Opening } from "./attach.js";
import { inputList } from "./inputs.js";
import { malformedId } from "./problems/ids.js";
import { cutOffCondition, cutOffTag, misplacedTag } from "./problems/tags.js";
import { claim, placeOf, readTags, type Registry, type ScopeDraft, type SectionDraft } from "./registry.js";

const shape = "`[SECTION:NAME]`, with a name of capitals, digits, hyphens and underscores";

function warnOfCutOff(tags: readonly AttachedTag[], attributes: readonly Attribute[], section: string, { problems }: Registry): void {
  for (const [index, attribute] of attributes.entries()) {
    const block = tags[index]?.above;
    const above = block ? nameIn(block.open.value) : null;
    const kind = attribute.role === "applicability" ? cutOffCondition : cutOffTag;
    if (!attribute.line.broken && !attribute.line.suspect) problems.push(kind.at(attribute.place, { name: attribute.tag, section, above }));
  }
}

/** A rank directly below a section's tag would seem to hold for its rules, but belongs on a jurisdiction or a rule: it is kept, and ranks nothing. */
function withoutRank(attribute: Attribute, { problems }: Registry): Attribute {
  const { meaning, line, place, tag } = attribute;
  if (meaning.kind !== "precedence") return attribute;
  const start = line.open + 1;
  problems.push(misplacedTag.at({ file: place.file, start, end: start + tag.length }, { name: tag, owner: "section", on: ["jurisdiction", "rule", "exception"] }));
  return { ...attribute, role: "custom", meaning: { kind: "text" } };
}

/** The section; `null` for a preamble without tags, a malformed name, or a name that is taken. */
export function declareSection(part: AttachedSection, scope: ScopeDraft, opening: Opening, registry: Registry): SectionDraft | null {
  const { node, title } = part;
  if (!node && part.tags.length === 0) return null;
  const name = node ? nameIn(node.open.value) : "PREAMBLE";
  const place = node ? placeOf(node.open, opening) : scope.jurisdiction.place;
  const cutOffTags = part.tags.filter((tag) => tag.cutOff);
  const own = readTags(registry, part.tags.filter((tag) => !tag.cutOff), "section", opening).map((attribute) => withoutRank(attribute, registry));
  const cutOff = readTags(registry, cutOffTags, "section", opening);
  if (!SECTION_NAME.test(name)) {
    registry.problems.push(malformedId.at(place, { what: "section", found: name, shape }));
    return null;
  }
  const id = sectionId(scope.jurisdiction.id, name);
  warnOfCutOff(cutOffTags, cutOff, id, registry);
  const known = registry.sections.get(id);
  if (known?.implicit && !node) {
    for (const attribute of cutOff) known.cutOff.push(attribute);
    return known;
  }
  if (!claim(registry, id, "section", place)) return null;
  const extent = node ? { file: opening.file, start: node.start, end: node.end } : place;
  const section: SectionDraft = { id, name, scope, title, place, extent, list: inputList(id), own, cutOff, implicit: !node };
  registry.sections.set(id, section);
  return section;
}
